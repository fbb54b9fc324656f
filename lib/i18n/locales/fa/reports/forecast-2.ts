import type { Translated } from '../../../message';
import type { forecastMore as english } from '../../en/reports/forecast-2';

/** Words of the same reports: options, rows, findings and caveats. */
export const forecastMore: Translated<typeof english> = {
  'option.include-overdue': 'معاملات عقب‌افتاده برای امروز شمرده شوند',
  'option.horizon': 'افق',
  'option.horizon.1': '۱ ماه',
  'option.horizon.2': '۲ ماه',
  'option.horizon.3': '۳ ماه',
  'option.horizon.4': '۴ ماه',
  'option.horizon.5': '۵ ماه',
  'option.horizon.6': '۶ ماه',
  'option.horizon.7': '۷ ماه',
  'option.horizon.8': '۸ ماه',
  'option.horizon.9': '۹ ماه',
  'option.horizon.10': '۱۰ ماه',
  'option.horizon.11': '۱۱ ماه',
  'option.horizon.12': '۱۲ ماه',
  'option.horizon.goal': 'تا پایان هدف',
  'option.confidence': 'قطعیت به صورت',
  'option.confidence.level': 'سطح احتمال',
  'option.confidence.bound': 'دست‌کم این قدر',
  'option.new-business': 'افزودن فروش جدید مورد انتظار',
  'option.lead-date': 'سرنخ‌ها به تاریخ',
  'option.lead-date.created': 'ایجاد',
  'option.lead-date.converted': 'تبدیل به معامله',
  'option.cycle-end': 'تا',
  'option.cycle-end.won': 'موفقیت',
  'option.cycle-end.lost': 'شکست',
  'option.cycle-from-lead': 'آغاز از سرنخ',
  'option.adjust': 'تنظیم با دانسته‌های دیگر',

  'date-field.closed-or-expected': 'موفق به تاریخ بستن، باز به تاریخ مورد انتظار',
  'date-field.expected-open': 'معاملات باز به تاریخ مورد انتظار، از امروز به بعد',
  'date-field.conversion-created': 'سرنخ‌ها به تاریخ ایجاد',
  'date-field.conversion-converted': 'سرنخ‌ها به تاریخ تبدیل به معامله',
  'date-field.conversion-deals': 'معاملات به تاریخ ایجاد',
  'date-field.closed-in-year': 'بسته‌شده در ۳۶۵ روز گذشته',

  'row.forecast.overdue': 'عقب‌افتاده',
  'row.forecast.noDate': 'بدون تاریخ مورد انتظار',
  'row.forecast.beyond': 'پس از افق',
  'row.forecast.noProbability': 'بدون احتمال',
  'row.forecast.noAmount': 'بدون مبلغ یا نرخ ارز',
  'row.shared-costs': 'از آنِ هیچ مشتری',
  'row.win-probability.ago': '{n} روز پیش',
  'row.win-probability.chance': '{from} تا {to}٪',

  'chance-from.deal': 'معامله',
  'chance-from.stage': 'مرحله',
  'chance-from.history': 'معاملات پیشین',

  'loyalty.once': 'یک بار خریده',
  'loyalty.active': 'فعال',
  'loyalty.due': 'وقت خرید',
  'loyalty.lapsing': 'در حال دور شدن',

  'win-reason.stage-time': 'زمانی نامعمول در مرحله',
  'win-reason.silence': 'زمانی نامعمول بدون تماس',
  'win-reason.no-next-step': 'بدون گام بعدی',
  'win-reason.pushed': 'تاریخ مورد انتظار دو بار عقب رفته',
  'win-reason.source': 'منبع',
  'win-reason.amount': 'مبلغ',
  'win-reason.contacts': 'بیش از یک مخاطب',

  'finding.forecast-vs-actual':
    'فروش: {actual}. معاملات باز می‌توانند {open} بیفزایند، پس {expected} انتظار می‌رود.',
  'finding.forecast-vs-actual.against':
    'فروش: {actual}، در برابر پیش‌بینی {forecast}. معاملات باز می‌توانند {open} بیفزایند، پس {expected} انتظار می‌رود.',
  'finding.forecast-vs-actual.thin': {
    one: '{n} معامله موفق یا مورد انتظار است: {actual} فروش و {open} در راه. برای پیش‌بینی کم است.',
    other: '{n} معامله موفق یا مورد انتظار است: {actual} فروش و {open} در راه. برای پیش‌بینی کم است.',
  },
  'finding.forecast-by-source': '{name} بیش از همه می‌آورد: {value} موفق و مورد انتظار، {share} از {total}.',
  'finding.forecast-by-source.thin': {
    one: '{n} معامله موفق یا مورد انتظار است، روی هم {total}. برای مقایسه‌ی منابع کم است.',
    other: '{n} معامله موفق یا مورد انتظار است، روی هم {total}. برای مقایسه‌ی منابع کم است.',
  },
  'finding.revenue-forecast': {
    one: 'تا {to}، {n} معامله‌ی باز می‌تواند {weighted} بیاورد؛ {certain} با ۸۰٪ و بیشتر.',
    other: 'تا {to}، {n} معامله‌ی باز می‌توانند {weighted} بیاورند؛ سهم معاملات ۸۰٪ و بیشتر {certain} است.',
  },
  'finding.revenue-forecast.bound': {
    one: 'تا {to}، {n} معامله‌ی باز می‌تواند {weighted} بیاورد؛ با قطعیت ۹۰٪ دست‌کم {certain}.',
    other: 'تا {to}، {n} معامله‌ی باز می‌توانند {weighted} بیاورند؛ با قطعیت ۹۰٪ دست‌کم {certain}.',
  },
  'finding.revenue-forecast.thin': {
    one: 'تا {to} تنها {n} معامله‌ی باز انتظار می‌رود، ارزش وزنی {weighted}. آن را جدا ببینید.',
    other: 'تا {to} تنها {n} معامله‌ی باز انتظار می‌رود، ارزش وزنی {weighted}. هر یک را جدا ببینید.',
  },
  'finding.sales-conversion': {
    one: '{won} از {n} سرنخ موفق شد: {share}.',
    other: '{won} از {n} سرنخ موفق شد: {share}.',
  },
  'finding.sales-conversion.best': 'بهترین تبدیل از {name} است: {k} از {of} موفق. همه با هم: {share}.',
  'finding.sales-conversion.thin': {
    one: '{won} از {n} سرنخ موفق شد. برای مقایسه کم است.',
    other: '{won} از {n} سرنخ موفق شد. برای مقایسه کم است.',
  },
  'finding.sales-cycle': {
    one: 'معامله {median} طول کشید؛ نُه از ده معامله حداکثر {p90} طول می‌کشد.',
    other: 'نیمی از {n} معامله حداکثر {median} و نُه از ده حداکثر {p90} طول کشید.',
  },
  'finding.sales-cycle.few': {
    one: 'معامله {median} طول کشید.',
    other: 'نیمی از {n} معامله حداکثر {median} طول کشید.',
  },
  'finding.sales-cycle.thin': {
    one: '{n} معامله بسته شد. برای میانه کم است.',
    other: '{n} معامله بسته شد. برای میانه کم است.',
  },
  'finding.customer-profitability': {
    one: '{n} مشتری {revenue} خرید، حاشیه‌ی سود {rate}: {name} با {value}، {share}.',
    other: '{n} مشتری {revenue} خریدند، حاشیه‌ی سود {rate}. {name} بیش از همه: {value}، {share}.',
  },
  'finding.customer-profitability.revenue': {
    one: '{n} مشتری {revenue} خرید: {name} با {value}، {share}. هزینه‌ای معلوم نیست.',
    other: '{n} مشتری {revenue} خریدند. {name} بیش از همه: {value}، {share}. هزینه‌ای معلوم نیست.',
  },
  'finding.customer-profitability.thin': {
    one: '{n} مشتری {revenue} خرید: {name} با {value}. خریدها برای مقایسه کم است.',
    other: '{n} مشتری {revenue} خریدند، {name} با {value}. خریدها برای مقایسه کم است.',
  },
  'finding.win-probability': {
    one: '{k} از {n} معامله‌ی تعیین‌تکلیف‌شده در یک سال موفق شد: {share}.',
    other: '{k} از {n} معامله‌ی تعیین‌تکلیف‌شده در یک سال موفق شد: {share}.',
  },
  'finding.win-probability.thin': {
    one: 'در یک سال تکلیف {n} معامله روشن شد. احتمال از {least} معامله در یک مسیر فروش حساب می‌شود.',
    other: 'در یک سال تکلیف {n} معامله روشن شد. احتمال از {least} معامله در یک مسیر فروش حساب می‌شود.',
  },

  'remark.revenue-forecast.one-deal': '{name} به‌تنهایی {share} از ارزش وزنی را می‌سازد.',
  'remark.win-probability.better':
    'در ۹۰ روز این احتمال‌ها درست‌تر از CRM درآمدند: خطای {own} در برابر {host}.',
  'remark.win-probability.worse': 'در ۹۰ روز احتمال‌های خود CRM درست‌تر درآمدند: خطای {host} در برابر {own}.',

  'caveat.deal-conversion': {
    one: 'این CRM سرنخ نمی‌فرستد، پس به جای آن {n} معامله شمرده می‌شود',
    other: 'این CRM سرنخ نمی‌فرستد، پس به جای آن {n} معامله شمرده می‌شود',
  },
  'caveat.no-direct-costs': {
    one: 'هزینه‌ای معلوم نیست: {n} مشتری فقط با درآمد نشان داده می‌شود',
    other: 'هزینه‌ای معلوم نیست: {n} مشتری فقط با درآمد نشان داده می‌شوند',
  },
  'caveat.cost-partial': {
    one: '{n} معامله اقلامی بدون هزینه‌ی معلوم دارد، پس سودش بیش از واقع است',
    other: '{n} معامله اقلامی بدون هزینه‌ی معلوم دارند، پس سودشان بیش از واقع است',
  },
  'caveat.cost-unconverted': {
    one: '{n} هزینه نرخ ارز ندارد و کنار گذاشته می‌شود',
    other: '{n} هزینه نرخ ارز ندارند و کنار گذاشته می‌شوند',
  },
  'caveat.no-stage-history': {
    one: 'تغییر مرحله‌ای معلوم نیست: {n} معامله فقط برای مسیر فروشش شمرده می‌شود',
    other: 'تغییر مرحله‌ای معلوم نیست: {n} معامله فقط برای مسیر فروششان شمرده می‌شوند',
  },

  'reason.nothing-decided': 'در ۳۶۵ روز گذشته هیچ معامله‌ای موفق یا ناموفق نشد.',
};
