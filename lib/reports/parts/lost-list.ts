import type { Block, Label } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import { trait } from '@/lib/table/activities';
import type { Company } from '@/lib/table/company';
import { byText, labelOf } from '@/lib/table/labels';
import { lastOpenStages } from '@/lib/table/last-open-stages';
import { remembered } from '@/lib/table/remembered';
import { type Rows, sumOf } from '@/lib/table/rows';
import { cell } from '@/lib/table/table';
import type { View } from '../report';

/** Deals that are listed one by one; the rest is one row. */
const longest = 100;

const columns = [
  column('owner', 'text', { minWidth: 360 }),
  column('value', 'money', { better: -1 }),
  column('reason', 'text'),
  column('competitor', 'text', { minWidth: 480 }),
  column('lastStage', 'text', { minWidth: 480 }),
  column('age', 'seconds', { minWidth: 480 }),
  column('sinceActivity', 'seconds', { minWidth: 480 }),
  column('closed', 'instant', { minWidth: 360 }),
];

/** Lost deals one by one, those worth most first; all beyond the first hundred are one row, and the total has all. */
export function lostList({ company, select }: View, lost: Rows): Block {
  const { amounts, deals, tables, cycles } = company;
  const ids = (deal: number): string => String(cell(tables.deals, 'id', deal));
  const known = (deal: number): number => {
    const value = amounts.base[deal] as number;
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  };
  const least = lost.length > longest + 1 ? thresholdOf(Float64Array.from(lost, known)) : Number.NaN;
  const first = lost
    .filter((deal) => !(known(deal) < least))
    .sort((a, b) => {
      const [one, other] = [known(a), known(b)];
      return one === other ? byText(ids(a), ids(b)) : one > other ? -1 : 1;
    });
  const listed = Number.isNaN(least) ? first : first.subarray(0, longest);
  const isListed = new Set(listed);
  const rest = lost.filter((deal) => !isListed.has(deal));
  const owners = company.owners('closed');
  const stages = lastOpenStages(company, listed);
  const last = lastActivities(company);
  const value = (number: number | undefined): number | null =>
    number === undefined || Number.isNaN(number) ? null : number;
  const rows = Array.from(listed, (deal, at) => {
    const stage = stages[at] as number;
    const records = select('deals', Int32Array.of(deal), 'base');
    const name = cell(tables.deals, 'name', deal);
    const person = owners[deal] as number;
    const reason = company.dealReasons[deal] as number;
    return rowOf(
      ids(deal),
      { text: typeof name === 'string' && name !== '' ? name : ids(deal) },
      {
        owner: { value: person < 0 ? null : textOf(labelOf(company.people, person, 'user')) },
        value: { value: value(amounts.base[deal]), records },
        reason: { value: reason < 0 ? null : textOf(labelOf(company.reasons, reason, 'reason')) },
        competitor: { value: text(cell(tables.deals, 'competitor', deal)) },
        lastStage: { value: stage < 0 ? null : text(cell(tables.stages, 'name', stage)) },
        age: { value: value(cycles[deal]) },
        sinceActivity: { value: value((deals.closedAt[deal] as number) - (last[deal] as number)) },
        closed: { value: value(deals.closedAt[deal]) },
      },
    );
  });
  const unsaid = Object.fromEntries(columns.map(({ key }) => [key, { value: null }]));
  const sum = (some: Rows) => ({
    ...unsaid,
    value: { value: sumOf(amounts.base, some) + 0, records: select('deals', some, 'base') },
  });
  if (rest.length > 0)
    rows.push(rowOf('(other)', { word: 'row.other', values: { n: rest.length } }, sum(rest), true));
  return { id: 'deals', columns, rows, total: rowOf('all', { word: 'row.all' }, sum(lost)) };
}

/** The least value that is listed. */
const thresholdOf = (values: Float64Array): number => values.sort()[values.length - longest] as number;

/** Instant of the last done activity of each deal at or before its close, by row; NaN without one. */
const lastActivities = remembered(({ activities, deals }: Company): Float64Array => {
  const last = new Float64Array(deals.length).fill(Number.NaN);
  const { traits, at, table } = activities;
  for (let row = 0; row < table.length; row++) {
    if (((traits[row] as number) & trait.done) === 0) continue;
    const deal = activities.dealOf(row);
    if (deal < 0) continue;
    const when = at[row] as number;
    if (when <= (deals.closedAt[deal] as number) && !(when <= (last[deal] as number))) last[deal] = when;
  }
  return last;
});

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const textOf = (label: Label): string | null => ('text' in label ? label.text : null);
