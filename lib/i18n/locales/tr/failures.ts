import type { Translated } from '../../message';
import type { failures as english } from '../en/failures';

/** For each failure: what is so, then why and what to do. `{crm}` is the CRM's own name, or `failure.crm`. */
export const failures: Translated<typeof english> = {
  'failure.crm': 'CRM',
  'failure.as-of': 'Rakamların tarihi: {when}.',
  'failure.details': 'Ayrıntılar',
  'failure.open-crm': '{crm} sayfasını aç',
  'failure.try-now': 'Şimdi dene',
  'failure.reload': 'Yenile',
  'failure.allow-again': 'Yeniden izin ver',
  'failure.enter-key': 'Anahtarı yeniden gir',
  'failure.signed-out.what': '{crm} oturumunu yeniden açın',
  'failure.signed-out.why':
    'Oradaki oturumunuz sona erdi. Rakamlar kalır, oturum açtığınızda kendiliğinden yenilenir.',
  'failure.key-gone.what': '{crm} anahtarını yeniden girin',
  'failure.key-gone.why':
    'Anahtar yalnızca tarayıcı kapanana dek saklanır ya da {crm} onu artık kabul etmiyor. Rakamlar olduğu gibi kalır.',
  'failure.other-person.what': '{crm} oturumunda başka biri var',
  'failure.other-person.why':
    'Şu anda oturum açan kişi: {as}. Devam etmek için kendi oturumunuzu açın ya da diğer kişiyi ayrı bir hesap olarak bağlayın.',
  'failure.forbidden.what': '{crm} bunu okumanıza izin vermiyor',
  'failure.forbidden.why': 'Hesabınızın şunu okuma yetkisi yok: {what}. {crm} yöneticinize sorun.',
  'failure.taken-back.what': 'Bu siteye erişim geri alındı',
  'failure.taken-back.why':
    'Tarayıcınız artık Dealscope’un {origin} adresini okumasına izin vermiyor. Rakamlar olduğu gibi kalır.',
  'failure.rate-limited.what': '{crm} beklemenizi istiyor',
  'failure.rate-limited.why': 'Kısa sürede çok fazla istek gönderildi. Sonraki deneme: {when}.',
  'failure.unreachable.what': '{crm} yanıt vermedi',
  'failure.unreachable.why': 'Birkaç deneme sonuçsuz kaldı. Sonraki deneme kendiliğinden yapılır.',
  'failure.no-tab.what': 'Yenilemek için {crm} sayfasını açın',
  'failure.no-tab.why': 'Oturumu kendi sayfasında durur; şu anda böyle bir sayfa açık değil.',
  'failure.offline.what': 'Çevrimdışısınız',
  'failure.offline.why': 'Raporların tümü bağlantı olmadan çalışır. Bağlanınca yeni kayıtlar gelir.',
  'failure.timeout.what': '{crm} çok uzun sürdü',
  'failure.timeout.why': 'Yanıt zamanında gelmedi. Sonraki deneme kendiliğinden yapılır.',
  'failure.unexpected-reply.what': '{crm} bilmediğimiz biçimde yanıt verdi',
  'failure.unexpected-reply.why':
    'Hiçbir şey değişmedi. CRM güncellenmiş olabilir: yeniden deneyin, sürerse bildirin.',
  'failure.bad-input.what': 'Bu okunamadı',
  'failure.bad-input.why': 'Hiçbir şey değişmedi. Yeri ve nedeni aşağıda.',
  'failure.quota.what': 'Tarayıcıda yer kalmadı',
  'failure.quota.why': 'Diskte yer açın ya da artık gerekmeyen bir hesabı kaldırın.',
  'failure.unreadable.what': 'Saklanan kayıtlar okunamıyor',
  'failure.unreadable.why':
    'Bunlar yalnızca kopya: yeni bir eşitleme geri getirir. Hedefler ve ayarlar ayrı saklanır.',
  'failure.newer-version.what': 'Bu kayıtları daha yeni bir sürüm yazdı',
  'failure.newer-version.why':
    'Uzantıyı güncelleyin ya da güncellemeyi bitirmek için tarayıcıyı yeniden başlatın.',
  'failure.bug.what': 'Bizim tarafımızda bir sorun oldu',
  'failure.bug.why': 'Kayıtlarınız olduğu gibi duruyor.',
};
