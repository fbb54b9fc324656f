import type { Translated } from '../../../message';
import type { insightReports as english } from '../../en/reports/insights';

/** What is worth a look, and what should be thought about when metrics are chosen. */
export const insightReports: Translated<typeof english> = {
  'insight.bottleneck-step':
    'Najwięcej szans staje przed krokiem {name}: dotarło {k} z {n}, na innych krokach {others}. Krok może wymagać zbyt wiele naraz; obejrzyj szanse, które stanęły.',
  'insight.owner-stage-below':
    'Z etapu {stage} poszło dalej {k} z {n} szans osoby {name}, u pozostałych {others}. Etap może być prowadzony inaczej; przejrzyjcie razem kilka szans.',
  'insight.beyond-usual-time':
    'Otwarte szanse, które są na etapie dłużej niż zwykle wygrane: {n} z {of}, warte {value}. Mogły utknąć; ustal następny krok albo je zamknij.',
  'insight.slipping-twice':
    'Otwarte szanse, których datę odłożono co najmniej dwa razy: {n} z {of}, warte {value}. Daty mogą być życzeniami; zapytaj klientów.',
  'insight.source-win-rate.above':
    'Szanse ze źródła {name} wygrywamy częściej: {k} z {n}, z pozostałych {others}. Mogą lepiej do nas pasować; zdobywaj ich więcej.',
  'insight.source-win-rate.below':
    'Szanse ze źródła {name} wygrywamy rzadziej: {k} z {n}, z pozostałych {others}. Mogą gorzej do nas pasować; sprawdź je, zanim włożysz w nie pracę.',
  'insight.loss-reason-rising':
    'Powód {reason} ma {k} z {n} przegranych, w poprzednim okresie {before}. Coś mogło się zmienić; przeczytaj najnowsze.',
  'insight.reason-of-owner':
    '{name} przegrywa z powodu {reason} częściej niż inni: {k} z {n} przegranych, gdzie indziej {others}. Może pomóc przygotowanie odpowiedzi.',
  'insight.reason-of-source':
    'Szanse ze źródła {name} przegrywamy z powodu {reason} częściej niż inne: {k} z {n} przegranych, gdzie indziej {others}. Źródło może budzić złe nadzieje; zobacz, co obiecuje.',
  'insight.reasons-missing':
    'Z {n} przegranych {k} nie ma powodu: dość, by inny powód był pierwszy. Obraz może być błędny; uzupełnij powody.',
  'insight.slow-first-action':
    'Szanse bez kontaktu ponad dzień przegrywano częściej: {k} z {n}, z tych z szybszym kontaktem {others}. Czekanie może kosztować; najpierw dzwoń do nowych.',
  'insight.call-hours.best':
    'Połączenia o {hour} są odbierane częściej: {k} z {n}, w innych porach {others}. Ludzie mogą mieć wtedy czas; dzwoń więcej o tej porze.',
  'insight.call-hours.worst':
    'Połączenia o {hour} są odbierane rzadziej: {k} z {n}, w innych porach {others}. Ludzie mogą być wtedy zajęci; przeznacz tę porę na coś innego.',
  'insight.reply-rate-change.up':
    'Więcej e-maili dostaje odpowiedź: {k} z {n}, w poprzednim okresie {before}. Treści mogą działać lepiej; trzymaj się ich.',
  'insight.reply-rate-change.down':
    'Mniej e-maili dostaje odpowiedź: {k} z {n}, w poprzednim okresie {before}. Treści lub adresaci mogli się zmienić; obejrzyj najnowsze.',
  'insight.reps-without-calls':
    '{name} nie ma w okresie połączeń, a otwartych szans: {open}; pozostali mają średnio połączeń: {others}. Połączenia mogą nie być zapisywane; zapytaj.',
  'insight.goal-behind':
    '{name}: {actual}, wygranych szans: {n}, a w tempie celu byłoby {pace}. Cel może przepaść; każdy pozostały dzień musi dać {needed}.',
  'insight.forecast-gap':
    '{name}: przy otwartych szansach ({n}), ważonych, można się spodziewać {expected} z {target}. Może zabraknąć {gap}; szukaj nowych szans albo przyspiesz późniejsze.',
  'insight.customer-concentration':
    '{name} przynosi {share} wygranych, klientów jest {n}. Jeśli odejdzie, wiele może pójść z nim; dbaj o niego i zdobywaj innych.',
  'insight.untouched-leads':
    'Leady bez kontaktu ponad dzień: {k} z {n}. Mogą pójść gdzie indziej; zadzwoń teraz.',
  'insight.top-of-funnel.few':
    'Nowych leadów było {before}, a jest {now}; wygrano {rate} z {n} szans, wcześniej {rateBefore}. Może przychodzić za mało; pracuj nad górą lejka.',
  'insight.top-of-funnel.many':
    'Nowych leadów było {before}, a jest {now}; odsetek wygranych spadł z {rateBefore} do {rate}, szans: {n}. Leady mogą gorzej pasować; pracuj nad dołem lejka.',
  'insight.customers-due':
    'Stali klienci, których ostatni zakup był dawniej niż zwykle: {k} z {n}, po jednym zakupie razem {value}. Mogą odchodzić; odezwij się.',
  'insight.churn-above':
    'Odeszło więcej klientów: {k} z {n}, w poprzednim okresie {before}. Coś mogło ich zawieść; zapytaj tych, którzy odeszli.',
  'business-goal.lower-cost': 'Mniej wydawać na pozyskanie i utrzymanie klientów',
  'business-goal.shorter-cycle': 'Sprzedawać szybciej',
  'business-goal.grow-list': 'Powiększyć listę mailingową',
  'business-goal.follow-up': 'Lepiej prowadzić kontakty',
  'business-goal.more-revenue': 'Sprzedawać więcej',
  'business-goal.keep-customers': 'Utrzymać klientów',
  'business-goal.use-crm': 'Dobrze używać CRM',
  'chooser.too-many': 'Metryk: {n}. To więcej, niż ktokolwiek ogląda; siedem wystarczy.',
  'chooser.no-BP': 'Żadna metryka nie mówi, jak idzie firmie. Dodaj jedną.',
  'chooser.no-UA': 'Żadna metryka nie mówi, czy CRM jest używany. Dodaj jedną.',
  'chooser.no-CP': 'Żadna metryka nie mówi, co myślą klienci. Dodaj jedną.',
};
