import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { clipboardTables } from '@/lib/export/clipboard';
import { csvText } from '@/lib/export/csv';
import { fileName } from '@/lib/export/file-name';
import { reportTables, type TableWords } from '@/lib/export/report-tables';
import { separatorsOf } from '@/lib/export/separators';
import type { Result } from '@/lib/model/result';
import { aResult, aRow } from '../components/a-result';

const words: TableWords = {
  blockTitle: ({ id }) => id,
  rowHead: () => 'Name',
  column: ({ key }) => key,
  label: (label) => ('text' in label ? label.text : label.word),
  cell: (column, text) => (column === 'status' ? `status ${text}` : text),
  withUnit: (column, unit) => `${column} (${unit})`,
  before: (column) => `${column} before`,
  cases: (column) => `${column} cases`,
  outOf: (column) => `${column} out of`,
  units: { share: '1 = 100%', seconds: 's' },
  number: 'number',
  key: 'Key',
  unit: 'Unit',
};

const hostile = ['=1+1', '＝cmd|x', ' @SUM(A1)', '-5', 'a,b;c', 'say "hi"', 'two\nlines', ' Łódź ', 'شرکت'];
const result: Result = aResult({
  blocks: [
    {
      id: 'reasons',
      columns: [
        { key: 'count', unit: 'count' },
        { key: 'share', unit: 'share' },
        { key: 'value', unit: 'money' },
        { key: 'age', unit: 'seconds' },
        { key: 'last', unit: 'instant' },
        { key: 'status', unit: 'text' },
      ],
      rows: hostile.map((text, n) =>
        aRow({
          key: `id${n}`,
          label: { text },
          cells: {
            count: n,
            share: n / 7,
            value: -1234_5 * n - 0.5,
            age: n === 0 ? null : n * 1.5,
            last: 1_794_000_000 + n,
            status: n === 0 ? 'ahead' : text,
          },
          of: { share: [n, 7] },
          previous: { count: n + 1 },
        }),
      ),
    },
    { id: 'empty', columns: [{ key: 'count', unit: 'count' }], rows: [] },
  ],
});
const tables = reportTables(result, words, { keys: true });

describe('the tables of a report', () => {
  it('begin with the key figures, name units in the head, and leave empty blocks out', () => {
    expect(tables.map(({ title }) => title)).toEqual(['headline', 'reasons']);
    expect(tables[0]?.head).toEqual([
      'Name',
      'lost',
      'lost before',
      'lostValue (EUR)',
      'lostValue before (EUR)',
    ]);
    expect(tables[1]?.head).toEqual([
      'Name',
      'count',
      'count before',
      'share (1 = 100%)',
      'share cases',
      'share out of',
      'value (EUR)',
      'age (s)',
      'last',
      'status',
      'Key',
    ]);
  });

  it('hold money in major units of its currency, unrounded, and what is unknown as nothing', () => {
    const [, reasons] = tables;
    expect(reasons?.rows[1]?.[6]).toBe(-123.455);
    expect(reasons?.rows[0]?.[7]).toBeNull();
    expect(reasons?.rows[0]?.[8]).toBe('2026-11-06T21:20:00Z');
    expect(reasons?.rows[0]?.[9]).toBe('status ahead');
    const yen = reportTables({ ...result, foot: { ...result.foot, currency: 'JPY' } }, words, {
      keys: false,
    });
    expect(yen[0]?.rows[0]?.[3]).toBe(612_400_00);
  });

  it('name the unit of each row where rows have units of their own', () => {
    const [table] = reportTables(
      {
        blocks: [
          {
            id: 'goals',
            columns: [{ key: 'actual', unit: 'money' }],
            rows: [
              aRow({ key: 'a', cells: { actual: 500 }, units: { actual: 'money' } }),
              aRow({ key: 'b', cells: { actual: 12 }, units: { actual: 'count' } }),
            ],
          },
        ],
        foot: result.foot,
      },
      words,
      { keys: false },
    );
    expect(table?.head).toEqual(['Name', 'actual', 'Unit']);
    expect(table?.rows).toEqual([
      ['a', 5, 'EUR'],
      ['b', 12, 'number'],
    ]);
  });

  it('name stretches of time by the date on which they begin', () => {
    const [table] = reportTables(
      {
        blocks: [
          {
            id: 'trend',
            every: 'month',
            columns: [{ key: 'count', unit: 'count' }],
            rows: [aRow({ key: '2026-03-01', cells: { count: 1 } })],
          },
        ],
        foot: result.foot,
      },
      words,
      { keys: true },
    );
    expect(table?.rows).toEqual([['2026-03-01', 1]]);
    expect(table?.head).toEqual(['Name', 'count']);
  });
});

describe('a CSV file', () => {
  const file = {
    title: ['=Loss reasons'],
    tables,
    about: [
      ['Period', '2026-08-22', '2026-11-19'],
      ['Counted', 10],
    ],
  };

  it.each(['en-GB', 'pl', 'fa', 'pt-BR', 'nb', 'tr'])(
    'reads back as the cells of the result (%s)',
    (locale) => {
      const { delimiter, decimal } = separatorsOf(locale);
      const text = csvText(file, locale);
      const lines = Papa.parse<string[]>(text.slice(1), { delimiter, newline: '\r\n' }).data;
      const start = lines.findIndex(([first]) => first === 'reasons') + 2;
      const rows = result.blocks[0]?.rows ?? [];
      const numberIn = (cell: string | undefined): number | null =>
        cell === '' || cell === undefined ? null : Number(cell.replace(decimal, '.'));
      for (const [n, row] of rows.entries()) {
        const line = lines[start + n] ?? [];
        expect(line[0]?.replace(/^'/, '')).toBe('text' in row.label ? row.label.text : '');
        expect(numberIn(line[1])).toBe(row.cells['count']);
        expect(numberIn(line[3])).toBe(row.cells['share']);
        expect(numberIn(line[6])).toBeCloseTo((row.cells['value'] as number) / 100, 9);
        expect(numberIn(line[7])).toBe(row.cells['age'] ?? null);
        expect(line[10]).toBe(row.key);
      }
    },
  );

  it('has the mark of UTF-8, ends lines as RFC 4180 does, and holds no live formula', () => {
    const text = csvText(file, 'en-GB');
    expect(text.startsWith("\ufeff'=Loss reasons\r\n")).toBe(true);
    expect(text.endsWith('Counted,10\r\n')).toBe(true);
    const cells = Papa.parse<string[]>(text.slice(1)).data.flat();
    const live = cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)));
    expect(live).toEqual([]);
    expect(cells).toContain("'=1+1");
    expect(cells).toContain("'-5");
    expect(cells).toContain('-123.455');
  });

  it('separates by what the language leaves free', () => {
    expect(separatorsOf('en-GB')).toEqual({ delimiter: ',', decimal: '.' });
    expect(separatorsOf('pl')).toEqual({ delimiter: ';', decimal: ',' });
    expect(separatorsOf('fa-u-nu-latn')).toEqual({ delimiter: ',', decimal: '.' });
    expect(csvText(file, 'pl')).toContain(';-123,455;');
  });
});

describe('a table on the clipboard', () => {
  const { text, html } = clipboardTables(
    reportTables(
      aResult({
        blocks: [
          {
            id: 'b',
            columns: [{ key: 'value', unit: 'money' }],
            rows: [aRow({ key: 'x', label: { text: '<b onclick="x">=1\tz</b>' }, cells: { value: 1_50 } })],
          },
        ],
      }),
      words,
      { keys: false },
    ),
    { decimal: ',', language: 'pl', direction: 'ltr' },
  );

  it('is text with tabs, one line a row', () => {
    expect(text.split('\n\n').at(-1)).toBe('b\nName\tvalue (EUR)\n<b onclick="x">=1 z</b>\t1,5');
  });

  it('is HTML without any that came from the CRM, and inert in both', () => {
    expect(html).not.toMatch(/<b|onclick="/);
    const made = clipboardTables([{ title: 't', head: ['h'], rows: [['=1+1']] }], {
      decimal: '.',
      language: 'en',
      direction: 'ltr',
    });
    expect(made.text).toContain("'=1+1");
    expect(made.html).toContain('<td>&#39;=1+1</td>');
  });
});

describe("a file's name", () => {
  it('says report, period and account, and nothing that a path takes amiss', () => {
    expect(fileName(['Loss reasons', '2026-08-22_2026-11-19', 'Nordlab'], 'csv')).toBe(
      'Loss reasons - 2026-08-22_2026-11-19 - Nordlab.csv',
    );
    expect(fileName(['../..\\etc:*?"<>|%', 'a\u202e\0b', ''], 'csv')).toBe('etc - a b.csv');
    expect(fileName(['دلایل باخت‌ها'], 'csv')).toBe('دلایل باخت‌ها.csv');
    expect(fileName(['...'], 'csv')).toBe('report.csv');
    expect(fileName(['x'.repeat(500)], 'csv')).toHaveLength(124);
  });
});
