import type { Translator } from '@/lib/i18n/translator';
import type { Block, ColumnSpec, Label, Result, Row } from '@/lib/model/result';
import type { WidgetFilter } from '@/lib/model/widget';
import type { CardBlock, Said, WidgetCard } from '@/lib/model/widget-card';
import { cut, line, nameSaid, noBrief, say } from './said';

const mostBars = 5;
const mostPoints = 60;

/** A report as a widget knows it, and what of the deal it is filtered by. */
export interface AskedReport {
  readonly key: string;
  readonly report: string;
  readonly by: WidgetFilter;
  /** Name of the owner, stage, source or customer; `null` without a filter. */
  readonly of: string | null;
}

export const reportTitleOf = (t: Translator, report: string): string =>
  wordsOf(t, [`report.${report}.title`]);

/** A report in the size of a widget: its first chart as bars or a line, else its main figures. */
export function reportCard(t: Translator, asked: AskedReport, result: Result): WidgetCard {
  const { finding, foot, state } = result;
  const drawn = state === 'unavailable' || state === 'empty' ? null : drawnOf(t, result);
  const label =
    finding && t.has(finding.key)
      ? t
          .sentence(finding)
          .map(({ text }) => text)
          .join('')
      : '';
  const n = t.text('widget.report.n', { n: foot.n });
  return {
    key: asked.key,
    title: cut(reportTitleOf(t, asked.report)),
    side: [cut(t.period(foot.from, foot.to))],
    brief: {
      ...noBrief,
      figure: drawn ? t.value(foot.n, 'count') : '–',
      icon: 'chart',
      word: drawn ? n : '–',
      label: cut(label || n),
    },
    blocks: [
      ...(asked.of === null ? [] : [line(nameSaid(asked.of))]),
      drawn ?? line(say(t, state === 'unavailable' ? 'widget.report.unavailable' : 'widget.report.empty')),
    ],
  };
}

/** In the report's place, when it cannot be drawn: because the deal has nothing to filter by, or it failed. */
export function undrawnCard(t: Translator, asked: AskedReport, why: 'failed' | 'without'): WidgetCard {
  const sentence =
    why === 'failed' || asked.by === 'none'
      ? say(t, 'widget.report.failed')
      : say(t, `widget.report.without.${asked.by}`);
  const title = cut(reportTitleOf(t, asked.report));
  return {
    key: asked.key,
    title,
    side: null,
    brief: { ...noBrief, icon: 'chart', word: '–', label: title },
    blocks: [line(sentence)],
  };
}

function drawnOf(t: Translator, result: Result): CardBlock | null {
  for (const { block: id, value } of result.charts) {
    const block = result.blocks.find((one) => one.id === id);
    const column = block?.columns.find(({ key }) => key === value);
    if (!block || !column) continue;
    const drawn = block.every ? sparkOf(t, result.report, block, column) : barsOf(t, block, column);
    if (drawn) return drawn;
  }
  return figuresOf(t, result);
}

const numberAt = (row: Row, column: ColumnSpec): number | null => {
  const cell = row.cells[column.key];
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
};

/** The rows of a ranking as they come; negative figures have no bar, only their number. */
function barsOf(t: Translator, block: Block, column: ColumnSpec): CardBlock | null {
  if (column.unit === 'text' || column.unit === 'date' || column.unit === 'instant') return null;
  const rows = block.rows.filter((row) => row.aside !== true && numberAt(row, column) !== null);
  const shown = rows.slice(0, mostBars);
  const most = Math.max(...shown.map((row) => numberAt(row, column) ?? 0), 0);
  if (shown.length === 0) return null;
  return {
    kind: 'bars',
    rows: shown.map((row) => {
      const value = numberAt(row, column) ?? 0;
      return {
        label: labelSaid(t, row.label),
        value: cut(t.value(value, row.units?.[column.key] ?? column.unit)),
        share: most > 0 ? Math.max(0, value) / most : 0,
      };
    }),
  };
}

/** The run of a figure over time, from the least (or nothing) to the most. */
function sparkOf(t: Translator, report: string, block: Block, column: ColumnSpec): CardBlock | null {
  const rows = block.rows.slice(-mostPoints);
  const values = rows.map((row) => numberAt(row, column));
  const known = values.filter((value): value is number => value !== null);
  const [first, last] = [rows[0], rows.at(-1)];
  if (known.length < 2 || !first || !last) return null;
  const low = Math.min(0, ...known);
  const height = Math.max(0, ...known) - low;
  const style = block.every === 'day' || block.every === 'week' ? 'short' : 'month';
  const name = (key: string): string => (/^\d{4}-\d\d-\d\d$/.test(key) ? t.date(key, style) : key);
  const title = column.label
    ? plainLabel(t, column.label)
    : wordsOf(t, [`column.${report}.${column.key}`, `column.${column.key}`]);
  const latest = values.findLast((value) => value !== null) ?? null;
  return {
    kind: 'spark',
    label: cut(t.text('widget.beside', { first: title, second: t.value(latest, column.unit) })),
    points: values.map((value) => (value === null ? null : height === 0 ? 0 : (value - low) / height)),
    from: cut(name(first.key)),
    to: cut(name(last.key)),
  };
}

/** The main figures, where there is no chart that fits. */
function figuresOf(t: Translator, { report, headline, blocks }: Result): CardBlock | null {
  const block = headline ?? blocks.find(({ total }) => total !== undefined);
  const row = headline ? headline.rows[0] : block?.total;
  if (!block || !row) return null;
  const rows = block.columns
    .filter(({ key, unit }) => unit !== 'text' && row.cells[key] !== undefined)
    .slice(0, 4)
    .map((column): { label: Said; value: string; move: null } => ({
      label: column.label
        ? labelSaid(t, column.label)
        : [cut(wordsOf(t, [`column.${report}.${column.key}`, `column.${column.key}`]))],
      value: cut(t.value(row.cells[column.key] ?? null, row.units?.[column.key] ?? column.unit)),
      move: null,
    }));
  return rows.length === 0 ? null : { kind: 'facts', figure: null, head: null, rows };
}

const labelSaid = (t: Translator, label: Label): Said =>
  'text' in label ? nameSaid(label.text) : [cut(plainLabel(t, label))];

function plainLabel(t: Translator, label: Label): string {
  if ('text' in label) return label.text;
  const values = Object.entries(label.values ?? {}).map(([name, value]) => [name, value ?? '–'] as const);
  return t.has(label.word) ? t.text(label.word, Object.fromEntries(values)) : lastPart(label.word);
}

/** The first of these keys that has words; else the last part of the first, so that nothing is ever blank. */
function wordsOf(t: Translator, keys: readonly string[]): string {
  for (const key of keys) if (t.has(key)) return t.text(key);
  return lastPart(keys.at(-1) ?? '');
}

const lastPart = (key: string): string =>
  key
    .split('.')
    .filter((part) => part !== 'title')
    .at(-1) ?? '';
