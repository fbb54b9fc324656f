import type { Translated } from '../../message';
import type { failures as english } from '../en/failures';

/** For each failure: what is so, then why and what to do. `{crm}` is the CRM's own name, or `failure.crm`. */
export const failures: Translated<typeof english> = {
  'failure.crm': 'CRM',
  'failure.as-of': 'ارقام مربوط به {when} است.',
  'failure.details': 'جزئیات',
  'failure.open-crm': 'باز کردن {crm}',
  'failure.try-now': 'تلاش دوباره',
  'failure.reload': 'بارگذاری دوباره',
  'failure.allow-again': 'اجازه‌ی دوباره',
  'failure.enter-key': 'کلید را دوباره وارد کنید',
  'failure.signed-out.what': 'دوباره وارد {crm} شوید',
  'failure.signed-out.why': 'نشست شما در آنجا تمام شده است. ارقام می‌مانند و پس از ورود، خودکار به‌روز می‌شوند.',
  'failure.key-gone.what': 'کلید {crm} را دوباره وارد کنید',
  'failure.key-gone.why':
    'کلید فقط تا بسته شدن مرورگر نگه داشته می‌شود، یا {crm} دیگر آن را نمی‌پذیرد. ارقام همان‌طور که هستند می‌مانند.',
  'failure.other-person.what': 'فرد دیگری وارد {crm} شده است',
  'failure.other-person.why':
    'اکنون {as} وارد است. برای ادامه با نام خودتان وارد شوید، یا فرد دیگر را به‌صورت حسابی جدا متصل کنید.',
  'failure.forbidden.what': '{crm} اجازه‌ی خواندن این را نمی‌دهد',
  'failure.forbidden.why': 'حساب شما حق خواندن {what} را ندارد. با مدیر {crm} صحبت کنید.',
  'failure.taken-back.what': 'دسترسی به این سایت پس گرفته شد',
  'failure.taken-back.why':
    'مرورگر دیگر اجازه نمی‌دهد Dealscope سایت {origin} را بخواند. ارقام همان‌طور که هستند می‌مانند.',
  'failure.rate-limited.what': '{crm} می‌خواهد صبر کنیم',
  'failure.rate-limited.why': 'در زمانی کوتاه درخواست‌های زیادی رسیده است. تلاش بعدی در {when} است.',
  'failure.unreachable.what': '{crm} پاسخ نداد',
  'failure.unreachable.why': 'چند تلاش بی‌نتیجه ماند. تلاش بعدی خودکار انجام می‌شود.',
  'failure.no-tab.what': 'برای به‌روز شدن، {crm} را باز کنید',
  'failure.no-tab.why': 'نشست شما در صفحه‌ی خود آن است و چنین صفحه‌ای باز نیست.',
  'failure.offline.what': 'به اینترنت وصل نیستید',
  'failure.offline.why': 'همه‌ی گزارش‌ها بدون اینترنت کار می‌کنند. رکوردهای جدید پس از وصل شدن می‌آیند.',
  'failure.timeout.what': 'پاسخ {crm} طول کشید',
  'failure.timeout.why': 'پاسخ به‌موقع نرسید. تلاش بعدی خودکار انجام می‌شود.',
  'failure.unexpected-reply.what': 'پاسخ {crm} برای ما ناشناخته است',
  'failure.unexpected-reply.why':
    'چیزی تغییر نکرده است. شاید CRM به‌روز شده باشد: دوباره تلاش کنید، سپس گزارش دهید.',
  'failure.bad-input.what': 'این خوانده نشد',
  'failure.bad-input.why': 'چیزی تغییر نکرده است. محل و دلیل آن در زیر آمده است.',
  'failure.quota.what': 'مرورگر جای خالی ندارد',
  'failure.quota.why': 'کمی از فضای دیسک را خالی کنید، یا حسابی را که دیگر لازم ندارید حذف کنید.',
  'failure.unreadable.what': 'رکوردهای ذخیره‌شده خوانده نمی‌شوند',
  'failure.unreadable.why':
    'این‌ها فقط رونوشت‌اند: همگام‌سازی جدید آن‌ها را برمی‌گرداند. اهداف و تنظیمات جدا نگهداری می‌شوند.',
  'failure.newer-version.what': 'این رکوردها را نسخه‌ی جدیدتری نوشته است',
  'failure.newer-version.why':
    'افزونه را به‌روز کنید، یا برای کامل شدن به‌روزرسانی مرورگر را ببندید و باز کنید.',
  'failure.bug.what': 'خطایی از سمت ما رخ داد',
  'failure.bug.why': 'رکوردهای شما همان‌طور که بودند مانده‌اند.',
};
