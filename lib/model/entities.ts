import type * as z from 'zod/mini';
import { activity } from './entities/activity';
import { cost, usageDay } from './entities/cost';
import { customer, lead } from './entities/customer';
import { goal } from './entities/goal';
import { campaign, campaignEvent, listDay, webDay } from './entities/marketing';
import { lineItem, product, proposal } from './entities/offer';
import { team, teamMembership, user } from './entities/organisation';
import { deal, fieldChange, lossReason, pipeline, source, stage, transition } from './entities/pipeline';
import { renewal, subscription, supportCase, survey } from './entities/service';

/*
 * The canonical model: what every connector fills and every report reads. Instants are ISO strings in UTC, money is whole
 * minor units, shares are 0 to 1; unknown is absent or `null`, never a guess.
 */

/** Every entity under the name of its list in a dataset. */
export const entities = {
  teams: team,
  teamMemberships: teamMembership,
  users: user,
  sources: source,
  lossReasons: lossReason,
  pipelines: pipeline,
  stages: stage,
  customers: customer,
  products: product,
  deals: deal,
  transitions: transition,
  fieldChanges: fieldChange,
  lineItems: lineItem,
  proposals: proposal,
  leads: lead,
  activities: activity,
  goals: goal,
  campaigns: campaign,
  campaignEvents: campaignEvent,
  webDays: webDay,
  listDays: listDay,
  cases: supportCase,
  surveys: survey,
  subscriptions: subscription,
  renewals: renewal,
  costs: cost,
  usageDays: usageDay,
} as const;

export type EntityName = keyof typeof entities;
export type RecordOf<E extends EntityName> = z.infer<(typeof entities)[E]>;
export type Records = { readonly [E in EntityName]?: readonly RecordOf<E>[] };
export const entityNames = Object.keys(entities) as EntityName[];

export type User = RecordOf<'users'>;
export type Deal = RecordOf<'deals'>;
export type Stage = RecordOf<'stages'>;
export type Transition = RecordOf<'transitions'>;
export type Activity = RecordOf<'activities'>;
export type Goal = RecordOf<'goals'>;

/** Fields that make a record unique, for the entities that have no `id`. */
const keys: { readonly [E in EntityName]?: readonly string[] } = {
  teamMemberships: ['userId', 'teamId', 'from'],
  fieldChanges: ['dealId', 'field', 'at', 'seq'],
  webDays: ['siteId', 'date'],
  listDays: ['listId', 'date'],
  usageDays: ['userId', 'date'],
};

/** What tells one record of an entity from another: its id, or the fields that stand in for one. */
export function keyOf(entity: EntityName, record: object): string {
  const fields = record as Record<string, unknown>;
  const parts = keys[entity];
  return parts ? parts.map((part) => String(fields[part] ?? '')).join('\u0000') : String(fields['id']);
}

/** The fields of an entity and their schemas, in the order of its declaration. */
export function fieldsOf(entity: EntityName): [name: string, schema: z.core.$ZodType][] {
  return Object.entries(entities[entity].shape);
}
