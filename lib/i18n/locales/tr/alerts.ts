import type { Translated } from '../../message';
import type { alerts as english } from '../en/alerts';

export const alerts: Translated<typeof english> = {
  'row.colleagues': { one: 'Ekip arkadaşları, #', other: 'Ekip arkadaşları, #' },
  'caveat.colleagues-averages':
    'Ekip arkadaşları adlarıyla değil, birlikte gösterilir (bu tarayıcıdaki ayar)',
  'caveat.colleagues-nothing': 'Yalnızca kendi kayıtlarınız sayılır (bu tarayıcıdaki ayar)',
  'alerts.lead':
    'Hedeflerinizin durumu, hiçbir şey açmadan. Siz seçene kadar kapalıdır, aynı şey iki kez bildirilmez.',
  'alerts.badge.title': 'Araç çubuğu düğmesi',
  'alerts.badge.show': 'Bu ayın hedefinin yüzdesini düğmede göster',
  'alerts.badge.why':
    'Kendi hedefiniz, yoksa şirketinki. Ünlem işareti, eşitlemenin sizi beklediğini gösterir.',
  'alerts.badge.own': '{period} hedefinizin {share} kadarı: {status}',
  'alerts.badge.company': '{period} hedefinin {share} kadarı: {status}',
  'alerts.badge.sync': '{crm} eşitlemesi sizi bekliyor',
  'alerts.tell': 'Bildirimler',
  'alerts.tell.of': '{name}, {metric} için bildir',
  'alerts.kind.behind': 'Temponun gerisinde',
  'alerts.kind.reached': 'Ulaşıldı',
  'alerts.kind.ends': 'Yakında bitiyor',
  'alerts.no-goals': 'Bildirilecek hedef yok.',
  'alerts.not-allowed': 'Tarayıcı bildirimlere izin vermiyor.',
  'alerts.allow': 'Bildirimlere izin ver',
  'alerts.denied': 'Bildirimlere izin verilmedi, hiçbir şey bildirilmez.',
  'alerts.when': 'Ne zaman, ne kadar',
  'alerts.days-left': '“Yakında bitiyor” bildirimi',
  'alerts.days-left.n': { one: 'Bitişten # iş günü önce', other: 'Bitişten # iş günü önce' },
  'alerts.quiet': 'Sessiz saatler',
  'alerts.quiet.from': 'Başlangıç',
  'alerts.quiet.to': 'Bitiş',
  'alerts.rest-days': 'Çalışılmayan günlerde bildirme',
  'alerts.discreet': 'Gizli: tutar ve yüzde yok',
  'alerts.company': 'Şirket',
  'alerts.gone': 'Artık CRM’de yok',
  'alerts.one': 'Hedef',
  'alerts.many': { one: '# hedef', other: '# hedef' },
  'alerts.more': { one: 've # hedef daha', other: 've # hedef daha' },
  'alerts.behind': '{name} temponun gerisinde: {target} hedefinin {share} kadarı',
  'alerts.behind.discreet': '{name} temponun gerisinde',
  'alerts.reached': '{name} {target} hedefine ulaştı',
  'alerts.reached.discreet': '{name} hedefe ulaştı',
  'alerts.ends': {
    one: '{name}: # iş günü kaldı, {target} hedefinin {share} kadarı',
    other: '{name}: # iş günü kaldı, {target} hedefinin {share} kadarı',
  },
  'alerts.ends.discreet': { one: '{name}: # iş günü kaldı', other: '{name}: # iş günü kaldı' },
};
