import type { Translated } from '../../message';
import type { reportOptions as english } from '../en/report-options';

/** Words of the options that reports have besides period and filters. */
export const reportOptions: Translated<typeof english> = {
  'option.direction': 'Aramalar',
  'option.direction.outbound': 'Giden',
  'option.direction.inbound': 'Gelen',
  'option.direction.all': 'Her iki yön',
  'option.hour-zone': 'Saatler',
  'option.hour-zone.report': 'Raporun saat dilimi',
  'option.hour-zone.user': 'Her temsilcinin saat dilimi',
  'option.group': 'Gruplama',
  'option.group.reason': 'Neden',
  'option.group.category': 'Kategori',
  'option.unqualified': 'Uygun olmayan fırsatları kaybedilmiş say',
  'option.peer': 'Yanında',
  'option.peer.none': 'Kimse yok',

  'date-field.call-inbound': 'gerçekleşen gelen aramalar',
  'date-field.call-all': 'her iki yönde yapılan aramalar',

  'finding.call-outcome-by-hour.inbound':
    'Gelen aramalar en çok {day}, saat {from}–{to} arasında yanıtlanıyor: {n} aramanın {k} tanesi. Haftanın tümü: {whole}.',
  'finding.call-outcome-by-hour.all':
    'Aramalar en çok {day}, saat {from}–{to} arasında yanıtlanıyor: {n} aramanın {k} tanesi. Haftanın tümü: {whole}.',

  'none.category': '(kategori yok)',
  'category.price': 'Fiyat',
  'category.competitor': 'Rakip',
  'category.no_decision': 'Karar verilmedi',
  'category.timing': 'Zamanlama',
  'category.follow_up': 'Takip',
  'category.value_not_seen': 'Değer görülmedi',
  'category.fit': 'Uygunluk',
  'category.other': 'Diğer',

  'caveat.with-unqualified': {
    one: 'uygun olmayan {n} fırsat kaybedilmiş sayılır',
    other: 'uygun olmayan {n} fırsat kaybedilmiş sayılır',
  },
  'caveat.no-own-zone': {
    one: '{n} arama raporun saat dilimine göre yer alır: temsilcinin kendi dilimi bilinmiyor',
    other: '{n} arama raporun saat dilimine göre yer alır: temsilcilerin kendi dilimi bilinmiyor',
  },

  'link.data-audit': 'Verileri kontrol et',
};
