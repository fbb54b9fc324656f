import type { Translated } from '../../../message';
import type { metricReports2 as english } from '../../en/reports/metrics-2';

/** Names of the metrics of activities and customers, and what each counts. */
export const metricReports2: Translated<typeof english> = {
  'metric.sales-calls': 'Satış aramaları',
  'metric.sales-calls.about': 'Dönemde yapılan giden satış aramaları.',
  'metric.calls-per-opportunity': 'Fırsat başına arama',
  'metric.calls-per-opportunity.about':
    'Dönemde kazanılan veya kaybedilen her fırsat için oluşturulmasından kapanışına kadar giden aramalar.',
  'metric.activities': 'Aktiviteler',
  'metric.activities.about': 'Dönemde yapılan satış aktiviteleri.',
  'metric.activities-per-working-day': 'İş günü başına aktivite',
  'metric.activities-per-working-day.about':
    'Dönemin şu ana kadarki her iş günü için yapılan satış aktiviteleri.',
  'metric.connect-rate': 'Yanıtlanma oranı',
  'metric.connect-rate.about': 'Dönemin bütün satış aramaları içinde yanıtlananlar.',
  'metric.outcome-logged-share': 'Sonucu olan aramalar',
  'metric.outcome-logged-share.about': 'Dönemin bütün satış aramaları içinde sonucu kaydedilenler.',
  'metric.talk-time': 'Konuşma süresi',
  'metric.talk-time.about': 'Dönemin yanıtlanan satış aramalarının süresi.',
  'metric.email-reply-rate': 'Cevap oranı',
  'metric.email-reply-rate.about': 'Dönemde gönderilip ulaşan e-postalar içinde cevaplananlar.',
  'metric.email-reply-time': 'Cevap süresi',
  'metric.email-reply-time.about':
    'Dönemin cevaplanan e-postalarının gönderilmesinden cevaba kadarki medyan süre.',
  'metric.visit-success-rate': 'Başarılı ziyaretler',
  'metric.visit-success-rate.about': 'Dönemin bütün ziyaretleri içinde müşterinin ilgi gösterdikleri.',
  'metric.meeting-held-rate': 'Yapılan toplantılar',
  'metric.meeting-held-rate.about': 'Dönemin yapılan veya kaçırılan toplantıları içinde yapılanlar.',
  'metric.calls-per-agent-day': 'Temsilci ve gün başına arama',
  'metric.calls-per-agent-day.about':
    'Yanıtlanan aramalar, bunları yapanların dönemde bir şey yaptığı iş günlerine bölünür.',
  'metric.activity-lift': 'Etkinliğin etkisi',
  'metric.activity-lift.about':
    'Bir tür etkinliği olan fırsatların kazanma oranı olmayanlarınkinden ne kadar yüksek, kapanış tarihine göre.',
  'metric.new-customers': 'Yeni müşteriler',
  'metric.new-customers.about': 'İlk fırsatı dönemde kazanılan müşteriler.',
  'metric.new-customers-per-quarter': 'Çeyreğe göre yeni müşteriler',
  'metric.new-customers-per-quarter.about': 'İlk fırsatı dönemde kazanılan müşteriler, çeyrek çeyrek.',
  'metric.retained-customers': 'Kalan müşteriler',
  'metric.retained-customers.about': 'Dönemin başındaki müşterilerden sonunda hâlâ müşteri olanlar.',
  'metric.customer-churn': 'Müşteri kaybı',
  'metric.customer-churn.about': 'Dönemin başındaki bütün müşteriler içinde sonuna kadar ayrılanlar.',
  'metric.renewal-rate': 'Yenileme oranı',
  'metric.renewal-rate.about': 'Dönemde vadesi gelen ve karara bağlanan yenilemeler içinde yenilenenler.',
  'metric.gross-revenue-retention': 'Brüt gelir koruma',
  'metric.gross-revenue-retention.about':
    'Dönemde vadesi gelen yenilemelerden sonra, üstüne satılan olmadan kalan gelirin önceki gelire oranı.',
  'metric.net-revenue-retention': 'Net gelir koruma',
  'metric.net-revenue-retention.about':
    'Dönemde vadesi gelen yenilemelerden sonraki gelirin önceki gelire oranı.',
  'metric.retention-cost': 'Müşteriyi elde tutma maliyeti',
  'metric.retention-cost.about': 'Dönemin günlerindeki elde tutma giderleri, kalan her müşteri için.',
  'metric.cost-per-new-customer': 'Yeni müşteri maliyeti',
  'metric.cost-per-new-customer.about':
    'Dönemin günlerindeki edinme, pazarlama ve satış giderleri, her yeni müşteri için.',
  'metric.acquisition-vs-retention-cost': 'Kazanmak ile elde tutmak',
  'metric.acquisition-vs-retention-cost.about':
    'Dönemin günlerinde bir müşteriyi kazanmanın elde tutmaktan ne kadar pahalı olduğu.',
  'metric.customer-lifetime-value': 'Müşteri yaşam boyu değeri',
  'metric.customer-lifetime-value.about':
    'Bir müşterinin şu ana kadar getirdiği, satın almış herkesin ortalaması.',
  'metric.cross-sell-rate': 'Çapraz satış',
  'metric.cross-sell-rate.about':
    'Dönem öncesinin bütün müşterileri içinde dönemde kendileri için yeni bir şey alanlar.',
  'metric.upsell-rate': 'Üst satış',
  'metric.upsell-rate.about':
    'Dönem öncesinin bütün müşterileri içinde dönemde sahip olduklarından fazlasını alanlar.',
  'metric.returning-customers': 'Geri gelen müşteriler',
  'metric.returning-customers.about':
    'Dönemde kazanılan bir fırsatı olan ve şu ana dek en az iki kez satın almış müşteriler.',
  'metric.repeat-purchase-rate': 'Tekrar alanlar',
  'metric.repeat-purchase-rate.about':
    'Satın almış bütün müşteriler içinde şu ana dek en az iki kez alanlar.',
  'metric.customer-concentration': 'Müşteri yoğunlaşması',
  'metric.customer-concentration.about': 'En büyük müşterinin dönemde kazanılan tutardeki payı.',
  'metric.margin': 'Marj',
  'metric.margin.about': 'Dönemde kazanılan tutarden doğrudan giderler çıkarılır.',
  'metric.margin-rate': 'Marj oranı',
  'metric.margin-rate.about': 'Dönemde kazanılan tutarden doğrudan giderler çıkarılır ve o tutara bölünür.',
  'metric.nps': 'Net tavsiye skoru',
  'metric.nps.about': 'Dönemde verilen cevapların yüzdesi olarak tavsiye edenler eksi etmeyenler.',
  'metric.ces': 'Müşteri çaba skoru',
  'metric.ces.about':
    'Dönemde verilen cevaplarda işin ne kadar kolay olduğunun ortalama puanı; yüksek kolaydır.',
  'metric.survey-response-rate': 'Anket yanıt oranı',
  'metric.survey-response-rate.about': 'Dönemde gönderilen anketlerden şu ana dek yanıtlananlar.',
};
