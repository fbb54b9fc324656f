import * as z from 'zod/mini';
import type { Deal, Stage } from '@/lib/model/entities';
import type { Stand } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, take } from '../kit/rows';
import { someInstant, toDay, toInstant } from '../kit/times';
import type { Host } from './host';
import { listStream } from './lists';
import { kindOf, noStage, pipelineId } from './schema';
import { companyRef, decimalOf, money, personRef, text } from './wire';

/** Seen: `GET /rest/opportunities`, 2.21; older versions have no `ownerId`. */
const opportunity = z.looseObject({
  id: hostId,
  name: text,
  amount: money,
  stage: text,
  closeDate: text,
  createdAt: text,
  updatedAt: text,
  companyId: text,
  pointOfContactId: text,
  ownerId: text,
});
type Row = z.infer<typeof opportunity>;

export const deals = listStream({
  entity: 'deals',
  object: 'opportunity',
  plural: 'opportunities',
  fills: ['stages', 'lossReasons'],
  take(rows, host) {
    const { records, rejected } = take('deals', rows, opportunity, (row) => toDeal(row, host));
    const strange = strangeStages(
      records.map(({ stageId }) => stageId),
      host,
    );
    return {
      upserts: { deals: records, ...(strange.length > 0 && { stages: strange }) },
      stands: records.map((deal) => standOf(deal, host)),
      rejected,
    };
  },
});

function toDeal(row: Row, host: Host): Deal {
  const currency = toCurrency(row.amount?.currencyCode);
  const createdAt = someInstant(row.createdAt, 'createdAt');
  const custom = customOf(row, host);
  const contact = personRef(row.pointOfContactId);
  return {
    id: row.id,
    name: row.name ?? '',
    pipelineId,
    stageId: row.stage || noStage,
    amount: toMinor(decimalOf(row.amount?.amountMicros), currency),
    currency,
    ownerId: row.ownerId || null,
    createdAt,
    updatedAt: toInstant(row.updatedAt, 'updatedAt') ?? createdAt,
    expectedCloseDate: toDay(row.closeDate, 'closeDate'),
    customerId: companyRef(row.companyId) ?? contact,
    contactIds: contact === null ? [] : [contact],
    ...(custom && { custom }),
  };
}

/** What people chose or wrote in fields of their own, in words. */
function customOf(row: Row, { reasonFields }: Host): Record<string, string> | undefined {
  const found = reasonFields.flatMap(({ id, words }) => {
    const value = row[id];
    const values = (Array.isArray(value) ? value : [value]).filter(
      (one): one is string => typeof one === 'string' && one.trim() !== '',
    );
    return values.length > 0 ? [[id, values.map((one) => words[one] ?? one).join(', ')] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Stages that deals stand in, or stood in, and that are no option any more. */
export function strangeStages(ids: readonly string[], { stages }: Host): Stage[] {
  const known = new Set(stages.map(({ id }) => id));
  return [...new Set(ids)]
    .filter((id) => !known.has(id))
    .map((id, at) => ({
      id,
      pipelineId,
      name: id === noStage ? 'No value' : id,
      position: stages.length + at,
      kind: id === noStage ? 'incoming' : kindOf({ value: id, label: id }),
    }));
}

const standOf = ({ id, stageId, createdAt, updatedAt }: Deal, { stages }: Host): Stand => ({
  dealId: id,
  stageId,
  firstStageId: stages[0]?.id ?? stageId,
  createdAt,
  since: updatedAt ?? createdAt,
});
