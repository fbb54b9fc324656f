import type { Translated } from '../../../message';
import type { reasonReports as english } from '../../en/reports/reasons';

/** Why a report has nothing to show, and what would change that. */
export const reasonReports: Translated<typeof english> = {
  'caveat.filter-ignored': {
    one: '{n} فیلتر درباره‌ی بخشی از این رکوردها معنا ندارد و آن‌ها را کنار نمی‌گذارد',
    other: '{n} فیلتر درباره‌ی بخشی از این رکوردها معنا ندارد و آن‌ها را کنار نمی‌گذارد',
  },
  'reason.removed-stageIds': 'فیلتر مراحل {n} مورد را کنار گذاشت.',
  'reason.removed-channels': 'فیلتر کانال‌ها {n} مورد را کنار گذاشت.',
  'reason.removed-campaignIds': 'فیلتر کمپین‌ها {n} مورد را کنار گذاشت.',
  'reason.removed-productIds': 'فیلتر محصولات {n} مورد را کنار گذاشت.',
  'reason.removed-regions': 'فیلتر مناطق {n} مورد را کنار گذاشت.',
  'reason.removed-dealKinds': 'فیلتر نوع معامله {n} مورد را کنار گذاشت.',
  'reason.removed-statuses': 'فیلتر وضعیت {n} مورد را کنار گذاشت.',
  'reason.removed-lossReasonIds': 'فیلتر دلایل شکست {n} مورد را کنار گذاشت.',
  'reason.removed-tags': 'فیلتر برچسب‌ها {n} مورد را کنار گذاشت.',
  'reason.removed-custom': 'فیلتر فیلدهای اختصاصی {n} مورد را کنار گذاشت.',
  'reason.removed-activityKinds': 'فیلتر نوع فعالیت {n} مورد را کنار گذاشت.',
  'reason.removed-directions': 'فیلتر جهت {n} مورد را کنار گذاشت.',
  'reason.removed-outcomes': 'فیلتر نتیجه‌ها {n} مورد را کنار گذاشت.',
  'reason.removed-amount': 'فیلتر مبلغ {n} مورد را کنار گذاشت.',
  'reason.no-teams': 'این CRM تیم نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-teamMemberships':
    'این CRM عضویت تیم نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-sources': 'این CRM منبع نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-pipelines':
    'این CRM مسیر فروش نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-stages': 'این CRM مرحله نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-customers':
    'این CRM مشتری نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-products': 'این CRM محصول نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-transitions':
    'این CRM تغییر مرحله نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-fieldChanges':
    'این CRM تغییر فیلد نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-lineItems':
    'این CRM اقلام معامله نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-proposals':
    'این CRM پیشنهاد نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-leads': 'این CRM سرنخ نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-campaigns':
    'این CRM کمپین نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-campaignEvents':
    'این CRM پاسخ به کمپین نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-webDays':
    'این CRM آمار وب‌سایت نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-listDays':
    'این CRM آمار فهرست ایمیل نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-cases':
    'این CRM درخواست پشتیبانی نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-surveys':
    'این CRM پاسخ نظرسنجی نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-subscriptions':
    'این CRM اشتراک نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-renewals': 'این CRM تمدید نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-costs': 'این CRM هزینه نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
  'reason.no-usageDays':
    'این CRM ورود کاربران نمی‌فرستد. آن را از فایل وارد کنید یا CRMی را متصل کنید که آن را دارد.',
};
