import type { Deal, RecordOf, Transition } from '@/lib/model/entities';
import type { Page } from '../connector';
import { chainOf, type Move } from '../kit/chain';
import { toMinor } from '../kit/money';
import { Unfit } from '../kit/rows';
import { isThere } from './host';
import { stageId } from './organisation';
import { day, moment, person, type Row, text } from './rows';
import { type Asker, among, orNothing, queryWhole } from './soql';

type FieldChange = RecordOf<'fieldChanges'>;

/**
 * The history of some deals.
 *
 * Rules: a row tells how the deal stood from then on, in stage, amount and expected close; the first one is its creation.
 * Owners are in the history of fields, only where the organisation keeps that, once as names and once as ids.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunityhistory.htm,
 * …/sforce_api_objects_opportunityfieldhistory.htm
 */
export async function historiesOf(
  asker: Asker,
  deals: readonly Deal[],
  since: ReadonlyMap<string, string>,
): Promise<{
  readonly transitions: Transition[];
  readonly fieldChanges: FieldChange[];
  readonly complete: NonNullable<Page['complete']>;
}> {
  const ids = deals.map(({ id }) => id);
  const told = await rowsBy(asker, 'OpportunityHistory', ids, 'StageName,Amount,CloseDate,CreatedById', '');
  const owners = await rowsBy(
    asker,
    'OpportunityFieldHistory',
    ids,
    'Field,OldValue,NewValue',
    " AND Field = 'Owner'",
  );
  const transitions: Transition[] = [];
  const fieldChanges: FieldChange[] = [];
  for (const deal of deals) {
    const rows = told.get(deal.id) ?? [];
    transitions.push(...transitionsOf(deal, rows, since.get(deal.id)));
    fieldChanges.push(...changesOf(deal, rows), ...ownersOf(deal, owners.get(deal.id) ?? []));
  }
  const of = { field: 'dealId', of: ids };
  return { transitions, fieldChanges, complete: { transitions: of, fieldChanges: of } };
}

async function rowsBy(
  asker: Asker,
  object: 'OpportunityHistory' | 'OpportunityFieldHistory',
  ids: readonly string[],
  fields: string,
  and: string,
): Promise<ReadonlyMap<string, Row[]>> {
  const found = new Map<string, Row[]>();
  if (ids.length === 0 || !isThere(asker.host, object)) return found;
  const soql = `SELECT Id,OpportunityId,CreatedDate,${fields} FROM ${object} WHERE ${among('OpportunityId', ids)}${and} ORDER BY CreatedDate,Id`;
  for (const row of (await orNothing(queryWhole(asker, soql))) ?? []) {
    const deal = text(row, 'OpportunityId');
    if (deal !== null) found.set(deal, [...(found.get(deal) ?? []), row]);
  }
  return found;
}

function transitionsOf(deal: Deal, rows: readonly Row[], since: string | undefined): Transition[] {
  const stages = rows.flatMap((row) => {
    const [stage, at] = [text(row, 'StageName'), moment(row, 'CreatedDate')];
    if (stage === null || at === null) return [];
    return [{ to: stageId(deal.pipelineId, stage), at, by: person(row, 'CreatedById') }];
  });
  const moves = stages.map(
    ({ to, at, by }, index): Move => ({ from: stages[index - 1]?.to ?? null, to, at, byUserId: by }),
  );
  return chainOf(since === undefined ? deal : { ...deal, since }, moves);
}

function changesOf(deal: Deal, rows: readonly Row[]): FieldChange[] {
  const found: FieldChange[] = [];
  const amountOf = (row: Row): number | null => {
    try {
      return toMinor(text(row, 'Amount'), deal.currency);
    } catch (error) {
      // An old value that makes no sense is unknown; it is no reason to lose the history.
      if (!(error instanceof Unfit)) throw error;
      return null;
    }
  };
  const readers = [
    ['amount', amountOf],
    ['expectedCloseDate', (row: Row) => day(row, 'CloseDate')],
  ] as const;
  for (const [field, read] of readers) {
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      const at = moment(row, 'CreatedDate');
      if (!before || at === null || read(before) === read(row)) continue;
      const seq = found.filter((one) => one.at === at).length;
      found.push({ dealId: deal.id, field, from: read(before), to: read(row), at, seq });
    }
  }
  return found;
}

const ownersOf = (deal: Deal, rows: readonly Row[]): FieldChange[] =>
  rows.flatMap((row, seq): FieldChange[] => {
    const [from, to] = [person(row, 'OldValue'), person(row, 'NewValue')];
    const at = moment(row, 'CreatedDate');
    const isIds = from !== null || to !== null;
    return isIds && at !== null ? [{ dealId: deal.id, field: 'ownerId', from, to, at, seq }] : [];
  });
