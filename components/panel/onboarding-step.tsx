import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import styles from './onboarding.module.css';

interface StepProps {
  at: number;
  stands: 'now' | 'next' | 'done';
  title: string;
  why?: string | undefined;
  /** Its title changes while it is looked at, and is then said. */
  isLive?: boolean;
  children?: ComponentChildren;
}

/** One of the first steps: its number, or a tick once it is done. */
export function OnboardingStep({ at, stands, title, why, isLive = false, children }: StepProps) {
  const t = useWords();
  return (
    <li class={styles[stands]} aria-current={stands === 'now' ? 'step' : undefined}>
      <span class={styles['mark']} aria-hidden="true">
        {stands === 'done' ? <Icon name="check" small /> : t.value(at, 'count')}
      </span>
      <div>
        <div role={isLive ? 'status' : undefined}>
          <h2>{title}</h2>
        </div>
        {why && <p class={styles['why']}>{why}</p>}
        {children}
      </div>
    </li>
  );
}
