import { type Waterfall, type WaterfallStep, waterfallOf } from '@/lib/charts/waterfall';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, ColumnSpec, Row } from '@/lib/model/result';
import { drills } from '../table-rows';
import { beside, columnTitle, LabelWords, labelText } from '../words';
import { PointChart } from './point-chart';
import styles from './waterfall-chart.module.css';

interface WaterfallProps {
  block: Block;
  hint: ChartHint;
  report: string;
  label: string;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}

/** What leads from one total to another, step by step; full figures, and each bar begins where the one before ended. */
export function WaterfallChart({ block, hint, report, label, t, onDrill }: WaterfallProps) {
  const waterfall = waterfallOf(block, hint);
  const column = block.columns.find(({ key }) => key === hint.value);
  if (!waterfall || !column) return null;
  const { steps } = waterfall;
  const count = block.columns.find(({ key, unit }) => key === 'count' && unit === 'count');
  const countOf = ({ row }: WaterfallStep): string | null =>
    count && typeof row.cells[count.key] === 'number' && row.cells[count.key] !== 0
      ? t.text('chart.point', {
          name: columnTitle(t, report, count),
          value: t.value(row.cells[count.key] ?? null, 'count'),
        })
      : null;
  const figureOf = ({ tone, value }: WaterfallStep): string => {
    const size = t.value(Math.abs(value), column.unit);
    return tone === 'total'
      ? t.value(value, column.unit)
      : t.text(value < 0 ? 'chart.less' : 'chart.more', { value: size });
  };
  return (
    <PointChart
      class={styles['waterfall']}
      label={label}
      count={steps.length}
      say={(index) => {
        const step = steps[index] as WaterfallStep;
        return t.text('chart.point', {
          name: labelText(t, step.row.label),
          value: beside(t, [figureOf(step), countOf(step)]),
        });
      }}
      enter={(index) => {
        const row = steps[index]?.row;
        if (row && drills(row, hint.value)) onDrill(row, hint.value);
      }}
      t={t}
    >
      {(at) => (
        <ol style={{ '--n': steps.length }}>
          {steps.map((step, index) => (
            <Step
              key={step.row.key}
              {...{ step, waterfall, index, column, t }}
              here={at === index}
              figure={figureOf(step)}
              count={count ? t.value(step.row.cells[count.key] ?? null, 'count') : null}
            />
          ))}
        </ol>
      )}
    </PointChart>
  );
}

interface StepProps {
  step: WaterfallStep;
  waterfall: Waterfall;
  index: number;
  here: boolean;
  column: ColumnSpec;
  figure: string;
  /** How many records it is made of. */
  count: string | null;
  t: Translator;
}
function Step({ step, waterfall: { steps, axis }, index, here, column, figure, count, t }: StepProps) {
  const [low, high] = [axis.at(Math.min(step.from, step.to)), axis.at(Math.max(step.from, step.to))];
  const isLast = index === steps.length - 1;
  const classes = [styles[step.tone], here && styles['at'], drills(step.row, column.key) && styles['drills']];
  return (
    <li
      data-point={index}
      class={classes.filter(Boolean).join(' ')}
      style={{
        '--low': low.toFixed(4),
        '--size': (high - low).toFixed(4),
        '--end': axis.at(step.to).toFixed(4),
      }}
    >
      <span class={styles['name']}>
        <LabelWords label={step.row.label} t={t} />
        {count !== null && <small>{count}</small>}
      </span>
      <b class={styles['figure']}>
        <bdi>{figure}</bdi>
      </b>
      <span class={styles['lane']}>
        <i />
        {!isLast && <em />}
      </span>
    </li>
  );
}
