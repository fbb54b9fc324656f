import { dateDays } from '@/lib/table/column';
import { groupingOf } from '@/lib/table/dimensions';
import { type Grouping, inGroups } from '@/lib/table/grouping';
import type { Population } from './population';
import type { Condition } from './spec';
import type { QueryView } from './view';

type Holds = (row: number) => boolean;

/**
 * Conditions as one question about a population's records; `undefined` when there are none.
 *
 * Rules: all must hold. A condition about something that these records do not have holds for none of them: leaving it out
 * would count what was not asked for. Unknown values meet no comparison, only `empty`.
 */
export function conditionsOf(
  conditions: readonly Condition[],
): (view: QueryView, population: Population) => Holds | undefined {
  return (view, population) => {
    if (conditions.length === 0) return undefined;
    const all = conditions.map((condition) => holdsFor(view, population, condition));
    return (row) => all.every((holds) => holds(row));
  };
}

/** Whether records of a population have what a condition is about. */
export const isKnownField = (
  { company }: QueryView,
  { entity, moment }: Population,
  field: string,
): boolean =>
  groupingOf(company, entity, field, moment) !== undefined ||
  company.tables[entity].columns[field] !== undefined;

function holdsFor(view: QueryView, population: Population, condition: Condition): Holds {
  const { company } = view;
  const grouping = groupingOf(company, population.entity, condition.field, population.moment);
  if (grouping) return inGroups(grouping, groupsFor(grouping, condition));
  const column = company.tables[population.entity].columns[condition.field];
  if (!column || column.kind === 'json') return () => false;
  if (column.kind === 'flag') return flagTest(column.values, condition);
  if (column.kind === 'code') {
    const wanted = column.dictionary.map((text) => textHolds(condition, text));
    const empty = textHolds(condition, null);
    return (row) => {
      const code = column.codes[row] as number;
      return code < 0 ? empty : (wanted[code] as boolean);
    };
  }
  const values =
    condition.field === 'amount' && population.entity === 'deals' ? company.amounts.base : column.values;
  return numberTest(view, values, column.kind, condition);
}

/** The groups that a condition asks for, −1 being none. */
function groupsFor(grouping: Grouping, condition: Condition): Set<number> {
  const groups = new Set<number>();
  if (textHolds(condition, null)) groups.add(-1);
  for (let group = 0; group < grouping.size; group++) {
    const label = grouping.labelOf(group);
    const name = condition.op === 'contains' && 'text' in label ? label.text : grouping.keyOf(group);
    if (textHolds(condition, name)) groups.add(group);
  }
  return groups;
}

function textHolds({ op, values = [] }: Condition, text: string | null): boolean {
  const isOne = values.some((value) => (value === null ? text === null : String(value) === text));
  switch (op) {
    case 'is':
    case 'in':
      return isOne;
    case 'is-not':
    case 'not-in':
      return !isOne;
    case 'empty':
      return text === null || text === '';
    case 'not-empty':
      return text !== null && text !== '';
    case 'contains':
      return text !== null && values.some((value) => folded(text).includes(folded(String(value ?? ''))));
    default:
      return false;
  }
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function flagTest(flags: Int8Array, condition: Condition): Holds {
  const byFlag = [null, 'false', 'true'].map((text) => textHolds(condition, text));
  return (row) => byFlag[(flags[row] as number) + 1] as boolean;
}

/** Numbers as they are, dates and instants by their local day. */
function numberTest(
  { company }: QueryView,
  values: Float64Array,
  kind: 'instant' | 'date' | 'number',
  { op, values: given = [] }: Condition,
): Holds {
  const bound = (value: string | number | null | undefined): number =>
    value == null ? Number.NaN : kind === 'number' ? Number(value) : dateDays(String(value));
  const [first, second] = [bound(given[0]), bound(given[1])];
  const all = given.map(bound);
  const at =
    kind === 'instant'
      ? (row: number) => dayOf(values[row] as number)
      : (row: number) => values[row] as number;
  const dayOf = (instant: number): number =>
    Number.isNaN(instant) ? Number.NaN : company.zone.dayOf(instant);
  const { today } = company;
  const days = Number(given[0]);
  switch (op) {
    case 'is':
    case 'in':
      return (row) => all.includes(at(row));
    case 'is-not':
    case 'not-in':
      return (row) => !Number.isNaN(at(row)) && !all.includes(at(row));
    case 'empty':
      return (row) => Number.isNaN(values[row] as number);
    case 'not-empty':
      return (row) => !Number.isNaN(values[row] as number);
    case 'between':
      return (row) => at(row) >= first && at(row) <= second;
    case 'before':
      return (row) => at(row) < first;
    case 'after':
      return (row) => at(row) > first;
    case 'within-days':
      return days >= 0
        ? (row) => at(row) > today - days && at(row) <= today
        : (row) => at(row) >= today && at(row) < today - days;
    default:
      return () => false;
  }
}
