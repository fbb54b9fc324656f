import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { toMinor } from '../kit/money';
import { take } from '../kit/rows';
import { someInstant, toInstant } from '../kit/times';
import { callerOf, type Host, hostOf, present } from './host';
import { checkpointAt, nothing, readNewestFirst, sweepOf } from './lists';
import type { Domain } from './rpc';
import { amount, recordId, ref, truth, words } from './wire';

const lead = z.object({
  id: recordId,
  name: words,
  type: words,
  active: truth,
  stage_id: ref,
  user_id: ref,
  partner_id: ref,
  source_id: ref,
  expected_revenue: amount,
  company_currency: ref,
  create_date: words,
  date_conversion: words,
  date_closed: words,
  lost_reason_id: ref,
  lost_reason: ref,
  country_id: ref,
  email_from: words,
  phone: words,
});

/** A lead that became an opportunity is the same record, under the same id. */
const domain: Domain = [
  '|',
  ['type', '=', 'lead'],
  '&',
  ['type', '=', 'opportunity'],
  ['date_conversion', '!=', false],
];

/** Leads, where the installation uses them. */
export const leads: Stream = {
  id: 'leads',
  fills: ['leads'],
  checkpointAt,
  sweep: sweepOf('leads', 'crm.lead', ({ hasLeads }) => (hasLeads ? domain : undefined)),
  async page(http, { cursor, since, facts }, signal) {
    const host = hostOf(facts);
    if (!host.hasLeads) return nothing;
    const fields = present(host, 'crm.lead', ...Object.keys(lead.shape));
    const { rows, rest } = await readNewestFirst(
      callerOf(http, facts, signal),
      { model: 'crm.lead', domain, fields, size: 500 },
      { cursor, since },
    );
    const taken = take('leads', rows, lead, (row) => toLead(row, host));
    return { upserts: { leads: taken.records }, rejected: taken.rejected, ...rest };
  },
};

/** A lead has a stage as an opportunity has; that it was lost is told apart from it. */
function toLead(row: z.infer<typeof lead>, host: Host): RecordOf<'leads'> {
  const converted = row.type === 'opportunity';
  const lost = !converted && row.active === false;
  const stage = host.stages.findIndex(({ id }) => id === row.stage_id?.id);
  const currency =
    new Map(host.currencies).get(row.company_currency?.id ?? '') ?? row.company_currency?.name ?? null;
  return {
    id: row.id,
    name: row.name ?? row.id,
    ...statusOf(row, host, stage, converted, lost),
    ownerId: row.user_id?.id ?? null,
    sourceId: row.source_id?.id ?? null,
    createdAt: someInstant(row.create_date, 'create_date'),
    ...(converted && {
      convertedAt: toInstant(row.date_conversion, 'date_conversion'),
      convertedDealId: row.id,
      convertedCustomerId: row.partner_id?.id ?? null,
    }),
    ...(lost && {
      unqualifiedAt: toInstant(row.date_closed, 'date_closed'),
      unqualifiedReason: (row.lost_reason_id ?? row.lost_reason)?.name ?? null,
    }),
    estimatedValue: row.expected_revenue ? toMinor(row.expected_revenue, currency, 'expected_revenue') : null,
    currency,
    region: row.country_id?.name ?? null,
    email: row.email_from,
    phone: row.phone,
  };
}

function statusOf(
  row: z.infer<typeof lead>,
  { stages }: Host,
  at: number,
  converted: boolean,
  lost: boolean,
): Pick<RecordOf<'leads'>, 'status' | 'statusKind'> {
  if (converted) return { status: 'Converted', statusKind: 'converted' };
  if (lost) return { status: 'Lost', statusKind: 'unqualified' };
  const status = stages[at]?.name ?? row.stage_id?.name ?? 'New';
  if (stages[at]?.isWon || /qualif/i.test(status)) return { status, statusKind: 'qualified' };
  return { status, statusKind: at <= 0 ? 'new' : 'working' };
}
