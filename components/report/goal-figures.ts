import type { Translator } from '@/lib/i18n/translator';
import type { Block, Row } from '@/lib/model/result';
import { labelText, words } from './words';

/** A row of goals, in words. */
export interface GoalFigures {
  readonly row: Row;
  /** "1 – 30 Nov"; null when the row does not say. */
  readonly dates: string | null;
  readonly actual: string;
  readonly target: string;
  readonly perDay: string | null;
  /** Of the target; null without one. */
  readonly share: number | null;
  readonly paceShare: number | null;
  readonly daysLeft: number | null;
  readonly status: string | null;
  /** All of it as a sentence. */
  readonly spoken: string;
}

/**
 * Reads a row of goals: `actual`, `target`, `pace`, `status`, `neededPerDay`, and for the rest `workingDays`, `elapsed`,
 * `from` and `to`.
 */
export function goalFigures(block: Block, row: Row, t: Translator): GoalFigures {
  const number = (key: string): number | null => {
    const cell = row.cells[key];
    return typeof cell === 'number' ? cell : null;
  };
  const text = (key: string): string | null => {
    const cell = row.cells[key];
    return typeof cell === 'string' ? cell : null;
  };
  const unit = row.units?.['actual'] ?? block.columns.find(({ key }) => key === 'actual')?.unit ?? 'count';
  const [actual, target, pace, needed] = ['actual', 'target', 'pace', 'neededPerDay'].map(number);
  const [workingDays, elapsed] = [number('workingDays'), number('elapsed')];
  const [from, to, status] = [text('from'), text('to'), text('status')];
  const share = target && actual != null ? actual / target : null;
  const paceShare = target && pace != null ? pace / target : null;
  const actualWords = t.value(actual ?? null, unit);
  const targetWords = t.value(target ?? null, unit);
  return {
    row,
    dates: from && to ? t.period(from, to) : null,
    actual: actualWords,
    target: targetWords,
    perDay: needed ? t.value(needed, unit === 'count' ? 'mean' : unit) : null,
    share,
    paceShare,
    daysLeft: workingDays === null || elapsed === null ? null : workingDays - elapsed,
    status,
    spoken: t.text('goal.spoken', {
      name: labelText(t, row.label),
      actual: actualWords,
      target: targetWords,
      share: t.value(share, 'share'),
      pace: t.value(paceShare, 'share'),
      status: status === null ? '' : words(t, [`status.${status}`]),
    }),
  };
}
