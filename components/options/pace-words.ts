import type { Translator } from '@/lib/i18n/translator';

/** "600 a minute, about 2 min left"; the pace alone where nobody can say how long. */
export function paceWords(t: Translator, perMinute: number, leftSec: number | null): string {
  const count = t.value(Math.round(perMinute), 'count');
  return leftSec === null
    ? t.text('options.sync.pace', { count })
    : t.text('options.sync.left', { count, time: t.duration(rounded(leftSec)) });
}

/** To ten seconds, above two minutes to minutes: a figure that changes every second cannot be read. */
const rounded = (seconds: number): number =>
  seconds > 120 ? Math.round(seconds / 60) * 60 : Math.max(10, Math.round(seconds / 10) * 10);
