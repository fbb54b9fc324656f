import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';
import styles from './notice.module.css';

interface NoticeProps {
  icon: IconName;
  title: ComponentChildren;
  /** Why, and what to do. */
  children?: ComponentChildren;
  /** Its one action, next in tab order. */
  action?: ComponentChildren;
  tone?: 'plain' | 'warn';
  /** Said aloud when it appears. */
  live?: boolean;
}

/** What is so, why, and what to do, in that order. */
export function Notice({ icon, title, children, action, tone = 'plain', live = false }: NoticeProps) {
  return (
    <div
      class={`${styles['say']} ${tone === 'warn' ? styles['warn'] : ''}`}
      role={live ? 'status' : undefined}
    >
      <span class={styles['icon']}>
        <Icon name={icon} />
      </span>
      <div>
        <h2>{title}</h2>
        {children && <div class={styles['why']}>{children}</div>}
        {action && <p class={styles['actions']}>{action}</p>}
      </div>
    </div>
  );
}

/** A quiet remark under a figure. */
export function Note({ children, tone = 'plain' }: { children: ComponentChildren; tone?: 'plain' | 'warn' }) {
  return (
    <p class={`${styles['note']} ${tone === 'warn' ? styles['warn'] : ''}`}>
      {tone === 'warn' && (
        <span class={styles['icon']}>
          <Icon name="warning" small />
        </span>
      )}
      <span>{children}</span>
    </p>
  );
}
