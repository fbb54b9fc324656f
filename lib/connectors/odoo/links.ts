import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import { read } from './lists';
import type { Caller } from './rpc';
import { recordId, ref, words } from './wire';

const lead = z.object({ id: recordId, type: words, partner_id: ref });

/** Models whose discussions and activities are those of a deal, a lead or a customer. */
export const linkedModels = ['crm.lead', 'res.partner'] as const;

export type Links = Pick<Activity, 'dealId' | 'leadId' | 'customerId'>;

/**
 * What records are in the model: an opportunity with its customer, a lead, or a customer. A record that this user may not
 * see links to nothing.
 */
export async function linksOf(
  caller: Caller,
  records: readonly { readonly model: string | null; readonly id: string | null }[],
): Promise<(record: { readonly model: string | null; readonly id: string | null }) => Links> {
  const ids = [
    ...new Set(records.flatMap(({ model, id }) => (model === 'crm.lead' && id !== null ? [id] : []))),
  ];
  const found = new Map<string, Links>();
  if (ids.length > 0) {
    const rows = await read(caller, 'crm.lead', [['id', 'in', ids.map(Number)]], ['type', 'partner_id']);
    for (const row of rows) {
      const { data } = z.safeParse(lead, row);
      if (!data) continue;
      const customerId = data.partner_id?.id ?? null;
      found.set(
        data.id,
        data.type === 'lead' ? { leadId: data.id, customerId } : { dealId: data.id, customerId },
      );
    }
  }
  return ({ model, id }) => {
    if (id === null) return {};
    return (
      (model === 'crm.lead' ? found.get(id) : model === 'res.partner' ? { customerId: id } : undefined) ?? {}
    );
  };
}
