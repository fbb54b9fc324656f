import type { Translated } from '../../../message';
import type { metricReports3 as english } from '../../en/reports/metrics-3';

/** Names of the metrics of marketing, service and the use of the CRM, and what each counts. */
export const metricReports3: Translated<typeof english> = {
  'metric.campaigns': 'Kampanyalar',
  'metric.campaigns.about': 'Dönemde süren kampanyalar.',
  'metric.campaign-responses': 'Kampanya yanıtları',
  'metric.campaign-responses.about': 'Dönemde kampanyalara gelen yanıtlar.',
  'metric.responses-per-campaign': 'Kampanya başına yanıt',
  'metric.responses-per-campaign.about': 'Dönemde gönderim yapılan her kampanya için dönemdeki yanıtlar.',
  'metric.campaign-purchases': 'Kampanya alımları',
  'metric.campaign-purchases.about':
    'Dönemde kazanılan ve bir kampanyanın getirdiği fırsatlar ile fırsatsız alımlar.',
  'metric.campaign-revenue': 'Kampanya geliri',
  'metric.campaign-revenue.about':
    'Dönemde kazanılan ve bir kampanyanın getirdiği fırsatların ve fırsatsız alımların tutarı.',
  'metric.campaign-new-customers': 'Kampanyalardan müşteriler',
  'metric.campaign-new-customers.about':
    'Dönemde kazanılan ilk fırsatını bir kampanyanın getirdiği müşteriler.',
  'metric.campaign-roi': 'Kampanya getirisi',
  'metric.campaign-roi.about': 'Dönemin kampanyalarının maliyetin üstünde getirdiği, maliyetin payı olarak.',
  'metric.cost-per-lead': 'Aday başına maliyet',
  'metric.cost-per-lead.about': 'Dönemin kampanyalarının maliyeti, dönemde getirdikleri her aday için.',
  'metric.customer-referrals': 'Tavsiyeler',
  'metric.customer-referrals.about': 'Dönemde oluşturulan ve bir müşterinin gönderdiği adaylar.',
  'metric.page-views': 'Sayfa görüntülemeleri',
  'metric.page-views.about': 'Dönemin günlerinde web sitesinde görüntülenen sayfalar.',
  'metric.web-goal-rate': 'Web sitesi hedefleri',
  'metric.web-goal-rate.about': 'Dönemin günlerindeki ziyaretler içinde sitede ulaşılan hedefler.',
  'metric.time-per-visit': 'Ziyaret başına süre',
  'metric.time-per-visit.about': 'Dönemin günlerinde web sitesi ziyaretlerinin ortalama süresi.',
  'metric.visitor-purchase-rate': 'Ziyaretçilerde alıcılar',
  'metric.visitor-purchase-rate.about': 'Dönemin günlerindeki ziyaretçiler içinde sitedeki alımlar.',
  'metric.list-growth': 'Liste büyümesi',
  'metric.list-growth.about': 'Dönemin sonunda başına göre kaç abone fazla olduğu, baştakilerin payı olarak.',
  'metric.list-growth-vs-campaigns': 'Liste büyümesi ve kampanyalar',
  'metric.list-growth-vs-campaigns.about':
    'E-posta listelerinin büyümesi, süren kampanyaların yanında, dönem boyunca ay ay.',
  'metric.cases-handled': 'Ele alınan destek kayıtları',
  'metric.cases-handled.about': 'Dönemde çözülen destek kayıtları.',
  'metric.cases-same-day': 'Aynı gün çözülenler',
  'metric.cases-same-day.about': 'Dönemde, açıldığı gün çözülen destek kayıtları.',
  'metric.resolution-time': 'Çözüm süresi',
  'metric.resolution-time.about':
    'Dönemde çözülen destek kayıtlarının açılıştan çözüme kadarki ortalama süresi.',
  'metric.service-calls-per-day': 'Günlük servis araması',
  'metric.service-calls-per-day.about': 'Dönemin şu ana kadarki her iş günü için yapılan servis aramaları.',
  'metric.complaint-resolution-time': 'Şikâyet çözüm süresi',
  'metric.complaint-resolution-time.about':
    'Dönemde çözülen şikâyetlerin açılıştan çözüme kadarki ortalama süresi.',
  'metric.customer-callbacks': 'Geri aramalar',
  'metric.customer-callbacks.about': 'Dönemin servis aramalarından müşterinin yeniden aradıkları.',
  'metric.cost-per-interaction': 'Etkileşim başına maliyet',
  'metric.cost-per-interaction.about':
    'Dönemin günlerindeki servis giderleri, destek kayıtlarının her etkileşimi ve yanıtlanan her arama için.',
  'metric.sla-compliance': 'Tutulan anlaşma süreleri',
  'metric.sla-compliance.about':
    'Dönemde çözülen ve anlaşılan süresi olan destek kayıtları içinde bu süreye uyanlar.',
  'metric.abandoned-calls': 'Bırakılan aramalar',
  'metric.abandoned-calls.about': 'Dönemde arayanın vazgeçtiği gelen servis aramaları.',
  'metric.handling-time': 'İşleme süresi',
  'metric.handling-time.about':
    'Dönemde yanıtlanan servis aramalarının ortalama süresi: konuşma, bekletme ve kapanış işleri.',
  'metric.cases-closed-per-day': 'Günlük kapanan destek kaydı',
  'metric.cases-closed-per-day.about': 'Dönemin şu ana kadarki her iş günü için kapanan destek kayıtları.',
  'metric.first-response-time': 'İlk yanıt',
  'metric.first-response-time.about':
    'Dönemde açılan destek kayıtlarının açılıştan ilk yanıta kadarki medyan süresi.',
  'metric.active-users': 'Etkin kullanıcılar',
  'metric.active-users.about': 'Lisansı olan herkes içinde dönemde bir şey oluşturan veya değiştirenler.',
  'metric.update-freshness': 'Güncel fırsatlar',
  'metric.update-freshness.about':
    'Şu anda açık olan bütün fırsatlar içinde son 14 günde etkinliği veya değişikliği olanlar.',
  'metric.field-completeness': 'Dolu alanlar',
  'metric.field-completeness.about': 'Her fırsatta olması gereken alanlar içinde şu anda dolu olanlar.',
  'metric.audit-score': 'Veri kalitesi',
  'metric.audit-score.about': 'Verilerin şu anda ne kadar hatasız olduğu, 0 ile 100 arasında.',
  'metric.data-gaps': 'Veri boşlukları',
  'metric.data-gaps.about': 'Verilerin şu anda 100 kalite puanına kalan eksiği.',
  'metric.report-use': 'Açılan raporlar',
  'metric.report-use.about': 'Dönemin günlerinde kişilerin açtığı raporlar.',
};
