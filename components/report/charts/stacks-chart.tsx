import { percent } from '@/lib/charts/cell-number';
import { type Stack, stacksOf } from '@/lib/charts/stacks';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { drills, rowText } from '../table-rows';
import { beside, columnTitle, LabelWords, labelText, RowWords } from '../words';
import { ChartKey } from './chart-key';
import { PointChart } from './point-chart';
import styles from './stacks-chart.module.css';
import { useSeriesClasses } from './use-series-classes';

interface StacksProps {
  block: Block;
  hint: ChartHint;
  report: string;
  label: string;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}

/** Each row as one bar of its parts, from zero, with its whole at the end: three series at most, and the rest. */
export function StacksChart({ block, hint, report, label, t, onDrill }: StacksProps) {
  const stacks = stacksOf(block, hint);
  const classes = useSeriesClasses(stacks?.series.map(({ key }) => key) ?? []);
  if (!stacks) return null;
  const { series, unit, total, hasRest, rest } = stacks;
  // Points are the parts that are there, line by line.
  const lines = stacks.stacks.map((stack) =>
    stack.parts.flatMap((part, place) => (part.length > 1e-6 ? [{ stack, part, place }] : [])),
  );
  const points = lines.flat();
  const nameOf = (place: number): string => {
    const column = series[place] ?? rest;
    return column ? columnTitle(t, report, column) : t.text('chart.rest');
  };
  const rowName = (stack: Stack): string =>
    stack.row ? rowText(block, stack.row, t) : labelText(t, stack.label);
  const say = (index: number): string => {
    const point = points[index];
    if (!point) return '';
    const { stack, part, place } = point;
    return t.text('chart.point', {
      name: beside(t, [rowName(stack), nameOf(place)]),
      value: t.text('unit.of', { k: t.value(part.value, unit), n: t.value(stack.total, unit) }),
    });
  };
  const enter = (index: number): void => {
    const point = points[index];
    if (!point?.stack.row) return;
    const column = point.part.column?.key ?? rest?.key ?? total;
    if (drills(point.stack.row, column)) onDrill(point.stack.row, column);
  };
  return (
    <>
      <ChartKey
        items={[
          ...series.map((column, place) => ({
            mark: 'solid' as const,
            class: classes(place),
            words: column.label ? <LabelWords label={column.label} t={t} /> : columnTitle(t, report, column),
          })),
          hasRest && series.length > 0 && { mark: 'outline', words: nameOf(series.length) },
        ]}
      />
      <PointChart
        class={styles['stacks']}
        label={label}
        count={points.length}
        lines={lines.map(({ length }) => length)}
        say={say}
        enter={enter}
        place={(index) => {
          const part = points[index]?.part;
          return part ? part.from + part.length / 2 : 0;
        }}
        t={t}
      >
        {(at) => (
          <ul>
            {stacks.stacks.map((stack) => (
              <li key={stack.key} class={stack.aside ? styles['quiet'] : undefined}>
                <span>
                  {stack.row ? (
                    <RowWords block={block} row={stack.row} t={t} />
                  ) : (
                    <LabelWords label={stack.label} t={t} />
                  )}
                </span>
                <b>{t.value(stack.total, unit)}</b>
                <span class={styles['bar']}>
                  {stack.parts.map((part, place) => {
                    if (part.length <= 1e-6) return null;
                    const index = points.findIndex((point) => point.part === part);
                    const isDrill = stack.row && drills(stack.row, part.column?.key ?? rest?.key ?? total);
                    return (
                      <i
                        key={part.column?.key ?? '(rest)'}
                        data-point={index}
                        class={[
                          classes(part.column ? place : series.length),
                          at === index && styles['at'],
                          isDrill && styles['drills'],
                        ]
                          .filter(Boolean)
                          .join(' ')}
                        style={{ inlineSize: percent(part.length) }}
                      />
                    );
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </PointChart>
    </>
  );
}
