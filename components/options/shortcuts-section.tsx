import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/controls/session-context';
import { ShortcutKeys } from '@/components/palette/shortcut-keys';
import { shortcutWords } from '@/components/palette/shortcuts-sheet';
import { BrowserKeys } from '@/lib/state/browser-keys';
import { listedShortcuts } from '@/lib/state/shortcuts';
import styles from './section.module.css';
import tables from './table.module.css';

/** Every key that does something, those of the browser with the way to where they are changed. */
export function ShortcutsSection() {
  const t = useWords();
  const keys = useModel(() => new BrowserKeys());
  useEffect(() => {
    window.addEventListener('focus', keys.read); // Whoever comes back has changed them.
    return () => window.removeEventListener('focus', keys.read);
  }, [keys]);
  return (
    <div class={styles['section']}>
      <header>
        <h1>{t.text('options.section.shortcuts')}</h1>
        <p class={styles['lead']}>{t.text('options.shortcuts.lead')}</p>
      </header>
      <div class={styles['columns']}>
        {listedShortcuts.map(({ group, shortcuts }) => (
          <section key={group}>
            <h2>{t.text(`keys.group.${group}`)}</h2>
            <table class={`${tables['table']} ${tables['narrow']}`}>
              <thead class="vh">
                <tr>
                  <th scope="col">{t.text('options.shortcuts.does')}</th>
                  <th scope="col">{t.text('options.shortcuts.key')}</th>
                </tr>
              </thead>
              <tbody>
                {shortcuts.map(({ id, keys: pressed }) => (
                  <tr key={id}>
                    <th scope="row">{shortcutWords(t, id)}</th>
                    <td>
                      <ShortcutKeys keys={pressed} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
      <section>
        <h2>{t.text('options.shortcuts.browser')}</h2>
        <p class={styles['quiet']}>{t.text('options.shortcuts.browser.why')}</p>
        <table class={`${tables['table']} ${tables['narrow']}`}>
          <thead>
            <tr>
              <th scope="col">{t.text('options.shortcuts.does')}</th>
              <th scope="col">{t.text('options.shortcuts.key')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.list.value.map(({ id, what, keys: pressed }) => (
              <tr key={id}>
                <th scope="row">
                  {id === '_execute_action' ? t.text('options.shortcuts.open-popup') : what || id}
                </th>
                <td>
                  {pressed === '' ? (
                    <span class={styles['quiet']}>{t.text('options.shortcuts.none')}</span>
                  ) : (
                    <kbd dir="ltr">{pressed}</kbd>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class={styles['acts']}>
          <Button onClick={() => void keys.change()}>{t.text('options.shortcuts.change')}</Button>
        </p>
      </section>
    </div>
  );
}
