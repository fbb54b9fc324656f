import { percent } from '@/lib/charts/cell-number';
import { type CoursePoint, courseOf, namedOf } from '@/lib/charts/course';
import type { Plot } from '@/lib/charts/plot';
import { shortValue } from '@/lib/charts/short-value';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { drills } from '../table-rows';
import { columnTitle } from '../words';
import { ChartKey } from './chart-key';
import { isNowIn, mostNamed, pointName, pointSentence } from './course-words';
import styles from './lines-chart.module.css';
import { PlotCanvas } from './plot-canvas';
import { PlotFrame, SlotNames } from './plot-frame';
import { PointChart } from './point-chart';

interface LinesProps {
  block: Block;
  hint: ChartHint;
  over?: string | undefined;
  report: string;
  label: string;
  asOf: string;
  t: Translator;
  onDrill: (row: Row) => void;
}

/** A figure over many stretches of time; the period before, or an average, is a quieter line. */
export function LinesChart({ block, hint, over, report, label, asOf, t, onDrill }: LinesProps) {
  const course = courseOf(block, { ...hint, kind: 'lines' }, { isNow: isNowIn(block, asOf, t), over });
  if (!course) return null;
  const { points, axis, column } = course;
  const hasPrevious = points.some(({ previous }) => previous !== null);
  const through = (value: (point: CoursePoint) => number | null) =>
    points.map((point, index) => ({ x: index + 0.5, y: value(point) }));
  const plot: Plot = {
    series: [
      ...(hasPrevious ? [{ kind: 'quiet' as const, points: through(({ previous }) => previous) }] : []),
      ...(course.over ? [{ kind: 'quiet' as const, points: through((point) => point.over) }] : []),
      {
        kind: 'line',
        points: through(({ value }) => value),
        isUnfinished: points.at(-1)?.cut === 'to-date',
      },
    ],
    x: { least: 0, most: points.length },
    y: axis,
  };
  const last = points.findLastIndex(({ value }) => value !== null);
  return (
    <>
      <ChartKey
        items={[
          (hasPrevious || course.over !== null) && {
            mark: 'line',
            words: course.over ? columnTitle(t, report, column) : t.text('chart.this-period'),
          },
          hasPrevious && { mark: 'dashed', words: t.text('chart.before') },
          course.over !== null && { mark: 'dashed', words: columnTitle(t, report, course.over) },
        ]}
      />
      <PointChart
        label={label}
        count={points.length}
        say={(index) => pointSentence(t, block, course, points[index] as CoursePoint, report)}
        place={(index) => (index + 0.5) / points.length}
        enter={(index) => {
          const row = points[index]?.row;
          if (row && drills(row, column.key)) onDrill(row);
        }}
        t={t}
      >
        {(at) => (
          <PlotFrame
            axis={axis}
            unit={column.unit}
            t={t}
            below={
              <SlotNames
                names={points.map((point) => pointName(t, block, point, true))}
                named={namedOf(points.length, mostNamed(points))}
              />
            }
          >
            <PlotCanvas plot={plot} direction={t.direction} />
            <div class={styles['slots']}>
              {points.map((point, index) => (
                <span
                  key={point.row.key}
                  data-point={index}
                  class={[at === index && styles['at'], drills(point.row, column.key) && styles['drills']]
                    .filter(Boolean)
                    .join(' ')}
                >
                  {point.value !== null && <i style={{ insetBlockEnd: percent(axis.at(point.value)) }} />}
                </span>
              ))}
            </div>
            {last >= 0 && (
              <b
                class={styles['last']}
                style={{
                  insetBlockEnd: `min(calc(100% - 8px), ${percent(axis.at(points[last]?.value ?? 0))})`,
                }}
              >
                {shortValue(t, points[last]?.value ?? 0, column.unit)}
              </b>
            )}
          </PlotFrame>
        )}
      </PointChart>
    </>
  );
}
