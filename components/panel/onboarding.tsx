import { useModel, useSignal } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { isDemo } from '@/lib/model/account';
import { openOptionsAt } from '@/lib/state/actions';
import { WelcomeView } from '@/lib/state/welcome-view';
import { AllowStep } from './allow-step';
import { ConnectFound } from './connect-found';
import styles from './onboarding.module.css';
import { OnboardingStep } from './onboarding-step';

const trust = ['may', 'never', 'undo'] as const;

/**
 * The first minute: allow the CRM, wait for its records, see the first figures; or the demo company in one click. The same
 * in the panel and on a page of its own, which alone is still there once an account is.
 */
export function Onboarding({ onFigures }: { onFigures?: ((view: WelcomeView) => void) | undefined }) {
  const session = useSession();
  const t = useWords();
  const view = useModel(() => new WelcomeView(session));
  const address = useSignal('');
  const step = view.step.value;
  const account = session.account.value;
  const demo = account !== null && isDemo(account);
  const isReading = account !== null && !demo;
  const isReady = isReading && session.status.value.state === 'done';
  return (
    <main class={styles['main']}>
      <header>
        <p class={styles['brand']}>{t.text('app.name')}</p>
        <h1>{t.text('welcome.title')}</h1>
        <p class={styles['promise']}>{t.text('welcome.promise')}</p>
      </header>
      <ol class={styles['steps']}>
        <OnboardingStep
          at={1}
          stands={isReading ? 'done' : 'now'}
          title={t.text('welcome.allow')}
          why={isReading ? undefined : t.text('welcome.allow.why')}
        >
          {!isReading &&
            (step.kind === 'found' ? (
              <ConnectFound page={step.page} onOther={view.restart} />
            ) : (
              <AllowStep view={view} address={address} />
            ))}
        </OnboardingStep>
        <OnboardingStep
          at={2}
          stands={isReading ? 'done' : 'next'}
          title={t.text('welcome.sign-in')}
          why={isReading ? undefined : t.text('welcome.sign-in.why')}
        />
        <OnboardingStep
          at={3}
          stands={isReady ? 'done' : isReading ? 'now' : 'next'}
          title={t.text(isReady ? 'welcome.ready' : isReading ? 'welcome.reading' : 'welcome.figures')}
          why={t.text('welcome.figures.why')}
          isLive
        >
          {isReading && onFigures && (
            <p class={styles['acts']}>
              <Button kind="main" onClick={() => onFigures(view)}>
                {t.text('welcome.open')}
              </Button>
              <a class={styles['link']} href="#sync">
                {t.text('options.section.sync')}
              </a>
            </p>
          )}
        </OnboardingStep>
      </ol>
      {view.failure.value && <FailureNotice failure={view.failure.value} t={t} />}
      {!isReading && (
        <p class={styles['demo']}>
          {demo && onFigures ? (
            <>
              <span role="status">{t.text('welcome.demo.open')}</span>
              <Button kind="link" onClick={() => onFigures(view)}>
                {t.text('popup.open-panel')}
              </Button>
            </>
          ) : (
            <>
              <span>{t.text('welcome.or')}</span>
              <Button kind="link" disabled={view.busy.value} onClick={() => void view.demo()}>
                {t.text('welcome.demo')}
              </Button>
            </>
          )}
          {!onFigures && (
            <Button kind="link" onClick={() => void openOptionsAt('connection')}>
              {t.text('welcome.list')}
            </Button>
          )}
        </p>
      )}
      <dl class={styles['trust']}>
        {trust.map((each) => (
          <div key={each}>
            <dt>{t.text(`welcome.${each}`)}</dt>
            <dd>{t.text(`welcome.${each}.what`)}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
