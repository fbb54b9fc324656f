import type { Translated } from '../../../message';
import type { metricReports2 as english } from '../../en/reports/metrics-2';

/** Names of the metrics of activities and customers, and what each counts. */
export const metricReports2: Translated<typeof english> = {
  'metric.sales-calls': 'Połączenia sprzedażowe',
  'metric.sales-calls.about': 'Wychodzące połączenia sprzedażowe wykonane w okresie.',
  'metric.calls-per-opportunity': 'Połączenia na szansę',
  'metric.calls-per-opportunity.about':
    'Połączenia wychodzące od utworzenia do zamknięcia na szansę wygraną lub przegraną w okresie.',
  'metric.activities': 'Aktywności',
  'metric.activities.about': 'Aktywności sprzedażowe wykonane w okresie.',
  'metric.activities-per-working-day': 'Aktywności na dzień roboczy',
  'metric.activities-per-working-day.about':
    'Aktywności sprzedażowe wykonane w okresie na każdy jego miniony dzień roboczy.',
  'metric.connect-rate': 'Odsetek odebranych',
  'metric.connect-rate.about': 'Połączenia sprzedażowe z okresu, które odebrano, wśród wszystkich.',
  'metric.outcome-logged-share': 'Połączenia z wynikiem',
  'metric.outcome-logged-share.about':
    'Połączenia sprzedażowe z okresu z zapisanym wynikiem, wśród wszystkich.',
  'metric.talk-time': 'Czas rozmów',
  'metric.talk-time.about': 'Czas odebranych połączeń sprzedażowych z okresu.',
  'metric.email-reply-rate': 'Odsetek odpowiedzi',
  'metric.email-reply-rate.about': 'E-maile wysłane w okresie, na które odpowiedziano, wśród dostarczonych.',
  'metric.email-reply-time': 'Czas odpowiedzi',
  'metric.email-reply-time.about':
    'Mediana czasu od wysłania do odpowiedzi dla e-maili z okresu, na które odpowiedziano.',
  'metric.visit-success-rate': 'Udane wizyty',
  'metric.visit-success-rate.about':
    'Wizyty z okresu, po których klient był zainteresowany, wśród wszystkich.',
  'metric.meeting-held-rate': 'Odbyte spotkania',
  'metric.meeting-held-rate.about': 'Spotkania z okresu, które się odbyły, wśród odbytych i opuszczonych.',
  'metric.calls-per-agent-day': 'Połączenia na agenta i dzień',
  'metric.calls-per-agent-day.about':
    'Odebrane połączenia przez dni robocze okresu, w których ich odbiorcy coś robili.',
  'metric.activity-lift': 'Efekt aktywności',
  'metric.activity-lift.about':
    'O ile odsetek wygranych szans z danym rodzajem aktywności jest wyższy niż bez niej, według daty zamknięcia.',
  'metric.new-customers': 'Nowi klienci',
  'metric.new-customers.about': 'Klienci, których pierwszą szansę wygrano w okresie.',
  'metric.new-customers-per-quarter': 'Nowi klienci według kwartałów',
  'metric.new-customers-per-quarter.about':
    'Klienci, których pierwszą szansę wygrano w okresie, kwartał po kwartale.',
  'metric.retained-customers': 'Utrzymani klienci',
  'metric.retained-customers.about': 'Klienci z początku okresu, którzy są nimi na jego końcu.',
  'metric.customer-churn': 'Odejścia klientów',
  'metric.customer-churn.about':
    'Klienci z początku okresu, którzy odeszli do jego końca, wśród wszystkich z początku.',
  'metric.renewal-rate': 'Odsetek odnowień',
  'metric.renewal-rate.about':
    'Odnowienia z terminem w okresie, które doszły do skutku, wśród rozstrzygniętych.',
  'metric.gross-revenue-retention': 'Utrzymanie przychodu brutto',
  'metric.gross-revenue-retention.about':
    'Przychód po odnowieniach z okresu, bez dosprzedaży, w stosunku do wcześniejszego.',
  'metric.net-revenue-retention': 'Utrzymanie przychodu netto',
  'metric.net-revenue-retention.about': 'Przychód po odnowieniach z okresu w stosunku do wcześniejszego.',
  'metric.retention-cost': 'Koszt utrzymania klienta',
  'metric.retention-cost.about': 'Koszty utrzymania klientów w dniach okresu na utrzymanego klienta.',
  'metric.cost-per-new-customer': 'Koszt nowego klienta',
  'metric.cost-per-new-customer.about':
    'Koszty pozyskania, marketingu i sprzedaży w dniach okresu na nowego klienta.',
  'metric.acquisition-vs-retention-cost': 'Pozyskać czy utrzymać',
  'metric.acquisition-vs-retention-cost.about':
    'O ile pozyskanie klienta kosztuje więcej niż utrzymanie, w dniach okresu.',
  'metric.customer-lifetime-value': 'Wartość życiowa klienta',
  'metric.customer-lifetime-value.about':
    'Ile klient przyniósł dotąd, średnio wśród wszystkich, którzy kupili.',
  'metric.cross-sell-rate': 'Sprzedaż krzyżowa',
  'metric.cross-sell-rate.about':
    'Klienci sprzed okresu, którzy kupili w nim coś dla siebie nowego, wśród wszystkich takich klientów.',
  'metric.upsell-rate': 'Dosprzedaż',
  'metric.upsell-rate.about':
    'Klienci sprzed okresu, którzy kupili w nim więcej tego, co mają, wśród wszystkich takich klientów.',
  'metric.returning-customers': 'Powracający klienci',
  'metric.returning-customers.about':
    'Klienci z szansą wygraną w okresie, którzy kupili już co najmniej dwa razy.',
  'metric.repeat-purchase-rate': 'Kupujący ponownie',
  'metric.repeat-purchase-rate.about':
    'Klienci, którzy kupili już co najmniej dwa razy, wśród wszystkich, którzy kupili.',
  'metric.customer-concentration': 'Koncentracja klientów',
  'metric.customer-concentration.about': 'Udział największego klienta w wartości wygranych w okresie.',
  'metric.margin': 'Marża',
  'metric.margin.about': 'Wartość wygranych w okresie pomniejszona o koszty bezpośrednie.',
  'metric.margin-rate': 'Stopa marży',
  'metric.margin-rate.about':
    'Wartość wygranych w okresie pomniejszona o koszty bezpośrednie, w stosunku do tej wartości.',
  'metric.nps': 'Wskaźnik poleceń (NPS)',
  'metric.nps.about': 'Promotorzy minus krytycy, w procentach odpowiedzi z okresu.',
  'metric.ces': 'Wysiłek klienta (CES)',
  'metric.ces.about': 'Średnia ocena z odpowiedzi z okresu, jak łatwo było; wysoka znaczy łatwo.',
  'metric.survey-response-rate': 'Odpowiedzi na ankiety',
  'metric.survey-response-rate.about': 'Ankiety wysłane w okresie, na które już odpowiedziano.',
};
