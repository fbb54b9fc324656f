import { useModel } from '@preact/signals';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { isDemo } from '@/lib/model/account';
import { openCrm, startSync } from '@/lib/state/actions';
import { keyEntry } from '@/lib/state/connect-place';
import { allowSite } from '@/lib/state/connect-view';
import type { ReportView } from '@/lib/state/report-view';
import { Task } from '@/lib/state/task';
import styles from './report-screen.module.css';

/** Why the figures could not be had, or are not fresh any more, with the one thing to do about it. */
export function ReportFailure({ view, asOf }: { view: ReportView; asOf: string | undefined }) {
  const session = useSession();
  const t = useWords();
  const task = useModel(() => new Task());
  const account = session.account.value;
  const status = session.status.value;
  const stopped = status.state === 'stopped' || status.state === 'paused' ? status.failure : undefined;
  const own = view.failure.value ?? session.failure.value;
  const failure = task.failure.value ?? own ?? stopped;
  if (!failure) return null;
  return (
    <div class={styles['failure']}>
      <FailureNotice
        failure={failure}
        t={t}
        asOf={own ? asOf : (status.syncedAt ?? asOf)}
        crm={account?.brand}
        account={account}
        onEnterKey={account ? keyEntry(account) : undefined}
        onAllow={
          account
            ? () =>
                task.run(async () => {
                  if (await allowSite(account)) await startSync(account.id);
                })
            : undefined
        }
        onOpenCrm={account ? () => task.run(() => openCrm(account)) : undefined}
        onRetry={() => {
          if (session.failure.peek()) location.reload();
          else if (own || !account || isDemo(account)) view.again();
          else task.run(() => startSync(account.id));
        }}
      />
    </div>
  );
}
