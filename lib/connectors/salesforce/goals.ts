import type { Goal } from '@/lib/model/entities';
import { toCurrency, toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import { objectStream } from './reading';
import { day, idOf, moment, number, person, type Row, salesforceRow, text } from './rows';

/** The forecast of revenue that each organisation begins with; others would count the same deals again. */
const ofRevenue = 'OpportunityRevenue';

/**
 * Quotas; only people with a right to forecasts see them.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_forecastingquota.htm
 */
export const goals = objectStream({
  id: 'goals',
  fills: ['goals'],
  object: 'ForecastingQuota',
  fields: ['QuotaAmount', 'QuotaQuantity', 'QuotaOwnerId', 'StartDate', 'ProductFamily', 'CurrencyIsoCode'],
  related: () => ['Period.StartDate', 'Period.EndDate', 'ForecastingType.DeveloperName'],
  gone: 'goals',
  toRecords(rows, { host }) {
    const { records, rejected } = take(
      'goals',
      rows,
      salesforceRow,
      (row) => toGoal(row, toCurrency(text(row, 'CurrencyIsoCode')) ?? host.currency),
      idOf,
    );
    return { upserts: { goals: records }, rejected };
  },
});

function toGoal(row: Row, currency: string | null): Goal {
  const from = day(row, 'StartDate') ?? day(row, 'Period.StartDate');
  if (from === null) throw new Unfit('StartDate: missing');
  const amount = toMinor(text(row, 'QuotaAmount'), currency, 'QuotaAmount');
  const quantity = number(row, 'QuotaQuantity');
  const target = amount ?? (quantity === null ? null : Math.round(quantity));
  if (target === null) throw new Unfit('QuotaAmount: missing');
  const type = text(row, 'ForecastingType.DeveloperName') ?? ofRevenue;
  const family = text(row, 'ProductFamily');
  const isPlain = amount !== null && type === ofRevenue && family === null;
  const owner = person(row, 'QuotaOwnerId');
  return {
    id: row.Id,
    metric: isPlain ? 'won_value' : `custom:${[type, family].filter(Boolean).join(' ')}`,
    scope: owner === null ? 'company' : 'user',
    scopeId: owner,
    from,
    to: endOf(from, day(row, 'Period.EndDate')),
    target,
    currency: amount === null ? null : currency,
    updatedAt: moment(row, 'SystemModstamp'),
  };
}

/** The day after the last one; a month, where the period is not to be seen. */
function endOf(from: string, last: string | null): string {
  const end =
    last === null
      ? Temporal.PlainDate.from(from).add({ months: 1 })
      : Temporal.PlainDate.from(last).add({ days: 1 });
  return end.toString();
}
