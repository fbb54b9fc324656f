import { folded } from './plain';

/** Languages whose names of months we read. */
const languages = ['en', 'tr', 'fa', 'pt', 'pl', 'nb', 'de', 'fr', 'es', 'it', 'nl', 'sv', 'da'];

interface Month {
  readonly month: number;
  readonly calendar: 'iso8601' | 'persian';
}

/** Names of months, long and short, alone and beside a day, as `Intl` has them. */
function monthNames(): ReadonlyMap<string, Month> {
  const names = new Map<string, Month>();
  const add = (language: string, calendar: 'gregory' | 'persian', first: Temporal.PlainDate): void => {
    for (let month = 1; month <= 12; month++) {
      const at = first
        .add({ months: month - 1 })
        .withCalendar('iso8601')
        .toZonedDateTime('UTC').epochMilliseconds;
      for (const length of ['long', 'short'] as const) {
        for (const day of [undefined, 'numeric'] as const) {
          const parts = new Intl.DateTimeFormat(language, {
            calendar,
            timeZone: 'UTC',
            month: length,
            day,
          }).formatToParts(at);
          const name = folded(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (/^\p{L}+$/u.test(name) && !names.has(name))
            names.set(name, { month, calendar: calendar === 'persian' ? 'persian' : 'iso8601' });
        }
      }
    }
  };
  for (const language of languages) add(language, 'gregory', Temporal.PlainDate.from('2026-01-15'));
  for (const language of ['fa', 'en'])
    add(language, 'persian', Temporal.PlainDate.from({ calendar: 'persian', year: 1405, month: 1, day: 15 }));
  return names;
}

/** Days from today of words that say a day. */
const relative: ReadonlyMap<string, number> = new Map(
  (
    [
      [0, ['today', 'bugün', 'امروز', 'hoje', 'dzisiaj', 'dziś', 'i dag', 'heute']],
      [-1, ['yesterday', 'dün', 'دیروز', 'ontem', 'wczoraj', 'i går', 'gestern']],
      [1, ['tomorrow', 'yarın', 'فردا', 'amanhã', 'jutro', 'i morgen', 'morgen']],
    ] as const
  ).flatMap(([days, words]) => words.map((word) => [folded(word), days] as const)),
);

/** What may stand between the parts of a date: "20 de março de 2026", names of weekdays. */
function fillerWords(): ReadonlySet<string> {
  const words = new Set(['de', 'del', 'of', 'the', 'r', 'den', 'do', 'feira'].map(folded));
  for (const language of languages) {
    for (let day = 0; day < 7; day++) {
      for (const weekday of ['long', 'short'] as const) {
        const name = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday }).format(
          Date.UTC(2026, 0, 5 + day),
        );
        for (const part of folded(name).split(' ')) words.add(part);
      }
    }
  }
  return words;
}

let known: { readonly months: ReadonlyMap<string, Month>; readonly fillers: ReadonlySet<string> } | undefined;
const read = (): NonNullable<typeof known> => {
  const months = monthNames();
  // A word that is a month in one language and a weekday in another ("mar") is taken for the month.
  known = { months, fillers: new Set([...fillerWords()].filter((word) => !months.has(word))) };
  return known;
};

/** Made at the first question: it takes a few milliseconds, and most pages never ask. */
export const dateWords = {
  relative,
  get months(): ReadonlyMap<string, Month> {
    return (known ?? read()).months;
  },
  get fillers(): ReadonlySet<string> {
    return (known ?? read()).fillers;
  },
};
