import type { Translated } from '../../../message';
import type { salesReports as english } from '../../en/reports/sales';

/** Words of the reports about what was won and lost. */
export const salesReports: Translated<typeof english> = {
  'report.sales-performance.title': 'Satış performansı',
  'report.sales-performance.question': 'Öncekinden daha iyi miyiz?',
  'report.sales-total.title': 'Toplam satış',
  'report.sales-total.question': 'Kazanılan fırsatların tutarı ne, kime ait?',
  'report.sales-by-owner.title': 'Sorumluya göre satış',
  'report.sales-by-owner.question': 'Her temsilci ne kadar ciro getiriyor?',
  'report.sales-by-customer.title': 'Müşteriye göre satış',
  'report.sales-by-customer.question': 'Çok sayıda küçük müşteri mi, az sayıda büyük müşteri mi?',
  'report.deal-owner.title': 'Zaman içinde sorumluya göre fırsatlar',
  'report.deal-owner.question': 'Her sorumlu kaç fırsat oluşturdu, kazandı ve kaybetti?',
  'report.source-performance.title': 'Kişiye göre kaynaklar',
  'report.source-performance.question': 'Hangi temsilci hangi kaynakla kazanıyor?',
  'report.lost-deals.title': 'Kaybedilen fırsatlar',
  'report.lost-deals.question':
    'Hangi fırsatlar, nerede, kime karşı kaybedildi ve en çok hangi gruplar etkilendi?',
  'report.loss-reasons-by-owner.title': 'Sorumluya göre kayıp nedenleri',
  'report.loss-reasons-by-owner.question': 'Bir temsilci diğerlerinden başka nedenlerle mi kaybediyor?',
  'report.loss-reasons-by-source.title': 'Kaynağa göre kayıp nedenleri',
  'report.loss-reasons-by-source.question': 'Fırsatın kaynağı ile kayıp nedeni arasında ilişki var mı?',

  'block.sales-performance.kpis': 'Ana göstergeler',
  'block.sales-performance.groups': 'Kırılım',
  'block.sales-total.groups': 'Kazanılan tutarın kırılımı',
  'block.sales-total.trend': 'Aylara göre kazanılan tutar',
  'block.sales-by-owner.owners': 'Kazanılan tutara göre',
  'block.sales-by-customer.customers': 'Kazanılan tutara göre müşteriler',
  'block.sales-by-customer.bands': 'Satış büyüklüğüne göre müşteriler',
  'block.deal-owner.owners': 'Kişiye ya da ekibe göre',
  'block.deal-owner.created': 'Zaman içinde yeni fırsatlar',
  'block.deal-owner.won': 'Zaman içinde kazanılan fırsatlar',
  'block.deal-owner.lost': 'Zaman içinde kaybedilen fırsatlar',
  'block.deal-owner.course': 'Zaman içinde herkes',
  'block.source-performance.matrix': 'Kaynaklar ve kişiler',
  'block.source-performance.sources': 'Kaynağa göre',
  'block.source-performance.owners': 'Kişiye göre',
  'block.lost-deals.segments': 'Kayıpların dağılımı',
  'block.lost-deals.reasons': 'Nedene göre',
  'block.lost-deals.deals': 'Kaybedilen fırsatlar',
  'block.loss-reasons-by-owner.matrix': 'Sorumlular ve nedenler',
  'block.loss-reasons-by-source.matrix': 'Kaynaklar ve nedenler',

  'column.median': 'Medyan',
  'column.largest': 'En büyük',
  'column.toAverage': 'Ortalamaya göre',
  'column.team': 'Ekip',
  'column.owner': 'Sorumlu',
  'column.customers': 'Müşteri',
  'column.topShare': 'En büyük müşteri',
  'column.top20Share': 'En büyük beşte bir',
  'column.cumShare': 'Birikimli pay',
  'column.lastWon': 'Son kazanılan',
  'column.medianWon': 'Kazanılan, medyan',
  'column.valueWinRate': 'Tutara göre kazanma oranı',
  'column.reopened': 'Yeniden açılan',
  'column.unqualified': 'Uygun olmayan',
  'column.velocity': 'Günlük satış hızı',
  'column.net': 'Net',
  'column.createdValue': 'Yeni tutar',
  'column.lossRate': 'Kayıp oranı',
  'column.lift': 'Genelin kaç katı',
  'column.reason': 'Neden',
  'column.competitor': 'Rakip',
  'column.age': 'Yaş',
  'column.sinceActivity': 'Son aktiviteden beri',
  'column.closed': 'Kapanış',

  'option.bucket': 'Zaman dilimi',
  'option.bucket.month': 'Ay',
  'option.bucket.week': 'Hafta',
  'option.bucket.quarter': 'Çeyrek',
  'option.reasons': 'Kayıplar',
  'option.reasons.reason': 'Neden',
  'option.reasons.category': 'Kategori',
  'option.cells': 'Hücreler',
  'option.cells.count': 'Fırsat',
  'option.cells.share': 'Pay',
  'option.cells.difference': 'Genelden fark',
  'option.cells.winRate': 'Kazanma oranı',
  'option.cells.won': 'Kazanılan fırsat',
  'option.cells.lost': 'Kaybedilen fırsat',
  'option.cells.value': 'Tutar',
  'option.cells.average': 'Ort. kazanılan',
  'option.cells.medianCycle': 'Satış döngüsü, medyan',
  'option.cells.to-source': 'Kaynağa göre kazanma oranı',
  'option.cells.to-owner': 'Kişiye göre kazanma oranı',
  'option.group.last-stage': 'Kaybedildiği aşama',
  'none.last-stage': '(hiçbir aşamada değil)',
  'none.product-of-line': '(ürün bilinmiyor)',
  'none.product-category-of-line': '(ürün kategorisi yok)',

  'finding.sales.few': {
    one: '{n} fırsat kazanıldı, tutarı {value}. Karşılaştırmak için az.',
    other: '{n} fırsat kazanıldı, tutarı {value}. Karşılaştırmak için az.',
  },
  'finding.sales-by-owner': '{name} {value} kazandı, toplamın {share} kadarı.',
  'finding.sales-total': {
    one: '{n} fırsat kazanıldı, tutarı {value}. İlk sırada {name}: {own}, bunun {share} kadarı.',
    other: '{n} fırsat kazanıldı, tutarı {value}. İlk sırada {name}: {own}, bunun {share} kadarı.',
  },
  'finding.sales-total.plain': {
    one: '{n} fırsat kazanıldı, tutarı {value}.',
    other: '{n} fırsat kazanıldı, tutarı {value}.',
  },
  'finding.sales-by-customer': {
    one: '{n} müşteri satın aldı: {name}, tutarı {value}. En büyük beşte birin payı {share}.',
    other: '{n} müşteri satın aldı; en çok {name}, tutarı {value}. En büyük beşte birin payı {share}.',
  },
  'finding.sales-performance': 'Kazanılan tutar {value}: kapanan {n} fırsatın {won} tanesi.',
  'finding.sales-performance.before':
    'Kazanılan tutar {value}, önceki {before}: kapanan {n} fırsatın {won} tanesi.',
  'finding.sales-performance.few':
    'Kapanan {n} fırsatın {won} tanesi kazanıldı, tutarı {value}. Değerlendirmek için az.',
  'finding.deal-owner': 'En çok fırsatı {name} kazandı: {all} fırsatın {won} tanesi.',
  'finding.deal-owner.few': 'Yeni fırsat: {created}, kazanılan: {won}, kaybedilen: {lost}.',
  'finding.source-performance':
    '{name} en çok şu kaynakla kazanıyor: {source}, {n} fırsatın {k} tanesi. Genel: {rate}.',
  'finding.source-performance.even':
    'Hiçbir kaynak ve kişi çifti genel kazanma oranının ({rate}) belirgin biçimde üstünde değil.',
  'finding.source-performance.few': {
    one: '{n} fırsat kazanıldı ya da kaybedildi. Karşılaştırmak için az.',
    other: '{n} fırsat kazanıldı ya da kaybedildi. Karşılaştırmak için az.',
  },
  'finding.lost-deals': 'Kapanan {n} fırsatın {k} tanesi kaybedildi, tutarı {value}.',
  'finding.lost-deals.hit':
    'Kapanan {n} fırsatın {k} tanesi kaybedildi, tutarı {value}. En çok etkilenen {name}: {of} fırsatın {own} tanesi, genelde {rate}.',
  'finding.lost-deals.few':
    'Kapanan {n} fırsatın {k} tanesi kaybedildi, tutarı {value}. Karşılaştırmak için az.',
  'finding.loss-reasons-by-owner':
    '{name} şu nedenle diğerlerinden daha sık kaybediyor: {reason}, {n} kaybın {k} tanesi. Genel: {share}.',
  'finding.loss-reasons-by-owner.even':
    '{n} kayıpta kimse belirgin biçimde diğerlerinden başka nedenlerle kaybetmiyor.',
  'finding.loss-reasons-by-source':
    '{name} kaynaklı fırsatlar şu nedenle diğerlerinden daha sık kaybediliyor: {reason}, {n} kaybın {k} tanesi. Genel: {share}.',
  'finding.loss-reasons-by-source.even':
    '{n} kayıpta hiçbir kaynak belirgin biçimde kendine özgü bir nedenle öne çıkmıyor.',

  'caveat.reopened': {
    one: 'bu fırsatların {n} tanesi önce kapanmış, sonra yeniden açılmış',
    other: 'bu fırsatların {n} tanesi önce kapanmış, sonra yeniden açılmış',
  },
  'caveat.rows-overlap': {
    one: 'bir fırsat birkaç satırda olabilir, satırların toplamı {n} fazladır',
    other: 'fırsatlar birkaç satırda olabilir, satırların toplamı {n} fazladır',
  },
  'caveat.without-customer': {
    one: '{n} fırsatın müşterisi yok, yoğunlaşmaya girmez',
    other: '{n} fırsatın müşterisi yok, yoğunlaşmaya girmez',
  },
  'caveat.few-reasons': {
    one: 'yalnızca {n} neden kullanılıyor: seçilecek yeterince neden sunun',
    other: 'yalnızca {n} neden kullanılıyor: seçilecek yeterince neden sunun',
  },

  'why.sales-performance.formula':
    'Yeni fırsatlar oluşturma tarihine, kazanılan, kaybedilen ve uygun olmayanlar dönemdeki son kapanışa göre, açık fırsatlar şu anki durumuyla; kazanma oranı kazanılan ve kaybedilenler içinde kazanılanlar, günlük satış hızı ise açık fırsat × kazanma oranı × ortalama kazanılan ÷ gün olarak medyan döngüdür.',
  'why.sales-total.formula':
    'Son kapanışı bu dönemde olan ve kazanılan fırsatlar, o andaki sorumlu ve kaynağa göre; tutarlar fırsat fırsat çevrilir ve yuvarlanır, ürüne göre fırsat kalemleri toplanır.',
  'why.sales-by-owner.formula':
    'Son kapanışı bu dönemde olan ve kazanılan fırsatlar, o andaki sorumluya göre; kazanma oranı kazanılan ve kaybedilen fırsatlar içindedir, ortalama kazanılan ya da kaybedilen fırsatı olan herkes üzerindendir, sorumlusu olmayanlar hariç.',
  'why.sales-by-customer.formula':
    'Son kapanışı bu dönemde olan ve kazanılan fırsatlar, müşteriye göre; kişiler şirketlerine sayılır. Paylar tüm kazanılan tutar içinde, en büyük müşteri ve en büyük beşte birin payı yalnızca müşterisi olan tutar içindedir.',
  'why.deal-owner.formula':
    'Yeni fırsatlar oluşturma tarihine ve o andaki sorumluya, kazanılan, kaybedilen ve uygun olmayanlar son kapanışa ve o andaki sorumluya göre; net, yeni fırsatlardan kazanılan, kaybedilen ve uygun olmayanlar çıkınca kalandır.',
  'why.source-performance.formula':
    'Son kapanışı bu dönemde olan, kazanılan ya da kaybedilen fırsatlar, o andaki kaynak ve sorumluya göre; kazanma oranı bunlar içinde kazanılanlardır, bir çift 10 fırsattan itibaren %95 güven aralığının alt sınırıyla anılır.',
  'why.lost-deals.formula':
    'Son kapanışı bu dönemde olan ve kaybedilen fırsatlar, kazanılan ya da kaybedilenler içinde, o andaki sorumlu ve kaynağa ve kapanıştan önceki son aşamaya göre; bir grup 10 fırsattan itibaren %95 güven aralığının alt sınırıyla anılır.',
  'why.loss-reasons-by-owner.formula':
    'Son kapanışı bu dönemde olan ve kaybedilen fırsatlar, o andaki sorumluya ve nedene göre; paylar sorumlunun kayıpları içindedir, kayıp oranı kazanılan ve kaybedilenler içinde kaybedilenlerdir.',
  'why.loss-reasons-by-source.formula':
    'Son kapanışı bu dönemde olan ve kaybedilen fırsatlar, o andaki kaynağa ve nedene göre; paylar kaynağın kayıpları içindedir, kayıp oranı kazanılan ve kaybedilenler içinde kaybedilenlerdir.',
};
