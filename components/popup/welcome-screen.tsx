import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useWords } from '@/components/controls/session-context';
import { brands, type PopupView } from '@/lib/state/popup-view';
import styles from './connect.module.css';
import { Slots } from './slots';

/** Nothing is connected and this page is no CRM we know: what there is, and the demo company. */
export function WelcomeScreen({ view }: { view: PopupView }) {
  const t = useWords();
  const failure = view.failure.value;
  return (
    <main class={styles['connect']}>
      <header>
        <p class={styles['brand']}>{t.text('app.name')}</p>
        <h1>{t.text('popup.welcome.title')}</h1>
        <p class={styles['lead']}>{t.text('popup.welcome.lead')}</p>
      </header>
      <div>
        <p>{t.text('popup.welcome.how')}</p>
        <p class={styles['quiet']}>
          <Slots parts={t.parts('popup.welcome.supported', { brands: t.list(brands) })} />
        </p>
      </div>
      {failure && <FailureNotice failure={failure} t={t} onRetry={() => void view.openDemo()} />}
      {view.mayReadTable.value && (
        <div class={styles['demo']}>
          <p class={styles['quiet']}>{t.text('list-page.offer.why')}</p>
          <Button icon="table" onClick={() => void view.readTable()}>
            {t.text('list-page.offer')}
          </Button>
        </div>
      )}
      <div class={styles['demo']}>
        <p class={styles['quiet']}>{t.text('popup.welcome.demo.why')}</p>
        <Button kind="main" onClick={() => void view.openDemo()}>
          {t.text('popup.welcome.demo')}
        </Button>
      </div>
    </main>
  );
}
