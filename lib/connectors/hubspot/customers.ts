import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { take } from '../kit/rows';
import {
  createdOf,
  customerId,
  type HubspotObject,
  hubspotObject,
  mergedInto,
  numberOf,
  textOf,
} from './objects';
import { objectStream } from './reading';

const shared = [
  'createdate',
  'hubspot_owner_id',
  'hs_analytics_source',
  'phone',
  'country',
  'hs_merged_object_ids',
];

function customerStream(
  type: 'companies' | 'contacts',
  properties: readonly string[],
  toCustomer: (row: HubspotObject) => Partial<RecordOf<'customers'>>,
): Stream {
  return objectStream({
    id: type,
    fills: ['customers'],
    type,
    properties: [...shared, ...properties],
    gone: { entity: 'customers', id: (id) => customerId(type, id) },
    toRecords(rows) {
      const merged: string[] = [];
      const { records, rejected } = take('customers', rows, hubspotObject, (row) => {
        merged.push(...mergedInto(row));
        return {
          id: customerId(type, row.id),
          kind: type === 'companies' ? 'company' : 'contact',
          name: '',
          createdAt: createdOf(row),
          ownerId: textOf(row, 'hubspot_owner_id'),
          sourceId: textOf(row, 'hs_analytics_source'),
          region: textOf(row, 'country'),
          phone: textOf(row, 'phone'),
          ...toCustomer(row),
        };
      });
      return {
        upserts: { customers: records },
        removed: { customers: merged.map((id) => customerId(type, id)) },
        rejected,
      };
    },
  });
}

/** Source: https://knowledge.hubspot.com/properties/hubspot-crm-default-company-properties */
export const companies = customerStream(
  'companies',
  ['name', 'domain', 'industry', 'numberofemployees', 'hs_lastmodifieddate'],
  (row) => {
    const size = numberOf(row, 'numberofemployees');
    return {
      name: textOf(row, 'name') ?? textOf(row, 'domain') ?? '',
      industry: textOf(row, 'industry'),
      size: size === null ? null : Math.round(size),
    };
  },
);

/** Source: https://knowledge.hubspot.com/properties/hubspots-default-contact-properties */
export const contacts = customerStream(
  'contacts',
  ['firstname', 'lastname', 'email', 'associatedcompanyid', 'lastmodifieddate'],
  (row) => {
    const company = textOf(row, 'associatedcompanyid');
    const name = [textOf(row, 'firstname'), textOf(row, 'lastname')].filter(Boolean).join(' ');
    return {
      name: name || textOf(row, 'email') || '',
      email: textOf(row, 'email'),
      parentId: company === null ? null : customerId('companies', company),
    };
  },
);
