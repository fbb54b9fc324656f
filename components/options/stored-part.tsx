import { useModel, useSignal } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import { type Account, isDemo } from '@/lib/model/account';
import type { OptionsView } from '@/lib/state/options-view';
import { StoredView } from '@/lib/state/stored-view';
import { byteSize } from './byte-size';
import styles from './section.module.css';
import tables from './table.module.css';

/** How much of each account is stored, and the way to be rid of one. */
export function StoredPart({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const { stored, failure } = useModel(() => new StoredView(session));
  const asking = useSignal<Account | null>(null);
  const accounts = session.accounts.value;
  const found = stored.value;
  const bytes = found?.bytes ?? null;
  const settingsBytes = found?.settingsBytes ?? null;
  const nameOf = (account: Account): string =>
    isDemo(account)
      ? t.text('options.connection.demo-name')
      : account.organisationName || account.userName || account.brand;
  return (
    <section>
      <h2>{t.text('options.privacy.how-much')}</h2>
      {failure.value && <FailureNotice failure={failure.value} t={t} />}
      {accounts.length === 0 ? (
        <p class={styles['quiet']}>{t.text('options.connection.none')}</p>
      ) : (
        <div class={tables['wide']}>
          <table class={tables['table']}>
            <thead>
              <tr>
                <th scope="col">{t.text('options.privacy.account')}</th>
                <th scope="col">{t.text('options.privacy.records')}</th>
                <th scope="col">
                  <span class="vh">{t.text('options.connection.forget')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <tr key={account.id}>
                  <th scope="row">
                    <bdi>{nameOf(account)}</bdi>{' '}
                    <small>{!isDemo(account) && <bdi>{account.brand}</bdi>}</small>
                  </th>
                  <td>{found ? t.value(found.records.get(account.id) ?? 0, 'count') : '–'}</td>
                  <td>
                    <Button
                      small
                      kind="link"
                      aria-expanded={asking.value?.id === account.id}
                      onClick={() => {
                        asking.value = asking.value?.id === account.id ? null : account;
                      }}
                    >
                      {t.text('options.privacy.delete-account')}
                      <span class="vh"> {nameOf(account)}</span>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asking.value && accounts.some(({ id }) => id === asking.value?.id) && (
        <div
          class={styles['ask']}
          role="alertdialog"
          aria-label={t.text('options.connection.forget.ask', { name: nameOf(asking.value) })}
        >
          <p>
            <b>
              <Slots parts={t.parts('options.connection.forget.ask', { name: nameOf(asking.value) })} />
            </b>
          </p>
          <p class={styles['quiet']}>{t.text('options.connection.forget.why')}</p>
          <p class={styles['acts']}>
            <Button
              small
              onClick={() => {
                const { value } = asking;
                asking.value = null;
                if (value) void view.forget(value.id);
              }}
            >
              {t.text('options.connection.forget.yes')}
            </Button>
            <Button
              small
              kind="link"
              onClick={() => {
                asking.value = null;
              }}
            >
              {t.text('word.cancel')}
            </Button>
          </p>
        </div>
      )}
      <p class={styles['small']}>
        {found === null && <span>{t.text('options.privacy.counting')}</span>}
        {bytes !== null && <span>{t.text('options.privacy.used', { size: byteSize(t.locale, bytes) })}</span>}
        {settingsBytes !== null && (
          <span>{t.text('options.privacy.used.settings', { size: byteSize(t.locale, settingsBytes) })}</span>
        )}
      </p>
    </section>
  );
}
