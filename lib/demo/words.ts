/** What the demo company calls things in one language. Lists are separated by `|`, so that six languages stay small. */
export interface Words {
  readonly currency: string;
  readonly timeZone: string;
  /** ISO weekdays of rest. */
  readonly rest: readonly number[];
  readonly calendar: string;
  /** One euro in this currency, roughly: only so that amounts look usual. */
  readonly scale: number;
  /** The manager, then eight reps. */
  readonly people: string;
  readonly teams: string;
  readonly pipelines: string;
  /** Enquiry to negotiation, won, lost, unqualified; then review, offer, agreement, won, lost. */
  readonly stages: string;
  readonly sources: string;
  readonly reasons: string;
  /** Reached, voicemail, no answer, busy, wrong number, call back. */
  readonly outcomes: string;
  readonly products: string;
  /** New, in work, nurtured, unqualified, converted. */
  readonly leadStates: string;
  readonly given: string;
  readonly family: string;
}

const weekend = [6, 7];

const en: Words = {
  currency: 'EUR',
  timeZone: 'Europe/Dublin',
  rest: weekend,
  calendar: 'iso8601',
  scale: 1,
  people:
    'Ruth Calloway|Aoife Brennan|Tom Hadley|Nadia Rahman|Owen Price|Grace Milburn|Kofi Mensah|Helen Sharpe|Liam Doyle',
  teams: 'Islands|North|Continent',
  pipelines: 'New business|Existing customers',
  stages:
    'Enquiry|Qualification|Needs|Proposal|Negotiation|Won|Lost|Not a fit|Review|Offer|Agreement|Renewed|Not renewed',
  sources: 'Website|Referral|Trade fair|Cold call|Partner|Advertising',
  reasons: 'Price|No decision|Chose a competitor|Bad timing|Missing feature|No reply|Value not seen',
  outcomes: 'Answered|Voicemail|No answer|Busy|Wrong number|Call back later',
  products:
    'Cold-store sensors|Label printers|Fleet tracking|Spare parts|Service contract|Training days|Stock planning|Access control',
  leadStates: 'New|In contact|Later|Not a fit|Converted',
  given: 'Alice|Brian|Clara|Dermot|Eva|Frank|Hannah|Ivan|Julia|Marcus',
  family: 'Ashdown|Byrne|Carver|Dunne|Ellwood|Farrow|Hollis|Keane|Marsh|Nolan',
};
const tr: Words = {
  currency: 'TRY',
  timeZone: 'Europe/Istanbul',
  rest: weekend,
  calendar: 'iso8601',
  scale: 45,
  people:
    'Leyla Karaca|Ece Yalın|Mert Aksoylu|Zeynep Tunalı|Burak Şenel|Gizem Ilgaz|Onur Çetiner|Selin Uğurlu|Kaan Demirhan',
  teams: 'Marmara|Ege|Anadolu',
  pipelines: 'Yeni satış|Mevcut müşteriler',
  stages:
    'Talep|Ön görüşme|İhtiyaç|Teklif|Pazarlık|Kazanıldı|Kaybedildi|Uygun değil|Değerlendirme|Yenileme teklifi|Anlaşma|Yenilendi|Yenilenmedi',
  sources: 'Web sitesi|Tavsiye|Fuar|Soğuk arama|İş ortağı|Reklam',
  reasons: 'Fiyat|Karar verilmedi|Rakip seçildi|Zamanlama|Eksik özellik|Yanıt yok|Değer görülmedi',
  outcomes: 'Ulaşıldı|Telesekreter|Cevap yok|Meşgul|Yanlış numara|Sonra ara',
  products:
    'Soğuk depo sensörü|Etiket yazıcısı|Filo takibi|Yedek parça|Servis sözleşmesi|Eğitim|Stok planlama|Geçiş kontrolü',
  leadStates: 'Yeni|Görüşülüyor|Sonra|Uygun değil|Dönüştü',
  given: 'Ahu|Baran|Cansu|Deniz|Emir|Figen|Hakan|İpek|Levent|Nil',
  family: 'Akıncı|Bozok|Çınar|Durmaz|Erguvan|Güneri|Işıldak|Koçer|Öztuna|Yazgan',
};
const fa: Words = {
  currency: 'IRR',
  timeZone: 'Asia/Tehran',
  rest: [4, 5],
  calendar: 'persian',
  scale: 100_000,
  people:
    'مهتاب سروستانی|نگار فروغی|آرش کیانمهر|لیلا دشتی|بهرام پناهی|سارا نیک‌پور|کاوه رستگار|مینا شریعت|پویا آذرنیا',
  teams: 'تهران|اصفهان|خراسان',
  pipelines: 'فروش تازه|مشتریان کنونی',
  stages:
    'درخواست|ارزیابی|نیازسنجی|پیشنهاد|مذاکره|برنده|باخته|نامناسب|بازبینی|پیشنهاد تمدید|توافق|تمدید شد|تمدید نشد',
  sources: 'وب‌گاه|معرفی|نمایشگاه|تماس سرد|همکار|تبلیغات',
  reasons: 'قیمت|بی‌تصمیمی|انتخاب رقیب|زمان نامناسب|نبود امکان لازم|بی‌پاسخی|ارزش دیده نشد',
  outcomes: 'پاسخ داد|پیام‌گیر|بی‌پاسخ|اشغال|شمارهٔ اشتباه|تماس بعدی',
  products:
    'حسگر سردخانه|چاپگر برچسب|ردیابی ناوگان|قطعات یدکی|قرارداد خدمات|دورهٔ آموزشی|برنامه‌ریزی انبار|کنترل تردد',
  leadStates: 'تازه|در گفت‌وگو|بعداً|نامناسب|تبدیل‌شده',
  given: 'آرزو|بابک|پریسا|داریوش|رویا|سیاوش|شیرین|فرهاد|کیوان|هما',
  family: 'آبتین|بهاروند|پارسا|جهان‌بین|دلیری|سپهری|صبوری|کامیاب|مهرجو|یگانه',
};
const pt: Words = {
  currency: 'BRL',
  timeZone: 'America/Sao_Paulo',
  rest: weekend,
  calendar: 'iso8601',
  scale: 6,
  people:
    'Marta Vilhena|Inês Quadros|Rui Tavares|Beatriz Sampaio|Diogo Lacerda|Carla Nogueira|Paulo Arantes|Sofia Meireles|Tiago Bastos',
  teams: 'Sul|Norte|Interior',
  pipelines: 'Novos negócios|Clientes atuais',
  stages:
    'Contato|Qualificação|Necessidades|Proposta|Negociação|Ganho|Perdido|Sem perfil|Revisão|Oferta|Acordo|Renovado|Não renovado',
  sources: 'Site|Indicação|Feira|Ligação fria|Parceiro|Publicidade',
  reasons:
    'Preço|Sem decisão|Escolheu concorrente|Momento errado|Falta de recurso|Sem resposta|Valor não percebido',
  outcomes: 'Atendida|Caixa postal|Não atendeu|Ocupado|Número errado|Ligar depois',
  products:
    'Sensores de câmara fria|Impressoras de etiquetas|Rastreio de frota|Peças|Contrato de serviço|Formação|Plano de estoque|Controle de acesso',
  leadStates: 'Novo|Em contato|Mais tarde|Sem perfil|Convertido',
  given: 'Ana|Bruno|Clara|Davi|Elisa|Fábio|Helena|João|Lívia|Renato',
  family: 'Abreu|Barreto|Camargo|Dantas|Falcão|Lobo|Macedo|Pacheco|Queiroz|Valente',
};
const pl: Words = {
  currency: 'PLN',
  timeZone: 'Europe/Warsaw',
  rest: weekend,
  calendar: 'iso8601',
  scale: 4.3,
  people:
    'Hanna Borkowska|Ewa Lisiecka|Marek Żuraw|Ola Brzezińska|Piotr Wrona|Julia Sobczyńska|Kamil Dąbek|Iga Świtała|Tomasz Gawroński',
  teams: 'Południe|Pomorze|Centrum',
  pipelines: 'Nowi klienci|Obecni klienci',
  stages:
    'Zapytanie|Kwalifikacja|Potrzeby|Oferta|Negocjacje|Wygrana|Przegrana|Niepasujące|Przegląd|Oferta przedłużenia|Uzgodnienie|Przedłużone|Nieprzedłużone',
  sources: 'Strona WWW|Polecenie|Targi|Zimny telefon|Partner|Reklama',
  reasons:
    'Cena|Brak decyzji|Wybór konkurencji|Zły moment|Brak funkcji|Brak odpowiedzi|Niedostrzeżona wartość',
  outcomes: 'Odebrane|Poczta głosowa|Nieodebrane|Zajęte|Zły numer|Oddzwonić później',
  products:
    'Czujniki chłodni|Drukarki etykiet|Śledzenie floty|Części zamienne|Umowa serwisowa|Szkolenia|Planowanie zapasów|Kontrola dostępu',
  leadStates: 'Nowy|W kontakcie|Później|Niepasujący|Przekształcony',
  given: 'Agata|Bartosz|Celina|Daniel|Edyta|Filip|Grażyna|Jacek|Lena|Michał',
  family: 'Adamiec|Bielak|Cichoń|Dziedzic|Gołąb|Jeleń|Kruk|Łoś|Mróz|Sikora',
};
const nb: Words = {
  currency: 'NOK',
  timeZone: 'Europe/Oslo',
  rest: weekend,
  calendar: 'iso8601',
  scale: 11.5,
  people:
    'Ingrid Solbakken|Kari Nordlie|Jonas Furuseth|Maja Haugen|Sindre Bratland|Tuva Myrvold|Eirik Åsland|Silje Østby|Henrik Lunde',
  teams: 'Vest|Nord|Øst',
  pipelines: 'Nysalg|Eksisterende kunder',
  stages:
    'Henvendelse|Kvalifisering|Behov|Tilbud|Forhandling|Vunnet|Tapt|Passer ikke|Gjennomgang|Fornyelsestilbud|Avtale|Fornyet|Ikke fornyet',
  sources: 'Nettsted|Anbefaling|Messe|Kald samtale|Partner|Annonse',
  reasons:
    'Pris|Ingen beslutning|Valgte konkurrent|Feil tidspunkt|Manglende funksjon|Ikke svar|Så ikke verdien',
  outcomes: 'Besvart|Telefonsvarer|Ikke svar|Opptatt|Feil nummer|Ring senere',
  products:
    'Kjølelagersensorer|Etikettskrivere|Flåtesporing|Reservedeler|Serviceavtale|Kurs|Lagerplanlegging|Adgangskontroll',
  leadStates: 'Ny|I kontakt|Senere|Passer ikke|Konvertert',
  given: 'Anders|Berit|Dag|Elin|Frode|Gro|Håkon|Ida|Lars|Solveig',
  family: 'Aune|Berge|Dahle|Eide|Fosse|Grønli|Kvam|Moen|Nygård|Sæther',
};

const packs: Readonly<Record<string, Words>> = { en, tr, fa, pt, pl, nb };

/** The words for a locale; Portuguese of Portugal trades in euro. */
export function wordsFor(locale: string): Words {
  const words = packs[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
  return /^pt-pt/i.test(locale) ? { ...words, currency: 'EUR', scale: 1, timeZone: 'Europe/Lisbon' } : words;
}
