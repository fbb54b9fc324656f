import type { SnapshotRow } from '@/lib/cache/snapshot';
import { Sheet, type Size } from './draws';

export const teamIds = ['north', 'south', 'east', 'west', 'inside'];
export const sourceIds = ['web', 'referral', 'fair', 'phone', 'partner', 'advert', 'mail', 'walk-in'];
const channels = ['website', 'referral', 'event', 'outbound', 'partner', 'paid', 'email', 'visit'];
export const reasonIds = [
  'price',
  'rival',
  'none',
  'timing',
  'silence',
  'value',
  'fit',
  'moved',
  'law',
  'else',
];
const categories = [
  'price',
  'competitor',
  'no_decision',
  'timing',
  'follow_up',
  'value_not_seen',
  'fit',
  'other',
];

/** Stages of each pipeline: those on the way, then won, lost and unqualified. */
export const pipelineIds = ['new', 'renewals', 'partners'];
const ways = [
  ['incoming', 'open', 'open', 'open', 'open'],
  ['open', 'open', 'open'],
  ['open', 'open', 'open', 'open'],
] as const;
export const stagesOf: readonly (readonly string[])[] = ways.map((way) => [
  ...way,
  'won',
  'lost',
  'unqualified',
]);
/** Row of a pipeline's first stage among all stages. */
export const firstStage: readonly number[] = stagesOf.map((_, at) => stagesOf.slice(0, at).flat().length);
export const openStages = (pipeline: number): number => (stagesOf[pipeline]?.length ?? 3) - 3;
export const stageIds: readonly string[] = stagesOf.flatMap((stages, at) =>
  stages.map((_, position) => `${pipelineIds[at]}-${position}`),
);

export const userIds = ({ users }: Size): readonly string[] =>
  Array.from({ length: users }, (_, row) => `u${row}`);

/** Who sells, where deals come from, and what they pass through. */
export function peopleRows(size: Size): SnapshotRow[] {
  const named = (sheet: Sheet, ids: readonly string[]): Sheet => {
    sheet.put('id', { kind: 'code', codes: Int32Array.from(ids, (_, row) => row), dictionary: ids });
    sheet.code(
      'name',
      ids.map((id) => `The ${id}`),
      (row) => row,
    );
    return sheet;
  };
  const teams = named(new Sheet('teams', teamIds.length, 1), teamIds);
  const users = named(new Sheet('users', size.users, 2), userIds(size));
  users.json('teamIds', (row) => [teamIds[row % teamIds.length]]);
  users.flag('active', (row) => row % 13 !== 12);
  users.code('role', ['manager', 'rep'], (row) => (row < teamIds.length ? 0 : 1));
  users.code('timeZone', ['Europe/Warsaw', 'America/Sao_Paulo'], (row) => (row % 7 === 6 ? 1 : 0));
  const sources = named(new Sheet('sources', sourceIds.length, 3), sourceIds);
  sources.code('channel', channels, (row) => row);
  sources.flag('isMarketing', (row) => row % 2 === 0);
  const reasons = named(new Sheet('lossReasons', reasonIds.length, 4), reasonIds);
  reasons.code('category', categories, (row) => Math.min(row, categories.length - 1));
  const pipelines = named(new Sheet('pipelines', pipelineIds.length, 5), pipelineIds);
  pipelines.number('position', (row) => row);
  const stages = named(new Sheet('stages', stageIds.length, 6), stageIds);
  const kinds = ['incoming', 'open', 'won', 'lost', 'unqualified'];
  const kindOf = stagesOf.flat();
  const pipelineOf = stagesOf.flatMap((list, at) => list.map(() => at));
  stages.code('pipelineId', pipelineIds, (row) => pipelineOf[row] ?? -1);
  stages.code('kind', kinds, (row) => kinds.indexOf(kindOf[row] ?? ''));
  stages.number('position', (row) => row - (firstStage[pipelineOf[row] ?? 0] ?? 0));
  return [teams, users, sources, reasons, pipelines, stages, goals(size)].flatMap(({ rows }) => rows);
}

/** Goals of everybody and of every team, for each quarter. */
function goals(size: Size): Sheet {
  const quarters = Array.from({ length: 12 }, (_, at) => ({
    from: Date.UTC(2023, 6 + at * 3) / 86_400_000,
    to: Date.UTC(2023, 9 + at * 3) / 86_400_000,
  }));
  const scopes = [...userIds(size), ...teamIds];
  const sheet = new Sheet('goals', quarters.length * scopes.length * 2, 7);
  const quarter = (row: number) => quarters[Math.floor(row / 2) % quarters.length] ?? { from: 0, to: 0 };
  const scope = (row: number): number => Math.floor(row / 2 / quarters.length);
  sheet.ids('g');
  sheet.code('metric', ['won_value', 'won_count'], (row) => row % 2);
  sheet.code('scope', ['user', 'team'], (row) => (scope(row) < size.users ? 0 : 1));
  sheet.code('scopeId', scopes, scope);
  sheet.number('from', (row) => quarter(row).from, 'date');
  sheet.number('to', (row) => quarter(row).to, 'date');
  sheet.number('target', (row) => (row % 2 === 0 ? 25_000_000 : 40));
  sheet.code('currency', ['EUR'], (row) => (row % 2 === 0 ? 0 : -1));
  return sheet;
}
