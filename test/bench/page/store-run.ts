import { AccountStore } from '@/lib/cache/account-store';
import { OpenTables } from '@/lib/cache/open-tables';
import { unread } from '@/lib/cache/stream-state';
import type { EntityName, RecordOf } from '@/lib/model/entities';
import { reports } from '@/lib/reports/all';
import { recordAt, type Tables } from '@/lib/table/table';
import { companyTables, recordsOf, scopeFor } from '../company/company';
import { columnsEngine } from '../engines/columns';
import { ObjectStore, type StoredObjects } from './object-store';
import { timed } from './timing';

const account = 'bench';
/** What a first report reads, with the small lists beside it. */
const entities = [
  'teams',
  'users',
  'sources',
  'lossReasons',
  'pipelines',
  'stages',
  'customers',
  'deals',
  'transitions',
  'fieldChanges',
  'activities',
  'goals',
] as const satisfies readonly EntityName[];
const span = { from: Date.UTC(2025, 0) / 1000, to: Date.UTC(2026, 0) / 1000 };
const scope = scopeFor({ from: '2025-01-01', to: '2026-01-01' });

interface Written {
  readonly ms: number;
  /** By which the origin's storage grew. */
  readonly bytes: number;
  readonly records: number;
}

/** Writes a company through the product's own store. */
export async function writeColumns(activities: number): Promise<Written> {
  const records = recordsOf(companyTables(activities, false), entities);
  const before = await storageUsed();
  const { ms } = await timed(async () => {
    const store = await AccountStore.open(account);
    await store.replace('bench', records, '2026-06-30T00:00:00Z');
    store.close();
  });
  return { ms, bytes: (await storageUsed()) - before, records: countOf(records) };
}

/** The same records, one object each, with the usual indexes; pages of a thousand. */
export async function writeObjects(activities: number): Promise<Written> {
  const records = recordsOf(companyTables(activities, false), entities);
  const before = await storageUsed();
  const store = new ObjectStore();
  const { ms } = await timed(() => store.write(records));
  store.close();
  return { ms, bytes: (await storageUsed()) - before, records: countOf(records) };
}

interface Opened {
  readonly ms: number;
  readonly answer: readonly number[];
}

/** Opens what is stored and answers Q1 and Q5, in a page that has done nothing before. */
export async function openColumns(): Promise<Opened> {
  const { found, ms } = await timed(async () => {
    const open = new OpenTables(account);
    const { tables } = await open.refresh();
    return first(tables);
  });
  return { ms, answer: found };
}

export async function openObjects(): Promise<Opened> {
  const { found, ms } = await timed(async () => {
    const objects = await new ObjectStore().read();
    return [...objects.winRate(span), ...objects.heatMap(span)];
  });
  return { ms, answer: found };
}

/** Opens what is stored and runs the report that the panel begins with. */
export async function openReport(): Promise<{
  readonly ms: number;
  readonly report: string;
  readonly openMs: number;
}> {
  const from = performance.now();
  const { tables } = await new OpenTables(account).refresh();
  const openMs = performance.now() - from;
  const report = reports[0];
  report?.run(tables, scope);
  return { ms: performance.now() - from, report: report?.id ?? '', openMs };
}

/** Keeps the tables, and what all six questions work out, in memory: for whoever measures it from outside. */
export async function holdColumns(): Promise<void> {
  const { tables } = await new OpenTables(account).refresh();
  const engine = columnsEngine(tables);
  for (const ask of Object.values(engine.ask)) await ask(span);
  held.push(engine);
}

const held: unknown[] = [];

export interface Changes {
  /** Saving a thousand changed records. */
  readonly saveMs: number;
  /** Applying them to the tables in memory. */
  readonly applyMs: number;
  /** Q1, Q2 and Q5 anew. */
  readonly answerMs: number;
  /** The report that the panel begins with, anew. */
  readonly reportMs: number;
  readonly answer: readonly number[];
}

/** A thousand changed records, a few times over: the first time tables are taken out of the snapshot, then no more. */
export async function changeColumns(rounds: number): Promise<Changes[]> {
  const open = new OpenTables(account);
  const store = await AccountStore.open(account);
  const { tables } = await open.refresh();
  first(tables);
  reports[0]?.run(tables, scope);
  const found: Changes[] = [];
  for (let round = 0; round < rounds; round++) {
    const upserts = changed(tables, round);
    const save = await timed(() =>
      store.commit({
        stream: { ...unread('bench', entities), phase: 'done', whole: true },
        upserts,
        from: '',
        fresh: false,
        at: '2026-06-30T00:00:00Z',
      }),
    );
    const apply = await timed(() => open.refresh());
    const answer = await timed(() => three(apply.found.tables));
    const report = await timed(() => reports[0]?.run(apply.found.tables, scope));
    found.push({
      saveMs: save.ms,
      applyMs: apply.ms,
      answerMs: answer.ms,
      reportMs: report.ms,
      answer: answer.found,
    });
  }
  store.close();
  return found;
}

export async function changeObjects(activities: number, rounds: number): Promise<Changes[]> {
  const tables = companyTables(activities, false);
  const store = new ObjectStore();
  const objects = await store.read();
  const found: Changes[] = [];
  for (let round = 0; round < rounds; round++) {
    const upserts = changed(tables, round);
    const save = await timed(() => store.write(upserts));
    const apply = await timed(() => objects.apply(upserts));
    const answer = await timed(() => threeOf(objects));
    found.push({
      saveMs: save.ms,
      applyMs: apply.ms,
      answerMs: answer.ms,
      reportMs: 0,
      answer: answer.found,
    });
  }
  store.close();
  return found;
}

function first(tables: Tables): readonly number[] {
  const { ask } = columnsEngine(tables);
  return [...(ask.winRate(span) as readonly number[]), ...(ask.heatMap(span) as readonly number[])];
}

function three(tables: Tables): readonly number[] {
  return [...first(tables), ...(columnsEngine(tables).ask.lostReasons(span) as readonly number[])];
}

const threeOf = (objects: StoredObjects): readonly number[] => [
  ...objects.winRate(span),
  ...objects.heatMap(span),
  ...objects.lostReasons(span),
];

/** Eight hundred activities and two hundred deals, otherwise than before. */
function changed(tables: Tables, round: number) {
  const some = <E extends 'activities' | 'deals'>(entity: E, count: number): RecordOf<E>[] => {
    const all = tables[entity];
    const step = Math.max(1, Math.floor(all.length / count));
    const rows = Array.from({ length: count }, (_, at) => (at * step + round) % all.length);
    return rows.map((row) => recordAt(all, row) as RecordOf<E>);
  };
  return {
    activities: some('activities', 800).map((activity) => ({
      ...activity,
      outcomeKind: 'voicemail' as const,
    })),
    deals: some('deals', 200).map((deal) => ({ ...deal, amount: 123_400 + round })),
  };
}

const countOf = (records: object): number =>
  Object.values(records as Record<string, readonly unknown[]>).reduce((sum, { length }) => sum + length, 0);

async function storageUsed(): Promise<number> {
  // What was written arrives at the disk a little later.
  await new Promise((done) => setTimeout(done, 1500));
  return (await navigator.storage.estimate()).usage ?? 0;
}
