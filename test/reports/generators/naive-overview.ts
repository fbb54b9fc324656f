import { expect } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { stateAt, sum } from './deal-states';

const daySeconds = 86_400;

/** The same question over plain objects, where fewer than ten won deals say what is usual. */
export function naiveOverview(records: Records, asOf: string) {
  const at = Date.parse(asOf) / 1000;
  const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000);
  const all = (records.deals ?? [])
    .map((deal) => ({ deal, ...stateAt(records, deal, at) }))
    .filter(({ exists }) => exists);
  const open = all
    .filter(({ status }) => status === 'open')
    .map((state) => {
      const age = at - seconds(state.way.at(-1)?.at ?? '');
      const next = (records.activities ?? []).some(
        ({ dealId, status, dueAt }) =>
          dealId === state.deal.id && status === 'planned' && dueAt && seconds(dueAt) >= at,
      );
      const flags = {
        stalled: age > 30 * daySeconds ? 1 : 0,
        noNextStep: next ? 0 : 1,
        overdue: (state.deal.expectedCloseDate ?? '9') < '2025-03-31' ? 1 : 0,
      };
      const isGone = state.stage?.deletedAt && seconds(state.stage.deletedAt) <= at;
      return {
        ...state,
        age,
        flags,
        key: `${state.pipelineId}:${isGone ? '(deleted stage)' : state.stage?.id}`,
      };
    });
  const middle = (values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length >> 1;
    return sorted.length % 2 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  };
  const flag = (deals: typeof open, key: keyof (typeof open)[number]['flags']) =>
    sum(deals.map(({ flags }) => flags[key]));
  const inMarch = (ms: number | null) =>
    ms !== null && ms >= Date.parse('2025-03-01T00:00:00Z') && ms <= Date.parse(asOf);
  const closed = (status: string) => all.filter((deal) => deal.status === status && inMarch(deal.closedAtMs));
  const created = all.filter(({ deal }) => inMarch(Date.parse(deal.createdAt)));
  const [won, lost] = [closed('won'), closed('lost')];
  const entering = open.filter(({ stage }) => stage?.kind === 'incoming');
  const count = ({ flags }: (typeof open)[number]) => flags.stalled + flags.noNextStep + flags.overdue;
  return {
    stages: Object.fromEntries(
      [...new Set(open.map(({ key }) => key))].map((key) => {
        const here = open.filter((deal) => deal.key === key);
        return [
          key,
          {
            count: here.length,
            value: sum(here.map(({ base }) => base)),
            medianAge: middle(here.map(({ age }) => age)),
            stalled: flag(here, 'stalled'),
            noNextStep: flag(here, 'noNextStep'),
            overdue: flag(here, 'overdue'),
          },
        ];
      }),
    ),
    limits: expect.anything(),
    aboutToEnter: { count: entering.length, value: sum(entering.map(({ base }) => base)) },
    created: created.length,
    won: won.length,
    lost: lost.length,
    unqualified: closed('unqualified').length,
    wonValue: sum(won.map(({ base }) => base)),
    winRate: won.length + lost.length === 0 ? null : won.length / (won.length + lost.length),
    cohortConversion:
      created.length === 0 ? null : created.filter(({ status }) => status === 'won').length / created.length,
    attention: open
      .filter((deal) => count(deal) > 0)
      .sort(
        (a, b) => count(b) - count(a) || (b.base ?? 0) - (a.base ?? 0) || (a.deal.id < b.deal.id ? -1 : 1),
      )
      .map(({ deal }) => deal.id),
  };
}
