import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Goal } from '@/lib/model/entities';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { WorkCalendar } from '@/lib/model/scope';
import { amountOf, countOf } from './amount-text';
import { type GoalBook, instantNow } from './goal-book';
import { workedDays } from './goal-days';
import { isMoney } from './goal-metrics';
import { isLocked } from './goal-rules';
import { goalOfPart, type SplitPart, shareOut, withParts } from './goal-split';
import { goalFigures } from './goal-tree';
import type { Session } from './session';
import { listOf, monthsIn, type SpanRules, yearBefore } from './spans';

export const splitWays = ['even', 'days', 'season', 'hand'] as const;
export type SplitWay = (typeof splitWays)[number];

/** One part as it is offered. */
export interface OfferedPart extends SplitPart {
  readonly name: string | null;
  readonly days: number;
  /** Last year's figure of the same dates; null while that is not known. */
  readonly lastYear: number | null;
  /** In whole units of the goal; null for a text that is no figure. */
  readonly target: number | null;
  /** Text in the field, when parts are set by hand. */
  readonly typed: string;
  /** A past part keeps its goal; the others share what is left. */
  readonly isFixed: boolean;
}

interface Around {
  readonly goal: ReadonlySignal<Goal | null>;
  readonly members: ReadonlySignal<readonly { scope: 'team' | 'user'; id: string; name: string }[]>;
  readonly rules: ReadonlySignal<SpanRules>;
  readonly book: GoalBook;
  calendarOf(of: Pick<SplitPart, 'scope' | 'scopeId'>): WorkCalendar;
  /** How a target stands in a field. */
  shownTarget(of: Pick<Goal, 'target' | 'currency' | 'metric'>): string;
}

/** Sharing the edited goal out, among members or over months. Call it inside a model. */
export function goalSplitter(session: Session, around: Around) {
  const { goal, members, rules, book } = around;
  const isOpen = signal(false);
  const chosenInto = signal<'members' | 'months'>('members');
  const way = signal<SplitWay>('even');
  const typed = signal<Readonly<Record<number, string>>>({});
  const clash = signal<Goal | null>(null);
  const season = signal<readonly number[] | null>(null);
  const seasonFailure = signal<Failure | null>(null);

  const intos = computed<readonly ('members' | 'months')[]>(() => {
    const of = goal.value;
    if (!of) return [];
    const span = listOf(of, rules.value);
    const isLong = span === 'quarter' || span === 'year';
    return [
      ...(members.value.length > 0 ? (['members'] as const) : []),
      ...(isLong ? (['months'] as const) : []),
    ];
  });
  const into = computed(() =>
    intos.value.includes(chosenInto.value) ? chosenInto.value : (intos.value[0] ?? 'members'),
  );
  const parts = computed<readonly (SplitPart & { readonly name: string | null })[]>(() => {
    const of = goal.value;
    if (!of) return [];
    const { scope, scopeId = null, from, to } = of;
    return into.value === 'members'
      ? members.value.map((each) => ({ ...each, scopeId: each.id, period: { from, to } }))
      : monthsIn({ from, to }, rules.value.calendar).map((period) => ({
          scope,
          scopeId: scopeId ?? null,
          name: null,
          period,
        }));
  });
  const key = computed(() => JSON.stringify([goal.value, parts.value]));

  // What was typed, and what last year was, belong to one goal and its parts.
  effect(() => {
    void key.value;
    batch(() => {
      typed.value = {};
      season.value = null;
      seasonFailure.value = null;
      clash.value = null;
    });
  });
  const goalId = computed(() => goal.value?.id ?? null);
  effect(() => {
    void goalId.value;
    isOpen.value = false;
  });

  const askSeason = async (): Promise<void> => {
    const of = goal.peek();
    const account = session.account.peek();
    const asks = key.peek();
    if (!of || !account || season.peek()) return;
    seasonFailure.value = null;
    const { calendar } = rules.peek();
    const goals = parts.peek().map(
      (part, at): Goal => ({
        ...of,
        id: `part-${at}`,
        scope: part.scope,
        scopeId: part.scopeId,
        ...yearBefore(part.period, calendar),
        target: 1,
      }),
    );
    try {
      const scope = session.scope({ period: yearBefore(of, calendar), comparison: 'none', filters: {} });
      const { result } = await session.engine.ask('run', {
        account: account.id,
        report: 'goal-progress',
        scope,
        goals,
      });
      const figures = goalFigures.safeParse(result.figures);
      if (key.peek() !== asks) return;
      season.value = goals.map(({ id }) => Math.max(0, (figures.success && figures.data[id]?.actual) || 0));
    } catch (error) {
      if (key.peek() === asks) seasonFailure.value = failureOf(error);
    }
  };

  const offered = computed<readonly OfferedPart[]>(() => {
    const of = goal.value;
    if (!of) return [];
    const known = parts.value.map((part, at) => {
      const own = goalOfPart(of, part, session.goals.value);
      const isFixed =
        own !== undefined && !isLocked(of, session.today.value) && isLocked(own, session.today.value);
      const days = workedDays(around.calendarOf(part), part.period);
      return { part, own, isFixed, days, lastYear: season.value?.[at] ?? null };
    });
    const fixed = known.reduce((sum, { own, isFixed }) => sum + (isFixed ? (own?.target ?? 0) : 0), 0);
    const weights = known.map(({ isFixed, days, lastYear }) => {
      if (isFixed) return 0;
      return way.value === 'days' ? days : way.value === 'season' ? (lastYear ?? 0) : 1;
    });
    const shares = shareOut(Math.max(0, of.target - fixed), weights);
    return known.map(({ part, own, isFixed, days, lastYear }, at) => {
      const share = isFixed ? (own?.target ?? 0) : (shares[at] ?? 0);
      const text = typed.value[at] ?? around.shownTarget({ ...of, target: own?.target ?? share });
      const byHand = text.trim() === '' ? 0 : figureIn(text, of);
      const target = way.value === 'hand' && !isFixed ? byHand : share;
      return { ...part, days, lastYear, target: target ?? null, typed: text, isFixed };
    });
  });
  const figureIn = (text: string, of: Goal): number | undefined => {
    const { locale } = session.t.peek();
    const figure = isMoney(of.metric)
      ? amountOf(text, of.currency ?? session.shown.peek().currency, locale)
      : countOf(text);
    return figure !== undefined && figure >= 0 ? figure : undefined;
  };
  const sum = computed(() => offered.value.reduce((all, { target }) => all + (target ?? 0), 0));

  return {
    /** The split is being looked at. */
    isOpen,
    intos,
    into,
    /** Whom it could be shared out among. */
    memberKind: computed<'teams' | 'reps'>(() => (members.value[0]?.scope === 'team' ? 'teams' : 'reps')),
    way,
    offered,
    sum,
    /** What the parts lack to the target; negative when they are more. */
    missing: computed(() => (goal.value?.target ?? 0) - sum.value),
    /** Last year has nothing to go by. */
    hasNoSeason: computed(() => season.value?.every((value) => value === 0) ?? false),
    isSeasonAsked: computed(
      () => way.value === 'season' && season.value === null && seasonFailure.value === null,
    ),
    seasonFailure,
    /** A part's goal for other dates that is in the way. */
    clash,
    open(next: boolean) {
      isOpen.value = next;
      if (next && way.peek() === 'season') void askSeason();
    },
    chooseInto(next: 'members' | 'months') {
      chosenInto.value = next;
      if (way.peek() === 'season') void askSeason();
    },
    choose(next: SplitWay) {
      const of = goal.peek();
      const hasOwn = of && parts.peek().some((part) => goalOfPart(of, part, session.goals.peek()));
      // By hand begins with the goals that are there, or with what another way has given.
      if (next === 'hand' && of && (!hasOwn || way.peek() !== 'even')) {
        typed.value = Object.fromEntries(
          offered.peek().map(({ target }, at) => [at, around.shownTarget({ ...of, target: target ?? 0 })]),
        );
      }
      way.value = next;
      if (next === 'season') void askSeason();
    },
    type(at: number, text: string) {
      typed.value = { ...typed.peek(), [at]: text };
    },
    /** Makes goals of the parts; nothing unless they add up. */
    async apply(): Promise<void> {
      const of = goal.peek();
      const now = offered.peek();
      if (!of || now.some(({ target }) => target === null) || sum.peek() !== of.target) return;
      const wanted = now
        .filter(({ isFixed }) => !isFixed)
        .map((part) => ({ ...part, target: part.target ?? 0 }));
      const made = { newId: () => crypto.randomUUID(), now: instantNow() };
      const tried = withParts(of, wanted, session.goals.peek(), made);
      clash.value = 'clash' in tried ? tried.clash : null;
      if ('clash' in tried) return;
      const n = wanted.filter(({ target }) => target > 0).length;
      const kept = await book.keep(
        (goals) => {
          const split = withParts(of, wanted, goals, made);
          return 'clash' in split ? goals : split.goals;
        },
        { key: 'split', n, skipped: 0 },
      );
      if (kept) isOpen.value = false;
    },
  };
}
export type GoalSplitter = ReturnType<typeof goalSplitter>;
