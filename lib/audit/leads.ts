import type { Company } from '@/lib/table/company';
import { comparableEmail, duplicatesIn, emailKeys } from '@/lib/table/duplicates';
import { type Rows, rowsWhere } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { type Check, checkOf } from './check';
import { everyCustomer } from './customers';

/** Leads with an e-mail that exist as of now. */
function leadsWithEmail({ tables: { leads }, asOf }: Company): Rows {
  const [createdAt, deletedAt] = [numbers(leads, 'createdAt'), numbers(leads, 'deletedAt')];
  const email = codes(leads, 'email');
  const keys = emailKeys(email);
  return rowsWhere(leads.length, (row) => {
    const code = email.codes[row] as number;
    const exists = (createdAt[row] as number) <= asOf && !((deletedAt[row] as number) <= asOf);
    return exists && code >= 0 && (keys[code] as number) >= 0;
  });
}

const tenMinutes = 600;

/** Two leads of one e-mail within ten minutes: a form that was sent twice. */
export const doubleSubmit: Check = {
  id: 'lead-double-submit',
  weight: 2,
  entity: 'leads',
  find(company) {
    const { leads } = company.tables;
    const createdAt = numbers(leads, 'createdAt');
    const email = codes(leads, 'email');
    const checked = leadsWithEmail(company);
    const isBad = new Uint8Array(leads.length);
    const { rows, starts } = duplicatesIn(checked, email, emailKeys(email));
    for (let group = 0; group + 1 < starts.length; group++) {
      const own = rows
        .slice(starts[group], starts[group + 1])
        .sort((a, b) => (createdAt[a] as number) - (createdAt[b] as number));
      own.forEach((row, at) => {
        const before = own[at - 1];
        if (before === undefined) return;
        if ((createdAt[row] as number) - (createdAt[before] as number) > tenMinutes) return;
        isBad[row] = 1;
        isBad[before] = 1;
      });
    }
    return { checked, bad: checked.filter((row) => isBad[row] === 1) };
  },
};

/** A lead that was not converted, with the e-mail of a customer. */
export const alreadyCustomer = checkOf(
  'lead-already-customer',
  1,
  'leads',
  (company) => {
    const { codes: kind, dictionary } = codes(company.tables.leads, 'statusKind');
    const converted = dictionary.indexOf('converted');
    return leadsWithEmail(company).filter((row) => kind[row] !== converted);
  },
  (company) => {
    const { customers, leads } = company.tables;
    const ofCustomers = codes(customers, 'email');
    const known = new Set(
      Array.from(everyCustomer(company), (row) =>
        comparableEmail(ofCustomers.dictionary[ofCustomers.codes[row] as number] ?? ''),
      ),
    );
    const email = codes(leads, 'email');
    const isKnown = email.dictionary.map((text) => known.has(comparableEmail(text)));
    return (row) => isKnown[email.codes[row] as number] ?? false;
  },
);
