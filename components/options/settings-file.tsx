import { useModel, useSignal } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import { saveFile } from '@/lib/state/save-file';
import { SettingsTransfer, type Tried } from '@/lib/state/settings-transfer';
import styles from './section.module.css';
import { settingName, settingValue } from './setting-words';
import tables from './table.module.css';

/** The settings as a file, and back: a file says what it would change before any of it is kept. */
export function SettingsFilePart() {
  const session = useSession();
  const t = useWords();
  const transfer = useModel(() => new SettingsTransfer(session));
  const savedTimes = useSignal(0);
  const tried = transfer.tried.value;
  const failed = transfer.failure.value;
  const kept = transfer.kept.value;
  return (
    <section>
      <h2>{t.text('options.privacy.file')}</h2>
      <p>{t.text('options.privacy.file.why')}</p>
      <p class={styles['acts']}>
        <Button
          icon="download"
          onClick={async () => {
            saveFile('dealscope-settings.json', await transfer.text(), 'application/json');
            savedTimes.value++;
          }}
        >
          {t.text('options.privacy.file.save')}
        </Button>
        <label class={styles['file']}>
          <input
            type="file"
            class="vh"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void transfer.look(file);
              event.currentTarget.value = ''; // The same file again, once corrected, is a new choice.
            }}
          />
          <Icon name="upload" small />
          {t.text('options.privacy.file.load')}
        </label>
      </p>
      {tried && tried.changes.length > 0 && <Changes tried={tried} transfer={transfer} />}
      <div role="status">
        {tried && tried.changes.length === 0 && (
          <p class={styles['good']}>
            <Icon name="check" small />
            <span>
              <Slots parts={t.parts('options.privacy.file.same', { file: tried.file })} />
            </span>
          </p>
        )}
        {(kept !== null || (savedTimes.value > 0 && !tried && !failed)) && (
          <p class={styles['good']}>
            <Icon name="check" small />
            <span>
              {kept === null
                ? t.text('options.privacy.file.saved')
                : t.text('options.privacy.file.kept', { n: kept })}
            </span>
          </p>
        )}
      </div>
      <div role="alert">
        {failed && (
          <div class={styles['ask']}>
            <p class={styles['bad']}>
              <Icon name="warning" small />
              <b>{t.text('options.privacy.file.failed')}</b>
            </p>
            <dl class={styles['facts']}>
              <dt>{t.text('options.import.failed.file')}</dt>
              <dd>
                <bdi>{failed.file}</bdi>
              </dd>
              <dt>{t.text('options.import.failed.reason')}</dt>
              <dd>
                <bdi>
                  {failed.failure.kind === 'bad-input'
                    ? [failed.failure.where, failed.failure.detail].filter(Boolean).join(' ')
                    : failed.failure.kind}
                </bdi>
              </dd>
            </dl>
          </div>
        )}
      </div>
    </section>
  );
}

function Changes({ tried, transfer }: { tried: Tried; transfer: SettingsTransfer }) {
  const t = useWords();
  return (
    <div class={styles['dry']}>
      <h3>
        <Slots
          parts={t.parts('options.privacy.file.changes', { n: tried.changes.length, file: tried.file })}
        />
      </h3>
      <table class={tables['table']}>
        <thead>
          <tr>
            <th scope="col">{t.text('options.privacy.file.setting')}</th>
            <th scope="col" class={tables['words']}>
              {t.text('options.privacy.file.now')}
            </th>
            <th scope="col" class={tables['words']}>
              {t.text('options.privacy.file.next')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tried.changes.map(({ setting, now, next }) => (
            <tr key={setting}>
              <th scope="row">{settingName(t, setting)}</th>
              <td class={tables['words']}>
                <bdi>{settingValue(t, setting, now)}</bdi>
              </td>
              <td class={tables['words']}>
                <bdi>{settingValue(t, setting, next)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class={styles['acts']}>
        <Button kind="main" onClick={() => void transfer.keep()}>
          {t.text('options.privacy.file.keep')}
        </Button>
        <Button kind="link" onClick={transfer.cancel}>
          {t.text('word.cancel')}
        </Button>
      </p>
    </div>
  );
}
