import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Translator } from '@/lib/i18n/translator';
import type { MetricValue } from '@/lib/metrics/metric';
import type { Block, Cell, ColumnSpec, Label, Result, Row } from '@/lib/model/result';

/** A result's tables as CSV: raw keys and values, unrounded. */
export function csvOf({ blocks, headline }: Result): string {
  return [...(headline ? [headline] : []), ...blocks].map(blockCsv).join('\n');
}

/** Metrics as CSV, one a line: unrounded, unknown is empty. */
export function metricsCsv(values: ReadonlyMap<string, MetricValue>): string {
  const lines = [
    ['metric', 'value', 'n', 'numerator', 'denominator', 'unit', 'state'],
    ...[...values].map(([id, { value, n, numerator, denominator, unit, state }]) => [
      ...[id, value, n, numerator ?? null, denominator ?? null, unit, state],
    ]),
  ];
  return `${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Metrics for reading in a terminal: name, value, records it rests on, and why there is none. */
export function metricsText(values: ReadonlyMap<string, MetricValue>, words: Translator): string {
  const word = (key: string, slots?: Readonly<Record<string, Cell>>): string =>
    words.has(key) ? words.text(key as MessageKey, plainSlots(slots)) : key;
  const lines = [...values].map(([id, { value, n, unit, state, reasons }]) => [
    word(`metric.${id}`),
    words.value(value, unit, { precise: true }),
    `n = ${n}`,
    state,
    ...reasons.map(({ key, values: slots }) => word(`reason.${key}`, slots)),
  ]);
  return `${lines.map((line) => line.join(' · ')).join('\n')}\n`;
}

const plainSlots = (values: Readonly<Record<string, Cell>> = {}): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '–']));

function blockCsv({ id, columns, rows, total }: Block): string {
  const lines = [
    [id, 'label', ...columns.map(({ key }) => key)],
    ...[...rows, ...(total ? [total] : [])].map((row) => [
      row.key,
      'text' in row.label ? row.label.text : row.label.word,
      ...columns.map(({ key }) => row.cells[key] ?? null),
    ]),
  ];
  return `${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A text that a spreadsheet would take for a formula is marked as text.
  const text = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A result for reading in a terminal. */
export function textOf(result: Result, words: Translator): string {
  const { foot } = result;
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    words.has(key) ? words.text(key as MessageKey, values) : key;
  const labelText = (label: Label): string =>
    'text' in label ? label.text : word(label.word, plainSlots(label.values));
  const sentence = (key: 'finding' | 'remark'): string[] => {
    const said = result[key];
    return said
      ? [
          words
            .sentence(said)
            .map(({ text }) => text)
            .join(''),
        ]
      : [];
  };
  /** A slot is headed by its hour. */
  const headOf = ({ key, label }: ColumnSpec): string =>
    label
      ? labelText(label)
      : key.startsWith('slot-')
        ? words.value(Number(key.slice(5)), 'count')
        : word(
            words.has(`column.${result.report}.${key}`) ? `column.${result.report}.${key}` : `column.${key}`,
          );
  const table = (block: Block): string[] => {
    const all: Row[] = [...block.rows, ...(block.total ? [block.total] : [])];
    const grid = [
      ['', ...block.columns.map(headOf)],
      ...all.map((row) => [
        labelText(row.label),
        ...block.columns.map(({ key, unit }) => {
          const cell = row.cells[key] ?? null;
          return typeof cell === 'string' && words.has(`${key}.${cell}`)
            ? word(`${key}.${cell}`)
            : words.value(cell, row.units?.[key] ?? unit, { precise: true });
        }),
      ]),
    ];
    const widths = grid[0]?.map((_, at) => Math.max(...grid.map((line) => line[at]?.length ?? 0))) ?? [];
    return [
      '',
      ...grid.map((line) =>
        line
          .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
          .join('  ')
          .trimEnd(),
      ),
    ];
  };
  const lines = [
    word(`report.${result.report}.title`),
    `${foot.from} – ${foot.to} · ${foot.timeZone} · ${foot.currency} · ${foot.asOf} · n = ${foot.n} · ${result.state}`,
    ...result.reasons.map(({ key, values }) => word(`reason.${key}`, plainSlots(values))),
    '',
    ...sentence('finding'),
    ...sentence('remark'),
    ...[...(result.headline ? [result.headline] : []), ...result.blocks].flatMap(table),
    '',
    ...result.caveats.map(({ key, count }) => `- ${word(`caveat.${key}`, { n: count })}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
