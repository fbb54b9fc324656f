import type { Translated } from '../../../message';
import type { forecastMore as english } from '../../en/reports/forecast-2';

/** Words of the same reports: options, rows, findings and caveats. */
export const forecastMore: Translated<typeof english> = {
  'option.include-overdue': 'Licz zaległe szanse jako oczekiwane dziś',
  'option.horizon': 'Horyzont',
  'option.horizon.1': '1 miesiąc',
  'option.horizon.2': '2 miesiące',
  'option.horizon.3': '3 miesiące',
  'option.horizon.4': '4 miesiące',
  'option.horizon.5': '5 miesięcy',
  'option.horizon.6': '6 miesięcy',
  'option.horizon.7': '7 miesięcy',
  'option.horizon.8': '8 miesięcy',
  'option.horizon.9': '9 miesięcy',
  'option.horizon.10': '10 miesięcy',
  'option.horizon.11': '11 miesięcy',
  'option.horizon.12': '12 miesięcy',
  'option.horizon.goal': 'Do końca celu',
  'option.confidence': 'Pewność jako',
  'option.confidence.level': 'Poziomy prawdopodobieństwa',
  'option.confidence.bound': 'Co najmniej tyle',
  'option.new-business': 'Dodaj oczekiwaną nową sprzedaż',
  'option.lead-date': 'Leady według',
  'option.lead-date.created': 'Utworzenia',
  'option.lead-date.converted': 'Stania się szansą',
  'option.cycle-end': 'Do',
  'option.cycle-end.won': 'Wygranej',
  'option.cycle-end.lost': 'Przegranej',
  'option.cycle-from-lead': 'Licz od leada',
  'option.adjust': 'Uwzględnij, co jeszcze wiadomo',

  'date-field.closed-or-expected': 'wygrane według daty zamknięcia, otwarte według oczekiwanej',
  'date-field.expected-open': 'otwarte szanse według oczekiwanej daty, od dziś',
  'date-field.conversion-created': 'leady według daty utworzenia',
  'date-field.conversion-converted': 'leady według daty, w której stały się szansą',
  'date-field.conversion-deals': 'szanse według daty utworzenia',
  'date-field.closed-in-year': 'zamknięte w ostatnich 365 dniach',

  'row.forecast.overdue': 'Zaległe',
  'row.forecast.noDate': 'Bez oczekiwanej daty',
  'row.forecast.beyond': 'Po horyzoncie',
  'row.forecast.noProbability': 'Bez prawdopodobieństwa',
  'row.forecast.noAmount': 'Bez kwoty lub kursu',
  'row.shared-costs': 'Niczyje',
  'row.win-probability.ago': '{n} dni temu',
  'row.win-probability.chance': '{from}–{to}%',

  'chance-from.deal': 'Szansa',
  'chance-from.stage': 'Etap',
  'chance-from.history': 'Wcześniejsze szanse',

  'loyalty.once': 'Kupił raz',
  'loyalty.active': 'Aktywny',
  'loyalty.due': 'Pora na zakup',
  'loyalty.lapsing': 'Oddala się',

  'win-reason.stage-time': 'Niezwykle długo w etapie',
  'win-reason.silence': 'Niezwykle długo bez kontaktu',
  'win-reason.no-next-step': 'Brak następnego kroku',
  'win-reason.pushed': 'Oczekiwana data przesunięta dwa razy',
  'win-reason.source': 'Źródło',
  'win-reason.amount': 'Kwota',
  'win-reason.contacts': 'Więcej niż jeden kontakt',

  'finding.forecast-vs-actual':
    'Wygrano: {actual}. Otwarte szanse mogą dodać {open}, razem oczekiwane {expected}.',
  'finding.forecast-vs-actual.against':
    'Wygrano: {actual} przy prognozie {forecast}. Otwarte szanse mogą dodać {open}, razem oczekiwane {expected}.',
  'finding.forecast-vs-actual.thin': {
    one: '{n} szansa jest wygrana lub oczekiwana: wygrano {actual}, oczekiwane {open}. To za mało na prognozę.',
    few: '{n} szanse są wygrane lub oczekiwane: wygrano {actual}, oczekiwane {open}. To za mało na prognozę.',
    many: '{n} szans jest wygranych lub oczekiwanych: wygrano {actual}, oczekiwane {open}. To za mało na prognozę.',
    other:
      '{n} szansy jest wygrane lub oczekiwane: wygrano {actual}, oczekiwane {open}. To za mało na prognozę.',
  },
  'finding.forecast-by-source':
    'Najwięcej przynosi {name}: {value} wygranych i oczekiwanych, {share} z {total}.',
  'finding.forecast-by-source.thin': {
    one: '{n} szansa jest wygrana lub oczekiwana, łącznie {total}. To za mało, by porównać źródła.',
    few: '{n} szanse są wygrane lub oczekiwane, łącznie {total}. To za mało, by porównać źródła.',
    many: '{n} szans jest wygranych lub oczekiwanych, łącznie {total}. To za mało, by porównać źródła.',
    other: '{n} szansy jest wygrane lub oczekiwane, łącznie {total}. To za mało, by porównać źródła.',
  },
  'finding.revenue-forecast': {
    one: 'Do {to} {n} otwarta szansa może przynieść {weighted}; {certain} jest pewne na 80% lub więcej.',
    few: 'Do {to} {n} otwarte szanse mogą przynieść {weighted}; szanse od 80% to {certain}.',
    many: 'Do {to} {n} otwartych szans może przynieść {weighted}; szanse od 80% to {certain}.',
    other: 'Do {to} {n} otwartej szansy może przynieść {weighted}; szanse od 80% to {certain}.',
  },
  'finding.revenue-forecast.bound': {
    one: 'Do {to} {n} otwarta szansa może przynieść {weighted}; z pewnością 90% co najmniej {certain}.',
    few: 'Do {to} {n} otwarte szanse mogą przynieść {weighted}; z pewnością 90% co najmniej {certain}.',
    many: 'Do {to} {n} otwartych szans może przynieść {weighted}; z pewnością 90% co najmniej {certain}.',
    other: 'Do {to} {n} otwartej szansy może przynieść {weighted}; z pewnością 90% co najmniej {certain}.',
  },
  'finding.revenue-forecast.thin': {
    one: 'Do {to} oczekiwana jest tylko {n} otwarta szansa, ważona {weighted}. Warto przyjrzeć się jej osobno.',
    few: 'Do {to} oczekiwane są tylko {n} otwarte szanse, ważone {weighted}. Warto przyjrzeć się każdej osobno.',
    many: 'Do {to} oczekiwanych jest tylko {n} otwartych szans, ważone {weighted}. Warto przyjrzeć się każdej osobno.',
    other:
      'Do {to} oczekiwane jest tylko {n} otwartej szansy, ważone {weighted}. Warto przyjrzeć się każdej osobno.',
  },
  'finding.sales-conversion': {
    one: 'Wygrano {won} z {n} leada: {share}.',
    few: 'Wygrano {won} z {n} leadów: {share}.',
    many: 'Wygrano {won} z {n} leadów: {share}.',
    other: 'Wygrano {won} z {n} leada: {share}.',
  },
  'finding.sales-conversion.best':
    'Najlepiej konwertuje {name}: {k} z {of} wygranych. Wszystkie razem: {share}.',
  'finding.sales-conversion.thin': {
    one: 'Wygrano {won} z {n} leada. To za mało, by porównywać.',
    few: 'Wygrano {won} z {n} leadów. To za mało, by porównywać.',
    many: 'Wygrano {won} z {n} leadów. To za mało, by porównywać.',
    other: 'Wygrano {won} z {n} leada. To za mało, by porównywać.',
  },
  'finding.sales-cycle': {
    one: 'Szansa trwała {median}; dziewięć na dziesięć trwa najwyżej {p90}.',
    few: 'Połowa z {n} szans trwała najwyżej {median}, dziewięć na dziesięć najwyżej {p90}.',
    many: 'Połowa z {n} szans trwała najwyżej {median}, dziewięć na dziesięć najwyżej {p90}.',
    other: 'Połowa z {n} szansy trwała najwyżej {median}, dziewięć na dziesięć najwyżej {p90}.',
  },
  'finding.sales-cycle.few': {
    one: 'Szansa trwała {median}.',
    few: 'Połowa z {n} szans trwała najwyżej {median}.',
    many: 'Połowa z {n} szans trwała najwyżej {median}.',
    other: 'Połowa z {n} szansy trwała najwyżej {median}.',
  },
  'finding.sales-cycle.thin': {
    one: 'Zamknięto {n} szansę. To za mało na medianę.',
    few: 'Zamknięto {n} szanse. To za mało na medianę.',
    many: 'Zamknięto {n} szans. To za mało na medianę.',
    other: 'Zamknięto {n} szansy. To za mało na medianę.',
  },
  'finding.customer-profitability': {
    one: '{n} klient kupił za {revenue}, marża {rate}: {name} przynosi {value}, {share}.',
    few: '{n} klientów kupiło za {revenue}, marża {rate}. Najwięcej przynosi {name}: {value}, {share}.',
    many: '{n} klientów kupiło za {revenue}, marża {rate}. Najwięcej przynosi {name}: {value}, {share}.',
    other: '{n} klienta kupiło za {revenue}, marża {rate}. Najwięcej przynosi {name}: {value}, {share}.',
  },
  'finding.customer-profitability.revenue': {
    one: '{n} klient kupił za {revenue}: {name} przynosi {value}, {share}. Kosztów nie znamy.',
    few: '{n} klientów kupiło za {revenue}. Najwięcej przynosi {name}: {value}, {share}. Kosztów nie znamy.',
    many: '{n} klientów kupiło za {revenue}. Najwięcej przynosi {name}: {value}, {share}. Kosztów nie znamy.',
    other: '{n} klienta kupiło za {revenue}. Najwięcej przynosi {name}: {value}, {share}. Kosztów nie znamy.',
  },
  'finding.customer-profitability.thin': {
    one: '{n} klient kupił za {revenue}: {name} za {value}. Za mało zakupów, by porównywać.',
    few: '{n} klientów kupiło za {revenue}, {name} za {value}. Za mało zakupów, by porównywać.',
    many: '{n} klientów kupiło za {revenue}, {name} za {value}. Za mało zakupów, by porównywać.',
    other: '{n} klienta kupiło za {revenue}, {name} za {value}. Za mało zakupów, by porównywać.',
  },
  'finding.win-probability': {
    one: 'W ciągu roku wygrano {k} z {n} rozstrzygniętej szansy: {share}.',
    few: 'W ciągu roku wygrano {k} z {n} rozstrzygniętych szans: {share}.',
    many: 'W ciągu roku wygrano {k} z {n} rozstrzygniętych szans: {share}.',
    other: 'W ciągu roku wygrano {k} z {n} rozstrzygniętej szansy: {share}.',
  },
  'finding.win-probability.thin': {
    one: 'W ciągu roku rozstrzygnięto {n} szansę. Prawdopodobieństwa liczymy od {least} w lejku.',
    few: 'W ciągu roku rozstrzygnięto {n} szanse. Prawdopodobieństwa liczymy od {least} w lejku.',
    many: 'W ciągu roku rozstrzygnięto {n} szans. Prawdopodobieństwa liczymy od {least} w lejku.',
    other: 'W ciągu roku rozstrzygnięto {n} szansy. Prawdopodobieństwa liczymy od {least} w lejku.',
  },

  'remark.revenue-forecast.one-deal': 'Sama szansa {name} to {share} wartości ważonej.',
  'remark.win-probability.better': 'W 90 dni te oceny trafiały lepiej niż CRM: błąd {own} wobec {host}.',
  'remark.win-probability.worse': 'W 90 dni prawdopodobieństwa CRM trafiały lepiej: błąd {host} wobec {own}.',

  'caveat.deal-conversion': {
    one: 'ten CRM nie przekazuje leadów, więc zamiast nich liczona jest {n} szansa',
    few: 'ten CRM nie przekazuje leadów, więc zamiast nich liczone są {n} szanse',
    many: 'ten CRM nie przekazuje leadów, więc zamiast nich liczonych jest {n} szans',
    other: 'ten CRM nie przekazuje leadów, więc zamiast nich liczone jest {n} szansy',
  },
  'caveat.no-direct-costs': {
    one: 'kosztów nie znamy: {n} klient jest pokazany tylko z przychodem',
    few: 'kosztów nie znamy: {n} klientów jest pokazanych tylko z przychodem',
    many: 'kosztów nie znamy: {n} klientów jest pokazanych tylko z przychodem',
    other: 'kosztów nie znamy: {n} klienta jest pokazane tylko z przychodem',
  },
  'caveat.cost-partial': {
    one: '{n} szansa ma pozycje bez znanego kosztu, więc jej marża jest zawyżona',
    few: '{n} szanse mają pozycje bez znanego kosztu, więc ich marże są zawyżone',
    many: '{n} szans ma pozycje bez znanego kosztu, więc ich marże są zawyżone',
    other: '{n} szansy ma pozycje bez znanego kosztu, więc ich marże są zawyżone',
  },
  'caveat.cost-unconverted': {
    one: '{n} koszt nie ma kursu wymiany i jest pominięty',
    few: '{n} koszty nie mają kursu wymiany i są pominięte',
    many: '{n} kosztów nie ma kursu wymiany i jest pominiętych',
    other: '{n} kosztu nie ma kursu wymiany i jest pominięte',
  },
  'caveat.no-stage-history': {
    one: 'zmiany etapów są nieznane: {n} szansa liczy się tylko dla lejka',
    few: 'zmiany etapów są nieznane: {n} szanse liczą się tylko dla lejków',
    many: 'zmiany etapów są nieznane: {n} szans liczy się tylko dla lejków',
    other: 'zmiany etapów są nieznane: {n} szansy liczy się tylko dla lejków',
  },

  'reason.nothing-decided': 'W ostatnich 365 dniach nie wygrano ani nie przegrano żadnej szansy.',
};
