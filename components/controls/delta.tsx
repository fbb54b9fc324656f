import type { Translator } from '@/lib/i18n/translator';
import type { Cell, ColumnSpec } from '@/lib/model/result';
import styles from './delta.module.css';

const shapes = {
  up: 'M4 1 7.5 7h-7Z',
  down: 'M4 7 .5 1h7Z',
  dot: 'M7 4a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  check: 'M3.2 7 .4 4.2l1-1L3.2 5 6.6 1.2l1 .9Z',
  cross: 'M1.2.2 4 3 6.8.2l1 1L5 4l2.8 2.8-1 1L4 5 1.2 7.8l-1-1L3 4 .2 1.2Z',
} as const;

/** The small filled shape that says with form what colour says too. */
export function Triangle({ shape }: { shape: keyof typeof shapes }) {
  return (
    <svg class={styles['shape']} viewBox="0 0 8 8" aria-hidden="true">
      <path d={shapes[shape]} />
    </svg>
  );
}

interface DeltaProps {
  now: Cell;
  before: Cell | undefined;
  column: Pick<ColumnSpec, 'unit' | 'better'>;
  t: Translator;
}

/**
 * A change in words: arrow, size, "up" or "down".
 *
 * Rules: shares change by percentage points, counts by their number, everything else by percent of the value before. A
 * count is coloured only when its change is more than chance. Unknown on either side shows nothing.
 */
export function Delta({ now, before, column, t }: DeltaProps) {
  if (typeof now !== 'number' || typeof before !== 'number') return null;
  const difference = now - before;
  const size = shownSize(difference, before, column.unit, t);
  if (size === null) return <span class={styles['delta']}>{t.text('delta.same')}</span>;
  const up = difference > 0;
  const chance = isCount(column)
    ? !isNotable(now, before)
    : column.unit === 'share' && Math.abs(difference) < 0.01;
  const tone = !column.better || chance ? '' : up === column.better > 0 ? styles['good'] : styles['bad'];
  return (
    <span class={`${styles['delta']} ${tone}`}>
      <Triangle shape={up ? 'up' : 'down'} />
      <span>{t.text(up ? 'delta.up' : 'delta.down', { size })}</span>
    </span>
  );
}

/** `null` when the change is too small to be seen in the figures shown. */
function shownSize(
  difference: number,
  before: number,
  unit: ColumnSpec['unit'],
  t: Translator,
): string | null {
  const size = Math.abs(difference);
  if (unit === 'share') {
    return size < 0.0005 ? null : t.text('delta.points', { size: t.value(round(size * 100), 'mean') });
  }
  if (unit === 'count' || unit === 'mean') return size === 0 ? null : t.value(size, unit);
  if (before === 0) return size === 0 ? null : t.value(size, unit);
  const share = size / Math.abs(before);
  return share < 0.0005 ? null : t.value(share, 'share', { precise: share < 0.1 });
}

/** A mean of counts is judged as a count, too. */
const isCount = ({ unit }: Pick<ColumnSpec, 'unit'>): boolean => unit === 'count' || unit === 'mean';

/** Catalogue §0.3: a change of a count that is more than chance. */
const isNotable = (now: number, before: number): boolean =>
  now + before >= 20 && Math.abs(now - before) / Math.sqrt(now + before) >= 1.96;

const round = (value: number): number => Math.round(value * 10) / 10;
