import { percent } from '@/lib/charts/cell-number';
import { type Course, type CoursePoint, courseOf, namedOf } from '@/lib/charts/course';
import { shortValue } from '@/lib/charts/short-value';
import { sparkPath } from '@/lib/charts/spark';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { drills } from '../table-rows';
import { cellText, columnTitle } from '../words';
import { ChartKey } from './chart-key';
import styles from './columns-chart.module.css';
import { isNowIn, mostNamed, pointName, pointSentence } from './course-words';
import { PlotFrame, SlotNames } from './plot-frame';
import { PointChart } from './point-chart';

interface ColumnsProps {
  block: Block;
  hint: ChartHint;
  /** Key of the column drawn over this one. */
  over?: string | undefined;
  report: string;
  label: string;
  /** Instant that the figures are of. */
  asOf: string;
  t: Translator;
  onDrill: (row: Row) => void;
}

/** Columns with their figures above them that all fit without crowding. */
const mostWritten = 6;

/** A figure over a few stretches of time, from zero up; what is not over yet is hatched and says "to date". */
export function ColumnsChart({ block, hint, over, report, label, asOf, t, onDrill }: ColumnsProps) {
  const course = courseOf(block, { ...hint, kind: 'columns' }, { isNow: isNowIn(block, asOf, t), over });
  if (!course) return null;
  const { points, axis, column } = course;
  const named = namedOf(points.length, mostNamed(points));
  const hasPrevious = points.some(({ previous }) => previous !== null);
  return (
    <>
      <ChartKey
        items={[
          hasPrevious && { mark: 'solid', words: t.text('chart.this-period') },
          hasPrevious && { mark: 'tick', words: t.text('chart.before') },
          course.over !== null && { mark: 'solid', words: columnTitle(t, report, column) },
          course.over !== null && {
            mark: 'line',
            class: styles['overKey'],
            words: columnTitle(t, report, course.over),
          },
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
                names={points.map((point) => pointName(t, block, point, points.length > mostWritten))}
                named={named}
              />
            }
          >
            <div class={styles['columns']}>
              {points.map((point, index) => (
                <Column
                  key={point.row.key}
                  {...{ point, course, index, t }}
                  here={at === index}
                  written={points.length <= mostWritten || index === course.peak}
                />
              ))}
            </div>
            {course.over && (
              <svg class={styles['over']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                <path
                  d={sparkPath(
                    points.map((point) => point.over),
                    axis.at,
                  )}
                />
              </svg>
            )}
          </PlotFrame>
        )}
      </PointChart>
    </>
  );
}

interface ColumnProps {
  point: CoursePoint;
  course: Course;
  index: number;
  here: boolean;
  /** Its figure stands above it. */
  written: boolean;
  t: Translator;
}
function Column({ point, course: { axis, column }, index, here, written, t }: ColumnProps) {
  const { row, value, previous, cut } = point;
  const { few } = cellText(t, row, column);
  const zero = axis.at(0);
  const end = axis.at(value ?? 0);
  const classes = [
    here && styles['at'],
    value !== null && drills(row, column.key) && styles['drills'],
    few ? styles['few'] : cut && styles['cut'],
  ];
  return (
    <span data-point={index} class={classes.filter(Boolean).join(' ')}>
      <i
        style={{
          insetBlockEnd: percent(Math.min(zero, end)),
          blockSize: value ? `max(2px, ${percent(Math.abs(end - zero))})` : 0,
        }}
      />
      {previous !== null && <u style={{ insetBlockEnd: percent(axis.at(previous)) }} />}
      {written && (
        <b style={{ insetBlockEnd: percent(Math.max(zero, end)) }}>
          {value === null ? '–' : shortValue(t, value, column.unit)}
        </b>
      )}
    </span>
  );
}
