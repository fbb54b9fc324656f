import type { RecordOf } from '@/lib/model/entities';
import { toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import { currencyOf } from './deals';
import { moduleStream } from './reading';
import { flag, moment, personName, suiteRecord, text } from './records';

type Lead = RecordOf<'leads'>;

/** Source of these field lists: modules/<module>/vardefs.php in https://github.com/salesagility/SuiteCRM */
export const users = moduleStream({
  id: 'users',
  fills: ['users'],
  module: 'Users',
  fields: ['user_name', 'first_name', 'last_name', 'full_name', 'status', 'email1', 'is_admin'],
  gone: 'users',
  sweeps: ['Users'],
  toRecords(rows, { teams }) {
    const { records, rejected } = take('users', rows, suiteRecord, (row) => ({
      id: row.id,
      name: personName(row),
      email: text(row, 'email1'),
      role: flag(row, 'is_admin') ? 'admin' : null,
      teamIds: teams.filter(({ members }) => members.includes(row.id)).map(({ id }) => id),
      active: (text(row, 'status') ?? 'Active') === 'Active',
    }));
    return { upserts: { users: records }, rejected };
  },
});

export const accounts = moduleStream({
  id: 'accounts',
  fills: ['customers'],
  module: 'Accounts',
  fields: [
    'name',
    'industry',
    'employees',
    'billing_address_country',
    'phone_office',
    'email1',
    'parent_id',
    'assigned_user_id',
  ],
  gone: 'customers',
  toRecords(rows) {
    const { records, rejected } = take('customers', rows, suiteRecord, (row) => {
      // People type it in: "120", "50-100".
      const size = /^\d{1,9}$/.exec(text(row, 'employees') ?? '')?.[0];
      return {
        id: row.id,
        kind: 'company',
        name: text(row, 'name') ?? '',
        parentId: text(row, 'parent_id'),
        createdAt: moment(row, 'date_entered'),
        ownerId: text(row, 'assigned_user_id'),
        industry: text(row, 'industry'),
        size: size === undefined ? null : Number(size),
        region: text(row, 'billing_address_country'),
        email: text(row, 'email1'),
        phone: text(row, 'phone_office'),
      };
    });
    return { upserts: { customers: records }, rejected };
  },
});

export const contacts = moduleStream({
  id: 'contacts',
  fills: ['customers'],
  module: 'Contacts',
  fields: [
    'first_name',
    'last_name',
    'full_name',
    'account_id',
    'lead_source',
    'primary_address_country',
    'phone_work',
    'phone_mobile',
    'email1',
    'assigned_user_id',
  ],
  gone: 'customers',
  sweeps: ['Accounts', 'Contacts'],
  toRecords(rows) {
    const { records, rejected } = take('customers', rows, suiteRecord, (row) => ({
      id: row.id,
      kind: 'contact',
      name: personName(row),
      parentId: text(row, 'account_id'),
      createdAt: moment(row, 'date_entered'),
      ownerId: text(row, 'assigned_user_id'),
      sourceId: text(row, 'lead_source'),
      region: text(row, 'primary_address_country'),
      email: text(row, 'email1'),
      phone: text(row, 'phone_work') ?? text(row, 'phone_mobile'),
    }));
    return { upserts: { customers: records }, rejected };
  },
});

export const products = moduleStream({
  id: 'products',
  fills: ['products'],
  module: 'AOS_Products',
  fields: ['name', 'part_number', 'aos_product_category_name', 'category', 'price', 'cost', 'currency_id'],
  gone: 'products',
  sweeps: ['AOS_Products'],
  toRecords(rows, host) {
    const { records, rejected } = take('products', rows, suiteRecord, (row) => {
      const currency = currencyOf(row, host);
      return {
        id: row.id,
        name: text(row, 'name') ?? '',
        sku: text(row, 'part_number'),
        category: text(row, 'aos_product_category_name') ?? text(row, 'category'),
        unitPrice: toMinor(text(row, 'price'), currency, 'price'),
        unitCost: toMinor(text(row, 'cost'), currency, 'cost'),
        currency,
      };
    });
    return { upserts: { products: records }, rejected };
  },
});

/** SuiteCRM's own words, and what people add. */
const kinds: readonly (readonly [RegExp, Lead['statusKind']])[] = [
  [/^converted$/i, 'converted'],
  [/dead|unqualif|disqualif|lost|junk/i, 'unqualified'],
  [/qualif/i, 'qualified'],
  [/recycl|nurtur/i, 'nurturing'],
  [/^new$/i, 'new'],
];

export const leads = moduleStream({
  id: 'leads',
  fills: ['leads'],
  module: 'Leads',
  fields: [
    'first_name',
    'last_name',
    'full_name',
    'status',
    'converted',
    'lead_source',
    'opportunity_id',
    'account_id',
    'contact_id',
    'primary_address_country',
    'phone_work',
    'phone_mobile',
    'email1',
    'assigned_user_id',
  ],
  gone: 'leads',
  sweeps: ['Leads'],
  toRecords(rows) {
    const { records, rejected } = take('leads', rows, suiteRecord, (row): Lead => {
      const createdAt = moment(row, 'date_entered') ?? moment(row, 'date_modified');
      if (createdAt === null) throw new Unfit('date_entered: missing');
      const status = text(row, 'status') ?? '';
      const kind = kinds.find(([words]) => words.test(status))?.[1] ?? 'working';
      return {
        id: row.id,
        name: personName(row),
        status,
        statusKind: flag(row, 'converted') ? 'converted' : kind,
        ownerId: text(row, 'assigned_user_id'),
        sourceId: text(row, 'lead_source'),
        createdAt,
        convertedDealId: text(row, 'opportunity_id'),
        convertedCustomerId: text(row, 'account_id') ?? text(row, 'contact_id'),
        region: text(row, 'primary_address_country'),
        email: text(row, 'email1'),
        phone: text(row, 'phone_work') ?? text(row, 'phone_mobile'),
      };
    });
    return { upserts: { leads: records }, rejected };
  },
});
