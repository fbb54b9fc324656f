import type { Translated } from '../../message';
import type { reportOptions } from '../en/report-options';
import type { reports } from '../en/reports';

type Caveat = Exclude<Extract<keyof typeof reports, `caveat.${string}`>, keyof typeof reportOptions>;

/** The caveats of the reports, apart only for the length of the file: four plural forms each. */
export const reportCaveats: Translated<Pick<typeof reports, Caveat>> = {
  'caveat.without-reason': {
    one: '{n} bez podanego powodu',
    few: '{n} bez podanego powodu',
    many: '{n} bez podanego powodu',
    other: '{n} bez podanego powodu',
  },
  'caveat.many-without-reason': {
    one: 'ponad 30% nie ma powodu, więc kolejność może być błędna',
    few: 'ponad 30% nie ma powodu, więc kolejność może być błędna',
    many: 'ponad 30% nie ma powodu, więc kolejność może być błędna',
    other: 'ponad 30% nie ma powodu, więc kolejność może być błędna',
  },
  'caveat.not-understood': {
    one: '# wiersz z CRM jest niezrozumiały i pominięty',
    few: '# wiersze z CRM są niezrozumiałe i pominięte',
    many: '# wierszy z CRM jest niezrozumiałych i pominiętych',
    other: '# wiersza z CRM jest niezrozumiałe i pominięte',
  },
  'caveat.null-amount': {
    one: '{n} szansa nie ma kwoty i nie zwiększa wartości',
    few: '{n} szanse nie mają kwoty i nie zwiększają wartości',
    many: '{n} szans nie ma kwoty i nie zwiększa wartości',
    other: '{n} szansy nie ma kwoty i nie zwiększa wartości',
  },
  'caveat.unconverted': {
    one: '{n} szansa nie ma kursu waluty, więc nie wchodzi do wartości',
    few: '{n} szanse nie mają kursu waluty, więc nie wchodzą do wartości',
    many: '{n} szans nie ma kursu waluty, więc nie wchodzi do wartości',
    other: '{n} szansy nie ma kursu waluty, więc nie wchodzi do wartości',
  },
  'caveat.bad-dates': {
    one: '{n} szansa ma datę zamknięcia sprzed utworzenia i nie wchodzi do czasów trwania',
    few: '{n} szanse mają datę zamknięcia sprzed utworzenia i nie wchodzą do czasów trwania',
    many: '{n} szans ma datę zamknięcia sprzed utworzenia i nie wchodzi do czasów trwania',
    other: '{n} szansy ma datę zamknięcia sprzed utworzenia i nie wchodzi do czasów trwania',
  },
  'caveat.current-values': {
    one: 'brak historii zmian: użyto obecnego opiekuna, źródła i kwoty',
    few: 'brak historii zmian: użyto obecnych opiekunów, źródeł i kwot',
    many: 'brak historii zmian: użyto obecnych opiekunów, źródeł i kwot',
    other: 'brak historii zmian: użyto obecnych opiekunów, źródeł i kwot',
  },
  'caveat.no-outcome': {
    one: '{n} połączenie bez wyniku liczy się jako nieodebrane',
    few: '{n} połączenia bez wyniku liczą się jako nieodebrane',
    many: '{n} połączeń bez wyniku liczy się jako nieodebrane',
    other: '{n} połączenia bez wyniku liczy się jako nieodebrane',
  },
  'caveat.unassigned': {
    one: '{n} szansa bez opiekuna jest tylko w sumach',
    few: '{n} szanse bez opiekuna są tylko w sumach',
    many: '{n} szans bez opiekuna jest tylko w sumach',
    other: '{n} szansy bez opiekuna jest tylko w sumach',
  },
  'caveat.no-probability': {
    one: '{n} otwarta szansa nie ma prawdopodobieństwa i nie wchodzi do wartości ważonych',
    few: '{n} otwarte szanse nie mają prawdopodobieństwa i nie wchodzą do wartości ważonych',
    many: '{n} otwartych szans nie ma prawdopodobieństwa i nie wchodzi do wartości ważonych',
    other: '{n} otwartej szansy nie ma prawdopodobieństwa i nie wchodzi do wartości ważonych',
  },
  'caveat.goals-unconverted': {
    one: 'pominięto {n} cel: jego waluta nie ma kursu',
    few: 'pominięto {n} cele: ich waluta nie ma kursu',
    many: 'pominięto {n} celów: ich waluta nie ma kursu',
    other: 'pominięto {n} celu: ich waluta nie ma kursu',
  },
  'caveat.goals-part': {
    one: 'filtry obejmują tylko część szans tego celu',
    few: 'filtry obejmują tylko część szans tych celów',
    many: 'filtry obejmują tylko część szans tych celów',
    other: 'filtry obejmują tylko część szans tych celów',
  },
  'caveat.goals-derived': {
    one: '{n} cel zespołu to suma celów jego członków',
    few: '{n} cele zespołów to sumy celów ich członków',
    many: '{n} celów zespołów to sumy celów ich członków',
    other: '{n} celu zespołów to sumy celów ich członków',
  },
};
