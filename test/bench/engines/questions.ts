/** The question's parameters: `[from, to)` in seconds since 1970. Every round asks for another period. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The six questions, each with one answer that all engines must give to the last bit.
 *
 * Shape: numbers in one order, so that answers are compared as they are; −1, unknown, stands first.
 * `winRate`: for each owner, deals won and lost and what the won ones are worth, of deals closed in the period.
 * `lostReasons`: for each reason and owner, deals lost in the period.
 * `funnel`: for each pipeline and position, deals created in the period that got so far or further, and those won.
 * `stageTimes`: for each stage, its finished stays of deals created in the period (all stays of a deal in it together,
 * the deal no longer there), their median and their ninth decile in seconds.
 * `heatMap`: for each hour of the week and outcome, done calls going out in the period.
 * `duplicates`: groups and records that share an e-mail, and groups and records that share a name.
 */
export interface Answers {
  winRate: readonly number[];
  lostReasons: readonly number[];
  funnel: readonly number[];
  stageTimes: readonly number[];
  heatMap: readonly number[];
  duplicates: readonly number[];
}
export type Question = keyof Answers;

export const questions: readonly { readonly id: Question; readonly name: string }[] = [
  { id: 'winRate', name: 'Q1 won, lost, revenue by owner' },
  { id: 'lostReasons', name: 'Q2 loss reason × owner' },
  { id: 'funnel', name: 'Q3 stage reach' },
  { id: 'stageTimes', name: 'Q4 median, p90 of time in stage' },
  { id: 'heatMap', name: 'Q5 outcome × hour × weekday' },
  { id: 'duplicates', name: 'Q6 duplicate audit' },
];

/** The questions for which our tables keep something worked out. */
export type Kept = 'funnel' | 'stageTimes' | 'heatMap' | 'duplicates';

type Ask = (span: Span) => readonly number[] | Promise<readonly number[]>;

/** An engine that holds the company and answers. */
export interface Engine {
  readonly name: string;
  readonly ask: { readonly [Q in Question]: Ask };
  /** The same answers from what our tables keep, handed over ready made. Absent where there is nothing to hand over. */
  readonly given?: { readonly [Q in Kept]: Ask };
  close?(): void | Promise<void>;
}
