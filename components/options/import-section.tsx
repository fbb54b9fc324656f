import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import type { OptionsView } from '@/lib/state/options-view';
import styles from './section.module.css';

/** A dataset file becomes an account of its own, or says exactly where it does not fit. */
export function ImportSection({ view }: { view: OptionsView }) {
  const t = useWords();
  const busy = view.busy.value === 'import';
  const done = view.imported.value;
  const failed = view.importFailure.value;
  return (
    <div class={styles['section']}>
      <header>
        <h1>{t.text('options.section.import')}</h1>
        <p class={styles['lead']}>{t.text('options.import.lead')}</p>
      </header>
      <section>
        <h2>{t.text('options.import.file')}</h2>
        <p>{t.text('options.import.file.why')}</p>
        <p class={styles['acts']}>
          <label class={styles['file']}>
            <input
              type="file"
              class="vh"
              accept=".json,application/json"
              disabled={busy}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) void view.importFile(file);
                event.currentTarget.value = ''; // The same file again, once corrected, is a new choice.
              }}
            />
            <Icon name="upload" small />
            {t.text('options.import.choose')}
          </label>
        </p>
        <div role="status">
          {busy && <p class={styles['quiet']}>{t.text('options.import.busy')}</p>}
          {done && (
            <>
              <p class={styles['good']}>
                <Icon name="check" small />
                <span>
                  <Slots parts={t.parts('options.import.done', { n: done.records, file: done.file })} />
                </span>
              </p>
              <p class={styles['quiet']}>{t.text('options.import.done.why')}</p>
            </>
          )}
        </div>
        <div role="alert">
          {failed && (
            <div class={styles['ask']}>
              <p class={styles['bad']}>
                <Icon name="warning" small />
                <b>{t.text('options.import.failed')}</b>
              </p>
              <dl class={styles['facts']}>
                <dt>{t.text('options.import.failed.file')}</dt>
                <dd>
                  <bdi>{failed.file}</bdi>
                </dd>
                <dt>{t.text('options.import.failed.where')}</dt>
                <dd>
                  <bdi>
                    {('where' in failed.failure && failed.failure.where) ||
                      t.text('options.import.failed.whole')}
                  </bdi>
                </dd>
                <dt>{t.text('options.import.failed.reason')}</dt>
                <dd>
                  <bdi>
                    {'detail' in failed.failure
                      ? failed.failure.detail
                      : t.text(
                          failed.failure.kind === 'storage'
                            ? `failure.${failed.failure.why}.what`
                            : 'failure.bug.what',
                        )}
                  </bdi>
                </dd>
              </dl>
              <p class={styles['quiet']}>{t.text('options.import.failed.why')}</p>
            </div>
          )}
        </div>
      </section>
    </div>
  );
}
