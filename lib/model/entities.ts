import * as z from 'zod/mini';
import {
  count,
  currency,
  flag,
  id,
  instant,
  localDate,
  minor,
  probability,
  real,
  seconds,
  text,
} from './fields';

/**
 * The canonical model: what every connector fills and every report reads.
 *
 * A field that is absent or `null` is *unknown*; `0`, `""` and `false` are known values. Instants are ISO strings in
 * UTC, money is whole minor units, shares are 0 to 1.
 */
const maybe = <T extends z.core.$ZodType>(schema: T) => z.nullish(schema);
const ids = z.array(id);
const anyMap = z.record(z.string(), z.unknown());

export const stageKind = z.enum(['incoming', 'open', 'won', 'lost', 'unqualified']);
export const dealStatus = z.enum(['open', 'won', 'lost', 'unqualified']);
export const activityKind = z.enum(['call', 'email', 'meeting', 'task', 'note', 'text', 'visit']);
export const goalMetric = z.union([
  z.enum(['won_value', 'won_count', 'activity_count', 'new_leads', 'new_deals', 'meetings_held', 'calls']),
  z.string().check(z.regex(/^custom:.+/, 'not a goal metric')),
]);

export const user = z.object({
  id,
  name: text,
  email: maybe(text),
  role: maybe(z.enum(['rep', 'manager', 'admin', 'agent'])),
  teamIds: maybe(ids),
  timeZone: maybe(text),
  active: flag,
  deactivatedAt: maybe(instant),
});

export const team = z.object({ id, name: text, parentTeamId: maybe(id), managerIds: maybe(ids) });

export const teamMembership = z.object({ userId: id, teamId: id, from: instant, to: maybe(instant) });

export const pipeline = z.object({ id, name: text, position: count, deletedAt: maybe(instant) });

export const stage = z.object({
  id,
  pipelineId: id,
  name: text,
  position: count,
  kind: stageKind,
  probability: maybe(probability),
  deletedAt: maybe(instant),
});

export const transition = z.object({
  id,
  dealId: id,
  /** `null` is the creation. */
  fromStageId: maybe(id),
  toStageId: id,
  at: instant,
  /** Order among equal `at` of one deal. */
  seq: count,
  byUserId: maybe(id),
  /** Made up to mend an incomplete history: proves reach, gives no duration. */
  synthetic: maybe(flag),
});

export const fieldChange = z.object({
  dealId: id,
  field: z.enum(['ownerId', 'amount', 'currency', 'expectedCloseDate', 'sourceId']),
  from: z.unknown(),
  to: z.unknown(),
  at: instant,
  seq: count,
});

export const deal = z.object({
  id,
  name: text,
  pipelineId: id,
  stageId: id,
  status: maybe(dealStatus),
  amount: maybe(minor),
  currency: maybe(currency),
  ownerId: maybe(id),
  createdAt: instant,
  closedAt: maybe(instant),
  firstClosedAt: maybe(instant),
  reopenCount: maybe(count),
  expectedCloseDate: maybe(localDate),
  winProbability: maybe(probability),
  sourceId: maybe(id),
  lossReasonId: maybe(id),
  competitor: maybe(text),
  customerId: maybe(id),
  contactIds: maybe(ids),
  leadId: maybe(id),
  campaignId: maybe(id),
  kind: maybe(z.enum(['new', 'renewal', 'upsell', 'cross_sell'])),
  region: maybe(text),
  tags: maybe(z.array(text)),
  custom: maybe(anyMap),
  lastActivityAt: maybe(instant),
  nextActivityAt: maybe(instant),
  updatedAt: maybe(instant),
  deletedAt: maybe(instant),
});

export const lineItem = z.object({
  id,
  dealId: id,
  productId: maybe(id),
  name: maybe(text),
  quantity: real,
  unitPrice: minor,
  discount: maybe(minor),
  amount: maybe(minor),
  unitCost: maybe(minor),
});

export const product = z.object({
  id,
  name: text,
  category: maybe(text),
  sku: maybe(text),
  unitPrice: maybe(minor),
  unitCost: maybe(minor),
  currency: maybe(currency),
});

export const proposal = z.object({
  id,
  dealId: id,
  sentAt: instant,
  status: maybe(z.enum(['sent', 'accepted', 'declined', 'expired', 'withdrawn'])),
  amount: maybe(minor),
  currency: maybe(currency),
});

export const source = z.object({
  id,
  name: text,
  channel: maybe(
    z.enum([
      'organic',
      'paid',
      'email',
      'referral',
      'social',
      'direct',
      'outbound',
      'visit',
      'partner',
      'event',
      'website',
      'other',
    ]),
  ),
  isMarketing: maybe(flag),
});

export const lossReason = z.object({
  id,
  name: text,
  category: maybe(
    z.enum(['price', 'competitor', 'no_decision', 'timing', 'follow_up', 'value_not_seen', 'fit', 'other']),
  ),
  archivedAt: maybe(instant),
});

export const lead = z.object({
  id,
  name: text,
  status: text,
  statusKind: z.enum(['new', 'working', 'testing', 'nurturing', 'qualified', 'unqualified', 'converted']),
  statusChanges: maybe(z.array(z.object({ from: maybe(text), to: text, at: instant }))),
  statusChangedAt: maybe(instant),
  ownerId: maybe(id),
  sourceId: maybe(id),
  campaignId: maybe(id),
  createdAt: instant,
  convertedAt: maybe(instant),
  convertedDealId: maybe(id),
  convertedCustomerId: maybe(id),
  unqualifiedAt: maybe(instant),
  unqualifiedReason: maybe(text),
  estimatedValue: maybe(minor),
  currency: maybe(currency),
  score: maybe(real),
  region: maybe(text),
  industry: maybe(text),
  email: maybe(text),
  phone: maybe(text),
  deletedAt: maybe(instant),
});

export const customer = z.object({
  id,
  kind: z.enum(['company', 'contact']),
  name: text,
  parentId: maybe(id),
  createdAt: maybe(instant),
  ownerId: maybe(id),
  sourceId: maybe(id),
  campaignId: maybe(id),
  industry: maybe(text),
  size: maybe(count),
  region: maybe(text),
  email: maybe(text),
  phone: maybe(text),
  referredByCustomerId: maybe(id),
  churnedAt: maybe(instant),
  mergedIntoId: maybe(id),
  deletedAt: maybe(instant),
  custom: maybe(anyMap),
});

export const activity = z.object({
  id,
  kind: activityKind,
  domain: maybe(z.enum(['sales', 'service'])),
  status: z.enum(['planned', 'done', 'cancelled', 'missed']),
  /** Who did it, not the deal's owner. */
  userId: maybe(id),
  dealId: maybe(id),
  leadId: maybe(id),
  customerId: maybe(id),
  caseId: maybe(id),
  at: instant,
  dueAt: maybe(instant),
  createdAt: maybe(instant),
  completedAt: maybe(instant),
  durationSec: maybe(seconds),
  direction: maybe(z.enum(['outbound', 'inbound'])),
  /** The host's label, as the user logged it. */
  outcome: maybe(text),
  outcomeKind: maybe(
    z.enum([
      'connected',
      'voicemail',
      'no_answer',
      'busy',
      'wrong_number',
      'call_later',
      'other',
      'interested',
      'not_interested',
      'held',
      'no_show',
      'cancelled',
      'replied',
      'bounced',
      'no_reply',
    ]),
  ),
  provider: maybe(text),
  recordingUrl: maybe(text),
  waitSec: maybe(seconds),
  holdSec: maybe(seconds),
  wrapSec: maybe(seconds),
  abandoned: maybe(flag),
  isCallback: maybe(flag),
  threadId: maybe(id),
  openedAt: maybe(instant),
  repliedAt: maybe(instant),
  bounced: maybe(flag),
  region: maybe(text),
});

export const goal = z.object({
  id,
  metric: goalMetric,
  scope: z.enum(['user', 'team', 'company']),
  scopeId: maybe(id),
  from: localDate,
  /** Exclusive. */
  to: localDate,
  /** Minor units for money, a count otherwise. */
  target: count,
  currency: maybe(currency),
  filters: maybe(
    z.object({
      pipelineId: maybe(id),
      activityKind: maybe(activityKind),
      sourceId: maybe(id),
      productId: maybe(id),
    }),
  ),
  createdBy: maybe(text),
  updatedAt: maybe(instant),
});

export const campaign = z.object({
  id,
  name: text,
  channel: maybe(text),
  startAt: instant,
  endAt: maybe(instant),
  budget: maybe(minor),
  cost: maybe(minor),
  currency: maybe(currency),
  audienceSize: maybe(count),
});

export const campaignEvent = z.object({
  id,
  campaignId: id,
  kind: z.enum([
    'sent',
    'delivered',
    'bounce',
    'open',
    'click',
    'response',
    'form',
    'purchase',
    'unsubscribe',
  ]),
  at: instant,
  leadId: maybe(id),
  customerId: maybe(id),
  dealId: maybe(id),
  amount: maybe(minor),
  currency: maybe(currency),
});

export const webDay = z.object({
  siteId: maybe(id),
  date: localDate,
  pageViews: maybe(count),
  visits: maybe(count),
  visitors: maybe(count),
  visitSeconds: maybe(seconds),
  goalCompletions: maybe(count),
  purchases: maybe(count),
});

export const listDay = z.object({
  listId: id,
  date: localDate,
  subscribers: maybe(count),
  joined: maybe(count),
  left: maybe(count),
});

export const supportCase = z.object({
  id,
  customerId: maybe(id),
  agentId: maybe(id),
  channel: maybe(text),
  openedAt: instant,
  firstResponseAt: maybe(instant),
  resolvedAt: maybe(instant),
  closedAt: maybe(instant),
  reopenCount: maybe(count),
  isComplaint: maybe(flag),
  priority: maybe(text),
  slaDueAt: maybe(instant),
  slaMet: maybe(flag),
  interactions: maybe(count),
  deletedAt: maybe(instant),
});

export const survey = z.object({
  id,
  kind: z.enum(['nps', 'ces', 'csat']),
  askedAt: maybe(instant),
  at: instant,
  score: real,
  scaleMin: real,
  scaleMax: real,
  customerId: maybe(id),
  dealId: maybe(id),
  caseId: maybe(id),
  comment: maybe(text),
});

export const subscription = z.object({
  id,
  customerId: id,
  startDate: localDate,
  endDate: maybe(localDate),
  interval: z.enum(['month', 'quarter', 'year']),
  amount: minor,
  currency,
  status: z.enum(['active', 'cancelled', 'expired']),
  cancelledAt: maybe(instant),
  planId: maybe(id),
});

export const renewal = z.object({
  id,
  subscriptionId: id,
  customerId: id,
  dueDate: localDate,
  outcome: z.enum(['renewed', 'expanded', 'reduced', 'lapsed', 'pending']),
  decidedAt: maybe(instant),
  amountBefore: minor,
  amountAfter: maybe(minor),
  currency,
});

export const cost = z.object({
  id,
  kind: z.enum(['acquisition', 'retention', 'service', 'sales', 'marketing', 'product', 'other']),
  from: localDate,
  /** Exclusive. */
  to: localDate,
  amount: minor,
  currency,
  customerId: maybe(id),
  campaignId: maybe(id),
  userId: maybe(id),
  teamId: maybe(id),
  note: maybe(text),
});

export const usageDay = z.object({
  userId: id,
  date: localDate,
  logins: maybe(count),
  recordsCreated: maybe(count),
  recordsUpdated: maybe(count),
  reportsOpened: maybe(count),
});

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
