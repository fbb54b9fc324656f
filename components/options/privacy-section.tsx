import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import type { OptionsView } from '@/lib/state/options-view';
import { Saved, Segmented } from './field';
import { OverviewPart } from './overview-part';
import styles from './section.module.css';
import { SettingsFilePart } from './settings-file';
import { StoredPart } from './stored-part';

const kept = ['records', 'settings', 'session', 'server'] as const;

/** What is stored, where and how much; who sees whose figures; settings as a file; and how to be rid of all of it. */
export function PrivacySection({ view }: { view: OptionsView }) {
  const t = useWords();
  if (view.part.value === 'overview') return <OverviewPart version={view.version.value} />;
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
            <Fragment key={what}>
              <dt>{t.text(`options.privacy.where.${what}`)}</dt>
              <dd>{t.text(`options.privacy.where.${what}.place`)}</dd>
            </Fragment>
          ))}
        </dl>
        <a class={styles['further']} href="#privacy/overview">
          <span>
            <b>{t.text('options.privacy.overview')}</b>
            <span>{t.text('options.privacy.overview.why')}</span>
          </span>
          <Icon name="forward" small />
        </a>
      </section>
      <StoredPart view={view} />
      <Colleagues view={view} />
      <SettingsFilePart />
      <DeleteEverything view={view} />
    </div>
  );
}

function Colleagues({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const { colleagues } = session.preferences.value;
  const choices = ['names', 'averages', 'nothing'] as const;
  return (
    <section>
      <div class={styles['titled']}>
        <h2>{t.text('options.privacy.colleagues')}</h2>
        <Saved count={view.saved.value} />
      </div>
      <p class={styles['quiet']}>{t.text('options.privacy.colleagues.why')}</p>
      <div class={styles['choice']}>
        <Segmented
          quiet
          label={t.text('options.privacy.colleagues')}
          value={colleagues}
          choices={choices.map((value) => ({ value, words: t.text(`options.privacy.colleagues.${value}`) }))}
          onChoose={(value) => void view.change({ colleagues: value })}
        />
        <p class={styles['small']}>{t.text(`options.privacy.colleagues.${colleagues}.what`)}</p>
      </div>
    </section>
  );
}

function DeleteEverything({ view }: { view: OptionsView }) {
  const t = useWords();
  const asking = useSignal(false);
  return (
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
  );
}
