import type { Block, Cell, Label } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import type { Attention } from '@/lib/table/attention';
import { byText, labelOf } from '@/lib/table/labels';
import type { Rows } from '@/lib/table/rows';
import { cell } from '@/lib/table/table';
import { stageLabel } from './pipelines';

/** Deals shown; behind the totals are all of them. */
const mostRows = 50;

/** Open deals with a flag: most flags first, then most value, an unknown one counting 0. */
export function attentionRows(
  { company }: QueryView,
  { stalled, noNextStep, overdue }: Attention,
  open: Rows,
): Rows {
  const { base } = company.amounts;
  const flags = new Uint8Array(company.deals.length);
  for (const deal of open)
    flags[deal] = (stalled[deal] as number) + (noNextStep[deal] as number) + (overdue[deal] as number);
  const value = (deal: number): number => base[deal] || 0;
  const idOf = (deal: number): string => String(cell(company.tables.deals, 'id', deal));
  return open
    .filter((deal) => (flags[deal] as number) > 0)
    .sort(
      (a, b) =>
        (flags[b] as number) - (flags[a] as number) || value(b) - value(a) || byText(idOf(a), idOf(b)),
    );
}

const textOf = (label: Label): Cell => ('text' in label ? label.text : null);

/**
 * The deals that ask for attention.
 *
 * Rows: one per deal, the first 50 of `rows`; a flag is 1 or 0. The total counts all of `rows`.
 */
export function attentionBlock(view: QueryView, attention: Attention, rows: Rows): Block {
  const { company, select } = view;
  const owners = company.owners('now');
  const { age } = attention;
  const keys = ['stalled', 'noNextStep', 'overdue'] as const;
  return {
    id: 'attention',
    columns: [
      column('stage', 'text', { minWidth: 480 }),
      column('owner', 'text', { minWidth: 360 }),
      column('value', 'money'),
      column('age', 'seconds'),
      ...keys.map((key) => column(key, 'count', { better: -1 })),
    ],
    rows: [...rows.subarray(0, mostRows)].map((deal) => {
      const name = cell(company.tables.deals, 'name', deal);
      const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
      const stage = company.deals.stage[deal] as number;
      const own = Int32Array.of(deal);
      const records = select('deals', own);
      return rowOf(
        String(cell(company.tables.deals, 'id', deal)),
        typeof name === 'string' && name !== '' ? { text: name } : { word: 'none.deal-name' },
        {
          stage: { value: stage < 0 ? null : textOf(stageLabel(company, stage)), records },
          owner: { value: textOf(labelOf(company.people, owners[deal] as number, 'user')), records },
          value: {
            value: known(company.amounts.base[deal] as number),
            records: select('deals', own, 'base'),
          },
          age: { value: known(age[deal] as number), records },
          ...Object.fromEntries(
            keys.map((key): [string, Figure] => {
              const value = attention[key][deal] as number;
              return [key, value === 1 ? { value, records } : { value }];
            }),
          ),
        },
      );
    }),
    total: rowOf(
      'all',
      { word: 'row.all' },
      Object.fromEntries(
        keys.map((key): [string, Figure] => {
          const found = rows.filter((deal) => attention[key][deal] === 1);
          return [key, { value: found.length, records: select('deals', found) }];
        }),
      ),
    ),
  };
}
