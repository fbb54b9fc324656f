import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '@/lib/i18n/locales/en';
import type { Result, Row, Sentence } from '@/lib/model/result';
import type { RecordSet } from '@/lib/query/view';
import { reports } from '@/lib/reports/all';
import type { Report } from '@/lib/reports/report';
import { companyOf } from '@/lib/table/company';
import { tablesOf } from '@/lib/table/tables-of';
import { aCompany, aScope } from '../table/a-company';
import { anyRecords } from './any-company';

// Sixty reports times eight properties: fewer cases each, any-data.test.ts has others.
fc.configureGlobal({ numRuns: 40 });

const scope = aScope({ rates: { PLN: '0.2345' }, timeZone: 'Asia/Tehran' });

const rowsIn = ({ headline, blocks }: Result): { row: Row; column: string }[] =>
  [...(headline ? [headline] : []), ...blocks].flatMap(({ columns, rows, total }) =>
    [...rows, ...(total ? [total] : [])].flatMap((row) => columns.map(({ key }) => ({ row, column: key }))),
  );

/** Everything in a value that is no plain, finite data. */
function oddities(value: unknown, path = ''): string[] {
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value === 'number' && !Number.isFinite(value)) return [`${path} is ${value}`];
  if (Object.is(value, -0)) return [`${path} is −0`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => oddities(part, `${path}.${key}`));
}

/** Keys of words that a result asks for. */
function wordsOf(result: Result): string[] {
  const said = (sentence: Sentence | undefined): string[] =>
    sentence
      ? [
          sentence.key,
          ...Object.values(sentence.values).flatMap((value) => ('word' in value ? [value.word] : [])),
        ]
      : [];
  const all = [...(result.headline ? [result.headline] : []), ...result.blocks];
  return [
    ...(result.options ?? []).flatMap((option) => [
      `option.${option.id}`,
      ...(option.kind === 'choice' ? option.choices.map((choice) => `option.${option.id}.${choice}`) : []),
    ]),
    ...result.caveats.flatMap(({ link }) => (link ? [`link.${link}`] : [])),
    ...result.blocks.map(({ id }) => `block.${result.report}.${id}`),
    `report.${result.report}.title`,
    `report.${result.report}.question`,
    `why.${result.report}.formula`,
    `date-field.${result.foot.dateField}`,
    ...said(result.finding),
    ...said(result.remark),
    ...result.reasons.map(({ key }) => `reason.${key}`),
    ...result.caveats.map(({ key }) => `caveat.${key}`),
    ...all.flatMap(({ columns }) =>
      columns.flatMap(({ key, label }) => {
        if (label) return 'word' in label ? [label.word] : [];
        const own = `column.${result.report}.${key}`;
        return key.startsWith('slot-') ? [] : [Object.hasOwn(en, own) ? own : `column.${key}`];
      }),
    ),
    ...rowsIn(result).flatMap(({ row: { label } }) => ('word' in label ? [label.word] : [])),
  ];
}

type Options = Record<string, string | boolean>;

/** Values that an option may be set to, some of which it does not know. */
function valuesOf(option: Report['options'][number]): fc.Arbitrary<string | boolean> {
  if (option.kind === 'text') return fc.constant('');
  const some = option.kind === 'choice' ? option.choices : option.kind === 'person' ? ['ann', 'bo'] : [true];
  return fc.constantFrom<string | boolean>(...some, '__proto__', 'nonsense', '', false);
}

describe.each(reports.map((report): [string, Report] => [report.id, report]))(
  '%s, whatever the data',
  (_, report) => {
    const run = (records: Parameters<typeof aCompany>[0], options: Options) =>
      report.run(aCompany(records), { ...scope, options });
    const anyOptions: fc.Arbitrary<Options> = fc
      .tuple(...report.options.map((option) => fc.option(valuesOf(option))))
      .map((values) =>
        Object.fromEntries(
          report.options.flatMap(({ id }, at) => (values[at] == null ? [] : [[id, values[at]]])),
        ),
      );

    it('holds no NaN, infinity, undefined or negative zero', () => {
      fc.assert(
        fc.property(anyRecords, anyOptions, (records, options) => {
          expect(oddities(run(records, options).result)).toEqual([]);
        }),
      );
    });

    it('keeps shares of a whole and rates between 0 and 1', () => {
      fc.assert(
        fc.property(anyRecords, anyOptions, (records, options) => {
          const { blocks } = run(records, options).result;
          for (const { columns, rows } of blocks) {
            for (const { key, unit } of columns) {
              if (unit !== 'share') continue;
              for (const { cells, of } of rows) {
                // Shares of values go beyond, when some amounts are negative.
                if (!of?.[key]) continue;
                const share = (cells[key] ?? 0) as number;
                expect(share >= 0 && share <= 1).toBe(true);
              }
            }
          }
        }),
      );
    });

    it('does not depend on the order of the records', () => {
      fc.assert(
        fc.property(anyRecords, anyOptions, fc.infiniteStream(fc.nat()), (records, options, random) => {
          const shuffled = <T>(list: readonly T[] | undefined): T[] =>
            (list ?? [])
              .map((item) => ({ item, at: random.next().value }))
              .sort((a, b) => a.at - b.at)
              .map(({ item }) => item);
          const other = {
            ...records,
            deals: shuffled(records.deals),
            activities: shuffled(records.activities),
            users: shuffled(records.users),
            lossReasons: shuffled(records.lossReasons),
            goals: shuffled(records.goals),
          };
          const plain = ({ result }: ReturnType<typeof run>) =>
            JSON.parse(JSON.stringify(result, (key, value) => (key === 'records' ? undefined : value)));
          expect(plain(run(other, options))).toEqual(plain(run(records, options)));
        }),
      );
    });

    it('lists behind every count and sum exactly the records that make it', () => {
      fc.assert(
        fc.property(anyRecords, anyOptions, fc.boolean(), (records, options, one) => {
          const tables = aCompany(records);
          const filters = one ? { userIds: ['ann'] } : {};
          const { result, selections } = report.run(tables, { ...scope, options, filters });
          const { base } = companyOf(tables, scope).amounts;
          const sum = ({ rows }: RecordSet) =>
            rows.reduce((all, row) => all + (Number.isNaN(base[row]) ? 0 : (base[row] ?? 0)), 0);
          for (const block of [...(result.headline ? [result.headline] : []), ...result.blocks]) {
            for (const { key, unit } of block.columns) {
              for (const row of [...block.rows, ...(block.total ? [block.total] : [])]) {
                const behind = selections[row.records?.[key] ?? -1];
                const cell = row.cells[key];
                if (!behind || cell === null) continue;
                const of = row.of?.[key];
                if (of && key !== 'share') expect(behind.rows.length).toBe(of[1]);
                else if (unit === 'count' && key !== 'n') expect(behind.rows.length).toBe(cell);
                else if (behind.sumOf && !['average', 'avgWon', 'valueShare', 'attainment'].includes(key))
                  expect(sum(behind)).toBe(cell);
              }
            }
          }
        }),
        { numRuns: 50 },
      );
    });

    it('asks only for words that are there', () => {
      fc.assert(
        fc.property(anyRecords, anyOptions, fc.boolean(), (records, options, one) => {
          const filters = one ? { userIds: ['ann'], teamIds: ['north'] } : {};
          const { result } = report.run(aCompany(records), { ...scope, options, filters });
          expect(wordsOf(result).filter((word) => !Object.hasOwn(en, word))).toEqual([]);
        }),
      );
    });

    it('counts as it does without options when none of them fits', () => {
      fc.assert(
        fc.property(anyRecords, (records) => {
          const wrong = Object.fromEntries(
            report.options.flatMap(({ id, kind }) => (kind === 'text' ? [] : [[id, 'nonsense']])),
          );
          expect(run(records, { ...wrong, unheard: true })).toEqual(run(records, {}));
        }),
        { numRuns: 20 },
      );
    });

    it('says what is missing when there are no records, and still answers', () => {
      const { result } = report.run(tablesOf({}), scope);
      expect(result.state).toBe('unavailable');
      expect(oddities(result)).toEqual([]);
      expect(wordsOf(result).filter((word) => !Object.hasOwn(en, word))).toEqual([]);
    });

    it('gives the same total however the people are taken apart', () => {
      fc.assert(
        fc.property(anyRecords, anyOptions, (records, options) => {
          const tables = aCompany(records);
          const n = (userIds: (string | null)[]) =>
            report.run(tables, { ...scope, options, filters: { userIds } }).result.foot.n;
          if (report.id.startsWith('goal-')) return; // A filter for people chooses goals, not deals.
          const whole = report.run(tables, { ...scope, options }).result.foot.n;
          const parts = ['__proto__', 'constructor', 'toString', 'ann', 'bo', null].map((id) => n([id]));
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
        }),
        { numRuns: 30 },
      );
    });
  },
);
