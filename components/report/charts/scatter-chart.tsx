import { percent } from '@/lib/charts/cell-number';
import type { Plot } from '@/lib/charts/plot';
import { type ScatterPoint, scatterOf } from '@/lib/charts/scatter';
import { shortValue } from '@/lib/charts/short-value';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { drills, rowText } from '../table-rows';
import { beside, columnTitle, RowWords } from '../words';
import { PlotCanvas } from './plot-canvas';
import { PlotFrame } from './plot-frame';
import { PointChart } from './point-chart';
import styles from './scatter-chart.module.css';

interface ScatterProps {
  block: Block;
  hint: ChartHint;
  report: string;
  label: string;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}

/** One figure against another, a dot a row; the one furthest up is named, all are when walked through. */
export function ScatterChart({ block, hint, report, label, t, onDrill }: ScatterProps) {
  const scatter = scatterOf(block, hint);
  if (!scatter) return null;
  const { points, xAxis, yAxis, x, y } = scatter;
  const plot: Plot = { series: [{ kind: 'dots', points }], x: xAxis, y: yAxis };
  const top = points.reduce((best, point) => (point.y > best.y ? point : best), points[0] as ScatterPoint);
  const say = (index: number): string => {
    const point = points[index] as ScatterPoint;
    const figure = (column: typeof x, value: number): string =>
      t.text('chart.point', { name: columnTitle(t, report, column), value: t.value(value, column.unit) });
    return t.text('chart.point', {
      name: rowText(block, point.row, t),
      value: beside(t, [figure(y, point.y), figure(x, point.x)]),
    });
  };
  return (
    <>
      <p class={styles['up']}>{columnTitle(t, report, y)}</p>
      <PointChart
        label={label}
        count={points.length}
        say={say}
        place={(index) => xAxis.at(points[index]?.x ?? 0)}
        enter={(index) => {
          const row = points[index]?.row;
          if (row && drills(row, y.key)) onDrill(row, y.key);
        }}
        t={t}
      >
        {(at) => (
          <PlotFrame
            axis={yAxis}
            unit={y.unit}
            t={t}
            below={
              <>
                <div class={styles['across']}>
                  {xAxis.ticks.map((tick) => (
                    <span key={tick} style={{ insetInlineStart: percent(xAxis.at(tick)) }}>
                      {shortValue(t, tick, x.unit)}
                    </span>
                  ))}
                </div>
                <p class={styles['name']}>{columnTitle(t, report, x)}</p>
              </>
            }
          >
            <PlotCanvas plot={plot} direction={t.direction} />
            {points.map((point, index) => (
              <span
                key={point.row.key}
                data-point={index}
                class={[
                  styles['point'],
                  at === index && styles['at'],
                  drills(point.row, y.key) && styles['drills'],
                ]
                  .filter(Boolean)
                  .join(' ')}
                style={{
                  insetInlineStart: percent(xAxis.at(point.x)),
                  insetBlockEnd: percent(yAxis.at(point.y)),
                }}
              />
            ))}
            <span
              class={styles['top']}
              style={{
                insetBlockEnd: percent(yAxis.at(top.y)),
                ...(xAxis.at(top.x) > 0.5
                  ? { insetInlineEnd: percent(1 - xAxis.at(top.x)) }
                  : { insetInlineStart: percent(xAxis.at(top.x)) }),
              }}
            >
              <RowWords block={block} row={top.row} t={t} />
            </span>
          </PlotFrame>
        )}
      </PointChart>
    </>
  );
}
