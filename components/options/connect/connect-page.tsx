import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import type { ConnectOffer } from '@/lib/state/connect-offers';
import type { ConnectPlace } from '@/lib/state/connect-place';
import section from '../section.module.css';
import styles from './connect.module.css';
import { KeySteps } from './key-steps';
import { PageSteps } from './page-steps';

/** How one CRM is connected, step by step: with its own page, or with a key. */
export function ConnectPage({ offer, place }: { offer: ConnectOffer; place: ConnectPlace }) {
  const session = useSession();
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []); // Whoever listens hears where the click has led.
  const { brand, ways, connector } = offer;
  const { key } = connector.signIn;
  const account = session.accounts.value.find(({ id }) => id === place.account);
  const isElsewhere = place.page !== '' && connector.page.lendsSession?.(new URL(place.page)) === false;
  const byKey = key && (ways[0] === 'key' || place.byKey || isElsewhere || account !== undefined);
  return (
    <div class={section['section']}>
      <header>
        <a class={styles['back']} href="#connection">
          <Icon name="back" small />
          {t.text('options.section.connection')}
        </a>
        <h1 ref={heading} class={styles['title']} tabIndex={-1}>
          <Slots
            parts={t.parts(account ? 'failure.key-gone.what' : 'popup.connect.title', { brand, crm: brand })}
          />
        </h1>
      </header>
      {byKey ? (
        <KeySteps offer={offer} signIn={key} place={place} />
      ) : (
        <PageSteps offer={offer} place={place} />
      )}
    </div>
  );
}
