import type { Translated } from '../../../message';
import type { activitiesSentences as english } from '../../en/reports/activities-2';

/** What these reports say: findings, caveats, options and formulas. */
export const activitiesSentences: Translated<typeof english> = {
  'finding.activity-overview': 'Najwięcej: {name}, {k} z {n} aktywności.',
  'finding.activity-overview.more':
    'Najwięcej: {name}, {k} z {n} aktywności. To wyraźnie więcej niż wcześniejsze {before}.',
  'finding.activity-overview.fewer':
    'Najwięcej: {name}, {k} z {n} aktywności. To wyraźnie mniej niż wcześniejsze {before}.',
  'finding.activity-overview.nobody': 'Żadna z {n} aktywności nie należy do grupy.',
  'finding.activity-overview.thin': 'Aktywności: {n}. Za mało, by oceniać.',
  'finding.call-outcomes': 'Odebrano {k} z {n} połączeń. Najczęstszy wynik: {outcome}, {share}.',
  'finding.call-outcomes.thin': 'Odebrane: {k} z {n}. Za mało połączeń, by oceniać.',
  'finding.email-outcomes':
    'Odpowiedź dostało {k} z {n} dostarczonych e-maili. Bez odpowiedzi ponad trzy dni robocze: {awaiting}.',
  'finding.email-outcomes.thin': 'Z odpowiedzią: {k} z {n} dostarczonych. Za mało e-maili, by oceniać.',
  'finding.visit-outcomes':
    'Zainteresowaniem zakończyło się {k} z {n} wizyt. W żadnej godzinie tygodnia nie ma ich dość do porównania.',
  'finding.visit-outcomes.best':
    'Zainteresowaniem zakończyło się {k} z {n} wizyt. Najlepiej {day}, {from}–{to}: {hits} z {of}.',
  'finding.visit-outcomes.thin': 'Zainteresowani: {k} z {n}. Za mało wizyt, by oceniać.',
  'finding.activity-schedule':
    'Zrobione w zeszłym tygodniu: {n}. Zaplanowane na przyszły: {next}. Po terminie: {overdue}.',
  'finding.activity-impact':
    '{kind}: z nimi wygrano {with} szans, bez nich {without}. Idą w parze z wygraną; to nie dowód przyczyny.',
  'finding.activity-impact.less':
    '{kind}: z nimi wygrano {with} szans, bez nich {without}. Idą w parze z przegraną; to nie dowód przyczyny.',
  'finding.activity-impact.even':
    'Wygrane lub przegrane szanse: {n}. Żaden rodzaj aktywności się nie wyróżnia.',
  'finding.activity-impact.thin': 'Wygrane lub przegrane szanse: {n}. Za mało, by oceniać.',
  'finding.call-log': 'Połączenia: {n}. Czas rozmów: {talk}.',
  'finding.call-count': 'Połączenia: {n}. Aktywne osoby bez połączenia: {people}.',
  'finding.call-count.all': 'Połączenia: {n}.',
  'finding.call-duration': 'Połowa z {n} rozmów trwała {median} lub dłużej. Razem: {total}.',
  'finding.call-duration.thin': 'Rozmowy: {n}. Za mało, by oceniać.',
  'remark.call-duration':
    'Długie rozmowy i wygrana wartość idą w parze w stopniu {link} w skali od −1 do 1; osób: {n}. To nie dowód przyczyny.',
  'finding.voice-outcomes':
    'Odebrano {k} z {n} połączeń. Przy wygranych szansach: {calls} (szanse: {deals}).',
  'finding.voice-outcomes.thin': 'Odebrane: {k} z {n}. Za mało połączeń, by oceniać.',
  'finding.call-duration-by-hour':
    'Rozmowy są najdłuższe od {long}:00 (mediana {longest}), a najkrótsze od {short}:00 (mediana {shortest}).',
  'finding.call-duration-by-hour.thin':
    'Rozmowy: {n}. W podziale na godziny jest ich za mało lub są zbyt podobne.',

  'caveat.few-outcomes':
    'wynik ma mniej niż 70% połączeń, bez wyniku: {n}; aby raport był prawdziwy, wynik trzeba zapisać po każdym połączeniu',
  'caveat.opens-unsure':
    'śledzone otwarcia e-maili: {n}, ale nigdy pewnie: programy otwierają e-maile, których nikt nie czyta',
  'caveat.visits-no-outcome': 'wizyty bez wyniku: {n}; są we wszystkich sumach',
  'caveat.no-length': 'zaplanowane aktywności o nieznanym czasie: {n}; nie dodają nic do zaplanowanego czasu',
  'caveat.no-talk': 'połączenia bez rozmowy lub o nieznanym czasie: {n}; są pominięte',
  'caveat.calls-not-listed': 'starsze połączenia policzone, ale niewymienione: {n}',

  'reason.no-email-answers':
    'Ten CRM nie przekazuje odpowiedzi ani wątków e-maili. Raport wymaga jednego z nich.',
  'reason.no-voice':
    'Żadne połączenie w tym CRM nie pochodzi z centrali. Zapisane ręcznie liczy raport „Wyniki połączeń”.',
  'reason.nothing-scheduled':
    'W zeszłym i tym tygodniu nic nie zrobiono, nic też nie jest zaplanowane ani po terminie.',

  'date-field.activity': 'wykonane aktywności',
  'date-field.sent': 'e-maile według daty wysłania',
  'date-field.visit': 'odbyte wizyty',
  'date-field.voice': 'połączenia z centrali w obu kierunkach',
  'date-field.schedule': 'tygodnie wokół teraz, nie okres',

  'row.on-won-deals': 'Przy wygranych szansach',
  'row.any-activity': 'Dowolna aktywność',
  'row.touches.0': 'Bez aktywności',
  'row.touches.1': '1 do 2',
  'row.touches.3': '3 do 5',
  'row.touches.6': '6 do 10',
  'row.touches.11': 'Ponad 10',

  'option.planned': 'Licz też zaplanowane',
  'option.service': 'Licz też obsługowe',
  'option.reply-time': 'Czas do odpowiedzi',
  'option.reply-time.answered': 'Tych z odpowiedzią',
  'option.reply-time.all': 'Także czekających',

  'why.activity-overview.formula':
    'Wykonane aktywności sprzedażowe (po włączeniu też zaplanowane i obsługowe) według chwili i wykonawcy; połączenia i e-maile bez kierunku są wychodzące; na dzień roboczy liczy się dni robocze do dziś.',
  'why.call-outcomes.formula':
    'Wykonane w okresie połączenia sprzedażowe w obu kierunkach, zapisane ręcznie lub z centrali, według wyniku na tle wszystkich; odebrane to te z wynikiem „odebrane”; połączenia bez wyniku wchodzą w całość.',
  'why.email-outcomes.formula':
    'Wychodzące e-maile sprzedażowe wysłane w okresie; z odpowiedzią do teraz według CRM lub pierwszej wiadomości przychodzącej w wątku, na tle dostarczonych (wysłane bez odrzuconych).',
  'why.visit-outcomes.formula':
    'Odbyte w okresie wizyty sprzedażowe według wyniku na tle wszystkich; sukces to wynik „zainteresowany”; godziny tygodnia porównuje się od 10 wizyt, według dolnej granicy przedziału 95%.',
  'why.activity-schedule.formula':
    'Aktywności sprzedażowe z zeszłego i tego tygodnia według chwili, zaplanowane według terminu; po terminie są te sprzed teraz; obciążenie to zaplanowany czas na tle ośmiu godzin na osobę i dzień roboczy.',
  'why.activity-impact.formula':
    'Szanse wygrane lub przegrane w okresie i ich wykonane aktywności sprzedażowe od utworzenia do zamknięcia; odsetek to wygrane na tle wygranych i przegranych, z aktywnością i bez niej.',
  'why.call-log.formula':
    'Wykonane w okresie połączenia sprzedażowe w obu kierunkach (po włączeniu też obsługowe i zaplanowane), od najnowszego; czas rozmów obejmuje połączenia dłuższe niż 0, odebrane lub bez znanego wyniku.',
  'why.call-count.formula':
    'Wykonane w okresie połączenia sprzedażowe według dzwoniącego; bez kierunku są wychodzące; na dzień roboczy liczy się dni robocze do dziś; aktywne osoby bez połączeń są na liście.',
  'why.call-duration.formula':
    'Czas wykonanych w okresie połączeń sprzedażowych w obu kierunkach, odebranych lub bez znanego wyniku, dłuższych niż 0 sekund; wygrana wartość to szanse wygrane w okresie według opiekuna przy zamknięciu.',
  'why.voice-outcomes.formula':
    'Połączenia sprzedażowe w okresie zarejestrowane przez centralę, według wyniku; zimne to wychodzące do szansy, leada lub klienta bez wcześniejszego odebranego połączenia; szanse są wygrane na teraz.',
  'why.call-duration-by-hour.formula':
    'Czas rozmów w okresie (połączenia sprzedażowe odebrane lub bez znanego wyniku, dłuższe niż 0 sekund) według lokalnej godziny rozpoczęcia; godziny porównuje się od 10 rozmów, według mediany.',
};
