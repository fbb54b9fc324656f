import { comparableEmail, comparableName } from '@/lib/table/duplicates';
import { codes, type Tables } from '@/lib/table/table';
import { quantileAt } from './assemble';
import { positions } from './columns';
import { type PeerColumns, wanted } from './peer-columns';
import type { Engine, Span } from './questions';
import type { Dictionaries, Objects } from './records';

type Activity = Objects['activities'][number];

/** Plain loops over plain objects, each question in as few passes as it needs. */
export function objectsEngine(
  objects: Objects,
  of: Dictionaries,
  { stageCount, pipelines }: PeerColumns,
): Engine {
  const hourOf = ({ local }: Activity): number => (Math.floor(local / 3600) + 72) % 168;
  return {
    name: 'objects',
    ask: {
      winRate: (span) => winRate(objects, span, of),
      lostReasons: (span) => lostReasons(objects, span, of),
      funnel: (span) => funnel(objects, span, pipelines),
      stageTimes: (span) => stageTimes(objects, span, stageCount),
      heatMap: (span) => heatMap(objects, span, of, hourOf),
      duplicates: () => [
        ...shared(objects.contacts, ({ email }) => comparableEmail(email)),
        ...shared(objects.contacts, ({ name }) => comparableName(name)),
      ],
    },
    given: {
      funnel: (span) => givenFunnel(objects, span, pipelines),
      stageTimes: (span) => givenTimes(objects, span, stageCount),
      heatMap: (span) => heatMap(objects, span, of, ({ hour }) => hour),
      duplicates: () => [
        ...shared(objects.contacts, (contact) => contact.comparableEmail),
        ...shared(objects.contacts, (contact) => contact.comparableName),
      ],
    },
  };
}

function winRate({ deals }: Objects, { from, to }: Span, { owners }: Dictionaries): number[] {
  const found = new Map<string | null, { won: number; lost: number; revenue: number }>();
  for (const { closed, owner, status, amount } of deals) {
    if (closed === null || closed < from || closed >= to) continue;
    let sums = found.get(owner);
    if (!sums) {
      sums = { won: 0, lost: 0, revenue: 0 };
      found.set(owner, sums);
    }
    if (status === 'lost') sums.lost++;
    if (status !== 'won') continue;
    sums.won++;
    sums.revenue += amount ?? 0;
  }
  return [null, ...owners].flatMap((owner) => {
    const sums = found.get(owner);
    return sums ? [sums.won, sums.lost, sums.revenue] : [0, 0, 0];
  });
}

function lostReasons({ deals }: Objects, { from, to }: Span, { owners, reasons }: Dictionaries): number[] {
  const found = new Map<string | null, Map<string | null, number>>();
  for (const { closed, status, reason, owner } of deals) {
    if (status === 'lost' && closed !== null && closed >= from && closed < to) addTo(found, reason, owner);
  }
  return [null, ...reasons].flatMap((reason) =>
    [null, ...owners].map((owner) => found.get(reason)?.get(owner) ?? 0),
  );
}

function addTo<A, B>(found: Map<A, Map<B, number>>, a: A, b: B): void {
  let counts = found.get(a);
  if (!counts) {
    counts = new Map();
    found.set(a, counts);
  }
  counts.set(b, (counts.get(b) ?? 0) + 1);
}

/** Transitions are in the order of deals: those of one are neighbours. */
function funnel({ transitions, dealOf, stageOf }: Objects, { from, to }: Span, pipelines: number): number[] {
  const furthest = new Map<string, { pipeline: number; rank: number }>();
  for (const { dealId, stageId } of transitions) {
    const deal = dealOf.get(dealId);
    const stage = stageOf.get(stageId);
    if (!deal || !stage || deal.created < from || deal.created >= to) continue;
    const known = furthest.get(dealId);
    const rank = stage.pipeline === deal.pipeline ? stage.rank : -1;
    if (!known) furthest.set(dealId, { pipeline: deal.pipeline, rank });
    else if (rank > known.rank) known.rank = rank;
  }
  return reachedBy(furthest.values(), pipelines);
}

function givenFunnel({ deals }: Objects, { from, to }: Span, pipelines: number): number[] {
  return reachedBy(
    deals.filter(({ created }) => created >= from && created < to),
    pipelines,
  );
}

function reachedBy(deals: Iterable<{ pipeline: number; rank: number }>, pipelines: number): number[] {
  const reached = new Array<number>(pipelines * (positions + 1)).fill(0);
  for (const { pipeline, rank } of deals) {
    for (let position = 0; position <= rank; position++) {
      const at = pipeline * (positions + 1) + position;
      reached[at] = (reached[at] ?? 0) + 1;
    }
  }
  return reached;
}

function stageTimes(objects: Objects, { from, to }: Span, stages: number): number[] {
  const { transitions, dealOf, stageOf } = objects;
  const found = new Map<number, number[]>();
  for (let i = 0; i < transitions.length; ) {
    const dealId = transitions[i]?.dealId ?? '';
    const created = dealOf.get(dealId)?.created ?? 0;
    const stays = new Map<number, number>();
    for (; transitions[i]?.dealId === dealId; i++) {
      const now = transitions[i];
      const next = transitions[i + 1];
      const stage = stageOf.get(now?.stageId ?? '');
      if (!now || !stage || created < from || created >= to) continue;
      if (stage.rank < 0 || stage.rank >= positions) continue;
      const stay = next?.dealId === dealId ? next.at - now.at : Number.NaN;
      stays.set(stage.stage, (stays.get(stage.stage) ?? 0) + stay);
    }
    for (const [stage, seconds] of stays) if (seconds >= 1) pushTo(found, stage, seconds);
  }
  return quantilesOf(found, stages);
}

function givenTimes({ stays }: Objects, { from, to }: Span, stages: number): number[] {
  const found = new Map<number, number[]>();
  for (const { stage, created, seconds, finished } of stays)
    if (finished && created >= from && created < to) pushTo(found, stage, seconds);
  return quantilesOf(found, stages);
}

function pushTo(found: Map<number, number[]>, key: number, value: number): void {
  const known = found.get(key);
  if (known) known.push(value);
  else found.set(key, [value]);
}

const quantilesOf = (found: ReadonlyMap<number, number[]>, stages: number): number[] =>
  Array.from({ length: stages }, (_, stage) => {
    const sorted = Float64Array.from(found.get(stage) ?? []).sort();
    return sorted.length === 0
      ? [0, -1, -1]
      : [sorted.length, quantileAt(sorted, 0.5), quantileAt(sorted, 0.9)];
  }).flat();

export function heatMap(
  { activities }: Objects,
  { from, to }: Span,
  { outcomes }: Dictionaries,
  hourOf: (activity: Activity) => number,
): number[] {
  const found = new Map<string | null, Map<number, number>>();
  for (const activity of activities) {
    if (activity.at < from || activity.at >= to) continue;
    if ((activity.traits & wanted.mask) === wanted.traits) addTo(found, activity.outcome, hourOf(activity));
  }
  return Array.from({ length: 169 }, (_, at) =>
    [null, ...outcomes].map((outcome) => found.get(outcome)?.get(at - 1) ?? 0),
  ).flat();
}

/** Local hours since Monday the way `Intl` gives them, one record at a time. */
export function intlHours(timeZone: string): (activity: Activity) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  return ({ at }) => {
    const parts = format.formatToParts(at * 1000);
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    return days.indexOf(part('weekday')) * 24 + Number(part('hour'));
  };
}

function shared<T>(records: readonly T[], textOf: (record: T) => string): number[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    const text = textOf(record);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let [groups, all] = [0, 0];
  for (const count of counts.values()) {
    if (count < 2) continue;
    groups++;
    all += count;
  }
  return [groups, all];
}

/** Texts of codes, in the order of answers. */
export function dictionariesOf(tables: Tables): Dictionaries {
  const ids = (entity: 'users' | 'lossReasons'): string[] => {
    const { codes: column, dictionary } = codes(tables[entity], 'id');
    return Array.from(
      { length: tables[entity].length },
      (_, row) => dictionary[column[row] as number] as string,
    );
  };
  const outcomes = codes(tables.activities, 'outcomeKind').dictionary;
  return { owners: ids('users'), reasons: ids('lossReasons'), outcomes };
}
