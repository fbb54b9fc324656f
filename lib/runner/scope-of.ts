import type { DatasetMeta } from '@/lib/model/dataset';
import { Failed } from '@/lib/model/failure';
import { type Filters, filters, type Scope, scope } from '@/lib/model/scope';
import { type Arguments, filterArguments } from './arguments';

/** Flag and meta field of each part of a scope that can be given either way. */
const places: readonly (readonly [path: string, flag: string, meta: string])[] = [
  ['period.from', '--from', 'meta.from'],
  ['period.to', '--until', 'meta.to'],
  ['timeZone', '--zone', 'meta.timeZone'],
  ['asOf', '--as-of', 'meta.asOf'],
  ['baseCurrency', '--base', 'meta.baseCurrency'],
  ['attribution', '--attribution', 'meta.attribution'],
  ['comparison', '--compare', ''],
  ['weekStart', '--week-start', 'meta.weekStart'],
  ['fiscalYearStart', '--fiscal-start', ''],
  ['monthCalendar', '--month-calendar', ''],
];

/**
 * The scope of a run: what the arguments say, else what the file's `meta` says.
 *
 * Errors: `bad-input` naming the argument, or the file and its `meta` field.
 */
export function scopeOf(given: Arguments, meta: DatasetMeta): Scope {
  const read = scope.safeParse({
    period: { from: given.from ?? meta.from, to: given.to ?? meta.to },
    comparison: given.compare ?? 'previous',
    filters: { ...filtersOf(given.filter), ...singleFilters(given) },
    asOf: given.asOf ?? meta.asOf,
    timeZone: given.zone ?? meta.timeZone,
    weekStart: numberOf(given.weekStart, '--week-start') ?? meta.weekStart ?? 1,
    fiscalYearStart: numberOf(given.fiscalStart, '--fiscal-start'),
    monthCalendar: given.monthCalendar,
    baseCurrency: given.base ?? meta.baseCurrency,
    currencies: meta.currencies ?? {},
    rates: meta.rates ?? {},
    calendar: meta.calendar ?? { weekdays: [1, 2, 3, 4, 5], holidays: [] },
    attribution: given.attribution ?? meta.attribution ?? 'event',
    options: {
      ...optionsOf(given.options),
      ...(given.horizon !== undefined && { horizon: given.horizon }),
      ...(given.query !== undefined && { query: given.query }),
    },
  });
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = issue?.path.join('.') ?? '';
    const [, flag, field] = places.find(([name]) => name === path) ?? [path, `meta.${path}`, `meta.${path}`];
    const value = path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], {
      ...given,
      period: { from: given.from, to: given.to },
      timeZone: given.zone,
      baseCurrency: given.base,
      comparison: given.compare,
      fiscalYearStart: given.fiscalStart,
    });
    const where = value === undefined ? `${given.data}: ${field}` : flag;
    const isMissing = value === undefined && issue?.code === 'invalid_type';
    throw bad(where, isMissing ? `is missing, and ${flag} is not given` : (issue?.message ?? 'does not fit'));
  }
  if (read.data.period.to < read.data.period.from) throw bad('--until', 'is before --from');
  return read.data;
}

function filtersOf(json: string | undefined): Filters {
  if (json === undefined) return {};
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch (cause) {
    throw bad('--filter', `is no JSON: ${(cause as Error).message}`);
  }
  const read = filters.safeParse(given);
  const unknown = Object.keys(given ?? {}).find((name) => !(name in filters.shape));
  if (unknown !== undefined)
    throw bad(`--filter field ${unknown}`, `is none of ${Object.keys(filters.shape).join(', ')}`);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw bad(`--filter field ${issue?.path.join('.')}`, issue?.message ?? 'does not fit');
}

/** The filters that have an argument of their own. */
function singleFilters({ filters: given, filter }: Arguments): Filters {
  const not = new Set(filtersOf(filter).not ?? []);
  const found: Record<string, unknown> = {};
  for (const [argument, name] of Object.entries(filterArguments)) {
    const text = given[argument];
    if (text === undefined) continue;
    if (text.startsWith('!')) not.add(name);
    const ids = text.replace(/^!/, '').split(',');
    if (ids.includes('')) throw bad(`--${argument}`, `${text} is not like id,id`);
    found[name] = ids.map((id) => (id === '(none)' ? null : id));
  }
  const { amount } = given;
  if (amount !== undefined) found['amount'] = rangeOf(amount);
  return { ...found, ...(not.size > 0 && { not: [...not] }) };
}

/** `10..500`, `..500` or `10..`, in minor units of the base currency. */
function rangeOf(text: string): NonNullable<Filters['amount']> {
  const [, min, max] = /^(-?\d+)?\.\.(-?\d+)?$/.exec(text) ?? [];
  if (min === undefined && max === undefined)
    throw bad('--amount', `${text} is not like 100..5000, in minor units`);
  return { ...(min !== undefined && { min: Number(min) }), ...(max !== undefined && { max: Number(max) }) };
}

function numberOf(text: string | undefined, argument: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw bad(argument, `${text} is no whole number`);
  return Number(text);
}

/** `id=value` each; `true` and `false` are switches. */
function optionsOf(given: readonly string[]): Record<string, string | boolean> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw bad('--option', `${text} is not like id=value`);
      const value = text.slice(at + 1);
      return [text.slice(0, at), value === 'true' || value === 'false' ? value === 'true' : value];
    }),
  );
}

const bad = (where: string, detail: string): Failed => new Failed({ kind: 'bad-input', where, detail });
