import { FailureNotice } from '@/components/controls/failure-notice';
import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import type { ConnectOffers } from '@/lib/state/connect-offers';
import { connectHash } from '@/lib/state/connect-place';
import styles from './connect.module.css';

/** Every CRM that can be connected, each with what it takes; a row leads to its own page. */
export function ConnectList({ offers }: { offers: ConnectOffers }) {
  const t = useWords();
  const failure = offers.failure.value;
  if (failure) return <FailureNotice failure={failure} t={t} onRetry={() => location.reload()} />;
  return (
    <>
      <ul class={styles['offers']}>
        {(offers.list.value ?? []).map(({ id, brand, ways: [way = 'page'] }) => (
          <li key={id}>
            <a href={connectHash({ connector: id, page: '' })}>
              <b>
                <bdi>{brand}</bdi>
              </b>
              <span class={styles['way']}>{t.text(`connect.way.${way}`)}</span>
              <Icon name="forward" small />
            </a>
          </li>
        ))}
      </ul>
      <p class={styles['other']}>
        <Slots parts={t.parts('connect.other', { choice: t.text('list-page.offer') })} />
      </p>
    </>
  );
}
