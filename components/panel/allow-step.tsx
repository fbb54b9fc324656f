import type { Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { Note } from '@/components/controls/notice';
import { useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import { addressOf, knownBrands, type WelcomeView } from '@/lib/state/welcome-view';
import styles from './onboarding.module.css';

/** Where the CRM is, and the one button that lets its site be read; then what came of it. */
export function AllowStep({ view, address }: { view: WelcomeView; address: Signal<string> }) {
  const t = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const step = view.step.value;
  const isWrong = step.kind === 'not-address';
  useEffect(() => {
    if (isWrong) field.current?.focus();
  }, [isWrong]);
  const site = addressOf(address.value)?.host ?? '';
  const busy = step.kind === 'asking' || step.kind === 'looking';
  return (
    <form
      class={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void view.allow(address.peek());
      }}
    >
      <label for={id}>{t.text('welcome.address')}</label>
      <input
        ref={field}
        id={id}
        dir="ltr"
        inputMode="url"
        autocomplete="url"
        spellcheck={false}
        placeholder="acme.pipedrive.com"
        value={address.value}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${id}-said ${id}-known`}
        onInput={(event) => {
          address.value = event.currentTarget.value;
        }}
      />
      <p id={`${id}-known`} class={styles['known']}>
        <Slots parts={t.parts('popup.welcome.supported', { brands: t.list(knownBrands) })} />
      </p>
      <div class={styles['acts']}>
        {step.kind === 'not-found' ? (
          <>
            <Button kind="main" onClick={() => void view.look(address.peek())}>
              {t.text('welcome.look-again')}
            </Button>
            <Button kind="link" onClick={view.restart}>
              {t.text('welcome.another')}
            </Button>
          </>
        ) : (
          <Button kind="main" type="submit" disabled={busy}>
            {t.text('welcome.allow.button')}
          </Button>
        )}
      </div>
      <div id={`${id}-said`} class={styles['said']} role="status">
        {isWrong && (
          <p class={styles['problem']}>
            <Icon name="warning" small />
            <span>{t.text('welcome.address.problem')}</span>
          </p>
        )}
        {step.kind === 'asking' && <Slots parts={t.parts('welcome.asking', { site })} />}
        {step.kind === 'denied' && <Note>{t.text('welcome.denied')}</Note>}
        {step.kind === 'looking' && <Slots parts={t.parts('welcome.looking', { site: step.site })} />}
        {step.kind === 'not-found' && (
          <>
            <b>
              <Slots parts={t.parts('welcome.not-found', { site: step.site })} />
            </b>{' '}
            {t.text('welcome.not-found.why')}
          </>
        )}
      </div>
    </form>
  );
}
