import type { Deal } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { plainId, take, Unfit } from '../kit/rows';
import { type Host, hostOf, pipelineId, stageId } from './host';
import { moduleStream } from './reading';
import { day, moment, number, type SuiteRecord, suiteRecord, text } from './records';

/** The currency of a record; that of the installation has an id of its own. */
export const currencyOf = (row: SuiteRecord, { currency, currencies }: Host): string | null => {
  const id = text(row, 'currency_id');
  return id === null || id === '-99' ? currency : toCurrency(currencies[id]);
};

/** Stages and sources were found with the account's facts, so there is nothing to ask. */
export const settings: Stream = {
  id: 'settings',
  fills: ['pipelines', 'stages', 'sources', 'teams'],
  async page(_http, { facts }) {
    const { stages, sources, teams } = hostOf(facts);
    return {
      upserts: {
        pipelines: [{ id: pipelineId, name: 'Opportunities', position: 0 }],
        stages: stages.map(({ value, kind, probability }, position) => ({
          id: stageId(value),
          pipelineId,
          name: value,
          position,
          kind,
          probability,
        })),
        sources: sources.map((name) => ({ id: name, name })),
        teams: teams.map(({ id, name }) => ({ id, name })),
      },
      rejected: [],
      read: stages.length + sources.length + teams.length,
    };
  },
};

/**
 * Deals. What became of their stages is kept in a table that the API does not show.
 * Source: modules/Opportunities/vardefs.php in https://github.com/salesagility/SuiteCRM
 */
export const deals = moduleStream({
  id: 'deals',
  fills: ['deals', 'transitions'],
  module: 'Opportunities',
  fields: ({ reasonFields }) => [
    'name',
    'sales_stage',
    'amount',
    'currency_id',
    'probability',
    'date_closed',
    'opportunity_type',
    'lead_source',
    'assigned_user_id',
    'account_id',
    'campaign_id',
    ...reasonFields.map(({ id }) => id),
  ],
  gone: 'deals',
  sweeps: ['Opportunities'],
  toRecords(rows, host) {
    const { records, rejected } = take('deals', rows, suiteRecord, (row) => toDeal(row, host), plainId);
    const first = host.stages.find(({ kind }) => kind === 'open');
    return {
      upserts: { deals: records },
      rejected,
      stands: records.map((deal) => ({
        dealId: deal.id,
        stageId: deal.stageId,
        firstStageId: first ? stageId(first.value) : deal.stageId,
        createdAt: deal.createdAt,
        since: deal.updatedAt ?? deal.createdAt,
      })),
    };
  },
});

const kinds: Readonly<Record<string, Deal['kind']>> = { 'New Business': 'new' };

function toDeal(row: SuiteRecord, host: Host): Deal {
  const createdAt = moment(row, 'date_entered') ?? moment(row, 'date_modified');
  if (createdAt === null) throw new Unfit('date_entered: missing');
  const currency = currencyOf(row, host);
  const percent = number(row, 'probability');
  const told = host.reasonFields.flatMap(({ id }) => {
    const value = text(row, id);
    return value === null ? [] : [[id, value] as const];
  });
  return {
    id: row.id,
    name: text(row, 'name') ?? '',
    pipelineId,
    stageId: stageId(text(row, 'sales_stage') ?? ''),
    amount: toMinor(text(row, 'amount'), currency),
    currency,
    ownerId: text(row, 'assigned_user_id'),
    createdAt,
    updatedAt: moment(row, 'date_modified'),
    expectedCloseDate: day(row, 'date_closed'),
    winProbability: percent !== null && percent >= 0 && percent <= 100 ? percent / 100 : null,
    sourceId: text(row, 'lead_source'),
    customerId: text(row, 'account_id'),
    kind: kinds[text(row, 'opportunity_type') ?? ''] ?? null,
    ...(told.length > 0 && { custom: Object.fromEntries(told) }),
  };
}
