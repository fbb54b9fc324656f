import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Bar, barsOf } from '@/lib/charts/bars';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, ColumnSpec, Row } from '@/lib/model/result';
import styles from './bars-chart.module.css';
import { useWalk } from './walk';
import { beside, LabelWords, labelText } from './words';

interface BarsProps {
  block: Block;
  hint: ChartHint;
  /** The finding, for who cannot see the bars. */
  label: string;
  t: Translator;
  onDrill: (row: Row) => void;
  /** The home screen shows a few bars, the report eight. */
  most?: number;
}

/**
 * Ranked bars: each name above its bar, value and share at its end.
 *
 * Names and figures are in the page, readable at once and in any script; the bars come when Chart.js is there, in room
 * that is kept for them.
 */
export function BarsChart({ block, hint, label, t, onDrill, most }: BarsProps) {
  const all = barsOf(block, hint);
  const bars = most === undefined ? all : all.slice(0, most);
  const column = block.columns.find(({ key }) => key === hint.value);
  const canvas = useBars(bars, t.direction);
  const enter = (index: number): void => {
    const row = bars[index]?.row;
    if (row?.records?.[hint.value] !== undefined) onDrill(row);
  };
  const walk = useWalk(bars.length, enter);
  if (!column) return null;
  const spoken = bars[walk.at.value];
  return (
    <>
      {bars.some(({ previous }) => previous !== null) && (
        <p class={styles['key']}>
          <span>
            <i />
            {t.text('chart.this-period')}
          </span>
          <span>
            <i class={styles['tick']} />
            {t.text('chart.before')}
          </span>
        </p>
      )}
      <div
        class={styles['bars']}
        style={{ '--n': bars.length }}
        role="img"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop, from which arrows walk the points
        tabIndex={0}
        onKeyDown={walk.onKeyDown}
        onBlur={walk.onBlur}
        onClick={(event) => {
          const point = (event.target as Element).closest<HTMLElement>('[data-point]');
          if (point) enter(Number(point.dataset['point']));
        }}
      >
        <ul>
          {bars.map((bar, index) => (
            <BarRow
              key={bar.key}
              bar={bar}
              index={index}
              at={walk.at.value}
              column={column}
              hint={hint}
              t={t}
            />
          ))}
        </ul>
        <div class={styles['canvas']}>
          <canvas ref={canvas} />
        </div>
      </div>
      <p class="vh" aria-live="polite">
        {spoken && barSentence(spoken, column, t)}
      </p>
    </>
  );
}

interface BarRowProps {
  bar: Bar;
  index: number;
  at: number;
  column: ColumnSpec;
  hint: ChartHint;
  t: Translator;
}
function BarRow({ bar, index, at, column, hint, t }: BarRowProps) {
  const drills = bar.row?.records?.[hint.value] !== undefined;
  const classes = [
    drills && styles['drills'],
    at === index && styles['at'],
    bar.tone === 'aside' && styles['aside'],
  ];
  return (
    <li data-point={index} class={classes.filter(Boolean).join(' ')} title={barSentence(bar, column, t)}>
      <span>
        <LabelWords label={bar.label} t={t} />
      </span>
      <b>{t.value(bar.value, column.unit)}</b>
      {hint.share !== undefined && <span class={styles['share']}>{t.value(bar.share, 'share')}</span>}
    </li>
  );
}

/** "Price: 31, 37%, 22 before". */
function barSentence(bar: Bar, { unit }: ColumnSpec, t: Translator): string {
  const name = labelText(t, bar.label);
  const value = t.value(bar.value, unit);
  const share = bar.share === null ? '' : t.value(bar.share, 'share');
  const before =
    bar.previous === null ? '' : t.text('chart.point-before', { value: t.value(bar.previous, unit) });
  return t.text('chart.point', { name, value: beside(t, [value, share, before]) });
}

/** Draws when the browser is idle after the first figures, and again when the bars change. */
function useBars(bars: readonly Bar[], direction: 'ltr' | 'rtl'): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = JSON.stringify([
    bars.map(({ key, value, previous, tone }) => [key, value, previous, tone]),
    direction,
  ]);
  // `drawn` is the bars and the direction as far as they are drawn: equal bars are not drawn again.
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void import('@/lib/charts/draw-bars').then(({ drawBars }) => {
      if (!gone && canvas.current) stop = drawBars(canvas.current, bars, direction);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [drawn]);
  return canvas;
}
