import { type Bar, barsOf, spanOf } from '@/lib/charts/bars';
import { percent } from '@/lib/charts/cell-number';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, ColumnSpec, Row } from '@/lib/model/result';
import styles from './bars-chart.module.css';
import { ChartKey } from './charts/chart-key';
import { PointChart } from './charts/point-chart';
import { beside, cellText, LabelWords, labelText } from './words';

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

/** Ranked bars: each name above its bar, value and share at its end, a tick where the bar ended in the period before. */
export function BarsChart({ block, hint, label, t, onDrill, most }: BarsProps) {
  const bars = barsOf(block, hint, most);
  const column = block.columns.find(({ key }) => key === hint.value);
  if (!column) return null;
  const span = spanOf(bars.flatMap(({ value, previous }) => [value, previous]));
  const hasTicks = bars.some(({ previous }) => previous !== null);
  const enter = (index: number): void => {
    const row = bars[index]?.row;
    if (row?.records?.[hint.value] !== undefined) onDrill(row);
  };
  return (
    <>
      {hasTicks && (
        <ChartKey
          items={[
            { mark: 'solid', words: t.text('chart.this-period') },
            { mark: 'tick', words: t.text('chart.before') },
          ]}
        />
      )}
      <PointChart
        class={styles['bars']}
        label={label}
        count={bars.length}
        say={(index) => barSentence(bars[index] as Bar, column, t)}
        enter={enter}
        t={t}
      >
        {(at) => (
          <ul>
            {bars.map((bar, index) => (
              <BarRow
                key={bar.key}
                {...{ bar, index, column, hint, t }}
                here={at === index}
                zero={span.zero}
                place={span.at}
              />
            ))}
          </ul>
        )}
      </PointChart>
    </>
  );
}

interface BarRowProps {
  bar: Bar;
  index: number;
  here: boolean;
  column: ColumnSpec;
  hint: ChartHint;
  zero: number;
  place: (value: number) => number;
  t: Translator;
}
function BarRow({ bar, index, here, column, hint, zero, place, t }: BarRowProps) {
  const drills = bar.row?.records?.[hint.value] !== undefined;
  const classes = [drills && styles['drills'], here && styles['at'], bar.tone === 'aside' && styles['quiet']];
  const value = shownIn(bar, column, t);
  const end = place(bar.value ?? 0);
  return (
    <li data-point={index} class={classes.filter(Boolean).join(' ')} title={barSentence(bar, column, t)}>
      <span>
        <LabelWords label={bar.label} t={t} />
      </span>
      <b class={value.few ? styles['few'] : undefined}>{value.text}</b>
      {hint.share !== undefined && <span class={styles['share']}>{t.value(bar.share, 'share')}</span>}
      <span class={styles['track']}>
        {zero > 0 && <i class={styles['zero']} style={{ insetInlineStart: percent(zero) }} />}
        <i
          class={[styles[value.few ? 'aside' : bar.tone], (bar.value ?? 0) < 0 && styles['below']]
            .filter(Boolean)
            .join(' ')}
          style={{
            insetInlineStart: percent(Math.min(zero, end)),
            inlineSize: bar.value ? `max(2px, ${percent(Math.abs(end - zero))})` : 0,
          }}
        />
        {bar.previous !== null && (
          <i
            class={styles['tick']}
            style={{ insetInlineStart: `min(calc(100% - 2px), ${percent(place(bar.previous))})` }}
          />
        )}
      </span>
    </li>
  );
}

/** A bar's figure; "other" has no row to take it from. */
const shownIn = (bar: Bar, column: ColumnSpec, t: Translator): { text: string; few: boolean } =>
  bar.row ? cellText(t, bar.row, column) : { text: t.value(bar.value, column.unit), few: false };

/** "Price: 31, 37%, 22 before". */
function barSentence(bar: Bar, column: ColumnSpec, t: Translator): string {
  const name = labelText(t, bar.label);
  const value = shownIn(bar, column, t).text;
  const share = bar.share === null ? '' : t.value(bar.share, 'share');
  const before =
    bar.previous === null ? '' : t.text('chart.point-before', { value: t.value(bar.previous, column.unit) });
  return t.text('chart.point', { name, value: beside(t, [value, share, before]) });
}
