import type { Translated } from '../../message';
import type { reportOptions as english } from '../en/report-options';

export const reportOptions: Translated<typeof english> = {
  'option.direction': 'Anrop',
  'option.direction.outbound': 'Utgående',
  'option.direction.inbound': 'Innkommende',
  'option.direction.all': 'Begge veier',
  'option.hour-zone': 'Timer i',
  'option.hour-zone.report': 'Rapportens tidssone',
  'option.hour-zone.user': 'Hver selgers tidssone',
  'option.group': 'Gruppert etter',
  'option.group.reason': 'Årsak',
  'option.group.category': 'Kategori',
  'option.unqualified': 'Tell ukvalifiserte salg som tapte',
  'option.peer': 'Ved siden av',
  'option.peer.none': 'Ingen',

  'date-field.call-inbound': 'gjennomførte innkommende anrop',
  'date-field.call-all': 'gjennomførte anrop begge veier',

  'finding.call-outcome-by-hour.inbound':
    'Innkommende anrop besvares oftest {day} kl.\u00a0{from}–{to}: {k} av {n} anrop. Hele uken: {whole}.',
  'finding.call-outcome-by-hour.all':
    'Anrop besvares oftest {day} kl.\u00a0{from}–{to}: {k} av {n} anrop. Hele uken: {whole}.',

  'none.category': '(uten kategori)',
  'category.price': 'Pris',
  'category.competitor': 'Konkurrent',
  'category.no_decision': 'Ingen beslutning',
  'category.timing': 'Tidspunkt',
  'category.follow_up': 'Oppfølging',
  'category.value_not_seen': 'Så ikke verdien',
  'category.fit': 'Egnethet',
  'category.other': 'Annet',

  'caveat.with-unqualified': {
    one: '{n} ukvalifisert salg teller som tapt',
    other: '{n} ukvalifiserte salg teller som tapte',
  },
  'caveat.no-own-zone': {
    one: '{n} anrop står på timen i rapportens tidssone: selgerens egen er ukjent',
    other: '{n} anrop står på timen i rapportens tidssone: selgernes egne er ukjente',
  },

  'link.data-audit': 'Kontroller dataene',
};
