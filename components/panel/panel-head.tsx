import type { ComponentChildren } from 'preact';
import { Tool } from '@/components/controls/button';
import type { Translator } from '@/lib/i18n/translator';
import styles from './panel-head.module.css';

interface HeadProps {
  title: ComponentChildren;
  t: Translator;
  onBack?: (() => void) | undefined;
  /** Tools at its end. */
  children?: ComponentChildren;
}

/** The line that stays on top: where the user is, and the way back. The title takes the focus when a screen opens. */
export function PanelHead({ title, t, onBack, children }: HeadProps) {
  return (
    <header class={styles['head']}>
      {onBack && (
        <span class={styles['back']}>
          <Tool icon="back" label={t.text('word.back')} onClick={onBack} />
        </span>
      )}
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </header>
  );
}
