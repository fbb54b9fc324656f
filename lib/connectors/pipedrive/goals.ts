import * as z from 'zod/mini';
import type { Goal } from '@/lib/model/entities';
import type { Http, Rejected, Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { ask } from '../kit/ask';
import { toMinor } from '../kit/money';
import { hostId, hostRef, take, Unfit } from '../kit/rows';
import { toDay } from '../kit/times';
import { type Host, hostOf } from './facts';
import { periodsOf } from './goal-periods';
import { textIn, whole } from './lists';

/** Source: https://developers.pipedrive.com/docs/api/v1/Goals#getGoals */
const goalRow = z.object({
  id: hostId,
  type: z.object({
    name: z.string(),
    params: z.nullish(
      z.object({ pipeline_id: z.nullish(z.array(hostRef)), activity_type_id: z.nullish(z.array(hostRef)) }),
    ),
  }),
  assignee: z.object({ type: z.nullish(z.string()), id: hostRef }),
  interval: z.nullish(z.string()),
  duration: z.object({ start: z.nullish(z.string()), end: z.nullish(z.string()) }),
  expected_outcome: z.object({
    target: z.union([z.number(), z.string()]),
    tracking_metric: z.nullish(z.string()),
    currency_id: hostRef,
  }),
});
type Row = z.infer<typeof goalRow>;

const answer = z.object({
  data: z.nullish(z.object({ goals: z.nullish(z.array(z.unknown())) })),
});

/** Without one of the criteria the host tells one's own goals only. */
const questions = ['quantity', 'sum'].flatMap((metric) =>
  ['true', 'false'].map((active) => ({ 'expected_outcome.tracking_metric': metric, is_active: active })),
);

/** Everybody's goals, past ones too. */
export const goals: Stream = {
  id: 'goals',
  fills: ['goals'],
  async page(http, { facts }, signal) {
    const host = hostOf(facts);
    const rows: unknown[] = [];
    for (const query of questions) {
      const asked = ask(http, { method: 'GET', path: '/v1/goals/find', query }, answer, signal);
      const { data } = await whereItIs(asked, { data: undefined });
      rows.push(...(data?.goals ?? []));
    }
    const words = rows.length === 0 ? noWords : await wordsOf(http, signal);
    const found: Goal[] = [];
    const rejected: Rejected[] = [];
    const met = new Set<string>();
    for (const row of rows) {
      const id = textIn(row, 'id') ?? '';
      if (met.has(id)) continue;
      met.add(id);
      // One row of the host is a goal in each of its periods.
      const periods: Goal[] = [];
      const taken = take('goals', [row], goalRow, (one) => {
        periods.push(...toGoals(one, host, words));
        return periods[0];
      });
      rejected.push(...taken.rejected);
      if (taken.records.length > 0) found.push(...periods);
    }
    return { upserts: { goals: found }, rejected, read: met.size };
  },
};

/** Currencies and types of activities by the numbers that goals name them by. */
interface Words {
  readonly currencies: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
}
const noWords: Words = { currencies: new Map(), types: new Map() };

async function wordsOf(http: Http, signal: AbortSignal): Promise<Words> {
  const read = async (path: string, name: string): Promise<Map<string, string>> => {
    const { rows } = await whereItIs(whole(http, path, {}, signal), { rows: [] });
    return new Map(
      rows.flatMap((row) => {
        const [id, word] = [textIn(row, 'id'), textIn(row, name)];
        return id === undefined || word === undefined ? [] : [[id, word] as const];
      }),
    );
  };
  return {
    currencies: await read('/v1/currencies', 'code'),
    types: await read('/v1/activityTypes', 'key_string'),
  };
}

const scopes: Readonly<Record<string, Goal['scope']>> = { person: 'user', team: 'team', company: 'company' };

function toGoals(row: Row, host: Host, words: Words): Goal[] {
  const { type, assignee, duration, expected_outcome: outcome } = row;
  const start = toDay(duration.start, 'duration.start');
  if (start === null) throw new Unfit('duration.start: missing');
  const scope = scopes[assignee.type ?? ''] ?? 'company';
  const isMoney = outcome.tracking_metric === 'sum';
  const currency = isMoney ? (words.currencies.get(outcome.currency_id ?? '') ?? host.currency) : null;
  const target = isMoney ? toMinor(outcome.target, currency, 'target') : Math.round(Number(outcome.target));
  if (target === null || !Number.isSafeInteger(target)) throw new Unfit('target: not countable');
  return periodsOf(row.interval, start, toDay(duration.end, 'duration.end')).map(({ from, to }) => ({
    id: `${row.id}:${from}`,
    ...meaningOf(type, isMoney, host, words),
    scope,
    scopeId: scope === 'company' ? null : assignee.id,
    from,
    to,
    target,
    ...(currency !== null && { currency }),
  }));
}

const metrics: Readonly<Record<string, readonly [count: string, money: string]>> = {
  deals_won: ['won_count', 'won_value'],
  deals_started: ['new_deals', 'custom:deals_started_value'],
  activities_completed: ['activity_count', 'activity_count'],
};

/** What is counted. A goal for several pipelines or types has no metric of ours: it keeps the host's name. */
function meaningOf(
  { name, params }: Row['type'],
  isMoney: boolean,
  { types }: Host,
  words: Words,
): Pick<Goal, 'metric' | 'filters'> {
  const key = name.toLowerCase().replace(/[^a-z]+/g, '_');
  const pipelines = (params?.pipeline_id ?? []).filter((id) => id !== null);
  const keys = (params?.activity_type_id ?? []).flatMap((id) => words.types.get(id ?? '') ?? []);
  const [count, money] = (Object.hasOwn(metrics, key) ? metrics[key] : undefined) ?? [];
  const metric = isMoney ? money : count;
  const ofActivities = key.startsWith('activities');
  if (metric === undefined || pipelines.length > 1 || (ofActivities && keys.length > 1)) {
    return { metric: `custom:${key}` };
  }
  const kind = ofActivities ? types.find(([known]) => known === keys[0])?.[2] : undefined;
  const filters = {
    ...(pipelines[0] && { pipelineId: pipelines[0] }),
    ...(kind !== undefined && { activityKind: kind }),
  };
  return { metric, ...(Object.keys(filters).length > 0 && { filters }) };
}
