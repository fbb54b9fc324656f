import { useModel, useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import type { Navigation } from '@/lib/state/navigation';
import { Palette as PaletteView } from '@/lib/state/palette';
import type { Command } from '@/lib/state/palette-commands';
import { modKey } from '@/lib/state/shortcuts';
import styles from './palette.module.css';
import { PaletteList } from './palette-list';
import { ShortcutKeys } from './shortcut-keys';
import { ShortcutsSheet } from './shortcuts-sheet';

interface PaletteProps {
  navigation: Navigation;
  /** The list of keys instead, for whoever asked for that. */
  showing?: 'commands' | 'shortcuts';
  onClose: () => void;
}

/**
 * Everything that can be gone to or done, found by typing. The browser's modal dialog keeps the focus inside and gives it
 * back; arrows choose, Enter opens, with Ctrl in a tab of its own, Esc closes.
 */
export function Palette({ navigation, showing = 'commands', onClose }: PaletteProps) {
  const shown = useSignal(showing);
  if (shown.value === 'shortcuts') return <ShortcutsSheet onClose={onClose} />;
  return (
    <Commands
      navigation={navigation}
      onClose={onClose}
      onShortcuts={() => {
        shown.value = 'shortcuts';
      }}
    />
  );
}

interface CommandsProps {
  navigation: Navigation;
  onClose: () => void;
  onShortcuts: () => void;
}
function Commands({ navigation, onClose, onShortcuts }: CommandsProps) {
  const session = useSession();
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const view = useModel(() => new PaletteView(session, navigation, { showShortcuts: onShortcuts }));
  const chosen = view.chosen.value;
  const optionId = (command: Command): string => `${listId}-${command.id}`;
  useFocusInside(dialog, field);
  useLayoutEffect(() => {
    const option = chosen && document.getElementById(optionId(chosen));
    option?.scrollIntoView?.({ block: 'nearest' });
  });

  const run = async (command: Command, inTab: boolean): Promise<void> => {
    const isSheet = command.id === 'action:shortcuts';
    // A menu or another dialog of this command's can only take the focus once this one is gone.
    if ((await view.run(command, inTab)) && !isSheet) onClose();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') view.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && chosen) void run(chosen, isMod);
    else if (isMod && (event.key.toLowerCase() === 'k' || event.code === 'KeyK')) onClose();
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for it is Esc, which the dialog sends as `cancel`
    <dialog
      ref={dialog}
      class={styles['palette']}
      aria-label={t.text('palette.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class={styles['inside']}>
        <div class={styles['field']}>
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label={t.text('head.search')}
            aria-expanded={view.count.value > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={chosen ? optionId(chosen) : undefined}
            autoComplete="off"
            spellcheck={false}
            enterkeyhint="go"
            dir="auto"
            placeholder={t.text('head.search')}
            value={view.text.value}
            onInput={(event) => view.type(event.currentTarget.value)}
            onKeyDown={pressed}
          />
          <button type="button" onClick={onClose}>
            <span class="vh">{t.text('word.close')} </span>
            <ShortcutKeys keys={[['Esc']]} />
          </button>
        </div>
        <PaletteList
          view={view}
          id={listId}
          optionId={optionId}
          onRun={(command, inTab) => void run(command, inTab)}
        />
        <Foot view={view} t={t} />
      </div>
    </dialog>
  );
}

/** What came of it, for eyes and ears; without that, which keys work here. */
function Foot({ view, t }: { view: PaletteView; t: Translator }) {
  const failure = view.failure.value;
  const said = failure
    ? t.text(failure.kind === 'bad-input' ? 'palette.no-page' : 'palette.failed')
    : view.copied.value
      ? t.text('palette.copied')
      : '';
  const count = view.isAsked.value ? t.text('palette.found', { n: view.count.value }) : '';
  const hints = [
    { words: t.text('palette.hint.move'), keys: [['↑', '↓']] },
    { words: t.text('palette.hint.open'), keys: [['↵']] },
    ...(view.isAsked.value
      ? [{ words: t.text('palette.hint.tab'), keys: [[modKey, '↵']] }]
      : [
          { words: t.text('palette.hint.commands'), keys: [['>']] },
          { words: t.text('palette.hint.people'), keys: [['@']] },
        ]),
  ];
  return (
    <footer class={styles['foot']}>
      <p role="status" class={said === '' ? 'vh' : styles['said']}>
        {said || count}
      </p>
      {said === '' &&
        hints.map(({ words, keys }) => (
          <span key={words} aria-hidden="true">
            <ShortcutKeys keys={keys} />
            {words}
          </span>
        ))}
    </footer>
  );
}

/** Opens the dialog with the focus in its field, and gives the focus back to where it came from. */
function useFocusInside(
  dialog: { readonly current: HTMLDialogElement | null },
  field: { readonly current: HTMLInputElement | null },
): void {
  useEffect(() => {
    const opener = document.activeElement;
    const modal = dialog.current;
    modal?.showModal();
    field.current?.focus();
    return () => {
      modal?.close(); // While it is open nothing outside takes the focus.
      // Not to what is gone with the screen that was left.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [dialog, field]);
}
