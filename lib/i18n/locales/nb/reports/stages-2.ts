import type { Translated } from '../../../message';
import type { leadReports as english } from '../../en/reports/stages-2';

/** Words of the reports about leads and sources. */
export const leadReports: Translated<typeof english> = {
  'report.lead-status.title': 'Leadstatus',
  'report.lead-status.question': 'Hvor står leadene i en periode?',
  'report.deal-source.title': 'Salgskilder',
  'report.deal-source.question': 'Hvor kommer salgene fra?',
  'report.incoming-deals.title': 'Innkommende salg',
  'report.incoming-deals.question':
    'Hvordan endrer tilgangen seg over tid, og hvor mye kommer fra markedsføring?',
  'report.new-leads.title': 'Nye leads',
  'report.new-leads.question': 'Hvor mange leads kommer inn, og fra hvilken kilde?',
  'report.lead-coverage.title': 'Oppfølging av leads',
  'report.lead-coverage.question': 'Blir leads fulgt opp raskt nok og av de rette?',
  'block.lead-status.kinds': 'Etter status',
  'block.lead-status.labels': 'Etter status i CRM-et',
  'block.lead-status.groups': 'Etter status og gruppe',
  'block.deal-source.sources': 'Etter kilde',
  'block.deal-source.trend': 'Nye salg per måned',
  'block.incoming-deals.stretches': 'Over tid',
  'block.incoming-deals.groups': 'Over tid, per gruppe',
  'block.new-leads.sources': 'Etter kilde',
  'block.new-leads.stretches': 'Over tid',
  'block.lead-coverage.owners': 'Hvem som følger opp',
  'column.newLeads': 'Leads',
  'column.openLeads': 'Åpne leads',
  'column.wonLeads': 'Vunne leads',
  'column.leadConversion': 'Vunnet hittil, % av leads',
  'column.cohortConversion': 'Vunnet hittil, %',
  'column.sinceChange': 'Siden siste endring, median',
  'column.stuck': 'Står fast',
  'column.fromMarketing': 'Fra markedsføring',
  'column.fromElsewhere': 'Ikke fra markedsføring',
  'column.fromUnknown': 'Ukjent opphav',
  'column.average4': 'Snitt av 4',
  'column.contacted': 'Kontaktet',
  'column.contactedShare': 'Kontaktet, %',
  'column.attempts': 'Kontakter per lead',
  'column.firstContact': 'Første kontakt, halvparten innen',
  'column.untouched': 'Ikke kontaktet etter 24 t',
  'column.untouchedShare': 'Ikke kontaktet, %',
  'column.new-leads.change': 'Endring',
  'column.new-leads.costPerLead': 'Kostnad per lead',
  'option.of': 'Hva som kommer inn',
  'option.of.deals': 'Salg',
  'option.of.leads': 'Leads',
  'option.without-imports': 'Utelat importerte',
  'finding.lead-status':
    '{k} av {n} leads har status «{kind}». Venter uten endring i over 14 dager: {stuck}.',
  'finding.lead-status.none': 'Ingen av de {n} leadene har ventet uten endring i over 14 dager.',
  'finding.lead-status.thin': {
    one: 'Bare {n} lead kom inn. Venter uten endring i over 14 dager: {stuck}.',
    other: 'Bare {n} leads kom inn. Venter uten endring i over 14 dager: {stuck}.',
  },
  'finding.deal-source': '{name} ga {k} av {n} nye salg; {conversion} av dem er vunnet hittil.',
  'finding.deal-source.none': {
    one: 'Det {n} nye salget har ingen kilde.',
    other: 'Ingen av de {n} nye salgene har en kilde.',
  },
  'finding.deal-source.thin': {
    one: '{n} salg kom inn. For få til å sammenligne kilder.',
    other: '{n} salg kom inn. For få til å sammenligne kilder.',
  },
  'finding.incoming-deals': { one: '{n} salg kom inn.', other: '{n} salg kom inn.' },
  'finding.incoming-deals.more': {
    one: '{n} salg kom inn, flere enn {before} før.',
    other: '{n} salg kom inn, flere enn {before} før.',
  },
  'finding.incoming-deals.fewer': {
    one: '{n} salg kom inn, færre enn {before} før.',
    other: '{n} salg kom inn, færre enn {before} før.',
  },
  'finding.incoming-deals.same': {
    one: '{n} salg kom inn, like mange som før ({before}).',
    other: '{n} salg kom inn, like mange som før ({before}).',
  },
  'finding.incoming-deals.leads': { one: '{n} lead kom inn.', other: '{n} leads kom inn.' },
  'finding.incoming-deals.leads.more': {
    one: '{n} lead kom inn, flere enn {before} før.',
    other: '{n} leads kom inn, flere enn {before} før.',
  },
  'finding.incoming-deals.leads.fewer': {
    one: '{n} lead kom inn, færre enn {before} før.',
    other: '{n} leads kom inn, færre enn {before} før.',
  },
  'finding.incoming-deals.leads.same': {
    one: '{n} lead kom inn, like mange som før ({before}).',
    other: '{n} leads kom inn, like mange som før ({before}).',
  },
  'finding.lead-coverage':
    'Halvparten av {n} leads ble kontaktet innen {time}. Ikke kontaktet etter 24 timer: {k}.',
  'finding.lead-coverage.never':
    'Færre enn halvparten av {n} leads ble kontaktet. Ikke kontaktet etter 24 timer: {k}.',
  'finding.lead-coverage.thin': {
    one: 'Bare {n} lead kom inn. Ikke kontaktet etter 24 timer: {k}.',
    other: 'Bare {n} leads kom inn. Ikke kontaktet etter 24 timer: {k}.',
  },
  'remark.new-leads.top':
    'Færre leads, men flere av dem blir vunnet ({rate}, før {past}): se på det som henter inn leads.',
  'remark.new-leads.bottom':
    'Flere leads, men færre av dem blir vunnet ({rate}, før {past}): se på hvordan leads følges opp.',
  'caveat.imports': {
    one: '# post ser importert ut: 50 eller flere i løpet av et minutt',
    other: '# poster ser importert ut: 50 eller flere i løpet av et minutt',
  },
  'caveat.created-closed': {
    one: '# salg ble opprettet som allerede lukket',
    other: '# salg ble opprettet som allerede lukket',
  },
  'caveat.leads-are-deals': {
    one: 'CRM-et har ingen leads: # salg opprettet i en inngangsfase står for dem',
    other: 'CRM-et har ingen leads: # salg opprettet i en inngangsfase står for dem',
  },
  'caveat.ownerless-leads': { one: '# lead har ingen ansvarlig', other: '# leads har ingen ansvarlig' },
  'caveat.present-status': {
    one: '# lead står med dagens status: den tidligere er ukjent',
    other: '# leads står med dagens status: den tidligere er ukjent',
  },
  'date-field.lead-created': 'etter opprettelsen av leadet',
  'why.lead-status.formula':
    'Leads opprettet i perioden etter status nå, av alle slike leads; de som står fast, er nye, under arbeid eller under utprøving og har ikke endret status på over 14 dager.',
  'why.deal-source.formula':
    'Salg opprettet i perioden etter kilden ved opprettelsen, av alle slike salg; vunnet hittil er de av dem som er vunnet nå.',
  'why.incoming-deals.formula':
    'Salg (eller leads) opprettet i perioden, etter opprettelsesdato; fra markedsføring er de som har en kilde merket som markedsføring.',
  'why.new-leads.formula':
    'Leads opprettet i perioden etter kilde, av alle slike leads; vunnet hittil er de som har et salg som er vunnet nå.',
  'why.lead-coverage.formula':
    'Leads opprettet i perioden etter ansvarlig; kontaktet er de som har et utgående anrop, en e-post eller melding, et møte eller besøk på leadet eller salget etter opprettelsen, og leads uten regnes som ventende til nå.',
};
