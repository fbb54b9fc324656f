import { type CodeColumn, type Column, textOf } from '@/lib/table/column';
import { LazyCodes, LazyValues } from '@/lib/table/lazy-column';
import { type PackedTexts, packedTexts, Texts } from '@/lib/table/texts';
import { blockText, type TextBlock, textBlock } from './text-block';

/**
 * A column as it is stored: no wider than its values, with its texts in one piece, so that a million rows are read in
 * milliseconds, and taken apart only when somebody looks at them.
 */
export type PackedColumn =
  | {
      readonly kind: 'code';
      /** One more than the code, 0 is unknown; codes themselves where they are many; absent where row `n` has code `n`. */
      readonly codes?: Uint8Array | Uint16Array | Int32Array;
      readonly texts: StoredTexts;
    }
  /** Whole numbers are as narrow as all of them fit; there the least of the type is unknown. */
  | { readonly kind: 'instant' | 'date' | 'number'; readonly values: WholeNumbers | Float64Array }
  | { readonly kind: 'flag'; readonly values: Int8Array }
  /** JSON of `rowsPerBlock` rows after the other. */
  | { readonly kind: 'json'; readonly length: number; readonly blocks: readonly TextBlock[] };

/** The texts of a dictionary, packed. */
export interface StoredTexts {
  readonly blocks: readonly TextBlock[];
  readonly lengths: PackedTexts['lengths'];
}

type WholeNumbers = Int8Array | Int16Array | Int32Array;

/** What is unknown among whole numbers. */
const unknownOf = ({ BYTES_PER_ELEMENT: bytes }: WholeNumbers): number => -(2 ** (8 * bytes - 1));
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
      return { kind: column.kind, values: wholeNumbers(values) ?? values.slice() };
    }
  }
}

/** The column behind what is stored. */
export function unpacked(column: PackedColumn): Column {
  switch (column.kind) {
    case 'code':
      return new LazyCodes(() => widened(column), new Texts(unpackedTexts(column.texts)));
    case 'flag':
      return column;
    case 'json':
      return new LazyValues('json', () =>
        column.blocks.flatMap((block) => JSON.parse(blockText(block)) as unknown[]),
      );
    default: {
      const { kind, values } = column;
      return values instanceof Float64Array ? { kind, values } : new LazyValues(kind, () => floats(values));
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
  const { blocks, lengths } = packedTexts(texts);
  const found = { blocks: blocks.map(textBlock), lengths };
  return { kind: 'code', texts: found, ...(!inOrder && { codes: narrowed(codes, texts.length) }) };
}

const unpackedTexts = ({ blocks, lengths }: StoredTexts): PackedTexts => ({
  blocks: blocks.map((block) => () => blockText(block)),
  lengths,
});

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

/** Whole numbers in an eighth to half of the room; undefined when they are not whole, or too large. */
function wholeNumbers(values: Float64Array): WholeNumbers | undefined {
  let least = 0;
  let most = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if ((value | 0) !== value && !Number.isNaN(value)) return undefined;
    if (value < least) least = value;
    else if (value > most) most = value;
  }
  const fits = (bits: number): boolean => least > -(2 ** (bits - 1)) && most < 2 ** (bits - 1);
  if (!fits(32)) return undefined;
  const whole = new (fits(8) ? Int8Array : fits(16) ? Int16Array : Int32Array)(values.length);
  const unknown = unknownOf(whole);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    whole[row] = Number.isNaN(value) ? unknown : value;
  }
  return whole;
}

function floats(whole: WholeNumbers): Float64Array {
  const unknown = unknownOf(whole);
  const values = new Float64Array(whole.length);
  for (let row = 0; row < whole.length; row++) {
    const value = whole[row] as number;
    values[row] = value === unknown ? Number.NaN : value;
  }
  return values;
}

function packedJson(values: readonly unknown[], length: number): PackedColumn | undefined {
  const known = values.findIndex((value) => value !== null && value !== undefined);
  if (known < 0 || known >= length) return undefined;
  const blocks: TextBlock[] = [];
  for (let from = 0; from < length; from += rowsPerBlock) {
    const until = Math.min(length, from + rowsPerBlock);
    const rows = Array.from({ length: until - from }, (_, at) => values[from + at] ?? null);
    blocks.push(textBlock(JSON.stringify(rows)));
  }
  return { kind: 'json', length, blocks };
}
