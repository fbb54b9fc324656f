import { Meter, PaceLabel } from '@/components/controls/meter';
import { useWords } from '@/components/controls/session-context';
import { StatusWord } from '@/components/controls/status-word';
import type { GoalLine } from '@/lib/state/goal-tree';
import { goalWords } from './goal-words';
import styles from './popup.module.css';
import { Slots } from './slots';

/** The company's goal, large: share, pace under its tick, what is won and what is needed a day. */
export function CompanyGoal({ line, onOpen }: { line: GoalLine; onOpen: () => void }) {
  const t = useWords();
  const words = goalWords(line, t);
  const pace = line.pace !== null && line.pace > 0 && line.pace < 1 ? line.pace : null;
  return (
    <section class={styles['company']} aria-label={t.text('popup.company')}>
      <button type="button" onClick={onOpen} title={t.text('popup.show-report')}>
        <span class={styles['between']}>
          <span>
            <span class={styles['hero']}>{words.share}</span>{' '}
            <span class={styles['quiet']}>
              <Slots parts={t.parts('popup.of', { target: words.target })} />
            </span>
          </span>
          <StatusWord status={line.status} t={t} />
        </span>
        <span class={styles['heroMeter']}>
          <Meter
            size="hero"
            share={line.attainment ?? 0}
            pace={line.pace}
            status={line.status}
            label={words.spoken}
          />
          {pace !== null && (
            <PaceLabel pace={pace}>{t.text('popup.pace', { share: t.value(pace, 'share') })}</PaceLabel>
          )}
        </span>
        <span class={`${styles['between']} ${styles['small']}`}>
          <span>
            {line.currency === null ? (
              <Slots parts={t.parts('popup.won-deals', { n: line.actual })} bold={['n']} />
            ) : (
              <Slots parts={t.parts('popup.won', { amount: words.actual })} bold={['amount']} />
            )}
          </span>
          {words.perDay !== null && words.daysLeft > 0 && (
            <span>
              <Slots
                parts={t.parts('popup.needed', { amount: words.perDay, n: words.daysLeft })}
                bold={['amount']}
              />
            </span>
          )}
          {words.daysLeft === 0 && <span>{t.text('popup.over')}</span>}
          {words.daysLeft > 0 && line.status === 'achieved' && <span>{t.text('popup.reached')}</span>}
        </span>
      </button>
    </section>
  );
}
