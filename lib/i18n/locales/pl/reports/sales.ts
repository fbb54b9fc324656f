import type { Translated } from '../../../message';
import type { salesReports as english } from '../../en/reports/sales';

/** Words of the reports about what was won and lost. */
export const salesReports: Translated<typeof english> = {
  'report.sales-performance.title': 'Wyniki sprzedaży',
  'report.sales-performance.question': 'Czy idzie nam lepiej niż wcześniej?',
  'report.sales-total.title': 'Sprzedaż ogółem',
  'report.sales-total.question': 'Ile są warte wygrane szanse i czyje są?',
  'report.sales-by-owner.title': 'Sprzedaż według opiekunów',
  'report.sales-by-owner.question': 'Ile przychodu przynosi każdy handlowiec?',
  'report.sales-by-customer.title': 'Sprzedaż według klientów',
  'report.sales-by-customer.question': 'Wielu małych klientów czy kilku dużych?',
  'report.deal-owner.title': 'Szanse opiekunów w czasie',
  'report.deal-owner.question': 'Ile szans utworzył, wygrał i przegrał każdy opiekun?',
  'report.source-performance.title': 'Źródła według osób',
  'report.source-performance.question': 'Którzy handlowcy wygrywają z którymi źródłami?',
  'report.lost-deals.title': 'Przegrane szanse',
  'report.lost-deals.question': 'Które szanse przegrano, gdzie, z kim i które grupy tracą najwięcej?',
  'report.loss-reasons-by-owner.title': 'Powody przegranych według opiekunów',
  'report.loss-reasons-by-owner.question': 'Czy handlowiec przegrywa z innych powodów niż reszta?',
  'report.loss-reasons-by-source.title': 'Powody przegranych według źródeł',
  'report.loss-reasons-by-source.question': 'Czy źródło szansy wiąże się z powodem przegranej?',

  'block.sales-performance.kpis': 'Najważniejsze liczby',
  'block.sales-performance.groups': 'W podziale',
  'block.sales-total.groups': 'Wartość wygranych w podziale',
  'block.sales-total.trend': 'Wartość wygranych według miesięcy',
  'block.sales-by-owner.owners': 'Według wartości wygranych',
  'block.sales-by-customer.customers': 'Klienci według wartości wygranych',
  'block.sales-by-customer.bands': 'Klienci według wielkości sprzedaży',
  'block.deal-owner.owners': 'Według osób lub zespołów',
  'block.deal-owner.created': 'Nowe szanse w czasie',
  'block.deal-owner.won': 'Wygrane szanse w czasie',
  'block.deal-owner.lost': 'Przegrane szanse w czasie',
  'block.deal-owner.course': 'Wszyscy w czasie',
  'block.source-performance.matrix': 'Źródła i osoby',
  'block.source-performance.sources': 'Według źródeł',
  'block.source-performance.owners': 'Według osób',
  'block.lost-deals.segments': 'Gdzie są przegrane',
  'block.lost-deals.reasons': 'Według powodu',
  'block.lost-deals.deals': 'Lista przegranych szans',
  'block.loss-reasons-by-owner.matrix': 'Opiekunowie i powody',
  'block.loss-reasons-by-source.matrix': 'Źródła i powody',

  'column.median': 'Mediana',
  'column.largest': 'Największa',
  'column.toAverage': 'Wobec średniej',
  'column.team': 'Zespół',
  'column.owner': 'Opiekun',
  'column.customers': 'Klienci',
  'column.topShare': 'Największy klient',
  'column.top20Share': 'Największa piąta część',
  'column.cumShare': 'Udział narastająco',
  'column.lastWon': 'Ostatnia wygrana',
  'column.medianWon': 'Wygrana, mediana',
  'column.valueWinRate': 'Odsetek wygranych wg wartości',
  'column.reopened': 'Otwarte ponownie',
  'column.unqualified': 'Niezakwalifikowane',
  'column.velocity': 'Sprzedaż na dzień',
  'column.net': 'Saldo',
  'column.createdValue': 'Wartość nowych',
  'column.lossRate': 'Odsetek przegranych',
  'column.lift': 'Krotność ogólnego odsetka',
  'column.reason': 'Powód',
  'column.competitor': 'Konkurent',
  'column.age': 'Wiek',
  'column.sinceActivity': 'Od ostatniej aktywności',
  'column.closed': 'Zamknięta',

  'option.bucket': 'W czasie według',
  'option.bucket.month': 'Miesiąc',
  'option.bucket.week': 'Tydzień',
  'option.bucket.quarter': 'Kwartał',
  'option.reasons': 'Przegrane według',
  'option.reasons.reason': 'Powód',
  'option.reasons.category': 'Kategoria',
  'option.cells': 'Komórki pokazują',
  'option.cells.count': 'Szanse',
  'option.cells.share': 'Udział',
  'option.cells.difference': 'Różnica wobec wszystkich',
  'option.cells.winRate': 'Odsetek wygranych',
  'option.cells.won': 'Wygrane szanse',
  'option.cells.lost': 'Przegrane szanse',
  'option.cells.value': 'Wartość',
  'option.cells.average': 'Średnia wygrana',
  'option.cells.medianCycle': 'Cykl sprzedaży, mediana',
  'option.cells.to-source': 'Odsetek wygranych wobec źródła',
  'option.cells.to-owner': 'Odsetek wygranych wobec osoby',
  'option.group.last-stage': 'Etap przegranej',
  'none.last-stage': '(nigdy na etapie)',
  'none.product-of-line': '(produkt nieznany)',
  'none.product-category-of-line': '(bez kategorii produktu)',

  'finding.sales.few': {
    one: 'Wygrano {n} szansę o wartości {value}. To za mało do porównania.',
    few: 'Wygrano {n} szanse o wartości {value}. To za mało do porównania.',
    many: 'Wygrano {n} szans o wartości {value}. To za mało do porównania.',
    other: 'Wygrano {n} szansy o wartości {value}. To za mało do porównania.',
  },
  'finding.sales-by-owner': '{name}: wygrane o wartości {value}, czyli {share} całości.',
  'finding.sales-total': {
    one: 'Wygrano {n} szansę o wartości {value}. Na czele {name}: {own}, czyli {share} całości.',
    few: 'Wygrano {n} szanse o wartości {value}. Na czele {name}: {own}, czyli {share} całości.',
    many: 'Wygrano {n} szans o wartości {value}. Na czele {name}: {own}, czyli {share} całości.',
    other: 'Wygrano {n} szansy o wartości {value}. Na czele {name}: {own}, czyli {share} całości.',
  },
  'finding.sales-total.plain': {
    one: 'Wygrano {n} szansę o wartości {value}.',
    few: 'Wygrano {n} szanse o wartości {value}.',
    many: 'Wygrano {n} szans o wartości {value}.',
    other: 'Wygrano {n} szansy o wartości {value}.',
  },
  'finding.sales-by-customer': {
    one: 'Kupił {n} klient: {name}, za {value}. Największa piąta część przynosi {share}.',
    few: 'Kupiło {n} klientów. Najwięcej {name}: {value}. Największa piąta część przynosi {share}.',
    many: 'Kupiło {n} klientów. Najwięcej {name}: {value}. Największa piąta część przynosi {share}.',
    other: 'Kupiło {n} klienta. Najwięcej {name}: {value}. Największa piąta część przynosi {share}.',
  },
  'finding.sales-performance': 'Wartość wygranych: {value}. Wygrane szanse: {won} z {n} zamkniętych.',
  'finding.sales-performance.before':
    'Wartość wygranych: {value} wobec {before} wcześniej. Wygrane szanse: {won} z {n} zamkniętych.',
  'finding.sales-performance.few':
    'Wygrane: {won} z {n} zamkniętych szans, wartość {value}. To za mało do oceny.',
  'finding.deal-owner': 'Najwięcej wygranych ma {name}: {won} z {all}.',
  'finding.deal-owner.few': 'Nowe szanse: {created}, wygrane: {won}, przegrane: {lost}.',
  'finding.source-performance':
    '{name} wygrywa najczęściej ze źródłem {source}: {k} z {n} szans. Ogółem: {rate}.',
  'finding.source-performance.even':
    'Żadna para źródła i osoby nie jest wyraźnie powyżej ogólnego odsetka wygranych: {rate}.',
  'finding.source-performance.few': {
    one: 'Wygrano lub przegrano {n} szansę. To za mało do porównania.',
    few: 'Wygrano lub przegrano {n} szanse. To za mało do porównania.',
    many: 'Wygrano lub przegrano {n} szans. To za mało do porównania.',
    other: 'Wygrano lub przegrano {n} szansy. To za mało do porównania.',
  },
  'finding.lost-deals': 'Przegrane: {k} z {n} zamkniętych szans, wartość {value}.',
  'finding.lost-deals.hit':
    'Przegrane: {k} z {n} zamkniętych szans, wartość {value}. Najwięcej traci {name}: {own} z {of} wobec {rate} ogółem.',
  'finding.lost-deals.few':
    'Przegrane: {k} z {n} zamkniętych szans, wartość {value}. To za mało do porównania.',
  'finding.loss-reasons-by-owner':
    '{name} częściej niż reszta przegrywa z tego powodu: {reason}, {k} z {n} przegranych. Ogółem: {share}.',
  'finding.loss-reasons-by-owner.even':
    'Przegrane: {n}. Nikt wyraźnie nie przegrywa z innych powodów niż reszta.',
  'finding.loss-reasons-by-source':
    'Szanse ze źródła {name} częściej niż inne przegrywają z tego powodu: {reason}, {k} z {n} przegranych. Ogółem: {share}.',
  'finding.loss-reasons-by-source.even':
    'Przegrane: {n}. Żadne źródło nie wiąże się wyraźnie z własnym powodem.',

  'caveat.reopened': {
    one: '{n} z tych szans była już zamknięta i otwarta ponownie',
    few: '{n} z tych szans były już zamknięte i otwarte ponownie',
    many: '{n} z tych szans było już zamkniętych i otwartych ponownie',
    other: '{n} z tych szans było już zamkniętych i otwartych ponownie',
  },
  'caveat.rows-overlap': {
    one: 'szansa może być w kilku wierszach, więc ich suma jest o {n} większa od całości',
    few: 'szanse mogą być w kilku wierszach, więc ich suma jest o {n} większa od całości',
    many: 'szanse mogą być w kilku wierszach, więc ich suma jest o {n} większa od całości',
    other: 'szanse mogą być w kilku wierszach, więc ich suma jest o {n} większa od całości',
  },
  'caveat.without-customer': {
    one: '{n} szansa nie ma klienta i nie wchodzi do koncentracji',
    few: '{n} szanse nie mają klienta i nie wchodzą do koncentracji',
    many: '{n} szans nie ma klienta i nie wchodzi do koncentracji',
    other: '{n} szansy nie ma klienta i nie wchodzi do koncentracji',
  },
  'caveat.few-reasons': {
    one: 'używany jest tylko {n} powód: daj wystarczająco dużo powodów do wyboru',
    few: 'używane są tylko {n} powody: daj wystarczająco dużo powodów do wyboru',
    many: 'używanych jest tylko {n} powodów: daj wystarczająco dużo powodów do wyboru',
    other: 'używane jest tylko {n} powodu: daj wystarczająco dużo powodów do wyboru',
  },

  'why.sales-performance.formula':
    'Nowe szanse według utworzenia, wygrane, przegrane i niezakwalifikowane według ostatniego zamknięcia w okresie, otwarte według stanu na teraz; odsetek wygranych to wygrane na tle wygranych i przegranych, a sprzedaż na dzień to otwarte szanse × odsetek wygranych × średnia wygrana ÷ mediana cyklu w dniach.',
  'why.sales-total.formula':
    'Szanse, których ostatnie zamknięcie przypada w tym okresie i jest wygraną, według opiekuna i źródła w tej chwili; wartości są przeliczane i zaokrąglane dla każdej szansy osobno, a według produktu sumowane są pozycje szans.',
  'why.sales-by-owner.formula':
    'Szanse, których ostatnie zamknięcie przypada w tym okresie i jest wygraną, według opiekuna w tej chwili; odsetek wygranych liczony jest na tle wygranych i przegranych, a średnia obejmuje wszystkich z wygraną lub przegraną, bez szans bez opiekuna.',
  'why.sales-by-customer.formula':
    'Szanse, których ostatnie zamknięcie przypada w tym okresie i jest wygraną, według klienta, kontakty liczone jako ich firma; udziały są w całej wartości wygranych, a udział największego klienta i największej piątej części tylko w wartości z klientem.',
  'why.deal-owner.formula':
    'Nowe szanse według utworzenia i ówczesnego opiekuna, wygrane, przegrane i niezakwalifikowane według ostatniego zamknięcia i ówczesnego opiekuna; saldo to nowe minus wygrane, przegrane i niezakwalifikowane.',
  'why.source-performance.formula':
    'Szanse, których ostatnie zamknięcie przypada w tym okresie i jest wygraną lub przegraną, według źródła i opiekuna w tej chwili; odsetek wygranych to wygrane na tle wygranych i przegranych, a para jest wskazywana od 10 szans, według dolnej granicy przedziału 95%.',
  'why.lost-deals.formula':
    'Szanse, których ostatnie zamknięcie przypada w tym okresie i jest przegraną, na tle wygranych i przegranych, według opiekuna i źródła w tej chwili oraz ostatniego etapu przed zamknięciem; grupa jest wskazywana od 10 szans, według dolnej granicy przedziału 95%.',
  'why.loss-reasons-by-owner.formula':
    'Szanse, których ostatnie zamknięcie przypada w tym okresie i jest przegraną, według opiekuna w tej chwili i powodu; udziały są w przegranych opiekuna, a odsetek przegranych to przegrane na tle wygranych i przegranych.',
  'why.loss-reasons-by-source.formula':
    'Szanse, których ostatnie zamknięcie przypada w tym okresie i jest przegraną, według źródła w tej chwili i powodu; udziały są w przegranych źródła, a odsetek przegranych to przegrane na tle wygranych i przegranych.',
};
