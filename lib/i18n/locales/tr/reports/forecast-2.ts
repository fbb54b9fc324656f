import type { Translated } from '../../../message';
import type { forecastMore as english } from '../../en/reports/forecast-2';

/** Words of the same reports: options, rows, findings and caveats. */
export const forecastMore: Translated<typeof english> = {
  'option.include-overdue': 'Geciken fırsatları bugün bekleniyor say',
  'option.horizon': 'Ufuk',
  'option.horizon.1': '1 ay',
  'option.horizon.2': '2 ay',
  'option.horizon.3': '3 ay',
  'option.horizon.4': '4 ay',
  'option.horizon.5': '5 ay',
  'option.horizon.6': '6 ay',
  'option.horizon.7': '7 ay',
  'option.horizon.8': '8 ay',
  'option.horizon.9': '9 ay',
  'option.horizon.10': '10 ay',
  'option.horizon.11': '11 ay',
  'option.horizon.12': '12 ay',
  'option.horizon.goal': 'Hedefin sonuna kadar',
  'option.confidence': 'Kesinlik',
  'option.confidence.level': 'Olasılık düzeyleri',
  'option.confidence.bound': 'En az şu kadar',
  'option.new-business': 'Beklenen yeni işi ekle',
  'option.lead-date': 'Adaylar şuna göre',
  'option.lead-date.created': 'Oluşturulma',
  'option.lead-date.converted': 'Fırsata dönüşme',
  'option.cycle-end': 'Şuraya kadar',
  'option.cycle-end.won': 'Kazanma',
  'option.cycle-end.lost': 'Kayıp',
  'option.cycle-from-lead': 'Adaydan başlat',
  'option.adjust': 'Bilinen diğer etkenlere göre düzelt',

  'date-field.closed-or-expected': 'kazanılanlar kapanış, açıklar beklenen tarihe göre',
  'date-field.expected-open': 'beklenen tarihe göre açık fırsatlar, bugünden itibaren',
  'date-field.conversion-created': 'oluşturulma tarihine göre adaylar',
  'date-field.conversion-converted': 'fırsata dönüşme tarihine göre adaylar',
  'date-field.conversion-deals': 'oluşturulma tarihine göre fırsatlar',
  'date-field.closed-in-year': 'son 365 günde kapananlar',

  'row.forecast.overdue': 'Geciken',
  'row.forecast.noDate': 'Beklenen tarih yok',
  'row.forecast.beyond': 'Ufuktan sonra',
  'row.forecast.noProbability': 'Olasılık yok',
  'row.forecast.noAmount': 'Tutar ya da döviz kuru yok',
  'row.shared-costs': 'Hiçbir müşteriye ait değil',
  'row.win-probability.ago': '{n} gün önce',
  'row.win-probability.chance': '%{from}–%{to}',

  'chance-from.deal': 'Fırsat',
  'chance-from.stage': 'Aşama',
  'chance-from.history': 'Önceki fırsatlar',

  'loyalty.once': 'Bir kez aldı',
  'loyalty.active': 'Etkin',
  'loyalty.due': 'Zamanı geldi',
  'loyalty.lapsing': 'Uzaklaşıyor',

  'win-reason.stage-time': 'Aşamasında alışılmadık kadar uzun',
  'win-reason.silence': 'Alışılmadık kadar uzun süredir temas yok',
  'win-reason.no-next-step': 'Sonraki adım yok',
  'win-reason.pushed': 'Beklenen tarih iki kez ertelendi',
  'win-reason.source': 'Kaynak',
  'win-reason.amount': 'Tutar',
  'win-reason.contacts': 'Birden çok kişi',

  'finding.forecast-vs-actual':
    'Kazanılan: {actual}. Açık fırsatlar {open} ekleyebilir, toplam {expected} bekleniyor.',
  'finding.forecast-vs-actual.against':
    'Kazanılan: {actual}, tahmin {forecast} idi. Açık fırsatlar {open} ekleyebilir, toplam {expected} bekleniyor.',
  'finding.forecast-vs-actual.thin': {
    one: '{n} fırsat kazanıldı ya da bekleniyor: {actual} kazanıldı, {open} bekleniyor. Tahmin için az.',
    other: '{n} fırsat kazanıldı ya da bekleniyor: {actual} kazanıldı, {open} bekleniyor. Tahmin için az.',
  },
  'finding.forecast-by-source':
    'En çok {name} getiriyor: kazanılan ve beklenen {value}, {total} toplamın {share} payı.',
  'finding.forecast-by-source.thin': {
    one: '{n} fırsat kazanıldı ya da bekleniyor, toplam {total}. Kaynakları karşılaştırmak için az.',
    other: '{n} fırsat kazanıldı ya da bekleniyor, toplam {total}. Kaynakları karşılaştırmak için az.',
  },
  'finding.revenue-forecast': {
    one: '{to} tarihine kadar {n} açık fırsat {weighted} getirebilir; %80 ve üzeri olasılıklı tutar {certain}.',
    other:
      '{to} tarihine kadar {n} açık fırsat {weighted} getirebilir; %80 ve üzeri olasılıklı fırsatların tutarı {certain}.',
  },
  'finding.revenue-forecast.bound': {
    one: '{to} tarihine kadar {n} açık fırsat {weighted} getirebilir; %90 kesinlikle en az {certain}.',
    other: '{to} tarihine kadar {n} açık fırsat {weighted} getirebilir; %90 kesinlikle en az {certain}.',
  },
  'finding.revenue-forecast.thin': {
    one: '{to} tarihine kadar yalnızca {n} açık fırsat bekleniyor, ağırlıklı {weighted}. Ona tek başına bakın.',
    other:
      '{to} tarihine kadar yalnızca {n} açık fırsat bekleniyor, ağırlıklı {weighted}. Her birine ayrı bakın.',
  },
  'finding.sales-conversion': {
    one: '{n} adayın {won} tanesi kazanıldı: {share}.',
    other: '{n} adayın {won} tanesi kazanıldı: {share}.',
  },
  'finding.sales-conversion.best': 'En iyi dönüşüm {name}: {of} adayın {k} tanesi kazanıldı. Tümü: {share}.',
  'finding.sales-conversion.thin': {
    one: '{n} adayın {won} tanesi kazanıldı. Karşılaştırmak için az.',
    other: '{n} adayın {won} tanesi kazanıldı. Karşılaştırmak için az.',
  },
  'finding.sales-cycle': {
    one: '{n} fırsat {median} sürdü; on fırsattan dokuzu en çok {p90} sürer.',
    other: '{n} fırsatın yarısı en çok {median}, onda dokuzu en çok {p90} sürdü.',
  },
  'finding.sales-cycle.few': {
    one: '{n} fırsat {median} sürdü.',
    other: '{n} fırsatın yarısı en çok {median} sürdü.',
  },
  'finding.sales-cycle.thin': {
    one: '{n} fırsat kapandı. Medyan için az.',
    other: '{n} fırsat kapandı. Medyan için az.',
  },
  'finding.customer-profitability': {
    one: '{n} müşteri {revenue} tutarında aldı, kâr oranı {rate}: {name} {value} getiriyor, {share}.',
    other:
      '{n} müşteri {revenue} tutarında aldı, kâr oranı {rate}. En çok {name} getiriyor: {value}, {share}.',
  },
  'finding.customer-profitability.revenue': {
    one: '{n} müşteri {revenue} tutarında aldı: {name} {value} getiriyor, {share}. Maliyet bilinmiyor.',
    other:
      '{n} müşteri {revenue} tutarında aldı. En çok {name} getiriyor: {value}, {share}. Maliyet bilinmiyor.',
  },
  'finding.customer-profitability.thin': {
    one: '{n} müşteri {revenue} tutarında aldı: {name} {value}. Karşılaştırmak için alım az.',
    other: '{n} müşteri {revenue} tutarında aldı, {name} {value}. Karşılaştırmak için alım az.',
  },
  'finding.win-probability': {
    one: 'Bir yıl içinde sonuçlanan {n} fırsatın {k} tanesi kazanıldı: {share}.',
    other: 'Bir yıl içinde sonuçlanan {n} fırsatın {k} tanesi kazanıldı: {share}.',
  },
  'finding.win-probability.thin': {
    one: 'Bir yıl içinde {n} fırsat sonuçlandı. Olasılıklar bir satış hunisinde {least} fırsattan sonra hesaplanır.',
    other:
      'Bir yıl içinde {n} fırsat sonuçlandı. Olasılıklar bir satış hunisinde {least} fırsattan sonra hesaplanır.',
  },

  'remark.revenue-forecast.one-deal': '{name} tek başına ağırlıklı tutarın {share} payını taşıyor.',
  'remark.win-probability.better':
    '90 gün içinde bu olasılıklar CRM’dekilerden daha doğru çıktı: hata {own}, CRM {host}.',
  'remark.win-probability.worse':
    '90 gün içinde CRM’in kendi olasılıkları daha doğru çıktı: hata {host}, bunlar {own}.',

  'caveat.deal-conversion': {
    one: 'bu CRM müşteri adayı göndermiyor, onun yerine {n} fırsat sayılır',
    other: 'bu CRM müşteri adayı göndermiyor, onun yerine {n} fırsat sayılır',
  },
  'caveat.no-direct-costs': {
    one: 'maliyet bilinmiyor: {n} müşteri yalnızca ciroyla gösterilir',
    other: 'maliyet bilinmiyor: {n} müşteri yalnızca ciroyla gösterilir',
  },
  'caveat.cost-partial': {
    one: '{n} fırsatın maliyeti bilinmeyen kalemleri var, kârı fazla görünür',
    other: '{n} fırsatın maliyeti bilinmeyen kalemleri var, kârları fazla görünür',
  },
  'caveat.cost-unconverted': {
    one: '{n} maliyetin döviz kuru yok, dışarıda bırakılır',
    other: '{n} maliyetin döviz kuru yok, dışarıda bırakılır',
  },
  'caveat.no-stage-history': {
    one: 'aşama değişikliği bilinmiyor: {n} fırsat yalnızca kendi satış hunisi için sayılır',
    other: 'aşama değişikliği bilinmiyor: {n} fırsat yalnızca kendi satış hunileri için sayılır',
  },

  'reason.nothing-decided': 'Son 365 günde hiçbir fırsat kazanılmadı ya da kaybedilmedi.',
};
