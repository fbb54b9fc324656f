import type { Translated } from '../../../message';
import type { insightReports as english } from '../../en/reports/insights';

/** What is worth a look, and what should be thought about when metrics are chosen. */
export const insightReports: Translated<typeof english> = {
  'insight.bottleneck-step':
    'En çok fırsat {name} öncesinde duruyor: {n} fırsatın {k} tanesi oraya ulaştı, diğer adımlarda {others}. Bu adım bir defada çok şey istiyor olabilir; duran fırsatlara bakın.',
  'insight.owner-stage-below':
    '{stage} aşamasından {name} için {n} fırsatın {k} tanesi ilerledi, diğerlerinde {others}. Aşama farklı işleniyor olabilir; birkaç fırsatı birlikte gözden geçirin.',
  'insight.beyond-usual-time':
    'Aşamasında kazanılanlar için olağan olandan uzun duran açık fırsatlar: {of} içinde {n}, tutarı {value}. Takılmış olabilirler; sonraki adımı kararlaştırın ya da kapatın.',
  'insight.slipping-twice':
    'Beklenen tarihi iki kez veya daha çok ertelenen açık fırsatlar: {of} içinde {n}, tutarı {value}. Tarihler birer dilek olabilir; müşterilere sorun.',
  'insight.source-win-rate.above':
    '{name} kaynaklı fırsatlar daha sık kazanılıyor: {n} içinde {k}, diğerlerinin tümünde {others}. Bize daha uygun olabilirler; daha fazlasını bulmaya çalışın.',
  'insight.source-win-rate.below':
    '{name} kaynaklı fırsatlar daha seyrek kazanılıyor: {n} içinde {k}, diğerlerinin tümünde {others}. Bize daha az uygun olabilirler; emek vermeden önce eleyin.',
  'insight.loss-reason-rising':
    '{n} kaybın {k} tanesinde neden {reason}, önceki dönemde {before}. Bir şey değişmiş olabilir; son kayıpları okuyun.',
  'insight.reason-of-owner':
    '{name} diğerlerinden daha sık {reason} nedeniyle kaybediyor: {n} kaybın {k} tanesi, başkalarında {others}. Buna bir yanıt hazırlamak işe yarayabilir.',
  'insight.reason-of-source':
    '{name} kaynaklı fırsatlar diğerlerinden daha sık {reason} nedeniyle kaybediliyor: {n} kaybın {k} tanesi, başka yerde {others}. Kaynak yanlış beklenti yaratıyor olabilir; neye söz verdiğine bakın.',
  'insight.reasons-missing':
    '{n} kaybın {k} tanesinde neden yok: başka bir nedeni ilk sıraya çıkarmaya yeter. Tablo yanlış olabilir; nedenleri ekleyin.',
  'insight.slow-first-action':
    'Bir günü aşkın süre temas kurulmayan fırsatlar daha sık kaybedildi: {n} içinde {k}, daha erken temas kurulanlarda {others}. Beklemek fırsata mal oluyor olabilir; önce yenileri arayın.',
  'insight.call-hours.best':
    'Saat {hour} aramaları daha sık yanıtlanıyor: {n} içinde {k}, diğer saatlerde {others}. İnsanlar o saatte müsait olabilir; bu saatte daha çok arayın.',
  'insight.call-hours.worst':
    'Saat {hour} aramaları daha seyrek yanıtlanıyor: {n} içinde {k}, diğer saatlerde {others}. İnsanlar o saatte meşgul olabilir; bu saati başka işe ayırın.',
  'insight.reply-rate-change.up':
    'Daha çok e-posta cevaplanıyor: {n} içinde {k}, önceki dönemde {before}. Yazılanlar daha iyi işliyor olabilir; böyle sürdürün.',
  'insight.reply-rate-change.down':
    'Daha az e-posta cevaplanıyor: {n} içinde {k}, önceki dönemde {before}. Yazılanlar veya alıcılar değişmiş olabilir; son e-postalara bakın.',
  'insight.reps-without-calls':
    '{name} dönemde hiç aramamış ama açık fırsat sayısı {open}; diğerlerinin kişi başına {others} araması var. Aramalar kaydedilmiyor olabilir; sorun.',
  'insight.goal-behind':
    '{name}: kazanılan {n} fırsattan {actual}, tempoya göre {pace} olmalıydı. Hedef kaçabilir; kalan her gün {needed} getirmeli.',
  'insight.forecast-gap':
    '{name}: {n} açık fırsatla, ağırlıklı olarak, {target} hedefinin {expected} kadarı beklenir. {gap} eksik kalabilir; yeni fırsatlar arayın ya da sonrakileri öne çekin.',
  'insight.customer-concentration':
    '{name}, {n} müşteri içinde kazanılanın {share} kadarını getiriyor. Giderse çok şey gidebilir; ilgilenin ve başkalarını kazanın.',
  'insight.untouched-leads':
    'Bir günü aşkın süredir temas kurulmayan müşteri adayları: {n} içinde {k}. Başka yere gidebilirler; şimdi arayın.',
  'insight.top-of-funnel.few':
    'Yeni müşteri adayları {before} iken {now} oldu; {n} fırsatın {rate} kadarı kazanıldı, önceden {rateBefore}. Az aday geliyor olabilir; huninin üstüne çalışın.',
  'insight.top-of-funnel.many':
    'Yeni müşteri adayları {before} iken {now} oldu; kazanma oranı {n} fırsatta {rateBefore} iken {rate}. Adaylar daha az uygun olabilir; huninin altına çalışın.',
  'insight.customers-due':
    'Son alımı olağandan eski olan düzenli müşteriler: {n} içinde {k}, birer alımları toplam {value}. Gidiyor olabilirler; temasa geçin.',
  'insight.churn-above':
    'Daha çok müşteri ayrıldı: {n} içinde {k}, önceki dönemde {before}. Bir şey onları hayal kırıklığına uğratmış olabilir; ayrılanlara sorun.',
  'business-goal.lower-cost': 'Müşteri kazanmaya ve tutmaya daha az harcamak',
  'business-goal.shorter-cycle': 'Daha hızlı satmak',
  'business-goal.grow-list': 'E-posta listesini büyütmek',
  'business-goal.follow-up': 'Daha iyi takip etmek',
  'business-goal.more-revenue': 'Daha çok satmak',
  'business-goal.keep-customers': 'Müşterileri elde tutmak',
  'business-goal.use-crm': 'CRM’i iyi kullanmak',
  'chooser.too-many': '{n} ölçüt, kimsenin bakamayacağı kadar çok. Yedi yeter.',
  'chooser.no-BP': 'Hiçbir ölçüt işin nasıl gittiğini söylemiyor. Bir tane ekleyin.',
  'chooser.no-UA': 'Hiçbir ölçüt CRM’in kullanılıp kullanılmadığını söylemiyor. Bir tane ekleyin.',
  'chooser.no-CP': 'Hiçbir ölçüt müşterilerin ne düşündüğünü söylemiyor. Bir tane ekleyin.',
};
