import { enough, ratio } from '@/lib/math/rates';
import { costSum } from '@/lib/metrics/costs';
import { type LoyalCustomers, loyalCustomers } from '@/lib/metrics/loyal-customers';
import { dueIn, renewalRates, renewalRowsOf, renewalsOf } from '@/lib/metrics/renewals';
import { revenueOf } from '@/lib/metrics/retained-revenue';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { firstWins } from '@/lib/query/populations/customers';
import { won } from '@/lib/query/populations/deals';
import type { Span } from '@/lib/query/view';
import { passing, testsOf } from '@/lib/table/filters';
import type { Rows } from '@/lib/table/rows';
import { figureSaid } from './parts/figures';
import { segmentsOf } from './parts/retention-segments';
import { cohortsOf, courseOf, dueNext } from './parts/retention-tables';
import { defineReport, type View } from './report';

/**
 * How many customers stay, and what keeping and winning them costs.
 *
 * Rows: `segments`, one per group of customers with one at the start or end of the period; `trend` and `cohorts` by month, quarter
 * or year; `due-next`, renewals ahead. A customer in two groups counts in both.
 * Units: money is minor units of the base currency.
 * Rules: customers at a day have a subscription that began before and did not end before; a CRM without subscriptions is seen by
 * purchases (`loyal-customers.ts`). A renewal belongs to its due date. Costs count by their share of days; what winning a
 * customer costs is acquisition, marketing and sales.
 * Caveats: `purchase-view`, `retention-costly` (keeping a customer costs no less than they bring), `renewal-amounts`,
 * `costs-unconverted`.
 */
export const customerRetention = defineReport({
  id: 'customer-retention',
  needs: ['deals'],
  about: ['subscriptions', 'renewals', 'deals', 'costs'],
  options: [
    { id: 'group', kind: 'choice', choices: ['plan', 'industry', 'customer-size', 'region'] },
    { id: 'step', kind: 'choice', choices: ['month', 'quarter', 'year'] },
  ],
  dateField: 'retention',

  compute(view) {
    const { company, period, earlier, options, select } = view;
    const customers = loyalCustomers(view);
    const now = totalsOf(view, customers, period);
    const before = earlier && totalsOf(view, customers, earlier);
    const { loyalty, renewals, retention, acquisition, firstWon } = now;
    const isUnlinked =
      customers.view === 'purchases' &&
      customers.rows.length > 0 &&
      customers.rows.every((row) => (customers.customers[row] as number) < 0);
    const revenue = revenueOf(view, customers, loyalty.retained, period);
    const isCostly = now.retentionEach !== null && revenue !== null && now.retentionEach >= revenue;
    const course = courseOf(view, customers, options.step);
    const of = (rows: Rows) => select(customers.entity, rows);
    const figure = (key: 'churn' | 'retention'): Figure => ({
      value: now[key === 'churn' ? 'churn' : 'retentionRate'],
      previous: before?.[key === 'churn' ? 'churn' : 'retentionRate'],
      of: [(key === 'churn' ? loyalty.lost : loyalty.retained).length, loyalty.start.length],
      records: of(loyalty.start),
    });
    const n = loyalty.start.length;
    return {
      n,
      isEmpty: n === 0 && loyalty.end.length === 0 && renewals.due.length === 0 && firstWon.length === 0,
      isThin: n < enough.toShow,
      ...(isUnlinked && { lacks: 'unlinked-customers' }),
      ...(n > 0 && {
        finding: {
          key: `finding.customer-retention${n < enough.toShow ? '.thin' : ''}`,
          values: {
            k: figureSaid(loyalty.retained.length, 'count', of(loyalty.retained)),
            n: figureSaid(n, 'count', of(loyalty.start)),
            lost: figureSaid(loyalty.lost.length, 'count', of(loyalty.lost)),
          },
        },
      }),
      headline: {
        id: 'headline',
        columns: [
          column('retention', 'share', { better: 1 }),
          column('churn', 'share', { better: -1 }),
          column('renewalRate', 'share', { better: 1 }),
          column('newCustomers', 'count', { better: 1 }),
        ],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              retention: figure('retention'),
              churn: figure('churn'),
              renewalRate: {
                value: renewals.renewalRate,
                previous: before?.renewals.renewalRate,
                of: [renewals.renewed.length, renewals.decided.length],
                records: select('renewals', renewals.decided),
              },
              newCustomers: {
                value: firstWon.length,
                previous: before?.firstWon.length,
                records: select('deals', firstWon),
              },
            },
          ),
        ],
      },
      blocks: [
        segmentsOf(view, customers, options.group),
        {
          id: 'costs',
          columns: [
            column('cost', 'money', { better: -1 }),
            column('customers', 'count'),
            column('each', 'money', { better: -1 }),
            column('revenueEach', 'money', { better: 1 }),
          ],
          rows: [
            rowOf(
              'retention',
              { word: 'row.keeping' },
              {
                cost: { value: retention.amount, previous: before?.retention.amount },
                customers: { value: loyalty.retained.length, records: of(loyalty.retained) },
                each: { value: now.retentionEach, previous: before?.retentionEach },
                revenueEach: { value: revenue },
              },
            ),
            rowOf(
              'acquisition',
              { word: 'row.winning' },
              {
                cost: { value: acquisition.amount, previous: before?.acquisition.amount },
                customers: { value: firstWon.length, records: select('deals', firstWon) },
                each: { value: now.acquisitionEach, previous: before?.acquisitionEach },
                revenueEach: { value: null },
              },
            ),
          ],
        },
        ...(course ? [course] : []),
        cohortsOf(view, customers, options.step),
        ...(customers.view === 'subscriptions'
          ? [dueNext(view, renewalsOf(company, view.scope), renewalRowsOf(view))]
          : []),
      ],
      charts: [
        ...(course ? [{ kind: 'lines' as const, block: 'trend', value: 'churn' }] : []),
        { kind: 'matrix', block: 'cohorts', value: 'after-1' },
      ],
      caveats: {
        'purchase-view': customers.view === 'purchases' ? Math.max(1, n) : 0,
        'retention-costly': isCostly ? loyalty.retained.length : 0,
        'renewal-amounts': renewals.unknown,
        'costs-unconverted': retention.unconverted + acquisition.unconverted,
      },
      figures: {
        due: renewals.due.length,
        pending: renewals.pending.length,
        renewed: renewals.renewed.length,
        renewalRate: renewals.renewalRate,
        customersStart: n,
        customersEnd: loyalty.end.length,
        lost: loyalty.lost.length,
        retained: loyalty.retained.length,
        churn: now.churn,
        retention: now.retentionRate,
        grossRevenueRetention: renewals.gross,
        retentionCost: retention.amount,
        retentionCostPerCustomer: now.retentionEach,
        newCustomers: firstWon.length,
        acquisitionCost: acquisition.amount,
        costPerNewCustomer: now.acquisitionEach,
      },
    };
  },
});

function totalsOf(view: View, customers: LoyalCustomers, span: Span) {
  const { company, filters, scope } = view;
  const loyalty = customers.during(customers.rows, span);
  const renewals = renewalRates(renewalsOf(company, scope), dueIn(view, renewalRowsOf(view), span));
  const retention = costSum(view, span.days, ['retention']);
  const acquisition = costSum(view, span.days, ['acquisition', 'marketing', 'sales']);
  const firstWon = passing(
    firstWins.rows(company, span),
    testsOf(company, 'deals', filters, won.moment),
  ).rows;
  return {
    loyalty,
    renewals,
    retention,
    acquisition,
    firstWon,
    churn: ratio(loyalty.lost.length, loyalty.start.length),
    retentionRate: ratio(loyalty.retained.length, loyalty.start.length),
    retentionEach: ratio(retention.amount, loyalty.retained.length),
    acquisitionEach: ratio(acquisition.amount, firstWon.length),
  };
}
