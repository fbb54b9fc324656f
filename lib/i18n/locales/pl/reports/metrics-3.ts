import type { Translated } from '../../../message';
import type { metricReports3 as english } from '../../en/reports/metrics-3';

/** Names of the metrics of marketing, service and the use of the CRM, and what each counts. */
export const metricReports3: Translated<typeof english> = {
  'metric.campaigns': 'Kampanie',
  'metric.campaigns.about': 'Kampanie trwające w okresie.',
  'metric.campaign-responses': 'Reakcje na kampanie',
  'metric.campaign-responses.about': 'Reakcje na kampanie w okresie.',
  'metric.responses-per-campaign': 'Reakcje na kampanię',
  'metric.responses-per-campaign.about': 'Reakcje w okresie na każdą kampanię, w której coś wysłano.',
  'metric.campaign-purchases': 'Zakupy z kampanii',
  'metric.campaign-purchases.about': 'Szanse wygrane w okresie dzięki kampanii oraz zakupy bez szansy.',
  'metric.campaign-revenue': 'Przychód z kampanii',
  'metric.campaign-revenue.about':
    'Wartość szans wygranych w okresie dzięki kampanii oraz zakupów bez szansy.',
  'metric.campaign-new-customers': 'Klienci z kampanii',
  'metric.campaign-new-customers.about':
    'Klienci, których pierwszą szansę, wygraną w okresie, przyniosła kampania.',
  'metric.campaign-roi': 'Zwrot z kampanii',
  'metric.campaign-roi.about': 'Ile kampanie okresu przyniosły ponad koszt, jako część kosztu.',
  'metric.cost-per-lead': 'Koszt leada',
  'metric.cost-per-lead.about': 'Koszt kampanii okresu na lead, który w nim przyniosły.',
  'metric.customer-referrals': 'Polecenia',
  'metric.customer-referrals.about': 'Leady utworzone w okresie, które przysłał klient.',
  'metric.page-views': 'Odsłony stron',
  'metric.page-views.about': 'Strony witryny obejrzane w dniach okresu.',
  'metric.web-goal-rate': 'Cele witryny',
  'metric.web-goal-rate.about': 'Cele osiągnięte w witrynie wśród wizyt w dniach okresu.',
  'metric.time-per-visit': 'Czas wizyty',
  'metric.time-per-visit.about': 'Średni czas wizyt w witrynie w dniach okresu.',
  'metric.visitor-purchase-rate': 'Kupujący wśród odwiedzających',
  'metric.visitor-purchase-rate.about': 'Zakupy w witrynie wśród odwiedzających w dniach okresu.',
  'metric.list-growth': 'Wzrost listy',
  'metric.list-growth.about': 'O ile więcej subskrybentów jest na końcu okresu, w stosunku do początku.',
  'metric.list-growth-vs-campaigns': 'Wzrost listy i kampanie',
  'metric.list-growth-vs-campaigns.about':
    'Wzrost list mailingowych obok trwających kampanii, miesiąc po miesiącu okresu.',
  'metric.cases-handled': 'Obsłużone zgłoszenia',
  'metric.cases-handled.about': 'Zgłoszenia rozwiązane w okresie.',
  'metric.cases-same-day': 'Rozwiązane tego samego dnia',
  'metric.cases-same-day.about': 'Zgłoszenia rozwiązane w okresie w dniu otwarcia.',
  'metric.resolution-time': 'Czas rozwiązania',
  'metric.resolution-time.about': 'Średni czas od otwarcia do rozwiązania zgłoszeń rozwiązanych w okresie.',
  'metric.service-calls-per-day': 'Połączenia serwisowe dziennie',
  'metric.service-calls-per-day.about': 'Połączenia serwisowe z okresu na każdy jego miniony dzień roboczy.',
  'metric.complaint-resolution-time': 'Czas rozwiązania reklamacji',
  'metric.complaint-resolution-time.about':
    'Średni czas od otwarcia do rozwiązania reklamacji rozwiązanych w okresie.',
  'metric.customer-callbacks': 'Ponowne telefony',
  'metric.customer-callbacks.about': 'Połączenia serwisowe z okresu, w których klient dzwonił ponownie.',
  'metric.cost-per-interaction': 'Koszt interakcji',
  'metric.cost-per-interaction.about':
    'Koszty serwisu w dniach okresu na interakcję zgłoszeń i odebrane połączenie.',
  'metric.sla-compliance': 'Dotrzymane terminy',
  'metric.sla-compliance.about':
    'Zgłoszenia rozwiązane w okresie w umówionym czasie, wśród tych, które go mają.',
  'metric.abandoned-calls': 'Porzucone połączenia',
  'metric.abandoned-calls.about':
    'Przychodzące połączenia serwisowe z okresu, z których dzwoniący zrezygnował.',
  'metric.handling-time': 'Czas obsługi',
  'metric.handling-time.about':
    'Średni czas połączeń serwisowych obsłużonych w okresie: rozmowa, zawieszenie i prace po niej.',
  'metric.cases-closed-per-day': 'Zgłoszenia zamknięte dziennie',
  'metric.cases-closed-per-day.about': 'Zgłoszenia zamknięte w okresie na każdy jego miniony dzień roboczy.',
  'metric.first-response-time': 'Pierwsza odpowiedź',
  'metric.first-response-time.about':
    'Mediana czasu od otwarcia do pierwszej odpowiedzi dla zgłoszeń otwartych w okresie.',
  'metric.active-users': 'Aktywni użytkownicy',
  'metric.active-users.about':
    'Osoby, które w okresie coś utworzyły lub zmieniły, wśród wszystkich z licencją.',
  'metric.update-freshness': 'Świeże szanse',
  'metric.update-freshness.about':
    'Otwarte szanse z aktywnością lub zmianą w ostatnich 14 dniach, wśród wszystkich otwartych teraz.',
  'metric.field-completeness': 'Wypełnione pola',
  'metric.field-completeness.about': 'Pola wypełnione wśród tych, które każda szansa powinna teraz mieć.',
  'metric.audit-score': 'Jakość danych',
  'metric.audit-score.about': 'Jak bardzo dane są teraz wolne od błędów, od 0 do 100.',
  'metric.data-gaps': 'Luki w danych',
  'metric.data-gaps.about': 'Czego danym brakuje teraz do 100 punktów jakości.',
  'metric.report-use': 'Otwarte raporty',
  'metric.report-use.about': 'Raporty otwarte przez ludzi w dniach okresu.',
};
