import * as z from 'zod/mini';
import type { RecordOf, Stage, User } from '@/lib/model/entities';
import type { Http, Stream } from '../connector';
import { toMinor } from '../kit/money';
import { take } from '../kit/rows';
import { list, method, type Row } from './api';
import { amount, docName, type HostStatus, has, hostOf, nameOf, words } from './host';

export const pipelineId = 'deals';

/** The one pipeline and its statuses. Reads nothing: the facts have them. */
export const stages: Stream = {
  id: 'stages',
  fills: ['pipelines', 'stages'],
  async page(_http, { facts }) {
    const { dealStatuses } = hostOf(facts);
    const made = dealStatuses.map(
      (status, position): Stage => ({
        id: status.name,
        pipelineId,
        name: status.name,
        position,
        kind: kindOf(status),
        probability: status.probability === null ? null : shareOf(status.probability),
      }),
    );
    return {
      upserts: { pipelines: [{ id: pipelineId, name: 'Deals', position: 0 }], stages: made },
      rejected: [],
      read: made.length,
      total: made.length,
    };
  },
};

/** Older versions have no types: there the names that the product brings decide. */
export function kindOf({ type, name }: Pick<HostStatus, 'type' | 'name'>): Stage['kind'] {
  const word = (type ?? name).toLowerCase();
  return word === 'won' ? 'won' : word === 'lost' ? 'lost' : 'open';
}

export const shareOf = (percent: number): number => Math.min(Math.max(percent / 100, 0), 1);

const user = z.object({
  name: docName,
  full_name: words,
  first_name: words,
  email: words,
  enabled: z.nullish(z.union([z.int(), z.boolean()])),
  user_type: words,
});

/** Everybody who may sign in; where this user may not list them, those that the CRM's own page shows. */
export const users: Stream = {
  id: 'users',
  fills: ['users'],
  async page(http, { facts }, signal) {
    const rows = has(facts, 'User')
      ? await list(http, { docType: 'User', filters: [['user_type', '=', 'System User']], limit: 0 }, signal)
      : await shownUsers(http, signal);
    const own = rows.filter((row) => nameOf(row) !== 'Guest');
    const taken = take(
      'users',
      own,
      user,
      (row): User => ({
        id: row.name,
        name: row.full_name ?? row.first_name ?? row.name,
        email: row.email,
        active: row.enabled !== 0 && row.enabled !== false,
      }),
      nameOf,
    );
    return {
      upserts: { users: taken.records },
      rejected: taken.rejected,
      read: own.length,
      total: own.length,
    };
  },
};

/** Newer versions answer with two lists, of all people and of those with a role in the CRM. */
async function shownUsers(http: Http, signal: AbortSignal): Promise<readonly Row[]> {
  const sent = await method(http, 'crm.api.session.get_users', {}, signal);
  const rows = Array.isArray(sent) ? (Array.isArray(sent[0]) ? sent.flat() : sent) : [];
  const byName = new Map<string, Row>();
  for (const row of rows) if (typeof row === 'object' && row !== null) byName.set(nameOf(row), row as Row);
  return [...byName.values()];
}

const named = z.object({ name: docName });

/** Where deals come from, and why they are lost. */
export const dictionaries: Stream = {
  id: 'dictionaries',
  fills: ['sources', 'lossReasons'],
  async page(http, { facts }, signal) {
    const all = async (docType: 'CRM Lead Source' | 'CRM Lost Reason') =>
      has(facts, docType) ? list(http, { docType, fields: ['name'], limit: 0 }, signal) : [];
    const [sourceRows, reasonRows] = [await all('CRM Lead Source'), await all('CRM Lost Reason')];
    const toNamed = ({ name }: z.infer<typeof named>) => ({ id: name, name });
    const sources = take('sources', sourceRows, named, toNamed, nameOf);
    const reasons = take('lossReasons', reasonRows, named, toNamed, nameOf);
    const count = sourceRows.length + reasonRows.length;
    return {
      upserts: { sources: sources.records, lossReasons: reasons.records },
      rejected: [...sources.rejected, ...reasons.rejected],
      read: count,
      total: count,
    };
  },
};

const product = z.object({ name: docName, product_code: words, product_name: words, standard_rate: amount });

export const products: Stream = {
  id: 'products',
  fills: ['products'],
  async page(http, { facts }, signal) {
    const rows = has(facts, 'CRM Product')
      ? await list(http, { docType: 'CRM Product', limit: 0 }, signal)
      : [];
    const currency = facts.currency ?? null;
    const taken = take(
      'products',
      rows,
      product,
      (row): RecordOf<'products'> => ({
        id: row.name,
        name: row.product_name ?? row.name,
        sku: row.product_code,
        unitPrice: toMinor(row.standard_rate, currency, 'standard_rate'),
        currency,
      }),
      nameOf,
    );
    return {
      upserts: { products: taken.records },
      rejected: taken.rejected,
      read: rows.length,
      total: rows.length,
    };
  },
};
