import { createKeybindingsHandler } from 'tinykeys';

/** What keys do anywhere in the panel. `g h` is one key after the other. */
const sequences = {
  palette: '$mod+k',
  back: 'Escape',
  shortcuts: '[Shift]+?',
  search: '[Shift]+/',
  home: 'g h',
  reports: 'g r',
  deal: 'g d',
  pin: 'p',
  export: 'e',
  // With AltGr on keyboards that have brackets there.
  earlier: '[Control]+[Alt]+[',
  later: '[Control]+[Alt]+]',
} as const;
export type Shortcut = keyof typeof sequences;
export type KeyActions = { readonly [S in Shortcut]?: (() => void) | undefined };

/** These work in a field too: nobody types them. */
const anywhere: ReadonlySet<Shortcut> = new Set<Shortcut>(['palette', 'back']);

const names = Object.keys(sequences) as Shortcut[];

/**
 * Calls what a key stands for, until it is told to stop.
 *
 * Rules: nothing while something is typed or composed, inside a dialog or a menu, or when somebody has taken the key
 * already. On a keyboard without Latin letters the letter's place counts.
 */
export function followKeys(actions: () => KeyActions): () => void {
  // One handler each: of several sequences in one, those that begin alike would lose their beginning to each other.
  const handlers = names.map((name) =>
    createKeybindingsHandler(
      {
        [sequences[name]]: (event) => {
          const act = actions()[name];
          if (!act) return;
          event.preventDefault();
          act();
        },
      },
      { ignore: (event) => !anywhere.has(name) && isTyping(event) },
    ),
  );
  const pressed = (event: KeyboardEvent): void => {
    if (isTaken(event)) return; // Asked once: what one handler takes, the others have to see too.
    const read = inLatin(event);
    for (const handle of handlers) handle(read);
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing) return true;
  return (
    document.querySelector('dialog[open]') !== null ||
    (event.target as Element).closest('dialog, [role="menu"], [role="listbox"]') !== null
  );
}

const isTyping = ({ target }: KeyboardEvent): boolean =>
  (target as Element).closest('input, textarea, select, [contenteditable]') !== null;

/** The event with the letter that a Latin keyboard has in its place. */
function inLatin(event: KeyboardEvent): KeyboardEvent {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const isForeign = /^\p{L}$/u.test(event.key) && !/^\p{Script=Latin}$/u.test(event.key);
  const key = letter !== undefined && isForeign ? letter : event.key === '؟' ? '?' : event.key;
  return {
    key,
    code: event.code || 'Unidentified',
    target: event.target,
    repeat: event.repeat,
    isComposing: event.isComposing,
    getModifierState: (name: string) => event.getModifierState(name),
    preventDefault: () => event.preventDefault(),
  } as KeyboardEvent;
}

/** A line of the list of keys: its words are `keys.<id>`, or those of a tab. Each of `keys` does it. */
export interface ListedShortcut {
  readonly id: string;
  readonly keys: readonly (readonly string[])[];
  /** The keys of one are pressed after each other, not together. */
  readonly inTurn?: true;
}

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** How the key that commands begin with is called on this computer. */
export const modKey = isMac ? '⌘' : 'Ctrl';

/** Every key that does something, by where it does. */
export const listedShortcuts = [
  {
    group: 'anywhere',
    shortcuts: [
      { id: 'palette', keys: [[modKey, 'K']] },
      { id: 'search', keys: [['/']] },
      { id: 'shortcuts', keys: [['?']] },
      { id: 'back', keys: [['Esc']] },
    ],
  },
  {
    group: 'go',
    shortcuts: [
      { id: 'home', keys: [['G', 'H']], inTurn: true },
      { id: 'reports', keys: [['G', 'R']], inTurn: true },
      { id: 'deal', keys: [['G', 'D']], inTurn: true },
    ],
  },
  {
    group: 'report',
    shortcuts: [
      { id: 'table', keys: [['T']] },
      { id: 'pin', keys: [['P']] },
      { id: 'export', keys: [['E']] },
      { id: 'earlier', keys: [['[']] },
      { id: 'later', keys: [[']']] },
      { id: 'clear', keys: [['⌫']] },
    ],
  },
  {
    group: 'lists',
    shortcuts: [
      { id: 'move', keys: [['↑'], ['↓']] },
      { id: 'open', keys: [['↵']] },
      { id: 'tab', keys: [[modKey, '↵']] },
    ],
  },
  {
    group: 'page',
    shortcuts: [
      { id: 'dock', keys: [['Alt', 'D']] },
      {
        id: 'dock-move',
        keys: [
          ['Alt', '←'],
          ['Alt', '→'],
        ],
      },
    ],
  },
] as const satisfies readonly { group: string; shortcuts: readonly ListedShortcut[] }[];
