import type { Result } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import type { Report } from '@/lib/reports/report';
import { companyOf } from '@/lib/table/company';
import type { Tables } from '@/lib/table/table';

/** Where a figure of a report and the list behind it say different things. */
export function drillDownErrors(report: Report, tables: Tables, scope: Scope): string[] {
  const { result, selections } = report.run(tables, scope);
  const { base } = companyOf(tables, scope).amounts;
  return blocksOf(result).flatMap(({ id, columns, rows, total }) =>
    [...rows, ...(total ? [total] : [])].flatMap((row) =>
      columns.flatMap(({ key, unit }) => {
        const behind = selections[row.records?.[key] ?? -1];
        const value = row.cells[key];
        if (!behind || value === null) return [];
        const [part, whole] = row.of?.[key] ?? [];
        const sum = behind.rows.reduce((all, deal) => all + (base[deal] || 0), 0);
        const expected = whole ?? (unit === 'count' ? value : behind.rows.length);
        const isSum = behind.sumOf !== undefined && unit === 'money' && key !== 'average';
        const name = `${id}/${row.key}/${key}`;
        return [
          ...(behind.rows.length === expected ? [] : [`${name}: ${behind.rows.length}, not ${expected}`]),
          ...(isSum && sum !== value ? [`${name}: a sum of ${sum}, not ${value}`] : []),
          ...(part !== undefined && whole && part / whole !== value
            ? [`${name}: ${value}, not ${part}/${whole}`]
            : []),
        ];
      }),
    ),
  );
}

const blocksOf = ({ headline, blocks }: Result) => [...(headline ? [headline] : []), ...blocks];

/** The list behind a cell, as ids. */
export function idsBehind(
  report: Report,
  tables: Tables,
  scope: Scope,
  block: string,
  row: string,
  column: string,
) {
  const { result, selections } = report.run(tables, scope);
  const found = blocksOf(result).find(({ id }) => id === block);
  const at = [...(found?.rows ?? []), ...(found?.total ? [found.total] : [])].find(({ key }) => key === row);
  const behind = selections[at?.records?.[column] ?? -1];
  const ids = behind && tables[behind.entity].columns['id'];
  if (!behind || ids?.kind !== 'code') return undefined;
  return [...behind.rows].map((record) => ids.dictionary[ids.codes[record] as number]);
}

/** A result without what depends on the order of records: the numbers of selections. */
export const plain = (result: Result): unknown =>
  JSON.parse(JSON.stringify(result, (key, value) => (key === 'records' ? undefined : value)));
