import { toMinor } from '../kit/money';
import { take } from '../kit/rows';
import { moduleStream } from './reading';
import { momentIn, numberIn, refIn, textIn, zohoRecord } from './records';

/** Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html, module Accounts. */
export const accounts = moduleStream({
  id: 'accounts',
  fills: ['customers'],
  module: 'Accounts',
  fields: [
    'Account_Name',
    'Phone',
    'Industry',
    'Employees',
    'Billing_Country',
    'Owner',
    'Created_Time',
    'Modified_Time',
  ],
  gone: 'customers',
  toRecords(rows) {
    const { records, rejected } = take('customers', rows, zohoRecord, (row) => {
      const size = numberIn(row['Employees']);
      return {
        id: row.id,
        kind: 'company',
        name: textIn(row['Account_Name']) ?? '',
        createdAt: momentIn(row['Created_Time']),
        ownerId: refIn(row['Owner']),
        industry: textIn(row['Industry']),
        size: size === null ? null : Math.round(size),
        region: textIn(row['Billing_Country']),
        phone: textIn(row['Phone']),
      };
    });
    return { upserts: { customers: records }, rejected };
  },
});

/** The same, module Contacts. */
export const contacts = moduleStream({
  id: 'contacts',
  fills: ['customers'],
  module: 'Contacts',
  fields: [
    'Full_Name',
    'First_Name',
    'Last_Name',
    'Email',
    'Phone',
    'Mobile',
    'Account_Name',
    'Lead_Source',
    'Mailing_Country',
    'Owner',
    'Created_Time',
    'Modified_Time',
  ],
  gone: 'customers',
  toRecords(rows) {
    const { records, rejected } = take('customers', rows, zohoRecord, (row) => {
      const name = [row['First_Name'], row['Last_Name']].flatMap((part) => textIn(part) ?? []).join(' ');
      return {
        id: row.id,
        kind: 'contact',
        name: textIn(row['Full_Name']) ?? (name || textIn(row['Email']) || ''),
        parentId: refIn(row['Account_Name']),
        createdAt: momentIn(row['Created_Time']),
        ownerId: refIn(row['Owner']),
        sourceId: textIn(row['Lead_Source']),
        region: textIn(row['Mailing_Country']),
        email: textIn(row['Email']),
        phone: textIn(row['Phone']) ?? textIn(row['Mobile']),
      };
    });
    return { upserts: { customers: records }, rejected };
  },
});

/** Module Products; prices are in the organisation's currency. */
export const products = moduleStream({
  id: 'products',
  fills: ['products'],
  module: 'Products',
  fields: ['Product_Name', 'Product_Code', 'Product_Category', 'Unit_Price', 'Modified_Time'],
  gone: 'products',
  toRecords(rows, { currency }) {
    const { records, rejected } = take('products', rows, zohoRecord, (row) => ({
      id: row.id,
      name: textIn(row['Product_Name']) ?? '',
      category: textIn(row['Product_Category']),
      sku: textIn(row['Product_Code']),
      unitPrice: toMinor(textIn(row['Unit_Price']), currency, 'Unit_Price'),
      currency,
    }));
    return { upserts: { products: records }, rejected };
  },
});
