import type { Translator } from '@/lib/i18n/translator';
import { Triangle } from './delta';
import styles from './status-word.module.css';

export const goalStatuses = ['ahead', 'close', 'behind', 'achieved', 'missed', 'not_started'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

const words = {
  ahead: 'status.ahead',
  close: 'status.close',
  behind: 'status.behind',
  achieved: 'status.achieved',
  missed: 'status.missed',
  not_started: 'status.not_started',
} as const;
const shapes = {
  ahead: 'up',
  achieved: 'check',
  close: 'dot',
  behind: 'down',
  missed: 'cross',
  not_started: 'dot',
} as const;

/** How a goal stands: shape, word and colour. */
export function StatusWord({ status, t }: { status: GoalStatus; t: Translator }) {
  return (
    <span class={`${styles['status']} ${styles[status]}`}>
      <Triangle shape={shapes[status]} />
      {t.text(words[status])}
    </span>
  );
}

export const isGoalStatus = (value: unknown): value is GoalStatus =>
  goalStatuses.some((status) => status === value);
