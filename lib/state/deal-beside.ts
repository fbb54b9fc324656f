import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { dealCard } from '@/lib/cards/deal-cards';
import { reportCard, undrawnCard } from '@/lib/cards/report-card';
import { isDemo } from '@/lib/model/account';
import type { DealFigures } from '@/lib/model/deal-figures';
import type { Result } from '@/lib/model/result';
import { keyOfReport, ownWidgets, type ReportWidget } from '@/lib/model/widget';
import type { WidgetCard } from '@/lib/model/widget-card';
import { type ActiveDeal, activeDeal } from './active-deal';
import { dealQuestion, type Looker } from './deal-report';
import { dealWanted } from './deal-wanted';
import { liveAnswer } from './live-answer';
import { periodRules } from './report-view';
import type { Session } from './session';
import { isHiddenOn, type WidgetArrangement } from './widget-arrangement';

const letters = 200;
const mostFound = 8;

/** The deal that the panel shows in context: that of the page beside it, or one that was looked up. */
export const DealBeside = createModel(
  (session: Session, active: ReadonlySignal<boolean>, arrangement: WidgetArrangement) => {
    const page: ActiveDeal = activeDeal(session, active);
    const chosen = signal<{ readonly account: string; readonly dealId: string } | null>(null);
    const text = signal('');
    const accountId = computed(() => session.account.value?.id ?? null);
    effect(() => {
      void page.beside.value;
      chosen.value = null; // Whoever moves on to another page looks at that one.
    });

    /** The deal of the shown account; a page of another account is named, not read. */
    const dealId = computed(() => {
      const own = chosen.value ?? dealWanted.value;
      if (own && own.account === accountId.value) return own.dealId;
      const beside = page.beside.value;
      return beside.kind === 'deal' && beside.account.id === accountId.value ? beside.dealId : null;
    });
    const scopeNow = () =>
      session.scope({
        period: { from: session.today.peek(), to: nextDay(session.today.peek()) },
        comparison: 'none',
        filters: {},
      });
    const live = liveAnswer(
      session,
      'deal',
      computed(() => (active.value ? dealId.value : null)),
      (account) => ({
        account,
        dealId: dealId.peek() ?? '',
        scope: scopeNow(),
        nowMs: Date.now(),
        demo: isDemo(session.account.peek() ?? { connector: '' }),
      }),
    );
    const figures = computed(() => {
      const deal = live.answer.value?.deal ?? null;
      return deal?.id === dealId.value ? deal : null; // Of the deal before it nothing is shown.
    });
    const found = liveAnswer(
      session,
      'find',
      computed(() => {
        const typed = text.value.trim();
        return active.value && typed !== '' ? typed : null;
      }),
      (account) => ({ account, text: text.peek().trim().slice(0, letters), limit: mostFound }),
    );
    const reports = reportsBeside(session, arrangement, figures);

    const cards = computed<readonly WidgetCard[]>(() => {
      const deal = figures.value;
      const layout = arrangement.layout.value;
      if (!deal || !layout) return [];
      const t = session.t.value;
      const inOrder = [...layout.pinned, ...ownWidgets.filter((widget) => !layout.pinned.includes(widget))];
      return inOrder.flatMap((key) => {
        const own = ownWidgets.find((widget) => widget === key);
        return own ? dealCard(t, own, deal) : (reports.value.get(key) ?? []);
      });
    });
    return {
      beside: page.beside,
      figures,
      dealId,
      /** Asked, answered, and not there. */
      isMissing: computed(
        () =>
          dealId.value !== null &&
          !live.stale.value &&
          live.failure.value === null &&
          live.answer.value?.deal === null,
      ),
      failure: live.failure,
      stale: live.stale,
      cards,
      text: text as ReadonlySignal<string>,
      found: computed(() => (text.value.trim() === '' ? null : (found.answer.value?.deals ?? null))),
      isHidden: computed(() => {
        const [beside, layout] = [page.beside.value, arrangement.layout.value];
        return beside.kind === 'deal' && layout !== null && chosen.value === null
          ? isHiddenOn(layout, beside.origin, { account: beside.account.id, dealId: beside.dealId })
          : false;
      }),
      search(typed: string) {
        text.value = typed.slice(0, letters);
      },
      choose(id: string | null) {
        const account = accountId.peek();
        chosen.value = id === null || account === null ? null : { account, dealId: id };
        dealWanted.value = null;
        text.value = '';
      },
      isChosen: computed(() => chosen.value !== null || dealWanted.value?.account === accountId.value),
      allow: (origin: string) => page.allow(origin),
      showWidgets() {
        const beside = page.beside.peek();
        if (beside.kind !== 'deal') return;
        void arrangement.showAgain(beside.origin, { account: beside.account.id, dealId: beside.dealId });
      },
      again() {
        live.again();
        page.again();
      },
    };
  },
);
export type DealBeside = InstanceType<typeof DealBeside>;

/** Cards of the reports that are pinned, asked of the worker one after the other. */
function reportsBeside(
  session: Session,
  arrangement: WidgetArrangement,
  figures: ReadonlySignal<DealFigures | null>,
): ReadonlySignal<ReadonlyMap<string, WidgetCard>> {
  const results = signal<
    ReadonlyMap<string, { of: DealFigures; widget: ReportWidget; result: Result | null }>
  >(new Map());
  const wanted = computed(() => {
    const layout = arrangement.layout.value;
    return layout?.reports.filter((one) => layout.pinned.includes(keyOfReport(one))) ?? [];
  });
  let latest = 0;
  effect(() => {
    const turn = ++latest;
    const [deal, account] = [figures.value, session.account.value];
    const widgets = wanted.value;
    const goals = session.goals.value;
    if (!deal || !account) return;
    const run = async (): Promise<void> => {
      for (const widget of widgets) {
        const question = dealQuestion(widget, deal.links, periodRules(session), lookerOf(session));
        const answer =
          question &&
          (await session.engine
            .ask('run', { account: account.id, report: widget.report, scope: session.scope(question), goals })
            .catch(() => null));
        if (turn !== latest) return;
        const result = answer?.result ?? null;
        results.value = new Map(results.value).set(keyOfReport(widget), { of: deal, widget, result });
      }
    };
    void run();
  });
  return computed(() => {
    const t = session.t.value;
    const deal = figures.value;
    return new Map(
      [...results.value].flatMap(([key, { of, widget, result }]) => {
        if (!deal || of.id !== deal.id) return [];
        const { report, by } = widget;
        const asked = { key, report, by, of: by === 'none' ? null : deal.names[by] };
        const hasLink = by === 'none' || deal.links[by] !== null;
        const card = result
          ? reportCard(t, asked, result)
          : undrawnCard(t, asked, hasLink ? 'failed' : 'without');
        return [[key, card] as const];
      }),
    );
  });
}

function lookerOf(session: Session): Looker {
  const userId = session.account.peek()?.userId;
  const user = session.contents.peek()?.users.find(({ id }) => id === userId);
  return { userId, teamIds: user?.teamIds ?? [] };
}

const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
