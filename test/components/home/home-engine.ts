import type { ChangeList, Need, NeedList } from '@/lib/model/attention';
import type { Insight } from '@/lib/model/insight';
import type { Result, Row } from '@/lib/model/result';
import { aResult } from '../a-result';
import { fakeEngine } from '../fake-session';

/** Goals of Maja: won value ahead, meetings behind. */
export const goals = (rows: readonly Row[] = [goalRow('g1', 'won_value'), goalRow('g2', 'meetings_held')]) =>
  aResult({
    report: 'goal-progress',
    charts: [{ kind: 'meters', block: 'goals', value: 'attainment' }],
    blocks: [{ id: 'goals', columns: [{ key: 'attainment', unit: 'share' }], rows }],
  });

export function goalRow(key: string, metric: string): Row {
  const money = { target: 'money', actual: 'money', pace: 'money', neededPerDay: 'money' } as const;
  return {
    key,
    label: { word: `row.goal.${metric}`, values: { name: 'Maja Kowalczyk' } },
    cells: {
      metric,
      actual: 41_300_00,
      target: 60_000_00,
      pace: 36_000_00,
      neededPerDay: 2_338_00,
      status: 'ahead',
      workingDays: 20,
      elapsed: 12,
      from: '2026-11-01',
      to: '2026-12-01',
    },
    ...(metric === 'won_value' && { units: money }),
  };
}

/** A week of 46 calls after one of 38. */
export const week = aResult({
  report: 'rep-dashboard',
  blocks: [
    {
      id: 'measures',
      columns: [
        { key: 'wonValue', unit: 'money', better: 1 },
        { key: 'calls', unit: 'count', better: 1 },
        { key: 'meetings', unit: 'count', better: 1 },
      ],
      rows: [
        {
          key: 'me',
          label: { text: 'Maja Kowalczyk' },
          cells: { wonValue: 12_400_00, calls: 46, meetings: null },
          previous: { wonValue: 8_000_00, calls: 38, meetings: null },
          records: { wonValue: 1, calls: 2 },
        },
      ],
    },
  ],
  foot: {
    ...aResult().foot,
    from: '2026-11-16',
    to: '2026-11-23',
    previousFrom: '2026-11-09',
    previousTo: '2026-11-13',
  },
});

export const aNeed = (over: Partial<Need> = {}): Need => ({
  entity: 'deals',
  id: 'd1',
  title: 'Aldermoor Clinics',
  subtitle: 'Autoclave line',
  ownerName: 'Maja Kowalczyk',
  base: 18_400_00,
  why: [
    {
      kind: 'no-next-step',
      sentence: { key: 'need.no-next-step', values: { n: { value: 9, unit: 'count' } } },
      since: 1_762_800_000,
    },
  ],
  ...over,
});

export const needs = (list: readonly Need[] = [aNeed()]): NeedList => ({
  total: list.length,
  counts: {
    overdue: 0,
    'overdue-activity': 0,
    'too-long-in-stage': 0,
    'no-next-step': list.length,
    untouched: 0,
  },
  needs: list,
});

export const noChanges: ChangeList = {
  total: 0,
  counts: { won: 0, lost: 0, unqualified: 0, reopened: 0, new: 0, moved: 0 },
  changes: [],
};

export const anInsight = (over: Partial<Insight> = {}): Insight => ({
  rule: 'slipping-twice',
  sentence: {
    key: 'insight.slipping-twice',
    values: {
      n: { value: 8, unit: 'count', records: 0 },
      of: { value: 21, unit: 'count', records: 1 },
      value: { value: 79_350_00, unit: 'money', records: 2 },
    },
  },
  n: 21,
  moneyAtStake: 79_350_00,
  z: null,
  report: 'forecast-vs-actual',
  mutedKey: 'slipping-twice:open',
  ...over,
});

interface Answers {
  readonly results?: Readonly<Record<string, Result>>;
  readonly needs?: NeedList;
  readonly changes?: ChangeList;
  readonly insights?: readonly Insight[];
}

/** An engine that answers what the home asks; what is not given is never answered. */
export function homeEngine({ results = {}, ...answers }: Answers) {
  const engine = fakeEngine(results);
  const given: Readonly<Record<string, unknown>> = {
    attention: answers.needs,
    changes: answers.changes,
    insights: answers.insights && { insights: answers.insights, resultId: 7 },
  };
  const ask = engine.ask.bind(engine) as (name: string, question: unknown) => Promise<unknown>;
  return {
    ...engine,
    ask: (name: string, question: unknown) => {
      const answer = ask(name, question);
      if (given[name] !== undefined) engine.asked.at(-1)?.done(given[name]);
      return answer;
    },
  } as typeof engine;
}
