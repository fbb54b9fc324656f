import type { Company } from '@/lib/table/company';
import { comparableEmail, duplicatesIn, emailKeys } from '@/lib/table/duplicates';
import { rememberedBy } from '@/lib/table/remembered';
import { type Rows, rowsWhere } from '@/lib/table/rows';
import { codes, numbers, type Tables } from '@/lib/table/table';
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

/** For each code of the leads' e-mails the number that customers' ones equal to it share; −1 without one. */
const keysOfLeads = rememberedBy(
  ({ leads, customers }: Tables) => [leads, customers],
  ({ leads, customers }) => {
    const ofCustomers = codes(customers, 'email');
    const keys = emailKeys(ofCustomers);
    const keyOf = new Map(
      ofCustomers.dictionary.map((text, code) => [comparableEmail(text), keys[code] as number]),
    );
    return Int32Array.from(
      codes(leads, 'email').dictionary,
      (text) => keyOf.get(comparableEmail(text)) ?? -1,
    );
  },
);

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
    const email = codes(leads, 'email').codes;
    const keyOf = keysOfLeads(company.tables);
    const ofCustomers = codes(customers, 'email');
    const keys = emailKeys(ofCustomers);
    const isKnown = new Uint8Array(keys.length);
    for (const row of everyCustomer(company)) {
      const code = ofCustomers.codes[row] as number;
      const key = code < 0 ? -1 : (keys[code] as number);
      if (key >= 0) isKnown[key] = 1;
    }
    return (row) => isKnown[keyOf[email[row] as number] as number] === 1;
  },
);
