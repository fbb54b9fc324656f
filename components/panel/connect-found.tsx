import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { Note } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { ConnectFailure } from '@/components/options/connect/connect-failure';
import { Slots } from '@/components/popup/slots';
import { ConnectView } from '@/lib/state/connect-view';
import type { KnownPage } from '@/lib/state/page-snapshot';
import styles from './onboarding.module.css';

/** The CRM was found on the site that was just allowed: it is connected at once, unless it needs more than that. */
export function ConnectFound({ page, onOther }: { page: KnownPage; onOther: () => void }) {
  const session = useSession();
  const t = useWords();
  const connect = useModel(() => new ConnectView(session, page));
  const step = connect.step.value;
  const way = connect.way.value;
  const { brand } = page;
  useEffect(() => {
    void connect.resume();
  }, [connect]);
  const busy = step.kind === 'asking' || step.kind === 'connecting' || way === null;
  return (
    <div class={styles['form']}>
      <p class={styles['found']} role="status">
        <Icon name="check" small />
        <span>
          <Slots parts={t.parts('welcome.found', { brand, site: new URL(page.origin).host })} />
        </span>
      </p>
      {way === 'key' && (
        <p class={styles['why']}>{<Slots parts={t.parts('connect.popup.key', { brand })} />}</p>
      )}
      {way === 'cookie' && (
        <p class={styles['why']}>{<Slots parts={t.parts('connect.cookie', { brand })} />}</p>
      )}
      {step.kind === 'failed' && (
        <ConnectFailure
          failure={step.failure}
          brand={brand}
          way={way ?? 'page'}
          renewed={null}
          onRetry={() => void connect.connect()}
        />
      )}
      <p class={styles['acts']}>
        {way === 'key' ? (
          <Button kind="main" onClick={() => void connect.enterKey()}>
            {t.text('connect.popup.enter')}
          </Button>
        ) : (
          step.kind !== 'failed' && (
            <Button kind="main" disabled={busy} onClick={() => void connect.connect()}>
              {t.text('popup.connect.button', { brand })}
            </Button>
          )
        )}
        {step.kind === 'failed' && connect.keyInstead.value && (
          <Button kind="link" onClick={() => void connect.enterKey()}>
            {t.text('connect.key-instead')}
          </Button>
        )}
        <Button kind="link" onClick={onOther}>
          {t.text('welcome.another')}
        </Button>
      </p>
      <div role="status" class={styles['said']}>
        {step.kind === 'connecting' && t.text('popup.connect.connecting', { brand })}
        {step.kind === 'denied' && <Note>{t.text('welcome.denied')}</Note>}
      </div>
    </div>
  );
}
