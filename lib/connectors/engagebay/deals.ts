import type { Deal } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import { type Host, hostOf } from './host';
import { listStream } from './reading';
import {
  type BayRecord,
  bayRecord,
  companyId,
  contactId,
  count,
  first,
  moment,
  ownerOf,
  property,
  text,
} from './records';

/** Tracks with their milestones were read with the account's facts, so there is nothing to ask. */
export const settings: Stream = {
  id: 'tracks',
  fills: ['pipelines', 'stages'],
  async page(_http, { facts }) {
    const { tracks } = hostOf(facts);
    const stages = tracks.flatMap(({ id: pipelineId, stages: own }) =>
      own.map(({ id, names, kind, probability }, position) => ({
        id,
        pipelineId,
        name: names[0] ?? '',
        position,
        kind,
        probability,
      })),
    );
    return {
      upserts: { pipelines: tracks.map(({ id, name }, position) => ({ id, name, position })), stages },
      rejected: [],
      read: tracks.length + stages.length,
    };
  },
};

const tracksOf = ({ tracks }: Host) =>
  tracks.length === 0 ? [{}] : tracks.map(({ id }) => ({ track_id: id }));

/** Deals, track by track: without one, a list shows the default track only. Source: …/restapi, Listing deals. */
export const deals = listStream({
  id: 'deals',
  fills: ['deals', 'transitions'],
  list: 'deals',
  parts: tracksOf,
  sweeps: { entity: 'deals', lists: [{ list: 'deals', idOf: (id) => id, parts: tracksOf }] },
  toRecords(rows, { host }) {
    const { records, rejected } = take('deals', rows, bayRecord, (row) => toDeal(row, host));
    return {
      upserts: { deals: records },
      rejected,
      stands: records.map((deal) => {
        const track = host.tracks.find(({ id }) => id === deal.pipelineId);
        const begin = track?.stages.find(({ kind }) => kind === 'open');
        return {
          dealId: deal.id,
          stageId: deal.stageId,
          firstStageId: begin?.id ?? deal.stageId,
          createdAt: deal.createdAt,
          since: deal.updatedAt ?? deal.createdAt,
        };
      }),
    };
  },
});

/** `USD-$`: code and sign. */
export const currencyIn = (value: unknown): string | null => toCurrency(text(value)?.split('-')[0]);

function toDeal(row: BayRecord, host: Host): Deal {
  const createdAt = moment(row.created_time) ?? moment(row.updated_time);
  if (createdAt === null) throw new Unfit('created_time: missing');
  const track = host.tracks.find(({ id }) => id === text(row['track_id'])) ?? host.tracks[0];
  const pipelineId = track?.id ?? text(row['track_id']) ?? 'default';
  const names = [text(row['milestoneActualName']), text(row['milestoneLabelName'])];
  const stage = names
    .map((name) => track?.stages.find((one) => name !== null && one.names.includes(name)))
    .find((one) => one !== undefined);
  const currency = currencyIn(row['currency_type'] ?? row['currency']);
  const percent = count(row['probability']);
  const closing = moment(row['closed_date']);
  const contacts = (row.contact_ids ?? []).flatMap((id) => contactId(id) ?? []);
  const tags = (row.tags ?? []).flatMap(({ tag }) => text(tag) ?? []);
  const told = host.reasonFields.flatMap(({ id }) => {
    const value = property(row, id) ?? property(row, id.replaceAll(' ', '_'));
    return value === null ? [] : [[id, value] as const];
  });
  return {
    id: row.id,
    name: row.name ?? '',
    pipelineId,
    stageId: stage?.id ?? `${pipelineId}:${names[0] ?? names[1] ?? ''}`,
    amount: toMinor(text(row['amount']), currency),
    currency,
    ownerId: ownerOf(row),
    createdAt,
    updatedAt: moment(row.updated_time) ?? createdAt,
    expectedCloseDate: closing && dayIn(closing, host.timeZone),
    winProbability: percent !== null && percent >= 0 && percent <= 1 ? percent : null,
    customerId: companyId(first(row.company_ids)) ?? contacts[0] ?? null,
    contactIds: contacts,
    ...(tags.length > 0 && { tags }),
    ...(told.length > 0 && { custom: Object.fromEntries(told) }),
  };
}

const dayIn = (moment: string, timeZone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
