/** Texts, a block of `textsPerBlock` after the other: a million of them take no memory of their own. */
export interface PackedTexts {
  /** Each end to end, or how to come by it when it is first asked for. */
  readonly blocks: readonly (string | (() => string))[];
  /** UTF-16 units of each text. */
  readonly lengths: Uint8Array | Uint16Array | Uint32Array;
}

const blockBits = 16;
export const textsPerBlock = 1 << blockBits;

/** Texts with their blocks at hand. */
export function packedTexts(texts: readonly string[]): PackedTexts & { readonly blocks: readonly string[] } {
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
 * done without. They are found by a hash table of numbers, open addressing with linear probing: it takes a third of the
 * memory of a `Map`, and half the time for ids that come once.
 */
export class Texts {
  readonly #packed: PackedBlocks | undefined;
  readonly #packedLength: number;
  /** After the packed ones. */
  readonly #later: string[];
  #all: string[] | undefined;
  /** One more than a code; 0 is free. */
  #slots = new Int32Array(0);
  #hashes = new Int32Array(0);
  /** How many texts are among the slots. */
  #found = 0;
  #lastFound = -1;

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

  /** Undefined for a code that no text has, such as −1. */
  at(code: number): string | undefined {
    if (code < 0) return undefined;
    if (code < this.#packedLength) return this.#all?.[code] ?? this.#packed?.at(code);
    return this.#later[code - this.#packedLength];
  }

  /** Every text in order; the same array ever after, which grows with the texts. */
  all(): readonly string[] {
    this.#all ??= [...(this.#packed?.all() ?? []), ...this.#later];
    return this.#all;
  }

  /** −1 when it is none of them. */
  find(text: string): number {
    return this.#find(text, 0, text.length);
  }

  /** For each text of another dictionary from number `from` on, its number here; −1 when it is none of them. */
  codesOf(other: Texts, from = 0): Int32Array {
    const codes = new Int32Array(other.length - from);
    const packed = other.#packed;
    for (let code = from; code < other.length; code++) {
      if (packed && code < other.#packedLength) {
        const start = packed.startOf(code);
        codes[code - from] = this.#find(packed.blockOf(code), start, start + packed.lengthOf(code));
      } else codes[code - from] = this.find(other.#later[code - other.#packedLength] as string);
    }
    return codes;
  }

  /** The number of a text, a new one when nobody had it. */
  codeOf(text: string): number {
    this.#prepare();
    const hash = hashOf(text);
    const slot = this.#slotOf(hash, text);
    const known = (this.#slots[slot] as number) - 1;
    if (known >= 0) return known;
    const code = this.length;
    this.#later.push(text);
    if (this.#all && this.#all !== this.#later) this.#all.push(text);
    this.#slots[slot] = code + 1;
    this.#hashes[code] = hash;
    this.#found = code + 1;
    return code;
  }

  #find(within: string, from: number, until: number): number {
    // Ids that records name often come in the order in which the records came that they name.
    const next = this.#lastFound + 1;
    if (next < this.length && this.#isAt(next, within, from, until)) {
      this.#lastFound = next;
      return next;
    }
    this.#prepare();
    const code = (this.#slots[this.#slotOf(hashOf(within, from, until), within, from, until)] as number) - 1;
    if (code >= 0) this.#lastFound = code;
    return code;
  }

  /** The slot of a text, which is the whole of `within` or a part of it, or the free one that it would take. */
  #slotOf(hash: number, within: string, from = 0, until = within.length): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (slots[slot] as number) - 1;
      if (code < 0 || (this.#hashes[code] === hash && this.#isAt(code, within, from, until))) return slot;
    }
  }

  /** Whether this is the text of that number, without making it anew where it is packed. */
  isAt(code: number, text: string): boolean {
    return this.#isAt(code, text, 0, text.length);
  }

  #isAt(code: number, within: string, from: number, until: number): boolean {
    if (this.#packed && code < this.#packedLength) return this.#packed.isAt(code, within, from, until);
    const text = this.#later[code - this.#packedLength] as string;
    return until - from === within.length
      ? text === within
      : text.length === until - from && within.startsWith(text, from);
  }

  /** Makes room for one more text, and finds a slot for those that have none yet. */
  #prepare(): void {
    const { length } = this;
    if (this.#found === length && length < this.#hashes.length) return;
    const room = 2 ** Math.ceil(Math.log2(Math.max(16, length + 1)));
    const hashes = new Int32Array(room);
    hashes.set(this.#hashes.subarray(0, this.#found));
    for (let code = this.#found; code < length; code++) {
      hashes[code] =
        code < this.#packedLength
          ? (this.#packed as PackedBlocks).hashAt(code)
          : hashOf(this.#later[code - this.#packedLength] as string);
    }
    const slots = new Int32Array(room * 2);
    const mask = slots.length - 1;
    for (let code = 0; code < length; code++) {
      let slot = (hashes[code] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#hashes = hashes;
    this.#slots = slots;
    this.#found = length;
  }
}

/** Packed texts, each found where it begins. */
class PackedBlocks {
  readonly #blocks: (string | (() => string))[];
  readonly #lengths: PackedTexts['lengths'];
  #starts: Int32Array | undefined;

  constructor({ blocks, lengths }: PackedTexts) {
    this.#blocks = [...blocks];
    this.#lengths = lengths;
  }

  at(code: number): string {
    const start = this.startOf(code);
    return this.blockOf(code).slice(start, start + this.lengthOf(code));
  }

  isAt(code: number, within: string, from: number, until: number): boolean {
    if (this.lengthOf(code) !== until - from) return false;
    const block = this.blockOf(code);
    // Ids are short: comparing them unit by unit takes less than making a text for it.
    for (let at = this.startOf(code), other = from; other < until; at++, other++) {
      if (block.charCodeAt(at) !== within.charCodeAt(other)) return false;
    }
    return true;
  }

  hashAt(code: number): number {
    const start = this.startOf(code);
    return hashOf(this.blockOf(code), start, start + this.lengthOf(code));
  }

  all(): string[] {
    const found = new Array<string>(this.#lengths.length);
    for (let code = 0; code < found.length; code++) found[code] = this.at(code);
    return found;
  }

  blockOf(code: number): string {
    const block = this.#blocks[code >> blockBits] as string | (() => string);
    if (typeof block === 'string') return block;
    const text = block();
    this.#blocks[code >> blockBits] = text;
    return text;
  }

  lengthOf(code: number): number {
    return this.#lengths[code] as number;
  }

  /** Where a text begins in its block. */
  startOf(code: number): number {
    this.#starts ??= this.#summed();
    return this.#starts[code] as number;
  }

  #summed(): Int32Array {
    const starts = new Int32Array(this.#lengths.length);
    for (let code = 0, start = 0; code < starts.length; code++) {
      if ((code & (textsPerBlock - 1)) === 0) start = 0;
      starts[code] = start;
      start += this.#lengths[code] as number;
    }
    return starts;
  }
}

/** FNV-1a over UTF-16 units, with its high bits folded in. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string, from = 0, until = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < until; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
