import type { Block, Cell, ChartHint, Label, Result, Row, Sentence } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import type { RecordSet } from '@/lib/query/view';
import { colleaguesOnly, type Sight, scopeSeen, sightOf } from '@/lib/table/colleagues';
import type { Tables } from '@/lib/table/table';

interface Ran {
  readonly result: Result;
  readonly selections: readonly RecordSet[];
}

/** Key of the row that stands for colleagues. */
export const colleaguesKey = '(colleagues)';

/**
 * A report's result as the one who asks may see it.
 *
 * Rules: figures are worked out of all records and then cleared of colleagues, so that totals and averages stay right.
 * Where rows of several colleagues were, one row has them together; of a single one nothing is left, since "together"
 * would be that person. Sentences that name a colleague are left out, names in lists are unknown.
 */
export function resultSeen(tables: Tables, asked: Scope, run: (scope: Scope) => Ran): Ran {
  const sight = sightOf(tables, asked.colleagues);
  if (!sight) return run(asked);
  const scope = scopeSeen(asked, sight);
  const { result, selections } = run(scope);
  const headline = result.headline && blockSeen(result.headline, sight);
  const cleared = result.blocks.flatMap((block) => blockSeen(block, sight) ?? []);
  const pooledIn = sight.seen === 'averages' && !isForPeople(scope) ? cleared.filter(hasSeveral) : [];
  const together = pooledIn.length > 0 ? run(colleaguesOnly(scope, sight)) : undefined;
  const blocks = cleared.map(({ block, gone }) => {
    const total = pooledIn.some((one) => one.block === block) && totalIn(together, block);
    if (!total) return block;
    const pooled = { ...moved(total, selections.length), key: colleaguesKey, aside: true };
    return {
      ...block,
      rows: [...block.rows, { ...pooled, label: { word: 'row.colleagues', values: { n: gone } } }],
    };
  });
  const { finding, remark, options, ...rest } = result;
  const offered = options?.filter(({ kind }) => kind !== 'person') ?? [];
  return {
    result: {
      ...rest,
      ...(offered.length > 0 && { options: offered }),
      ...(finding && isFree(finding, sight) && { finding }),
      ...(remark && isFree(remark, sight) && { remark }),
      ...(headline && { headline: headline.block }),
      blocks,
      charts: result.charts.filter((chart) =>
        isDrawn(chart, [...blocks, ...(headline ? [headline.block] : [])]),
      ),
      caveats: [...result.caveats, { key: `colleagues-${sight.seen}`, count: 1 }],
      figures: figuresSeen(result.figures, sight),
    },
    selections: [...selections, ...(together?.selections ?? [])],
  };
}

/** Whether a sentence names no colleague. */
export const isFree = ({ values }: Sentence, sight: Sight): boolean =>
  Object.values(values).every((value) =>
    'value' in value ? !isHiddenName(value.value, sight) : !isColleague(value, sight),
  );

interface Cleared {
  readonly block: Block;
  /** Rows of colleagues that were in it. */
  readonly gone: number;
}

const hasSeveral = ({ gone }: Cleared): boolean => gone > 1;

const isForPeople = ({ filters }: Scope): boolean => (filters.userIds?.length ?? 0) > 0;

/** Undefined for a block about a colleague. */
function blockSeen(block: Block, sight: Sight): Cleared | undefined {
  if (block.label && isColleague(block.label, sight)) return undefined;
  const columns = block.columns.filter(({ label }) => !label || !isColleague(label, sight));
  const rows = block.rows.filter(({ key, label }) => !isColleague(label, sight, key));
  const dropped = block.columns.filter((column) => !columns.includes(column)).map(({ key }) => key);
  const { total } = block;
  return {
    block: {
      ...block,
      columns,
      rows: rows.map((row) => rowSeen(row, dropped, sight)),
      ...(total && { total: rowSeen(total, dropped, sight) }),
    },
    gone: block.rows.length - rows.length,
  };
}

function rowSeen(row: Row, dropped: readonly string[], sight: Sight): Row {
  const cellsSeen = (cells: Readonly<Record<string, Cell>>): Record<string, Cell> =>
    Object.fromEntries(
      Object.entries(cells)
        .filter(([key]) => !dropped.includes(key))
        .map(([key, value]) => [key, isHiddenName(value, sight) ? null : value]),
    );
  return {
    ...row,
    cells: cellsSeen(row.cells),
    ...(row.previous && { previous: cellsSeen(row.previous) }),
  };
}

/** A name that is a colleague's, or a row that is theirs whatever it is called. */
function isColleague(label: Label, sight: Sight, key?: string): boolean {
  if ('word' in label)
    return (
      label.word === 'gone.user' ||
      Object.values(label.values ?? {}).some((value) => isHiddenName(value, sight))
    );
  return (
    isHiddenName(label.text, sight) ||
    (key !== undefined && sight.hidden.has(key) && isName(label.text, sight))
  );
}

const isHiddenName = (value: unknown, sight: Sight): boolean =>
  typeof value === 'string' && sight.hiddenNames.has(value.trim());

/** Somebody's name at all: a hidden person may be called like a visible one. */
const isName = (text: string, { names }: Sight): boolean => names.has(text.trim());

const totalIn = (ran: Ran | undefined, { id, label }: Block): Row | undefined =>
  ran?.result.blocks.find((block) => block.id === id && JSON.stringify(block.label) === JSON.stringify(label))
    ?.total;

/** A row whose selections stand behind others. */
function moved(row: Row, by: number): Row {
  const records = Object.entries(row.records ?? {}).map(([key, at]) => [key, at + by]);
  return { ...row, ...(row.records && { records: Object.fromEntries(records) }) };
}

const isDrawn = ({ block, value }: ChartHint, blocks: readonly Block[]): boolean =>
  blocks.some(
    ({ id, columns }) => id === block && (columns.some(({ key }) => key === value) || columns.length > 0),
  );

/** Of goals all but those of colleagues; what else is raw goes by ids of people, and no screen shows it. */
function figuresSeen(figures: unknown, { hidden }: Sight): unknown {
  if (typeof figures !== 'object' || figures === null) return null;
  const goals = Object.entries(figures as Record<string, { scope?: unknown; scopeId?: unknown } | null>);
  if (!goals.every(([, goal]) => typeof goal?.scope === 'string')) return null;
  return Object.fromEntries(
    goals.filter(([, goal]) => !(goal?.scope === 'user' && hidden.has(String(goal.scopeId)))),
  );
}
