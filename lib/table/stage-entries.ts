import type { FilterName, Filters } from '@/lib/model/scope';
import type { Company } from './company';
import { groupingOf } from './dimensions';
import { ofEntity, viaRows } from './dimensions/of-keys';
import { changesOf } from './field-changes';
import { type Passed, passing, type Test, testsOf } from './filters';
import { type Grouping, inGroups, manyOf, through } from './grouping';
import { remembered } from './remembered';
import { type Rows, scratch } from './rows';
import { leftOutAs, stageStays } from './stage-stays';
import { codes, numbers } from './table';
import { transitionsOf } from './transitions';

/** Filters that ask about the deal as it was when it entered the stage, and the dimension of each. */
const atEntry = { userIds: 'owner', teamIds: 'team', sourceIds: 'source', channels: 'channel' } as const;

/**
 * Entries of `stageStays` whose first entry is in a span and that pass the filters.
 *
 * Rules: `entered` are those of the deal's own pipeline, closed stages aside; `timed` are those of them that count for
 * durations. People, teams and sources are those at the entry, everything else is the deal's (catalogue 0.6).
 */
export function entriesIn(
  company: Company,
  filters: Filters,
  { from, to }: { readonly from: number; readonly to: number },
  kind: 'entered' | 'timed',
): Passed {
  const { length, firstAt, leftOut } = stageStays(company);
  const barred = kind === 'timed' ? 255 : leftOutAs.closed | leftOutAs.pipeline;
  const found = scratch(length);
  let count = 0;
  for (let entry = 0; entry < length; entry++) {
    const at = firstAt[entry] as number;
    found[count] = entry;
    count += +(at >= from) & +(at < to) & +(((leftOut[entry] as number) & barred) === 0);
  }
  return passing(found.slice(0, count), entryTests(company, filters));
}

/** Entries of the deals that stand in their stage now and pass the filters, whenever they entered; only timed ones. */
export function standingEntries(company: Company, filters: Filters): Rows {
  const { length, isOpen, leftOut } = stageStays(company);
  const found = scratch(length);
  let count = 0;
  for (let entry = 0; entry < length; entry++) {
    found[count] = entry;
    count += (isOpen[entry] as number) & +(leftOut[entry] === 0);
  }
  return passing(found.slice(0, count), entryTests(company, filters)).rows;
}

function entryTests(company: Company, filters: Filters): Test[] {
  const { userIds, teamIds, sourceIds, channels, ...others } = filters;
  const names = Object.keys(atEntry) as (keyof typeof atEntry)[];
  const own = names.flatMap((name): Test[] => {
    const ids = filters[name] ?? [];
    if (ids.length === 0) return [];
    const holds = isIn(entryGrouping(company, atEntry[name]), ids);
    return [{ name: name satisfies FilterName, holds: filters.not?.includes(name) ? negated(holds) : holds }];
  });
  const { deal } = stageStays(company);
  const ofDeal = testsOf(company, 'deals', others, 'now').map(
    ({ name, holds }): Test => ({ name, holds: (entry) => holds(deal[entry] as number) }),
  );
  return [...own, ...ofDeal];
}

const negated =
  (holds: (row: number) => boolean) =>
  (row: number): boolean =>
    !holds(row);

function isIn(grouping: Grouping, ids: readonly (string | null)[]): (row: number) => boolean {
  const wanted = new Set(ids);
  const groups = new Set<number>(wanted.has(null) ? [-1] : []);
  for (let group = 0; group < grouping.size; group++)
    if (wanted.has(grouping.keyOf(group))) groups.add(group);
  return inGroups(grouping, groups);
}

/** Entries of `stageStays` by a dimension: owner, team, source and channel as of the entry, all else of the deal now. */
export const entryGrouping = remembered(
  (company: Company, dimension: string): Grouping => {
    const { deal, firstAt } = stageStays(company);
    const { people, teams, teamKeys, sources } = company;
    if (dimension === 'owner') return ofEntity(people, keysAtEntry(company, 'ownerId'), 'user');
    if (dimension === 'team') {
      const isNow = company.attributes('created') === 'now';
      const lists = Array.from(keysAtEntry(company, 'ownerId'), (person, entry) =>
        person < 0 ? undefined : [...teams.of(person, isNow ? company.asOf : firstAt[entry])],
      );
      return ofEntity(teamKeys, manyOf(lists), 'team');
    }
    if (dimension === 'source') return ofEntity(sources, keysAtEntry(company, 'sourceId'), 'source');
    if (dimension === 'channel') {
      const known = keysAtEntry(company, 'sourceId').map((key) => (sources.isKnown(key) ? key : -1));
      return viaRows(codes(sources.table, 'channel'), known, 'channel', 'channel');
    }
    const ofDeals = groupingOf(company, 'deals', dimension, 'now');
    if (!ofDeals) throw new Error(`deals have no dimension ${dimension}`);
    return through(ofDeals, deal);
  },
  (dimension) => dimension,
  8,
);

/** Owner or source of each entry's deal when it first entered the stage; today's under current attribution. */
function keysAtEntry(company: Company, field: 'ownerId' | 'sourceId'): Int32Array {
  const { starts, deal: dealOf, firstAt } = stageStays(company);
  const keys = field === 'ownerId' ? company.people : company.sources;
  const now = field === 'ownerId' ? company.owners('now') : company.dealSources('now');
  const found = dealOf.map((deal) => now[deal] as number);
  if (company.attributes('created') === 'now') return found;
  const { deal, at, from } = changesOf(company.tables, field);
  for (let first = 0, end = 0; first < deal.length; first = end) {
    const row = deal[first] as number;
    while (deal[end] === row) end++;
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry++) {
      let next = first;
      while (next < end && (at[next] as number) <= (firstAt[entry] as number)) next++;
      if (next < end) found[entry] = keys.add(from[next]);
    }
  }
  return found;
}

/**
 * Whether a deal went on from each stage it entered, by entry of `stageStays`: 1 when afterwards, up to as-of, it entered
 * a stage of its pipeline with a higher position, or a won one.
 */
export const hasAdvanced = remembered((company: Company): Uint8Array => {
  const { tables, asOf, pipelines, dealPipelines } = company;
  const { stages } = tables;
  const stays = stageStays(company);
  const { starts, at, stage } = transitionsOf(tables);
  const position = numbers(stages, 'position');
  const pipelineOf = pipelines.ofRows(codes(stages, 'pipelineId'), stages.length);
  const { codes: kinds, dictionary } = codes(stages, 'kind');
  const rank = Float64Array.from({ length: stages.length }, (_, row) => {
    const kind = dictionary[kinds[row] as number];
    if (kind === 'won') return Number.POSITIVE_INFINITY;
    return kind === 'open' || kind === 'incoming' ? (position[row] as number) : Number.NEGATIVE_INFINITY;
  });
  const advanced = new Uint8Array(stays.length);
  for (let entry = 0; entry < stays.length; entry++) {
    const deal = stays.deal[entry] as number;
    const here = stays.stage[entry] as number;
    const end = starts[deal + 1] as number;
    let i = starts[deal] as number;
    while (stage[i] !== here) i++;
    for (i++; i < end && (at[i] as number) <= asOf; i++) {
      const next = stage[i] as number;
      if (next < 0 || !((rank[next] as number) > (position[here] as number))) continue;
      const isWon = rank[next] === Number.POSITIVE_INFINITY;
      if (isWon || pipelineOf[next] === dealPipelines[deal]) advanced[entry] = 1;
    }
  }
  return advanced;
});

/** Stages in the order of their pipelines, and whether each is open and not deleted as of now: what reports list. */
export function stagesInOrder(company: Company): { readonly stage: number; readonly isListed: boolean }[] {
  const { stages } = company.tables;
  const grouping = groupingOf(company, 'deals', 'stage', 'now');
  const { codes: kinds, dictionary } = codes(stages, 'kind');
  const deletedAt = numbers(stages, 'deletedAt');
  return Array.from({ length: stages.length }, (_, stage) => stage)
    .sort((a, b) => grouping?.inOrder?.(a, b) ?? a - b)
    .map((stage) => {
      const kind = dictionary[kinds[stage] as number];
      const isOpen = kind === 'open' || kind === 'incoming';
      return { stage, isListed: isOpen && !((deletedAt[stage] as number) <= company.asOf) };
    });
}
