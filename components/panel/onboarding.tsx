import { useModel } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { openDemo } from '@/lib/state/actions';
import { Task } from '@/lib/state/task';
import styles from './onboarding.module.css';

const steps = ['onboarding.step-1', 'onboarding.step-2', 'onboarding.step-3'] as const;
const trust = ['onboarding.trust-1', 'onboarding.trust-2', 'onboarding.trust-3'] as const;

/** For who has no account yet: how to connect the CRM, or figures within a click from the demo company. */
export function Onboarding() {
  const session = useSession();
  const t = useWords();
  const task = useModel(() => new Task());
  return (
    <main class={styles['main']}>
      <h1>{t.text('onboarding.title')}</h1>
      <p class={styles['promise']}>{t.text('onboarding.promise')}</p>
      <ol>
        {steps.map((key, index) => (
          <li key={key}>
            <b>{t.value(index + 1, 'count')}</b>
            <span>{t.text(key)}</span>
          </li>
        ))}
      </ol>
      <p>
        <Button kind="main" disabled={task.busy.value} onClick={() => task.run(() => openDemo(session))}>
          {t.text('onboarding.demo')}
        </Button>
      </p>
      {task.failure.value && <FailureNotice failure={task.failure.value} t={t} />}
      <ul>
        {trust.map((key) => (
          <li key={key}>{t.text(key)}</li>
        ))}
      </ul>
    </main>
  );
}
