import * as z from 'zod/mini';
import type { Deal } from '@/lib/model/entities';
import type { AccountFacts, Http, Stand, Stream } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, hostRef, take, Unfit } from '../kit/rows';
import { someInstant, toDay } from '../kit/times';
import { allValues, type Values, valuesOf, wordsIn } from './custom-fields';
import { hostOf } from './facts';
import { cursorOf, place, rowsOf } from './list';
import { standing } from './pipelines';
import { checkpointOf, dayBefore, latest, momentIn } from './since';

const numeric = z.nullish(z.union([z.string(), z.number()]));

/**
 * A deal. Nearly everything is text; `value` counts hundredths of the currency. Of a deal in a pipeline that this user may
 * not see, only `id`, `title` and `isDisabled` are told.
 *
 * Source: https://developers.activecampaign.com/reference/list-all-deals
 */
const dealRow = z.looseObject({
  id: hostId,
  title: z.nullish(z.string()),
  group: hostRef,
  stage: hostRef,
  status: z.nullish(z.union([z.string(), z.number()])),
  value: numeric,
  currency: z.nullish(z.string()),
  owner: hostRef,
  contact: hostRef,
  account: hostRef,
  customerAccount: hostRef,
  organization: hostRef,
  winProbability: numeric,
  cdate: z.nullish(z.string()),
  mdate: z.nullish(z.string()),
  isDisabled: z.nullish(z.union([z.boolean(), z.number(), z.string()])),
});
type Row = z.infer<typeof dealRow>;

const isHidden = ({ isDisabled, cdate }: Row): boolean =>
  !cdate && (isDisabled === true || isDisabled === 1 || isDisabled === '1');

const cursorShape = z.object({ at: place, seen: z.nullable(z.string()) });

export const deals: Stream = {
  id: 'deals',
  fills: ['deals'],
  checkpointAt: (instant) => instant,
  async page(http, { cursor, since: given, facts }, signal) {
    const before = cursorOf(cursorShape, cursor);
    const since = typeof given === 'string' ? given : undefined;
    const query = {
      'orders[cdate]': 'DESC',
      ...(since !== undefined && { 'filters[updated_after]': dayBefore(since) }),
    };
    const { rows, read, total, next } = await rowsOf(http, { path: 'deals', query }, before?.at, signal);
    const changed = since === undefined ? rows : rows.filter((row) => isAfter(row, since));
    const values = await valuesFor(http, facts, changed, since !== undefined, signal);
    const { records, rejected } = take('deals', changed, dealRow, (row) =>
      isHidden(row) ? undefined : toDeal(row, values.get(row.id), facts),
    );
    const seen = before ? (before.seen ?? undefined) : latest(rows.flatMap(timesOf));
    const checkpoint = checkpointOf(seen, since);
    return {
      upserts: { deals: records },
      stands: records.map((deal) => toStand(deal, facts)),
      rejected,
      read,
      ...(total !== undefined && { total }),
      ...(next ? { next: { at: next, seen: seen ?? null } } : checkpoint !== undefined && { checkpoint }),
    };
  },
  sweep: {
    entity: 'deals',
    async ids(http, { cursor }, signal) {
      const { rows, next } = await rowsOf(http, { path: 'deals' }, cursorOf(place, cursor), signal);
      const ids = rows.flatMap((row) => {
        const { data } = z.safeParse(dealRow, row);
        return data && !isHidden(data) ? [data.id] : [];
      });
      return { ids, ...(next && { next }) };
    },
  },
};

const timesOf = (row: unknown): (string | null | undefined)[] => {
  const { data } = z.safeParse(dealRow, row);
  return [data?.mdate, data?.cdate];
};

/** A row without a time may have changed. */
const isAfter = (row: unknown, since: string): boolean => {
  const at = momentIn(timesOf(row)[0]);
  return at === undefined || at >= since;
};

async function valuesFor(
  http: Http,
  facts: AccountFacts,
  rows: readonly unknown[],
  isIncremental: boolean,
  signal: AbortSignal,
): Promise<Values> {
  const { reasons, closeDate } = hostOf(facts).fields;
  if ((reasons.length === 0 && closeDate === null) || rows.length === 0) return new Map();
  if (!isIncremental) return allValues(http, facts, signal);
  const ids = rows.flatMap((row) => z.safeParse(dealRow, row).data?.id ?? []);
  return valuesOf(http, ids, signal);
}

function toDeal(row: Row, values: ReadonlyMap<string, unknown> | undefined, facts: AccountFacts): Deal {
  const { stages, fields } = hostOf(facts);
  const pipelineId = row.group ?? stages.find(([id]) => id === row.stage)?.[1];
  if (!pipelineId) throw new Unfit('group: missing');
  const stageId = standing(pipelineId, row.stage ?? '', String(row.status ?? '0'));
  if (stageId === '') throw new Unfit('stage: missing');
  const currency = toCurrency(row.currency);
  const company = row.account ?? row.customerAccount ?? row.organization;
  const contact = row.contact && `contact:${row.contact}`;
  const custom = fields.reasons.flatMap((id) => {
    const words = wordsIn(values?.get(id));
    return words === undefined ? [] : [[id, words] as const];
  });
  return {
    id: row.id,
    name: row.title ?? '',
    pipelineId,
    stageId,
    amount: amountOf(row.value, currency),
    currency,
    ownerId: row.owner,
    createdAt: someInstant(row.cdate, 'cdate'),
    updatedAt: momentIn(row.mdate) ?? null,
    customerId: company ? `account:${company}` : contact,
    contactIds: contact ? [contact] : null,
    winProbability: shareOf(row.winProbability),
    expectedCloseDate: fields.closeDate === null ? null : dayIn(values?.get(fields.closeDate)),
    ...(custom.length > 0 && { custom: Object.fromEntries(custom) }),
  };
}

/** Hundredths, whatever the currency's own minor unit is. */
function amountOf(value: Row['value'], currency: string | null): number | null {
  const text = String(value ?? '').trim();
  return text === '' ? null : toMinor(/e/i.test(text) ? text : `${text}e-2`, currency, 'value');
}

function shareOf(percent: Row['winProbability']): number | null {
  const share =
    percent === null || percent === undefined || percent === '' ? Number.NaN : Number(percent) / 100;
  return share >= 0 && share <= 1 ? share : null;
}

function dayIn(value: unknown): string | null {
  try {
    const day = typeof value === 'string' ? toDay(value) : null;
    return day !== null && !Number.isNaN(Date.parse(day)) ? day : null;
  } catch {
    return null;
  }
}

function toStand(deal: Deal, facts: AccountFacts): Stand {
  const first = hostOf(facts).stages.find(([, pipeline]) => pipeline === deal.pipelineId)?.[0];
  return {
    dealId: deal.id,
    stageId: deal.stageId,
    firstStageId: first ?? deal.stageId,
    createdAt: deal.createdAt,
    since: deal.updatedAt ?? deal.createdAt,
  };
}
