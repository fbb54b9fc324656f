import { useModel } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { Note } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { ConnectPromises } from '@/components/popup/connect-promises';
import { Slots } from '@/components/popup/slots';
import type { ConnectOffer } from '@/lib/state/connect-offers';
import type { ConnectPlace } from '@/lib/state/connect-place';
import { KeyConnectView } from '@/lib/state/key-connect-view';
import styles from './connect.module.css';
import { ConnectFailure } from './connect-failure';
import { Connected } from './connected';
import { connectorWords } from './connector-words';
import { KeyInput } from './key-input';
import { Outside, Step, Steps } from './steps';

interface KeyStepsProps {
  offer: ConnectOffer;
  signIn: NonNullable<ConnectOffer['connector']['signIn']['key']>;
  place: ConnectPlace;
}

/** A CRM that is connected by a key: where it is made, where it goes, and what the browser will ask. */
export function KeySteps({ offer, signIn, place }: KeyStepsProps) {
  const session = useSession();
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const view = useModel(() => new KeyConnectView(session, offer, signIn, place));
  const { id, brand } = offer;
  const step = view.step.value;
  const problems = view.problems.value;
  useEffect(() => {
    if (Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);
  if (step.kind === 'connected') return <Connected view={view} brand={brand} />;
  const busy = step.kind === 'asking' || step.kind === 'connecting';
  const makeAt = view.makeAt.value;
  const renewed = view.renewed.value;
  return (
    <>
      <p class={styles['lead']}>
        {renewed ? (
          <Slots
            parts={t.parts('connect.lead.again', { name: renewed.organisationName || renewed.userName })}
          />
        ) : (
          <Slots parts={t.parts('connect.lead.key', { brand })} />
        )}
      </p>
      <form
        ref={form}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void view.connect();
        }}
      >
        <Steps>
          <Step at={1} title={<Slots parts={t.parts('connect.make.title', { brand })} />}>
            <p>{connectorWords(t, id, 'where')}</p>
            <p class={styles['links']}>
              {makeAt && <Outside href={makeAt}>{t.text('connect.make.open')}</Outside>}
              <Outside href={view.help.value}>{t.text('connect.make.help', { brand })}</Outside>
            </p>
          </Step>
          <Step at={2} title={t.text('connect.paste.title')}>
            <div class={styles['fields']}>
              {view.fields.value.map((field) => (
                <KeyInput key={field.id} view={view} field={field} connector={id} brand={brand} />
              ))}
            </div>
            <Note>
              <Slots parts={t.parts('connect.kept', { brand })} />
            </Note>
          </Step>
          <Step at={3} title={t.text('connect.allow.title')}>
            <Sites view={view} />
            {step.kind === 'failed' && (
              <div class={styles['failure']}>
                <ConnectFailure failure={step.failure} brand={brand} way="key" renewed={renewed} />
              </div>
            )}
            <p>
              <Button kind="main" type="submit" disabled={busy}>
                {t.text('connect.allow.button')}
              </Button>
            </p>
            <div role="status" class={styles['status']}>
              {step.kind === 'asking' && t.text('popup.connect.asking')}
              {step.kind === 'connecting' && t.text('connect.checking', { brand })}
              {step.kind === 'denied' && <Note>{t.text('popup.connect.denied')}</Note>}
            </div>
          </Step>
        </Steps>
      </form>
      <div class={styles['promises']}>
        <ConnectPromises brand={brand} />
      </div>
    </>
  );
}

/** What the browser will ask about, as far as it is known yet. */
function Sites({ view }: { view: KeyConnectView }) {
  const t = useWords();
  const sites = view.sites.value;
  if (sites.length === 0) return <p>{t.text('connect.sites.later')}</p>;
  return (
    <>
      <p>{t.text('connect.sites', { n: sites.length })}</p>
      <ul class={styles['sites']}>
        {sites.map((site) => (
          <li key={site}>
            <bdi dir="ltr">{site}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
