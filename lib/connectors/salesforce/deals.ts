import type { Deal, RecordOf, Stage } from '@/lib/model/entities';
import { toCurrency, toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import { historiesOf } from './history';
import { type Host, isThere, masterType } from './host';
import { stageId } from './organisation';
import { objectStream } from './reading';
import { day, flag, idOf, moment, number, person, type Row, salesforceRow, text } from './rows';
import { type Asker, among, orNothing, queryWhole } from './soql';

/**
 * Deals with their whole history: two or three more requests for each page of them.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunity.htm
 */
export const deals = objectStream({
  id: 'deals',
  fills: ['deals', 'transitions', 'fieldChanges', 'stages'],
  object: 'Opportunity',
  fields: ({ reasonFields }) => [
    'Name',
    'StageName',
    'RecordTypeId',
    'IsClosed',
    'IsWon',
    'Amount',
    'CurrencyIsoCode',
    'Probability',
    'CloseDate',
    'Type',
    'LeadSource',
    'OwnerId',
    'AccountId',
    'CreatedDate',
    'LastStageChangeDate',
    ...reasonFields.map(({ id }) => id),
  ],
  // The ids of a page have to fit into an address.
  batch: 300,
  gone: 'deals',
  async toRecords(rows, asker) {
    const contacts = await contactsOf(asker, rows.map(idOf).filter(Boolean));
    const known = new Set(asker.host.stages.map(({ value }) => value));
    const stages: Stage[] = [];
    const since = new Map<string, string>();
    const { records, rejected } = take(
      'deals',
      rows,
      salesforceRow,
      (row) => {
        const deal = toDeal(row, asker.host, contacts.get(row.Id) ?? []);
        const stage = text(row, 'StageName');
        if (stage !== null && !known.has(stage)) stages.push(unlistedStage(deal, stage, row));
        const changed = moment(row, 'LastStageChangeDate');
        if (changed !== null) since.set(row.Id, changed);
        return deal;
      },
      idOf,
    );
    const { transitions, fieldChanges, complete } = await historiesOf(asker, records, since);
    return { upserts: { deals: records, transitions, fieldChanges, stages }, complete, rejected };
  },
});

/** Contacts of some deals, the primary one first. */
async function contactsOf(asker: Asker, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  if (ids.length === 0 || !isThere(asker.host, 'OpportunityContactRole')) return found;
  const soql = `SELECT Id,OpportunityId,ContactId,IsPrimary FROM OpportunityContactRole WHERE ${among('OpportunityId', ids)}`;
  for (const row of (await orNothing(queryWhole(asker, soql))) ?? []) {
    const [deal, contact] = [text(row, 'OpportunityId'), text(row, 'ContactId')];
    if (deal === null || contact === null) continue;
    const others = (found.get(deal) ?? []).filter((one) => one !== contact);
    found.set(deal, flag(row, 'IsPrimary') ? [contact, ...others] : [...others, contact]);
  }
  return found;
}

function toDeal(row: Row, host: Host, contactIds: string[]): Deal {
  const createdAt = moment(row, 'CreatedDate');
  if (createdAt === null) throw new Unfit('CreatedDate: missing');
  const currency = toCurrency(text(row, 'CurrencyIsoCode')) ?? host.currency;
  const pipelineId = pipelineOf(row, host);
  const percent = number(row, 'Probability');
  const told = host.reasonFields.flatMap(({ id }) => {
    const value = text(row, id);
    return value === null ? [] : [[id, value] as const];
  });
  return {
    id: row.Id,
    name: text(row, 'Name') ?? '',
    pipelineId,
    stageId: stageId(pipelineId, text(row, 'StageName') ?? ''),
    amount: toMinor(text(row, 'Amount'), currency, 'Amount'),
    currency,
    ownerId: person(row, 'OwnerId'),
    createdAt,
    updatedAt: moment(row, 'SystemModstamp'),
    expectedCloseDate: day(row, 'CloseDate'),
    winProbability: percent !== null && percent >= 0 && percent <= 100 ? percent / 100 : null,
    sourceId: text(row, 'LeadSource'),
    customerId: text(row, 'AccountId') ?? contactIds[0] ?? null,
    contactIds,
    kind: kindOf(text(row, 'Type')),
    ...(told.length > 0 && { custom: Object.fromEntries(told) }),
  };
}

function pipelineOf(row: Row, { pipelines }: Host): string {
  const type = text(row, 'RecordTypeId');
  const own = pipelines.find(({ id }) => id === type) ?? pipelines.find(({ id }) => id === masterType);
  return (own ?? pipelines[0])?.id ?? masterType;
}

/** A stage that was taken off the list while deals still stand in it. */
const unlistedStage = ({ pipelineId, stageId: id, createdAt }: Deal, name: string, row: Row): Stage => ({
  id,
  pipelineId,
  name,
  position: 1000,
  kind: flag(row, 'IsWon') ? 'won' : flag(row, 'IsClosed') ? 'lost' : 'open',
  deletedAt: createdAt,
});

/** Salesforce's own values begin with "New" or "Existing"; people add theirs. */
const kinds: readonly (readonly [RegExp, RecordOf<'deals'>['kind']])[] = [
  [/renew/i, 'renewal'],
  [/cross/i, 'cross_sell'],
  [/upgrade|up-?sell|add-?on|expansion/i, 'upsell'],
  [/^new\b/i, 'new'],
];
const kindOf = (type: string | null): RecordOf<'deals'>['kind'] =>
  type === null ? null : (kinds.find(([pattern]) => pattern.test(type))?.[1] ?? null);
