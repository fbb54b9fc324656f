import type { EntityName } from '@/lib/model/entities';
import type { Company, Moment } from './company';
import { byOwnField, dealGroups } from './dimensions/deal-groups';
import { customerKeysOf, customerRowsOf, dealRowsOf, hasField } from './dimensions/links';
import { ofEntity, ofTexts, ofWords, viaRows } from './dimensions/of-keys';
import { byOwner, byTeam } from './dimensions/people';
import { type Grouping, keysVia, through } from './grouping';
import { Keys } from './keys';
import { remembered } from './remembered';
import { codes, numbers } from './table';

type Maker = (company: Company, entity: EntityName, moment: Moment) => Grouping | undefined;

const makers: Readonly<Record<string, Maker>> = {
  owner: byOwner,
  team: byTeam,
  source: bySource,
  channel: byChannel,
  campaign: byCampaign,
  customer(company, entity) {
    const keys = customerKeysOf(company, entity);
    return keys && ofEntity(company.customers, keys, 'customer');
  },
  industry: (company, entity) => byCustomerField(company, entity, 'industry'),
  'customer-size': bySize,
  region: byRegion,
  'activity-kind': ({ tables }, entity) =>
    own(entity === 'activities', () => texts(tables, entity, 'kind', 'activity-kind')),
  direction: ({ tables }, entity) =>
    own(entity === 'activities', () => texts(tables, entity, 'direction', 'direction')),
  outcome: ({ tables }, entity) =>
    own(entity === 'activities', () => texts(tables, entity, 'outcomeKind', 'outcome')),
  'outcome-label': ({ tables }, entity) =>
    own(entity === 'activities', () =>
      ofTexts(codes(tables.activities, 'outcome'), tables.activities.length, 'outcome'),
    ),
  'lead-status': ({ tables }, entity) =>
    own(entity === 'leads', () => texts(tables, entity, 'statusKind', 'lead-status')),
  'case-channel': ({ tables }, entity) =>
    own(entity === 'cases', () => ofTexts(codes(tables.cases, 'channel'), tables.cases.length, 'channel')),
  priority: ({ tables }, entity) =>
    own(entity === 'cases', () => ofTexts(codes(tables.cases, 'priority'), tables.cases.length, 'priority')),
  'cost-kind': ({ tables }, entity) =>
    own(entity === 'costs', () => texts(tables, entity, 'kind', 'cost-kind')),
  plan: ({ tables }, entity) =>
    own(entity === 'subscriptions', () =>
      ofTexts(codes(tables.subscriptions, 'planId'), tables.subscriptions.length, 'plan'),
    ),
};

/** Every dimension that is not a stretch of time; `custom:<name>` is a deal's own field besides. */
export const dimensionIds: readonly string[] = [...Object.keys(makers), ...Object.keys(dealGroups)];

/**
 * How records of an entity are taken apart by a dimension, owners and sources taken at a moment; `undefined` when the
 * entity has no such thing. Records that belong to a deal have its pipeline, stage, source and the like.
 */
export const groupingOf = remembered(
  (company: Company, entity: EntityName, dimension: string, moment: Moment): Grouping | undefined => {
    const maker = Object.hasOwn(makers, dimension) ? makers[dimension] : undefined;
    if (maker) return maker(company, entity, moment);
    const ofDeals = dealGrouping(company, dimension, moment);
    if (!ofDeals || entity === 'deals') return ofDeals;
    const via = dealRowsOf(company, entity);
    return via && through(ofDeals, via);
  },
  (entity, dimension, moment) => `${entity} ${dimension} ${moment}`,
  48,
);

function dealGrouping(company: Company, dimension: string, moment: Moment): Grouping | undefined {
  if (dimension.startsWith('custom:')) return byOwnField(company, dimension.slice('custom:'.length));
  return Object.hasOwn(dealGroups, dimension) ? dealGroups[dimension]?.(company, moment) : undefined;
}

const own = (isOwn: boolean, make: () => Grouping): Grouping | undefined => (isOwn ? make() : undefined);

const texts = (tables: Company['tables'], entity: EntityName, field: string, word: string): Grouping =>
  ofTexts(codes(tables[entity], field), tables[entity].length, word, word);

function sourcesOf(company: Company, entity: EntityName, moment: Moment): Int32Array | undefined {
  if (entity === 'deals') return company.dealSources(moment);
  const table = company.tables[entity];
  if (hasField(company.tables, entity, 'sourceId'))
    return company.sources.ofRows(codes(table, 'sourceId'), table.length);
  const via = dealRowsOf(company, entity);
  // An activity has no moment of its own for its deal's source.
  const ofDeals = via && company.dealSources(entity === 'activities' ? 'now' : moment);
  return via && ofDeals && keysVia(ofDeals, via);
}

function bySource(company: Company, entity: EntityName, moment: Moment): Grouping | undefined {
  const keys = sourcesOf(company, entity, moment);
  return keys && ofEntity(company.sources, keys, 'source');
}

function byChannel(company: Company, entity: EntityName, moment: Moment): Grouping | undefined {
  const keys = sourcesOf(company, entity, moment);
  const { sources } = company;
  return (
    keys &&
    viaRows(
      codes(sources.table, 'channel'),
      keys.map((key) => (sources.isKnown(key) ? key : -1)),
      'channel',
      'channel',
    )
  );
}

function byCampaign(company: Company, entity: EntityName): Grouping | undefined {
  const keys = new Keys(company.tables.campaigns);
  const table = company.tables[entity];
  const ofDeals = (): Int32Array =>
    keys.ofRows(codes(company.tables.deals, 'campaignId'), company.deals.length);
  if (entity === 'deals') return ofEntity(keys, ofDeals(), 'campaign');
  if (hasField(company.tables, entity, 'campaignId'))
    return ofEntity(keys, keys.ofRows(codes(table, 'campaignId'), table.length), 'campaign');
  const via = dealRowsOf(company, entity);
  if (!via) return undefined;
  return ofEntity(keys, keysVia(ofDeals(), via), 'campaign');
}

function byCustomerField(company: Company, entity: EntityName, field: string): Grouping | undefined {
  const { tables } = company;
  if (entity === 'leads' && hasField(tables, entity, field))
    return ofTexts(codes(tables.leads, field), tables.leads.length, field);
  const via = customerRowsOf(company, entity);
  return via && viaRows(codes(tables.customers, field), via, field);
}

const sizes = [11, 51, 201, 1001];
/** By employees of the customer. */
function bySize(company: Company, entity: EntityName): Grouping | undefined {
  const via = customerRowsOf(company, entity);
  if (!via) return undefined;
  const size = numbers(company.tables.customers, 'size');
  const words = ['1-10', '11-50', '51-200', '201-1000', '1001+'];
  const groups = Int32Array.from({ length: company.tables.customers.length }, (_, customer) => {
    const employees = size[customer] as number;
    return employees > 0 ? sizes.filter((from) => employees >= from).length : -1;
  });
  const keys = keysVia(groups, via);
  return ofWords(words, 'customer-size', 'customer-size', via.length, (row) => keys[row] as number);
}

/** A record's own region where it has such a field, a visit without one its deal's; other records the customer's. */
function byRegion(company: Company, entity: EntityName): Grouping | undefined {
  const { tables } = company;
  const regions = new Map<string, number>();
  const add = (region: string | undefined): number => {
    if (region === undefined || region === '') return -1;
    const known = regions.get(region) ?? regions.size;
    regions.set(region, known);
    return known;
  };
  const column = (from: EntityName): ((row: number) => number) | undefined => {
    if (!hasField(tables, from, 'region')) return undefined;
    const { codes: rows, dictionary } = codes(tables[from], 'region');
    const keys = dictionary.map(add);
    return (row) => keys[rows[row] as number] ?? -1;
  };
  const [own, ofDeal, ofCustomer] = [column(entity), column('deals'), column('customers')];
  const [deals, customers] = [
    entity === 'deals' ? undefined : dealRowsOf(company, entity),
    customerRowsOf(company, entity),
  ];
  if (!own && !deals && !customers) return undefined;
  const keys = new Int32Array(tables[entity].length);
  for (let row = 0; row < keys.length; row++) {
    let key = own ? own(row) : -1;
    if (key < 0 && deals && ofDeal) key = ofDeal(deals[row] as number);
    if (!own && key < 0 && customers && ofCustomer) key = ofCustomer(customers[row] as number);
    keys[row] = key;
  }
  return ofTexts({ kind: 'code', codes: keys, dictionary: [...regions.keys()] }, keys.length, 'region');
}
