import { useEffect } from 'preact/hooks';
import { DemoBand } from '@/components/controls/demo-band';
import { useSession, useWords } from '@/components/controls/session-context';
import { isDemo } from '@/lib/model/account';
import type { PopupView } from '@/lib/state/popup-view';
import { ConnectScreen } from './connect-screen';
import { GoalsScreen } from './goals-screen';
import styles from './popup.module.css';
import { WelcomeScreen } from './welcome-screen';

/** The toolbar popup: connect the CRM under it, goals at a glance, or where to start. */
export function PopupPage({ view }: { view: PopupView }) {
  const session = useSession();
  const t = useWords();
  const account = session.account.value;
  const screen = view.screen.value;
  useEffect(() => {
    document.title = t.text('popup.title'); // The page's own title is the manifest's, for the toolbar button.
  }, [t]);
  return (
    <div class={styles['popup']}>
      {screen === 'goals' && account && isDemo(account) && (
        <DemoBand t={t} onConnect={() => void view.openSection('connection')} />
      )}
      {screen === 'connect' && <ConnectScreen view={view} />}
      {screen === 'goals' && <GoalsScreen view={view} />}
      {screen === 'welcome' && <WelcomeScreen view={view} />}
    </div>
  );
}
