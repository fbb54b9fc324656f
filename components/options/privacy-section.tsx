import { useSignal } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/controls/session-context';
import type { OptionsView } from '@/lib/state/options-view';
import styles from './section.module.css';

const kept = ['records', 'settings', 'session', 'server'] as const;

/** What is stored and where, and how to be rid of all of it. */
export function PrivacySection({ view }: { view: OptionsView }) {
  const t = useWords();
  const asking = useSignal(false);
  return (
    <div class={styles['section']}>
      <header>
        <h1>{t.text('options.section.privacy')}</h1>
        <p class={styles['lead']}>{t.text('options.privacy.reads')}</p>
      </header>
      <section>
        <h2>{t.text('options.privacy.where')}</h2>
        <dl class={styles['facts']}>
          {kept.map((what) => (
            <>
              <dt key={what}>{t.text(`options.privacy.where.${what}`)}</dt>
              <dd>{t.text(`options.privacy.where.${what}.place`)}</dd>
            </>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t.text('options.privacy.delete')}</h2>
        <p>{t.text('options.privacy.delete.why')}</p>
        {!asking.value && (
          <p class={styles['acts']}>
            <Button
              icon="trash"
              onClick={() => {
                asking.value = true;
              }}
            >
              {t.text('options.privacy.delete.start')}
            </Button>
          </p>
        )}
        {asking.value && (
          <div class={styles['ask']} role="alertdialog" aria-label={t.text('options.privacy.delete.ask')}>
            <p>
              <b>{t.text('options.privacy.delete.ask')}</b>
            </p>
            <p class={styles['quiet']}>{t.text('options.privacy.delete.ask.why')}</p>
            <p class={styles['acts']}>
              <Button
                kind="main"
                disabled={view.busy.value === 'delete'}
                onClick={() => {
                  asking.value = false;
                  void view.deleteEverything();
                }}
              >
                {t.text('options.privacy.delete.yes')}
              </Button>
              <Button
                kind="link"
                onClick={() => {
                  asking.value = false;
                }}
              >
                {t.text('options.privacy.delete.no')}
              </Button>
            </p>
          </div>
        )}
        <p role="status" class={styles['quiet']}>
          {view.deleted.value && t.text('options.privacy.deleted')}
        </p>
      </section>
    </div>
  );
}
