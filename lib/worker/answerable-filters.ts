import type { FilterName } from '@/lib/model/scope';
import { cell, type Table, type Tables } from '@/lib/table/table';

/** Rows of a JSON column that are looked at: parsing a million to find the names in them would take longer than a report. */
const sampled = 4_000;
/** A field of which more than half of the values are different ones is a note, and no way to sort deals. */
const fewValues = 30;

/**
 * The filters that an account's records can answer, in menu order; `custom:<field>` is a field of the company's own.
 *
 * Rules: what could only be chosen whole (one pipeline, one user) is not offered. Tags and own fields are found in a
 * sample of the deals, spread over all of them.
 */
export function answerableFilters(tables: Tables): string[] {
  const { users, teams, pipelines, stages, sources, campaigns, customers, products, lineItems } = tables;
  const { deals, lossReasons, activities } = tables;
  const hasDeals = deals.length > 0;
  const answers: Readonly<Record<FilterName, boolean>> = {
    userIds: users.length > 1,
    teamIds: teams.length > 0,
    pipelineIds: pipelines.length > 1,
    stageIds: hasDeals && stages.length > 1,
    statuses: hasDeals,
    sourceIds: sources.length > 0 && ['deals', 'leads'].some((entity) => known(tables, entity, 'sourceId')),
    channels: known(tables, 'sources', 'channel'),
    campaignIds:
      campaigns.length > 0 &&
      ['deals', 'leads', 'campaignEvents'].some((one) => known(tables, one, 'campaignId')),
    customerIds: customers.length > 1,
    productIds: products.length > 0 && lineItems.length > 0,
    regions: ['deals', 'customers', 'leads', 'activities'].some((entity) => known(tables, entity, 'region')),
    dealKinds: known(tables, 'deals', 'kind'),
    amount: known(tables, 'deals', 'amount'),
    lossReasonIds: lossReasons.length > 0 && known(tables, 'deals', 'lossReasonId'),
    tags: hasDeals && tagged(deals),
    custom: false,
    activityKinds: known(tables, 'activities', 'kind'),
    directions: known(tables, 'activities', 'direction'),
    outcomes: activities.length > 0 && known(tables, 'activities', 'outcomeKind'),
  };
  const names = Object.keys(answers).filter((name) => answers[name as FilterName]);
  return [...names, ...ownFields(deals).map((field) => `custom:${field}`)];
}

/** Whether any record has a value in a field. */
function known(tables: Tables, entity: string, field: string): boolean {
  const table = tables[entity as keyof Tables];
  const column = table.columns[field];
  if (table.length === 0 || !column || column.isUnknown) return false;
  return column.kind !== 'code' || (column.texts?.length ?? column.dictionary.length) > 0;
}

function* sampleOf(table: Table, field: string): Generator<unknown> {
  if (!table.columns[field] || table.columns[field].isUnknown) return;
  const step = Math.max(1, Math.floor(table.length / sampled));
  for (let row = 0; row < table.length; row += step) yield cell(table, field, row);
}

function tagged(deals: Table): boolean {
  for (const tags of sampleOf(deals, 'tags')) if (Array.isArray(tags) && tags.length > 0) return true;
  return false;
}

/** Own fields that sort deals into groups, commonest first. */
function ownFields(deals: Table): string[] {
  const found = new Map<string, { filled: number; readonly values: Set<string> }>();
  for (const custom of sampleOf(deals, 'custom')) {
    if (typeof custom !== 'object' || custom === null) continue;
    for (const [field, value] of Object.entries(custom)) {
      const all = (Array.isArray(value) ? value : [value]).filter(
        (one) => ['string', 'number', 'boolean'].includes(typeof one) && one !== '',
      );
      if (all.length === 0) continue;
      const seen = found.get(field) ?? { filled: 0, values: new Set() };
      found.set(field, seen);
      seen.filled++;
      for (const one of all) seen.values.add(String(one));
    }
  }
  return [...found]
    .filter(([, { filled, values }]) => values.size <= Math.max(fewValues, filled / 2))
    .sort(([a, { filled: most }], [b, { filled }]) => filled - most || (a < b ? -1 : 1))
    .map(([field]) => field)
    .slice(0, mostFields);
}
/** More would bury the rest of the menu. */
const mostFields = 60;
