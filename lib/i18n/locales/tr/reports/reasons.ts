import type { Translated } from '../../../message';
import type { reasonReports as english } from '../../en/reports/reasons';

/** Why a report has nothing to show, and what would change that. */
export const reasonReports: Translated<typeof english> = {
  'caveat.filter-ignored': {
    one: '{n} filtre bu kayıtların bir bölümü için geçerli değil, bunları dışarıda bırakmaz',
    other: '{n} filtre bu kayıtların bir bölümü için geçerli değil, bunları dışarıda bırakmaz',
  },
  'reason.removed-stageIds': 'Aşama filtresi {n} kaydı çıkardı.',
  'reason.removed-channels': 'Kanal filtresi {n} kaydı çıkardı.',
  'reason.removed-campaignIds': 'Kampanya filtresi {n} kaydı çıkardı.',
  'reason.removed-productIds': 'Ürün filtresi {n} kaydı çıkardı.',
  'reason.removed-regions': 'Bölge filtresi {n} kaydı çıkardı.',
  'reason.removed-dealKinds': 'Fırsat türü filtresi {n} kaydı çıkardı.',
  'reason.removed-statuses': 'Durum filtresi {n} kaydı çıkardı.',
  'reason.removed-lossReasonIds': 'Kayıp nedeni filtresi {n} kaydı çıkardı.',
  'reason.removed-tags': 'Etiket filtresi {n} kaydı çıkardı.',
  'reason.removed-custom': 'Özel alan filtresi {n} kaydı çıkardı.',
  'reason.removed-activityKinds': 'Aktivite türü filtresi {n} kaydı çıkardı.',
  'reason.removed-directions': 'Yön filtresi {n} kaydı çıkardı.',
  'reason.removed-outcomes': 'Sonuç filtresi {n} kaydı çıkardı.',
  'reason.removed-amount': 'Tutar filtresi {n} kaydı çıkardı.',
  'reason.no-teams':
    'Bu CRM ekip göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-teamMemberships':
    'Bu CRM ekip üyeliği göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-sources':
    'Bu CRM kaynak göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-pipelines':
    'Bu CRM satış hunisi göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-stages':
    'Bu CRM aşama göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-customers':
    'Bu CRM müşteri göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-products':
    'Bu CRM ürün göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-transitions':
    'Bu CRM aşama değişikliği göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-fieldChanges':
    'Bu CRM alan değişikliği göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-lineItems':
    'Bu CRM fırsat kalemi göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-proposals':
    'Bu CRM teklif göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-leads':
    'Bu CRM müşteri adayı göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-campaigns':
    'Bu CRM kampanya göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-campaignEvents':
    'Bu CRM kampanya yanıtı göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-webDays':
    'Bu CRM web sitesi istatistiği göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-listDays':
    'Bu CRM posta listesi verisi göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-cases':
    'Bu CRM destek kaydı göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-surveys':
    'Bu CRM anket yanıtı göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-subscriptions':
    'Bu CRM abonelik göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-renewals':
    'Bu CRM yenileme göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-costs':
    'Bu CRM maliyet göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
  'reason.no-usageDays':
    'Bu CRM oturum açma göndermiyor. Bunları dosyadan içe aktarın ya da bunları tutan bir CRM bağlayın.',
};
