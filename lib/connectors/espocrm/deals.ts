import * as z from 'zod/mini';
import type { Deal, Stage } from '@/lib/model/entities';
import type { Page, Stand } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, take, Unfit } from '../kit/rows';
import { someInstant, toDay, toInstant } from '../kit/times';
import type { Host } from './host';
import { newSources } from './leads';
import { listStream } from './lists';
import { defaultPipeline } from './metadata';
import { accountRef, contactRef, orNull, refOf, strangersIn } from './references';
import { amount, idList, text } from './wire';

/** Source: https://docs.espocrm.com/api/ (Opportunity); pipelines are there from version 10 on. */
const opportunity = z.looseObject({
  id: hostId,
  name: text,
  stage: text,
  probability: amount,
  amount,
  amountCurrency: text,
  leadSource: text,
  closeDate: text,
  createdAt: text,
  modifiedAt: text,
  assignedUserId: text,
  accountId: text,
  contactId: text,
  contactsIds: idList,
  campaignId: text,
  originalLeadId: text,
  pipelineId: text,
  pipelineStageId: text,
});
type Row = z.infer<typeof opportunity>;

const pipelineFields = ['pipelineId', 'pipelineStageId'];

export const deals = listStream(
  'deals',
  ['deals', 'pipelines', 'stages', 'sources', 'lossReasons', 'users'],
  'deals',
  [
    {
      type: 'Opportunity',
      fields: ({ hasPipelines, reasonFields }) => [
        ...Object.keys(opportunity.shape).filter((field) => hasPipelines || !pipelineFields.includes(field)),
        'contactsNames',
        'assignedUserName',
        ...reasonFields.map(({ id }) => id),
      ],
      take(rows, host) {
        const { records, rejected } = take('deals', rows, opportunity, (row) => toDeal(row, host));
        return {
          upserts: {
            deals: records,
            ...strangeStages(records, host),
            ...newSources(records, host.sources),
            ...strangersIn(rows, host),
          },
          stands: records.map((deal) => standOf(deal, host)),
          rejected,
        };
      },
    },
  ],
);

function toDeal(row: Row, host: Host): Deal {
  const isPlaced = host.hasPipelines && row.pipelineId && row.pipelineStageId;
  const stageId = isPlaced ? row.pipelineStageId : row.stage;
  if (!stageId) throw new Unfit('stage: missing');
  const currency = toCurrency(row.amountCurrency);
  const createdAt = someInstant(row.createdAt, 'createdAt');
  const custom = customOf(row, host);
  const chance = Number(row.probability ?? Number.NaN);
  return {
    id: row.id,
    name: row.name ?? '',
    pipelineId: isPlaced ? String(row.pipelineId) : defaultPipeline,
    stageId,
    amount: toMinor(row.amount, currency ?? host.currency),
    currency: currency ?? host.currency,
    ownerId: orNull(row.assignedUserId),
    createdAt,
    updatedAt: toInstant(row.modifiedAt, 'modifiedAt') ?? createdAt,
    expectedCloseDate: toDay(row.closeDate, 'closeDate'),
    winProbability: chance >= 0 && chance <= 100 ? chance / 100 : null,
    sourceId: row.leadSource || null,
    customerId: accountRef(row.accountId) ?? contactRef(row.contactId ?? row.contactsIds?.[0]),
    contactIds:
      (row.contactsIds ?? (row.contactId ? [row.contactId] : null))?.map((id) => refOf('Contact', id)) ??
      null,
    leadId: orNull(row.originalLeadId),
    campaignId: orNull(row.campaignId),
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

/** Stages that deals stand in and that the options no longer have: their probability tells what they meant. */
function strangeStages(records: readonly Deal[], host: Host): Page['upserts'] {
  const known = new Set(host.stages.map(({ id }) => id));
  const strange = new Map<string, Stage>();
  for (const { stageId, pipelineId, winProbability } of records) {
    if (known.has(stageId) || strange.has(stageId)) continue;
    strange.set(stageId, {
      id: stageId,
      pipelineId,
      name: stageId,
      position: host.stages.length + strange.size,
      kind: winProbability === 1 ? 'won' : winProbability === 0 ? 'lost' : 'open',
    });
  }
  if (strange.size === 0) return {};
  const isPlain = [...strange.values()].some(({ pipelineId }) => pipelineId === defaultPipeline);
  return {
    stages: [...strange.values()],
    // Deals from before pipelines were switched on stay outside of them.
    ...(isPlain &&
      host.hasPipelines && {
        pipelines: [{ id: defaultPipeline, name: 'Opportunities', position: host.pipelines.length }],
      }),
  };
}

function standOf({ id, pipelineId, stageId, createdAt, updatedAt }: Deal, { stages }: Host): Stand {
  const first = stages.find((stage) => stage.pipelineId === pipelineId)?.id ?? stageId;
  return { dealId: id, stageId, firstStageId: first, createdAt, since: updatedAt ?? createdAt };
}
