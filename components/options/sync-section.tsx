import { useModel } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { isTakenBack } from '@/components/controls/failure-notice';
import { Note } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { isDemo } from '@/lib/model/account';
import { CoverageView } from '@/lib/state/coverage-view';
import type { OptionsView } from '@/lib/state/options-view';
import { SyncView } from '@/lib/state/sync-view';
import { paceWords } from './pace-words';
import { RejectedList } from './rejected-list';
import styles from './section.module.css';
import { entityName } from './stream-name';
import { SyncStreams } from './sync-streams';

/** How far each kind of record has been read, what was left out and why, and the buttons to go on or wait. */
export function SyncSection({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const sync = useModel(() => new SyncView(session));
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
          <Ahead sync={sync} />
          <p class={styles['acts']}>
            {status.state === 'running' ? (
              <Button icon="pause" onClick={() => void view.pauseSync()}>
                {t.text('options.sync.pause')}
              </Button>
            ) : takenBack ? null : (
              <Button kind="main" icon="refresh" onClick={() => void view.startSync()}>
                {t.text(status.state === 'paused' ? 'options.sync.resume' : 'options.sync.now')}
              </Button>
            )}
          </p>
          {status.streams.length > 0 && (
            <SyncStreams status={status} pace={sync.pace.value} now={session.now.value} />
          )}
        </section>
      )}
      {synced && <Traffic sync={sync} />}
      {account !== null && <RejectedList view={view} />}
      {synced && <NotGiven />}
    </div>
  );
}

/** One line below the state, whatever it says: how fast it goes, when the next one is, or how far records reach back. */
function Ahead({ sync }: { sync: SyncView }) {
  const session = useSession();
  const t = useWords();
  const { perMinute, leftSec } = sync.pace.value;
  const running = session.status.value.state === 'running';
  const first = session.contents.value?.deals?.first;
  return (
    <p class={styles['small']}>
      {running && perMinute !== null && <span>{paceWords(t, perMinute, leftSec)}</span>}
      {sync.nextAt.value && (
        <span>{t.text('options.sync.next', { time: t.date(sync.nextAt.value, 'time') })}</span>
      )}
      {first && <span>{t.text('options.sync.deals-since', { date: t.date(first) })}</span>}
      {'\u00a0'}
    </p>
  );
}

/** What the sync has asked of the host: companies watch how much a tool asks. */
function Traffic({ sync }: { sync: SyncView }) {
  const t = useWords();
  const traffic = sync.traffic.value;
  if (!traffic) return null;
  const { requests, pauses, waitedMs, waitsUntilMs } = traffic;
  return (
    <section>
      <h2>{t.text('options.sync.traffic')}</h2>
      <dl class={styles['facts']}>
        <dt>{t.text('options.sync.requests')}</dt>
        <dd>{t.value(requests, 'count')}</dd>
        <dt>{t.text('options.sync.pauses')}</dt>
        <dd>
          {pauses === 0
            ? t.text('options.sync.pauses.none')
            : t.text('options.sync.pauses.some', {
                n: pauses,
                time: t.duration(Math.round(waitedMs / 1000)),
              })}
        </dd>
      </dl>
      {waitsUntilMs !== null && (
        <p class={styles['small']}>
          {t.text('options.sync.waits', { time: t.date(new Date(waitsUntilMs).toISOString(), 'time') })}
        </p>
      )}
    </section>
  );
}

/** Kinds of record that never come, by name; which reports are lost by it stands on a page of its own. */
function NotGiven() {
  const session = useSession();
  const t = useWords();
  const view = useModel(() => new CoverageView(session));
  const coverage = view.coverage.value;
  if (!coverage) return null;
  const missing = coverage.missing.map(({ entity }) => entityName(t, entity));
  return (
    <section>
      <h2>{t.text('options.sync.missing')}</h2>
      <p>{missing.length === 0 ? t.text('options.sync.missing.none') : t.list(missing)}</p>
      <p>
        <a class={styles['link']} href="#coverage">
          {t.text('options.sync.missing.more')}
        </a>
      </p>
    </section>
  );
}
