/** Texts end to end, a block of `textsPerBlock` after the other: a million of them take no memory of their own. */
export interface PackedTexts {
  readonly blocks: readonly string[];
  /** UTF-16 units of each text. */
  readonly lengths: Uint8Array | Uint16Array | Uint32Array;
}

const blockBits = 16;
export const textsPerBlock = 1 << blockBits;

/** Texts as they are kept in a store. */
export function packedTexts(texts: readonly string[]): PackedTexts {
  const blocks: string[] = [];
  for (let from = 0; from < texts.length; from += textsPerBlock) {
    blocks.push(texts.slice(from, from + textsPerBlock).join(''));
  }
  let longest = 0;
  for (const { length } of texts) if (length > longest) longest = length;
  const lengths =
    longest < 0x100
      ? new Uint8Array(texts.length)
      : longest < 0x10000
        ? new Uint16Array(texts.length)
        : new Uint32Array(texts.length);
  for (let code = 0; code < texts.length; code++) lengths[code] = (texts[code] as string).length;
  return { blocks, lengths };
}

/**
 * The texts of a dictionary column, each once, numbered in the order in which they came. A text keeps its number.
 *
 * Rules: texts that come packed are taken apart when somebody asks for all of them; finding and adding single ones is
 * done without.
 */
export class Texts {
  readonly #packed: PackedBlocks | undefined;
  /** After the packed ones. */
  readonly #later: string[];
  readonly #packedLength: number;
  #codeOf: Map<string, number> | undefined;
  #all: string[] | undefined;

  constructor(from: PackedTexts | readonly string[] = []) {
    const isPacked = 'blocks' in from;
    this.#packed = isPacked ? new PackedBlocks(from) : undefined;
    this.#packedLength = isPacked ? from.lengths.length : 0;
    this.#later = isPacked ? [] : [...from];
    if (!isPacked) this.#all = this.#later;
  }

  get length(): number {
    return this.#packedLength + this.#later.length;
  }

  at(code: number): string | undefined {
    if (this.#all) return this.#all[code];
    return code < this.#packedLength ? this.#packed?.at(code) : this.#later[code - this.#packedLength];
  }

  /** Every text in order; the same array ever after, which grows with the texts. */
  all(): readonly string[] {
    this.#all ??= [...(this.#packed?.all() ?? []), ...this.#later];
    return this.#all;
  }

  /** −1 when it is none of them. */
  find(text: string): number {
    const code = this.#packed?.find(text) ?? -1;
    return code >= 0 ? code : (this.#codes().get(text) ?? -1);
  }

  /** The number of a text, a new one when nobody had it. */
  codeOf(text: string): number {
    let code = this.find(text);
    if (code < 0) {
      code = this.length;
      this.#later.push(text);
      if (this.#all && this.#all !== this.#later) this.#all.push(text);
      this.#codes().set(text, code);
    }
    return code;
  }

  #codes(): Map<string, number> {
    if (!this.#codeOf) {
      this.#codeOf = new Map();
      for (let at = 0; at < this.#later.length; at++) {
        this.#codeOf.set(this.#later[at] as string, this.#packedLength + at);
      }
    }
    return this.#codeOf;
  }
}

/** Packed texts, found by a hash table of numbers: open addressing with linear probing. */
class PackedBlocks {
  readonly #blocks: readonly string[];
  readonly #lengths: PackedTexts['lengths'];
  #starts: Int32Array | undefined;
  #slots: Int32Array | undefined;

  constructor({ blocks, lengths }: PackedTexts) {
    this.#blocks = blocks;
    this.#lengths = lengths;
  }

  at(code: number): string {
    const start = this.#start()[code] as number;
    return this.#block(code).slice(start, start + (this.#lengths[code] as number));
  }

  all(): string[] {
    const found = new Array<string>(this.#lengths.length);
    let block = '';
    let start = 0;
    for (let code = 0; code < found.length; code++) {
      if ((code & (textsPerBlock - 1)) === 0) {
        block = this.#block(code);
        start = 0;
      }
      const end = start + (this.#lengths[code] as number);
      found[code] = block.slice(start, end);
      start = end;
    }
    return found;
  }

  find(text: string): number {
    const slots = this.#table();
    const starts = this.#start();
    const mask = slots.length - 1;
    for (let slot = hashOf(text, 0, text.length) & mask; ; slot = (slot + 1) & mask) {
      const code = (slots[slot] as number) - 1;
      if (code < 0) return -1;
      const isSame = this.#lengths[code] === text.length;
      if (isSame && this.#block(code).startsWith(text, starts[code] as number)) return code;
    }
  }

  #block(code: number): string {
    return this.#blocks[code >> blockBits] as string;
  }

  /** Where each text begins in its block. */
  #start(): Int32Array {
    if (!this.#starts) {
      this.#starts = new Int32Array(this.#lengths.length);
      for (let code = 0, start = 0; code < this.#lengths.length; code++) {
        if ((code & (textsPerBlock - 1)) === 0) start = 0;
        this.#starts[code] = start;
        start += this.#lengths[code] as number;
      }
    }
    return this.#starts;
  }

  #table(): Int32Array {
    if (!this.#slots) {
      const count = this.#lengths.length;
      const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, count * 2))));
      const mask = slots.length - 1;
      const starts = this.#start();
      for (let code = 0; code < count; code++) {
        const start = starts[code] as number;
        let slot = hashOf(this.#block(code), start, start + (this.#lengths[code] as number)) & mask;
        while (slots[slot] !== 0) slot = (slot + 1) & mask;
        slots[slot] = code + 1;
      }
      this.#slots = slots;
    }
    return this.#slots;
  }
}

/** FNV-1a over UTF-16 units, with its high bits folded in. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string, from: number, until: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < until; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
