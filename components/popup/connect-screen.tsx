import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Icon } from '@/components/controls/icon';
import { Note } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { ConnectView } from '@/lib/state/connect-view';
import type { KnownPage } from '@/lib/state/page-snapshot';
import type { PopupView } from '@/lib/state/popup-view';
import styles from './connect.module.css';
import { Slots } from './slots';
import { SyncProgress } from './sync-progress';

const reads = [
  'popup.connect.reads.deals',
  'popup.connect.reads.calls',
  'popup.connect.reads.people',
] as const;
const never = ['popup.connect.never.write', 'popup.connect.never.send', 'popup.connect.never.other'] as const;

/** A CRM we know lies under the popup: what connecting it means, and the one button for it. */
export function ConnectScreen({ view }: { view: PopupView }) {
  const page = view.page.value;
  return page && <Connect view={view} page={page} />;
}

function Connect({ view, page }: { view: PopupView; page: KnownPage }) {
  const session = useSession();
  const t = useWords();
  const connect = useModel(() => new ConnectView(session, page));
  const step = connect.step.value;
  const { brand } = page;
  const stranger = view.stranger.value;
  useEffect(() => {
    void connect.resume();
  }, [connect]);
  if (step.kind === 'connected') return <Connected view={view} page={page} />;
  const busy = step.kind === 'asking' || step.kind === 'connecting';
  return (
    <main class={styles['connect']}>
      <header>
        <h1>
          <Slots parts={t.parts('popup.connect.title', { brand })} />
        </h1>
        <p class={styles['lead']}>
          {stranger ? (
            <Slots parts={t.parts('popup.connect.other', { login: stranger.login })} bold={['login']} />
          ) : (
            t.text('popup.connect.lead')
          )}
        </p>
      </header>
      <p class={styles['site']}>
        <Icon name="globe" />
        <span>
          <span class={styles['quiet']}>{t.text('popup.connect.site')}</span> <bdi>{page.origin}</bdi>
        </span>
      </p>
      <section>
        <h2>{t.text('popup.connect.reads')}</h2>
        <ul>
          {reads.map((key) => (
            <li key={key}>
              <Icon name="check" small />
              <span>{t.text(key)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.text('popup.connect.never')}</h2>
        <ul>
          {never.map((key) => (
            <li key={key}>
              <Icon name="close" small />
              <span>
                <Slots parts={t.parts(key, { brand })} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      {step.kind === 'failed' && (
        <FailureNotice failure={step.failure} t={t} crm={brand} onRetry={() => void connect.connect()} />
      )}
      <div class={styles['acts']}>
        <MainButton busy={busy} onClick={() => void connect.connect()}>
          {t.text('popup.connect.button', { brand })}
        </MainButton>
        <div role="status" class={styles['step']}>
          {step.kind === 'asking' && t.text('popup.connect.asking')}
          {step.kind === 'connecting' && t.text('popup.connect.connecting', { brand })}
          {step.kind === 'denied' && <Note>{t.text('popup.connect.denied')}</Note>}
        </div>
        <p class={styles['other']}>
          {session.account.value ? (
            <Button kind="link" onClick={() => view.dismiss()}>
              {t.text('popup.connect.later')}
            </Button>
          ) : (
            <>
              <span class={styles['quiet']}>{t.text('popup.connect.or')}</span>
              <Button kind="link" onClick={() => void view.openDemo().then(() => view.dismiss())}>
                {t.text('popup.connect.demo')}
              </Button>
            </>
          )}
        </p>
      </div>
      <p class={styles['undo']}>{t.text('popup.connect.undo')}</p>
    </main>
  );
}

function MainButton({ busy, onClick, children }: { busy: boolean; onClick: () => void; children: string }) {
  return (
    <div class={styles['main']}>
      <Button kind="main" disabled={busy} onClick={onClick}>
        {children}
      </Button>
    </div>
  );
}

/** The account is there: what is being read, and the way on. */
function Connected({ view, page }: { view: PopupView; page: KnownPage }) {
  const session = useSession();
  const t = useWords();
  const { state, failure } = session.status.value;
  const done = state === 'done';
  return (
    <main class={styles['connect']}>
      <div role="status">
        <h1>{t.text(done ? 'popup.connect.done' : 'popup.connect.reading')}</h1>
        <p class={styles['lead']}>{t.text(done ? 'popup.connect.done.why' : 'popup.connect.reading.why')}</p>
      </div>
      <p class={styles['site']}>
        <Icon name="globe" />
        <span>
          <bdi>{session.account.value?.userName}</bdi> <bdi class={styles['quiet']}>{page.origin}</bdi>
        </span>
      </p>
      {failure && <FailureNotice failure={failure} t={t} crm={page.brand} />}
      <SyncProgress streams={session.status.value.streams} />
      <div class={styles['acts']}>
        <MainButton busy={false} onClick={() => void view.openPanel('#/')}>
          {t.text('popup.open-panel')}
        </MainButton>
        <p class={styles['other']}>
          <Button kind="link" onClick={() => view.dismiss()}>
            {t.text('popup.connect.show-goals')}
          </Button>
        </p>
      </div>
    </main>
  );
}
