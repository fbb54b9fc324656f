import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RecordLine } from '@/lib/messages/engine';
import type { Goal } from '@/lib/model/entities';
import type { WorkCalendar } from '@/lib/model/scope';
import { type BurnUp, burnUpOf } from './burn-up';
import type { ListedGoal } from './goal-list';
import type { Answered } from './report-run';
import type { Session } from './session';

/** Most records that a goal is drawn day by day from. */
const mostRecords = 20_000;

/** A goal day by day, from the records behind its figure; null until these are there. Call it inside a model. */
export function goalBurnUp(
  session: Session,
  line: ReadonlySignal<ListedGoal | null>,
  answered: ReadonlySignal<Answered | null>,
  calendarFor: (goal: Goal) => WorkCalendar,
): ReadonlySignal<BurnUp | null> {
  const records = signal<{ readonly id: string; readonly lines: readonly RecordLine[] } | null>(null);
  effect(() => {
    const of = line.value;
    const answer = answered.value;
    const row = answer?.result.blocks.flatMap(({ rows }) => rows).find(({ key }) => key === of?.id);
    const selection = row?.records?.['actual'];
    if (!of || !answer || selection === undefined) return;
    const { resultId } = answer;
    const { locale } = session.t.peek();
    session.engine
      .ask('records', {
        resultId,
        selection,
        offset: 0,
        limit: mostRecords,
        sort: 'newest',
        search: '',
        locale,
      })
      .then(
        ({ lines, count }) => {
          // A part of the records would draw another way to the same figure.
          if (line.peek()?.id === of.id && lines.length >= (count ?? 0)) records.value = { id: of.id, lines };
        },
        () => {}, // The chart is an addition: without it the figures stand.
      );
  });
  return computed(() => {
    const of = line.value;
    const behind = records.value;
    if (!of || behind?.id !== of.id) return null;
    const { timeZone } = session.shown.value;
    return burnUpOf(of, behind.lines, { today: session.today.value, timeZone, ...calendarFor(of.goal) });
  });
}
