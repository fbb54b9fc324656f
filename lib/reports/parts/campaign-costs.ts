import type { Scope } from '@/lib/model/scope';
import { baseAmounts, tableAmounts } from '@/lib/table/base-amounts';
import type { Company } from '@/lib/table/company';
import { targetRows } from '@/lib/table/keys';
import { codes, numbers } from '@/lib/table/table';

/**
 * What each lead has cost, by row of `leads`, in minor units of the base currency: the cost of the campaign it names by the
 * number of leads that exist and name it; NaN without a campaign or a cost. `undefined` when no campaign has a cost.
 *
 * Rules: a campaign without a cost of its own has the costs that name it.
 */
export function campaignCosts({ tables, asOf }: Company, scope: Scope): Float64Array | undefined {
  const { campaigns, costs, leads } = tables;
  const own = baseAmounts(
    numbers(campaigns, 'cost'),
    codes(campaigns, 'currency'),
    campaigns.length,
    scope,
  ).base;
  const named = codes(costs, 'campaignId');
  const ofCost = targetRows(named, campaigns);
  const amounts = tableAmounts(costs, scope).base;
  const sums = new Float64Array(campaigns.length).fill(Number.NaN);
  for (let row = 0; row < costs.length; row++) {
    const campaign = ofCost[named.codes[row] as number] ?? -1;
    const amount = amounts[row] as number;
    if (campaign < 0 || Number.isNaN(amount)) continue;
    sums[campaign] = amount + (Number.isNaN(sums[campaign]) ? 0 : (sums[campaign] as number));
  }
  const total = own.map((cost, campaign) => (Number.isNaN(cost) ? (sums[campaign] as number) : cost));
  if (total.every(Number.isNaN)) return undefined;
  const campaignId = codes(leads, 'campaignId');
  const ofLead = targetRows(campaignId, campaigns);
  const [createdAt, deletedAt] = [numbers(leads, 'createdAt'), numbers(leads, 'deletedAt')];
  const counts = new Int32Array(campaigns.length);
  const campaignOf = (lead: number): number => ofLead[campaignId.codes[lead] as number] ?? -1;
  for (let lead = 0; lead < leads.length; lead++) {
    const exists = (createdAt[lead] as number) <= asOf && !((deletedAt[lead] as number) <= asOf);
    const campaign = campaignOf(lead);
    if (exists && campaign >= 0) counts[campaign] = (counts[campaign] as number) + 1;
  }
  return Float64Array.from({ length: leads.length }, (_, lead) => {
    const campaign = campaignOf(lead);
    return campaign < 0 ? Number.NaN : (total[campaign] as number) / (counts[campaign] as number);
  });
}
