/** Characters that a toolbar button has room for. */
const most = 4;

/**
 * A share as short as a badge: whole percent in the locale's digits, without the space and the marks of direction that
 * some languages put beside the sign. From 1000 % on it stays at 999.
 */
export function badgeShare(share: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    useGrouping: false,
  });
  // Rounded down: 99.6 % is not reached yet.
  const whole = Math.min(999, Math.max(0, Math.floor(share * 100 + 1e-9))) / 100;
  const text = format.format(whole).replace(/[\s\u200e\u200f\u061c\u00a0\u202f]/g, '');
  return [...text].slice(0, most).join('');
}

/** What a sync says that goes on only when its person does something. */
export const attention = '!';

/** Whether a sync waits for its person: what passes by itself, such as no network, is no reason to call. */
export const needsPerson = (state: string, failure: { readonly kind: string } | undefined): boolean =>
  (state === 'stopped' || state === 'paused') &&
  failure !== undefined &&
  ['signed-out', 'forbidden', 'storage', 'bad-input'].includes(failure.kind);
