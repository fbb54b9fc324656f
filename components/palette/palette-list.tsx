import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import { markedParts } from '@/lib/model/folded';
import type { Palette } from '@/lib/state/palette';
import type { Command, Group } from '@/lib/state/palette-commands';
import styles from './palette.module.css';
import { ShortcutKeys } from './shortcut-keys';

interface ListProps {
  view: Palette;
  id: string;
  optionId: (command: Command) => string;
  onRun: (command: Command, inTab: boolean) => void;
}

/** What was found, by what it is. The field keeps the focus: options are chosen by arrows or the pointer. */
export function PaletteList({ view, id, optionId, onRun }: ListProps) {
  const t = useWords();
  const chosen = view.chosen.value;
  if (view.count.value === 0) {
    return (
      <div id={id} role="listbox" aria-label={t.text('palette.title')} class={styles['list']}>
        {view.isAsked.value && <p class={styles['none']}>{t.text('palette.none')}</p>}
      </div>
    );
  }
  return (
    <div id={id} role="listbox" aria-label={t.text('palette.title')} class={styles['list']}>
      {view.shown.value.map(({ group, commands }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} class={styles['group']} role="presentation">
            {groupWords(t, group)}
          </div>
          {commands.map((command) => (
            <Option
              key={command.id}
              id={optionId(command)}
              command={command}
              isChosen={command.id === chosen?.id}
              words={view.words.value}
              onChoose={() => view.choose(command.id)}
              onRun={(inTab) => onRun(command, inTab)}
              t={t}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  id: string;
  command: Command;
  isChosen: boolean;
  words: readonly string[];
  onChoose: () => void;
  onRun: (inTab: boolean) => void;
  t: Translator;
}
function Option({ id, command, isChosen, words, onChoose, onRun, t }: OptionProps) {
  const title = <Marked text={command.title} words={words} />;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
    // biome-ignore lint/a11y/useFocusableInteractive: it is the field's active descendant
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      class={styles['option']}
      onPointerMove={isChosen ? undefined : onChoose}
      onClick={(event) => onRun(event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => {
        if (event.button === 1) onRun(true);
      }}
    >
      <Icon name={command.icon} />
      <span class={styles['words']}>
        {command.isName ? <bdi>{title}</bdi> : title}
        {command.detail !== undefined && (
          <>
            {' '}
            <bdi class={styles['detail']}>
              <Marked text={command.detail} words={words} />
            </bdi>
          </>
        )}
      </span>
      {command.isChosen && (
        <>
          <span class="vh">{t.text('palette.chosen')}</span>
          <Icon name="check" />
        </>
      )}
      {command.keys && <ShortcutKeys keys={[command.keys]} />}
      {isChosen && (
        <span class={styles['enter']} aria-hidden="true">
          <ShortcutKeys keys={[['↵']]} />
        </span>
      )}
    </div>
  );
}

/** A text with what was searched for in bold. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return <>{text}</>;
  let at = 0;
  return (
    <>
      {markedParts(text, words).map(({ text: part, marked }) => {
        const key = at;
        at += part.length;
        return marked ? <mark key={key}>{part}</mark> : <span key={key}>{part}</span>;
      })}
    </>
  );
}

function groupWords(t: Translator, group: Group): string {
  switch (group) {
    case 'people':
      return t.text('entity.users');
    case 'deals':
    case 'customers':
      return t.text(`entity.${group}`);
    case 'settings':
      return t.text('word.settings');
    default:
      return t.text(`palette.group.${group}`);
  }
}
