import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { SyncProgress } from '@/components/popup/sync-progress';
import type { KeyConnectView } from '@/lib/state/key-connect-view';
import section from '../section.module.css';
import styles from './connect.module.css';

/** The account is there: what is being read, and the ways on. */
export function Connected({ view, brand }: { view: KeyConnectView; brand: string }) {
  const session = useSession();
  const t = useWords();
  const { state, failure: stopped, streams } = session.status.value;
  const failure = view.trouble.value ?? stopped;
  const done = state === 'done';
  return (
    <section class={styles['connected']}>
      <div role="status">
        <h2>{t.text(done ? 'popup.connect.done' : 'popup.connect.reading')}</h2>
        <p class={section['lead']}>{t.text(done ? 'popup.connect.done.why' : 'popup.connect.reading.why')}</p>
      </div>
      {failure && <FailureNotice failure={failure} t={t} crm={brand} />}
      <SyncProgress streams={streams} />
      <p class={section['acts']}>
        <Button kind="main" onClick={() => void view.seeFigures()}>
          {t.text('connect.figures')}
        </Button>
        <Button kind="link" onClick={() => void view.openCrm()}>
          {t.text('failure.open-crm', { crm: brand })}
        </Button>
      </p>
    </section>
  );
}
