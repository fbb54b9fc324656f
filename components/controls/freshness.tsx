import type { ComponentChildren } from 'preact';
import type { Translator } from '@/lib/i18n/translator';
import type { SyncStatus } from '@/lib/model/sync-status';
import styles from './freshness.module.css';

interface FreshnessProps {
  status: SyncStatus;
  now: string;
  t: Translator;
  /** What follows on the line, such as a link. */
  children?: ComponentChildren;
}

/** "Synced 4 min ago", the exact time on hover. Past a day, and while never, the dot becomes a warning diamond. */
export function Freshness({ status, now, t, children }: FreshnessProps) {
  const at = status.syncedAt;
  const stale = !at || Date.parse(now) - Date.parse(at) > dayMs || status.state === 'stopped';
  return (
    <p class={styles['fresh']}>
      <i class={`${styles['dot']} ${stale ? styles['warn'] : ''}`} />
      {status.state === 'running' && !at ? (
        <span>{t.text('fresh.reading')}</span>
      ) : at ? (
        <time dateTime={at} title={t.date(at, 'time')}>
          {t.text('fresh.synced', { when: t.relative(at, now) })}
        </time>
      ) : (
        <span>{t.text('fresh.never')}</span>
      )}
      {children}
    </p>
  );
}

/** Facts on one or more lines with dots between them, and never a dot where a line starts. */
export function Facts({ items }: { items: readonly ComponentChildren[] }) {
  return (
    <ul class={styles['facts']}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

const dayMs = 86_400_000;
