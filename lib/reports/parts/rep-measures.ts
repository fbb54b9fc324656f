import { ratio } from '@/lib/math/rates';
import { quantiles } from '@/lib/math/select';
import type { EntityName } from '@/lib/model/entities';
import type { ColumnSpec, Unit } from '@/lib/model/result';
import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';
import { joined, knownOf, type Rows, rowsKnown, sumOf } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import type { Work } from './rep-work';

/** One measure's value, the records it rests on and, for a rate, "k of n". */
export interface Measured {
  readonly value: number | null;
  readonly entity: EntityName;
  readonly rows: Rows;
  readonly sumOf?: 'base';
  readonly of?: readonly [k: number, n: number];
}

export interface Measure {
  readonly key: string;
  readonly unit: Unit;
  readonly better?: 1 | -1;
  /** How people are put together: `mean` of their sums, or `pooled` records for rates, averages and medians. */
  readonly team: 'mean' | 'pooled';
  /** Says something about how a person works, so that it may be named as a lead or a gap. */
  readonly judged: boolean;
  /** As of now: the same for every period, so it has no previous. */
  readonly snapshot?: true;
  /** `wonValue` is the measure of that name, of the same work. */
  of(company: Company, work: Work, wonValue: Measured | undefined): Measured;
}

const deals = (rows: Rows): Measured => ({ value: rows.length, entity: 'deals', rows });
const activities = (rows: Rows): Measured => ({ value: rows.length, entity: 'activities', rows });
/** Unknown, rather than 0, where the CRM holds no activity of this kind at all: it is not where they are logged. */
const ifKept = ({ tables }: Company, kind: 'email' | 'meeting', measured: Measured): Measured =>
  codes(tables.activities, 'kind').dictionary.includes(kind) ? measured : { ...measured, value: null };
const value = ({ amounts }: Company, rows: Rows): Measured => ({
  value: sumOf(amounts.base, rows),
  entity: 'deals',
  rows,
  sumOf: 'base',
});
/** Median of a time of each deal; deals without one are left out. */
const medianOf = (seconds: Float64Array, all: Rows): Measured => {
  return {
    value: quantiles(knownOf(seconds, all), [0.5])[0] ?? null,
    entity: 'deals',
    rows: rowsKnown(seconds, all),
  };
};
const attainment = ({ attained, target, towardsGoals }: Work): Measured => ({
  value: ratio(attained, target),
  entity: 'deals',
  rows: towardsGoals,
});
const chances = (weighted: Float64Array, open: Rows): Measured => ({
  value: sumOf(weighted, open),
  entity: 'deals',
  rows: open,
});
const rate = (entity: EntityName, rows: Rows, k: number): Measured => ({
  value: ratio(k, rows.length),
  entity,
  rows,
  of: [k, rows.length],
});

/** What a rep is measured by (catalogue Z20), in the order it is shown. */
export const measures: readonly Measure[] = [
  sum('wonValue', 'money', (company, { won }) => value(company, won), 1),
  sum('won', 'count', (_, { won }) => deals(won), 1),
  { ...sum('lost', 'count', (_, { lost }) => deals(lost), -1), judged: false },
  pooled('winRate', 'share', (_, { won, lost }) => rate('deals', joined(won, lost), won.length), 1),
  pooled('avgWon', 'money', ({ amounts }, { won }, wonValue) => averageOf(amounts.base, won, wonValue), 1),
  pooled('medianCycle', 'seconds', ({ cycles }, { won }) => medianOf(cycles, won), -1),
  pooled('attainment', 'share', (_, work) => attainment(work), 1),
  sum('created', 'count', (_, { created }) => deals(created), 1),
  sum('activities', 'count', (_, work) => activities(work.activities), 1),
  sum('calls', 'count', (_, { calls }) => activities(calls), 1),
  sum('emails', 'count', (company, { emails }) => ifKept(company, 'email', activities(emails)), 1),
  sum('meetings', 'count', (company, { meetings }) => ifKept(company, 'meeting', activities(meetings)), 1),
  pooled('connectRate', 'share', (_, work) => rate('activities', work.calls, work.connected.length), 1),
  pooled('replyRate', 'share', (_, work) => rate('activities', work.delivered, work.replied.length), 1),
  snapshot(sum('openCount', 'count', (_, { open }) => deals(open))),
  snapshot(sum('openValue', 'money', (company, { open }) => value(company, open))),
  snapshot(sum('openWeighted', 'money', ({ weighted }, { open }) => chances(weighted, open))),
  { ...snapshot(sum('overdue', 'count', (_, { overdue }) => deals(overdue), -1)), judged: true },
  pooled(
    'medianFirstAction',
    'seconds',
    ({ firstActions }, work) => medianOf(firstActions, work.created),
    -1,
  ),
];

function sum(key: string, unit: Unit, of: Measure['of'], better?: 1 | -1): Measure {
  return { key, unit, of, team: 'mean', judged: true, ...(better && { better }) };
}

function pooled(key: string, unit: Unit, of: Measure['of'], better: 1 | -1): Measure {
  return { key, unit, of, team: 'pooled', judged: true, better };
}

function snapshot(measure: Measure): Measure {
  return { ...measure, judged: false, snapshot: true };
}

/**
 * All measures of some work, by key; worked out once, since a person stands in the table and in the team. The sums of
 * several people are added up from theirs.
 */
export const measuredOf = remembered((work: Work, company: Company): ReadonlyMap<string, Measured> => {
  const found = new Map<string, Measured>();
  for (const { key, unit, team, of } of measures) {
    const parts = unit === 'money' && team === 'mean' ? work.people : undefined;
    const own = parts?.map((part) => measuredOf(part, company).get(key) as Measured);
    found.set(key, own?.[0] ? addedUp(own[0], own) : of(company, work, found.get('wonValue')));
  }
  return found;
});

const addedUp = (first: Measured, parts: readonly Measured[]): Measured => ({
  ...first,
  value: parts.reduce((sum, { value }) => sum + (value ?? 0), 0),
  rows: joined(...parts.map(({ rows }) => rows)),
});

/** The columns of a table of people. */
export const measureColumns: readonly ColumnSpec[] = measures.map(({ key, unit, better }) => ({
  key,
  unit,
  ...(better && { better }),
}));

function averageOf(base: Float64Array, won: Rows, total: Measured | undefined): Measured {
  const rows = rowsKnown(base, won);
  return { value: ratio(total?.value ?? 0, rows.length), entity: 'deals', rows, sumOf: 'base' };
}
