/**
 * What a report found: plain data, complete enough to be drawn as table, chart, widget, file or page, so that they
 * cannot disagree. Made in the worker and passed on as it is; it never comes from outside.
 */

/** `money` is minor units of the base currency, `share` 0 to 1, `seconds` elapsed, `instant` seconds since 1970. */
export type Unit = 'text' | 'count' | 'mean' | 'money' | 'share' | 'seconds' | 'instant' | 'date';

/** `null` is unknown and drawn as a dash; it is never 0. */
export type Cell = string | number | null;

/** A name from the CRM (text, not a word of ours), or a word of ours (`none.reason`), told apart so one is isolated and the other translated. */
export type Label =
  | { readonly text: string }
  | { readonly word: string; readonly values?: Record<string, Cell> };

export interface ColumnSpec {
  readonly key: string;
  readonly unit: Unit;
  /** Greater is better (1), worse (−1), or neither. Colours a change, never a value. */
  readonly better?: 1 | -1;
  /** Shown from this width of panel on; without it always. */
  readonly minWidth?: number;
  /** What it is called when it stands for a record, such as a loss reason; without it the key's word says it. */
  readonly label?: Label;
}

/** Number of the selection (list of records) behind a cell; ask the worker's `records` for it. */
export type Selection = number;

export interface Row {
  /** Group key: an id, a bucket, or `(none)`. */
  readonly key: string;
  readonly label: Label;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Same columns for the period compared with, where the group is there. */
  readonly previous?: Readonly<Record<string, Cell>>;
  /** The records behind each cell. */
  readonly records?: Readonly<Record<string, Selection>>;
  /** `[k, n]` behind a rate: shown as "k of n" when n is small. */
  readonly of?: Readonly<Record<string, readonly [k: number, n: number]>>;
  /** Units that are not those of the columns: goals for money among goals for counts. */
  readonly units?: Readonly<Record<string, Unit>>;
  /** Stands apart from the ranking: `(none)`, other. */
  readonly aside?: boolean;
  /** A stretch of time that the period, or as-of, cuts short. */
  readonly partial?: true;
}

/** One table of a result. */
export interface Block {
  readonly id: string;
  /** What it is about, when there are several of a kind: the pipeline, the owner. */
  readonly label?: Label;
  /** Rows are stretches of time: their key is the date they begin on, to be shown in the reader's calendar. */
  readonly every?: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly Row[];
  /** Pooled over all rows, `(none)` included. */
  readonly total?: Row;
}

/**
 * Draws `block`: `bars` one column ranked, `stacked` columns that add up, `columns` and `lines` over time, `funnel` steps,
 * `waterfall` from a start to an end, `matrix` rows × columns of a figure, `scatter` one column against another, `dots` a
 * rate with its interval, `bullets` me against the team, `meters` goals, `hours` the day, `tiles` figures side by side.
 */
export interface ChartHint {
  readonly kind:
    | 'bars'
    | 'stacked'
    | 'columns'
    | 'lines'
    | 'funnel'
    | 'waterfall'
    | 'matrix'
    | 'scatter'
    | 'dots'
    | 'bullets'
    | 'meters'
    | 'hours'
    | 'tiles';
  readonly block: string;
  readonly value: string;
  readonly share?: string;
}

/** A sentence of the locale with its values: `finding.loss-reasons` and friends. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, SentenceValue>>;
}
export type SentenceValue =
  | { readonly text: string }
  | { readonly word: string; readonly values?: Record<string, Cell> }
  | { readonly value: Cell; readonly unit: Unit; readonly records?: Selection };

/**
 * One of a report's own options, as it was counted with: words under `option.<id>` and, for a choice,
 * `option.<id>.<choice>`. A `person` is an id of `users` to be set beside the one who is filtered for (`beside`), `null` for
 * nobody.
 */
export type ReportOption = { readonly id: string } & (
  | { readonly kind: 'switch'; readonly value: boolean }
  | { readonly kind: 'choice'; readonly value: string; readonly choices: readonly string[] }
  | { readonly kind: 'person'; readonly value: string | null; readonly beside?: string }
);

/** Catalogue §0.10, in order of precedence. */
export type State = 'unavailable' | 'empty' | 'thin' | 'partial' | 'ok';

export interface Result {
  readonly report: string;
  /** What can be chosen besides period and filters; absent when there is nothing. */
  readonly options?: readonly ReportOption[];
  readonly state: State;
  /** Why it is `unavailable` or `partial`: words under `reason.<key>`. */
  readonly reasons: readonly { readonly key: string; readonly values?: Record<string, Cell> }[];
  readonly finding?: Sentence;
  /** A second, quieter sentence ("the change may be chance"). */
  readonly remark?: Sentence;
  /** The two or three main figures: one row whose columns are the figures. */
  readonly headline?: Block;
  readonly blocks: readonly Block[];
  readonly charts: readonly ChartHint[];
  /**
   * What the reader must know before trusting the figures: words under `caveat.<key>`, with a count above 0.
   * `link` is the report that says more, words under `link.<report>`.
   */
  readonly caveats: readonly { readonly key: string; readonly count: number; readonly link?: string }[];
  readonly foot: {
    /** Which date puts a record into the period: words under `date-field.<key>`. */
    readonly dateField: string;
    readonly from: string;
    readonly to: string;
    readonly previousFrom?: string;
    readonly previousTo?: string;
    /** The period is not over at `asOf`. */
    readonly toDate: boolean;
    readonly timeZone: string;
    readonly currency: string;
    readonly asOf: string;
    /** Records that the main figure counts. */
    readonly n: number;
  };
  /** Raw figures in the contract's shape (unrounded): for the runner and for tests. */
  readonly figures: unknown;
}
