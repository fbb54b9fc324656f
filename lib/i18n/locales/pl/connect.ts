import type { Translated } from '../../message';
import type { connect as english } from '../en/connect';

/** Connecting a CRM: what to type in, where to find it, what is read. */
export const connect: Translated<typeof english> = {
  'connect.way.page': 'Korzysta z logowania na stronie CRM',
  'connect.way.cookie': 'Korzysta z logowania w tej przeglądarce',
  'connect.way.key': 'Wymaga klucza z ustawień CRM',
  'connect.other':
    'Nie ma tu Twojego? Otwórz jego stronę z listą szans, kliknij przycisk Dealscope i wybierz „{choice}”.',
  'connect.lead.page': 'Nic nie trzeba wpisywać: wystarczy sesja w systemie {brand}.',
  'connect.lead.key': 'Trzy kroki, około dwóch minut. Przygotuj dane logowania do systemu {brand}.',
  'connect.lead.again': 'Konto: {name}. Rekordy i cele nadal tu są; brakuje tylko klucza.',
  'connect.open.title': 'Otwórz {brand} i zaloguj się',
  'connect.open.how': 'Jak zwykle, w karcie tej przeglądarki.',
  'connect.click.title': 'Kliknij przycisk Dealscope',
  'connect.click.how':
    'Jest na pasku narzędzi przeglądarki, obok adresu. Może być ukryty za przyciskiem rozszerzeń.',
  'connect.choose.title': 'Wybierz Połącz',
  'connect.choose.how': 'Przeglądarka zapyta o zgodę na tę jedną stronę. Najnowsze rekordy są pierwsze.',
  'connect.cookie':
    'Przeglądarka zapyta też o pliki cookie: {brand} rozpoznaje logowanie po jednym z nich i tylko ten jest odczytywany.',
  'connect.or-key': 'To nie działa?',
  'connect.key-instead': 'Użyj klucza',
  'connect.make.title': 'Utwórz klucz w systemie {brand}',
  'connect.make.open': 'Otwórz miejsce tworzenia kluczy',
  'connect.make.help': 'Objaśnienie w pomocy {brand}',
  'connect.paste.title': 'Wklej go tutaj',
  'connect.kept':
    'Klucz trafia tylko do systemu {brand} i pozostaje w pamięci tej przeglądarki. Po jej zamknięciu znika i trzeba go wkleić ponownie; rekordy pozostają.',
  'connect.show': 'Pokaż',
  'connect.hide': 'Ukryj',
  'connect.optional': 'opcjonalnie',
  'connect.example': 'Wygląda tak:',
  'connect.choice.unknown': 'Nie wiem',
  'connect.problem.missing': 'To pole jest potrzebne.',
  'connect.problem.address':
    'To nie jest adres systemu {brand}. Skopiuj go z paska adresu na jednej z jego stron.',
  'connect.problem.secret':
    'To nie jest klucz systemu {brand}. Skopiuj go jeszcze raz, w całości i bez spacji.',
  'connect.problem.text': 'To nie pasuje. Porównaj z przykładem.',
  'connect.problem.choice': 'Wybierz jedną z opcji.',
  'connect.allow.title': 'Zezwól i połącz',
  'connect.allow.button': 'Zezwól i połącz',
  'connect.sites': {
    one: 'Przeglądarka zapyta o zgodę na # stronę:',
    few: 'Przeglądarka zapyta o zgodę na # strony:',
    many: 'Przeglądarka zapyta o zgodę na # stron:',
    other: 'Przeglądarka zapyta o zgodę na # strony:',
  },
  'connect.sites.later': 'Przeglądarka zapyta o zgodę na strony twojego CRM i na żadne inne.',
  'connect.checking': 'Pytanie do systemu {brand}, czyj to klucz',
  'connect.figures': 'Zobacz wyniki',
  'connect.key-lost': 'Klucza już tu nie ma, więc nic nowego nie jest wczytywane.',
  'connect.change-key': 'Zmień klucz',
  'connect.popup.key':
    '{brand} wpuszcza tu z kluczem, który tworzy się w ustawieniach tego systemu. Następna strona pokazuje to w trzech krokach.',
  'connect.popup.enter': 'Podaj klucz',
  'connect.join':
    'Konto {name} jest już połączone. Zezwól także na tę stronę, a wyniki pojawią się tu obok szans sprzedaży.',
  'connect.join.button': 'Pokazuj wyniki na tej stronie',
  'connect.other-organisation':
    'Ta strona należy do organizacji, która nie jest jeszcze połączona. Każde konto ma osobne rekordy.',
  'connect.failed.kept': 'Wpisane dane nadal tu są.',
  'connect.failed.key.what': '{brand} nie przyjmuje tego klucza',
  'connect.failed.key.why':
    'Sprawdź, czy został skopiowany w całości, czy nadal jest ważny i czy wszystkie pola dotyczą tego samego logowania.',
  'connect.failed.page.what': 'Nikt nie jest tu zalogowany do systemu {brand}',
  'connect.failed.page.why': 'Zaloguj się na jego stronie i ponownie wybierz Połącz.',
  'connect.failed.person.what': 'Ten klucz należy do innej osoby',
  'connect.failed.person.why':
    'To klucz osoby {as}, a to konto należy do osoby {name}. Wklej klucz osoby {name} albo połącz {as} jako osobne konto.',
  'connect.failed.rights.what': 'Ten klucz ma za mało uprawnień',
  'connect.failed.rights.why':
    '{brand} zna ten klucz, ale brakuje mu uprawnień wymienionych w kroku 1. Dodaj je albo zapytaj administratora systemu {brand}.',
  'connect.failed.silent.what': '{brand} nie odpowiada',
  'connect.failed.silent.why':
    'Sprawdź adres i połączenie z internetem. Niektóre firmy wpuszczają tylko przez własną sieć.',
  'connect.failed.wait.what': '{brand} prosi o przerwę',
  'connect.failed.wait.why': 'Zbyt wiele zapytań w krótkim czasie. Spróbuj ponownie po: {when}.',
  'connect.failed.strange.what': 'Odpowiedź nie jest taka jak z systemu {brand}',
  'connect.failed.strange.why': 'Często jest to adres innego programu. Sprawdź go i spróbuj ponownie.',

  'connect.activecampaign.where':
    'W ActiveCampaign otwórz Settings, potem Developer. Jest tam adres i klucz: potrzebne są oba, a odczytują to, co sam widzisz.',
  'connect.activecampaign.url': 'Adres',
  'connect.activecampaign.url.hint': 'Ten obok klucza, nie adres strony.',
  'connect.activecampaign.token': 'Klucz',
  'connect.activecampaign.token.hint': 'Długi ciąg liter i cyfr.',
  'connect.engagebay.where':
    'W EngageBay otwórz Account Settings, potem API & Tracking Code. Jest tam klucz REST API.',
  'connect.engagebay.key': 'Klucz REST API',
  'connect.engagebay.key.hint': 'Nie klucz do JavaScriptu.',
  'connect.espocrm.where':
    'Administrator otwiera Administration, API Users i tworzy użytkownika z metodą API Key. Potrzebuje on roli z prawem odczytu szans, leadów, klientów, połączeń, użytkowników i zespołów.',
  'connect.espocrm.url': 'Adres twojego EspoCRM',
  'connect.espocrm.url.hint': 'Jak na pasku adresu; wystarczy dowolna strona.',
  'connect.espocrm.token': 'Klucz API',
  'connect.espocrm.token.hint': 'Widoczny na stronie użytkownika API.',
  'connect.frappe.where':
    'W ustawieniach otwórz swojego użytkownika, potem API Access, i wybierz Generate Keys. Sekret pojawia się raz: skopiuj go od razu.',
  'connect.frappe.url': 'Adres twojego Frappe CRM',
  'connect.frappe.url.hint': 'Jak na pasku adresu; wystarczy dowolna strona.',
  'connect.frappe.key': 'Klucz API',
  'connect.frappe.key.hint': 'Zostaw puste, jeśli klucz i sekret są w jednym ciągu, z dwukropkiem.',
  'connect.frappe.token': 'Sekret API',
  'connect.frappe.token.hint': 'Pojawia się raz, przy tworzeniu.',
  'connect.hubspot.where':
    'W HubSpot otwórz Development, Keys, Service keys i utwórz klucz; może to zrobić superadministrator. Nadaj mu wszystkie zakresy kończące się na „.read” dla deals, leads, contacts, companies, owners, products, line items i goals oraz sales-email-read.',
  'connect.hubspot.token': 'Klucz usługi (service key)',
  'connect.hubspot.token.hint': 'Działa też token aplikacji prywatnej.',
  'connect.nutshell.where':
    'W Nutshell otwórz Setup, potem API keys, i dodaj klucz. Można go ograniczyć do odczytu.',
  'connect.nutshell.email': 'Twój adres e-mail',
  'connect.nutshell.email.hint': 'Ten, którym logujesz się do Nutshell.',
  'connect.nutshell.key': 'Klucz API',
  'connect.nutshell.key.hint': 'Widoczny na liście kluczy API.',
  'connect.odoo.where':
    'W Odoo otwórz swój profil, potem Account Security, i wybierz New API Key. W Odoo Online wymaga to planu Custom.',
  'connect.odoo.url': 'Adres twojego Odoo',
  'connect.odoo.url.hint': 'Jak na pasku adresu; wystarczy dowolna strona.',
  'connect.odoo.db': 'Baza danych',
  'connect.odoo.db.hint': 'Potrzebna do wersji Odoo 18 lub gdy serwer ma ich kilka.',
  'connect.odoo.login': 'Nazwa logowania',
  'connect.odoo.login.hint': 'Potrzebna do wersji Odoo 18; często adres e-mail.',
  'connect.odoo.token': 'Klucz API',
  'connect.odoo.token.hint': 'Pojawia się raz, przy tworzeniu.',
  'connect.pipedrive.where':
    'W Pipedrive otwórz Personal preferences, potem API. Jest tam twój osobisty token, który odczytuje to, co sam widzisz.',
  'connect.pipedrive.token': 'Osobisty token API',
  'connect.pipedrive.token.hint': '40 liter i cyfr.',
  'connect.salesforce.where':
    'Lepszą drogą jest logowanie w przeglądarce. Token dostępu daje administrator albo Salesforce CLI (sf org display); jest ważny kilka godzin.',
  'connect.salesforce.url': 'Adres twojego Salesforce',
  'connect.salesforce.url.hint': 'Jak na pasku adresu; wystarczy dowolna strona.',
  'connect.salesforce.token': 'Token dostępu',
  'connect.salesforce.token.hint': 'Zaczyna się od „00D”.',
  'connect.suitecrm.where':
    'Administrator otwiera Admin, OAuth2 Clients and Tokens i tworzy klienta „client credentials” z użytkownikiem, który ma prawo odczytu. Ma on identyfikator i sekret: potrzebne są oba.',
  'connect.suitecrm.url': 'Adres twojego SuiteCRM',
  'connect.suitecrm.url.hint': 'Jak na pasku adresu; wystarczy dowolna strona.',
  'connect.suitecrm.version': 'Wersja',
  'connect.suitecrm.version.hint': 'Podana na dole stron.',
  'connect.suitecrm.version.8': 'SuiteCRM 8',
  'connect.suitecrm.version.7': 'SuiteCRM 7',
  'connect.suitecrm.client': 'Identyfikator klienta',
  'connect.suitecrm.client.hint': 'Na liście klientów OAuth2.',
  'connect.suitecrm.secret': 'Sekret klienta',
  'connect.suitecrm.secret.hint': 'To, co wpisano jako sekret przy tworzeniu klienta.',
  'connect.suitecrm.user': 'Nazwa logowania',
  'connect.suitecrm.user.hint': 'Tylko dla klienta typu „password”.',
  'connect.suitecrm.password': 'Hasło',
  'connect.suitecrm.password.hint': 'Tylko razem z nazwą logowania.',
  'connect.twenty.where':
    'W Twenty otwórz Settings, potem APIs & Webhooks, i utwórz klucz. Pojawia się raz: skopiuj go od razu.',
  'connect.twenty.url': 'Adres twojego Twenty',
  'connect.twenty.url.hint': 'Tylko gdy działa na własnym serwerze.',
  'connect.twenty.token': 'Klucz API',
  'connect.twenty.token.hint': 'Bardzo długi tekst, który zaczyna się od „ey”.',
  'connect.zendesk-sell.where':
    'W Zendesk Sell otwórz Settings, OAuth, Access tokens i dodaj token z zakresem read. Nie wygasa.',
  'connect.zendesk-sell.token': 'Token dostępu',
  'connect.zendesk-sell.token.hint': 'Litery i cyfry, widoczne przy tworzeniu.',
  'connect.zoho.where':
    'W konsoli API Zoho wybierz Self Client i utwórz go. Karta Client Secret pokazuje identyfikator i sekret: potrzebne są oba.',
  'connect.zoho.url': 'Adres strony w Zoho CRM',
  'connect.zoho.url.hint': 'Z paska adresu, z „org” i liczbą.',
  'connect.zoho.client': 'Identyfikator klienta (Client ID)',
  'connect.zoho.client.hint': 'Na karcie Client Secret w Self Client.',
  'connect.zoho.secret': 'Sekret klienta (Client Secret)',
  'connect.zoho.secret.hint': 'Pod identyfikatorem klienta.',
  'connect.zoho.refresh': 'Token odświeżania (refresh token)',
  'connect.zoho.refresh.hint': 'Tylko jeśli dał go administrator.',
};
