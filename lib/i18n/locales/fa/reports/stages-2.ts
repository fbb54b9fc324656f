import type { Translated } from '../../../message';
import type { leadReports as english } from '../../en/reports/stages-2';

/** Words of the reports about leads and sources. */
export const leadReports: Translated<typeof english> = {
  'report.lead-status.title': 'وضعیت سرنخ‌ها',
  'report.lead-status.question': 'سرنخ‌های یک دوره در چه وضعیتی هستند؟',
  'report.deal-source.title': 'منبع معاملات',
  'report.deal-source.question': 'معاملات از کجا می‌آیند؟',
  'report.incoming-deals.title': 'معاملات ورودی',
  'report.incoming-deals.question': 'ورودی در طول زمان چگونه تغییر می‌کند و چه مقدار از بازاریابی است؟',
  'report.new-leads.title': 'سرنخ‌های جدید',
  'report.new-leads.question': 'چند سرنخ و از کدام منبع می‌آید؟',
  'report.lead-coverage.title': 'رسیدگی به سرنخ‌ها',
  'report.lead-coverage.question': 'آیا به سرنخ‌ها به‌موقع و توسط افراد درست رسیدگی می‌شود؟',
  'block.lead-status.kinds': 'بر پایه‌ی وضعیت',
  'block.lead-status.labels': 'بر پایه‌ی وضعیت در CRM',
  'block.lead-status.groups': 'بر پایه‌ی وضعیت و گروه',
  'block.deal-source.sources': 'به تفکیک منبع',
  'block.deal-source.trend': 'معاملات جدید به تفکیک ماه',
  'block.incoming-deals.stretches': 'در طول زمان',
  'block.incoming-deals.groups': 'در طول زمان، به تفکیک گروه',
  'block.new-leads.sources': 'به تفکیک منبع',
  'block.new-leads.stretches': 'در طول زمان',
  'block.lead-coverage.owners': 'چه کسی به سرنخ‌ها رسیدگی می‌کند',
  'column.newLeads': 'سرنخ‌ها',
  'column.openLeads': 'سرنخ‌های باز',
  'column.wonLeads': 'سرنخ‌های موفق',
  'column.leadConversion': 'تاکنون موفق، ٪ سرنخ‌ها',
  'column.cohortConversion': 'تاکنون موفق، ٪',
  'column.sinceChange': 'از آخرین تغییر، میانه',
  'column.stuck': 'بی‌تحرک',
  'column.fromMarketing': 'از بازاریابی',
  'column.fromElsewhere': 'غیر از بازاریابی',
  'column.fromUnknown': 'مبدأ نامشخص',
  'column.average4': 'میانگین ۴تایی',
  'column.contacted': 'تماس گرفته‌شده',
  'column.contactedShare': 'تماس گرفته‌شده، ٪',
  'column.attempts': 'تماس برای هر سرنخ',
  'column.firstContact': 'اولین تماس، نیمی ظرف',
  'column.untouched': 'بدون تماس پس از ۲۴ ساعت',
  'column.untouchedShare': 'بدون تماس، ٪',
  'column.new-leads.change': 'تغییر',
  'column.new-leads.costPerLead': 'هزینه‌ی هر سرنخ',
  'option.of': 'نوع ورودی',
  'option.of.deals': 'معاملات',
  'option.of.leads': 'سرنخ‌ها',
  'option.without-imports': 'کنار گذاشتن واردشده‌های گروهی',
  'finding.lead-status': 'وضعیت {k} از {n} سرنخ «{kind}» است. بیش از ۱۴ روز بدون تغییر: {stuck}.',
  'finding.lead-status.none': 'هیچ‌یک از {n} سرنخ بیش از ۱۴ روز بدون تغییر نمانده است.',
  'finding.lead-status.thin': {
    one: 'فقط {n} سرنخ آمد. بیش از ۱۴ روز بدون تغییر: {stuck}.',
    other: 'فقط {n} سرنخ آمد. بیش از ۱۴ روز بدون تغییر: {stuck}.',
  },
  'finding.deal-source': '{name} منبع {k} از {n} معامله‌ی جدید بود؛ {conversion} آن‌ها تاکنون موفق شده‌اند.',
  'finding.deal-source.none': {
    one: 'هیچ‌یک از {n} معامله‌ی جدید منبع ندارد.',
    other: 'هیچ‌یک از {n} معامله‌ی جدید منبع ندارد.',
  },
  'finding.deal-source.thin': {
    one: '{n} معامله آمد. برای مقایسه‌ی منابع کافی نیست.',
    other: '{n} معامله آمد. برای مقایسه‌ی منابع کافی نیست.',
  },
  'finding.incoming-deals': { one: '{n} معامله آمد.', other: '{n} معامله آمد.' },
  'finding.incoming-deals.more': {
    one: '{n} معامله آمد، بیش از {before} معامله‌ی قبل.',
    other: '{n} معامله آمد، بیش از {before} معامله‌ی قبل.',
  },
  'finding.incoming-deals.fewer': {
    one: '{n} معامله آمد، کمتر از {before} معامله‌ی قبل.',
    other: '{n} معامله آمد، کمتر از {before} معامله‌ی قبل.',
  },
  'finding.incoming-deals.same': {
    one: '{n} معامله آمد، به اندازه‌ی قبل ({before}).',
    other: '{n} معامله آمد، به اندازه‌ی قبل ({before}).',
  },
  'finding.incoming-deals.leads': { one: '{n} سرنخ آمد.', other: '{n} سرنخ آمد.' },
  'finding.incoming-deals.leads.more': {
    one: '{n} سرنخ آمد، بیش از {before} سرنخ قبل.',
    other: '{n} سرنخ آمد، بیش از {before} سرنخ قبل.',
  },
  'finding.incoming-deals.leads.fewer': {
    one: '{n} سرنخ آمد، کمتر از {before} سرنخ قبل.',
    other: '{n} سرنخ آمد، کمتر از {before} سرنخ قبل.',
  },
  'finding.incoming-deals.leads.same': {
    one: '{n} سرنخ آمد، به اندازه‌ی قبل ({before}).',
    other: '{n} سرنخ آمد، به اندازه‌ی قبل ({before}).',
  },
  'finding.lead-coverage': 'با نیمی از {n} سرنخ ظرف {time} تماس گرفته شد. بدون تماس پس از ۲۴ ساعت: {k}.',
  'finding.lead-coverage.never': 'با کمتر از نیمی از {n} سرنخ تماس گرفته شد. بدون تماس پس از ۲۴ ساعت: {k}.',
  'finding.lead-coverage.thin': {
    one: 'فقط {n} سرنخ آمد. بدون تماس پس از ۲۴ ساعت: {k}.',
    other: 'فقط {n} سرنخ آمد. بدون تماس پس از ۲۴ ساعت: {k}.',
  },
  'remark.new-leads.top':
    'سرنخ کمتر شد ولی سهم موفق‌ها بیشتر ({rate}، قبلاً {past}): به راه‌های جذب سرنخ نگاه کنید.',
  'remark.new-leads.bottom':
    'سرنخ بیشتر شد ولی سهم موفق‌ها کمتر ({rate}، قبلاً {past}): به شیوه‌ی پیگیری سرنخ‌ها نگاه کنید.',
  'caveat.imports': {
    one: '# رکورد گروهی واردشده به نظر می‌رسد: ۵۰ یا بیشتر در یک دقیقه',
    other: '# رکورد گروهی واردشده به نظر می‌رسد: ۵۰ یا بیشتر در یک دقیقه',
  },
  'caveat.created-closed': {
    one: '# معامله از ابتدا بسته ایجاد شده است',
    other: '# معامله از ابتدا بسته ایجاد شده است',
  },
  'caveat.leads-are-deals': {
    one: 'این CRM سرنخ ندارد: # معامله که در مرحله‌ی ورودی ایجاد شده به جای آن‌ها شمرده می‌شود',
    other: 'این CRM سرنخ ندارد: # معامله که در مرحله‌ی ورودی ایجاد شده به جای آن‌ها شمرده می‌شود',
  },
  'caveat.ownerless-leads': { one: '# سرنخ مسئول ندارد', other: '# سرنخ مسئول ندارد' },
  'caveat.present-status': {
    one: '# سرنخ با وضعیت کنونی آمده است: وضعیت پیشین نامعلوم است',
    other: '# سرنخ با وضعیت کنونی آمده است: وضعیت پیشین نامعلوم است',
  },
  'date-field.lead-created': 'بر پایه‌ی ایجاد سرنخ',
  'why.lead-status.formula':
    'سرنخ‌های ایجادشده در دوره بر پایه‌ی وضعیت کنونی، از همه‌ی این سرنخ‌ها؛ بی‌تحرک‌ها سرنخ‌های جدید، در حال پیگیری و در حال آزمایش‌اند که وضعیتشان بیش از ۱۴ روز تغییر نکرده است.',
  'why.deal-source.formula':
    'معاملات ایجادشده در دوره بر پایه‌ی منبع هنگام ایجاد، از همه‌ی این معاملات؛ تاکنون موفق، آن‌هایی است که اکنون موفق‌اند.',
  'why.incoming-deals.formula':
    'معاملات (یا سرنخ‌های) ایجادشده در دوره، بر پایه‌ی تاریخ ایجاد؛ از بازاریابی، آن‌هایی است که منبعشان بازاریابی علامت خورده است.',
  'why.new-leads.formula':
    'سرنخ‌های ایجادشده در دوره بر پایه‌ی منبع، از همه‌ی این سرنخ‌ها؛ تاکنون موفق، آن‌هایی است که معامله‌شان اکنون موفق است.',
  'why.lead-coverage.formula':
    'سرنخ‌های ایجادشده در دوره بر پایه‌ی مسئول؛ تماس گرفته‌شده آن است که پس از ایجاد، روی سرنخ یا معامله‌اش تماس، ایمیل یا پیام خروجی، جلسه یا بازدیدی باشد، و سرنخ بدون تماس تا اکنون در انتظار شمرده می‌شود.',
};
