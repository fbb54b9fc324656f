import { useModel } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import { paceWords } from '@/components/options/pace-words';
import { words } from '@/components/report/words';
import type { Translator } from '@/lib/i18n/translator';
import type { StreamStatus } from '@/lib/model/sync-status';
import { pauseSync, startSync } from '@/lib/state/actions';
import { SyncView } from '@/lib/state/sync-view';
import { Task } from '@/lib/state/task';
import styles from './sync-progress.module.css';

/** How far the first reading is, stream by stream; figures are shown meanwhile. */
export function SyncProgress() {
  const session = useSession();
  const { status, account } = session;
  const t = useWords();
  const sync = useModel(() => new SyncView(session));
  const { perMinute, leftSec } = sync.pace.value;
  const task = useModel(() => new Task());
  const { state, streams } = status.value;
  const shown = state === 'running' || state === 'paused';
  const current = account.value;
  if (!shown || !current || streams.length === 0 || streams.every(({ whole }) => whole)) return null;
  return (
    <section class={styles['sync']} aria-label={t.text('sync.title')}>
      <h2>{t.text('sync.title')}</h2>
      <p>{t.text('sync.hint')}</p>
      <ul>
        {streams.map((stream) => (
          <Stream key={stream.stream} stream={stream} t={t} />
        ))}
      </ul>
      <p class={styles['act']}>
        <span>
          {state === 'paused'
            ? t.text('sync.paused')
            : perMinute !== null && perMinute > 0 && paceWords(t, perMinute, leftSec)}
        </span>
        <Button
          small
          icon={state === 'paused' ? 'refresh' : 'pause'}
          disabled={task.busy.value}
          onClick={() => task.run(() => (state === 'paused' ? startSync : pauseSync)(current.id))}
        >
          {t.text(state === 'paused' ? 'sync.resume' : 'sync.pause')}
        </Button>
      </p>
    </section>
  );
}

function Stream({ stream, t }: { stream: StreamStatus; t: Translator }) {
  const { read, total, phase } = stream;
  const name = words(t, [`stream.${stream.stream}`, `entity.${stream.stream}`]);
  const share = stream.whole || phase === 'done' ? 1 : total ? Math.min(1, read / total) : 0;
  return (
    <li>
      <span>{name}</span>
      <small>{progressWords(stream, t)}</small>
      <span
        class={styles['thread']}
        role="progressbar"
        aria-label={name}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </li>
  );
}

function progressWords({ read, total, phase, whole }: StreamStatus, t: Translator) {
  if (phase === 'no-access') return t.text('sync.no-access');
  if (whole || phase === 'done') {
    return (
      <span class={styles['done']}>
        <Icon name="check" small />
        {t.value(read, 'count')}
      </span>
    );
  }
  if (phase === 'waiting') return t.text('sync.waiting');
  return t
    .parts(total === undefined ? 'sync.read' : 'sync.read-of', { read, total: total ?? 0 })
    .map((part) => (part.slot === 'read' ? <b key="read">{part.text}</b> : part.text));
}
