import { percent } from '@/lib/charts/cell-number';
import { type FunnelStep, funnelOf } from '@/lib/charts/funnel';
import { shortValue } from '@/lib/charts/short-value';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { drills } from '../table-rows';
import { beside, cellText, LabelWords, labelText } from '../words';
import { ChartKey } from './chart-key';
import styles from './funnel-chart.module.css';
import { PointChart } from './point-chart';

interface FunnelProps {
  block: Block;
  hint: ChartHint;
  label: string;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}

/** Steps one under the other, each bar as long as those who reached it; between two the share that went on. */
export function FunnelChart({ block, hint, label, t, onDrill }: FunnelProps) {
  const steps = funnelOf(block, hint);
  if (!steps) return null;
  const told = steps.some(({ open }) => open !== null);
  const value = block.columns.find(({ key, unit }) => key === 'value' && unit === 'money');
  const hasValue = value !== undefined && steps.some(({ row }) => Boolean(row.cells[value.key]));
  const say = (index: number): string => {
    const step = steps[index] as FunnelStep;
    return t.text('chart.point', {
      name: labelText(t, step.row.label),
      value: beside(t, [
        t.value(step.reached, 'count'),
        hasValue && t.value(step.row.cells['value'] ?? null, 'money'),
        rateWords(step, hint, block, t),
        step.next && goneWords(step, t),
      ]),
    });
  };
  return (
    <>
      <ChartKey
        items={[
          { mark: 'solid', words: t.text('funnel.went-on') },
          told && { mark: 'soft', words: t.text('funnel.open-here') },
          { mark: 'hatch', words: t.text(told ? 'funnel.stopped-here' : 'funnel.not-on') },
        ]}
      />
      <PointChart
        class={styles['funnel']}
        label={label}
        count={steps.length}
        say={say}
        enter={(index) => {
          const row = steps[index]?.row;
          if (row && drills(row, hint.value)) onDrill(row, hint.value);
        }}
        t={t}
      >
        {(at) => (
          <ol>
            {steps.map((step, index) => (
              <li key={step.row.key}>
                <div
                  data-point={index}
                  class={[
                    styles['step'],
                    at === index && styles['at'],
                    drills(step.row, hint.value) && styles['drills'],
                  ]
                    .filter(Boolean)
                    .join(' ')}
                >
                  <span>
                    <LabelWords label={step.row.label} t={t} />
                  </span>
                  <small>
                    {hasValue && (step.row.cells['value'] ?? null) !== null && (
                      <bdi>{shortValue(t, Number(step.row.cells['value']), 'money')}</bdi>
                    )}
                  </small>
                  <b>{t.value(step.reached, 'count')}</b>
                  <span class={styles['bar']}>
                    <i class={styles['on']} style={{ inlineSize: percent(step.length.on) }} />
                    <i class={styles['open']} style={{ inlineSize: percent(step.length.open) }} />
                    <i class={styles['stopped']} style={{ inlineSize: percent(step.length.stopped) }} />
                  </span>
                </div>
                {step.next && (
                  <p class={`${styles['rate']} ${step.next.isBottleneck ? styles['bottleneck'] : ''}`}>
                    <span>{rateParts(step, hint, block, t)}</span>
                    <span class={styles['gone']}>{goneWords(step, t)}</span>
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
      </PointChart>
    </>
  );
}

const rateKey = ({ next }: FunnelStep) => (next?.isBottleneck ? 'funnel.bottleneck' : 'funnel.step');

/** The share that went on, as a table says it: "2 of 4" where it rests on too few. */
function shareOf({ next }: FunnelStep, hint: ChartHint, block: Block, t: Translator): string | null {
  const column = block.columns.find(({ key }) => key === hint.share);
  return next && column ? cellText(t, next.row, column).text : null;
}

function rateWords(step: FunnelStep, hint: ChartHint, block: Block, t: Translator): string | null {
  const share = shareOf(step, hint, block, t);
  return share === null ? null : t.text(rateKey(step), { share });
}

function rateParts(step: FunnelStep, hint: ChartHint, block: Block, t: Translator) {
  const share = shareOf(step, hint, block, t);
  if (share === null) return null;
  return t
    .parts(rateKey(step), { share })
    .map((part) => (part.slot ? <b key={part.slot}>{part.text}</b> : part.text));
}

const goneWords = ({ stopped, open }: FunnelStep, t: Translator): string =>
  beside(t, [
    stopped !== null && (stopped > 0 || !open) && t.text('funnel.stopped', { n: stopped }),
    open !== null && open > 0 && t.text('funnel.open', { n: open }),
  ]);
