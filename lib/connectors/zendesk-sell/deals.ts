import * as z from 'zod/mini';
import type { Deal } from '@/lib/model/entities';
import type { Stand, Stream } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, hostRef, take } from '../kit/rows';
import { someInstant, toDay, toInstant } from '../kit/times';
import { unqualifiedReasonId } from './dictionaries';
import { firstStages, type Host, hostOf } from './facts';
import { idsOf, readChanged } from './lists';

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/deals/; a value with decimals is a text. */
const dealRow = z.object({
  id: hostId,
  name: z.nullish(z.string()),
  value: z.nullish(z.union([z.number(), z.string()])),
  currency: z.nullish(z.string()),
  owner_id: hostRef,
  stage_id: hostId,
  source_id: hostRef,
  loss_reason_id: hostRef,
  unqualified_reason_id: hostRef,
  contact_id: hostRef,
  organization_id: hostRef,
  estimated_close_date: z.nullish(z.string()),
  customized_win_likelihood: z.nullish(z.number()),
  tags: z.nullish(z.array(z.nullish(z.string()))),
  last_stage_change_at: z.nullish(z.string()),
  added_at: z.nullish(z.string()),
  created_at: z.nullish(z.string()),
  updated_at: z.nullish(z.string()),
});
type Row = z.infer<typeof dealRow>;

/** Deals, and where each stands: there is no history but the time of the last move. */
export const deals: Stream = {
  id: 'deals',
  fills: ['deals', 'transitions'],
  checkpointAt: (from) => ({ from }),
  sweep: {
    entity: 'deals',
    ids: (http, { cursor }, signal) =>
      idsOf(http, '/v2/deals', typeof cursor === 'number' ? cursor : 1, signal),
  },
  async page(http, at, signal) {
    const host = hostOf(at.facts);
    const first = firstStages(host);
    const { rows, position } = await readChanged(http, '/v2/deals', at, signal);
    const moved = new Map<string, string | null>();
    const { records, rejected } = take('deals', rows, dealRow, (row) => {
      moved.set(row.id, toInstant(row.last_stage_change_at, 'last_stage_change_at'));
      return toDeal(row, host);
    });
    const stands = records.map(
      (deal): Stand => ({
        dealId: deal.id,
        stageId: deal.stageId,
        firstStageId: first.get(deal.pipelineId) ?? deal.stageId,
        createdAt: deal.createdAt,
        since: moved.get(deal.id) ?? deal.updatedAt ?? deal.createdAt,
        isTold: Boolean(moved.get(deal.id)),
      }),
    );
    return { upserts: { deals: records }, stands, rejected, read: rows.length, ...position };
  },
};

function toDeal(row: Row, { stages }: Host): Deal {
  // A stage that is not listed any more names no pipeline; the first one is the account's own.
  const [, pipelineId, , kind] = stages.find(([id]) => id === row.stage_id) ?? [];
  const currency = toCurrency(row.currency);
  const percent = row.customized_win_likelihood;
  const tags = (row.tags ?? []).filter((tag) => typeof tag === 'string');
  const reason =
    kind === 'unqualified'
      ? row.unqualified_reason_id && unqualifiedReasonId(row.unqualified_reason_id)
      : kind === 'lost'
        ? row.loss_reason_id
        : null;
  const person = row.contact_id === row.organization_id ? null : row.contact_id;
  return {
    id: row.id,
    name: row.name || row.id,
    pipelineId: pipelineId ?? stages[0]?.[1] ?? 'unknown',
    stageId: row.stage_id,
    amount: toMinor(row.value, currency, 'value'),
    currency,
    ownerId: row.owner_id,
    createdAt: someInstant(row.added_at || row.created_at, 'created_at'),
    updatedAt: toInstant(row.updated_at, 'updated_at'),
    expectedCloseDate: toDay(row.estimated_close_date, 'estimated_close_date'),
    winProbability: typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent / 100 : null,
    sourceId: row.source_id,
    lossReasonId: reason,
    customerId: row.organization_id ?? row.contact_id,
    contactIds: person === null ? null : [person],
    ...(tags.length > 0 && { tags }),
  };
}
