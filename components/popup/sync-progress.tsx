import { useWords } from '@/components/controls/session-context';
import { streamName } from '@/components/options/stream-name';
import type { StreamStatus } from '@/lib/model/sync-status';
import styles from './sync-progress.module.css';

/** Stream by stream, how much has been read of how much there is, as far as the CRM says. */
export function SyncProgress({ streams }: { streams: readonly StreamStatus[] }) {
  const t = useWords();
  return (
    <ul class={styles['streams']}>
      {streams.map(({ stream, fills, read, total, phase }) => (
        <li key={stream}>
          <span>{streamName(t, stream, fills)}</span>
          <span class={styles['count']}>
            {phase === 'no-access'
              ? t.text('options.sync.phase.no-access')
              : total === undefined
                ? t.value(read, 'count')
                : t.text('unit.of', { k: read, n: total })}
          </span>
          <span class={styles['track']}>
            <i
              class={phase === 'reading' && total === undefined ? styles['unknown'] : undefined}
              style={{ inlineSize: reached(phase, read, total) }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

function reached(phase: StreamStatus['phase'], read: number, total: number | undefined): string {
  if (phase === 'done' || phase === 'sweeping') return '100%';
  if (phase !== 'reading') return '0%';
  return `${total ? Math.min(100, (read / total) * 100) : 35}%`;
}
