import type { Translated } from '../../../message';
import type { customReports as english } from '../../en/reports/custom';

/** Words of reports that people put together themselves. */
export const customReports: Translated<typeof english> = {
  'report.custom-report.title': 'Egen rapport',
  'report.custom-report.question': 'Hvilke tall, fordelt på hva?',
  'why.custom-report.formula':
    'Hvert mål teller sine egne poster etter sin egen dato; beløp regnes om og avrundes post for post; summene gjelder alle grupper, også poster uten gruppe.',
  'option.query': 'Spørsmål',
  'block.custom-report.groups': 'Etter gruppe',
  'block.custom-report.m0': 'Første mål',
  'block.custom-report.m1': 'Andre mål',
  'block.custom-report.m2': 'Tredje mål',
  'finding.custom-report': '{name} ligger først. {measure}: {value}.',
  'finding.custom-report.all': '{measure}: {value}.',
  'aggregate.count': 'Antall {field}',
  'aggregate.distinct': 'Ulike {field}',
  'aggregate.sum': 'Sum av {field}',
  'aggregate.average': 'Snitt av {field}',
  'aggregate.median': 'Median av {field}',
  'aggregate.p90': '90 % av {field} er under',
  'aggregate.min': 'Minste {field}',
  'aggregate.max': 'Største {field}',
  'aggregate.calculated': 'Beregnet',
  'caveat.mixed-dates': {
    one: 'målene går etter {n} dato',
    other: 'målene går etter {n} ulike datoer',
  },
  'caveat.unknown-parts': {
    one: '{n} del av spørsmålet er ukjent her og er utelatt',
    other: '{n} deler av spørsmålet er ukjente her og er utelatt',
  },
};
