import { enough, ratio } from '@/lib/math/rates';
import {
  coldCallCount,
  coldConnectRate,
  voiceCallCount,
  voiceConnectRate,
} from '@/lib/metrics/activity-measures';
import type { Block } from '@/lib/model/result';
import { headlineOf } from '@/lib/query/block';
import { column, rowOf } from '@/lib/query/figures';
import { voiceCalls } from '@/lib/query/populations/activities';
import { measuredIn, valueIn } from '@/lib/query/values';
import { status } from '@/lib/table/deals';
import type { Rows } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import { figureSaid } from './parts/figures';
import { outcomeFigures, outcomeTables } from './parts/outcome-tables';
import { trendOf } from './parts/trend';
import { defineQueryReport, type View } from './report';

/**
 * Whether the calls that a phone system has captured lead to talks and to deals.
 *
 * Rows: `groups`, one per caller, team or source (option `group`), most calls first, columns by outcome; `outcomes`, one
 * per outcome; `sales`, one row: the calls on deals that are won; `trend`, the share answered by day, week or month.
 * Units: counts and shares of all captured calls; `perDeal` is calls for each won deal with a call.
 * Rules: done sales calls both ways with a provider, by their instant and who made them; answered is the outcome
 * `connected`. What a cold call is says `coldRows`: an outbound one to somebody whom nobody had talked to before. Deals are
 * won as of now.
 * Caveats: `no-outcome`.
 */
export const voiceOutcomes = defineQueryReport({
  id: 'voice-outcomes',
  needs: ['activities'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'team', 'source'] }],
  dateField: 'voice',

  queries: ({ options: { group } }) => ({
    groups: {
      measures: [voiceCallCount, voiceConnectRate, coldCallCount, coldConnectRate],
      by: [group, 'outcome'],
    },
  }),

  tell(view, { groups }) {
    const { company } = view;
    const rows = groups.total.rows(voiceCalls);
    const n = rows.length;
    const answered = measuredIn(groups, groups.total, voiceConnectRate);
    const cold = measuredIn(groups, groups.total, coldConnectRate);
    const tables = outcomeTables(view, groups, { key: 'calls', measure: voiceCallCount }, [
      { key: 'connectRate', measure: voiceConnectRate },
      { key: 'cold', measure: coldCallCount, minWidth: 480 },
      { key: 'coldRate', measure: coldConnectRate, minWidth: 480 },
    ]);
    const trend = trendOf(view, [
      { key: 'connectRate', measure: voiceConnectRate },
      { key: 'calls', measure: voiceCallCount },
    ]);
    const sales = onWonDeals(view, rows);
    const outcome = codes(company.tables.activities, 'outcomeKind').codes;
    const hasVoice = codes(company.tables.activities, 'provider').dictionary.length > 0;
    return {
      n,
      isThin: n < enough.toShow,
      ...(!hasVoice && company.tables.activities.length > 0 && { lacks: 'no-voice' }),
      ...(n > 0 && {
        finding: {
          key: n < enough.toShow ? 'finding.voice-outcomes.thin' : 'finding.voice-outcomes',
          values: {
            k: figureSaid(answered?.of?.[0] ?? 0, 'count'),
            n: figureSaid(n, 'count', tables.groups.total?.records?.['all']),
            ...(n >= enough.toShow && {
              deals: figureSaid(sales.deals.length, 'count', view.select('deals', sales.deals)),
              calls: figureSaid(sales.calls.length, 'count', view.select('activities', sales.calls)),
            }),
          },
        },
      }),
      headline: headlineOf(view, groups, [
        { key: 'calls', measure: voiceCallCount },
        { key: 'connectRate', measure: voiceConnectRate },
        { key: 'coldRate', measure: coldConnectRate },
      ]),
      blocks: [tables.groups, tables.outcomes, salesBlock(view, sales, n), ...(trend ? [trend] : [])],
      charts: [
        { kind: 'bars', block: 'outcomes', value: 'calls', share: 'share' },
        ...(trend ? [{ kind: 'lines', block: 'trend', value: 'connectRate' } as const] : []),
      ],
      caveats: { 'no-outcome': rows.filter((row) => (outcome[row] as number) < 0).length },
      figures: {
        count: n,
        ...outcomeFigures(groups, voiceCallCount),
        connectRate: answered?.value ?? null,
        cold: { count: valueIn(groups, groups.total, coldCallCount), connectRate: cold?.value ?? null },
        onWonDeals: {
          calls: sales.calls.length,
          share: ratio(sales.calls.length, n),
          deals: sales.deals.length,
          perDeal: ratio(sales.calls.length, sales.deals.length),
        },
      },
    };
  },
});

/** Calls on deals that are won as of now, and these deals. */
interface Sales {
  readonly calls: Rows;
  readonly deals: Rows;
}

function onWonDeals({ company: { activities, deals } }: View, rows: Rows): Sales {
  const calls = rows.filter((row) => deals.status[activities.dealOf(row)] === status.won);
  const found = new Set<number>();
  for (const row of calls) found.add(activities.dealOf(row));
  return { calls, deals: Int32Array.from(found).sort() };
}

function salesBlock(view: View, { calls, deals }: Sales, n: number): Block {
  return {
    id: 'sales',
    columns: [
      column('calls', 'count'),
      column('share', 'share'),
      column('deals', 'count'),
      column('perDeal', 'mean'),
    ],
    rows: [
      rowOf(
        'won',
        { word: 'row.on-won-deals' },
        {
          calls: { value: calls.length, records: view.select('activities', calls) },
          share: { value: ratio(calls.length, n), of: [calls.length, n] },
          deals: { value: deals.length, records: view.select('deals', deals) },
          perDeal: { value: ratio(calls.length, deals.length) },
        },
      ),
    ],
  };
}
