import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Period } from '@/lib/model/scope';
import type { Preset } from '@/lib/model/view';
import { changesSince } from './changes-since';
import { liveAnswer } from './live-answer';
import { type ReportRun, reportRun } from './report-run';
import { type Decided, myTeams, questionOf } from './report-view';
import type { Session } from './session';

/** Reports the home screen takes its figures from. */
export const homeReports = {
  goals: 'goal-progress',
  week: 'rep-dashboard',
  weeks: 'custom-report',
  planned: 'activity-schedule',
} as const;

/** Whose figures the home shows. */
export type Whose = 'me' | 'team' | 'all';

/** Records named at once; behind "show more" are all that were asked for. */
export const listLength = 40;

/** What the lines beside the week's figures show, by the key of the figure. */
const courses: readonly (readonly { readonly figure: string; readonly measure: object }[])[] = [
  [
    { figure: 'calls', measure: { agg: 'count', of: 'calls' } },
    { figure: 'connectRate', measure: { id: 'connect-rate' } },
    { figure: 'meetings', measure: { agg: 'count', of: 'meetings' } },
  ],
  [
    { figure: 'created', measure: { id: 'deals-created' } },
    { figure: 'won', measure: { id: 'won-count' } },
    { figure: 'wonValue', measure: { id: 'won-value' } },
  ],
];

/** The first screen: my goals, my week, what changed, what needs me. */
export const Home = createModel((session: Session, active: ReadonlySignal<boolean>) => {
  const chosen = signal<Whose | null>(null);
  const known = computed(() => {
    const id = session.account.value?.userId;
    return id !== undefined && (session.contents.value?.users.some((user) => user.id === id) ?? false);
  });
  const offered = computed<readonly Whose[]>(() => [
    ...(known.value ? (['me'] as const) : []),
    ...(known.value && myTeams(session).length > 0 ? (['team'] as const) : []),
    'all',
  ]);
  const owner = computed<Whose>(() => {
    const [first = 'all'] = offered.value;
    return chosen.value !== null && offered.value.includes(chosen.value) ? chosen.value : first;
  });
  const decided = (
    period: Preset | Period,
    comparison: 'none' | 'previous',
    options: Decided['options'] = {},
  ): Decided => ({ period, comparison, owner: owner.value, filters: {}, options });
  const isReady = computed(() => active.value && session.contents.value !== null);
  const runOf = (report: string, view: () => Decided): ReportRun =>
    reportRun(
      session,
      computed(() => (isReady.value ? questionOf(session, report, view()) : null)),
    );

  const goals = runOf(homeReports.goals, () => decided('this-month', 'none'));
  const week = runOf(homeReports.week, () => decided('this-week', 'previous'));
  const asked = computed(() => questionOf(session, '', decided('last-90-days', 'none')));
  const askedKey = computed(() =>
    isReady.value ? JSON.stringify([asked.value.period, asked.value.filters]) : null,
  );
  const scopeNow = () => {
    const { period, comparison, filters } = asked.peek();
    return session.scope({ period, comparison, filters });
  };
  const needs = liveAnswer(session, 'attention', askedKey, (account) => ({
    account,
    scope: scopeNow(),
    limit: listLength,
  }));
  const since = changesSince(session, active);
  const changes = liveAnswer(
    session,
    'changes',
    computed(() => askedKey.value && since.value && `${askedKey.value} ${since.value.instant}`),
    (account) => ({
      account,
      scope: scopeNow(),
      since: since.peek()?.instant ?? session.now.peek(),
      limit: listLength,
    }),
  );
  const planned = runOf(homeReports.planned, () => decided('this-week', 'none'));
  const lines = courses.map((course) => {
    const query = { v: 1, measures: course.map(({ measure }) => measure), dims: [{ field: 'week' }] };
    return runOf(homeReports.weeks, () =>
      decided(lastWeeks(session, 8), 'none', { query: JSON.stringify(query) }),
    );
  });
  return {
    owner,
    /** Whose figures can be chosen; only `all` where "me" means nobody. */
    offered,
    choose(next: Whose) {
      chosen.value = next;
    },
    goals,
    week,
    planned,
    needs,
    changes,
    since,
    /** Eight weeks of a figure of the week, oldest first; by the figure's key. */
    courses: computed(() => coursesIn(lines)),
    /** Why the first of the figures could not be had. */
    failure: computed(
      () => [goals, week, needs, changes].map((run) => run.failure.value).find((one) => one !== null) ?? null,
    ),
    again() {
      for (const run of [goals, week, planned, needs, changes, ...lines]) run.again();
    },
  };
});
export type Home = InstanceType<typeof Home>;

/** Whole weeks up to the one that runs. */
function lastWeeks(session: Session, weeks: number): Period {
  const { weekStart } = session.shown.value;
  const today = Temporal.PlainDate.from(session.today.value);
  const first = today.subtract({ days: (today.dayOfWeek - weekStart + 7) % 7 });
  return {
    from: first.subtract({ weeks: weeks - 1 }).toString(),
    to: first.add({ weeks: 1 }).toString(),
  };
}

function coursesIn(lines: readonly ReportRun[]): ReadonlyMap<string, readonly (number | null)[]> {
  const found = new Map<string, readonly (number | null)[]>();
  for (const [place, line] of lines.entries()) {
    const block = line.answered.value?.result.blocks[0];
    if (!block || block.rows.length < 2) continue;
    for (const [index, { figure }] of (courses[place] ?? []).entries()) {
      const values = block.rows.map(({ cells }) => cells[`m${index}`]);
      if (values.every((value) => value === undefined)) continue;
      found.set(
        figure,
        values.map((value) => (typeof value === 'number' ? value : null)),
      );
    }
  }
  return found;
}
