import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Chip, type Choice, OpenChip } from '@/components/controls/chip';
import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import { Sheet } from '@/components/controls/sheet';
import { SearchField } from '@/components/panel/search-field';
import { folded } from '@/lib/model/folded';
import styles from './filter-pick.module.css';
import { walkList } from './filter-walk';

/** More than these do not fit a menu; they are searched. */
const mostInMenu = 12;

interface PickChipProps {
  name: string;
  named?: boolean;
  children: ComponentChildren;
  /** Each with its `text`. */
  choices: readonly Choice[];
  /** What the search field of many choices asks for. */
  search: string;
  value: string;
  differs: boolean;
  onChoose: (value: string) => void;
  onClear: () => void;
}

/** One of few by a menu, one of many by a list that is searched. */
export function PickChip({ search, ...props }: PickChipProps) {
  const isOpen = useSignal(false);
  const { choices, value, onChoose, ...chip } = props;
  if (choices.length <= mostInMenu) return <Chip {...props} />;
  const close = (): void => {
    isOpen.value = false;
  };
  return (
    <>
      <OpenChip
        {...chip}
        isOpen={isOpen.value}
        onOpen={() => {
          isOpen.value = true;
        }}
      />
      {isOpen.value && (
        <PickSheet
          title={chip.name}
          {...{ choices, search, value }}
          onClose={close}
          onChoose={(chosen) => {
            close();
            onChoose(chosen);
          }}
        />
      )}
    </>
  );
}

interface PickSheetProps {
  title: string;
  search: string;
  choices: readonly Choice[];
  /** What is chosen now. */
  value?: string | undefined;
  onChoose: (value: string) => void;
  onClose: () => void;
}

/** A list to choose one from, by typing, by arrows or by hand. */
export function PickSheet({ title, search, choices, value, onChoose, onClose }: PickSheetProps) {
  const t = useWords();
  const typed = useSignal('');
  const list = useRef<HTMLUListElement>(null);
  const asked = folded(typed.value.trim());
  const found = choices.filter(({ text = '' }) => folded(text).includes(asked));
  const isSearched = choices.length > mostUnsearched;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    queueMicrotask(() => field.current?.focus()); // Only then is the sheet open.
  }, []);
  return (
    <Sheet title={title} closeLabel={t.text('word.close')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go on from the field into the list */}
      <div
        onKeyDown={(event) => {
          const [first] = found;
          const isTyping = event.target instanceof HTMLInputElement;
          if (event.key === 'Enter' && isTyping && asked !== '' && first) {
            event.preventDefault();
            onChoose(first.value);
          } else walkList(event, list.current);
        }}
      >
        {isSearched && (
          <div class={styles['search']}>
            <SearchField
              inputRef={field}
              label={search}
              value={typed.value}
              onInput={(text) => {
                typed.value = text;
              }}
            />
          </div>
        )}
        <ul ref={list} class={styles['list']}>
          {found.map((choice, index) => (
            <li key={choice.value} class={choice.apart && asked === '' ? styles['apart'] : undefined}>
              <button
                type="button"
                autofocus={!isSearched && index === 0}
                aria-current={choice.value === value ? 'true' : undefined}
                onClick={() => onChoose(choice.value)}
              >
                <span class={styles['words']}>{choice.words}</span>
                {choice.value === value && <Icon name="check" small />}
              </button>
            </li>
          ))}
        </ul>
        <p class={styles['none']} role="status">
          {found.length === 0 && t.text('filter.none-found')}
        </p>
      </div>
    </Sheet>
  );
}

const mostUnsearched = 8;
