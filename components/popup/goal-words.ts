import type { Translator } from '@/lib/i18n/translator';
import type { GoalLine } from '@/lib/state/goal-tree';

/** A goal's figures as they are shown. */
export interface GoalWords {
  readonly name: string;
  readonly share: string;
  readonly target: string;
  readonly actual: string;
  /** Null once it is reached, or over. */
  readonly perDay: string | null;
  readonly below: string;
  readonly daysLeft: number;
  /** All of it as a sentence, for ears. */
  readonly spoken: string;
}

/** Money in the goal's own currency, deals as whole numbers, what is needed a day to a tenth of a deal. */
export function goalWords(line: GoalLine, t: Translator): GoalWords {
  const { currency } = line;
  const amount = (value: number, each = false): string =>
    currency === null ? t.value(value, each ? 'mean' : 'count') : t.money(value, currency);
  const name = line.name ?? t.text(line.scope === 'company' ? 'popup.company' : 'popup.unknown-name');
  const share = t.value(line.attainment, 'share');
  const target = amount(line.target);
  const status = t.text(`status.${line.status}`);
  return {
    name,
    share,
    target,
    actual: amount(line.actual),
    perDay: line.neededPerDay === null || line.neededPerDay <= 0 ? null : amount(line.neededPerDay, true),
    below: amount(line.belowPace),
    daysLeft: Math.max(0, line.workingDays - line.elapsed),
    spoken:
      line.pace === null
        ? t.text('popup.spoken.no-pace', { name, share, target, status })
        : t.text('popup.spoken', { name, share, target, status, pace: t.value(line.pace, 'share') }),
  };
}

/** The goals behind: what a manager opens first. */
export const isBehind = ({ status }: Pick<GoalLine, 'status'>): boolean =>
  status === 'behind' || status === 'missed';
