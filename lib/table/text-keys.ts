/**
 * Numbers for texts that count as equal, told apart by 53-bit hashes.
 *
 * Rules: texts with one hash are compared, so a collision never makes two texts equal; an empty text has no number (−1).
 * Texts may be added at the end, and those already numbered keep their numbers.
 * Source: the hash is cyrb53, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js (public domain)
 */
export class TextKeys {
  readonly #comparable: (text: string) => string;
  #keys = new Int32Array(0);
  #known = 0;
  /** By key: its hash, and the text to tell a collision by. */
  readonly #hashes: number[] = [];
  readonly #texts: string[] = [];
  /** Open addressing: a key plus one, 0 where nothing is. */
  #slots = new Int32Array(1024);

  constructor(comparable: (text: string) => string) {
    this.#comparable = comparable;
  }

  /** The number of each text, by its place. */
  of(texts: readonly string[]): Int32Array {
    if (texts.length === this.#known) return this.#keys.subarray(0, this.#known);
    if (texts.length > this.#keys.length) {
      const room = new Int32Array(Math.max(16, Math.ceil(texts.length * 1.25)));
      room.set(this.#keys);
      this.#keys = room;
    }
    for (let at = this.#known; at < texts.length; at++) {
      const text = this.#comparable(texts[at] as string);
      this.#keys[at] = text === '' ? -1 : this.#keyOf(text);
    }
    this.#known = texts.length;
    return this.#keys.subarray(0, this.#known);
  }

  #keyOf(text: string): number {
    if (this.#texts.length * 2 >= this.#slots.length) this.#widen();
    const hash = hashOf(text);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const key = (this.#slots[slot] as number) - 1;
      if (key >= 0 && (this.#hashes[key] !== hash || this.#texts[key] !== text)) continue;
      if (key >= 0) return key;
      this.#slots[slot] = this.#texts.length + 1;
      this.#hashes.push(hash);
      return this.#texts.push(text) - 1;
    }
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let key = 0; key < this.#hashes.length; key++) {
      let slot = (this.#hashes[key] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = key + 1;
    }
    this.#slots = slots;
  }
}

/** 53 bits of a text, the low 32 of them as good as all. */
function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
