import type { Translated } from '../../../message';
import type { leadReports as english } from '../../en/reports/stages-2';

/** Words of the reports about leads and sources. */
export const leadReports: Translated<typeof english> = {
  'report.lead-status.title': 'Müşteri adayı durumu',
  'report.lead-status.question': 'Bir dönemin müşteri adayları ne durumda?',
  'report.deal-source.title': 'Fırsat kaynağı',
  'report.deal-source.question': 'Fırsatlar nereden geliyor?',
  'report.incoming-deals.title': 'Gelen fırsatlar',
  'report.incoming-deals.question': 'Gelen fırsatlar zamanla nasıl değişiyor, ne kadarı pazarlamadan?',
  'report.new-leads.title': 'Yeni müşteri adayları',
  'report.new-leads.question': 'Hangi kaynaktan kaç müşteri adayı geliyor?',
  'report.lead-coverage.title': 'Müşteri adayına yanıt',
  'report.lead-coverage.question': 'Müşteri adaylarıyla yeterince çabuk ve doğru kişiler ilgileniyor mu?',
  'block.lead-status.kinds': 'Duruma göre',
  'block.lead-status.labels': 'CRM’deki duruma göre',
  'block.lead-status.groups': 'Duruma ve gruba göre',
  'block.deal-source.sources': 'Kaynağa göre',
  'block.deal-source.trend': 'Aylara göre yeni fırsat',
  'block.incoming-deals.stretches': 'Zaman içinde',
  'block.incoming-deals.groups': 'Zaman içinde, gruba göre',
  'block.new-leads.sources': 'Kaynağa göre',
  'block.new-leads.stretches': 'Zaman içinde',
  'block.lead-coverage.owners': 'Adaylarla kim ilgileniyor',
  'column.newLeads': 'Müşteri adayı',
  'column.openLeads': 'Açık aday',
  'column.wonLeads': 'Kazanılan aday',
  'column.leadConversion': 'Şimdiye dek kazanılan, adayların %’si',
  'column.cohortConversion': 'Şimdiye dek kazanılan, %',
  'column.sinceChange': 'Son değişiklikten beri, medyan',
  'column.stuck': 'Takılan',
  'column.fromMarketing': 'Pazarlamadan',
  'column.fromElsewhere': 'Pazarlama dışından',
  'column.fromUnknown': 'Kökeni bilinmeyen',
  'column.average4': '4’lü ortalama',
  'column.contacted': 'Temas kurulan',
  'column.contactedShare': 'Temas kurulan, %',
  'column.attempts': 'Aday başına temas',
  'column.firstContact': 'İlk temas, yarısının süresi',
  'column.untouched': '24 saat sonra temas yok',
  'column.untouchedShare': 'Temas kurulmayan, %',
  'column.new-leads.change': 'Değişim',
  'column.new-leads.costPerLead': 'Aday başına maliyet',
  'option.of': 'Ne geliyor',
  'option.of.deals': 'Fırsatlar',
  'option.of.leads': 'Müşteri adayları',
  'option.without-imports': 'İçe aktarılanları çıkar',
  'finding.lead-status':
    '{n} adayın {k} tanesinin durumu “{kind}”. 14 günden uzun süredir değişmeden bekleyen: {stuck}.',
  'finding.lead-status.none': '{n} adaydan hiçbiri 14 günden uzun süredir değişmeden beklemiyor.',
  'finding.lead-status.thin': {
    one: 'Yalnızca {n} müşteri adayı geldi. 14 günden uzun süredir değişmeden bekleyen: {stuck}.',
    other: 'Yalnızca {n} müşteri adayı geldi. 14 günden uzun süredir değişmeden bekleyen: {stuck}.',
  },
  'finding.deal-source':
    '{name}, {n} yeni fırsatın {k} tanesini getirdi; şimdiye dek bunların kazanılan payı {conversion}.',
  'finding.deal-source.none': {
    one: '{n} yeni fırsatın hiçbirinde kaynak yok.',
    other: '{n} yeni fırsatın hiçbirinde kaynak yok.',
  },
  'finding.deal-source.thin': {
    one: '{n} fırsat geldi. Kaynakları karşılaştırmaya yetmiyor.',
    other: '{n} fırsat geldi. Kaynakları karşılaştırmaya yetmiyor.',
  },
  'finding.incoming-deals': { one: '{n} fırsat geldi.', other: '{n} fırsat geldi.' },
  'finding.incoming-deals.more': {
    one: '{n} fırsat geldi, önceki {before} sayısından çok.',
    other: '{n} fırsat geldi, önceki {before} sayısından çok.',
  },
  'finding.incoming-deals.fewer': {
    one: '{n} fırsat geldi, önceki {before} sayısından az.',
    other: '{n} fırsat geldi, önceki {before} sayısından az.',
  },
  'finding.incoming-deals.same': {
    one: '{n} fırsat geldi, önceki kadar ({before}).',
    other: '{n} fırsat geldi, önceki kadar ({before}).',
  },
  'finding.incoming-deals.leads': { one: '{n} müşteri adayı geldi.', other: '{n} müşteri adayı geldi.' },
  'finding.incoming-deals.leads.more': {
    one: '{n} müşteri adayı geldi, önceki {before} sayısından çok.',
    other: '{n} müşteri adayı geldi, önceki {before} sayısından çok.',
  },
  'finding.incoming-deals.leads.fewer': {
    one: '{n} müşteri adayı geldi, önceki {before} sayısından az.',
    other: '{n} müşteri adayı geldi, önceki {before} sayısından az.',
  },
  'finding.incoming-deals.leads.same': {
    one: '{n} müşteri adayı geldi, önceki kadar ({before}).',
    other: '{n} müşteri adayı geldi, önceki kadar ({before}).',
  },
  'finding.lead-coverage':
    '{n} adayın yarısıyla {time} içinde temas kuruldu. 24 saat sonra temas olmayan: {k}.',
  'finding.lead-coverage.never':
    '{n} adayın yarısından azıyla temas kuruldu. 24 saat sonra temas olmayan: {k}.',
  'finding.lead-coverage.thin': {
    one: 'Yalnızca {n} müşteri adayı geldi. 24 saat sonra temas olmayan: {k}.',
    other: 'Yalnızca {n} müşteri adayı geldi. 24 saat sonra temas olmayan: {k}.',
  },
  'remark.new-leads.top':
    'Aday azaldı, kazanılan payı arttı ({rate}, önce {past}): adayları getiren kanallara bakın.',
  'remark.new-leads.bottom':
    'Aday arttı, kazanılan payı azaldı ({rate}, önce {past}): adaylarla nasıl ilgilenildiğine bakın.',
  'caveat.imports': {
    one: '# kayıt içe aktarılmış görünüyor: bir dakikada 50 ya da daha çok',
    other: '# kayıt içe aktarılmış görünüyor: bir dakikada 50 ya da daha çok',
  },
  'caveat.created-closed': {
    one: '# fırsat kapanmış olarak oluşturulmuş',
    other: '# fırsat kapanmış olarak oluşturulmuş',
  },
  'caveat.leads-are-deals': {
    one: 'CRM’de müşteri adayı yok: yerlerine giriş aşamasında oluşturulan # fırsat sayılır',
    other: 'CRM’de müşteri adayı yok: yerlerine giriş aşamasında oluşturulan # fırsat sayılır',
  },
  'caveat.ownerless-leads': { one: '# adayın sorumlusu yok', other: '# adayın sorumlusu yok' },
  'caveat.present-status': {
    one: '# aday bugünkü durumuyla sayılır: önceki durumu bilinmiyor',
    other: '# aday bugünkü durumuyla sayılır: önceki durumu bilinmiyor',
  },
  'date-field.lead-created': 'adayın oluşturulmasına göre',
  'why.lead-status.formula':
    'Dönemde oluşturulan müşteri adayları şu anki duruma göre, bu adayların tümü içinde; takılanlar, durumu 14 günden uzun süredir değişmeyen yeni, üzerinde çalışılan ve denenen adaylardır.',
  'why.deal-source.formula':
    'Dönemde oluşturulan fırsatlar oluşturma anındaki kaynağa göre, bu fırsatların tümü içinde; şimdiye dek kazanılanlar, bunlardan şu an kazanılmış olanlardır.',
  'why.incoming-deals.formula':
    'Dönemde oluşturulan fırsatlar (ya da müşteri adayları), oluşturma tarihine göre; pazarlamadan gelenler, kaynağı pazarlama olarak işaretlenenlerdir.',
  'why.new-leads.formula':
    'Dönemde oluşturulan müşteri adayları kaynağa göre, bu adayların tümü içinde; şimdiye dek kazanılanlar, fırsatı şu an kazanılmış olanlardır.',
  'why.lead-coverage.formula':
    'Dönemde oluşturulan müşteri adayları sorumluya göre; temas kurulanlar, oluşturulduktan sonra adayda ya da fırsatında giden arama, e-posta ya da mesaj, toplantı veya ziyaret olanlardır; teması olmayanlar şimdiye kadar beklemiş sayılır.',
};
