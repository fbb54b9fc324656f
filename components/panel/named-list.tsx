import { useModel, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useSession, useWords } from '@/components/controls/session-context';
import type { NamedRecord } from '@/lib/model/attention';
import { openCrm, openRecord } from '@/lib/state/actions';
import { Task } from '@/lib/state/task';
import { listKeys } from './list-keys';
import styles from './named-list.module.css';

interface NamedListProps<R extends NamedRecord> {
  records: readonly R[];
  /** Records shown before "show more". */
  first: number;
  /** Whose it is, is said: the list is of several people. */
  owners: boolean;
  /** The second line of a record. */
  about: (record: R) => ComponentChildren;
}

/** Records by name, worth and what is said of them; a click opens one in the CRM, Ctrl or the middle button in a new tab. */
export function NamedList<R extends NamedRecord>({ records, first, owners, about }: NamedListProps<R>) {
  const session = useSession();
  const t = useWords();
  const task = useModel(() => new Task());
  const all = useSignal(false);
  const account = session.account.value;
  const failure = task.failure.value;
  const last = useRef<() => void>(() => {});
  const open = (record: R, newTab: boolean): void => {
    if (!account) return;
    last.current = () => task.run(() => openRecord(account.id, record, newTab));
    last.current();
  };
  const shown = all.value ? records : records.slice(0, first);
  const left = records.length - first;
  return (
    <>
      <ul class={styles['list']} onKeyDown={listKeys}>
        {shown.map((record) => (
          <li key={`${record.entity} ${record.id}`}>
            <button
              type="button"
              data-row
              onClick={(event) => open(record, event.ctrlKey || event.metaKey)}
              onAuxClick={(event) => {
                if (event.button === 1) open(record, true);
              }}
            >
              <span class={styles['name']}>
                <b>
                  <bdi>{record.title ?? record.subtitle ?? t.text('records.nameless')}</bdi>
                </b>
                {record.title !== null && record.subtitle !== null && (
                  <>
                    {' '}
                    <bdi>{record.subtitle}</bdi>
                  </>
                )}
              </span>
              {record.base !== null && (
                <span class={styles['worth']}>
                  <bdi>{t.value(record.base, 'money')}</bdi>
                </span>
              )}
              <small>
                {about(record)}
                {owners && record.ownerName !== null && (
                  <span>
                    <bdi>{record.ownerName}</bdi>
                  </span>
                )}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p class={styles['more']}>
          <Button
            kind="link"
            small
            aria-expanded={all.value}
            onClick={() => {
              all.value = !all.value;
            }}
          >
            {all.value ? t.text('home.less') : t.text('records.more', { n: left })}
          </Button>
        </p>
      )}
      {failure && account && (
        <FailureNotice
          failure={failure}
          t={t}
          crm={account.brand}
          account={account}
          onOpenCrm={() => task.run(() => openCrm(account))}
          onRetry={() => last.current()}
        />
      )}
    </>
  );
}
