import type { Course, CoursePoint } from '@/lib/charts/course';
import { stretchShort } from '@/lib/charts/stretch-words';
import type { Translator } from '@/lib/i18n/translator';
import type { Block } from '@/lib/model/result';
import { rowText } from '../table-rows';
import { beside, cellText, columnTitle, endOf } from '../words';

/** Whether a stretch of time, told by its first day, is the one that runs at `asOf`. */
export const isNowIn =
  ({ every }: Pick<Block, 'every'>, asOf: string, t: Translator) =>
  (first: string): boolean => {
    const today = asOf.slice(0, 10);
    return every !== undefined && first <= today && today < endOf(every, first, t);
  };

/** How many of many stretches are named below: "to date" takes the room of one more. */
export const mostNamed = (points: readonly CoursePoint[]): number =>
  points.at(-1)?.cut === 'to-date' ? 3 : 4;

/** A stretch of time as it stands below a chart: "Nov to date". Where many are beside each other the name alone. */
export function pointName(t: Translator, block: Block, { row, cut }: CoursePoint, bare: boolean): string {
  const name = block.every ? stretchShort(t, block.every, row.key) : rowText(block, row, t);
  if (cut === 'to-date') return t.text('chart.to-date', { name });
  return cut === 'part' && !bare ? t.text('chart.cut', { name }) : name;
}

/** "November 2026 to date: €121,550, 18.5 average of 4 weeks, €98,000 before". */
export function pointSentence(
  t: Translator,
  block: Block,
  { column, over }: Course,
  { row, cut, previous, over: above }: CoursePoint,
  report: string,
): string {
  const whole = rowText(block, row, t);
  const name =
    cut === null ? whole : t.text(cut === 'to-date' ? 'chart.to-date' : 'chart.cut', { name: whole });
  return t.text('chart.point', {
    name,
    value: beside(t, [
      cellText(t, row, column).text,
      over &&
        above !== null &&
        t.text('chart.point', { name: columnTitle(t, report, over), value: t.value(above, over.unit) }),
      previous !== null && t.text('chart.point-before', { value: t.value(previous, column.unit) }),
    ]),
  });
}
