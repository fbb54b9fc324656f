import type { Translated } from '../../../message';
import type { metricReports as english } from '../../en/reports/metrics';
import { metricReports2 } from './metrics-2';
import { metricReports3 } from './metrics-3';
import { metricReports4 } from './metrics-4';

/** Names of the metrics of sales, pipeline, goals and leads, and what each counts; the others’ are spread in. */
export const metricReports: Translated<typeof english> = {
  ...metricReports2,
  ...metricReports3,
  ...metricReports4,

  'metric.won-value': 'ارزش فروش',
  'metric.won-value.about': 'ارزش معاملاتی که در دوره برنده شدند، بر پایه‌ی تاریخ بستن.',
  'metric.won-count': 'معاملات برنده',
  'metric.won-count.about': 'معاملاتی که در دوره برنده شدند، بر پایه‌ی تاریخ بستن.',
  'metric.lost-value': 'ارزش ازدست‌رفته',
  'metric.lost-value.about': 'ارزش معاملاتی که در دوره از دست رفتند، بر پایه‌ی تاریخ بستن.',
  'metric.lost-count': 'معاملات ازدست‌رفته',
  'metric.lost-count.about': 'معاملاتی که در دوره از دست رفتند، بر پایه‌ی تاریخ بستن.',
  'metric.unqualified-count': 'معاملات فاقد شرایط',
  'metric.unqualified-count.about': 'معاملاتی که در دوره با وضعیت فاقد شرایط بسته شدند، بر پایه‌ی تاریخ بستن.',
  'metric.average-won': 'میانگین هر فروش',
  'metric.average-won.about': 'میانگین ارزش معاملات برنده‌ی دوره؛ آنچه مبلغ ندارد کنار گذاشته می‌شود.',
  'metric.median-won': 'میانه‌ی هر فروش',
  'metric.median-won.about': 'نیمی از معاملات برنده‌ی دوره بیش از این ارزش دارند و نیمی کمتر.',
  'metric.close-rate': 'نرخ برد',
  'metric.close-rate.about':
    'معاملات برنده از میان آنچه در دوره برنده یا ازدست‌رفته است، بر پایه‌ی تاریخ بستن.',
  'metric.loss-rate': 'نرخ باخت',
  'metric.loss-rate.about':
    'معاملات ازدست‌رفته از میان آنچه در دوره برنده یا ازدست‌رفته است، بر پایه‌ی تاریخ بستن.',
  'metric.reopen-rate': 'معاملات بازگشوده',
  'metric.reopen-rate.about':
    'آنچه پیش‌تر بسته و دوباره باز شده بود، از میان معاملات برنده یا ازدست‌رفته‌ی دوره.',
  'metric.deals-created': 'معاملات جدید',
  'metric.deals-created.about': 'معاملاتی که در دوره ایجاد شدند.',
  'metric.cohort-conversion': 'تبدیل معاملات',
  'metric.cohort-conversion.about': 'معاملاتی که در دوره ایجاد شدند و تا اکنون برنده‌اند، از میان همه‌ی آن‌ها.',
  'metric.new-revenue': 'درآمد فروش',
  'metric.new-revenue.about': 'ارزش معاملات برنده‌ی دوره، از مشتریان جدید و موجود.',
  'metric.sales-cycle': 'چرخه‌ی فروش',
  'metric.sales-cycle.about': 'میانه‌ی زمان از ایجاد تا بستن معاملات برنده‌ی دوره.',
  'metric.sales-velocity': 'سرعت فروش',
  'metric.sales-velocity.about': 'آنچه معاملات باز با نرخ برد، اندازه و سرعت دوره در هر روز می‌آورند.',
  'metric.proposals-sent': 'پیشنهادهای فرستاده‌شده',
  'metric.proposals-sent.about': 'پیشنهادهایی که در دوره فرستاده شدند.',
  'metric.open-opportunities': 'معاملات باز',
  'metric.open-opportunities.about': 'معاملاتی که اکنون بازند.',
  'metric.open-value': 'ارزش معاملات باز',
  'metric.open-value.about': 'ارزش معاملاتی که اکنون بازند.',
  'metric.weighted-value': 'ارزش وزنی معاملات باز',
  'metric.weighted-value.about': 'ارزش معاملاتی که اکنون بازند، هر یک ضرب در احتمال بردش.',
  'metric.stage-duration': 'زمان در مرحله',
  'metric.stage-duration.about':
    'میانه‌ی زمانی که معاملات در مرحله‌ای می‌مانند که در دوره به آن وارد شدند؛ ماندن‌های ناتمام هم شمرده می‌شوند.',
  'metric.stage-conversion': 'تبدیل مرحله',
  'metric.stage-conversion.about': 'معاملاتی که از مرحله گذشتند، از میان آنچه در دوره به آن وارد شد.',
  'metric.funnel-step-rate': 'تبدیل گام',
  'metric.funnel-step-rate.about':
    'معاملات ایجادشده در دوره که به گامی رسیدند، از میان رسیدگان به گام پیشین؛ ضعیف‌ترین گام نشان داده می‌شود.',
  'metric.funnel-overall-rate': 'تبدیل قیف',
  'metric.funnel-overall-rate.about': 'معاملات ایجادشده در دوره که برنده‌اند، از میان رسیدگان به گام نخست.',
  'metric.average-age-in-stage': 'سن در مرحله',
  'metric.average-age-in-stage.about': 'میانه‌ی زمان از ورود معاملات باز به مرحله‌ی کنونی‌شان.',
  'metric.stalled-deals': 'معاملات گیرکرده',
  'metric.stalled-deals.about': 'معاملات بازی که بیش از سه‌چهارم معاملات برنده در مرحله‌ی خود مانده‌اند.',
  'metric.no-next-step': 'معاملات بدون گام بعدی',
  'metric.no-next-step.about': 'معاملات بازی که هیچ کاری برایشان برنامه‌ریزی نشده است.',
  'metric.overdue-deals': 'معاملات عقب‌افتاده',
  'metric.overdue-deals.about': 'معاملات بازی که تاریخ بستن مورد انتظارشان گذشته است.',
  'metric.expected-sales': 'فروش مورد انتظار',
  'metric.expected-sales.about': 'ارزش فروش دوره و ارزش وزنی معاملات بازی که در باقی آن انتظار می‌روند.',
  'metric.forecast-error': 'خطای پیش‌بینی',
  'metric.forecast-error.about': 'فاصله‌ی فروش از آنچه در آغاز هر ماه انتظار می‌رفت، به نسبت همان انتظار.',
  'metric.slip-rate': 'معاملات به‌تعویق‌افتاده',
  'metric.slip-rate.about':
    'معاملاتی که تاریخشان به پس از دوره رفت، از میان آنچه در آغاز دوره در آن انتظار می‌رفت.',
  'metric.goal-attainment': 'تحقق هدف',
  'metric.goal-attainment.about': 'آنچه برای اهداف دوره فروخته شده، به نسبت هدف.',
  'metric.goal-pace-ratio': 'آهنگ هدف',
  'metric.goal-pace-ratio.about': 'آنچه برای اهداف دوره فروخته شده، در برابر آهنگ یکنواخت روزهای کاری.',
  'metric.pipeline-coverage': 'پوشش مسیر فروش',
  'metric.pipeline-coverage.about':
    'ارزش معاملات بازی که پیش از پایان اهداف انتظار می‌روند، به نسبت آنچه از اهداف مانده است.',
  'metric.prospects': 'مشتریان بالقوه',
  'metric.prospects.about': 'سرنخ‌هایی که اکنون نه تبدیل‌شده‌اند و نه فاقد صلاحیت.',
  'metric.new-leads': 'سرنخ‌های جدید',
  'metric.new-leads.about': 'سرنخ‌هایی که در دوره ایجاد شدند.',
  'metric.lead-conversion': 'تبدیل سرنخ',
  'metric.lead-conversion.about':
    'سرنخ‌های ایجادشده در دوره که معامله‌شان تا اکنون برنده است، از میان همه‌ی آن‌ها.',
  'metric.lead-to-deal-rate': 'سرنخ‌هایی که معامله شدند',
  'metric.lead-to-deal-rate.about': 'سرنخ‌های ایجادشده در دوره که تا اکنون معامله‌ای دارند، از میان همه‌ی آن‌ها.',
  'metric.unqualified-share': 'سرنخ‌های فاقد صلاحیت',
  'metric.unqualified-share.about':
    'سرنخ‌های ایجادشده در دوره که تا اکنون فاقد صلاحیت شناخته شده‌اند، از میان همه‌ی آن‌ها.',
  'metric.lead-response-time': 'زمان پاسخ به سرنخ',
  'metric.lead-response-time.about':
    'میانه‌ی زمان از ایجاد سرنخ دوره تا نخستین ارتباط؛ سرنخ‌های منتظر هم شمرده می‌شوند.',
  'metric.untouched-leads': 'سرنخ‌های دست‌نخورده',
  'metric.untouched-leads.about': 'سرنخ‌های دوره که بیش از ۲۴ ساعت پس از آمدن هنوز ارتباطی نداشته‌اند.',
  'metric.contact-attempts': 'کوشش برای ارتباط',
  'metric.contact-attempts.about': 'تماس، ایمیل، جلسه و بازدید برای هر سرنخ ایجادشده در دوره.',
  'metric.first-action-time': 'زمان تا نخستین اقدام',
  'metric.first-action-time.about':
    'میانه‌ی زمان از ایجاد معامله‌ی دوره تا نخستین ارتباط؛ معاملات منتظر هم شمرده می‌شوند.',
  'metric.first-action-within': 'نخستین اقدام در یک ساعت',
  'metric.first-action-within.about':
    'معاملات ایجادشده در دوره که در یک ساعت ارتباطی داشتند، از میان همه‌ی آن‌ها.',
};
