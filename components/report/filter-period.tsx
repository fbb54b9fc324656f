import { useSignal } from '@preact/signals';
import { OpenChip } from '@/components/controls/chip';
import { Icon } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Period } from '@/lib/model/scope';
import type { Preset } from '@/lib/model/view';
import { datesOf, neighbourOf } from '@/lib/state/periods';
import { periodRules } from '@/lib/state/report-view';
import { periodWords } from './filter-words';
import styles from './filters.module.css';
import { PeriodSheet } from './period-sheet';

interface PeriodChipProps {
  period: Preset | Period;
  standard: Preset | Period;
  onChoose: (period: Preset | Period) => void;
}

/** The period, with the one before and the one after it a click away. */
export function PeriodChip({ period, standard, onChoose }: PeriodChipProps) {
  const session = useSession();
  const t = useWords();
  const isOpen = useSignal(false);
  const rules = periodRules(session);
  const differs = period !== standard;
  const close = (): void => {
    isOpen.value = false;
  };
  const step = (steps: 1 | -1) => {
    const next = neighbourOf(period, steps, rules);
    const label = t.text(steps < 0 ? 'filter.period.earlier' : 'filter.period.later');
    return (
      next && (
        <button
          type="button"
          class={styles['step']}
          aria-label={t.text('word.beside', {
            first: label,
            second: periodWords(next, t, session.today.value),
          })}
          title={periodWords(next, t, session.today.value)}
          onClick={() => onChoose(next)}
        >
          <Icon name={steps < 0 ? 'back' : 'forward'} small />
        </button>
      )
    );
  };
  return (
    <>
      <span class={`${styles['period']} ${differs ? styles['differs'] : ''}`}>
        {step(-1)}
        <span class={styles['between']}>
          <OpenChip
            name={t.text('filter.period')}
            differs={differs}
            isOpen={isOpen.value}
            onOpen={() => {
              isOpen.value = true;
            }}
            onClear={() => onChoose(standard)}
          >
            {periodWords(period, t, session.today.value)}
          </OpenChip>
        </span>
        {step(1)}
      </span>
      {isOpen.value && (
        <PeriodSheet
          period={period}
          dates={datesOf(period, rules)}
          onClose={close}
          onChoose={(chosen) => {
            close();
            onChoose(chosen);
          }}
        />
      )}
    </>
  );
}
