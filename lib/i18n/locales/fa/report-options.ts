import type { Translated } from '../../message';
import type { reportOptions as english } from '../en/report-options';

/** Words of the options that reports have besides period and filters. */
export const reportOptions: Translated<typeof english> = {
  'option.direction': 'تماس‌ها',
  'option.direction.outbound': 'خروجی',
  'option.direction.inbound': 'ورودی',
  'option.direction.all': 'هر دو جهت',
  'option.hour-zone': 'مبنای ساعت',
  'option.hour-zone.report': 'منطقه‌ی زمانی گزارش',
  'option.hour-zone.user': 'منطقه‌ی زمانی هر کارشناس',
  'option.group': 'گروه‌بندی بر پایه‌ی',
  'option.group.reason': 'دلیل',
  'option.group.category': 'دسته',
  'option.unqualified': 'معاملات فاقد شرایط هم ناموفق شمرده شوند',
  'option.peer': 'در کنار',
  'option.peer.none': 'هیچ‌کس',

  'date-field.call-inbound': 'تماس‌های ورودی انجام‌شده',
  'date-field.call-all': 'تماس‌های انجام‌شده در هر دو جهت',

  'finding.call-outcome-by-hour.inbound':
    'بیشترین پاسخ به تماس‌های ورودی {day} از ساعت {from} تا {to} است: {k} از {n} تماس. کل هفته: {whole}.',
  'finding.call-outcome-by-hour.all':
    'بیشترین پاسخ به تماس‌ها {day} از ساعت {from} تا {to} است: {k} از {n} تماس. کل هفته: {whole}.',

  'none.category': '(بدون دسته)',
  'category.price': 'قیمت',
  'category.competitor': 'رقیب',
  'category.no_decision': 'بی‌تصمیمی',
  'category.timing': 'زمان‌بندی',
  'category.follow_up': 'پیگیری',
  'category.value_not_seen': 'ارزش دیده نشد',
  'category.fit': 'تناسب',
  'category.other': 'سایر',

  'caveat.with-unqualified': {
    one: '{n} معامله‌ی فاقد شرایط، ناموفق شمرده می‌شود',
    other: '{n} معامله‌ی فاقد شرایط، ناموفق شمرده می‌شود',
  },
  'caveat.no-own-zone': {
    one: '{n} تماس با ساعت منطقه‌ی زمانی گزارش آمده است: منطقه‌ی زمانی کارشناس معلوم نیست',
    other: '{n} تماس با ساعت منطقه‌ی زمانی گزارش آمده است: منطقه‌ی زمانی کارشناسان معلوم نیست',
  },

  'link.data-audit': 'بررسی داده‌ها',
};
