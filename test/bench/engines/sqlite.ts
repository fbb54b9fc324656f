import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { NumberRow } from './assemble';
import * as assemble from './assemble';
import type { PeerColumns } from './peer-columns';
import type { Engine } from './questions';
import { columnsOf, sql, sqlTables } from './sql';

/** SQLite-Wasm in memory, with the indexes that a careful person would give it. */
export async function sqliteEngine(columns: PeerColumns): Promise<Engine> {
  const sqlite = await sqlite3InitModule();
  const db = new sqlite.oo1.DB(':memory:');
  for (const table of sqlTables) {
    const fields = columnsOf(columns, table);
    db.exec(
      `create table ${table} (${fields.map(([name, values]) => `${name} ${Array.isArray(values) ? 'text' : 'numeric'}`)})`,
    );
    const insert = db.prepare(`insert into ${table} values (${fields.map(() => '?')})`);
    db.exec('begin');
    const length = fields[0]?.[1].length ?? 0;
    const { sqlite3_bind_double, sqlite3_bind_null } = sqlite.capi;
    for (let row = 0; row < length; row++) {
      for (const [at, [, values]] of fields.entries()) {
        const value = values[row];
        if (typeof value === 'string') insert.bind(at + 1, value);
        else if (value === undefined || Number.isNaN(value))
          sqlite3_bind_null(insert.pointer as number, at + 1);
        else sqlite3_bind_double(insert.pointer as number, at + 1, value);
      }
      insert.stepReset();
    }
    db.exec('commit');
    insert.finalize();
  }
  db.exec(
    `create index deals_closed on deals (closed, status, owner, reason, amount);
     create unique index deals_deal on deals (deal);
     create index deals_created on deals (created, deal, pipeline);
     create index transitions_deal on transitions (deal, moment, stage);
     create index stages_stage on stages (stage, pipeline, rank);
     create index reached_created on reached (created, pipeline, rank);
     create index stays_created on stays (finished, created, stage, seconds);
     create index activities_moment on activities (moment, traits, local, hour, outcome);
     create index contacts_email on contacts (comparableEmail);
     create index contacts_name on contacts (comparableName);
     analyze;`,
  );
  const rows = (text: string): NumberRow[] =>
    db.exec({ sql: text, rowMode: 'array', returnValue: 'resultRows' }) as unknown as NumberRow[];
  /** It cannot make names comparable as we do, so it is always given those. */
  const duplicates = (email: string): number[] => [
    ...rows(sql.duplicates(email)).flat(),
    ...rows(sql.duplicates('comparableName')).flat(),
  ];
  return {
    name: 'SQLite-Wasm',
    ask: {
      winRate: (span) => assemble.winRateOf(rows(sql.winRate(span)), columns),
      lostReasons: (span) => assemble.lostReasonsOf(rows(sql.lostReasons(span)), columns),
      funnel: (span) => assemble.funnelOf(rows(sql.funnel(span)), columns),
      stageTimes: (span) => assemble.stageTimesOf(quantileRows(rows(neighbours(sql.stays(span)))), columns),
      heatMap: (span) => assemble.heatMapOf(rows(sql.heatMap(span, '(local / 3600 + 72) % 168')), columns),
      duplicates: () => duplicates('lower(trim(email))'),
    },
    given: {
      funnel: (span) => assemble.funnelOf(rows(sql.givenFunnel(span)), columns),
      stageTimes: (span) =>
        assemble.stageTimesOf(quantileRows(rows(neighbours(sql.givenStays(span)))), columns),
      heatMap: (span) => assemble.heatMapOf(rows(sql.heatMap(span, 'hour')), columns),
      duplicates: () => duplicates('comparableEmail'),
    },
    close: () => db.close(),
  };
}

/** The values on both sides of each quantile: SQLite has no quantile of its own. */
const neighbours = (stays: string): string =>
  `with ordered as (
     select stage, seconds, row_number() over (partition by stage order by seconds) - 1 as place,
       count(*) over (partition by stage) as n
     from (${stays})
   )
   select stage, n, place, seconds from ordered
   where place in (cast((n - 1) * 0.5 as int), min(cast((n - 1) * 0.5 as int) + 1, n - 1),
     cast((n - 1) * 0.9 as int), min(cast((n - 1) * 0.9 as int) + 1, n - 1))`;

function* quantileRows(rows: readonly NumberRow[]): Generator<NumberRow> {
  const stages = Map.groupBy(rows, ([stage]) => stage ?? -1);
  for (const [stage, found] of stages) {
    const n = found[0]?.[1] ?? 0;
    const values = new Map(found.map(([, , place = -1, seconds = 0]) => [place, seconds]));
    const at = (share: number): number => {
      const place = (n - 1) * share;
      const below = Math.floor(place);
      const low = values.get(below) ?? -1;
      const high = values.get(Math.min(below + 1, n - 1)) ?? -1;
      return low + (place - below) * (high - low);
    };
    yield [stage, n, at(0.5), at(0.9)];
  }
}
