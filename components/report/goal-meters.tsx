import type { ComponentChildren } from 'preact';
import { Meter, PaceLabel } from '@/components/controls/meter';
import { isGoalStatus, StatusWord } from '@/components/controls/status-word';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, Row } from '@/lib/model/result';
import { type GoalFigures, goalFigures } from './goal-figures';
import styles from './goal-meters.module.css';
import { LabelWords } from './words';

interface GoalsProps {
  block: Block;
  t: Translator;
  onDrill?: ((row: Row, column: string) => void) | undefined;
}

/** Goals: how much of each is reached, where it should be by today, and what is needed a day. */
export function GoalMeters({ block, t, onDrill }: GoalsProps) {
  return (
    <ul class={styles['goals']}>
      {block.rows.map((row) => (
        <GoalRow key={row.key} goal={goalFigures(block, row, t)} t={t} onDrill={onDrill}>
          <LabelWords label={row.label} t={t} />
        </GoalRow>
      ))}
    </ul>
  );
}

interface GoalProps {
  goal: GoalFigures;
  t: Translator;
  /** What the goal is called. */
  children: ComponentChildren;
  onDrill?: GoalsProps['onDrill'];
}

export function GoalRow({ goal, t, children, onDrill }: GoalProps) {
  return (
    <li class={styles['goal']}>
      <span>
        {children} {goal.dates && <small>{goal.dates}</small>}
      </span>
      <span class={styles['status']}>
        {isGoalStatus(goal.status) && <StatusWord status={goal.status} t={t} />}
      </span>
      <div class={styles['bar']}>
        <Bar goal={goal} />
      </div>
      <Actual goal={goal} t={t} onDrill={onDrill} />
      {goal.perDay && <small class={styles['end']}>{t.text('goal.per-day', { value: goal.perDay })}</small>}
    </li>
  );
}

/** A goal drawn large. */
export function HeroGoal({ goal, t, children }: GoalProps) {
  return (
    <div>
      <p class={styles['top']}>
        <span>
          <strong>{children}</strong> {goal.dates && <small>{goal.dates}</small>}
        </span>
        {isGoalStatus(goal.status) && <StatusWord status={goal.status} t={t} />}
      </p>
      <p class={styles['figures']}>
        <span class={styles['hero']}>{goal.actual}</span>
        <span class={styles['target']}>{t.text('goal.of', { target: goal.target })}</span>
      </p>
      <Bar goal={goal} hero />
      {goal.paceShare !== null && goal.paceShare > 0 && goal.paceShare < 1 && (
        <PaceLabel pace={goal.paceShare}>
          {t.text('goal.pace', { share: t.value(goal.paceShare, 'share') })}
        </PaceLabel>
      )}
      <p class={styles['foot']}>
        <span>{goal.daysLeft !== null && t.text('goal.days-left', { n: goal.daysLeft })}</span>
        {goal.perDay && (
          <span>
            {t
              .parts('goal.needed', { value: goal.perDay })
              .map((part) => (part.slot ? <b key={part.text}>{part.text}</b> : part.text))}
          </span>
        )}
      </p>
    </div>
  );
}

function Bar({ goal, hero = false }: { goal: GoalFigures; hero?: boolean }) {
  return (
    <Meter
      share={goal.share ?? 0}
      pace={goal.paceShare}
      status={isGoalStatus(goal.status) ? goal.status : 'close'}
      label={goal.spoken}
      size={hero ? 'hero' : 'row'}
    />
  );
}

interface ActualProps {
  goal: GoalFigures;
  t: Translator;
  onDrill?: GoalsProps['onDrill'];
}
function Actual({ goal, t, onDrill }: ActualProps) {
  const words = t
    .parts('goal.actual-of', { actual: goal.actual, target: goal.target })
    .map((part) =>
      part.slot ? (
        <bdi key={part.slot}>{part.slot === 'actual' ? <b>{part.text}</b> : part.text}</bdi>
      ) : (
        part.text
      ),
    );
  if (!onDrill || goal.row.records?.['actual'] === undefined) return <small>{words}</small>;
  return (
    <button type="button" class={styles['drill']} onClick={() => onDrill(goal.row, 'actual')}>
      {words}
    </button>
  );
}
