import type { Translated } from '../../../message';
import type { customReports as english } from '../../en/reports/custom';

/** Words of reports that people put together themselves. */
export const customReports: Translated<typeof english> = {
  'report.custom-report.title': 'Özel rapor',
  'report.custom-report.question': 'Hangi sayılar, neye göre?',
  'why.custom-report.formula':
    'Her ölçü kendi kayıtlarını kendi tarihine göre sayar; tutarlar kayıt kayıt çevrilip yuvarlanır; toplamlar grubu olmayanlar dahil tüm grupları kapsar.',
  'option.query': 'Soru',
  'block.custom-report.groups': 'Gruplara göre',
  'block.custom-report.m0': 'Birinci ölçü',
  'block.custom-report.m1': 'İkinci ölçü',
  'block.custom-report.m2': 'Üçüncü ölçü',
  'finding.custom-report': 'İlk sırada {name}. {measure}: {value}.',
  'finding.custom-report.all': '{measure}: {value}.',
  'aggregate.count': '{field} sayısı',
  'aggregate.distinct': 'Farklı {field}',
  'aggregate.sum': '{field} toplamı',
  'aggregate.average': '{field} ortalaması',
  'aggregate.median': '{field} ortancası',
  'aggregate.p90': '{field} için %90 sınırı',
  'aggregate.min': 'En küçük {field}',
  'aggregate.max': 'En büyük {field}',
  'aggregate.calculated': 'Hesaplanan',
  'caveat.mixed-dates': {
    one: 'ölçüler {n} tarihe göre sayılır',
    other: 'ölçüler {n} farklı tarihe göre sayılır',
  },
  'caveat.unknown-parts': {
    one: 'sorunun {n} bölümü burada bilinmiyor ve dışarıda bırakıldı',
    other: 'sorunun {n} bölümü burada bilinmiyor ve dışarıda bırakıldı',
  },
};
