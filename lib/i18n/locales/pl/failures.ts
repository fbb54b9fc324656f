import type { Translated } from '../../message';
import type { failures as english } from '../en/failures';

// "systemu {crm}": the noun before a CRM's name carries the case, the name stays as it is.
export const failures: Translated<typeof english> = {
  'failure.crm': 'CRM',
  'failure.as-of': 'Stan danych: {when}.',
  'failure.details': 'Szczegóły',
  'failure.open-crm': 'Otwórz {crm}',
  'failure.try-now': 'Spróbuj teraz',
  'failure.reload': 'Wczytaj ponownie',
  'failure.allow-again': 'Zezwól ponownie',
  'failure.enter-key': 'Podaj klucz ponownie',
  'failure.signed-out.what': 'Zaloguj się ponownie do systemu {crm}',
  'failure.signed-out.why': 'Sesja wygasła. Dane pozostają i odświeżają się same po zalogowaniu.',
  'failure.key-gone.what': 'Podaj ponownie klucz do systemu {crm}',
  'failure.key-gone.why':
    'Klucz jest przechowywany tylko do zamknięcia przeglądarki albo system {crm} już go nie przyjmuje. Dane pozostają bez zmian.',
  'failure.other-person.what': 'W systemie {crm} zalogowana jest inna osoba',
  'failure.other-person.why':
    'Teraz jest to {as}. Aby kontynuować, zaloguj się na swoje konto albo połącz tę osobę jako osobne konto.',
  'failure.forbidden.what': 'System {crm} nie pozwala tego odczytać',
  'failure.forbidden.why': 'Twoje konto nie ma prawa odczytu: {what}. Zapytaj administratora systemu {crm}.',
  'failure.taken-back.what': 'Dostęp do tej strony został cofnięty',
  'failure.taken-back.why':
    'Przeglądarka nie pozwala już Dealscope odczytywać {origin}. Dane pozostają bez zmian.',
  'failure.rate-limited.what': 'System {crm} prosi o przerwę',
  'failure.rate-limited.why': 'Zbyt wiele zapytań w krótkim czasie. Następna próba: {when}.',
  'failure.unreachable.what': 'System {crm} nie odpowiada',
  'failure.unreachable.why': 'Kilka prób się nie udało. Następna odbywa się sama.',
  'failure.no-tab.what': 'Otwórz {crm}, aby odświeżyć dane',
  'failure.no-tab.why': 'Sesja działa tylko na stronie CRM, a żadna taka strona nie jest otwarta.',
  'failure.offline.what': 'Brak połączenia z internetem',
  'failure.offline.why':
    'Wszystkie raporty działają bez połączenia. Nowe rekordy pojawiają się po jego powrocie.',
  'failure.timeout.what': 'System {crm} odpowiada zbyt długo',
  'failure.timeout.why': 'Odpowiedź nie nadeszła na czas. Następna próba odbywa się sama.',
  'failure.unexpected-reply.what': 'Nieznana odpowiedź systemu {crm}',
  'failure.unexpected-reply.why':
    'Nic nie zostało zmienione. System mógł zostać zaktualizowany: spróbuj ponownie, a potem to zgłoś.',
  'failure.bad-input.what': 'Tego nie udało się odczytać',
  'failure.bad-input.why': 'Nic nie zostało zmienione. Miejsce i przyczyna są poniżej.',
  'failure.quota.what': 'W przeglądarce brakuje miejsca',
  'failure.quota.why': 'Zwolnij miejsce na dysku albo usuń niepotrzebne już konto.',
  'failure.unreadable.what': 'Zapisanych rekordów nie da się odczytać',
  'failure.unreadable.why':
    'To tylko kopia: nowa synchronizacja ją przywraca. Cele i ustawienia są przechowywane osobno.',
  'failure.newer-version.what': 'Te rekordy zapisała nowsza wersja',
  'failure.newer-version.why':
    'Zaktualizuj rozszerzenie albo uruchom przeglądarkę ponownie, aby dokończyć aktualizację.',
  'failure.bug.what': 'Wystąpił błąd po naszej stronie',
  'failure.bug.why': 'Rekordy pozostają bez zmian.',
};
