import * as z from 'zod/mini';
import type { Deal, RecordOf } from '@/lib/model/entities';
import type { Stand } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, hostRef } from '../kit/rows';
import { terminalId } from '../kit/terminal-stages';
import { someInstant, toDay, toInstant } from '../kit/times';
import { customerOf, personId } from './customers';
import type { Host } from './facts';
import { fieldOf, textIn } from './lists';

const moment = z.nullish(z.string());

/** Source: https://developers.pipedrive.com/docs/api/v1/Deals#getDeals (version 2). */
export const dealRow = z.object({
  id: hostId,
  title: z.nullish(z.string()),
  owner_id: hostRef,
  value: z.nullish(z.union([z.number(), z.string()])),
  currency: z.nullish(z.string()),
  person_id: hostRef,
  org_id: hostRef,
  stage_id: hostId,
  pipeline_id: hostId,
  status: z.nullish(z.string()),
  probability: z.nullish(z.number()),
  lost_reason: z.nullish(z.string()),
  add_time: z.nullish(z.string()),
  update_time: moment,
  stage_change_time: moment,
  archive_time: moment,
  close_time: moment,
  won_time: moment,
  lost_time: moment,
  expected_close_date: moment,
  is_archived: z.nullish(z.boolean()),
  is_deleted: z.nullish(z.boolean()),
  channel: hostRef,
  label_ids: z.nullish(z.array(hostId)),
  source_lead_id: hostRef,
  products_count: z.nullish(z.number()),
  custom_fields: z.optional(z.unknown()),
});
export type DealRow = z.infer<typeof dealRow>;

/** What decides which of our stages a deal stands in. */
export interface Standing {
  readonly stageId: string;
  readonly pipelineId: string;
  readonly status: string;
  readonly isArchived: boolean;
}

/**
 * The stage of the model: a closed deal is in its pipeline's last ones, whatever stage it was closed in; one that was
 * archived while open has left the pipeline too.
 */
export function stageOf({ stageId, pipelineId, status, isArchived }: Standing): string {
  if (status === 'won' || status === 'lost') return terminalId(pipelineId, status);
  return isArchived ? terminalId(pipelineId, 'unqualified') : stageId;
}

export const standingOf = (row: DealRow): Standing => ({
  stageId: row.stage_id,
  pipelineId: row.pipeline_id,
  status: row.status ?? 'open',
  isArchived: row.is_archived === true,
});

/** What people typed: one reason for all spellings that differ in spaces only. */
export function reasonOf(row: DealRow): RecordOf<'lossReasons'> | undefined {
  const name = row.status === 'lost' ? (row.lost_reason ?? '').trim().replace(/\s+/g, ' ') : '';
  return name === '' ? undefined : { id: `text:${name}`, name };
}

export function toDeal(row: DealRow, host: Host): Deal {
  const currency = toCurrency(row.currency);
  const percent = row.probability;
  const custom = customOf(row, host);
  const tags = (row.label_ids ?? []).flatMap((id) => labelOf(host.labels, id) ?? []);
  return {
    id: row.id,
    name: row.title || row.id,
    pipelineId: row.pipeline_id,
    stageId: stageOf(standingOf(row)),
    amount: toMinor(row.value, currency, 'value'),
    currency,
    ownerId: row.owner_id,
    createdAt: someInstant(row.add_time, 'add_time'),
    updatedAt: toInstant(row.update_time, 'update_time'),
    expectedCloseDate: toDay(row.expected_close_date, 'expected_close_date'),
    winProbability: typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent / 100 : null,
    sourceId: row.channel,
    lossReasonId: reasonOf(row)?.id ?? null,
    customerId: customerOf(row),
    contactIds: row.person_id === null ? null : [personId(row.person_id)],
    leadId: row.source_lead_id,
    ...(tags.length > 0 && { tags }),
    ...(custom && { custom }),
  };
}

const labelOf = (options: readonly (readonly [string, string])[], id: string): string | undefined =>
  options.find(([option]) => option === id)?.[1];

/** The fields that may tell why a deal was lost, as people see them; other custom fields are left where they are. */
function customOf(row: DealRow, { reasons }: Host): Record<string, unknown> | undefined {
  const found = reasons.flatMap(({ id, options }) => {
    const value = fieldOf(row.custom_fields, id);
    const shown = (Array.isArray(value) ? value : [value]).flatMap((one) => {
      const text = textIn(one, 'label') ?? textIn({ one: textIn(one, 'id') ?? one }, 'one');
      return text === undefined ? [] : [labelOf(options, text) ?? text];
    });
    return shown.length > 0 ? [[id, shown.join(', ')] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

export function standOf(row: DealRow, deal: Deal, first: string | undefined): Stand {
  const since =
    row.status === 'won'
      ? (row.won_time ?? row.close_time)
      : row.status === 'lost'
        ? (row.lost_time ?? row.close_time)
        : row.is_archived
          ? row.archive_time
          : row.stage_change_time;
  return {
    dealId: deal.id,
    stageId: deal.stageId,
    firstStageId: first ?? row.stage_id,
    createdAt: deal.createdAt,
    since: toInstant(since ?? row.stage_change_time, 'stage_change_time') ?? deal.updatedAt ?? deal.createdAt,
    isTold: Boolean(since ?? row.stage_change_time),
  };
}
