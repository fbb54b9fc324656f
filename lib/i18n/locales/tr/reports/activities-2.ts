import type { Translated } from '../../../message';
import type { activitiesSentences as english } from '../../en/reports/activities-2';

/** What these reports say: findings, caveats, options and formulas. */
export const activitiesSentences: Translated<typeof english> = {
  'finding.activity-overview': 'En çok: {name}, {n} aktivitenin {k} tanesi.',
  'finding.activity-overview.more':
    'En çok: {name}, {n} aktivitenin {k} tanesi. Toplam, önceki {before} değerinden belirgin biçimde yüksek.',
  'finding.activity-overview.fewer':
    'En çok: {name}, {n} aktivitenin {k} tanesi. Toplam, önceki {before} değerinden belirgin biçimde düşük.',
  'finding.activity-overview.nobody': '{n} aktivitenin hiçbiri bir gruba ait değil.',
  'finding.activity-overview.thin': 'Aktivite: {n}. Yargı için az.',
  'finding.call-outcomes': '{n} aramanın {k} tanesi yanıtlandı. En sık sonuç: {outcome}, {share}.',
  'finding.call-outcomes.thin': 'Yanıtlanan: {k} / {n}. Yargı için az arama.',
  'finding.email-outcomes':
    'Ulaşan {n} e-postanın {k} tanesi yanıtlandı. Üç iş gününden uzun bekleyen: {awaiting}.',
  'finding.email-outcomes.thin': 'Yanıtlanan: ulaşan {n} içinde {k}. Yargı için az e-posta.',
  'finding.visit-outcomes':
    '{n} ziyaretin {k} tanesi ilgi gördü. Haftanın hiçbir saatinde karşılaştırmaya yetecek kadar yok.',
  'finding.visit-outcomes.best':
    '{n} ziyaretin {k} tanesi ilgi gördü. En iyisi {day}, saat {from}–{to}: {of} ziyaretin {hits} tanesi.',
  'finding.visit-outcomes.thin': 'İlgilenen: {k} / {n}. Yargı için az ziyaret.',
  'finding.activity-schedule':
    'Geçen hafta yapılan: {n}. Gelecek hafta planlanan: {next}. Geciken: {overdue}.',
  'finding.activity-impact':
    '{kind}: bunlar olunca fırsatların {with} kadarı, olmayınca {without} kadarı kazanıldı. Kazanmayla birlikte görülüyor; nedenin kanıtı değildir.',
  'finding.activity-impact.less':
    '{kind}: bunlar olunca fırsatların {with} kadarı, olmayınca {without} kadarı kazanıldı. Kaybetmeyle birlikte görülüyor; nedenin kanıtı değildir.',
  'finding.activity-impact.even':
    'Kazanılan ya da kaybedilen fırsat: {n}. Hiçbir aktivite türü öne çıkmıyor.',
  'finding.activity-impact.thin': 'Kazanılan ya da kaybedilen fırsat: {n}. Yargı için az.',
  'finding.call-log': 'Arama: {n}. Görüşme süresi: {talk}.',
  'finding.call-count': 'Arama: {n}. Hiç aramayan etkin kişi: {people}.',
  'finding.call-count.all': 'Arama: {n}.',
  'finding.call-duration': '{n} görüşmenin yarısı {median} ya da daha uzun sürdü. Toplam: {total}.',
  'finding.call-duration.thin': 'Görüşme: {n}. Yargı için az.',
  'remark.call-duration':
    'Uzun görüşmeler ile kazanılan tutar, {n} kişide, −1 ile 1 arası ölçekte {link} ölçüsünde birlikte gidiyor. Nedenin kanıtı değildir.',
  'finding.voice-outcomes':
    '{n} aramanın {k} tanesi yanıtlandı. Kazanılan fırsatlardaki arama: {calls}, fırsat: {deals}.',
  'finding.voice-outcomes.thin': 'Yanıtlanan: {k} / {n}. Yargı için az arama.',
  'finding.call-duration-by-hour':
    'Görüşmeler en uzun saat {long}:00 sonrasında (medyan {longest}), en kısa saat {short}:00 sonrasında (medyan {shortest}).',
  'finding.call-duration-by-hour.thin':
    'Görüşme: {n}. Saatlere göre karşılaştırmak için az ya da birbirine yakın.',

  'caveat.few-outcomes':
    'aramaların %70’inden azının sonucu var, {n} tanesinin yok: raporun doğru olması için her aramadan sonra sonuç kaydedilmeli',
  'caveat.opens-unsure':
    '{n} e-postada açılma izleniyor ama kesin değil: kimsenin okumadığı e-postaları programlar da açar',
  'caveat.visits-no-outcome': 'sonucu olmayan ziyaret: {n}; her toplamda yer alır',
  'caveat.no-length': 'süresi bilinmeyen planlı aktivite: {n}; planlanan süreye katılmaz',
  'caveat.no-talk': 'görüşme olmayan ya da süresi bilinmeyen arama: {n}; dışarıda bırakıldı',
  'caveat.calls-not-listed': 'sayılan ama listelenmeyen eski arama: {n}',

  'reason.no-email-answers':
    'Bu CRM e-postaların yanıtlarını da yazışma zincirlerini de göndermiyor. Rapora bunlardan biri gerekir.',
  'reason.no-voice': 'Bu CRM’de santralden gelen arama yok. Elle kaydedilenleri “Arama sonuçları” sayar.',
  'reason.nothing-scheduled':
    'Geçen hafta da bu hafta da bir şey yapılmadı; planlanan ya da geciken bir şey de yok.',

  'date-field.activity': 'yapılan aktiviteler',
  'date-field.sent': 'gönderildiği tarihe göre e-postalar',
  'date-field.visit': 'yapılan ziyaretler',
  'date-field.voice': 'santralden gelen ve giden aramalar',
  'date-field.schedule': 'dönem değil, şimdinin çevresindeki haftalar',

  'row.on-won-deals': 'Kazanılan fırsatlarda',
  'row.any-activity': 'Herhangi bir aktivite',
  'row.touches.0': 'Aktivite yok',
  'row.touches.1': '1–2',
  'row.touches.3': '3–5',
  'row.touches.6': '6–10',
  'row.touches.11': '10’dan çok',

  'option.planned': 'Planlananları da say',
  'option.service': 'Hizmet aktivitelerini de say',
  'option.reply-time': 'Yanıt süresi',
  'option.reply-time.answered': 'Yanıtlananlardan',
  'option.reply-time.all': 'Bekleyenler de',

  'why.activity-overview.formula':
    'Yapılan satış aktiviteleri (açılırsa planlanan ve hizmet olanlar da), gerçekleştikleri ana ve yapana göre; yönü olmayan arama ve e-postalar giden sayılır; iş günü başına değer bugüne kadarki iş günlerine bölünür.',
  'why.call-outcomes.formula':
    'Dönemde yapılan gelen ve giden satış aramaları (elle ya da santralden), tümü içindeki sonuçlarına göre; yanıtlanan, sonucu “yanıtlandı” olandır; sonucu olmayanlar bütüne dahildir.',
  'why.email-outcomes.formula':
    'Dönemde gönderilen satış e-postaları; CRM’in bildirdiği ya da yazışmaya gelen ilk iletiyle bugüne kadar yanıtlananlar, ulaşanlar (gönderilen eksi iletilemeyen) içinde.',
  'why.visit-outcomes.formula':
    'Dönemde yapılan satış ziyaretleri, tümü içindeki sonuçlarına göre; başarı “ilgileniyor” sonucudur; haftanın saatleri 10 ziyaretten itibaren %95 aralığının alt sınırıyla karşılaştırılır.',
  'why.activity-schedule.formula':
    'Geçen ve bu hafta yapılan satış aktiviteleri gerçekleştikleri ana, planlananlar vadelerine göre; gecikenlerin vadesi geçmiştir; doluluk, planlanan sürenin kişi ve iş günü başına sekiz saate oranıdır.',
  'why.activity-impact.formula':
    'Dönemde kazanılan ya da kaybedilen fırsatlar ve oluşturulmadan kapanışa kadarki yapılan satış aktiviteleri; kazanma oranı, aktivitesi olan ve olmayan fırsatlarda kazanılanların kazanılan ve kaybedilenlere oranıdır.',
  'why.call-log.formula':
    'Dönemde yapılan gelen ve giden satış aramaları (açılırsa hizmet ve planlananlar da), en yenisi önce; görüşme süresi, süresi 0’dan büyük olup yanıtlanan ya da sonucu bilinmeyen aramalarındır.',
  'why.call-count.formula':
    'Dönemde yapılan satış aramaları, arayana göre; yönü olmayanlar giden sayılır; iş günü başına değer bugüne kadarki iş günlerine bölünür; hiç aramayan etkin kişiler de listelenir.',
  'why.call-duration.formula':
    'Dönemde yapılan, yanıtlanan ya da sonucu bilinmeyen ve 0 saniyeden uzun satış aramalarının süresi; kazanılan tutar, dönemde kazanılan fırsatların kapanıştaki sahibine göredir.',
  'why.voice-outcomes.formula':
    'Dönemde santralin kaydettiği satış aramaları, sonuçlarına göre; soğuk arama, daha önce yanıtlanmış araması olmayan fırsat, aday ya da müşteriye giden aramadır; fırsatlar şu an kazanılmış olanlardır.',
  'why.call-duration-by-hour.formula':
    'Dönemdeki görüşmelerin (yanıtlanan ya da sonucu bilinmeyen, 0 saniyeden uzun satış aramaları) süresi, başladıkları yerel saate göre; saatler 10 görüşmeden itibaren medyanla karşılaştırılır.',
};
