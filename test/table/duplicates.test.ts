import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CodeColumn } from '@/lib/table/column';
import { comparableEmail, comparableName, duplicatesIn, emailKeys, nameKeys } from '@/lib/table/duplicates';
import { allRows } from '@/lib/table/rows';
import { TextKeys } from '@/lib/table/text-keys';

/** A column as a table has it: each text once in the dictionary. */
function columnOf(texts: readonly (string | null)[]): CodeColumn {
  const dictionary = [...new Set(texts.filter((text) => text !== null))];
  return {
    kind: 'code',
    codes: Int32Array.from(texts, (text) => (text === null ? -1 : dictionary.indexOf(text))),
    dictionary,
  };
}

const groups = (texts: readonly (string | null)[], keysOf: typeof emailKeys): number[][] => {
  const column = columnOf(texts);
  const { rows, starts } = duplicatesIn(allRows(texts.length), column, keysOf(column));
  return Array.from({ length: starts.length - 1 }, (_, group) => [
    ...rows.subarray(starts[group], starts[group + 1]),
  ]);
};

it('finds e-mails that differ in case and blanks alone', () => {
  expect(
    groups(
      ['ann@x.example', 'bob@x.example', ' ANN@x.example ', 'Bob@x.example', 'ann@x.example'],
      emailKeys,
    ),
  ).toEqual([
    [0, 2, 4],
    [1, 3],
  ]);
});

it('takes no empty or unknown text for a duplicate', () => {
  expect(groups(['', null, '  ', null, 'a'], emailKeys)).toEqual([]);
});

it('finds names that differ in case, accents, punctuation and legal form alone', () => {
  expect(comparableName('Łódź Meble Sp. z o.o.')).toBe(comparableName('LODZ  meble'));
  expect(comparableName('Müller & Söhne GmbH & Co. KG')).toBe('muller sohne');
  expect(comparableName('Işık A.Ş.')).toBe(comparableName('ISIK as'));
  expect(comparableName('Norse Øl AS')).toBe('norse ol');
  expect(comparableName("O'Brien, Inc.")).toBe('obrien');
});

it('keeps names apart that are others, and a name that is nothing but a legal form', () => {
  expect(comparableName('North Ltd')).not.toBe(comparableName('South Ltd'));
  expect(comparableName('Inc.')).toBe('inc');
  expect(comparableName('شرکت نور')).toBe('شرکت نور');
});

it('looks at a selection only', () => {
  const column = columnOf(['a', 'b', 'A', 'B']);
  expect([...duplicatesIn(Int32Array.of(1, 2, 3), column, emailKeys(column)).rows]).toEqual([1, 3]);
});

it('groups by the comparable text, whatever the texts are', () => {
  const text = fc.oneof(
    fc.constantFrom('__proto__', 'Ann', 'ann', 'ANN GmbH', ''),
    fc.string({ maxLength: 3 }),
  );
  for (const [comparable, keysOf] of [
    [comparableEmail, emailKeys],
    [comparableName, nameKeys],
  ] as const) {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const expected = [...Map.groupBy(texts.keys(), (row) => comparable(texts[row] ?? ''))]
          .filter(([key, rows]) => key !== '' && rows.length > 1)
          .map(([, rows]) => rows);
        expect(groups(texts, keysOf)).toEqual(expected);
      }),
    );
  }
});

it('keeps the numbers of texts when more are added', () => {
  const keys = new TextKeys((text) => text);
  const texts = Array.from({ length: 3000 }, (_, at) => `text ${at % 1700}`);
  const first = [...keys.of(texts.slice(0, 900))];
  const all = [...keys.of(texts)];
  expect(all.slice(0, 900)).toEqual(first);
  expect(all).toEqual(texts.map((_, at) => at % 1700));
});
