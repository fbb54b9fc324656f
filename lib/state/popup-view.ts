import { computed, createModel, effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { accountAt } from '@/lib/connectors/identity';
import { pageParts } from '@/lib/connectors/page-parts';
import type { Seen } from '@/lib/messages/protocol';
import { hasHost } from '@/lib/model/account';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Insight } from '@/lib/model/insight';
import type { Result } from '@/lib/model/result';
import { openCrm, openDemo, openOptions, startSync } from './actions';
import { allowSite } from './connect-view';
import { goalFiguresOf } from './goal-figures';
import { type GoalLine, type GoalMetric, type GoalTree, isEmptyTree } from './goal-tree';
import { Insights } from './insights';
import { hashOf } from './navigation';
import { openPanel } from './open-panel';
import { type KnownPage, knownPageIn, signedInOn } from './page-snapshot';
import { type KeptFigures, keepFigures } from './popup-cache';
import type { Session } from './session';
import { type Span, spanAt, spanOf, spans } from './spans';

/** What the popup looks at: the tab under it. */
export interface Beneath {
  readonly windowId: number;
  readonly page: KnownPage | null;
  /** Who is signed in on that page; absent where that cannot be known. */
  readonly signedIn?: Seen | null;
  /** The tab, where it shows a web page that no connector knows. */
  readonly unknownTab?: number;
}

/** The tab under the popup. Called before the first drawing, so the right screen is the first one. */
export async function lookBeneath(): Promise<Beneath> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const page = tab?.id === undefined ? null : await knownPageIn(tab.id, pageParts);
  const unknownTab = page === null && /^https?:/.test(tab?.url ?? '') ? tab?.id : undefined;
  return {
    windowId: tab?.windowId ?? -1,
    page,
    signedIn: page && (await signedInOn(page)),
    ...(unknownTab !== undefined && { unknownTab }),
  };
}

/** The CRMs that can be connected, by name. */
export const brands: readonly string[] = pageParts.map(({ brand }) => brand);

/** Behind the toolbar popup: connect the CRM under it, or the goals at a glance. */
export const PopupView = createModel(
  (session: Session, beneath: Beneath, kept: KeptFigures | null = null) => {
    const firstAccount = session.account.peek()?.id;
    const dismissed = signal(false);
    const failure = signal<Failure | null>(null);
    const { page, signedIn } = beneath;
    const atThisSite = session.accounts.peek().filter(({ origin }) => origin === page?.origin);
    /** Somebody whom no account stands for is signed in at a site that another account is at. */
    const stranger =
      signedIn && atThisSite.length > 0 && !accountAt(signedIn, page?.origin, atThisSite) ? signedIn : null;
    const wasConnected = atThisSite.length > 0 && stranger === null;
    const chosenSpan = signal<Span | null>(null);
    const chosenMetric = signal<GoalMetric | null>(null);
    const chosenTeam = signal<string | null>(null);

    const periodOf = (span: Span) =>
      spanAt(span, 0, { today: session.today.value, calendar: session.shown.value.calendar });
    /** Until the account's contents are read there is nothing but what was kept. */
    const isFirst = (): boolean =>
      session.contents.value === null && session.account.value?.id === firstAccount;
    /** Spans that have a goal now; the month when nothing is set. */
    const offered = computed<readonly Span[]>(() => {
      const today = session.today.value;
      const running = session.goals.value.filter(({ from, to }) => from <= today && today < to);
      const found = spans.filter((span) => running.some((goal) => spanOf(goal) === span));
      if (found.length === 0 && kept && isFirst()) return [kept.span]; // The goals are still being read.
      return found.length > 0 ? found : ['month'];
    });
    const looked = computed(() => {
      const wanted = chosenSpan.value;
      const span = wanted && offered.value.includes(wanted) ? wanted : (offered.value[0] ?? 'month');
      return { span, period: periodOf(span) };
    });
    const figures = goalFiguresOf(session, looked);
    const asked = computed(() => {
      const { currency, timeZone } = session.shown.value;
      const { span, period } = looked.value;
      return JSON.stringify([span, period, currency, timeZone, session.preferences.value.colleagues]);
    });
    const keptTrees = computed(() =>
      kept && session.account.value?.id === firstAccount && kept.asked === asked.value ? kept.trees : null,
    );
    const trees = computed(() => figures.trees.value ?? (figures.failure.value ? null : keptTrees.value));
    const isKept = computed(() => figures.trees.value === null && trees.value !== null);
    effect(() => {
      const account = session.account.value?.id;
      const fresh = figures.stale.value ? null : figures.trees.value;
      if (account !== undefined && fresh)
        void keepFigures(account, { asked: asked.value, span: looked.value.span, trees: fresh });
    });
    const insights = new Insights(
      session,
      computed(() => figures.trees.value !== null), // The goals come first.
      computed(() => 'all'),
    );
    const metrics = computed<readonly GoalMetric[]>(() => {
      const found = trees.value;
      if (!found) return [];
      return (['won_value', 'won_count'] as const).filter((metric) => !isEmptyTree(found[metric]));
    });
    const metric = computed<GoalMetric>(() => {
      const wanted = chosenMetric.value;
      return wanted && metrics.value.includes(wanted) ? wanted : (metrics.value[0] ?? 'won_value');
    });
    const tree = computed<GoalTree | null>(() => trees.value?.[metric.value] ?? null);
    const team = computed(() =>
      tree.value?.teams.some(({ id }) => id === chosenTeam.value) ? chosenTeam.value : null,
    );
    const result = computed<Result | null>(() => figures.answered.value[metric.value]?.result ?? null);
    /** Why the sync does not go on; the figures are as they were. */
    const stopped = computed<Failure | null>(() => {
      const { state, failure: why } = session.status.value;
      return state === 'stopped' || state === 'paused' ? (why ?? null) : null;
    });

    const attempt = async (what: () => Promise<void>): Promise<void> => {
      failure.value = null;
      try {
        await what();
      } catch (error) {
        failure.value = failureOf(error);
      }
    };
    return {
      page: computed(() => page),
      stranger: computed(() => stranger),
      /** Which of the three screens. A page that is being connected stays until its person goes on. */
      screen: computed<'connect' | 'goals' | 'welcome'>(() => {
        if (page && !wasConnected && !dismissed.value) return 'connect';
        return session.account.value ? 'goals' : 'welcome';
      }),
      looked,
      offered,
      metrics,
      metric,
      tree,
      /** What the shown figures lack: records still to be read, or that may not be read. */
      holes: computed(() =>
        (result.value?.reasons ?? []).filter(({ key }) => key === 'still-reading' || key === 'no-access'),
      ),
      /** The CRM cannot give these figures at all. */
      unavailable: computed(() => result.value?.state === 'unavailable'),
      /** Of the account's records altogether, of the sync that stopped, or of the goal reports. */
      failure: computed(
        () => failure.value ?? session.failure.value ?? stopped.value ?? figures.failure.value,
      ),
      /** The figures are those of another question, or of last time. */
      stale: computed(() => figures.stale.value || isKept.value),
      insights,
      /** The one team that is looked at; null is all of them. */
      team,
      showTeam(id: string | null) {
        chosenTeam.value = id;
      },
      /** The account has a CRM that can be read now. */
      mayRefresh: computed(() => session.account.value !== null && hasHost(session.account.value)),
      refresh: () =>
        attempt(async () => {
          const account = session.account.peek();
          if (account) await startSync(account.id);
        }),
      /** Directly in a click: the report that says more, over the days that the insight is about. */
      openInsight({ report }: Insight) {
        const view = { period: 'last-90-days', comparison: 'previous', owner: 'all' } as const;
        return attempt(() => openPanel(beneath.windowId, hashOf({ screen: 'report', report, view })));
      },
      showSpan(span: Span) {
        chosenSpan.value = span;
      },
      showMetric(next: GoalMetric) {
        chosenMetric.value = next;
      },
      dismiss() {
        dismissed.value = true;
      },
      /** Tries again what has failed: the sync where it stopped, and the figures. */
      again: () =>
        attempt(async () => {
          const account = session.account.peek();
          if (account && stopped.peek()) await startSync(account.id);
          figures.again();
        }),
      openCrm: () =>
        attempt(async () => {
          const account = session.account.peek();
          if (account) await openCrm(account);
        }),
      /** Directly in a click. */
      allow: () =>
        attempt(async () => {
          const account = session.account.peek();
          if (account && (await allowSite(account))) await startSync(account.id);
        }),
      /** Directly in a click. */
      openPanel: (hash?: string) => attempt(() => openPanel(beneath.windowId, hash)),
      /** Directly in a click: a rep's own figures, else all goals. */
      openLine(line: Pick<GoalLine, 'scope' | 'scopeId'>) {
        const { span, period } = looked.peek();
        const view = { period: span === 'month' ? ('this-month' as const) : period };
        const hash =
          line.scope === 'user' && line.scopeId !== null
            ? hashOf({ screen: 'report', report: 'rep-dashboard', view: { ...view, owner: line.scopeId } })
            : hashOf({ screen: 'report', report: 'goal-sales', view: { ...view, owner: 'all' } });
        return attempt(() => openPanel(beneath.windowId, hash));
      },
      /** The page beneath may hold a table of deals or calls. */
      mayReadTable: computed(() => beneath.unknownTab !== undefined),
      /** Directly in a click. */
      readTable: () =>
        attempt(async () => {
          const { unknownTab: tabId, windowId } = beneath;
          if (tabId !== undefined)
            await openPanel(windowId, hashOf({ screen: 'list-page', tabId, turn: Date.now() }));
        }),
      openDemo: () => attempt(() => openDemo(session)),
      openOptions: () => attempt(openOptions),
      /** The options page at one of its sections. */
      openSection: (section: string) =>
        attempt(async () => {
          await browser.tabs.create({ url: `${browser.runtime.getURL('/')}options.html#${section}` });
        }),
    };
  },
);
export type PopupView = InstanceType<typeof PopupView>;
