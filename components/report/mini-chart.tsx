import { Delta } from '@/components/controls/delta';
import { type Bar, barsOf, spanOf } from '@/lib/charts/bars';
import { percent } from '@/lib/charts/cell-number';
import { type Mini, miniOf } from '@/lib/charts/mini';
import { shortValue } from '@/lib/charts/short-value';
import { stretchShort } from '@/lib/charts/stretch-words';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ColumnSpec, Result, Row } from '@/lib/model/result';
import { isNowIn } from './charts/course-words';
import { Sparkline } from './charts/sparkline';
import { findingText } from './finding';
import { goalFigures } from './goal-figures';
import { GoalRow } from './goal-meters';
import styles from './mini-chart.module.css';
import { cellText, columnTitle, LabelWords, labelText } from './words';

interface MiniChartProps {
  result: Result;
  t: Translator;
  onDrill?: ((block: string, row: string, column: string) => void) | undefined;
}

/**
 * A report at a glance, about 120 px high: its ranked bars, its course over time, its goals, or its main figure with the
 * change. Without any of them the finding is said; a report with nothing to show is nothing.
 */
export function MiniChart({ result, t, onDrill }: MiniChartProps) {
  if (result.state === 'unavailable' || result.state === 'empty') return null;
  const mini = miniOf(result);
  switch (mini?.kind) {
    case 'bars':
      return <MiniBars {...{ ...mini, t, onDrill }} />;
    case 'course':
      return <MiniCourse {...{ ...mini, result, t, onDrill }} />;
    case 'goals':
      return (
        <ul class={styles['goals']}>
          {mini.block.rows.slice(0, 2).map((row) => (
            <GoalRow
              key={row.key}
              goal={goalFigures(mini.block, row, t)}
              t={t}
              onDrill={onDrill && ((of, column) => onDrill(mini.block.id, of.key, column))}
            >
              <LabelWords label={row.label} t={t} />
            </GoalRow>
          ))}
        </ul>
      );
    case 'figure':
      return <MiniFigure {...{ ...mini, result, t, onDrill }} size="hero" />;
    default: {
      const finding = findingText(result, t);
      return finding === null ? null : <p class={styles['finding']}>{finding}</p>;
    }
  }
}

type Drill = MiniChartProps['onDrill'];

function MiniBars({ block, hint, t, onDrill }: Mini<'bars'> & { t: Translator; onDrill: Drill }) {
  const bars = barsOf(block, hint, hint.kind === 'funnel' ? 7 : 5);
  const column = block.columns.find(({ key }) => key === hint.value);
  if (!column) return null;
  const span = spanOf(bars.map(({ value }) => value));
  return (
    <ul class={styles['bars']}>
      {bars.map((bar) => {
        const body = <MiniBar {...{ bar, column, t }} zero={span.zero} end={span.at(bar.value ?? 0)} />;
        const drills = onDrill && bar.row?.records?.[hint.value] !== undefined;
        return (
          <li key={bar.key}>
            {drills ? (
              <button
                type="button"
                class={styles['bar']}
                onClick={() => onDrill(block.id, bar.key, hint.value)}
              >
                {body}
              </button>
            ) : (
              <div class={styles['bar']}>{body}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface MiniBarProps {
  bar: Bar;
  column: ColumnSpec;
  zero: number;
  end: number;
  t: Translator;
}
function MiniBar({ bar, column, zero, end, t }: MiniBarProps) {
  const value = bar.row
    ? cellText(t, bar.row, column)
    : { text: t.value(bar.value, column.unit), few: false };
  return (
    <>
      <span class={bar.tone === 'aside' ? styles['quiet'] : undefined}>
        <LabelWords label={bar.label} t={t} />
      </span>
      <span class={styles['track']} aria-hidden="true">
        <i
          class={`${styles[bar.tone]} ${(bar.value ?? 0) < 0 ? styles['below'] : ''}`}
          style={{
            insetInlineStart: percent(Math.min(zero, end)),
            inlineSize: bar.value ? `max(2px, ${percent(Math.abs(end - zero))})` : 0,
          }}
        />
      </span>
      <b class={value.few ? styles['few'] : undefined}>{value.text}</b>
    </>
  );
}

function MiniCourse({
  block,
  hint,
  result,
  t,
  onDrill,
}: Mini<'course'> & { result: Result; t: Translator; onDrill: Drill }) {
  const column = block.columns.find(({ key }) => key === hint.value);
  const every = block.every;
  const [first, last] = [block.rows[0], block.rows.at(-1)];
  if (!column || !every || !first || !last) return null;
  const title = columnTitle(t, result.report, column);
  const values = block.rows.map(({ cells }) => {
    const cell = cells[column.key];
    return typeof cell === 'number' ? cell : null;
  });
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const isNow = last.partial === true && isNowIn(block, result.foot.asOf, t)(last.key);
  const figure = figureOf(result);
  return (
    <div>
      {figure && <MiniFigure {...figure} {...{ result, t, onDrill }} size="row" />}
      <Sparkline
        values={values}
        partial={isNow}
        label={t.text('chart.course', {
          name: title,
          from: shortValue(t, known[0] ?? 0, column.unit),
          to: shortValue(t, known.at(-1) ?? 0, column.unit),
          least: shortValue(t, least, column.unit),
          most: shortValue(t, most, column.unit),
        })}
      />
      <p class={styles['ends']} aria-hidden="true">
        <span>{stretchShort(t, every, first.key)}</span>
        <span>{title}</span>
        <span>
          {isNow
            ? t.text('chart.to-date', { name: stretchShort(t, every, last.key) })
            : stretchShort(t, every, last.key)}
        </span>
      </p>
    </div>
  );
}

/** The main figure: the first of the headline that can get better or worse, else its first. */
function figureOf({ headline }: Result): { block: Block; row: Row; column: ColumnSpec } | null {
  const row = headline?.rows[0];
  const column = headline?.columns.find(({ better }) => better) ?? headline?.columns[0];
  return headline && row && column ? { block: headline, row, column } : null;
}

interface MiniFigureProps {
  block: Block;
  row: Row;
  column: ColumnSpec;
  result: Result;
  size: 'hero' | 'row';
  t: Translator;
  onDrill: Drill;
}
function MiniFigure({ block, row, column, result, size, t, onDrill }: MiniFigureProps) {
  const { text, few } = cellText(t, row, column);
  const classes = `${styles[`figure-${size}`]} ${few ? styles['few'] : ''}`;
  const drills = onDrill && row.records?.[column.key] !== undefined && row.cells[column.key] !== 0;
  const title = columnTitle(t, result.report, column);
  const name =
    row.key === 'all' ? title : t.text('word.beside', { first: labelText(t, row.label), second: title });
  return (
    <dl class={styles['figure']}>
      <dt>{name}</dt>
      <dd>
        {drills ? (
          <button type="button" class={classes} onClick={() => onDrill(block.id, row.key, column.key)}>
            <bdi>{text}</bdi>
          </button>
        ) : (
          <span class={classes}>
            <bdi>{text}</bdi>
          </span>
        )}
        {!few && (
          <Delta
            now={row.cells[column.key] ?? null}
            before={row.previous?.[column.key]}
            column={column}
            t={t}
          />
        )}
      </dd>
    </dl>
  );
}
