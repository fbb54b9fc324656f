import { Button } from '@/components/controls/button';
import { isTakenBack } from '@/components/controls/failure-notice';
import { Note } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { isDemo } from '@/lib/model/account';
import type { SyncStatus } from '@/lib/model/sync-status';
import type { OptionsView } from '@/lib/state/options-view';
import { RejectedList } from './rejected-list';
import styles from './section.module.css';
import { streamName } from './stream-name';
import tables from './table.module.css';

/** How far each kind of record has been read, what was left out and why, and the buttons to go on or wait. */
export function SyncSection({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const account = session.account.value;
  const status = session.status.value;
  const synced = account !== null && !isDemo(account) && account.connector !== 'file';
  const stopped = status.state === 'stopped' || status.state === 'paused';
  const takenBack = stopped && account !== null && isTakenBack(status.failure, account); // Said above, with its button.
  return (
    <div class={styles['section']}>
      <header>
        <h1>{t.text('options.section.sync')}</h1>
        <p class={styles['lead']}>{t.text('options.sync.lead')}</p>
      </header>
      {account === null && <p class={styles['quiet']}>{t.text('options.none-shown')}</p>}
      {account !== null && !synced && (
        <Note>{t.text(isDemo(account) ? 'options.sync.demo' : 'options.sync.file')}</Note>
      )}
      {synced && (
        <section>
          <p class={styles['state']} role="status">
            <b>{t.text(`options.sync.${status.state}`)}</b>
            {status.syncedAt && (
              <span class={styles['quiet']} title={t.date(status.syncedAt, 'time')}>
                {t.text('options.sync.last', { when: t.relative(status.syncedAt, session.now.value) })}
              </span>
            )}
          </p>
          <p class={styles['acts']}>
            {status.state === 'running' ? (
              <Button icon="pause" onClick={() => void view.pauseSync()}>
                {t.text('options.sync.pause')}
              </Button>
            ) : takenBack ? null : (
              <Button kind="main" icon="refresh" onClick={() => void view.startSync()}>
                {t.text('options.sync.now')}
              </Button>
            )}
          </p>
          {status.streams.length > 0 && <Streams status={status} />}
        </section>
      )}
      {account !== null && <RejectedList view={view} />}
    </div>
  );
}

function Streams({ status }: { status: SyncStatus }) {
  const t = useWords();
  return (
    <div class={tables['wide']}>
      <table class={tables['table']}>
        <thead>
          <tr>
            <th scope="col">{t.text('options.sync.column.what')}</th>
            <th scope="col">{t.text('options.sync.column.read')}</th>
            <th scope="col">{t.text('options.sync.column.rejected')}</th>
            <th scope="col" class={tables['words']}>
              {t.text('options.sync.column.state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {status.streams.map(({ stream, fills, read, total, rejected, phase, whole }) => (
            <tr key={stream}>
              <th scope="row">{streamName(t, stream, fills)}</th>
              <td>
                {total === undefined ? t.value(read, 'count') : t.text('unit.of', { k: read, n: total })}
              </td>
              <td>{t.value(rejected, 'count')}</td>
              <td class={tables['words']}>
                {t.text(`options.sync.phase.${phase}`)}
                {!whole && phase !== 'no-access' && <small>{t.text('options.sync.part')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
