import { useModel, useSignal } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import { type Account, isDemo, signInOf } from '@/lib/model/account';
import { ConnectOffers } from '@/lib/state/connect-offers';
import { connectHash, keyPlaceOf } from '@/lib/state/connect-place';
import type { OptionsView } from '@/lib/state/options-view';
import { ConnectList } from './connect/connect-list';
import { ConnectPage } from './connect/connect-page';
import styles from './section.module.css';

/** Accounts: which is shown, how to connect another, and the demo company. */
export function ConnectionSection({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const accounts = session.accounts.value;
  const demo = accounts.find(isDemo);
  const offers = useModel(ConnectOffers);
  const place = view.connecting.value;
  const offer = place && offers.list.value?.find(({ id }) => id === place.connector);
  if (place && offer) return <ConnectPage key={connectHash(place)} offer={offer} place={place} />;
  if (place && offers.list.value === null && offers.failure.value === null) return null; // For a moment.
  return (
    <div class={styles['section']}>
      <header>
        <h1>{t.text('options.section.connection')}</h1>
        <p class={styles['lead']}>{t.text('options.connection.lead')}</p>
      </header>
      <section>
        <h2>{t.text('options.connection.accounts')}</h2>
        {accounts.length === 0 && <p class={styles['quiet']}>{t.text('options.connection.none')}</p>}
        <ul class={styles['rows']}>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} view={view} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.text('options.connection.another')}</h2>
        <ConnectList offers={offers} />
      </section>
      <section>
        <h2>{t.text('options.connection.demo')}</h2>
        <p>{t.text('options.connection.demo.why')}</p>
        <p class={styles['acts']}>
          {demo ? (
            <Button onClick={() => void view.forget(demo.id)}>
              {t.text('options.connection.demo.forget')}
            </Button>
          ) : (
            <Button disabled={view.busy.value === 'demo'} onClick={() => void view.demo()}>
              {t.text('options.connection.demo.start')}
            </Button>
          )}
        </p>
      </section>
    </div>
  );
}

function AccountRow({ account, view }: { account: Account; view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const asking = useSignal(false);
  const shown = session.account.value?.id === account.id;
  const name = isDemo(account)
    ? t.text('options.connection.demo-name')
    : account.organisationName || account.brand;
  const where = isDemo(account)
    ? t.text('demo.word')
    : account.connector === 'file'
      ? t.text('options.connection.file')
      : account.brand;
  return (
    <li>
      <div class={styles['account']}>
        <div>
          <p>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            <span class={styles['quiet']}>
              <bdi>{where}</bdi>
            </span>
          </p>
          <p class={styles['small']}>
            {[account.userName, account.origin].filter(Boolean).map((fact) => (
              <bdi key={fact}>{fact}</bdi>
            ))}
            <span>{t.text('options.connection.since', { date: t.date(account.connectedAt) })}</span>
          </p>
          {signInOf(account) === 'key' && (
            <Key account={account} lost={view.lostKeys.value.has(account.id)} />
          )}
        </div>
        {shown ? (
          <span class={styles['shown']}>
            <Icon name="check" small />
            {t.text('options.connection.shown')}
          </span>
        ) : (
          <Button small onClick={() => void view.show(account.id)}>
            {t.text('options.connection.show')}
            <span class="vh"> {name}</span>
          </Button>
        )}
        <Button
          small
          kind="link"
          aria-expanded={asking.value}
          onClick={() => {
            asking.value = !asking.value;
          }}
        >
          {t.text('options.connection.forget')}
          <span class="vh"> {name}</span>
        </Button>
      </div>
      {asking.value && (
        <div
          class={styles['ask']}
          role="alertdialog"
          aria-label={t.text('options.connection.forget.ask', { name })}
        >
          <p>
            <b>
              <Slots parts={t.parts('options.connection.forget.ask', { name })} />
            </b>
          </p>
          <p class={styles['quiet']}>{t.text('options.connection.forget.why')}</p>
          <p class={styles['acts']}>
            <Button small onClick={() => void view.forget(account.id)}>
              {t.text('options.connection.forget.yes')}
            </Button>
            <Button
              small
              kind="link"
              onClick={() => {
                asking.value = false;
              }}
            >
              {t.text('word.cancel')}
            </Button>
          </p>
        </div>
      )}
    </li>
  );
}

/** Of an account that is signed in by a key: where the key is typed in again, and whether it has to be. */
function Key({ account, lost }: { account: Account; lost: boolean }) {
  const t = useWords();
  const link = (
    <a class={lost ? styles['enter'] : styles['quiet']} href={connectHash(keyPlaceOf(account))}>
      {t.text(lost ? 'failure.enter-key' : 'connect.change-key')}
    </a>
  );
  if (!lost) return <p class={styles['small']}>{link}</p>;
  return (
    <p class={styles['lost']}>
      <Icon name="lock" small />
      <span>
        {t.text('connect.key-lost')} {link}
      </span>
    </p>
  );
}
