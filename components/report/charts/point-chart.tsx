import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Translator } from '@/lib/i18n/translator';
import { useWalk } from '../walk';
import styles from './point-chart.module.css';

interface PointChartProps {
  /** The finding, for who cannot see the chart. */
  label: string;
  count: number;
  lines?: readonly number[];
  /** A point as a sentence: "Price: 31, 37%". */
  say: (index: number) => string;
  /** Opens the records of a point; nothing where it has none. */
  enter: (index: number) => void;
  /** Where along the chart a point lies, 0 to 1: its sentence is shown above it. Without it the chart says it all itself. */
  place?: (index: number) => number;
  class?: string | undefined;
  t: Translator;
  /** Draws the chart; its points wear `data-point`, and `at` is the one that is walked to, or −1. */
  children: (at: number) => ComponentChildren;
}

/**
 * What every chart shares: a name, one tab stop, arrows through the points with each said aloud, Enter or a click for its
 * records, and the sentence of a point above it when it is walked to or pointed at.
 */
export function PointChart({
  label,
  count,
  lines,
  say,
  enter,
  place,
  t,
  children,
  ...rest
}: PointChartProps) {
  const id = useId();
  const pointed = useSignal(-1);
  const { at, onKeyDown, onBlur } = useWalk(count, enter, { direction: t.direction, lines });
  const spoken = at.value >= 0 && at.value < count ? at.value : -1;
  const shown = spoken >= 0 ? spoken : pointed.value < count ? pointed.value : -1;
  return (
    <div class={styles['frame']}>
      {place && (
        <p class={styles['tip']} aria-hidden="true">
          {shown >= 0 && (
            <>
              <span style={{ flexGrow: place(shown) }} />
              <bdi>{say(shown)}</bdi>
              <span style={{ flexGrow: 1 - place(shown) }} />
            </>
          )}
        </p>
      )}
      <div
        class={[rest.class, spoken >= 0 && styles['walked']].filter(Boolean).join(' ')}
        role="img"
        aria-label={label}
        aria-describedby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop, from which arrows walk the points
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onPointerMove={(event) => {
          pointed.value = pointOf(event);
        }}
        onPointerLeave={() => {
          pointed.value = -1;
        }}
        onClick={(event) => {
          const point = pointOf(event);
          if (point >= 0) enter(point);
        }}
      >
        {children(spoken)}
      </div>
      <span id={id} hidden>
        {t.text('chart.keys')}
      </span>
      <p class="vh" aria-live="polite">
        {spoken >= 0 && say(spoken)}
      </p>
    </div>
  );
}

function pointOf(event: Event): number {
  const point = (event.target as Element).closest<HTMLElement>('[data-point]');
  return point ? Number(point.dataset['point']) : -1;
}
