import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Icon } from '@/components/controls/icon';
import { Note } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { ConnectFailure } from '@/components/options/connect/connect-failure';
import { ConnectView } from '@/lib/state/connect-view';
import type { KnownPage } from '@/lib/state/page-snapshot';
import type { PopupView } from '@/lib/state/popup-view';
import styles from './connect.module.css';
import { ConnectPromises } from './connect-promises';
import { Slots } from './slots';
import { SyncProgress } from './sync-progress';

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
  const way = connect.way.value;
  const keyed = connect.keyed.value;
  const { brand } = page;
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
        <Lead view={view} />
      </header>
      {keyed && (
        <p class={styles['why']}>
          <Slots
            parts={t.parts('connect.join', { name: keyed.organisationName || keyed.userName })}
            bold={['name']}
          />
        </p>
      )}
      {!keyed && way === 'key' ? (
        <p class={styles['why']}>
          <Slots parts={t.parts('connect.popup.key', { brand })} />
        </p>
      ) : (
        <Sites connect={connect} />
      )}
      {!keyed && way === 'cookie' && (
        <p class={styles['why']}>
          <Slots parts={t.parts('connect.cookie', { brand })} />
        </p>
      )}
      <ConnectPromises brand={brand} />
      {step.kind === 'failed' && (
        <ConnectFailure
          failure={step.failure}
          brand={brand}
          way={keyed ? 'key' : (way ?? 'page')}
          renewed={keyed}
          onRetry={() => void connect.connect()}
        />
      )}
      <div class={styles['acts']}>
        {keyed ? (
          <MainButton busy={busy} onClick={() => void connect.join(keyed)}>
            {t.text('connect.join.button')}
          </MainButton>
        ) : way === 'key' ? (
          <MainButton busy={busy} onClick={() => void connect.enterKey()}>
            {t.text('connect.popup.enter')}
          </MainButton>
        ) : (
          <MainButton busy={busy || way === null} onClick={() => void connect.connect()}>
            {t.text('popup.connect.button', { brand })}
          </MainButton>
        )}
        <div role="status" class={styles['step']}>
          {step.kind === 'asking' && t.text('popup.connect.asking')}
          {step.kind === 'connecting' && t.text('popup.connect.connecting', { brand })}
          {step.kind === 'denied' && <Note>{t.text('popup.connect.denied')}</Note>}
        </div>
        {step.kind === 'failed' && (keyed || connect.keyInstead.value) && (
          <p class={styles['other']}>
            <Button kind="link" onClick={() => void connect.enterKey()}>
              {t.text('connect.key-instead')}
            </Button>
          </p>
        )}
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

/** What it is for, or, where an account is at this site already, whom it is not for yet. */
function Lead({ view }: { view: PopupView }) {
  const t = useWords();
  const login = view.stranger.value?.login;
  if (login === undefined) return <p class={styles['lead']}>{t.text('popup.connect.lead')}</p>;
  return (
    <p class={styles['lead']}>
      {login === '' ? (
        t.text('connect.other-organisation')
      ) : (
        <Slots parts={t.parts('popup.connect.other', { login })} bold={['login']} />
      )}
    </p>
  );
}

/** What the browser will ask about. */
function Sites({ connect }: { connect: ConnectView }) {
  const t = useWords();
  const sites = connect.sites.value;
  return (
    <p class={styles['site']}>
      <Icon name="globe" />
      <span class={styles['sites']}>
        <span class={styles['quiet']}>{t.text('connect.sites', { n: sites.length })}</span>
        {sites.map((site) => (
          <bdi key={site} dir="ltr">
            {site}
          </bdi>
        ))}
      </span>
    </p>
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
