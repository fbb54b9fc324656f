import { useEffect, useRef } from 'preact/hooks';
import type { HideWhere } from '@/lib/model/widget';
import type { Say } from './dock-words';

/** How long a hiding can be taken back here; later the panel and the options can. */
const undoForMs = 8_000;

interface HiddenNoteProps {
  readonly say: Say;
  readonly where: HideWhere;
  readonly onUndo: () => void;
  readonly onDone: () => void;
}

/** Says that the dock goes and how it comes back, before it goes. Leaving the page meanwhile hides it too. */
export function HiddenNote({ say, where, onUndo, onDone }: HiddenNoteProps) {
  const undone = useRef(false);
  const done = useRef(onDone); // The first one: of the deal that it was asked for.
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    undo.current?.focus();
    let finished = false;
    const finish = (): void => {
      if (!finished && !undone.current) done.current();
      finished = true;
    };
    const timer = setTimeout(finish, undoForMs);
    return () => {
      clearTimeout(timer);
      finish();
    };
  }, []);
  return (
    <div class="say gone" role="status">
      <span>{say(`widget.hidden.${where}`)}</span>
      <button
        type="button"
        class="link"
        ref={undo}
        onClick={() => {
          undone.current = true;
          onUndo();
        }}
      >
        {say('widget.undo')}
      </button>
    </div>
  );
}
