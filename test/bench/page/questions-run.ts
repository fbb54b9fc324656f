import type { Tables } from '@/lib/table/table';
import { companyTables, timeZone } from '../company/company';
import { arqueroEngine } from '../engines/arquero';
import { columnsEngine } from '../engines/columns';
import { duckdbEngine } from '../engines/duckdb';
import { dictionariesOf, heatMap, intlHours, objectsEngine } from '../engines/objects';
import { peerColumns } from '../engines/peer-columns';
import { type Engine, type Kept, type Question, questions, type Span } from '../engines/questions';
import { objectsOf } from '../engines/records';
import { sqliteEngine } from '../engines/sqlite';
import { executed } from './executed';
import { bytesOf, emptyCaches, makeScan } from './scan';
import { breath, Times, timed } from './timing';

export interface QuestionsRun {
  /** Median milliseconds: `engine question`, `engine given question`, `columns first question`, `query question` (through the
   * query layer), `cold columns question` and `cold scan question` (caches emptied before), `intl`. */
  readonly ms: Record<string, number>;
  /** The shortest times, by the same names. */
  readonly least: Record<string, number>;
  readonly setUp: Record<string, number>;
  readonly bytes: Record<string, number>;
  /** Engines and questions whose answer is not that of the columns. */
  readonly differing: string[];
  readonly rows: Record<string, number>;
}

/**
 * All engines, one after the other in every round, each round about another period. The first two rounds only warm up.
 *
 * Rules: SQLite, and Arquero where it takes longest, take part in every third round: they take as long as all others together.
 */
export async function runQuestions(
  activities: number,
  rounds: number,
  withPeers: boolean,
  scanBytes: readonly number[],
): Promise<QuestionsRun> {
  const tables = companyTables(activities, false);
  const ours = columnsEngine(tables);
  const setUp: Record<string, number> = {};
  const peers = withPeers ? await peersOf(tables, setUp) : undefined;
  const scan = await makeScan(Uint8Array.from(scanBytes));
  const bytes = bytesOf(tables);
  const queries = executed(tables);
  const times = new Times();
  const differing = new Set<string>();
  const warmUp = 2;
  for (let round = 0; round < rounds + warmUp; round++) {
    const span = spanOf(round);
    const taken = new Times();
    const into = round < warmUp ? taken : times;
    for (const { id } of questions) {
      const { found: expected, ms } = await timed(() => ours.ask[id](span));
      into.add(`columns ${id}`, ms);
      const text = comparable(expected);
      const engines = peers?.engines ?? [];
      for (let at = 0; at < engines.length; at++) {
        const engine = engines[(at + round) % engines.length] as Engine;
        if (isSlow(engine.name, id) && round % 3 !== 2) continue;
        await ask(engine.name, engine.ask[id]);
        const given = engine.given?.[id as Kept];
        if (given) await ask(`${engine.name} given`, given);
        await breath();
      }
      // The very same question once more, so that what stands in the caches is no one's advantage.
      into.add(`columns ${id}`, (await timed(() => ours.ask[id](span))).ms);
      const query = queries[id];
      if (query) into.add(`query ${id}`, (await timed(() => query(span))).ms);
      for (let time = 0; time < 3; time++) {
        emptyCaches();
        into.add(`cold columns ${id}`, (await timed(() => ours.ask[id](span))).ms);
        emptyCaches();
        into.add(`cold scan ${id}`, (await timed(() => scan(bytes[id]))).ms);
      }

      async function ask(name: string, question: Engine['ask']['winRate']): Promise<void> {
        const answer = await timed(() => question(span));
        into.add(`${name} ${id}`, answer.ms);
        if (comparable(answer.found) !== text) differing.add(`${name}: ${id}`);
      }
    }
    if (peers && round >= warmUp && round < warmUp + 3) await intl(span);
  }
  for (let round = 0; round < 3; round++) {
    for (const { id } of questions) {
      // Tables that nothing has been worked out of yet.
      const fresh = columnsEngine(anew(tables));
      times.add(`columns first ${id}`, (await timed(() => fresh.ask[id](spanOf(round)))).ms);
    }
  }
  for (const engine of peers?.engines ?? []) await engine.close?.();
  const rows = Object.fromEntries(Object.entries(tables).map(([entity, { length }]) => [entity, length]));
  return { ms: times.medians(), least: times.least(), setUp, bytes, differing: [...differing], rows };

  async function intl(span: Span): Promise<void> {
    if (!peers) return;
    const { objects, dictionaries } = peers;
    const hourOf = intlHours(timeZone);
    const answer = await timed(() => heatMap(objects, span, dictionaries, hourOf));
    times.add('intl heatMap', answer.ms);
    if (comparable(answer.found) !== comparable(await ours.ask.heatMap(span))) differing.add('Intl: heatMap');
  }
}

async function peersOf(tables: Tables, setUp: Record<string, number>) {
  const columns = peerColumns(tables);
  const dictionaries = dictionariesOf(tables);
  const objects = objectsOf(tables, columns, dictionaries);
  const arquero = await timed(() => arqueroEngine(columns));
  const duckdb = await timed(() => duckdbEngine(columns));
  const sqlite = await timed(() => sqliteEngine(columns));
  for (const { found, ms } of [arquero, duckdb, sqlite]) setUp[found.name] = ms;
  const engines: Engine[] = [
    objectsEngine(objects, dictionaries, columns),
    arquero.found,
    duckdb.found,
    sqlite.found,
  ];
  return { engines, objects, dictionaries };
}

const isSlow = (engine: string, id: Question): boolean =>
  engine === 'SQLite-Wasm' || (engine === 'Arquero' && (id === 'stageTimes' || id === 'duplicates'));

/** To twelve digits: engines interpolate quantiles by the same formula, in another order of operations. */
const comparable = (answer: readonly number[]): string =>
  answer.map((value) => value.toPrecision(12)).join(' ');

/** A year or so, another one each time. */
const spanOf = (round: number): Span => ({
  from: Date.UTC(2024, 6 + (round % 10), 1 + round) / 1000,
  to: Date.UTC(2025, 7 + (round % 10), 1 + round) / 1000,
});

const anew = (tables: Tables): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([entity, table]) => [
      entity,
      {
        entity,
        length: table.length,
        columns: Object.fromEntries(
          Object.entries(table.columns).map(([field, column]) => [
            field,
            column.kind === 'code' && entity === 'customers'
              ? { ...column, dictionary: [...column.dictionary] }
              : column,
          ]),
        ),
      },
    ]),
  ) as unknown as Tables;
