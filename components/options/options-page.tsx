import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { DemoBand } from '@/components/controls/demo-band';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Freshness } from '@/components/controls/freshness';
import { Icon, type IconName } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import { isDemo } from '@/lib/model/account';
import { keyEntry } from '@/lib/state/connect-place';
import { allowSite } from '@/lib/state/connect-view';
import { HostWordsView } from '@/lib/state/host-words-view';
import { OptionsView, type Section, sections } from '@/lib/state/options-view';
import { Task } from '@/lib/state/task';
import { AlertsSection } from './alerts-section';
import { CalendarSection } from './calendar-section';
import { ConnectionSection } from './connection-section';
import { CoverageSection } from './coverage-section';
import { DiagnosticsSection } from './diagnostics-section';
import { DisplaySection } from './display-section';
import { GoalsSection } from './goals-section';
import { ImportSection } from './import-section';
import styles from './options-page.module.css';
import { PrivacySection } from './privacy-section';
import { ShortcutsSection } from './shortcuts-section';
import { SyncSection } from './sync-section';
import { WelcomePage } from './welcome-page';
import { WidgetsSection } from './widgets-section';
import { WordsSection } from './words-section';

const icons: Readonly<Record<Section, IconName>> = {
  connection: 'globe',
  sync: 'refresh',
  words: 'pencil',
  coverage: 'table',
  goals: 'target',
  calendar: 'calendar',
  display: 'person',
  alerts: 'bell',
  widgets: 'panel',
  shortcuts: 'keys',
  import: 'upload',
  privacy: 'lock',
  diagnostics: 'pulse',
};

/** Everything that can be set, in a tab of its own. A change is kept at once. */
export function OptionsPage() {
  const session = useSession();
  const view = useModel(() => new OptionsView(session));
  return view.isWelcome.value ? <WelcomePage /> : <Settings view={view} />;
}

function Settings({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const words = useModel(() => new HostWordsView(session));
  const task = useModel(() => new Task());
  const section = view.section.value;
  const account = session.account.value;
  const status = session.status.value;
  const stopped = section === 'sync' && (status.state === 'stopped' || status.state === 'paused');
  const failure =
    view.failure.value ??
    task.failure.value ??
    (section === 'goals' ? null : session.failure.value) ??
    (stopped ? status.failure : null);
  useEffect(() => {
    document.title = `${t.text(`options.section.${section}`)} – ${t.text('app.name')}`;
  }, [t, section]);
  return (
    <div class={styles['page']}>
      {account && isDemo(account) && <DemoBand t={t} />}
      <div class={styles['options']}>
        <nav class={styles['side']} aria-label={t.text('options.nav')}>
          <p class={styles['brand']}>{t.text('app.name')}</p>
          <ul>
            {sections.map((each) => (
              <li key={each}>
                <a href={`#${each}`} aria-current={each === section ? 'page' : undefined}>
                  <Icon name={icons[each]} />
                  <span>{t.text(`options.section.${each}`)}</span>
                  {each === 'words' && words.unseen.value > 0 && (
                    <span class={styles['unseen']}>
                      <span class="vh">{t.text('options.section.words.unseen')}</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
          <div class={styles['sideFoot']}>
            {account && <Freshness status={status} now={session.now.value} t={t} />}
          </div>
        </nav>
        <main
          class={styles['main']}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and some sections have nothing else to reach by keys
          tabIndex={0}
        >
          {failure && (
            <div class={styles['failure']}>
              <FailureNotice
                failure={failure}
                t={t}
                crm={account?.brand}
                account={account}
                onEnterKey={keyEntry(account)}
                onAllow={() =>
                  task.run(async () => {
                    if (account && (await allowSite(account))) await view.startSync();
                  })
                }
                onOpenCrm={() => void view.openCrm()}
              />
            </div>
          )}
          {section === 'connection' && <ConnectionSection view={view} />}
          {section === 'sync' && <SyncSection view={view} />}
          {section === 'words' && <WordsSection view={words} />}
          {section === 'coverage' && <CoverageSection />}
          {section === 'goals' && <GoalsSection />}
          {section === 'calendar' && <CalendarSection view={view} />}
          {section === 'display' && <DisplaySection view={view} />}
          {section === 'alerts' && <AlertsSection />}
          {section === 'widgets' && <WidgetsSection />}
          {section === 'shortcuts' && <ShortcutsSection />}
          {section === 'import' && <ImportSection view={view} />}
          {section === 'privacy' && <PrivacySection view={view} />}
          {section === 'diagnostics' && <DiagnosticsSection view={view} />}
        </main>
      </div>
    </div>
  );
}
