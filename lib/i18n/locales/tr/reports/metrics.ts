import type { Translated } from '../../../message';
import type { metricReports as english } from '../../en/reports/metrics';
import { metricReports2 } from './metrics-2';
import { metricReports3 } from './metrics-3';
import { metricReports4 } from './metrics-4';

/** Names of the metrics of sales, pipeline, goals and leads, and what each counts; the others’ are spread in. */
export const metricReports: Translated<typeof english> = {
  ...metricReports2,
  ...metricReports3,
  ...metricReports4,

  'metric.won-value': 'Kazanılan tutar',
  'metric.won-value.about': 'Dönemde kazanılan fırsatların tutarı, kapanış tarihine göre.',
  'metric.won-count': 'Kazanılan fırsatlar',
  'metric.won-count.about': 'Dönemde kazanılan fırsatlar, kapanış tarihine göre.',
  'metric.lost-value': 'Kaybedilen tutar',
  'metric.lost-value.about': 'Dönemde kaybedilen fırsatların tutarı, kapanış tarihine göre.',
  'metric.lost-count': 'Kaybedilen fırsatlar',
  'metric.lost-count.about': 'Dönemde kaybedilen fırsatlar, kapanış tarihine göre.',
  'metric.unqualified-count': 'Uygun olmayan fırsatlar',
  'metric.unqualified-count.about': 'Dönemde uygun değil diye kapatılan fırsatlar, kapanış tarihine göre.',
  'metric.average-won': 'Ortalama kazanılan fırsat',
  'metric.average-won.about':
    'Dönemde kazanılan fırsatların ortalama tutarı; tutarı olmayanlar dışarıda kalır.',
  'metric.median-won': 'Medyan kazanılan fırsat',
  'metric.median-won.about': 'Dönemde kazanılan fırsatların yarısı bundan büyük, yarısı küçük.',
  'metric.close-rate': 'Kazanma oranı',
  'metric.close-rate.about':
    'Dönemde kazanılan veya kaybedilen fırsatlar içinde kazanılanlar, kapanış tarihine göre.',
  'metric.loss-rate': 'Kayıp oranı',
  'metric.loss-rate.about':
    'Dönemde kazanılan veya kaybedilen fırsatlar içinde kaybedilenler, kapanış tarihine göre.',
  'metric.reopen-rate': 'Yeniden açılan fırsatlar',
  'metric.reopen-rate.about':
    'Dönemde kazanılan veya kaybedilen fırsatlar içinde daha önce kapanıp yeniden açılmış olanlar.',
  'metric.deals-created': 'Yeni fırsatlar',
  'metric.deals-created.about': 'Dönemde oluşturulan fırsatlar.',
  'metric.cohort-conversion': 'Fırsat dönüşümü',
  'metric.cohort-conversion.about': 'Dönemde oluşturulan bütün fırsatlar içinde şu ana dek kazanılanlar.',
  'metric.new-revenue': 'Satış geliri',
  'metric.new-revenue.about': 'Dönemde kazanılan fırsatların tutarı, yeni ve mevcut müşterilerden.',
  'metric.sales-cycle': 'Satış döngüsü',
  'metric.sales-cycle.about': 'Dönemde kazanılan fırsatların oluşturulmadan kapanışa kadarki medyan süresi.',
  'metric.sales-velocity': 'Satış hızı',
  'metric.sales-velocity.about':
    'Dönemin kazanma oranı, fırsat büyüklüğü ve hızıyla açık fırsatların günde getirdiği.',
  'metric.proposals-sent': 'Gönderilen teklifler',
  'metric.proposals-sent.about': 'Dönemde gönderilen teklifler.',
  'metric.open-opportunities': 'Açık fırsatlar',
  'metric.open-opportunities.about': 'Şu anda açık olan fırsatlar.',
  'metric.open-value': 'Açık tutar',
  'metric.open-value.about': 'Şu anda açık olan fırsatların tutarı.',
  'metric.weighted-value': 'Ağırlıklı açık tutar',
  'metric.weighted-value.about':
    'Şu anda açık olan fırsatların tutarı, her biri kazanılma olasılığıyla çarpılmış.',
  'metric.stage-duration': 'Aşamada geçen süre',
  'metric.stage-duration.about':
    'Fırsatların dönemde girdikleri bir aşamada geçirdikleri medyan süre; süren kalışlar da sayılır.',
  'metric.stage-conversion': 'Aşama dönüşümü',
  'metric.stage-conversion.about': 'Dönemde bir aşamaya giren fırsatlar içinde oradan ilerleyenler.',
  'metric.funnel-step-rate': 'Adım dönüşümü',
  'metric.funnel-step-rate.about':
    'Dönemde oluşturulan fırsatlardan bir önceki adıma ulaşanlar içinde adıma ulaşanlar; en zayıf adım gösterilir.',
  'metric.funnel-overall-rate': 'Huni dönüşümü',
  'metric.funnel-overall-rate.about':
    'Dönemde oluşturulan fırsatlardan ilk adıma ulaşanlar içinde kazanılanlar.',
  'metric.average-age-in-stage': 'Aşamadaki yaş',
  'metric.average-age-in-stage.about':
    'Açık fırsatların bulundukları aşamaya girmelerinden bu yana geçen medyan süre.',
  'metric.stalled-deals': 'Takılan fırsatlar',
  'metric.stalled-deals.about':
    'Aşamasında, kazanılan dört fırsatın üçünden daha uzun süredir duran açık fırsatlar.',
  'metric.no-next-step': 'Sonraki adımı olmayan fırsatlar',
  'metric.no-next-step.about': 'Hiçbir şey planlanmamış açık fırsatlar.',
  'metric.overdue-deals': 'Gecikmiş fırsatlar',
  'metric.overdue-deals.about': 'Beklenen kapanış tarihi geçmiş açık fırsatlar.',
  'metric.expected-sales': 'Beklenen satış',
  'metric.expected-sales.about':
    'Dönemde kazanılan tutar ve kalanında beklenen açık fırsatların ağırlıklı tutarı.',
  'metric.forecast-error': 'Tahmin hatası',
  'metric.forecast-error.about':
    'Satılanın, her ayın başında beklenenden ne kadar saptığı, beklenenin payı olarak.',
  'metric.slip-rate': 'Kayan fırsatlar',
  'metric.slip-rate.about':
    'Dönemin başında dönem içinde beklenen bütün fırsatlar içinde tarihi dönemin ötesine alınanlar.',
  'metric.goal-attainment': 'Hedefe ulaşma',
  'metric.goal-attainment.about': 'Dönemin hedefleri için kazanılanın hedefe oranı.',
  'metric.goal-pace-ratio': 'Hedef temposu',
  'metric.goal-pace-ratio.about': 'Dönemin hedefleri için kazanılan, iş günlerine eşit dağılan tempoya göre.',
  'metric.pipeline-coverage': 'Satış hunisi karşılama oranı',
  'metric.pipeline-coverage.about':
    'Hedefler bitmeden beklenen açık fırsatların tutarı, hedeflere kalana oranla.',
  'metric.prospects': 'Olası müşteriler',
  'metric.prospects.about': 'Şu anda dönüşmemiş ve uygun değil sayılmamış adaylar.',
  'metric.new-leads': 'Yeni müşteri adayları',
  'metric.new-leads.about': 'Dönemde oluşturulan müşteri adayları.',
  'metric.lead-conversion': 'Aday dönüşümü',
  'metric.lead-conversion.about': 'Dönemde oluşturulan bütün adaylar içinde fırsatı şu ana dek kazanılanlar.',
  'metric.lead-to-deal-rate': 'Fırsata dönüşen adaylar',
  'metric.lead-to-deal-rate.about':
    'Dönemde oluşturulan bütün adaylar içinde şu ana dek bir fırsatı olanlar.',
  'metric.unqualified-share': 'Uygun olmayan müşteri adayları',
  'metric.unqualified-share.about':
    'Dönemde oluşturulan bütün adaylar içinde şu ana dek uygun bulunmayanlar.',
  'metric.lead-response-time': 'Adaya yanıt süresi',
  'metric.lead-response-time.about':
    'Dönemin adaylarının oluşturulmasından ilk temasa kadarki medyan süre; bekleyenler de sayılır.',
  'metric.untouched-leads': 'Dokunulmayan adaylar',
  'metric.untouched-leads.about':
    'Dönemin adaylarından, gelişinden 24 saati aşkın süre sonra temas kurulmamış olanlar.',
  'metric.contact-attempts': 'Temas denemeleri',
  'metric.contact-attempts.about':
    'Dönemde oluşturulan her aday için arama, e-posta, toplantı ve ziyaretler.',
  'metric.first-action-time': 'İlk işleme kadar süre',
  'metric.first-action-time.about':
    'Dönemin fırsatlarının oluşturulmasından ilk temasa kadarki medyan süre; bekleyenler de sayılır.',
  'metric.first-action-within': 'Bir saat içinde ilk işlem',
  'metric.first-action-within.about':
    'Dönemde oluşturulan bütün fırsatlar içinde bir saat içinde ilk teması olanlar.',
};
