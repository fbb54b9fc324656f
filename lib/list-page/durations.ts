import { folded, plain } from './plain';

/** Words for an hour, a minute and a second in the languages that we read, as `folded` writes them. */
const units: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        3_600,
        [
          'h',
          'hr',
          'hrs',
          'hour',
          'hours',
          'sa',
          'saat',
          'ساعت',
          'hora',
          'horas',
          'g',
          'godz',
          'godzina',
          't',
          'time',
          'timer',
          'std',
          'stunde',
          'stunden',
        ],
      ],
      [
        60,
        [
          'm',
          'min',
          'mins',
          'minute',
          'minutes',
          'dk',
          'dak',
          'dakika',
          'دقیقه',
          'minuto',
          'minutos',
          'minuta',
          'minuty',
          'minut',
          'minutt',
          'minutter',
          'minuten',
        ],
      ],
      [
        1,
        [
          's',
          'sec',
          'secs',
          'second',
          'seconds',
          'sn',
          'saniye',
          'ثانیه',
          'seg',
          'segundo',
          'segundos',
          'sek',
          'sekunda',
          'sekundy',
          'sekund',
          'sekunder',
          'sekunden',
        ],
      ],
    ] as const
  ).flatMap(([seconds, words]) => words.map((word) => [folded(word), seconds] as const)),
);

/** What a bare figure counts, by the head of its column: "Duration (min)". Seconds when it does not say. */
export function unitOf(header: string): 1 | 60 {
  return folded(header)
    .split(' ')
    .some((word) => word !== 'm' && units.get(word) === 60)
    ? 60
    : 1;
}

/**
 * Seconds of a duration: "05:30" (minutes and seconds), "1:05:30", "5m 30s", "۵ دقیقه", "330".
 *
 * Rules: a bare figure counts `unit` seconds. `undefined` when it is no duration, or none of a call: over a day.
 */
export function readDuration(text: string, unit: 1 | 60): number | undefined {
  const shown = plain(text);
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(shown);
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock;
    return within(Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds));
  }
  if (/^\d{1,6}$/.test(shown)) return within(Number(shown) * unit);
  const parts = [...shown.matchAll(/(\d{1,5})(?:[.,](\d{1,3}))?\s*(\p{L}+)\.?/gu)];
  const left = shown.replace(/(\d{1,5})(?:[.,](\d{1,3}))?\s*(\p{L}+)\.?/gu, '').replace(/[\s,و]/g, '');
  if (parts.length === 0 || left !== '') return undefined;
  let sum = 0;
  for (const [, whole, fraction = '0', word = ''] of parts) {
    const seconds = units.get(folded(word));
    if (seconds === undefined) return undefined;
    sum += Number(`${whole}.${fraction}`) * seconds;
  }
  return within(Math.round(sum));
}

const within = (seconds: number): number | undefined => (seconds <= 86_400 ? seconds : undefined);
