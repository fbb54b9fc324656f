import * as z from 'zod/mini';
import type { Stream } from '../connector';
import { ask } from '../kit/ask';
import { toMinor } from '../kit/money';
import { take } from '../kit/rows';
import { currencyIn } from './deals';
import { bayUser } from './facts';
import { paths } from './page';
import { listStream } from './reading';
import {
  type BayRecord,
  bayRecord,
  companyId,
  contactId,
  first,
  moment,
  ownerOf,
  property,
  text,
} from './records';

/** A short list that comes whole. Source of all these: https://github.com/engagebay/restapi */
export const users: Stream = {
  id: 'users',
  fills: ['users'],
  async page(http, _at, signal) {
    const rows = await ask(http, { method: 'GET', path: paths.users }, z.array(z.unknown()), signal);
    const { records, rejected } = take('users', rows, bayUser, (row) => ({
      id: row.id,
      name: row.name ?? row.email ?? '',
      email: row.email,
      role: row.is_admin === true ? 'admin' : null,
      timeZone: row.time_zone,
      active: true,
    }));
    return { upserts: { users: records }, rejected, read: rows.length };
  },
};

const shared = (row: BayRecord) => ({
  createdAt: moment(row.created_time),
  ownerId: ownerOf(row),
  region: property(row, 'country'),
  email: text(row['email']) ?? property(row, 'email'),
  phone: property(row, 'phone'),
});

export const companies = listStream({
  id: 'companies',
  fills: ['customers'],
  list: 'companies',
  toRecords(rows) {
    const { records, rejected } = take('customers', rows, bayRecord, (row) => ({
      ...shared(row),
      id: `company-${row.id}`,
      kind: 'company',
      name: row.name ?? '',
    }));
    return { upserts: { customers: records }, rejected };
  },
});

export const contacts = listStream({
  id: 'contacts',
  fills: ['customers'],
  list: 'contacts',
  sweeps: {
    entity: 'customers',
    lists: [
      { list: 'companies', idOf: (id) => `company-${id}` },
      { list: 'contacts', idOf: (id) => `contact-${id}` },
    ],
  },
  toRecords(rows) {
    const { records, rejected } = take('customers', rows, bayRecord, (row) => ({
      ...shared(row),
      id: contactId(row.id) ?? '',
      kind: 'contact',
      name: text(row['fullname']) ?? row.name ?? '',
      parentId: companyId(first(companyIdsOf(row))),
    }));
    return { upserts: { customers: records }, rejected };
  },
});

const idList = z.array(z.union([z.string(), z.number()]));
/** Contacts write the name of this field in another way than deals. */
function companyIdsOf(row: BayRecord): readonly (string | null)[] {
  const parsed = z.safeParse(idList, row['companyIds']);
  return parsed.success ? parsed.data.map(String) : (row.company_ids ?? []);
}

export const products = listStream({
  id: 'products',
  fills: ['products'],
  list: 'products',
  sweeps: { entity: 'products', lists: [{ list: 'products', idOf: (id) => id }] },
  toRecords(rows) {
    const { records, rejected } = take('products', rows, bayRecord, (row) => {
      const currency = currencyIn(row['currency']);
      const unitPrice = toMinor(text(row['price']), currency, 'price');
      return { id: row.id, name: row.name ?? '', unitPrice, currency };
    });
    return { upserts: { products: records }, rejected };
  },
});
