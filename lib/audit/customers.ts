import type { Company } from '@/lib/table/company';
import { duplicatesIn, emailKeys, nameKeys } from '@/lib/table/duplicates';
import { remembered } from '@/lib/table/remembered';
import { groupRows, groupsIn, type Rows, rowsOf, rowsWhere } from '@/lib/table/rows';
import { codes, numbers, type Table } from '@/lib/table/table';
import { TextKeys } from '@/lib/table/text-keys';
import { type Check, checkOf } from './check';

/** Customers that exist as of now and were not merged into another. */
export const everyCustomer = remembered(({ tables: { customers }, asOf }: Company): Rows => {
  const [createdAt, deletedAt] = [numbers(customers, 'createdAt'), numbers(customers, 'deletedAt')];
  const merged = codes(customers, 'mergedIntoId').codes;
  return rowsWhere(
    customers.length,
    (row) =>
      !((createdAt[row] as number) > asOf) &&
      !((deletedAt[row] as number) <= asOf) &&
      (merged[row] as number) < 0,
  );
});

/** Whether a customer has an e-mail that is not blank. */
export function hasEmail({ tables: { customers } }: Company): (row: number) => boolean {
  const { codes: email } = codes(customers, 'email');
  const keys = emailKeys(codes(customers, 'email'));
  return (row) => (email[row] as number) >= 0 && (keys[email[row] as number] as number) >= 0;
}

export const customerNoEmail = checkOf('customer-no-email', 1, 'customers', everyCustomer, (company) => {
  const holds = hasEmail(company);
  return (row) => !holds(row);
});

/** Records of one kind that share a text, marked by row. */
function markTwins(
  company: Company,
  field: 'email' | 'name' | 'phone',
  keys: Int32Array,
  isBad: Uint8Array,
): void {
  const { customers } = company.tables;
  const [kind, column] = [codes(customers, 'kind'), codes(customers, field)];
  const groups = groupRows(everyCustomer(company), kind.codes, kind.dictionary.length);
  for (const group of groupsIn(groups))
    for (const row of duplicatesIn(rowsOf(groups, group), column, keys).rows) isBad[row] = 1;
}

const twins = (id: string, weight: number, mark: (company: Company, isBad: Uint8Array) => void): Check => ({
  id,
  weight,
  entity: 'customers',
  find(company) {
    const isBad = new Uint8Array(company.tables.customers.length);
    mark(company, isBad);
    const checked = everyCustomer(company);
    return { checked, bad: checked.filter((row) => isBad[row] === 1) };
  },
});

export const duplicateEmail = twins('customer-duplicate-email', 3, (company, isBad) =>
  markTwins(company, 'email', emailKeys(codes(company.tables.customers, 'email')), isBad),
);

/** Fewest digits of a number that two customers do not share by chance. */
const fewestDigits = 7;
const digitsOf = (phone: string): string => {
  const digits = phone.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length < fewestDigits ? '' : digits;
};
const phoneKeys = remembered((table: Table) => new TextKeys(digitsOf).of(codes(table, 'phone').dictionary));

export const duplicateNameOrPhone = twins('customer-duplicate-name-phone', 2, (company, isBad) => {
  const { customers } = company.tables;
  markTwins(company, 'name', nameKeys(codes(customers, 'name')), isBad);
  markTwins(company, 'phone', phoneKeys(customers), isBad);
});
