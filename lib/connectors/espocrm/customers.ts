import * as z from 'zod/mini';
import { hostId, take } from '../kit/rows';
import { toInstant } from '../kit/times';
import { listStream } from './lists';
import { accountRef, orNull, refOf, strangersIn } from './references';
import { text } from './wire';

/** Source: https://docs.espocrm.com/api/ (Account, Contact). */
const shared = {
  id: hostId,
  name: text,
  createdAt: text,
  assignedUserId: text,
  campaignId: text,
  emailAddress: text,
  phoneNumber: text,
};
const account = z.object({ ...shared, industry: text, billingAddressCountry: text });
const contact = z.object({ ...shared, accountId: text, addressCountry: text });

const common = (row: { [F in keyof typeof shared]?: string | null | undefined }) => ({
  name: row.name ?? '',
  createdAt: toInstant(row.createdAt, 'createdAt'),
  ownerId: orNull(row.assignedUserId),
  campaignId: orNull(row.campaignId),
  email: row.emailAddress || null,
  phone: row.phoneNumber || null,
});
const fields = [
  'name',
  'assignedUserId',
  'assignedUserName',
  'campaignId',
  'emailAddress',
  'phoneNumber',
  'modifiedAt',
];

/** Companies, then people. */
export const customers = listStream(
  'customers',
  ['customers', 'users'],
  'customers',
  [
    {
      type: 'Account',
      fields: () => [...fields, 'industry', 'billingAddressCountry'],
      take(rows, host) {
        const { records, rejected } = take('customers', rows, account, (row) => ({
          ...common(row),
          id: refOf('Account', row.id),
          kind: 'company',
          industry: row.industry || null,
          region: row.billingAddressCountry || null,
        }));
        return { upserts: { customers: records, ...strangersIn(rows, host) }, rejected };
      },
    },
    {
      type: 'Contact',
      fields: () => [...fields, 'accountId', 'addressCountry'],
      take(rows, host) {
        const { records, rejected } = take('customers', rows, contact, (row) => ({
          ...common(row),
          id: refOf('Contact', row.id),
          kind: 'contact',
          parentId: accountRef(row.accountId),
          region: row.addressCountry || null,
        }));
        return { upserts: { customers: records, ...strangersIn(rows, host) }, rejected };
      },
    },
  ],
  refOf,
);
