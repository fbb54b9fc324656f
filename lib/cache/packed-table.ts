import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { ColumnKind } from '@/lib/model/fields';
import type { Column } from '@/lib/table/column';
import type { Table } from '@/lib/table/table';
import { type PackedColumn, packed, rowsOf, type StoredTexts, unpacked } from './packed-column';
import type { TextBlock } from './text-block';

/**
 * A table as it is stored, complete up to the snapshot's position. A column that is all unknown is not stored.
 *
 * Rules: the numbers of all columns are a few pieces of plain bytes, which arrive in a third of the time that a record for
 * each column takes.
 */
export interface StoredTable {
  readonly entity: EntityName;
  readonly length: number;
  readonly columns: readonly StoredColumn[];
  readonly sections: readonly Blob[];
}

interface StoredColumn {
  readonly field: string;
  readonly kind: ColumnKind;
  readonly pieces: readonly Piece[];
}

/** Where numbers of a column lie: in which section, from which byte on, and how many. Those of blocks in their order. */
interface Piece {
  readonly part: 'codes' | 'values' | 'lengths' | 'block';
  readonly type: keyof typeof arrays;
  readonly section: number;
  readonly from: number;
  readonly count: number;
}

const arrays = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float64Array };
type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array;
type Part = readonly [Piece['part'], Numbers];

/** A table for the database: without spare room, and without texts that no row holds any more. Undefined when nothing is known. */
export function storedTable({ entity, length, columns }: Table): StoredTable | undefined {
  const sections = new Sections();
  const stored = Object.entries(columns).flatMap(([field, whole]) => {
    const column = packed(whole, length);
    return column ? [{ field, kind: column.kind, pieces: sections.add(partsOf(column)) }] : [];
  });
  return stored.length > 0 ? { entity, length, columns: stored, sections: sections.blobs() } : undefined;
}

/** The columns of a stored table by field. Errors: `Failed` storage unreadable when they are not as long as it says. */
export async function storedColumns({
  length,
  columns,
  sections,
}: StoredTable): Promise<ReadonlyMap<string, Column>> {
  const bytes = await Promise.all(sections.map(wholeBytes));
  return new Map(
    columns.map(({ field, kind, pieces }) => {
      const parts = pieces.map((piece): Part => [piece.part, numbersIn(bytes, piece)]);
      const column = columnOf(kind, length, parts);
      if (rowsOf(column) !== length) throw unreadable();
      return [field, unpacked(column)];
    }),
  );
}

const unreadable = (): Failed => new Failed({ kind: 'storage', why: 'unreadable' });

function partsOf(column: PackedColumn): Part[] {
  const blocks = (of: readonly TextBlock[]): Part[] => of.map((block) => ['block', block]);
  switch (column.kind) {
    case 'code': {
      const { codes, texts } = column;
      return [
        ...(codes ? [['codes', codes] as const] : []),
        ['lengths', texts.lengths],
        ...blocks(texts.blocks),
      ];
    }
    case 'json':
      return blocks(column.blocks);
    default:
      return [['values', column.values]];
  }
}

function columnOf(kind: ColumnKind, length: number, parts: readonly Part[]): PackedColumn {
  const all = (part: Piece['part']): Numbers[] =>
    parts.flatMap(([of, numbers]) => (of === part ? [numbers] : []));
  const [codes] = all('codes');
  const [values] = all('values');
  const [lengths] = all('lengths');
  const blocks = all('block');
  // They are of the types that `partsOf` took apart.
  switch (kind) {
    case 'code':
      return { kind, ...(codes && { codes }), texts: { lengths, blocks } as StoredTexts } as PackedColumn;
    case 'json':
      return { kind, length, blocks } as PackedColumn;
    default:
      return { kind, values: values ?? new Int8Array(0) } as PackedColumn;
  }
}

/** Few sections are read in less time; of many, less stays in memory for the sake of one column that is still packed. */
const sectionBytes = 2 ** 21;
/** Ends every section: one whose bytes did not all arrive on the disk has another end. */
const endMark = Uint8Array.of(0x64, 0x65, 0x61, 0x6c, 0x0d, 0x0a, 0x1a, 0xff);
const alignment = 8;

/** Sections of about `sectionBytes`, or of one larger column. */
class Sections {
  readonly #all: Uint8Array<ArrayBuffer>[][] = [];
  #size = Number.POSITIVE_INFINITY;

  /** Where the numbers of one column come to lie. */
  add(parts: readonly Part[]): Piece[] {
    const bytes = parts.reduce((sum, [, { byteLength }]) => sum + byteLength, 0);
    if (this.#size + bytes > sectionBytes) {
      this.#all.push([]);
      this.#size = 0;
    }
    const section = this.#all.length - 1;
    return parts.map(([part, numbers]) => {
      const from = this.#size;
      this.#put(new Uint8Array(numbers.buffer as ArrayBuffer, numbers.byteOffset, numbers.byteLength));
      return { part, type: typeOf(numbers), section, from, count: numbers.length };
    });
  }

  blobs(): Blob[] {
    return this.#all.map((bytes) => new Blob([...bytes, endMark]));
  }

  #put(bytes: Uint8Array<ArrayBuffer>): void {
    const spare = (alignment - (bytes.length % alignment)) % alignment;
    this.#all.at(-1)?.push(bytes, new Uint8Array(spare));
    this.#size += bytes.length + spare;
  }
}

const typeOf = (numbers: Numbers): Piece['type'] => numbers[Symbol.toStringTag] as Piece['type'];

async function wholeBytes(section: Blob): Promise<ArrayBuffer> {
  const bytes = await section.arrayBuffer();
  const end = new Uint8Array(bytes).subarray(-endMark.length);
  if (end.length !== endMark.length || endMark.some((value, at) => end[at] !== value)) throw unreadable();
  return bytes;
}

function numbersIn(sections: readonly ArrayBuffer[], { type, section, from, count }: Piece): Numbers {
  const bytes = sections[section];
  const Kind = arrays[type];
  if (!bytes || from + count * Kind.BYTES_PER_ELEMENT > bytes.byteLength) throw unreadable();
  return new Kind(bytes, from, count);
}
