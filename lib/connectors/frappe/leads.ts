import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { AccountFacts, Http, Stream } from '../connector';
import { take, Unfit } from '../kit/rows';
import { list } from './api';
import { at, docName, type HostStatus, has, hostOf, nameOf, words } from './host';
import { checkpointAt, nothing, readNewestFirst, sweepOf } from './lists';

/** Source: https://github.com/frappe/crm, crm/fcrm/doctype/crm_lead/crm_lead.json (August 2026). */
const crmLead = z.object({
  name: docName,
  lead_name: words,
  first_name: words,
  organization: words,
  status: words,
  converted: z.nullish(z.union([z.int(), z.boolean()])),
  lead_owner: words,
  source: words,
  lost_reason: words,
  territory: words,
  industry: words,
  email: words,
  mobile_no: words,
  phone: words,
  creation: words,
});

const madeOf = z.object({ name: docName, lead: words, creation: words });
type Made = ReadonlyMap<string, z.infer<typeof madeOf>>;

export const leads: Stream = {
  id: 'leads',
  fills: ['leads'],
  checkpointAt,
  sweep: sweepOf('leads', [{ docType: 'CRM Lead', idOf: (name) => name }]),
  async page(http, { cursor, since, facts }, signal) {
    if (!has(facts, 'CRM Lead')) return nothing;
    const { rows, rest } = await readNewestFirst(
      http,
      { docType: 'CRM Lead', size: 200 },
      { cursor, since },
      signal,
    );
    const converted = rows.filter((row) => Boolean(row['converted'])).map(nameOf);
    const made = await dealsOf(http, converted, signal);
    const taken = take('leads', rows, crmLead, (row) => toLead(row, made, facts), nameOf);
    return { upserts: { leads: taken.records }, rejected: taken.rejected, ...rest };
  },
};

/** A lead does not say what became of it, but the deal says where it came from. The first deal counts. */
async function dealsOf(http: Http, names: readonly string[], signal: AbortSignal): Promise<Made> {
  const found = new Map<string, z.infer<typeof madeOf>>();
  for (let from = 0; from < names.length; from += 50) {
    const rows = await list(
      http,
      {
        docType: 'CRM Deal',
        fields: ['name', 'lead', 'creation'],
        filters: [['lead', 'in', names.slice(from, from + 50)]],
        order: 'creation asc',
        limit: 0,
      },
      signal,
    );
    for (const row of rows) {
      const { data } = z.safeParse(madeOf, row);
      if (data?.lead && !found.has(data.lead)) found.set(data.lead, data);
    }
  }
  return found;
}

function toLead(row: z.infer<typeof crmLead>, made: Made, facts: AccountFacts): RecordOf<'leads'> {
  const createdAt = at(facts, row.creation, 'creation');
  if (createdAt === null) throw new Unfit('creation: missing');
  const { leadStatuses } = hostOf(facts);
  const status = row.status ?? '';
  const position = leadStatuses.findIndex(({ name }) => name === status);
  const kind = statusKindOf(leadStatuses[position] ?? { name: status, type: null }, position);
  const deal = made.get(row.name);
  return {
    id: row.name,
    name: row.lead_name ?? row.first_name ?? row.organization ?? row.name,
    status,
    statusKind: row.converted ? 'converted' : kind,
    ownerId: row.lead_owner,
    sourceId: row.source,
    createdAt,
    ...(deal && { convertedDealId: deal.name, convertedAt: at(facts, deal.creation, 'creation') }),
    ...(kind === 'unqualified' && { unqualifiedReason: row.lost_reason }),
    region: row.territory,
    industry: row.industry,
    email: row.email,
    phone: row.mobile_no ?? row.phone,
  };
}

/** By its type; older versions have none, there the names that the product brings decide. */
function statusKindOf(
  { type, name }: Pick<HostStatus, 'type' | 'name'>,
  position: number,
): RecordOf<'leads'>['statusKind'] {
  if (type === 'Won') return 'qualified';
  if (type === 'Lost') return 'unqualified';
  if (type === 'On Hold' || /nurtur/i.test(name)) return 'nurturing';
  if (type === null && /^(junk|unqualified)$/i.test(name)) return 'unqualified';
  if (type === null && /^qualified$/i.test(name)) return 'qualified';
  return position <= 0 && type !== 'Ongoing' ? 'new' : 'working';
}
