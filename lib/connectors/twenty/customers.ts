import * as z from 'zod/mini';
import { hostId, take } from '../kit/rows';
import { toInstant } from '../kit/times';
import { listStream } from './lists';
import { companyRef, fullName, nameOf, number, refOf, text } from './wire';

/** Seen: `GET /rest/companies`, `GET /rest/people`, 2.21. */
const company = z.object({
  id: hostId,
  name: text,
  createdAt: text,
  accountOwnerId: text,
  employees: number,
  address: z.nullish(z.object({ addressCountry: text })),
});
const person = z.object({
  id: hostId,
  name: fullName,
  createdAt: text,
  companyId: text,
  emails: z.nullish(z.object({ primaryEmail: text })),
  phones: z.nullish(z.object({ primaryPhoneNumber: text, primaryPhoneCallingCode: text })),
});

export const companies = listStream({
  entity: 'customers',
  object: 'company',
  plural: 'companies',
  idOf: (id) => refOf('company', id),
  take(rows) {
    const { records, rejected } = take('customers', rows, company, (row) => {
      const size = Number(row.employees ?? Number.NaN);
      return {
        id: refOf('company', row.id),
        kind: 'company',
        name: row.name ?? '',
        createdAt: toInstant(row.createdAt, 'createdAt'),
        ownerId: row.accountOwnerId || null,
        size: Number.isFinite(size) ? Math.round(size) : null,
        region: row.address?.addressCountry || null,
      };
    });
    return { upserts: { customers: records }, rejected };
  },
});

export const people = listStream({
  entity: 'customers',
  object: 'person',
  plural: 'people',
  idOf: (id) => refOf('person', id),
  take(rows) {
    const { records, rejected } = take('customers', rows, person, (row) => {
      const { primaryPhoneNumber: phone, primaryPhoneCallingCode: code } = row.phones ?? {};
      return {
        id: refOf('person', row.id),
        kind: 'contact',
        name: nameOf(row.name),
        parentId: companyRef(row.companyId),
        createdAt: toInstant(row.createdAt, 'createdAt'),
        email: row.emails?.primaryEmail || null,
        phone: phone ? `${code ?? ''}${phone}` : null,
      };
    });
    return { upserts: { customers: records }, rejected };
  },
});
