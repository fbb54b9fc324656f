import type { Sentence } from './result';

/** Why a record asks for its owner, the most pressing first; words under `need-kind.<kind>`. */
export const needKinds = [
  'overdue',
  'overdue-activity',
  'too-long-in-stage',
  'no-next-step',
  'untouched',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** What the CRM calls a record, and what it is worth. */
export interface NamedRecord {
  readonly entity: 'deals' | 'leads' | 'activities';
  readonly id: string;
  /** Its customer, or what stands for one; `null` where nobody is named. */
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly ownerName: string | null;
  /** Minor units of the base currency; `null` where no money can be told. */
  readonly base: number | null;
}

/** A record that waits for somebody. */
export interface Need extends NamedRecord {
  /** In the order of `needKinds`. */
  readonly why: readonly {
    readonly kind: NeedKind;
    readonly sentence: Sentence;
    /** Seconds since 1970 from which it is so. */
    readonly since: number;
  }[];
}

export interface NeedList {
  /** Records; one with two reasons is one of them. */
  readonly total: number;
  /** Records by reason; one with two reasons counts in both, and planned activities count one by one. */
  readonly counts: Readonly<Record<NeedKind, number>>;
  /** Most money first, then what has waited longest. */
  readonly needs: readonly Need[];
}

/** What became of a deal; words under `change-kind.<kind>`. */
export const changeKinds = ['won', 'lost', 'unqualified', 'reopened', 'new', 'moved'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change extends NamedRecord {
  readonly kind: ChangeKind;
  readonly sentence: Sentence;
  /** Seconds since 1970. */
  readonly at: number;
}

export interface ChangeList {
  readonly total: number;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Newest first. */
  readonly changes: readonly Change[];
}
