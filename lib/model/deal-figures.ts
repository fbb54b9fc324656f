/**
 * One deal in context, as figures: made in the worker or the background, said by `lib/cards`.
 *
 * Units: seconds, shares 0 to 1, money in minor units of `currency`. `null` is unknown. Names come from the CRM: text.
 */
export interface DealFigures {
  readonly id: string;
  readonly name: string;
  readonly status: 'open' | 'won' | 'lost' | 'unqualified';
  readonly amount: number | null;
  /** What reports beside the deal are filtered by; `null` where the deal has none. */
  readonly links: {
    readonly owner: string | null;
    readonly stage: string | null;
    readonly source: string | null;
    readonly customer: string | null;
  };
  readonly names: {
    readonly owner: string | null;
    readonly stage: string | null;
    readonly source: string | null;
    readonly customer: string | null;
  };
  readonly stage: StageFigures | null;
  readonly chance: ChanceFigures | null;
  readonly hours: HourFigures | null;
  readonly calls: CallFigures;
  readonly gaps: GapFigures;
  readonly owner: OwnerFigures | null;
  readonly customer: CustomerFigures | null;
  readonly similar: SimilarFigures;
  /** Whether the CRM tells of activities at all. */
  readonly callsKnown: boolean;
  readonly currency: string;
  readonly timeZone: string;
  readonly syncedAt: string | null;
  /** Some stream has not been read to its end yet. */
  readonly partial: boolean;
  readonly demo: boolean;
}

/** Time in a stage of other deals: how many, and the middle half of them. */
export interface Times {
  readonly n: number;
  readonly p25: number | null;
  readonly median: number | null;
  readonly p75: number | null;
}

export interface StageFigures {
  readonly name: string;
  readonly open: boolean;
  readonly ageSec: number;
  /** Deals of the pipeline decided in the last 365 days. */
  readonly won: Times;
  readonly lost: Times;
}

export interface ChanceFigures {
  /** Deals of the pipeline won or lost in the last 365 days, and the fewest that a chance is told from. */
  readonly closed: number;
  readonly least: number;
  /** Chance from the stage alone, and with everything that moves it. */
  readonly base: number | null;
  readonly chance: number | null;
  /** What the CRM says itself. */
  readonly host: number | null;
  readonly stageName: string;
  /** What moves the chance, most first; `points` are added to the chance one after the other. */
  readonly reasons: readonly {
    readonly reason: string;
    /** Name of the source, or which quarter of the amounts. */
    readonly detail: string | null;
    readonly points: number;
  }[];
}

export interface HourFigures {
  /** Whose calls are counted: this customer's, those of the same region, or all. */
  readonly basis: 'customer' | 'region' | 'all';
  /** Zone of the hours, whose it is, and the local time there, in minutes since midnight. */
  readonly timeZone: string;
  readonly zoneOf: 'customer' | 'region' | 'company';
  readonly nowMinutes: number;
  /** ISO weekday that the slots are of; `null` for all days together. */
  readonly weekday: number | null;
  readonly n: number;
  /** Two-hour slots with a call in them or between such, by their first hour. */
  readonly slots: readonly {
    readonly hour: number;
    readonly n: number;
    readonly connected: number;
    readonly low: number | null;
  }[];
  /** First hour of the slot with most answers by the lower end of its interval; `null` when none has enough calls. */
  readonly best: number | null;
}

export interface CallFigures {
  readonly total: number;
  readonly connected: number;
  /** Newest first, at most five. */
  readonly last: readonly {
    readonly at: string;
    readonly who: string | null;
    readonly outcome: string | null;
    readonly outcomeKind: string | null;
    readonly durationSec: number | null;
  }[];
}

/** What is missing or wrong, words under `widget.gap.<id>`, and how many things were looked at. */
export interface GapFigures {
  readonly found: readonly string[];
  readonly checked: number;
}

export interface OwnerFigures {
  readonly name: string;
  /** Last 90 local days to as-of. */
  readonly won: number;
  readonly lost: number;
  readonly winRate: number | null;
  readonly wonValue: number;
  readonly openCount: number;
  readonly openValue: number;
}

export interface CustomerFigures {
  readonly name: string;
  readonly wonCount: number;
  readonly wonValue: number;
  /** When they first bought. */
  readonly since: string | null;
  readonly openCount: number;
  readonly openValue: number;
  /** `null` where the CRM keeps no cases or no answers. */
  readonly openCases: number | null;
  readonly nps: { readonly score: number; readonly at: string } | null;
}

export interface SimilarFigures {
  /** Won deals of the pipeline in the last 365 days that were compared. */
  readonly n: number;
  /** Nearest first, at most five. */
  readonly deals: readonly {
    readonly id: string;
    readonly name: string;
    readonly customer: string | null;
    readonly value: number | null;
    readonly cycleSec: number | null;
    readonly sameSource: boolean;
    readonly closedAt: string;
  }[];
}
