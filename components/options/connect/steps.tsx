import type { ComponentChildren } from 'preact';
import { useWords } from '@/components/controls/session-context';
import styles from './connect.module.css';

export const Steps = ({ children }: { children: ComponentChildren }) => (
  <ol class={styles['steps']}>{children}</ol>
);

interface StepProps {
  at: number;
  title: ComponentChildren;
  children?: ComponentChildren;
}

/** One of a few things to do, in their order. */
export function Step({ at, title, children }: StepProps) {
  const t = useWords();
  return (
    <li>
      <span class={styles['mark']} aria-hidden="true">
        {t.value(at, 'count')}
      </span>
      <div class={styles['step']}>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}

/** A page of somebody else's, in a tab of its own. */
export const Outside = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class={styles['outside']} href={href} target="_blank" rel="noreferrer">
    {children}
  </a>
);
