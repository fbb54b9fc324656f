import type { RecordOf } from '@/lib/model/entities';
import { type Calendar, dayOf } from './calendar';
import type { Plan } from './deals';
import type { Random } from './random';

type Lead = RecordOf<'leads'>;
const kinds = ['new', 'working', 'nurturing', 'unqualified', 'converted'] as const;

/** Leads: nearly half became one of the deals, which then name them; the rest wait or did not fit. */
export function leadsOf({
  random,
  calendar,
  first,
  plans,
  states,
  given,
  family,
}: {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly first: number;
  readonly plans: readonly Plan[];
  readonly states: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
}): Lead[] {
  const leads: Lead[] = [];
  const add = (state: number, day: number, rest: Partial<Lead>): Lead => {
    const lead: Lead = {
      id: `l${leads.length}`,
      name: `${random.pick(given)} ${random.pick(family)}`,
      status: states[state] ?? '',
      statusKind: kinds[state] ?? 'new',
      ownerId: random.chance(0.08) ? null : `u${random.whole(1, 8)}`,
      sourceId: random.chance(0.07) ? null : `s${random.whole(0, 5)}`,
      createdAt: calendar.instant(day, random.whole(26_000, 66_000)),
      ...rest,
    };
    leads.push(lead);
    return lead;
  };
  for (const plan of plans) {
    if (plan.deal.pipelineId !== 'p0' || !random.chance(0.26)) continue;
    const day = plan.created - Math.ceil(5 * random.skewed(0.9));
    const lead = add(4, day, {
      ownerId: plan.deal.ownerId ?? null,
      sourceId: plan.deal.sourceId ?? null,
      statusChangedAt: plan.deal.createdAt,
      convertedAt: plan.deal.createdAt,
      convertedDealId: plan.deal.id,
      convertedCustomerId: plan.deal.customerId ?? null,
    });
    plan.deal = { ...plan.deal, leadId: lead.id };
  }
  for (let at = 0; at < 230; at++) {
    const day = calendar.workedFrom(first + Math.floor((calendar.today - first - 4) * random.share() ** 0.8));
    const age = calendar.today - day;
    const state = age < 10 ? 0 : random.weighted([age < 40 ? 2 : 0.3, age < 90 ? 4 : 1, 2, 6]);
    const changed = calendar.workedFrom(day + random.whole(1, 6));
    if (state === 0 || changed >= calendar.today) add(0, day, {});
    else {
      const statusChangedAt = calendar.instant(changed, random.whole(32_000, 60_000));
      add(state, day, { statusChangedAt, ...(state === 3 && { unqualifiedAt: statusChangedAt }) });
    }
  }
  return leads;
}

export const leadDay = (lead: Lead): number => dayOf(lead.createdAt);
