import type { Scope } from '@/lib/model/scope';
import { baseAmounts } from './base-amounts';
import type { Company } from './company';
import { dealCurrencies } from './deal-amounts';
import { targetRows } from './keys';
import { remembered } from './remembered';
import { codes, numbers } from './table';

/** What the lines of each deal have cost, by row of `deals`. */
export interface LineCosts {
  /** Minor units of the base currency; 0 without a line whose cost is known. */
  readonly cost: Float64Array;
  /** Lines whose cost is known. */
  readonly known: Int32Array;
  /** Lines without a unit cost, or in a currency without a rate. */
  readonly unknown: Int32Array;
  /** Deal of each line, by row of `lineItems`; −1 when it is not here. */
  readonly deal: Int32Array;
}

/**
 * Cost of what was sold, deal by deal (catalogue customer-profitability).
 *
 * Rules: quantity × unit cost of each line, rounded to minor units of the deal's currency, then converted at the rate of the
 * deal's close, each line by itself, so that rows add up.
 */
export const lineCosts = remembered((company: Company, scope: Scope): LineCosts => {
  const { lineItems: lines, deals } = company.tables;
  const target = codes(lines, 'dealId');
  const rows = targetRows(target, deals);
  const deal = Int32Array.from(
    { length: lines.length },
    (_, line) => rows[target.codes[line] as number] ?? -1,
  );
  const [quantity, unitCost] = [numbers(lines, 'quantity'), numbers(lines, 'unitCost')];
  const currency = dealCurrencies(company);
  const amounts = Float64Array.from({ length: lines.length }, (_, line) =>
    roundedAway((quantity[line] as number) * (unitCost[line] as number)),
  );
  const { base } = baseAmounts(
    amounts,
    {
      codes: deal.map((row) => (row < 0 ? -1 : (currency.codes[row] as number))),
      dictionary: currency.dictionary,
    },
    lines.length,
    scope,
    scope.datedRates?.length ? valueDays(company, deal) : undefined,
  );
  const cost = new Float64Array(deals.length);
  const known = new Int32Array(deals.length);
  const unknown = new Int32Array(deals.length);
  for (let line = 0; line < lines.length; line++) {
    const row = deal[line] as number;
    if (row < 0) continue;
    const own = base[line] as number;
    if (Number.isNaN(own)) unknown[row] = (unknown[row] as number) + 1;
    else {
      cost[row] = (cost[row] as number) + own;
      known[row] = (known[row] as number) + 1;
    }
  }
  return { cost, known, unknown, deal };
});

function valueDays({ deals: { closedAt }, zone, today }: Company, deal: Int32Array): Float64Array {
  return Float64Array.from(deal, (row) => {
    const at = row < 0 ? Number.NaN : (closedAt[row] as number);
    return Number.isNaN(at) ? today : zone.dayOf(at);
  });
}

/** Half away from zero; the small addend brings back halves that a product of decimals has just missed. */
const roundedAway = (value: number): number =>
  Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-9) + 0;
