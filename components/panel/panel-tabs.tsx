import type { ComponentChildren } from 'preact';
import type { Translator } from '@/lib/i18n/translator';
import styles from './panel-tabs.module.css';

type Tab = 'home' | 'reports' | 'deal';

interface TabsProps {
  screen: Tab;
  onGo: (screen: Tab) => void;
  t: Translator;
  /** At the end of the line. */
  children?: ComponentChildren;
}

const tabs: readonly Tab[] = ['home', 'reports', 'deal'];

export function PanelTabs({ screen, onGo, t, children }: TabsProps) {
  return (
    <nav class={styles['tabs']} aria-label={t.text('head.screens')}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === screen ? 'page' : undefined}
          onClick={() => onGo(tab)}
        >
          {t.text(`tab.${tab}`)}
        </button>
      ))}
      <span class={styles['end']}>{children}</span>
    </nav>
  );
}
