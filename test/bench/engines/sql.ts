import { positions } from './columns';
import { type PeerColumns, wanted } from './peer-columns';
import type { Span } from './questions';

/** The tables of `PeerColumns` as a database is told to make them. */
export const sqlTables = [
  'deals',
  'transitions',
  'stages',
  'reached',
  'stays',
  'activities',
  'contacts',
] as const;
export type SqlTable = (typeof sqlTables)[number];

/** Rows as in `assemble.ts`. Unknown owners, reasons and outcomes are −1; an amount that is unknown is null. */
export const sql = {
  winRate: ({ from, to }: Span) =>
    `select owner, sum(case when status = 1 then 1 else 0 end), sum(case when status = 2 then 1 else 0 end),
       coalesce(sum(case when status = 1 then amount end), 0)
     from deals where closed >= ${from} and closed < ${to} group by owner`,
  lostReasons: ({ from, to }: Span) =>
    `select reason, owner, count(*) from deals
     where closed >= ${from} and closed < ${to} and status = 2 group by reason, owner`,
  funnel: ({ from, to }: Span) =>
    `select pipeline, reach, count(*) from (
       select t.deal, max(d.pipeline) as pipeline, max(s.rank) as reach
       from transitions t join deals d on d.deal = t.deal join stages s on s.stage = t.stage and s.pipeline = d.pipeline
       where d.created >= ${from} and d.created < ${to} group by t.deal
     ) as furthest where reach >= 0 group by pipeline, reach`,
  givenFunnel: ({ from, to }: Span) =>
    `select pipeline, rank, count(*) from reached
     where created >= ${from} and created < ${to} and rank >= 0 group by pipeline, rank`,
  /** Finished stays out of the transitions: all of a deal in a stage together, the deal no longer in it. */
  stays: ({ from, to }: Span) =>
    `select stage, seconds from (
       select m.deal, m.stage, sum(m.until - m.moment) as seconds, count(*) as entries, count(m.until) as ends from (
         select t.deal, t.stage, t.moment, lead(t.moment) over (partition by t.deal order by t.moment) as until
         from transitions t join deals d on d.deal = t.deal where d.created >= ${from} and d.created < ${to}
       ) as m join stages s on s.stage = m.stage where s.rank >= 0 and s.rank < ${positions} group by m.deal, m.stage
     ) as stay where entries = ends and seconds >= 1`,
  givenStays: ({ from, to }: Span) =>
    `select stage, seconds from stays where finished = 1 and created >= ${from} and created < ${to}`,
  /** `hour` is how the engine gets hours since Monday out of \`local\` (1970 began 72 hours into a week), or the column. */
  heatMap: ({ from, to }: Span, hour: string) =>
    `select ${hour} as at_hour, outcome, count(*) from activities
     where moment >= ${from} and moment < ${to} and (traits & ${wanted.mask}) = ${wanted.traits} group by at_hour, outcome`,
  duplicates: (text: string) =>
    `select count(*), coalesce(sum(n), 0) from (
       select count(*) as n from contacts where ${text} <> '' group by ${text} having count(*) > 1
     ) as found`,
} as const;

/** Columns of a table by name. */
export const columnsOf = (columns: PeerColumns, table: SqlTable): [string, ArrayLike<number | string>][] =>
  Object.entries(columns[table]);
