import type { Translated } from '../../../message';
import type { salesReports as english } from '../../en/reports/sales';

/** Words of the reports about what was won and lost. */
export const salesReports: Translated<typeof english> = {
  'report.sales-performance.title': 'Salgsresultater',
  'report.sales-performance.question': 'Gjør vi det bedre enn før?',
  'report.sales-total.title': 'Samlet salg',
  'report.sales-total.question': 'Hva er de vunne salgene verdt, og hvem sine er de?',
  'report.sales-by-owner.title': 'Salg per ansvarlig',
  'report.sales-by-owner.question': 'Hvor mye omsetning gir hver selger?',
  'report.sales-by-customer.title': 'Salg per kunde',
  'report.sales-by-customer.question': 'Mange små kunder eller få store?',
  'report.deal-owner.title': 'Salg per ansvarlig over tid',
  'report.deal-owner.question': 'Hvor mange salg har hver ansvarlig opprettet, vunnet og tapt?',
  'report.source-performance.title': 'Kilder per person',
  'report.source-performance.question': 'Hvilke selgere vinner med hvilke kilder?',
  'report.lost-deals.title': 'Tapte salg',
  'report.lost-deals.question': 'Hvilke salg ble tapt, hvor, til hvem, og hvilke grupper rammes hardest?',
  'report.loss-reasons-by-owner.title': 'Tapsårsaker per ansvarlig',
  'report.loss-reasons-by-owner.question': 'Taper en selger av andre årsaker enn resten?',
  'report.loss-reasons-by-source.title': 'Tapsårsaker per kilde',
  'report.loss-reasons-by-source.question': 'Henger kilden til et salg sammen med tapsårsaken?',

  'block.sales-performance.kpis': 'Nøkkeltall',
  'block.sales-performance.groups': 'Fordelt',
  'block.sales-total.groups': 'Vunnet verdi fordelt',
  'block.sales-total.trend': 'Vunnet verdi per måned',
  'block.sales-by-owner.owners': 'Etter vunnet verdi',
  'block.sales-by-customer.customers': 'Kunder etter vunnet verdi',
  'block.sales-by-customer.bands': 'Kunder etter salgets størrelse',
  'block.deal-owner.owners': 'Per person eller team',
  'block.deal-owner.created': 'Opprettede salg over tid',
  'block.deal-owner.won': 'Vunne salg over tid',
  'block.deal-owner.lost': 'Tapte salg over tid',
  'block.deal-owner.course': 'Alle over tid',
  'block.source-performance.matrix': 'Kilder og personer',
  'block.source-performance.sources': 'Per kilde',
  'block.source-performance.owners': 'Per person',
  'block.lost-deals.segments': 'Hvor tapene er',
  'block.lost-deals.reasons': 'Per årsak',
  'block.lost-deals.deals': 'De tapte salgene',
  'block.loss-reasons-by-owner.matrix': 'Ansvarlige og årsaker',
  'block.loss-reasons-by-source.matrix': 'Kilder og årsaker',

  'column.median': 'Median',
  'column.largest': 'Største',
  'column.toAverage': 'Mot snittet',
  'column.team': 'Team',
  'column.owner': 'Ansvarlig',
  'column.customers': 'Kunder',
  'column.topShare': 'Største kunde',
  'column.top20Share': 'Største femdel',
  'column.cumShare': 'Løpende andel',
  'column.lastWon': 'Sist vunnet',
  'column.medianWon': 'Vunnet, median',
  'column.valueWinRate': 'Vinnrate etter verdi',
  'column.reopened': 'Gjenåpnet',
  'column.unqualified': 'Ukvalifiserte',
  'column.velocity': 'Salg per dag',
  'column.net': 'Netto',
  'column.createdValue': 'Ny verdi',
  'column.lossRate': 'Tapsrate',
  'column.lift': 'Ganger raten for alle',
  'column.reason': 'Årsak',
  'column.competitor': 'Tapt til',
  'column.age': 'Alder',
  'column.sinceActivity': 'Siden siste aktivitet',
  'column.closed': 'Lukket',

  'option.bucket': 'Over tid per',
  'option.bucket.month': 'Måned',
  'option.bucket.week': 'Uke',
  'option.bucket.quarter': 'Kvartal',
  'option.reasons': 'Tap etter',
  'option.reasons.reason': 'Årsak',
  'option.reasons.category': 'Kategori',
  'option.cells': 'Cellene viser',
  'option.cells.count': 'Salg',
  'option.cells.share': 'Andel',
  'option.cells.difference': 'Forskjell fra alle',
  'option.cells.winRate': 'Vinnrate',
  'option.cells.won': 'Vunne salg',
  'option.cells.lost': 'Tapte salg',
  'option.cells.value': 'Verdi',
  'option.cells.average': 'Snitt vunnet',
  'option.cells.medianCycle': 'Salgssyklus, median',
  'option.cells.to-source': 'Vinnrate mot kilden',
  'option.cells.to-owner': 'Vinnrate mot personen',
  'option.group.last-stage': 'Fase tapt fra',
  'none.last-stage': '(aldri i en fase)',
  'none.product-of-line': '(ukjent produkt)',
  'none.product-category-of-line': '(uten produktkategori)',

  'finding.sales.few': {
    one: '{n} salg ble vunnet, verdt {value}. For få til å sammenligne.',
    other: '{n} salg ble vunnet, verdt {value}. For få til å sammenligne.',
  },
  'finding.sales-by-owner': '{name} vant {value}, {share} av alt.',
  'finding.sales-total': {
    one: '{n} salg ble vunnet, verdt {value}. Først er {name} med {own}, {share} av det.',
    other: '{n} salg ble vunnet, verdt {value}. Først er {name} med {own}, {share} av det.',
  },
  'finding.sales-total.plain': {
    one: '{n} salg ble vunnet, verdt {value}.',
    other: '{n} salg ble vunnet, verdt {value}.',
  },
  'finding.sales-by-customer': {
    one: '{n} kunde kjøpte: {name}, for {value}. Den største femdelen står for {share}.',
    other: '{n} kunder kjøpte, {name} mest, for {value}. Den største femdelen står for {share}.',
  },
  'finding.sales-performance': 'Vunnet verdi er {value}, fra {won} vunne av {n} lukkede salg.',
  'finding.sales-performance.before':
    'Vunnet verdi er {value} mot {before} før, fra {won} vunne av {n} lukkede salg.',
  'finding.sales-performance.few': 'Vunnet: {won} av {n} lukkede salg, verdt {value}. For få til å vurdere.',
  'finding.deal-owner': '{name} vant flest salg: {won} av {all}.',
  'finding.deal-owner.few': 'Opprettede salg: {created}, vunnet: {won}, tapt: {lost}.',
  'finding.source-performance': '{name} vinner mest med {source}: {k} av {n} salg. Samlet: {rate}.',
  'finding.source-performance.even':
    'Ingen kombinasjon av kilde og person ligger klart over vinnraten for alle, {rate}.',
  'finding.source-performance.few': {
    one: '{n} salg ble vunnet eller tapt. For få til å sammenligne.',
    other: '{n} salg ble vunnet eller tapt. For få til å sammenligne.',
  },
  'finding.lost-deals': '{k} av {n} lukkede salg ble tapt, verdt {value}.',
  'finding.lost-deals.hit':
    '{k} av {n} lukkede salg ble tapt, verdt {value}. Hardest rammet er {name}: {own} av {of}, mot {rate} av alle.',
  'finding.lost-deals.few': '{k} av {n} lukkede salg ble tapt, verdt {value}. For få til å sammenligne.',
  'finding.loss-reasons-by-owner':
    '{name} taper oftere enn resten av denne årsaken: {reason}, {k} av {n} tap. Samlet: {share}.',
  'finding.loss-reasons-by-owner.even': 'I {n} tap er det ingen som klart taper av andre årsaker enn resten.',
  'finding.loss-reasons-by-source':
    'Salg fra {name} tapes oftere enn andre av denne årsaken: {reason}, {k} av {n} tap. Samlet: {share}.',
  'finding.loss-reasons-by-source.even':
    'I {n} tap er det ingen kilde som klart henger sammen med en egen årsak.',

  'caveat.reopened': {
    one: '{n} av disse salgene var lukket før og ble åpnet igjen',
    other: '{n} av disse salgene var lukket før og ble åpnet igjen',
  },
  'caveat.rows-overlap': {
    one: 'et salg kan stå i flere rader, så de summerer til {n} mer enn totalen',
    other: 'salg kan stå i flere rader, så de summerer til {n} mer enn totalen',
  },
  'caveat.without-customer': {
    one: '{n} salg har ingen kunde og er ikke med i konsentrasjonen',
    other: '{n} salg har ingen kunde og er ikke med i konsentrasjonen',
  },
  'caveat.few-reasons': {
    one: 'bare {n} årsak er i bruk: gi folk nok årsaker å velge mellom',
    other: 'bare {n} årsaker er i bruk: gi folk nok årsaker å velge mellom',
  },

  'why.sales-performance.formula':
    'Opprettede salg etter opprettelse, vunne, tapte og ukvalifiserte etter siste lukking i perioden, åpne salg per nå; vinnraten er vunne av vunne og tapte, og salg per dag er åpne salg × vinnrate × snitt vunnet ÷ median syklus i dager.',
  'why.sales-total.formula':
    'Salg som sist ble lukket i perioden og da ble vunnet, etter ansvarlig og kilde i det øyeblikket; verdier omregnes og avrundes salg for salg, og per produkt summeres varelinjene.',
  'why.sales-by-owner.formula':
    'Salg som sist ble lukket i perioden og da ble vunnet, etter ansvarlig i det øyeblikket; vinnraten er av vunne og tapte salg, og snittet er over alle med et vunnet eller tapt salg, uten salg som ikke er tildelt.',
  'why.sales-by-customer.formula':
    'Salg som sist ble lukket i perioden og da ble vunnet, per kunde, der kontakter teller som firmaet sitt; andeler er av all vunnet verdi, og andelen til den største kunden og den største femdelen bare av verdi med kunde.',
  'why.deal-owner.formula':
    'Opprettede salg etter opprettelse og ansvarlig da, vunne, tapte og ukvalifiserte etter siste lukking og ansvarlig da; netto er opprettede minus vunne, tapte og ukvalifiserte.',
  'why.source-performance.formula':
    'Salg som sist ble lukket i perioden og da ble vunnet eller tapt, etter kilde og ansvarlig i det øyeblikket; vinnraten er vunne av vunne og tapte, og et par nevnes fra 10 salg, etter nedre grense av 95\u00a0%-intervallet.',
  'why.lost-deals.formula':
    'Salg som sist ble lukket i perioden og da ble tapt, av dem som ble vunnet eller tapt, etter ansvarlig og kilde i det øyeblikket og siste fase før lukkingen; en gruppe nevnes fra 10 salg, etter nedre grense av 95\u00a0%-intervallet.',
  'why.loss-reasons-by-owner.formula':
    'Salg som sist ble lukket i perioden og da ble tapt, etter ansvarlig i det øyeblikket og årsak; andeler er av den ansvarliges tap, og tapsraten er tapte av vunne og tapte.',
  'why.loss-reasons-by-source.formula':
    'Salg som sist ble lukket i perioden og da ble tapt, etter kilde i det øyeblikket og årsak; andeler er av kildens tap, og tapsraten er tapte av vunne og tapte.',
};
