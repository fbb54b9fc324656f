import type { AccountFacts, Page } from '@/lib/connectors/connector';
import type { Activity, Deal, RecordOf } from '@/lib/model/entities';
import { type HostChoices, outcomeKey } from '@/lib/model/host-choices';

type Upserts = Page['upserts'];

/**
 * Records of a connector with the user's own words for them: what a stage, an outcome, a status, a source means, and which
 * field tells why a deal was lost.
 *
 * Rules: the same records and choices give the same result however often it is applied, so records that are stored
 * already are changed in the same way when the user changes their mind. A reason is a loss reason of its own, once for
 * all spellings that differ in spaces only.
 */
export function chosen(
  upserts: Upserts,
  choices: HostChoices,
  { reasonFields }: Pick<AccountFacts, 'reasonFields'>,
): Upserts {
  const field = reasonFieldOf(choices, reasonFields);
  const deals = field === undefined ? upserts.deals : upserts.deals?.map((deal) => withReason(deal, field));
  const reasons = field === undefined ? [] : reasonsIn(upserts.deals ?? [], field);
  const { stages, leads, sources, activities } = upserts;
  return {
    ...upserts,
    ...(deals && { deals }),
    ...((upserts.lossReasons || reasons.length > 0) && {
      lossReasons: [...(upserts.lossReasons ?? []), ...reasons],
    }),
    ...(stages && {
      stages: stages.map((stage) => ({ ...stage, kind: choices.stageKinds[stage.id] ?? stage.kind })),
    }),
    ...(leads && {
      leads: leads.map((lead) => ({
        ...lead,
        statusKind: choices.leadStatuses[lead.status] ?? lead.statusKind,
      })),
    }),
    ...(sources && {
      sources: sources.map((source) => ({
        ...source,
        channel: choices.channels[source.id] ?? source.channel,
      })),
    }),
    ...(activities && { activities: activities.map((activity) => meant(activity, choices)) }),
  };
}

/** `undefined` when the host has a field of its own, or the user wants none. */
export function reasonFieldOf(
  choices: HostChoices,
  fields: AccountFacts['reasonFields'],
): string | undefined {
  if (!fields || choices.reasonField === null) return undefined;
  return choices.reasonField ?? fields.find(({ likely }) => likely)?.id;
}

function meant(activity: Activity, choices: HostChoices): Activity {
  const kind = (activity.type && choices.activityKinds[activity.type]) || activity.kind;
  const outcomeKind =
    (activity.outcome && choices.outcomes[outcomeKey(kind, activity.outcome)]) || activity.outcomeKind;
  return { ...activity, kind, ...(outcomeKind !== undefined && { outcomeKind }) };
}

const reasonIn = ({ custom }: Deal, field: string): string | undefined => {
  const value = custom?.[field];
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') || undefined : undefined;
};

function withReason(deal: Deal, field: string): Deal {
  const reason = reasonIn(deal, field);
  return { ...deal, lossReasonId: reason === undefined ? null : `${field}:${reason}` };
}

function reasonsIn(deals: readonly Deal[], field: string): RecordOf<'lossReasons'>[] {
  const names = new Set(deals.flatMap((deal) => reasonIn(deal, field) ?? []));
  return [...names].map((name) => ({ id: `${field}:${name}`, name }));
}
