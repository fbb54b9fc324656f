import { type CodeColumn, type Column, textOf } from '@/lib/table/column';
import { LazyCodes, LazyValues } from '@/lib/table/lazy-column';
import { type PackedTexts, packedTexts, Texts } from '@/lib/table/texts';

/**
 * A column as it is stored: no wider than its values, with its texts in one piece, so that a million rows are read in
 * milliseconds, and taken apart only when somebody looks at them.
 */
export type PackedColumn =
  | {
      readonly kind: 'code';
      /** One more than the code, 0 is unknown; codes themselves where they are many; absent where row `n` has code `n`. */
      readonly codes?: Uint8Array | Uint16Array | Int32Array;
      readonly texts: PackedTexts;
    }
  /** Whole numbers go by the half; there `unknownWhole` is unknown. */
  | { readonly kind: 'instant' | 'date' | 'number'; readonly values: Int32Array | Float64Array }
  | { readonly kind: 'flag'; readonly values: Int8Array }
  /** JSON of `rowsPerBlock` rows after the other. */
  | { readonly kind: 'json'; readonly length: number; readonly blocks: readonly string[] };

const unknownWhole = -(2 ** 31);
const rowsPerBlock = 65_536;

/** The first `length` rows of a column; undefined when none holds a value. */
export function packed(column: Column, length: number): PackedColumn | undefined {
  if (column.isUnknown) return undefined;
  switch (column.kind) {
    case 'code':
      return packedCodes(column, length);
    case 'json':
      return packedJson(column.values, length);
    case 'flag': {
      const values = column.values.slice(0, length);
      return values.some((value) => value >= 0) ? { kind: 'flag', values } : undefined;
    }
    default: {
      const values = column.values.subarray(0, length);
      if (values.every((value) => Number.isNaN(value))) return undefined;
      return { kind: column.kind, values: halved(values) ?? values.slice() };
    }
  }
}

/** The column behind what is stored. */
export function unpacked(column: PackedColumn): Column {
  switch (column.kind) {
    case 'code':
      return new LazyCodes(() => widened(column), new Texts(column.texts));
    case 'flag':
      return column;
    case 'json':
      return new LazyValues('json', () => column.blocks.flatMap((block) => JSON.parse(block) as unknown[]));
    default: {
      const { kind, values } = column;
      return values instanceof Float64Array ? { kind, values } : new LazyValues(kind, () => doubled(values));
    }
  }
}

/** How many rows what is stored is for. */
export const rowsOf = (column: PackedColumn): number =>
  column.kind === 'json'
    ? column.length
    : column.kind === 'code'
      ? (column.codes ?? column.texts.lengths).length
      : column.values.length;

/** Texts of records that are gone, or that were renamed, leave the dictionary: an erased name is erased here too. */
function packedCodes(column: CodeColumn, length: number): PackedColumn | undefined {
  const known = column.texts?.length ?? column.dictionary.length;
  const codeOf = new Int32Array(known).fill(-1);
  const codes = new Int32Array(length);
  const texts: string[] = [];
  let inOrder = true;
  for (let row = 0; row < length; row++) {
    const old = column.codes[row] as number;
    if (old >= 0 && codeOf[old] === -1) {
      codeOf[old] = texts.length;
      texts.push(textOf(column, old) as string);
    }
    const code = old < 0 ? -1 : (codeOf[old] as number);
    codes[row] = code;
    if (code !== row) inOrder = false;
  }
  if (texts.length === 0) return undefined;
  const found = packedTexts(texts);
  return { kind: 'code', texts: found, ...(!inOrder && { codes: narrowed(codes, texts.length) }) };
}

function narrowed(codes: Int32Array, count: number): Uint8Array | Uint16Array | Int32Array {
  if (count >= 0xffff) return codes;
  const narrow = count < 0xff ? new Uint8Array(codes.length) : new Uint16Array(codes.length);
  for (let row = 0; row < codes.length; row++) narrow[row] = (codes[row] as number) + 1;
  return narrow;
}

function widened({ codes, texts }: Extract<PackedColumn, { kind: 'code' }>): Int32Array {
  if (codes instanceof Int32Array) return codes;
  const wide = new Int32Array((codes ?? texts.lengths).length);
  if (!codes) for (let row = 0; row < wide.length; row++) wide[row] = row;
  else for (let row = 0; row < wide.length; row++) wide[row] = (codes[row] as number) - 1;
  return wide;
}

/** Whole numbers in half the room; undefined when they are not whole, or too large. */
function halved(values: Float64Array): Int32Array | undefined {
  const half = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const whole = value | 0;
    if (whole === value && whole !== unknownWhole) half[row] = whole;
    else if (Number.isNaN(value)) half[row] = unknownWhole;
    else return undefined;
  }
  return half;
}

function doubled(half: Int32Array): Float64Array {
  const values = new Float64Array(half.length);
  for (let row = 0; row < half.length; row++) {
    const value = half[row] as number;
    values[row] = value === unknownWhole ? Number.NaN : value;
  }
  return values;
}

function packedJson(values: readonly unknown[], length: number): PackedColumn | undefined {
  const known = values.findIndex((value) => value !== null && value !== undefined);
  if (known < 0 || known >= length) return undefined;
  const blocks: string[] = [];
  for (let from = 0; from < length; from += rowsPerBlock) {
    const until = Math.min(length, from + rowsPerBlock);
    blocks.push(JSON.stringify(Array.from({ length: until - from }, (_, at) => values[from + at] ?? null)));
  }
  return { kind: 'json', length, blocks };
}
