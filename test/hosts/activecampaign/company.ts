import type { Activity } from '@/lib/model/entities';
import { type Company, makeCompany } from '../toolkit/company';

/**
 * The company as ActiveCampaign can hold it: every deal has a contact and a value, a task is about one thing, users are
 * those who are there, calls have no length and nothing has a direction.
 */
export function heldCompany(): Company {
  const company = makeCompany();
  const kinds = new Map(company.customers.map(({ id, kind }) => [id, kind]));
  for (const user of company.users) user.active = true;
  for (const customer of company.customers) if (customer.kind === 'company') customer.phone = null;
  company.deals.forEach((deal, at) => {
    deal.amount ??= 0;
    if (at % 3 === 0) deal.winProbability = 0.44;
    const isCompany = kinds.get(deal.customerId ?? '') === 'company';
    const own = isCompany
      ? (company.customers.find(({ parentId }) => parentId === deal.customerId)?.id ?? 'c26')
      : (deal.customerId ?? 'c30');
    deal.contactIds = [own];
    deal.customerId ??= own;
  });
  for (const activity of company.activities) hold(activity, kinds);
  return company;
}

function hold(activity: Activity, kinds: ReadonlyMap<string, string>): void {
  const { kind } = activity;
  activity.direction = null;
  if (kind !== 'meeting') activity.durationSec = null;
  if (kind === 'note') activity.createdAt = activity.at;
  if (kind === 'email') {
    activity.createdAt = null;
    if (kinds.get(activity.customerId ?? '') === 'company') activity.customerId = null;
    return;
  }
  if (activity.dealId || kinds.get(activity.customerId ?? '') !== 'contact') {
    activity.dealId ??= 'd1';
    activity.customerId = null;
  }
}
