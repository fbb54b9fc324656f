import { ratio } from '@/lib/math/rates';
import type { LoyalCustomers, Loyalty } from '@/lib/metrics/loyal-customers';
import { dueIn, renewalRates, renewalRowsOf, renewalsOf } from '@/lib/metrics/renewals';
import type { Block } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, type Grouping, groupKey, groupLabel, through } from '@/lib/table/grouping';
import { targetRows } from '@/lib/table/keys';
import { byText } from '@/lib/table/labels';
import { groupsIn, type Rows, rowsOf } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import type { View } from '../report';

/** Customers and renewals by a group of theirs. */
export function segmentsOf(view: View, customers: LoyalCustomers, group: string): Block {
  const { company, period, earlier, scope } = view;
  const ofRecords = groupingOf(company, customers.entity, group, 'closed') ?? nothing(group, customers);
  const rows = arranged(customers.rows, ofRecords);
  const renewals = renewalsOf(company, scope);
  const all = renewalRowsOf(view);
  const ofRenewals =
    customers.view === 'subscriptions' ? through(ofRecords, subscriptionsOf(view)) : undefined;
  const renewalGroups = ofRenewals && arranged(all, ofRenewals);
  const figuresOf = (records: Rows, own: Rows): Record<string, Figure> | undefined => {
    const [now, before] = [period, earlier].map(
      (span) =>
        span && {
          loyalty: customers.during(records, span),
          rates: renewalRates(renewals, dueIn(view, own, span)),
        },
    );
    if (!now || now.loyalty.start.length + now.loyalty.end.length + now.rates.due.length === 0)
      return undefined;
    return segmentFigures(view, customers, now, before);
  };
  const found = groupsIn(rows).flatMap((group) => {
    const own = renewalGroups ? rowsOf(renewalGroups, group) : new Int32Array(0);
    const figures = figuresOf(rowsOf(rows, group), own);
    return figures
      ? [rowOf(groupKey(ofRecords, group), groupLabel(ofRecords, group), figures, group === ofRecords.size)]
      : [];
  });
  const size = (row: (typeof found)[number]): number => Number(row.cells['customersStart'] ?? 0);
  return {
    id: 'segments',
    columns: [
      column('customersStart', 'count'),
      column('retained', 'count', { better: 1 }),
      column('customersLost', 'count', { better: -1 }),
      column('churn', 'share', { better: -1 }),
      column('customersEnd', 'count', { better: 1, minWidth: 360 }),
      ...(customers.view === 'subscriptions'
        ? [
            column('due', 'count', { minWidth: 480 }),
            column('renewalRate', 'share', { better: 1, minWidth: 360 }),
            column('grossRetention', 'share', { better: 1, minWidth: 480 }),
            column('netRetention', 'share', { better: 1, minWidth: 480 }),
          ]
        : []),
    ],
    rows: found.sort(
      (a, b) =>
        Number(a.aside ?? false) - Number(b.aside ?? false) || size(b) - size(a) || byText(a.key, b.key),
    ),
    total: rowOf('all', { word: 'row.all' }, figuresOf(customers.rows, all) ?? {}),
  };
}

function segmentFigures(
  { select }: View,
  { entity }: LoyalCustomers,
  now: { loyalty: Loyalty; rates: ReturnType<typeof renewalRates> },
  before: { loyalty: Loyalty; rates: ReturnType<typeof renewalRates> } | undefined,
): Record<string, Figure> {
  const { start, end, lost, retained } = now.loyalty;
  const count = (rows: Rows, previous: Rows | undefined): Figure => ({
    value: rows.length,
    previous: previous?.length,
    records: select(entity, rows),
  });
  const { due, decided, renewed, renewalRate, gross, net } = now.rates;
  return {
    customersStart: count(start, before?.loyalty.start),
    retained: count(retained, before?.loyalty.retained),
    customersLost: count(lost, before?.loyalty.lost),
    churn: {
      value: ratio(lost.length, start.length),
      previous: before && ratio(before.loyalty.lost.length, before.loyalty.start.length),
      of: [lost.length, start.length],
      records: select(entity, start),
    },
    customersEnd: count(end, before?.loyalty.end),
    due: { value: due.length, previous: before?.rates.due.length, records: select('renewals', due) },
    renewalRate: {
      value: renewalRate,
      previous: before?.rates.renewalRate,
      of: [renewed.length, decided.length],
      records: select('renewals', decided),
    },
    grossRetention: { value: gross, previous: before?.rates.gross },
    netRetention: { value: net, previous: before?.rates.net },
  };
}

/** Row of the subscription that each renewal is of. */
function subscriptionsOf({ company: { tables } }: View): Int32Array {
  const column = codes(tables.renewals, 'subscriptionId');
  const target = targetRows(column, tables.subscriptions);
  return Int32Array.from(
    { length: tables.renewals.length },
    (_, row) => target[column.codes[row] as number] ?? -1,
  );
}

/** Purchases have no plan. */
const nothing = (dimension: string, { customers }: LoyalCustomers): Grouping => ({
  size: 0,
  keys: new Int32Array(customers.length).fill(-1),
  keyOf: () => '',
  labelOf: () => ({ word: `none.${dimension}` }),
  none: { word: `none.${dimension}` },
});
