import type { SnapshotRow } from '@/lib/cache/snapshot';
import { asOf, begins, drawing, falling, Sheet, type Size } from './draws';
import { userIds } from './people';

const firsts =
  'Anna|José|Łukasz|Zoë|Ravi|Mei|Omar|Ingrid|Tomás|Ayşe|Jürgen|Nadia|Pavel|Chloé|Sven|Maria'.split('|');
const syllables = 'ba|ko|len|mar|nov|ski|tor|vel|zan|dry|hol|wer|qui|per|sta|gan|lin|rod|fje|owa'.split('|');
const suffixes = ['', ' GmbH', ' Ltd', ' Inc.', ' S.A.', ' Sp. z o.o.', ' LLC', ' AG'];
const places = ['example.com', 'mail.example', 'firm.example', 'shop.example'];

/**
 * Contacts and their companies.
 *
 * Shape: one company for five contacts. About one contact in 25 is there a second time, written otherwise: other case,
 * blanks around the e-mail, no accents, another company suffix.
 */
export function customerRows(size: Size): SnapshotRow[] {
  const companies = Math.ceil(size.contacts / 5);
  const sheet = new Sheet('customers', size.contacts + companies, 20);
  const { random } = sheet;
  const isCompany = (row: number): boolean => row >= size.contacts;
  const names: string[] = [];
  const emails: string[] = [];
  for (let row = 0; row < sheet.length; row++) {
    const original = row > 50 && random.chance(0.04) ? random.whole(0, row - 1) : -1;
    const again = original >= 0 && isCompany(original) === isCompany(row);
    names.push(again ? rewritten(names[original] ?? '') : isCompany(row) ? company() : person());
    emails.push(
      again
        ? ` ${(emails[original] ?? '').toUpperCase()}`
        : `${syllable()}.${syllable()}${syllable()}${row}@${random.pick(places)}`,
    );
  }
  const owner = drawing(falling(size.users), random);
  sheet.ids('c');
  sheet.code('kind', ['contact', 'company'], (row) => (isCompany(row) ? 1 : 0));
  texts('name', names);
  texts('email', emails);
  sheet.code(
    'parentId',
    Array.from({ length: companies }, (_, at) => `c${size.contacts + at}`),
    (row) => (isCompany(row) ? -1 : row % companies),
  );
  sheet.code('ownerId', userIds(size), owner);
  sheet.code('region', ['EU', 'UK', 'US', 'LATAM'], drawing([6, 2, 1, 1], random));
  sheet.number('createdAt', () => begins + Math.floor(random.share() * (asOf - begins)), 'instant');
  return sheet.rows;

  function syllable(): string {
    return random.pick(syllables);
  }
  function surname(): string {
    const name = syllable() + syllable() + syllable() + syllable() + syllable();
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  function person(): string {
    return `${random.pick(firsts)} ${surname()}`;
  }
  function company(): string {
    return `${surname()} ${surname()}${random.pick(suffixes)}`;
  }
  function rewritten(name: string): string {
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
    return random.chance(0.5) ? plain.toUpperCase() : `${plain.split(' ').slice(0, 2).join(' ')} Ltd`;
  }
  /** Each text once in the dictionary, as a table has it. */
  function texts(field: string, values: readonly string[]): void {
    const codeOf = new Map<string, number>();
    for (const value of values) if (!codeOf.has(value)) codeOf.set(value, codeOf.size);
    sheet.code(field, [...codeOf.keys()], (row) => codeOf.get(values[row] ?? '') ?? -1);
  }
}
