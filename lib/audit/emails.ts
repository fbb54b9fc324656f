import type { Company } from '@/lib/table/company';
import { targetRows } from '@/lib/table/keys';
import { remembered } from '@/lib/table/remembered';
import { type Rows, rowsThat } from '@/lib/table/rows';
import { codes, flags, numbers } from '@/lib/table/table';
import { checkOf, daySeconds } from './check';
import { everyCustomer, hasEmail } from './customers';

const withEmail = remembered((company: Company): Rows => rowsThat(everyCustomer(company), hasEmail(company)));

/** One name, one sign, a domain with a dot; what mail servers take beyond that is not told apart. */
const address = /^[^\s@,;<>()]+@[^\s@,;<>().]+(\.[^\s@,;<>().]+)+$/;

const checked = new WeakMap<readonly string[], Uint8Array>();

/** For each text whether it is an address. A dictionary only ever grows, so only the texts that came since are looked at. */
function areAddresses(dictionary: readonly string[]): Uint8Array {
  const known = checked.get(dictionary);
  if (known?.length === dictionary.length) return known;
  const are = new Uint8Array(dictionary.length);
  if (known) are.set(known);
  for (let code = known?.length ?? 0; code < are.length; code++)
    are[code] = address.test((dictionary[code] as string).trim()) ? 1 : 0;
  checked.set(dictionary, are);
  return are;
}

/** Of each customer the last sign of life and the last bounce as of now, by row; NaN without one. */
const mailsOf = remembered((company: Company) => {
  const { tables, asOf } = company;
  const { activities, campaignEvents, customers } = tables;
  const alive = new Float64Array(customers.length).fill(Number.NaN);
  const bounced = new Float64Array(customers.length).fill(Number.NaN);
  const note = (of: Float64Array, row: number, at: number): void => {
    if (row >= 0 && at <= asOf && !((of[row] as number) >= at)) of[row] = at;
  };
  const kind = codes(activities, 'kind');
  const email = kind.dictionary.indexOf('email');
  const customer = codes(activities, 'customerId');
  const rows = targetRows(customer, customers);
  const direction = codes(activities, 'direction');
  const inbound = direction.dictionary.indexOf('inbound');
  const isBounced = flags(activities, 'bounced');
  const [at, openedAt, repliedAt] = ['at', 'openedAt', 'repliedAt'].map((field) =>
    numbers(activities, field),
  );
  for (let row = 0; row < activities.length; row++) {
    const of = kind.codes[row] === email ? (rows[customer.codes[row] as number] ?? -1) : -1;
    if (of < 0) continue;
    if (isBounced[row] === 1) note(bounced, of, at?.[row] as number);
    if (inbound >= 0 && direction.codes[row] === inbound) note(alive, of, at?.[row] as number);
    note(alive, of, openedAt?.[row] as number);
    note(alive, of, repliedAt?.[row] as number);
  }
  const eventKind = codes(campaignEvents, 'kind');
  const eventCustomer = codes(campaignEvents, 'customerId');
  const eventRows = targetRows(eventCustomer, customers);
  const eventAt = numbers(campaignEvents, 'at');
  const signs = new Set(['open', 'click', 'response', 'form']);
  for (let row = 0; row < campaignEvents.length; row++) {
    const of = eventRows[eventCustomer.codes[row] as number] ?? -1;
    const name = eventKind.dictionary[eventKind.codes[row] as number] ?? '';
    if (name === 'bounce') note(bounced, of, eventAt[row] as number);
    else if (signs.has(name)) note(alive, of, eventAt[row] as number);
  }
  return { alive, bounced };
});

/** No address at all, or one that has bounced since the customer last answered. */
export const emailInvalid = checkOf('email-invalid', 2, 'customers', withEmail, (company) => {
  const { codes: email, dictionary } = codes(company.tables.customers, 'email');
  const isAddress = areAddresses(dictionary);
  const { alive, bounced } = mailsOf(company);
  return (row) => {
    const bounce = bounced[row] as number;
    return (
      isAddress[email[row] as number] !== 1 || (!Number.isNaN(bounce) && !((alive[row] as number) > bounce))
    );
  };
});

const twoYears = 730 * daySeconds;

/** Entered two years ago or longer, and nothing answered or opened since. */
export const emailStale = checkOf(
  'email-stale',
  1,
  'customers',
  (company) => {
    const createdAt = numbers(company.tables.customers, 'createdAt');
    const { alive } = mailsOf(company);
    return withEmail(company).filter((row) => !Number.isNaN(createdAt[row]) || !Number.isNaN(alive[row]));
  },
  (company) => {
    const createdAt = numbers(company.tables.customers, 'createdAt');
    const { alive } = mailsOf(company);
    return (row) => Math.max(createdAt[row] || 0, alive[row] || 0) < company.asOf - twoYears;
  },
);
