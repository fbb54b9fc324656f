import { currencyIn, type Decimal, decimalOf, readAmount } from './amounts';
import { type DateOrder, dateOrderOf, readWhen } from './dates';
import { readDuration, unitOf } from './durations';
import {
  type ColumnField,
  columnFor,
  fieldsOfKind,
  type ListKind,
  type ListMapping,
  listKinds,
  type OutcomeMeaning,
  type StageMeaning,
} from './mapping';
import { folded, isBlank } from './plain';
import { columnOf, type TableSnapshot } from './snapshot';
import { directionOf, headScore, outcomeKindOf, stageKindOf } from './words';

/** What to assume where neither page nor values say it. */
export interface Assumed {
  /** Language tag of the user; it decides after the page's own. */
  readonly locale: string;
  readonly currency: string;
  readonly today: Temporal.PlainDate;
  /** The present instant. */
  readonly now: string;
}

/** What we take a table for, for the user to confirm. */
export interface Proposal {
  readonly mapping: ListMapping;
  /** For each column, 0 to 1; below a half it is a guess that wants a look. */
  readonly confidence: readonly number[];
  /** Whether the values say which separator is the decimal one, which part of a date is the day, and which currency. */
  readonly sure: { readonly decimal: boolean; readonly dateOrder: boolean; readonly currency: boolean };
}

/** Values that are looked at, from the top: enough to tell a shape. */
const sampleRows = 200;
/** Below this, a column is left out. */
const threshold = 0.4;
/** Texts of a column that are taken for stages, statuses or outcomes. */
const mostMeanings = 40;

/**
 * What the columns of a table say, by the words of their heads and the shapes of their values.
 *
 * Rules: a field is said by one column, the likeliest; a head never makes a date of what is no date. The kind of list is
 * the one whose fields fit better, unless it is asked for.
 */
export function recognise(table: TableSnapshot, assumed: Assumed, kind?: ListKind): Proposal {
  const columns = table.headers.map((header, index) => ({
    header,
    texts: columnOf(table, index)
      .slice(0, sampleRows)
      .map(({ text }) => text)
      .filter((text) => !isBlank(text)),
    whens: columnOf(table, index)
      .slice(0, sampleRows)
      .filter(({ when }) => when !== undefined).length,
  }));
  const texts = columns.flatMap((column) => column.texts);
  const decimal = decimalOf(columns.filter(isMoneyLike).flatMap((column) => column.texts));
  const dateOrder = dateOrderOf(texts);
  const shape: Shape = {
    decimal: decimal ?? likelyDecimal(table.language || assumed.locale),
    dateOrder: dateOrder ?? likelyOrder(table.language || assumed.locale),
    today: assumed.today,
  };
  const wanted = kind ? [kind] : listKinds;
  const candidates = wanted.map((each) => ({ kind: each, ...assigned(columns, each, shape) }));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  const amounts = best.fields.indexOf('amount');
  const named = amounts < 0 ? undefined : currencyOf(columns[amounts] as Column, assumed.currency);
  const mapping: ListMapping = {
    kind: best.kind,
    headers: [...table.headers],
    columns: best.fields,
    decimal: shape.decimal,
    dateOrder: shape.dateOrder,
    currency: named ?? assumed.currency,
    stages: [],
    outcomes: [],
    since: assumed.now,
  };
  return {
    mapping: withMeanings(table, mapping),
    confidence: best.confidence,
    sure: {
      decimal: amounts < 0 || decimal !== undefined || !isAmbiguous(columns[amounts] as Column),
      dateOrder: dateOrder !== undefined || !texts.some((text) => /^\d{1,2}[./-]\d{1,2}[./-]\d/.test(text)),
      currency: amounts < 0 || named !== undefined || best.fields.includes('currency'),
    },
  };
}

/** The mapping with a meaning for each stage and outcome of the table; those that it has stay as they are. */
export function withMeanings(table: Pick<TableSnapshot, 'rows'>, mapping: ListMapping): ListMapping {
  const stages = distinct(table, mapping.kind === 'deals' ? fieldColumns(mapping, ['stage', 'status']) : []);
  const outcomes = distinct(table, mapping.kind === 'calls' ? fieldColumns(mapping, ['outcome']) : []);
  return {
    ...mapping,
    stages: joined<StageMeaning>(mapping.stages, stages, (text) => ({ text, kind: stageKindOf(text) })),
    outcomes: joined<OutcomeMeaning>(mapping.outcomes, outcomes, (text) => ({
      text,
      kind: outcomeKindOf(text),
    })),
  };
}

function joined<M extends { readonly text: string }>(
  known: readonly M[],
  texts: readonly string[],
  guess: (text: string) => M,
): M[] {
  const have = new Set(known.map(({ text }) => folded(text)));
  return [...known, ...texts.filter((text) => !have.has(folded(text))).map(guess)];
}

const fieldColumns = (mapping: ListMapping, fields: readonly ColumnField[]): number[] =>
  fields.map((field) => columnFor(mapping, field)).filter((column) => column >= 0);

function distinct(table: Pick<TableSnapshot, 'rows'>, columns: readonly number[]): string[] {
  const found = new Map<string, string>();
  for (const { text } of columns.flatMap((column) => columnOf(table, column))) {
    const key = folded(text);
    if (key !== '' && !isBlank(text) && !found.has(key) && found.size < mostMeanings) found.set(key, text);
  }
  return [...found.values()];
}

interface Column {
  readonly header: string;
  readonly texts: readonly string[];
  /** Cells that say their time to machines. */
  readonly whens: number;
}
interface Shape {
  readonly decimal: Decimal;
  readonly dateOrder: DateOrder;
  readonly today: Temporal.PlainDate;
}

/** The likeliest pairs of column and field, each once. */
function assigned(columns: readonly Column[], kind: ListKind, shape: Shape) {
  const pairs = columns.flatMap((column, index) =>
    fieldsOfKind[kind].map((field) => ({ index, field, score: scoreOf(column, field, shape) })),
  );
  // Of equals the one further ahead in the table, and in the list of fields.
  pairs.sort((a, b) => b.score - a.score || a.index - b.index);
  const fields: (ColumnField | null)[] = columns.map(() => null);
  const confidence = columns.map(() => 0);
  const taken = new Set<ColumnField>();
  let score = 0;
  for (const pair of pairs) {
    if (pair.score < threshold || taken.has(pair.field) || fields[pair.index] !== null) continue;
    taken.add(pair.field);
    fields[pair.index] = pair.field;
    confidence[pair.index] = Math.min(1, pair.score);
    score += pair.score * (telling.has(pair.field) ? 2 : 1);
  }
  return { fields, confidence, score };
}

/** Fields that tell a list of deals from one of calls. */
const telling: ReadonlySet<ColumnField> = new Set([
  'amount',
  'stage',
  'expectedCloseDate',
  'duration',
  'direction',
  'outcome',
]);

function scoreOf(column: Column, field: ColumnField, shape: Shape): number {
  const head = headScore(column.header, field);
  const fit = fitOf(column, field, shape);
  if (fit === undefined) return head; // Any text will do.
  if (column.texts.length === 0) return head * 0.6;
  if (fit < 0.5) return 0;
  return head > 0 ? head * (0.6 + 0.4 * fit) : bare(column, field, fit);
}

/** How likely a column is a field by its values alone. */
function bare(column: Column, field: ColumnField, fit: number): number {
  const unnamed = folded(column.header) === '';
  if (field === 'email') return 0.6 * fit;
  if (field === 'amount') return column.texts.some((text) => currencyIn(text) !== undefined) ? 0.55 * fit : 0;
  if (!unnamed) return 0;
  if (field === 'createdAt' || field === 'at' || field === 'direction') return 0.45 * fit;
  if (field === 'duration') return column.texts.some((text) => /[:\p{L}]/u.test(text)) ? 0.45 * fit : 0;
  return field === 'stage' || field === 'outcome' || field === 'name' ? 0.42 * fit : 0;
}

/** Share of a column's values that have the shape of a field; `undefined` for fields of any text. */
function fitOf({ texts, header, whens }: Column, field: ColumnField, shape: Shape): number | undefined {
  const share = (fits: (text: string) => boolean): number =>
    texts.filter(fits).length / Math.max(1, texts.length);
  const isDate = (text: string): boolean => readWhen(text, shape.dateOrder, shape.today) !== undefined;
  switch (field) {
    case 'amount':
      return share((text) => readAmount(text, shape.decimal, 'EUR') !== undefined && !isDate(text));
    case 'createdAt':
    case 'closedAt':
    case 'expectedCloseDate':
    case 'at':
      return whens > texts.length / 2 ? 1 : share(isDate);
    case 'email':
      return share((text) => /^\S+@\S+\.\S+$/.test(text));
    case 'duration':
      return share((text) => readDuration(text, unitOf(header)) !== undefined);
    case 'direction':
      return share((text) => directionOf(text) !== undefined);
    case 'probability':
      return share((text) => /^%?\s*[\d۰-۹]{1,3}([.,٫][\d۰-۹]+)?\s*[%٪]?$/.test(text));
    case 'currency':
      return share((text) => currencyIn(text) !== undefined && text.trim().length <= 4);
    case 'stage':
    case 'outcome':
      return header === '' ? share((text) => isTelling(field, text)) * 2 : undefined;
    case 'name':
      return header === ''
        ? share((text) => /\p{L}{3}/u.test(text)) * (new Set(texts).size / Math.max(1, texts.length))
        : undefined;
    default:
      return undefined;
  }
}

const isTelling = (field: 'stage' | 'outcome', text: string): boolean =>
  field === 'stage' ? stageKindOf(text) !== 'open' : outcomeKindOf(text) !== 'other';

const isMoneyLike = ({ header, texts }: Column): boolean =>
  headScore(header, 'amount') > 0 ||
  texts.filter((text) => currencyIn(text) !== undefined).length > texts.length / 2;

/** A figure that is one amount with a decimal point and a thousand times that without. */
const isAmbiguous = ({ texts }: Column): boolean =>
  texts.some((text) => /(?<!\d)\d{1,3}[.,]\d{3}(?!\d)/.test(text));

/** The currency that most of a column's cells name, or its head. */
function currencyOf({ header, texts }: Column, preferred: string): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const named = currencyIn(text, preferred);
    if (named !== undefined) counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? currencyIn(header, preferred);
}

function likelyDecimal(locale: string): Decimal {
  const parts = new Intl.NumberFormat(supported(locale), { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

function likelyOrder(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(supported(locale), { calendar: 'gregory' }).formatToParts(0);
  const order = parts.map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day') && order.indexOf('month') < order.indexOf('year')
    ? 'mdy'
    : 'dmy';
}

/** A page may say anything of its language. */
function supported(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
