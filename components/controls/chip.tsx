import { useSignal } from '@preact/signals';
import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './chip.module.css';
import { Icon } from './icon';

export interface Choice {
  readonly value: string;
  readonly words: ComponentChildren;
  /** The words as plain text, for whoever searches among many. */
  readonly text?: string;
  /** A line above it: a new group starts. */
  readonly apart?: boolean;
}

interface ChipProps {
  /** What is chosen here ("Period"), for ears. */
  name: string;
  /** The name is for eyes too: what is chosen does not say it. */
  named?: boolean;
  /** What is chosen now. */
  children: ComponentChildren;
  choices: readonly Choice[];
  value: string;
  /** Differs from the default: washed in the accent. */
  differs?: boolean;
  onChoose: (value: string) => void;
  /** Back to the default, by Backspace. */
  onClear?: () => void;
}

/** A filter: says what is chosen, opens a list of what can be. */
export function Chip({
  name,
  named = false,
  children,
  choices,
  value,
  differs = false,
  onChoose,
  onClear,
}: ChipProps) {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    open.value = false;
    button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        class={`${styles['chip']} ${differs ? styles['differs'] : ''}`}
        aria-haspopup="menu"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' && differs) onClear?.();
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            open.value = true;
          }
        }}
      >
        <span class={styles['words']}>
          <span class={named ? undefined : 'vh'}>{name}: </span>
          {children}
        </span>
        <Icon name="down" small />
      </button>
      {open.value && (
        <Menu
          name={name}
          anchor={button}
          choices={choices}
          value={value}
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

interface OpenChipProps extends Pick<ChipProps, 'name' | 'named' | 'children' | 'differs' | 'onClear'> {
  /** Opens a sheet or a list of its own. */
  onOpen: () => void;
  isOpen: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A filter whose choices need more room than a list has. */
export function OpenChip({
  name,
  named = false,
  children,
  differs = false,
  onOpen,
  onClear,
  isOpen,
  buttonRef,
}: OpenChipProps) {
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      class={`${styles['chip']} ${differs ? styles['differs'] : ''}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && differs) onClear?.();
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          onOpen();
        }
      }}
    >
      <span class={styles['words']}>
        <span class={named ? undefined : 'vh'}>{name}: </span>
        {children}
      </span>
      <Icon name="down" small />
    </button>
  );
}

interface AddChipProps {
  /** What it adds, for ears and as a tooltip. */
  label: string;
  isOpen: boolean;
  onOpen: () => void;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** Adds one more to a row of chips. */
export function AddChip({ label, isOpen, onOpen, buttonRef }: AddChipProps) {
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      class={`${styles['chip']} ${styles['add']}`}
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <Icon name="plus" small />
    </button>
  );
}

/** Something to do with a row of chips. */
export function ActionChip({ children, onClick }: { children: ComponentChildren; onClick: () => void }) {
  return (
    <button type="button" class={`${styles['chip']} ${styles['action']}`} onClick={onClick}>
      {children}
    </button>
  );
}

interface SwitchProps {
  children: ComponentChildren;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** A filter that is on or off; off is the default. */
export function SwitchChip({ children, on, onSwitch }: SwitchProps) {
  return (
    <button
      type="button"
      class={`${styles['chip']} ${on ? styles['differs'] : ''}`}
      aria-pressed={on}
      onClick={() => onSwitch(!on)}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && on) onSwitch(false);
      }}
    >
      <span class={styles['words']}>{children}</span>
      {on && <Icon name="check" small />}
    </button>
  );
}

interface MenuProps {
  name: string;
  anchor: { readonly current: HTMLElement | null };
  choices: readonly Choice[];
  value: string;
  onChoose: (value: string) => void;
  onClose: () => void;
}

function Menu({ name, anchor, choices, value, onChoose, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = menu.current;
    if (!shown || !anchor.current) return;
    shown.showPopover?.(); // In the top layer nothing clips it. A test's page has no top layer.
    place(shown, anchor.current);
    (shown.querySelector<HTMLElement>('[aria-checked="true"]') ?? itemsOf(shown)[0])?.focus();
  }, [anchor]);
  useEffect(() => {
    const outside = (event: Event): void => {
      const target = event.target as Node;
      if (!menu.current?.contains(target) && !anchor.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [anchor, onClose]);
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={name}
      class={styles['menu']}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Tab') {
          event.preventDefault();
          event.stopPropagation(); // Esc closes the list, not the screen behind it.
          onClose();
        } else walk(event, itemsOf(event.currentTarget));
      }}
    >
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="menuitemradio"
          aria-checked={choice.value === value}
          tabIndex={-1}
          class={choice.apart ? styles['apart'] : undefined}
          onClick={() => onChoose(choice.value)}
        >
          <span class={styles['check']}>{choice.value === value && <Icon name="check" small />}</span>
          <span>{choice.words}</span>
        </button>
      ))}
    </div>
  );
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
];

/** Arrows, Home and End go through the items; a letter goes to the next item that starts with it. */
function walk(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  let next = steps[event.key];
  if (next === undefined && event.key.length === 1) {
    const letter = event.key.toLocaleLowerCase();
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    const found = after.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter));
    if (found) next = items.indexOf(found);
  }
  if (next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
}

/** Below its chip, or above it where there is more room, and always inside the window. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
  const gap = 4;
  const edge = 8;
  const from = anchor.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const start = document.documentElement.dir === 'rtl' ? from.right - size.width : from.left;
  const below = height - from.bottom - gap - edge;
  const above = from.top - gap - edge;
  const up = below < Math.min(size.height, 160) && above > below;
  const room = Math.max(120, up ? above : below);
  const x = Math.max(edge, Math.min(start, width - size.width - edge));
  menu.style.maxBlockSize = `${room}px`;
  menu.style.translate = `${x}px ${up ? from.top - gap - Math.min(size.height, room) : from.bottom + gap}px`;
}
