import type { Translated } from '../../../message';
import type { customReports as english } from '../../en/reports/custom';

/** Words of reports that people put together themselves. */
export const customReports: Translated<typeof english> = {
  'report.custom-report.title': 'Raport własny',
  'report.custom-report.question': 'Jakie liczby i według czego?',
  'why.custom-report.formula':
    'Każda miara liczy własne rekordy według własnej daty; kwoty są przeliczane i zaokrąglane rekord po rekordzie; sumy obejmują wszystkie grupy, także rekordy bez grupy.',
  'option.query': 'Pytanie',
  'block.custom-report.groups': 'Według grup',
  'block.custom-report.m0': 'Pierwsza miara',
  'block.custom-report.m1': 'Druga miara',
  'block.custom-report.m2': 'Trzecia miara',
  'finding.custom-report': 'Na pierwszym miejscu: {name}. {measure}: {value}.',
  'finding.custom-report.all': '{measure}: {value}.',
  'aggregate.count': 'Liczba: {field}',
  'aggregate.distinct': 'Różne: {field}',
  'aggregate.sum': 'Suma: {field}',
  'aggregate.average': 'Średnia: {field}',
  'aggregate.median': 'Mediana: {field}',
  'aggregate.p90': '90% wartości {field} jest niżej',
  'aggregate.min': 'Najmniejsza wartość: {field}',
  'aggregate.max': 'Największa wartość: {field}',
  'aggregate.calculated': 'Obliczone',
  'caveat.mixed-dates': {
    one: 'miary liczone są według {n} daty',
    few: 'miary liczone są według {n} różnych dat',
    many: 'miary liczone są według {n} różnych dat',
    other: 'miary liczone są według {n} różnych dat',
  },
  'caveat.unknown-parts': {
    one: '{n} część pytania jest tu nieznana i została pominięta',
    few: '{n} części pytania są tu nieznane i zostały pominięte',
    many: '{n} części pytania jest tu nieznanych i zostało pominiętych',
    other: '{n} części pytania jest tu nieznane i zostało pominięte',
  },
};
