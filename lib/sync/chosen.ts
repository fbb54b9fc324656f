import type { AccountFacts, Capabilities, Page } from '@/lib/connectors/connector';
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
  const deals = reasonFields
    ? upserts.deals?.map((deal) => withReason(deal, field, reasonFields))
    : upserts.deals;
  const reasons = field === undefined ? [] : reasonsIn(upserts.deals ?? [], field);
  const { stages, leads, sources, activities } = upserts;
  return {
    ...upserts,
    ...(deals && { deals }),
    ...((upserts.lossReasons || reasons.length > 0) && {
      lossReasons: [...(upserts.lossReasons ?? []), ...reasons],
    }),
    ...(stages && {
      stages: stages.map((stage) => ({ ...stage, kind: said(choices.stageKinds, stage.id) ?? stage.kind })),
    }),
    ...(leads && {
      leads: leads.map((lead) => ({
        ...lead,
        statusKind: said(choices.leadStatuses, lead.status) ?? lead.statusKind,
      })),
    }),
    ...(sources && {
      sources: sources.map((source) => ({
        ...source,
        channel: said(choices.channels, source.id) ?? source.channel,
      })),
    }),
    ...(activities && { activities: activities.map((activity) => meant(activity, choices)) }),
  };
}

/** What the host fills, once a field of deals counts as why they were lost. */
export function chosenCapabilities(
  { capabilities, reasonFields }: Pick<AccountFacts, 'capabilities' | 'reasonFields'>,
  choices: HostChoices,
): Capabilities {
  const { deals } = capabilities;
  if (!deals || reasonFieldOf(choices, reasonFields) === undefined) return capabilities;
  return {
    ...capabilities,
    deals: { ...deals, fields: [...new Set([...deals.fields, 'lossReasonId'])] },
    lossReasons: capabilities.lossReasons ?? { fields: ['name'] },
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

/** Words of a CRM may be called `constructor`. */
const said = <T>(words: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;

function meant(activity: Activity, choices: HostChoices): Activity {
  const kind = (activity.type && said(choices.activityKinds, activity.type)) || activity.kind;
  const outcomeKind =
    (activity.outcome && said(choices.outcomes, outcomeKey(kind, activity.outcome))) || activity.outcomeKind;
  return { ...activity, kind, ...(outcomeKind !== undefined && { outcomeKind }) };
}

const reasonIn = ({ custom }: Deal, field: string): string | undefined => {
  const value = custom && Object.hasOwn(custom, field) ? custom[field] : undefined;
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') || undefined : undefined;
};

/** Where the host's own reason is kept while a field's stands in its place, so that the user may change their mind. */
const ownReason = ':own';

function withReason(
  deal: Deal,
  field: string | undefined,
  fields: NonNullable<AccountFacts['reasonFields']>,
): Deal {
  const { lossReasonId: now, custom } = deal;
  const isOfField = now !== null && now !== undefined && fields.some(({ id }) => now.startsWith(`${id}:`));
  const kept = custom && Object.hasOwn(custom, ownReason) ? String(custom[ownReason]) : null;
  const own = isOfField ? kept : (now ?? null);
  if (field === undefined) return isOfField ? { ...deal, lossReasonId: own } : deal;
  const reason = reasonIn(deal, field);
  return {
    ...deal,
    lossReasonId: reason === undefined ? null : `${field}:${reason}`,
    ...(own !== null && { custom: { ...custom, [ownReason]: own } }),
  };
}

function reasonsIn(deals: readonly Deal[], field: string): RecordOf<'lossReasons'>[] {
  const names = new Set(deals.flatMap((deal) => reasonIn(deal, field) ?? []));
  return [...names].map((name) => ({ id: `${field}:${name}`, name }));
}
