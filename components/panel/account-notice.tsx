import { useModel } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Notice } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { isDemo } from '@/lib/model/account';
import type { Failure } from '@/lib/model/failure';
import { openCrm, startSync } from '@/lib/state/actions';
import { keyEntry } from '@/lib/state/connect-place';
import { allowSite } from '@/lib/state/connect-view';
import type { Home } from '@/lib/state/home';
import { Task } from '@/lib/state/task';

/** The one thing that stands between the user and fresh figures, with the one thing to do about it. */
export function AccountNotice({ home }: { home: Home }) {
  const session = useSession();
  const t = useWords();
  const task = useModel(() => new Task());
  const account = session.account.value;
  const status = session.status.value;
  if (!account) return null;
  const demo = isDemo(account);
  const stopped = status.state === 'stopped' || status.state === 'paused' ? (status.failure ?? null) : null;
  const failure = task.failure.value ?? session.failure.value ?? stopped ?? home.failure.value;
  if (failure) {
    return (
      <FailureNotice
        failure={failure}
        t={t}
        asOf={needsStamp(failure) ? status.syncedAt : undefined}
        crm={account.brand}
        account={account}
        onEnterKey={keyEntry(account)}
        onAllow={() =>
          task.run(async () => {
            if (await allowSite(account)) await startSync(account.id);
          })
        }
        onOpenCrm={() => task.run(() => openCrm(account))}
        onRetry={() =>
          task.run(async () => {
            if (failure.kind === 'bug') location.reload();
            if (!demo) await startSync(account.id);
            home.again();
          })
        }
      />
    );
  }
  if (demo || status.state !== 'never') return null;
  return (
    <Notice
      icon="refresh"
      title={t.text('home.never.title')}
      action={
        <Button
          small
          kind="main"
          disabled={task.busy.value}
          onClick={() => task.run(() => startSync(account.id))}
        >
          {t.text('home.never.act')}
        </Button>
      }
    >
      {t.text('home.never.why', { crm: account.brand })}
    </Notice>
  );
}

/** Where the figures stay on screen, it says from when they are. */
const needsStamp = ({ kind }: Failure): boolean => kind !== 'bug' && kind !== 'storage';
