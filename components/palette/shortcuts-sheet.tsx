import { useWords } from '@/components/controls/session-context';
import { Sheet } from '@/components/controls/sheet';
import type { Translator } from '@/lib/i18n/translator';
import { listedShortcuts } from '@/lib/state/shortcuts';
import { ShortcutKeys } from './shortcut-keys';
import styles from './shortcuts-sheet.module.css';

type ShortcutId = (typeof listedShortcuts)[number]['shortcuts'][number]['id'];

/** Every key that does something, by where it does. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const t = useWords();
  return (
    <Sheet title={t.text('palette.shortcuts')} closeLabel={t.text('word.close')} onClose={onClose}>
      {listedShortcuts.map(({ group, shortcuts }) => (
        <section key={group} class={styles['group']}>
          <h3>{t.text(`keys.group.${group}`)}</h3>
          <dl>
            {shortcuts.map(({ id, keys }) => (
              <div key={id}>
                <dt>{shortcutWords(t, id)}</dt>
                <dd>
                  <ShortcutKeys keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}

/** What a key does. */
export const shortcutWords = (t: Translator, id: ShortcutId): string =>
  id === 'home' || id === 'reports' || id === 'deal' ? t.text(`tab.${id}`) : t.text(`keys.${id}`);
