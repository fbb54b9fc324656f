import { enough } from '@/lib/math/rates';
import { twoProportions } from '@/lib/math/two-proportions';
import type { Cell, Label, Selection, Sentence, SentenceValue, Unit } from '@/lib/model/result';
import type { QueryView } from '@/lib/query/view';

/** What a rule found, without what all of its insights share. */
export interface Finding {
  /** Whom or what it is about, an id: `ann`. */
  readonly subject: string;
  /** One of the rule's sentences, when it has several: words under `insight.<rule>.<variant>`. */
  readonly variant?: string;
  readonly values: Sentence['values'];
  readonly n: number;
  readonly moneyAtStake: number | null;
  readonly z: number | null;
}

/** One kind of insight, a pure function of the view. */
export interface Rule {
  readonly id: string;
  readonly report: string;
  find(view: QueryView): readonly Finding[];
}

/** Standard deviations from which a difference is more than chance (catalogue 0.8). */
const beyondChance = 1.96;

export const said = (label: Label): SentenceValue => ('text' in label ? label : { word: label.word });

export const figure = (value: Cell, unit: Unit, records?: Selection): SentenceValue => ({
  value,
  unit,
  ...(records !== undefined && { records }),
});

/** How far two rates are apart, when both have cases enough and it is more than chance; else `undefined`. */
export function apart(k: number, n: number, otherK: number, otherN: number): number | undefined {
  if (n < enough.toCompare || otherN < enough.toCompare) return undefined;
  const z = twoProportions(k, n, otherK, otherN);
  return z !== null && Math.abs(z) >= beyondChance ? z : undefined;
}
