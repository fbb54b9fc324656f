import type { Translated } from '../../../message';
import type { customReports as english } from '../../en/reports/custom';

/** Words of reports that people put together themselves. */
export const customReports: Translated<typeof english> = {
  'report.custom-report.title': 'گزارش سفارشی',
  'report.custom-report.question': 'کدام ارقام، بر چه اساس؟',
  'why.custom-report.formula':
    'هر سنجه رکوردهای خود را بر پایه‌ی تاریخ خود می‌شمارد؛ مبالغ رکورد به رکورد تبدیل و گرد می‌شوند؛ جمع‌ها همه‌ی گروه‌ها را، از جمله موارد بدون گروه، در بر دارند.',
  'option.query': 'پرسش',
  'block.custom-report.groups': 'بر اساس گروه',
  'block.custom-report.m0': 'سنجه‌ی اول',
  'block.custom-report.m1': 'سنجه‌ی دوم',
  'block.custom-report.m2': 'سنجه‌ی سوم',
  'finding.custom-report': '{name} در صدر است. {measure}: {value}.',
  'finding.custom-report.all': '{measure}: {value}.',
  'aggregate.count': 'تعداد {field}',
  'aggregate.distinct': '{field} متمایز',
  'aggregate.sum': 'جمع {field}',
  'aggregate.average': 'میانگین {field}',
  'aggregate.median': 'میانه‌ی {field}',
  'aggregate.p90': 'صدک ۹۰ {field}',
  'aggregate.min': 'کمترین {field}',
  'aggregate.max': 'بیشترین {field}',
  'aggregate.calculated': 'محاسبه‌شده',
  'caveat.mixed-dates': {
    one: 'سنجه‌ها بر پایه‌ی {n} تاریخ‌اند',
    other: 'سنجه‌ها بر پایه‌ی {n} تاریخ متفاوت‌اند',
  },
  'caveat.unknown-parts': {
    one: '{n} بخش از پرسش اینجا شناخته نیست و کنار گذاشته شده است',
    other: '{n} بخش از پرسش اینجا شناخته نیست و کنار گذاشته شده است',
  },
};
