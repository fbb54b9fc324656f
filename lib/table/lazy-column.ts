import type { ColumnKind } from '@/lib/model/fields';
import type { Column } from './column';
import { Texts } from './texts';

/** A column of texts that takes its codes, and its dictionary, apart when they are first asked for. */
export class LazyCodes {
  readonly kind = 'code';
  readonly texts: Texts;
  readonly isUnknown: boolean;
  #make: (() => Int32Array) | undefined;
  #codes: Int32Array | undefined;

  constructor(codes: (() => Int32Array) | Int32Array, texts: Texts, isUnknown = false) {
    if (codes instanceof Int32Array) this.#codes = codes;
    else this.#make = codes;
    this.texts = texts;
    this.isUnknown = isUnknown;
  }

  get codes(): Int32Array {
    if (!this.#codes) {
      this.#codes = (this.#make as () => Int32Array)();
      // What they were made from is let go.
      this.#make = undefined;
    }
    return this.#codes;
  }

  get dictionary(): readonly string[] {
    return this.texts.all();
  }
}

/** A column of anything else, made when its values are first asked for. */
export class LazyValues<K extends ColumnKind, V extends object> {
  readonly kind: K;
  readonly isUnknown: boolean;
  #make: (() => V) | undefined;
  #values: V | undefined;

  constructor(kind: K, make: () => V, isUnknown = false) {
    this.kind = kind;
    this.#make = make;
    this.isUnknown = isUnknown;
  }

  get values(): V {
    if (!this.#values) {
      this.#values = (this.#make as () => V)();
      this.#make = undefined;
    }
    return this.#values;
  }
}

/** A column in which nothing is known. */
export function unknownColumn(kind: ColumnKind, length: number): Column {
  switch (kind) {
    case 'code':
      return new LazyCodes(() => new Int32Array(length).fill(-1), new Texts(), true);
    case 'flag':
      return new LazyValues('flag', () => new Int8Array(length).fill(-1), true);
    case 'json':
      return new LazyValues('json', (): unknown[] => [], true);
    default:
      return new LazyValues(kind, () => new Float64Array(length).fill(Number.NaN), true);
  }
}
