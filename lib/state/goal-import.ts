import Papa from 'papaparse';
import type { Goal } from '@/lib/model/entities';
import { folded } from '@/lib/model/folded';
import { amountOf, countOf } from './amount-text';
import { dayOf } from './date-text';
import { aimMetrics, aimName, isMoney } from './goal-metrics';
import { clashWith, sameAim, withGoal } from './goal-rules';

export const goalColumns = ['metric', 'scope', 'name', 'from', 'to', 'target', 'currency'] as const;
export type GoalColumn = (typeof goalColumns)[number];

/** Why a row is no goal: words under `goals.import.why.<why>`. */
export type RowFault =
  | 'metric'
  | 'scope'
  | 'name'
  | 'name-twice'
  | 'date'
  | 'backwards'
  | 'amount'
  | 'count'
  | 'positive'
  | 'currency'
  | 'clash'
  | 'twice';

/** A row that is left out; `row` is its line in a table, the head being the first. */
export interface BadRow {
  readonly row: number;
  readonly column: GoalColumn;
  readonly why: RowFault;
  /** What stands there. Hostile text, cut short. */
  readonly value: string;
}
export interface GoodRow {
  readonly row: number;
  readonly goal: Goal;
  /** The goal for the same aim and dates that it takes the place of. */
  readonly replaces: Goal | null;
}

/** What a file of goals holds; `problem` when it is no table of goals at all. */
export interface GoalFile {
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  readonly problem: 'head' | 'empty' | 'size' | null;
}

/** What a file is read with. */
export interface Reading {
  readonly goals: readonly Goal[];
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly baseCurrency: string;
  readonly locale: string;
  readonly calendar: 'gregory' | 'persian';
  /** What metrics and scopes are called on the page, beside their own ids. */
  readonly words: ReadonlyMap<string, string>;
  readonly now: string;
  newId(): string;
}

export const mostCharacters = 1_000_000;
const mostRows = 5_000;
const longestValue = 60;

/**
 * Goals from a CSV text.
 *
 * Rules: comma, semicolon or tab; the head names the columns in any order, others are ignored; `to` is the last day;
 * figures are read by the locale, digits of any script; a row for the aim and dates of a goal that is there takes its
 * place. Every row that does not fit is named with its column, and no row is guessed.
 */
export function goalsInCsv(text: string, reading: Reading): GoalFile {
  if (text.length > mostCharacters) return { good: [], bad: [], problem: 'size' };
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: false,
    delimitersToGuess: [';', ',', '\t'],
    preview: mostRows + 1,
  });
  const [head = [], ...rows] = data;
  const columns = new Map<GoalColumn, number>();
  for (const [at, title] of head.entries()) {
    const column = goalColumns.find((each) => each === plain(title));
    if (column && !columns.has(column)) columns.set(column, at);
  }
  if (goalColumns.some((each) => each !== 'currency' && each !== 'name' && !columns.has(each)))
    return { good: [], bad: [], problem: 'head' };
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  let after = [...reading.goals];
  for (const [at, cells] of rows.entries()) {
    if (cells.every((each) => each.trim() === '')) continue;
    const row = at + 2;
    const cell = (column: GoalColumn): string => (cells[columns.get(column) ?? -1] ?? '').trim();
    const read = goalIn(cell, reading);
    if ('why' in read) {
      bad.push({ row, ...read, value: cell(read.column).slice(0, longestValue) });
      continue;
    }
    const same = after.find((each) => sameAim(each, read) && each.from === read.from && each.to === read.to);
    const goal = { ...read, id: same?.id ?? read.id };
    const isTwice = good.some((each) => each.goal.id === goal.id);
    if (isTwice || clashWith(goal, after)) {
      bad.push({
        row,
        column: 'from',
        why: isTwice ? 'twice' : 'clash',
        value: cell('from').slice(0, longestValue),
      });
      continue;
    }
    good.push({ row, goal, replaces: same ?? null });
    after = withGoal(after, goal);
  }
  return { good, bad, problem: good.length + bad.length === 0 ? 'empty' : null };
}

function goalIn(
  cell: (column: GoalColumn) => string,
  { users, teams, baseCurrency, locale, calendar, words, now, newId }: Reading,
): Goal | { readonly column: GoalColumn; readonly why: RowFault } {
  const metric = metricIn(cell('metric'), words);
  if (!metric) return { column: 'metric', why: 'metric' };
  const scope = scopeIn(cell('scope'), words);
  if (!scope) return { column: 'scope', why: 'scope' };
  const named = (scope === 'team' ? teams : users).filter(({ name }) => plain(name) === plain(cell('name')));
  if (scope !== 'company' && named.length !== 1)
    return { column: 'name', why: named.length === 0 ? 'name' : 'name-twice' };
  const from = dayOf(cell('from'), { locale, calendar });
  if (!from) return { column: 'from', why: 'date' };
  const last = dayOf(cell('to'), { locale, calendar });
  if (!last) return { column: 'to', why: 'date' };
  if (last < from) return { column: 'to', why: 'backwards' };
  const money = isMoney(metric);
  const currency = cell('currency').toUpperCase() || baseCurrency;
  if (money && !Intl.supportedValuesOf('currency').includes(currency))
    return { column: 'currency', why: 'currency' };
  const target = money ? amountOf(cell('target'), currency, locale) : countOf(cell('target'));
  if (target === undefined) return { column: 'target', why: money ? 'amount' : 'count' };
  if (target <= 0) return { column: 'target', why: 'positive' };
  return {
    id: newId(),
    metric,
    scope,
    scopeId: scope === 'company' ? null : (named[0]?.id ?? null),
    from,
    to: Temporal.PlainDate.from(last).add({ days: 1 }).toString(),
    target,
    currency: money ? currency : null,
    filters: {},
    updatedAt: now,
  };
}

function metricIn(typed: string, words: ReadonlyMap<string, string>): Goal['metric'] | undefined {
  const wanted = plain(typed);
  const known = aimMetrics.find(({ id }) => id === wanted || aimName(id) === wanted);
  return known?.id ?? aimMetrics.find(({ id }) => id === words.get(wanted))?.id;
}

function scopeIn(typed: string, words: ReadonlyMap<string, string>): Goal['scope'] | undefined {
  const wanted = plain(typed);
  return (['company', 'team', 'user'] as const).find((each) => each === wanted || each === words.get(wanted));
}

/** Words that a reader takes for the same. */
export const plain = (text: string): string => folded(text).replace(/\s+/g, ' ').trim();

/** A file to fill in: the head, and a row for each scope that exists. */
export function goalTemplate(
  month: { readonly from: string; readonly last: string },
  { users, teams, baseCurrency }: Pick<Reading, 'users' | 'teams' | 'baseCurrency'>,
): string {
  const { from, last } = month;
  const rows = [
    ['won_value', 'company', '', from, last, '100000', baseCurrency],
    ...teams.slice(0, 1).map(({ name }) => ['won_value', 'team', name, from, last, '50000', baseCurrency]),
    ...users.slice(0, 1).map(({ name }) => ['calls', 'user', name, from, last, '240', '']),
  ];
  // A name that begins like a formula is text in a spreadsheet.
  return `\ufeff${Papa.unparse([[...goalColumns], ...rows], { escapeFormulae: true })}\r\n`;
}
