import { readFileSync } from 'node:fs';
import { createTranslator } from '@/lib/i18n/translator';
import { metricById, metrics } from '@/lib/metrics/all';
import type { Metric } from '@/lib/metrics/metric';
import { readDataset } from '@/lib/model/dataset';
import { Failed } from '@/lib/model/failure';
import type { Scope } from '@/lib/model/scope';
import { viewOf } from '@/lib/query/view-of';
import { reports } from '@/lib/reports/all';
import type { Report } from '@/lib/reports/report';
import { tablesOf } from '@/lib/table/tables-of';
import { type Arguments, argumentsOf } from './arguments';
import { csvOf, metricsCsv, metricsText, textOf } from './forms';
import { scopeOf } from './scope-of';

/**
 * Computes reports outside the browser, with the same engine (`npm run report`).
 *
 * Rules: nothing but the result goes to standard output. Bad input ends with one message that names file, record and
 * field, and exit code 2; anything else that is thrown is a bug.
 */
export async function answerTo(words: readonly string[]): Promise<string> {
  const given = argumentsOf(words);
  if (given.list) return list();
  const asked = reportsOf(given);
  const askedMetrics = metricsOf(given);
  const { meta, records } = readDataset(textOfFile(given.data), given.data);
  const scope = scopeOf(given, meta);
  const tables = tablesOf(records);
  checkOptions(scope.options, asked);
  const results = asked.map((report) => report.run(tables, scope).result);
  const values = new Map(
    askedMetrics.map((metric) => [metric.id, metric.compute(viewOf(tables, scope).view)]),
  );
  switch (given.form) {
    case 'figures':
      return json(
        {
          ...Object.fromEntries(results.map(({ report, figures }) => [report, figures])),
          ...Object.fromEntries([...values].map(([id, { value }]) => [id, value])),
        },
        toSixDecimals,
      );
    case 'json':
      if (values.size > 0)
        return json({
          ...Object.fromEntries(results.map((result) => [result.report, result])),
          ...Object.fromEntries(values),
        });
      return json(
        results.length === 1
          ? results[0]
          : Object.fromEntries(results.map((result) => [result.report, result])),
      );
    case 'csv':
      return [...results.map(csvOf), ...(values.size > 0 ? [metricsCsv(values)] : [])].join('\n');
    default: {
      const words = await wordsFor(scope);
      return [
        ...results.map((result) => textOf(result, words)),
        ...(values.size > 0 ? [metricsText(values, words)] : []),
      ].join('\n\n');
    }
  }
}

/** What can be asked for: reports and metrics with what they need, one a line. */
function list(): string {
  const lines = [...reports, ...metrics].map(({ id, needs }) => `${id}\t${needs.join(',')}\n`);
  return [...new Set(lines)].join('');
}

function metricsOf({ metrics: ids }: Arguments): readonly Metric[] {
  if (ids.includes('all')) return metrics;
  return ids.map((id) => {
    const found = metricById(id);
    if (found) return found;
    throw bad(
      '--metric',
      `no metric is called ${id}; there are ${metrics.map((metric) => metric.id).join(', ')}`,
    );
  });
}

function reportsOf({ reports: ids }: Arguments): readonly Report[] {
  if (ids.includes('all')) return reports;
  return ids.map((id) => {
    const found = reports.find((report) => report.id === id);
    if (found) return found;
    const known = reports.map((report) => report.id).join(', ');
    throw bad('--report', `no report is called ${id}; there are ${known}`);
  });
}

/** An option that no report asked for has, or with no value it takes, is a slip of the one who typed it. */
function checkOptions(chosen: Scope['options'], asked: readonly Report[]): void {
  const specs = asked.flatMap(({ options }) => options);
  for (const [id, value] of Object.entries(chosen ?? {})) {
    const own = specs.filter((spec) => spec.id === id);
    const known = [...new Set(specs.map((spec) => spec.id))].join(', ') || 'none';
    const choices = own.flatMap((spec) =>
      spec.kind === 'switch' ? [true, false] : spec.kind === 'choice' ? spec.choices : [value],
    );
    if (own.length === 0) throw bad(`--option ${id}`, `is no option of these reports; there are ${known}`);
    if (!choices.includes(value)) throw bad(`--option ${id}`, `is none of ${choices.join(', ')}`);
  }
}

const bad = (where: string, detail: string): Failed => new Failed({ kind: 'bad-input', where, detail });

function textOfFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failed(
      { kind: 'bad-input', where: path, detail: `cannot be read: ${(cause as Error).message}` },
      { cause },
    );
  }
}

const wordsFor = ({ timeZone, baseCurrency }: Scope) =>
  createTranslator({ locale: 'en-GB', timeZone, calendar: 'gregory', currency: baseCurrency });

const json = (value: unknown, written?: (key: string, value: unknown) => unknown): string =>
  `${JSON.stringify(value, written, 1)}\n`;

/** The contract writes rates with six decimals; money, counts and seconds have fewer. */
const toSixDecimals = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(6)) + 0 : value;

if (import.meta.main) {
  try {
    process.stdout.write(await answerTo(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
