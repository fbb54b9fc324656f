import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import { firstPeriodOf } from './report-list';
import { type ReportRun, reportRun } from './report-run';
import { questionOf } from './report-view';
import type { Session } from './session';

/** Reports the home screen takes its figures from. */
export const homeReports = {
  sales: 'goal-sales',
  deals: 'goal-won-deals',
  rep: 'rep-dashboard',
  hours: 'call-outcome-by-hour',
  losses: 'loss-reasons',
} as const;

/** The first screen: my goals, my figures, my best hours, why I lose. */
export const Home = createModel((session: Session, active: ReadonlySignal<boolean>) => {
  const chosen = signal<'me' | 'all' | null>(null);
  const known = computed(() => {
    const id = session.account.value?.userId;
    return id !== undefined && (session.contents.value?.users.some((user) => user.id === id) ?? false);
  });
  const owner = computed<'me' | 'all'>(() => (known.value ? (chosen.value ?? 'me') : 'all'));
  const runOf = (report: string, comparison: 'none' | 'previous'): ReportRun =>
    reportRun(
      session,
      computed(() =>
        active.value && session.contents.value
          ? questionOf(session, report, {
              period: firstPeriodOf(report),
              comparison,
              owner: owner.value,
              filters: {},
              options: {},
            })
          : null,
      ),
    );
  const sales = runOf(homeReports.sales, 'none');
  const deals = runOf(homeReports.deals, 'none');
  const rep = runOf(homeReports.rep, 'previous');
  const hours = runOf(homeReports.hours, 'none');
  const losses = runOf(homeReports.losses, 'none');
  return {
    owner,
    /** Whether "Me" means anybody here. */
    known,
    choose(next: 'me' | 'all') {
      chosen.value = next;
    },
    sales,
    deals,
    rep,
    hours,
    losses,
    again() {
      for (const run of [sales, deals, rep, hours, losses]) run.again();
    },
  };
});
export type Home = InstanceType<typeof Home>;
