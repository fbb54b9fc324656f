import type { Sentence } from './result';

/** Something in the records that is worth a look: fact, comparison, number of cases, and what may be done. */
export interface Insight {
  readonly rule: string;
  /** Words under `insight.<rule>`, its values clickable. */
  readonly sentence: Sentence;
  /** Cases that it rests on. */
  readonly n: number;
  /** Minor units of the base currency; `null` where no money can be told. */
  readonly moneyAtStake: number | null;
  /** Standard deviations from chance; `null` of a fact that compares nothing. */
  readonly z: number | null;
  /** The report that says more. */
  readonly report: string;
  /** What somebody mutes who does not want to hear of it again: the rule and whom it is about. */
  readonly mutedKey: string;
}
