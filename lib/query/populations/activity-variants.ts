import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';
import { type Rows, rowsWhere } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import type { Population } from '../population';
import { activities, calls } from './activities';

/** What is counted besides done activities of the sales domain. */
export interface Variant {
  /** Activities that are planned too, those to come included. */
  readonly planned: boolean;
  /** Activities of the service domain too. */
  readonly service: boolean;
}

/**
 * Activities, or calls alone, as `variant` widens them; without it the done ones of the sales domain.
 *
 * Rules: what is done counts up to as-of, what is planned by the instant it is planned for. Stretches of time are told
 * by local dates when something is planned, since they go on past as-of.
 */
export function widened(of: 'activities' | 'calls', { planned, service }: Variant): Population {
  const base = of === 'calls' ? calls : activities;
  if (!planned && !service) return base;
  return {
    id: `${of}${planned ? ' planned' : ''}${service ? ' service' : ''}`,
    entity: 'activities',
    dateField: base.dateField,
    moment: 'created',
    when: ({ activities: { at } }) => at,
    rows: (company, { from, to }) => rowsIn(company, from, to, { planned, service }, of === 'calls'),
  };
}

/** The same for stretches of time that go on past as-of. */
export const byLocalDate = ({ when, ...population }: Population): Population => ({
  ...population,
  id: `${population.id} by date`,
  days: localDates,
});

const localDates = remembered((company: Company): Float64Array => {
  const { activities, zone } = company;
  return Float64Array.from({ length: activities.table.length }, (_, row) =>
    zone.dayOf(activities.at[row] as number),
  );
});

function rowsIn(
  { activities: { table, at }, asOf }: Company,
  from: number,
  to: number,
  { planned, service }: Variant,
  callsOnly: boolean,
): Rows {
  const [status, domain, kind] = ['status', 'domain', 'kind'].map((field) => codes(table, field)) as [
    ReturnType<typeof codes>,
    ReturnType<typeof codes>,
    ReturnType<typeof codes>,
  ];
  const code = (column: typeof status, word: string): number => {
    const found = column.dictionary.indexOf(word);
    return found < 0 ? -2 : found;
  };
  const [done, due, serves, call] = [
    code(status, 'done'),
    code(status, 'planned'),
    code(domain, 'service'),
    code(kind, 'call'),
  ];
  return rowsWhere(table.length, (row) => {
    const when = at[row] as number;
    if (!(when >= from && when < to)) return false;
    if (callsOnly && kind.codes[row] !== call) return false;
    if (!service && domain.codes[row] === serves) return false;
    return status.codes[row] === done ? when <= asOf : planned && status.codes[row] === due;
  });
}
