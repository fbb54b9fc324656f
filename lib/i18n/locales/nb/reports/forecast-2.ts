import type { Translated } from '../../../message';
import type { forecastMore as english } from '../../en/reports/forecast-2';

/** Words of the same reports: options, rows, findings and caveats. */
export const forecastMore: Translated<typeof english> = {
  'option.include-overdue': 'Regn forfalte salg som ventet i dag',
  'option.horizon': 'Horisont',
  'option.horizon.1': '1 måned',
  'option.horizon.2': '2 måneder',
  'option.horizon.3': '3 måneder',
  'option.horizon.4': '4 måneder',
  'option.horizon.5': '5 måneder',
  'option.horizon.6': '6 måneder',
  'option.horizon.7': '7 måneder',
  'option.horizon.8': '8 måneder',
  'option.horizon.9': '9 måneder',
  'option.horizon.10': '10 måneder',
  'option.horizon.11': '11 måneder',
  'option.horizon.12': '12 måneder',
  'option.horizon.goal': 'Til målets slutt',
  'option.confidence': 'Sikkerhet som',
  'option.confidence.level': 'Nivåer av sannsynlighet',
  'option.confidence.bound': 'Minst så mye',
  'option.new-business': 'Legg til ventede nye salg',
  'option.lead-date': 'Leads etter',
  'option.lead-date.created': 'Opprettelse',
  'option.lead-date.converted': 'Da de ble salg',
  'option.cycle-end': 'Fram til',
  'option.cycle-end.won': 'Vunnet',
  'option.cycle-end.lost': 'Tapt',
  'option.cycle-from-lead': 'Begynn med leadet',
  'option.adjust': 'Juster for det andre som er kjent',

  'date-field.closed-or-expected': 'vunne etter lukkedato, åpne etter ventet dato',
  'date-field.expected-open': 'åpne salg etter ventet dato, fra i dag av',
  'date-field.conversion-created': 'leads etter opprettelsesdato',
  'date-field.conversion-converted': 'leads etter datoen de ble salg',
  'date-field.conversion-deals': 'salg etter opprettelsesdato',
  'date-field.closed-in-year': 'lukket de siste 365 dagene',

  'row.forecast.overdue': 'Forfalt',
  'row.forecast.noDate': 'Uten ventet dato',
  'row.forecast.beyond': 'Etter horisonten',
  'row.forecast.noProbability': 'Uten sannsynlighet',
  'row.forecast.noAmount': 'Uten beløp eller valutakurs',
  'row.shared-costs': 'Ingen kundes',
  'row.win-probability.ago': 'for {n} dager siden',
  'row.win-probability.chance': '{from} til {to} %',

  'chance-from.deal': 'Salget',
  'chance-from.stage': 'Fasen',
  'chance-from.history': 'Tidligere salg',

  'loyalty.once': 'Kjøpt én gang',
  'loyalty.active': 'Aktiv',
  'loyalty.due': 'På tide',
  'loyalty.lapsing': 'På vei bort',

  'win-reason.stage-time': 'Uvanlig lenge i fasen',
  'win-reason.silence': 'Uvanlig lenge uten kontakt',
  'win-reason.no-next-step': 'Ingen neste steg',
  'win-reason.pushed': 'Ventet dato utsatt to ganger',
  'win-reason.source': 'Kilde',
  'win-reason.amount': 'Beløp',
  'win-reason.contacts': 'Mer enn én kontakt',

  'finding.forecast-vs-actual': 'Vunnet: {actual}. Åpne salg kan gi {open} til, så {expected} er ventet.',
  'finding.forecast-vs-actual.against':
    'Vunnet: {actual}, der {forecast} var ventet. Åpne salg kan gi {open} til, så {expected} er ventet.',
  'finding.forecast-vs-actual.thin': {
    one: '{n} salg er vunnet eller ventet: {actual} vunnet, {open} ventet. For få til en prognose.',
    other: '{n} salg er vunnet eller ventet: {actual} vunnet, {open} ventet. For få til en prognose.',
  },
  'finding.forecast-by-source': '{name} gir mest: {value} vunnet og ventet, {share} av {total}.',
  'finding.forecast-by-source.thin': {
    one: '{n} salg er vunnet eller ventet, {total} i alt. For få til å sammenligne kilder.',
    other: '{n} salg er vunnet eller ventet, {total} i alt. For få til å sammenligne kilder.',
  },
  'finding.revenue-forecast': {
    one: 'Fram til {to} kan {n} åpent salg gi {weighted}; {certain} er minst 80 % sikkert.',
    other: 'Fram til {to} kan {n} åpne salg gi {weighted}; salg på 80 % og mer står for {certain}.',
  },
  'finding.revenue-forecast.bound': {
    one: 'Fram til {to} kan {n} åpent salg gi {weighted}; med 90 % sikkerhet minst {certain}.',
    other: 'Fram til {to} kan {n} åpne salg gi {weighted}; med 90 % sikkerhet minst {certain}.',
  },
  'finding.revenue-forecast.thin': {
    one: 'Fram til {to} er bare {n} åpent salg ventet, {weighted} vektet. Se på det for seg.',
    other: 'Fram til {to} er bare {n} åpne salg ventet, {weighted} vektet. Se på hvert for seg.',
  },
  'finding.sales-conversion': {
    one: '{won} av {n} lead ble vunnet: {share}.',
    other: '{won} av {n} leads ble vunnet: {share}.',
  },
  'finding.sales-conversion.best': '{name} konverterer best: {k} av {of} vunnet. Alle samlet: {share}.',
  'finding.sales-conversion.thin': {
    one: '{won} av {n} lead ble vunnet. For få til å sammenligne.',
    other: '{won} av {n} leads ble vunnet. For få til å sammenligne.',
  },
  'finding.sales-cycle': {
    one: 'Salget tok {median}; ni av ti tar høyst {p90}.',
    other: 'Halvparten av {n} salg tok høyst {median}, ni av ti høyst {p90}.',
  },
  'finding.sales-cycle.few': {
    one: 'Salget tok {median}.',
    other: 'Halvparten av {n} salg tok høyst {median}.',
  },
  'finding.sales-cycle.thin': {
    one: '{n} salg ble lukket. For få til en median.',
    other: '{n} salg ble lukket. For få til en median.',
  },
  'finding.customer-profitability': {
    one: '{n} kunde kjøpte for {revenue}, margin {rate}: {name} gir {value}, {share}.',
    other: '{n} kunder kjøpte for {revenue}, margin {rate}. {name} gir mest: {value}, {share}.',
  },
  'finding.customer-profitability.revenue': {
    one: '{n} kunde kjøpte for {revenue}: {name} gir {value}, {share}. Ingen kostnader er kjent.',
    other: '{n} kunder kjøpte for {revenue}. {name} gir mest: {value}, {share}. Ingen kostnader er kjent.',
  },
  'finding.customer-profitability.thin': {
    one: '{n} kunde kjøpte for {revenue}: {name} for {value}. For få kjøp til å sammenligne.',
    other: '{n} kunder kjøpte for {revenue}, {name} for {value}. For få kjøp til å sammenligne.',
  },
  'finding.win-probability': {
    one: '{k} av {n} avgjort salg ble vunnet på ett år: {share}.',
    other: '{k} av {n} avgjorte salg ble vunnet på ett år: {share}.',
  },
  'finding.win-probability.thin': {
    one: '{n} salg ble avgjort på ett år. Sannsynligheter regnes ut fra {least} i et salgsløp.',
    other: '{n} salg ble avgjort på ett år. Sannsynligheter regnes ut fra {least} i et salgsløp.',
  },

  'remark.revenue-forecast.one-deal': '{name} alene står for {share} av den vektede verdien.',
  'remark.win-probability.better':
    'Over 90 dager traff disse sannsynlighetene bedre enn CRM-ets: en feil på {own} mot {host}.',
  'remark.win-probability.worse':
    'Over 90 dager traff CRM-ets egne sannsynligheter bedre: en feil på {host} mot {own}.',

  'caveat.deal-conversion': {
    one: 'dette CRM-et sender ingen leads, så {n} salg telles i stedet',
    other: 'dette CRM-et sender ingen leads, så {n} salg telles i stedet',
  },
  'caveat.no-direct-costs': {
    one: 'ingen kostnader er kjent: {n} kunde vises bare med omsetning',
    other: 'ingen kostnader er kjent: {n} kunder vises bare med omsetning',
  },
  'caveat.cost-partial': {
    one: '{n} salg har linjer uten kjent kostnad, så marginen er for høy',
    other: '{n} salg har linjer uten kjent kostnad, så marginene er for høye',
  },
  'caveat.cost-unconverted': {
    one: '{n} kostnad mangler valutakurs og er utelatt',
    other: '{n} kostnader mangler valutakurs og er utelatt',
  },
  'caveat.no-stage-history': {
    one: 'ingen faseendringer er kjent: {n} salg teller bare for salgsløpet',
    other: 'ingen faseendringer er kjent: {n} salg teller bare for salgsløpene',
  },

  'reason.nothing-decided': 'Ingen salg ble vunnet eller tapt de siste 365 dagene.',
};
