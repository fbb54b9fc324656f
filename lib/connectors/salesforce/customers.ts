import type { RecordOf } from '@/lib/model/entities';
import { take } from '../kit/rows';
import { objectStream } from './reading';
import { flag, idOf, moment, number, person, type Row, salesforceRow, text } from './rows';

type Customer = RecordOf<'customers'>;

const shared = ['Name', 'OwnerId', 'Phone', 'CreatedDate'];

function customerStream(
  id: string,
  object: 'Account' | 'Contact',
  fields: readonly string[],
  own: (row: Row) => Pick<Customer, 'kind'> & Partial<Customer>,
) {
  return objectStream({
    id,
    fills: ['customers'],
    object,
    fields: [...shared, ...fields],
    gone: 'customers',
    toRecords(rows) {
      const { records, rejected } = take(
        'customers',
        rows,
        salesforceRow,
        (row) => ({
          id: row.Id,
          name: text(row, 'Name') ?? '',
          createdAt: moment(row, 'CreatedDate'),
          ownerId: person(row, 'OwnerId'),
          phone: text(row, 'Phone'),
          ...own(row),
        }),
        idOf,
      );
      return { upserts: { customers: records }, rejected };
    },
  });
}

/** Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_account.htm */
export const accounts = customerStream(
  'accounts',
  'Account',
  ['Industry', 'NumberOfEmployees', 'BillingCountry', 'ParentId', 'IsPersonAccount', 'PersonEmail'],
  (row) => {
    const size = number(row, 'NumberOfEmployees');
    return {
      kind: flag(row, 'IsPersonAccount') ? 'contact' : 'company',
      parentId: text(row, 'ParentId'),
      industry: text(row, 'Industry'),
      size: size === null ? null : Math.round(size),
      region: text(row, 'BillingCountry'),
      email: text(row, 'PersonEmail'),
    };
  },
);

/** Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_contact.htm */
export const contacts = customerStream(
  'contacts',
  'Contact',
  ['Email', 'MobilePhone', 'AccountId', 'LeadSource', 'MailingCountry'],
  (row) => ({
    kind: 'contact',
    parentId: text(row, 'AccountId'),
    sourceId: text(row, 'LeadSource'),
    region: text(row, 'MailingCountry'),
    email: text(row, 'Email'),
    phone: text(row, 'Phone') ?? text(row, 'MobilePhone'),
  }),
);
