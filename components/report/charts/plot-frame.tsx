import type { ComponentChildren } from 'preact';
import type { Axis } from '@/lib/charts/axis';
import { percent } from '@/lib/charts/cell-number';
import { shortValue } from '@/lib/charts/short-value';
import type { Translator } from '@/lib/i18n/translator';
import type { Unit } from '@/lib/model/result';
import styles from './plot-frame.module.css';

interface PlotFrameProps {
  axis: Axis;
  unit: Unit;
  /** What stands below the plot. */
  below: ComponentChildren;
  t: Translator;
  children: ComponentChildren;
}

/** Room for a plot: two or three round values beside it, a hairline at each, names below. All text is the page's own. */
export function PlotFrame({ axis, unit, below, t, children }: PlotFrameProps) {
  return (
    <div class={styles['plot']}>
      <div class={styles['values']}>
        {axis.ticks.map((tick) => (
          <span key={tick} style={{ '--at': axis.at(tick) }}>
            {shortValue(t, tick, unit)}
          </span>
        ))}
      </div>
      <div class={styles['box']}>
        {axis.ticks.map((tick) => (
          <i
            key={tick}
            class={tick === 0 ? styles['zero'] : styles['rule']}
            style={{ insetBlockEnd: percent(axis.at(tick)) }}
          />
        ))}
        {children}
      </div>
      <div class={styles['below']}>{below}</div>
    </div>
  );
}

interface SlotNamesProps {
  names: readonly ComponentChildren[];
  /** Which of them are written. */
  named: ReadonlySet<number>;
}

/** Names below slots of equal width; those of many slots grow inwards from both ends and never wrap. */
export function SlotNames({ names, named }: SlotNamesProps) {
  const many = named.size < names.length;
  return (
    <div
      class={`${styles['names']} ${many ? styles['many'] : ''}`}
      style={{ gridTemplateColumns: `repeat(${names.length}, minmax(0, 1fr))` }}
    >
      {names.map(
        (name, at) =>
          named.has(at) && (
            <span key={at} style={{ gridColumn: at + 1 }}>
              {name}
            </span>
          ),
      )}
    </div>
  );
}
