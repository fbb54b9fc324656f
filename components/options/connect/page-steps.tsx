import { useWords } from '@/components/controls/session-context';
import { ConnectPromises } from '@/components/popup/connect-promises';
import { Slots } from '@/components/popup/slots';
import type { ConnectOffer } from '@/lib/state/connect-offers';
import { type ConnectPlace, connectHash } from '@/lib/state/connect-place';
import styles from './connect.module.css';
import { Outside, Step, Steps } from './steps';

/** A CRM that is connected on its own page, where the user is signed in: nothing is typed here. */
export function PageSteps({ offer, place }: { offer: ConnectOffer; place: ConnectPlace }) {
  const t = useWords();
  const { id, brand, ways } = offer;
  const isCookie = ways[0] === 'cookie';
  return (
    <>
      <p class={styles['lead']}>
        <Slots parts={t.parts('connect.lead.page', { brand })} />
      </p>
      <Steps>
        <Step at={1} title={<Slots parts={t.parts('connect.open.title', { brand })} />}>
          <p>{t.text('connect.open.how')}</p>
          {place.page && (
            <p>
              <Outside href={place.page}>{t.text('failure.open-crm', { crm: brand })}</Outside>
            </p>
          )}
        </Step>
        <Step at={2} title={t.text('connect.click.title')}>
          <p>{t.text('connect.click.how')}</p>
        </Step>
        <Step at={3} title={t.text('connect.choose.title')}>
          <p>
            <Slots parts={t.parts(isCookie ? 'connect.cookie' : 'connect.choose.how', { brand })} />
          </p>
        </Step>
      </Steps>
      {ways.includes('key') && (
        <p>
          {t.text('connect.or-key')}{' '}
          <a class={styles['outside']} href={connectHash({ connector: id, page: place.page, byKey: true })}>
            {t.text('connect.key-instead')}
          </a>
        </p>
      )}
      <div class={styles['promises']}>
        <ConnectPromises brand={brand} />
      </div>
    </>
  );
}
