import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Values } from '@/lib/i18n/translator';
import type { DealWidget } from '@/lib/model/widget';

type Stage = NonNullable<DealWidget['stage']>;
export interface Phrase {
  readonly of: MessageKey;
  readonly values: Values;
}

const hour = 3_600;
const day = 86_400;
/** Fewer won deals than this are counted, not used as a yardstick. */
export const leastWon = 10;

/** "12 days in Quote", in whole days once there is one, else in whole hours. */
export function agePhrase({ ageSec, name }: Pick<Stage, 'ageSec' | 'name'>): Phrase {
  const age = Math.max(0, ageSec);
  if (age >= day) return { of: 'widget.stage.days', values: { n: Math.floor(age / day), stage: name } };
  if (age >= hour) return { of: 'widget.stage.hours', values: { n: Math.floor(age / hour), stage: name } };
  return { of: 'widget.stage.minutes', values: { stage: name } };
}

/** The number in the ring: the unit is in the words beside it. Under an hour there is none to show. */
export function ageFigure(ageSec: number): number | null {
  const age = Math.max(0, ageSec);
  if (age >= day) return Math.floor(age / day);
  return age >= hour ? Math.floor(age / hour) : null;
}

export type Verdict = 'early' | 'healthy' | 'long';

/** Against the middle half of won deals; `undefined` when they are too few, or the deal is closed. */
export function verdict({ ageSec, open, won }: Stage): Verdict | undefined {
  if (!open || won.n < leastWon || won.p25 === null || won.p75 === null) return undefined;
  if (ageSec > won.p75) return 'long';
  return ageSec < won.p25 ? 'early' : 'healthy';
}

/** What the age means, in one line. */
export function meaning(stage: Stage): Phrase {
  const { open, won } = stage;
  const judged = verdict(stage);
  if (!open) return { of: 'widget.stage.closed', values: {} };
  if (won.n === 0) return { of: 'widget.stage.no-won', values: {} };
  if (judged === undefined || won.p25 === null || won.p75 === null) {
    return { of: 'widget.stage.thin', values: { n: won.n } };
  }
  // The range in days as soon as both ends can be told apart in days.
  const inDays = won.p75 >= 2 * day && Math.round(won.p75 / day) > Math.round(won.p25 / day);
  const size = inDays || won.p75 >= 4 * day ? day : hour;
  const from = Math.round(won.p25 / size);
  const to = Math.max(1, Math.round(won.p75 / size));
  return { of: `widget.stage.${judged}.${size === day ? 'days' : 'hours'}`, values: { from, to } };
}
