import type { Translated } from '../../../message';
import type { metricReports as english } from '../../en/reports/metrics';
import { metricReports2 } from './metrics-2';
import { metricReports3 } from './metrics-3';
import { metricReports4 } from './metrics-4';

/** Names of the metrics of sales, pipeline, goals and leads, and what each counts; the others’ are spread in. */
export const metricReports: Translated<typeof english> = {
  ...metricReports2,
  ...metricReports3,
  ...metricReports4,

  'metric.won-value': 'Wartość wygranych',
  'metric.won-value.about': 'Wartość szans wygranych w okresie, według daty zamknięcia.',
  'metric.won-count': 'Wygrane szanse',
  'metric.won-count.about': 'Szanse wygrane w okresie, według daty zamknięcia.',
  'metric.lost-value': 'Wartość przegranych',
  'metric.lost-value.about': 'Wartość szans przegranych w okresie, według daty zamknięcia.',
  'metric.lost-count': 'Przegrane szanse',
  'metric.lost-count.about': 'Szanse przegrane w okresie, według daty zamknięcia.',
  'metric.unqualified-count': 'Szanse bez kwalifikacji',
  'metric.unqualified-count.about':
    'Szanse zamknięte w okresie jako niekwalifikowane, według daty zamknięcia.',
  'metric.average-won': 'Średnia wygrana',
  'metric.average-won.about': 'Średnia wartość szans wygranych w okresie; te bez kwoty są pominięte.',
  'metric.median-won': 'Mediana wygranych',
  'metric.median-won.about': 'Połowa szans wygranych w okresie jest warta więcej, połowa mniej.',
  'metric.close-rate': 'Odsetek wygranych',
  'metric.close-rate.about':
    'Szanse wygrane wśród wygranych lub przegranych w okresie, według daty zamknięcia.',
  'metric.loss-rate': 'Odsetek przegranych',
  'metric.loss-rate.about':
    'Szanse przegrane wśród wygranych lub przegranych w okresie, według daty zamknięcia.',
  'metric.reopen-rate': 'Ponownie otwarte',
  'metric.reopen-rate.about':
    'Szanse, które były już zamknięte i otwarte ponownie, wśród wygranych lub przegranych w okresie.',
  'metric.deals-created': 'Nowe szanse',
  'metric.deals-created.about': 'Szanse utworzone w okresie.',
  'metric.cohort-conversion': 'Konwersja szans',
  'metric.cohort-conversion.about': 'Szanse utworzone w okresie i już wygrane, wśród wszystkich utworzonych.',
  'metric.new-revenue': 'Przychód ze sprzedaży',
  'metric.new-revenue.about': 'Wartość szans wygranych w okresie, od nowych i dotychczasowych klientów.',
  'metric.sales-cycle': 'Cykl sprzedaży',
  'metric.sales-cycle.about': 'Mediana czasu od utworzenia do zamknięcia szans wygranych w okresie.',
  'metric.sales-velocity': 'Tempo sprzedaży',
  'metric.sales-velocity.about':
    'Ile otwarte szanse przynoszą dziennie przy skuteczności, wielkości i szybkości z okresu.',
  'metric.proposals-sent': 'Wysłane oferty',
  'metric.proposals-sent.about': 'Oferty wysłane w okresie.',
  'metric.open-opportunities': 'Otwarte szanse',
  'metric.open-opportunities.about': 'Szanse otwarte w tej chwili.',
  'metric.open-value': 'Wartość otwartych',
  'metric.open-value.about': 'Wartość szans otwartych w tej chwili.',
  'metric.weighted-value': 'Ważona wartość otwartych',
  'metric.weighted-value.about':
    'Wartość szans otwartych w tej chwili, każda razy prawdopodobieństwo wygranej.',
  'metric.stage-duration': 'Czas na etapie',
  'metric.stage-duration.about':
    'Mediana czasu szans na etapie, na który weszły w okresie; trwające pobyty też się liczą.',
  'metric.stage-conversion': 'Konwersja etapu',
  'metric.stage-conversion.about':
    'Szanse, które przeszły dalej, wśród tych, które weszły na etap w okresie.',
  'metric.funnel-step-rate': 'Konwersja kroku',
  'metric.funnel-step-rate.about':
    'Szanse utworzone w okresie, które dotarły do kroku, wśród tych z poprzedniego; pokazany jest najsłabszy krok.',
  'metric.funnel-overall-rate': 'Konwersja lejka',
  'metric.funnel-overall-rate.about':
    'Szanse utworzone w okresie i wygrane, wśród tych, które dotarły do pierwszego kroku.',
  'metric.average-age-in-stage': 'Wiek na etapie',
  'metric.average-age-in-stage.about': 'Mediana czasu od wejścia otwartych szans na obecny etap.',
  'metric.stalled-deals': 'Utknięte szanse',
  'metric.stalled-deals.about': 'Otwarte szanse, które są na etapie dłużej niż trzy na cztery wygrane.',
  'metric.no-next-step': 'Szanse bez następnego kroku',
  'metric.no-next-step.about': 'Otwarte szanse, dla których nic nie zaplanowano.',
  'metric.overdue-deals': 'Szanse po terminie',
  'metric.overdue-deals.about': 'Otwarte szanse, których spodziewana data zamknięcia minęła.',
  'metric.expected-sales': 'Spodziewana sprzedaż',
  'metric.expected-sales.about':
    'Wartość wygranych w okresie i ważona wartość otwartych szans spodziewanych w jego reszcie.',
  'metric.forecast-error': 'Błąd prognozy',
  'metric.forecast-error.about':
    'O ile sprzedaż odbiega od spodziewanej na początku każdego miesiąca, jako jej część.',
  'metric.slip-rate': 'Przesunięte szanse',
  'metric.slip-rate.about':
    'Szanse spodziewane w okresie na jego początku, przesunięte poza niego, wśród wszystkich spodziewanych.',
  'metric.goal-attainment': 'Realizacja celu',
  'metric.goal-attainment.about': 'Wygrane na cele okresu w stosunku do celu.',
  'metric.goal-pace-ratio': 'Tempo celu',
  'metric.goal-pace-ratio.about': 'Wygrane na cele okresu wobec równego tempa w dniach roboczych.',
  'metric.pipeline-coverage': 'Pokrycie lejka',
  'metric.pipeline-coverage.about':
    'Wartość otwartych szans spodziewanych przed końcem celów przez to, czego jeszcze brakuje.',
  'metric.prospects': 'Potencjalni klienci',
  'metric.prospects.about': 'Leady, które teraz nie są ani przekształcone, ani niekwalifikowane.',
  'metric.new-leads': 'Nowe leady',
  'metric.new-leads.about': 'Leady utworzone w okresie.',
  'metric.lead-conversion': 'Konwersja leadów',
  'metric.lead-conversion.about':
    'Leady utworzone w okresie, których szansa jest już wygrana, wśród wszystkich utworzonych.',
  'metric.lead-to-deal-rate': 'Leady, które stały się szansami',
  'metric.lead-to-deal-rate.about':
    'Leady utworzone w okresie, które mają już szansę, wśród wszystkich utworzonych.',
  'metric.unqualified-share': 'Niekwalifikowane leady',
  'metric.unqualified-share.about':
    'Leady utworzone w okresie i już niekwalifikowane, wśród wszystkich utworzonych.',
  'metric.lead-response-time': 'Czas reakcji na lead',
  'metric.lead-response-time.about':
    'Mediana czasu od utworzenia leada z okresu do pierwszego kontaktu; czekające też się liczą.',
  'metric.untouched-leads': 'Leady bez kontaktu',
  'metric.untouched-leads.about': 'Leady z okresu bez kontaktu ponad 24 godziny od przyjścia.',
  'metric.contact-attempts': 'Próby kontaktu',
  'metric.contact-attempts.about': 'Połączenia, e-maile, spotkania i wizyty na lead utworzony w okresie.',
  'metric.first-action-time': 'Czas do pierwszego działania',
  'metric.first-action-time.about':
    'Mediana czasu od utworzenia szansy z okresu do pierwszego kontaktu; czekające też się liczą.',
  'metric.first-action-within': 'Pierwsze działanie w godzinę',
  'metric.first-action-within.about':
    'Szanse utworzone w okresie z kontaktem w ciągu godziny, wśród wszystkich utworzonych.',
};
