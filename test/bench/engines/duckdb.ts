import * as duckdb from '@duckdb/duckdb-wasm';
import { Table, Utf8, vectorFromArray } from 'apache-arrow';
import type { NumberRow } from './assemble';
import * as assemble from './assemble';
import type { PeerColumns } from './peer-columns';
import type { Engine } from './questions';
import { columnsOf, sql, sqlTables } from './sql';

/**
 * DuckDB-Wasm, one thread, from files of this server alone: nothing is fetched from elsewhere at run time.
 *
 * Rules: the time zone is in the hour column that all engines are given, so no extension is loaded.
 */
export async function duckdbEngine(columns: PeerColumns): Promise<Engine> {
  const worker = new Worker('/duckdb/duckdb-browser-eh.worker.js');
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await db.instantiate(new URL('/duckdb/duckdb-eh.wasm', location.href).href);
  const connection = await db.connect();
  await connection.query('SET autoinstall_known_extensions = false');
  await connection.query('SET autoload_known_extensions = false');
  for (const table of sqlTables) {
    const vectors = Object.fromEntries(
      columnsOf(columns, table).map(([name, values]) => [
        name,
        Array.isArray(values) ? vectorFromArray(values, new Utf8()) : vectorFromArray(values as Int32Array),
      ]),
    );
    await connection.insertArrowTable(new Table(vectors), { name: table, create: true });
  }
  await connection.query('UPDATE deals SET amount = NULL WHERE isnan(amount)');

  const rows = async (text: string): Promise<NumberRow[]> => {
    const found = await connection.query(text);
    const vectors = found.schema.fields.map((_, at) => found.getChildAt(at));
    return Array.from({ length: found.numRows }, (_, row) =>
      vectors.map((vector) => numberOf(vector?.get(row))),
    );
  };
  /** It cannot make names comparable as we do, so it is always given those. */
  const duplicates = async (email: string): Promise<number[]> => [
    ...(await rows(sql.duplicates(email))).flat(),
    ...(await rows(sql.duplicates('comparableName'))).flat(),
  ];
  return {
    name: 'DuckDB-Wasm',
    ask: {
      winRate: async (span) => assemble.winRateOf(await rows(sql.winRate(span)), columns),
      lostReasons: async (span) => assemble.lostReasonsOf(await rows(sql.lostReasons(span)), columns),
      funnel: async (span) => assemble.funnelOf(await rows(sql.funnel(span)), columns),
      stageTimes: async (span) => assemble.stageTimesOf(await rows(quantilesOf(sql.stays(span))), columns),
      heatMap: async (span) =>
        assemble.heatMapOf(await rows(sql.heatMap(span, '(local // 3600 + 72) % 168')), columns),
      duplicates: () => duplicates('lower(trim(email))'),
    },
    given: {
      funnel: async (span) => assemble.funnelOf(await rows(sql.givenFunnel(span)), columns),
      stageTimes: async (span) =>
        assemble.stageTimesOf(await rows(quantilesOf(sql.givenStays(span))), columns),
      heatMap: async (span) => assemble.heatMapOf(await rows(sql.heatMap(span, 'hour')), columns),
      duplicates: () => duplicates('comparableEmail'),
    },
    async close() {
      await connection.close();
      await db.terminate();
    },
  };
}

const quantilesOf = (stays: string): string =>
  `select stage, count(*), quantile_cont(seconds, 0.5), quantile_cont(seconds, 0.9) from (${stays}) group by stage`;

/** Sums of whole numbers come as 128 bits, in four words. */
function numberOf(value: unknown): number {
  if (value instanceof Uint32Array) return (value[0] ?? 0) + (value[1] ?? 0) * 2 ** 32;
  return Number(value);
}
