import type { Translated } from '../../../message';
import type { salesReports as english } from '../../en/reports/sales';

/** Words of the reports about what was won and lost. */
export const salesReports: Translated<typeof english> = {
  'report.sales-performance.title': 'عملکرد فروش',
  'report.sales-performance.question': 'آیا از قبل بهتریم؟',
  'report.sales-total.title': 'کل فروش',
  'report.sales-total.question': 'ارزش معاملات موفق چقدر است و از آنِ کیست؟',
  'report.sales-by-owner.title': 'فروش به تفکیک مسئول',
  'report.sales-by-owner.question': 'هر کارشناس چقدر درآمد می‌آورد؟',
  'report.sales-by-customer.title': 'فروش به تفکیک مشتری',
  'report.sales-by-customer.question': 'مشتریان کوچک و پرشمار یا بزرگ و کم‌شمار؟',
  'report.deal-owner.title': 'معاملات هر مسئول در طول زمان',
  'report.deal-owner.question': 'هر مسئول چند معامله ایجاد کرد و چند تا موفق و ناموفق شد؟',
  'report.source-performance.title': 'منابع به تفکیک فرد',
  'report.source-performance.question': 'کدام کارشناس با کدام منبع موفق است؟',
  'report.lost-deals.title': 'معاملات ناموفق',
  'report.lost-deals.question':
    'کدام معاملات، در کجا و به سود چه کسی ناموفق شدند و کدام گروه‌ها بیشتر آسیب دیدند؟',
  'report.loss-reasons-by-owner.title': 'دلایل شکست به تفکیک مسئول',
  'report.loss-reasons-by-owner.question': 'آیا دلایل شکست یک کارشناس با دیگران فرق دارد؟',
  'report.loss-reasons-by-source.title': 'دلایل شکست به تفکیک منبع',
  'report.loss-reasons-by-source.question': 'آیا منبع یک معامله با دلیل شکست آن ارتباط دارد؟',

  'block.sales-performance.kpis': 'شاخص‌های اصلی',
  'block.sales-performance.groups': 'به تفکیک',
  'block.sales-total.groups': 'ارزش فروش به تفکیک',
  'block.sales-total.trend': 'ارزش فروش در هر ماه',
  'block.sales-by-owner.owners': 'بر پایه‌ی ارزش فروش',
  'block.sales-by-customer.customers': 'مشتریان بر پایه‌ی ارزش فروش',
  'block.sales-by-customer.bands': 'مشتریان بر پایه‌ی اندازه‌ی فروش',
  'block.deal-owner.owners': 'به تفکیک فرد یا تیم',
  'block.deal-owner.created': 'معاملات جدید در طول زمان',
  'block.deal-owner.won': 'معاملات موفق در طول زمان',
  'block.deal-owner.lost': 'معاملات ناموفق در طول زمان',
  'block.deal-owner.course': 'همه در طول زمان',
  'block.source-performance.matrix': 'منابع و افراد',
  'block.source-performance.sources': 'به تفکیک منبع',
  'block.source-performance.owners': 'به تفکیک فرد',
  'block.lost-deals.segments': 'توزیع معاملات ناموفق',
  'block.lost-deals.reasons': 'به تفکیک دلیل',
  'block.lost-deals.deals': 'فهرست معاملات ناموفق',
  'block.loss-reasons-by-owner.matrix': 'مسئولان و دلایل',
  'block.loss-reasons-by-source.matrix': 'منابع و دلایل',

  'column.median': 'میانه',
  'column.largest': 'بزرگ‌ترین',
  'column.toAverage': 'نسبت به میانگین',
  'column.team': 'تیم',
  'column.owner': 'مسئول',
  'column.customers': 'مشتریان',
  'column.topShare': 'بزرگ‌ترین مشتری',
  'column.top20Share': 'یک‌پنجم بزرگ‌تر',
  'column.cumShare': 'سهم تجمعی',
  'column.lastWon': 'آخرین فروش',
  'column.medianWon': 'میانه‌ی هر فروش',
  'column.valueWinRate': 'نرخ موفقیت ارزشی',
  'column.reopened': 'دوباره باز شده',
  'column.unqualified': 'فاقد شرایط',
  'column.velocity': 'سرعت فروش در روز',
  'column.net': 'خالص',
  'column.createdValue': 'ارزش معاملات جدید',
  'column.lossRate': 'نرخ شکست',
  'column.lift': 'چند برابر نرخ کل',
  'column.reason': 'دلیل',
  'column.competitor': 'رقیب',
  'column.age': 'عمر',
  'column.sinceActivity': 'از آخرین فعالیت',
  'column.closed': 'بسته‌شده',

  'option.bucket': 'بازه‌ی زمانی',
  'option.bucket.month': 'ماه',
  'option.bucket.week': 'هفته',
  'option.bucket.quarter': 'فصل',
  'option.reasons': 'شکست‌ها بر پایه‌ی',
  'option.reasons.reason': 'دلیل',
  'option.reasons.category': 'دسته',
  'option.cells': 'نمایش خانه‌ها',
  'option.cells.count': 'معاملات',
  'option.cells.share': 'سهم',
  'option.cells.difference': 'تفاوت با کل',
  'option.cells.winRate': 'نرخ موفقیت',
  'option.cells.won': 'معاملات موفق',
  'option.cells.lost': 'معاملات ناموفق',
  'option.cells.value': 'ارزش',
  'option.cells.average': 'میانگین هر فروش',
  'option.cells.medianCycle': 'چرخه‌ی فروش، میانه',
  'option.cells.to-source': 'نرخ موفقیت در برابر منبع',
  'option.cells.to-owner': 'نرخ موفقیت در برابر فرد',
  'option.group.last-stage': 'مرحله‌ی شکست',
  'none.last-stage': '(بدون مرحله)',
  'none.product-of-line': '(محصول نامشخص)',
  'none.product-category-of-line': '(بدون دسته‌ی محصول)',

  'finding.sales.few': {
    one: '{n} معامله موفق شد، به ارزش {value}. برای مقایسه کم است.',
    other: '{n} معامله موفق شد، به ارزش {value}. برای مقایسه کم است.',
  },
  'finding.sales-by-owner': '{name} به ارزش {value} فروخت، {share} از کل.',
  'finding.sales-total': {
    one: '{n} معامله موفق شد، به ارزش {value}. نخست {name} با {own}، {share} از آن.',
    other: '{n} معامله موفق شد، به ارزش {value}. نخست {name} با {own}، {share} از آن.',
  },
  'finding.sales-total.plain': {
    one: '{n} معامله موفق شد، به ارزش {value}.',
    other: '{n} معامله موفق شد، به ارزش {value}.',
  },
  'finding.sales-by-customer': {
    one: '{n} مشتری خرید کرد: {name}، به ارزش {value}. سهم یک‌پنجم بزرگ‌تر {share} است.',
    other: '{n} مشتری خرید کردند؛ بیش از همه {name}، به ارزش {value}. سهم یک‌پنجم بزرگ‌تر {share} است.',
  },
  'finding.sales-performance': 'ارزش فروش {value} است، از {won} معامله‌ی موفق در میان {n} معامله‌ی بسته‌شده.',
  'finding.sales-performance.before':
    'ارزش فروش {value} در برابر {before} در دوره‌ی قبل است، از {won} معامله‌ی موفق در میان {n} معامله‌ی بسته‌شده.',
  'finding.sales-performance.few':
    'موفق: {won} از {n} معامله‌ی بسته‌شده، به ارزش {value}. برای ارزیابی کم است.',
  'finding.deal-owner': '{name} بیشترین معامله‌ی موفق را دارد: {won} از {all}.',
  'finding.deal-owner.few': 'معاملات جدید: {created}، موفق: {won}، ناموفق: {lost}.',
  'finding.source-performance': '{name} با {source} بیش از همه موفق است: {k} از {n} معامله. کل: {rate}.',
  'finding.source-performance.even': 'هیچ جفت منبع و فردی آشکارا بالاتر از نرخ موفقیت کل ({rate}) نیست.',
  'finding.source-performance.few': {
    one: '{n} معامله موفق یا ناموفق شد. برای مقایسه کم است.',
    other: '{n} معامله موفق یا ناموفق شد. برای مقایسه کم است.',
  },
  'finding.lost-deals': '{k} از {n} معامله‌ی بسته‌شده ناموفق شد، به ارزش {value}.',
  'finding.lost-deals.hit':
    '{k} از {n} معامله‌ی بسته‌شده ناموفق شد، به ارزش {value}. بیشترین آسیب از آنِ {name} است: {own} از {of}، در برابر {rate} در کل.',
  'finding.lost-deals.few': '{k} از {n} معامله‌ی بسته‌شده ناموفق شد، به ارزش {value}. برای مقایسه کم است.',
  'finding.loss-reasons-by-owner':
    '{name} بیش از دیگران به این دلیل ناموفق است: {reason}، {k} از {n} معامله‌ی ناموفق. کل: {share}.',
  'finding.loss-reasons-by-owner.even': 'در {n} معامله‌ی ناموفق، دلایل هیچ‌کس آشکارا با دیگران فرق ندارد.',
  'finding.loss-reasons-by-source':
    'معاملات {name} بیش از بقیه به این دلیل ناموفق می‌شوند: {reason}، {k} از {n} معامله‌ی ناموفق. کل: {share}.',
  'finding.loss-reasons-by-source.even': 'در {n} معامله‌ی ناموفق، هیچ منبعی آشکارا دلیل ویژه‌ی خود را ندارد.',

  'caveat.reopened': {
    one: '{n} معامله پیش‌تر بسته و دوباره باز شده بود',
    other: '{n} معامله پیش‌تر بسته و دوباره باز شده بود',
  },
  'caveat.rows-overlap': {
    one: 'یک معامله ممکن است در چند ردیف باشد، پس جمع ردیف‌ها {n} بیشتر از کل است',
    other: 'معاملات ممکن است در چند ردیف باشند، پس جمع ردیف‌ها {n} بیشتر از کل است',
  },
  'caveat.without-customer': {
    one: '{n} معامله مشتری ندارد و در تمرکز نیست',
    other: '{n} معامله مشتری ندارد و در تمرکز نیست',
  },
  'caveat.few-reasons': {
    one: 'فقط {n} دلیل به کار می‌رود: دلایل کافی برای انتخاب بگذارید',
    other: 'فقط {n} دلیل به کار می‌رود: دلایل کافی برای انتخاب بگذارید',
  },

  'why.sales-performance.formula':
    'معاملات جدید بر پایه‌ی ایجاد، موفق، ناموفق و فاقد شرایط بر پایه‌ی آخرین بستن در دوره و معاملات باز در همین لحظه؛ نرخ موفقیت سهم موفق‌ها از موفق و ناموفق است و سرعت فروش برابر است با معاملات باز × نرخ موفقیت × میانگین هر فروش ÷ میانه‌ی چرخه به روز.',
  'why.sales-total.formula':
    'معاملاتی که آخرین بستن آن‌ها در این دوره و موفق است، با مسئول و منبع در همان زمان؛ ارزش هر معامله جدا تبدیل و گرد می‌شود و برای محصول، اقلام معاملات جمع می‌شوند.',
  'why.sales-by-owner.formula':
    'معاملاتی که آخرین بستن آن‌ها در این دوره و موفق است، با مسئول در همان زمان؛ نرخ موفقیت از معاملات موفق و ناموفق است و میانگین بر روی همه‌ی کسانی است که معامله‌ی موفق یا ناموفق دارند، بدون معاملات بی‌مسئول.',
  'why.sales-by-customer.formula':
    'معاملاتی که آخرین بستن آن‌ها در این دوره و موفق است، به تفکیک مشتری؛ افراد به حساب شرکت‌شان می‌آیند. سهم‌ها از کل ارزش فروش و سهم بزرگ‌ترین مشتری و یک‌پنجم بزرگ‌تر فقط از فروش دارای مشتری است.',
  'why.deal-owner.formula':
    'معاملات جدید بر پایه‌ی ایجاد و مسئول همان زمان، موفق، ناموفق و فاقد شرایط بر پایه‌ی آخرین بستن و مسئول همان زمان؛ خالص برابر است با جدید منهای موفق، ناموفق و فاقد شرایط.',
  'why.source-performance.formula':
    'معاملاتی که آخرین بستن آن‌ها در این دوره و موفق یا ناموفق است، با منبع و مسئول در همان زمان؛ نرخ موفقیت سهم موفق‌ها از آن‌هاست و هر جفت از ۱۰ معامله به بالا و با حد پایین بازه‌ی ۹۵٪ نام برده می‌شود.',
  'why.lost-deals.formula':
    'معاملاتی که آخرین بستن آن‌ها در این دوره و ناموفق است، از میان موفق و ناموفق، با مسئول و منبع در همان زمان و آخرین مرحله پیش از بستن؛ هر گروه از ۱۰ معامله به بالا و با حد پایین بازه‌ی ۹۵٪ نام برده می‌شود.',
  'why.loss-reasons-by-owner.formula':
    'معاملاتی که آخرین بستن آن‌ها در این دوره و ناموفق است، با مسئول همان زمان و دلیل؛ سهم‌ها از معاملات ناموفق همان مسئول است و نرخ شکست سهم ناموفق‌ها از موفق و ناموفق.',
  'why.loss-reasons-by-source.formula':
    'معاملاتی که آخرین بستن آن‌ها در این دوره و ناموفق است، با منبع همان زمان و دلیل؛ سهم‌ها از معاملات ناموفق همان منبع است و نرخ شکست سهم ناموفق‌ها از موفق و ناموفق.',
};
