import { useEffect, useRef } from 'preact/hooks';
import type { Translator } from '@/lib/i18n/translator';

/** How long a hiding can be taken back here; later the panel can. */
const undoForMs = 8_000;

interface HiddenNoteProps {
  readonly t: Translator;
  readonly onUndo: () => void;
  readonly onDone: () => void;
}

/** Says that the dock goes and how it comes back, before it goes. Leaving the page meanwhile hides it too. */
export function HiddenNote({ t, onUndo, onDone }: HiddenNoteProps) {
  const undone = useRef(false);
  const done = useRef(onDone);
  done.current = onDone;
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
      <span>{t.text('widget.hidden')}</span>
      <button
        type="button"
        class="link"
        ref={undo}
        onClick={() => {
          undone.current = true;
          onUndo();
        }}
      >
        {t.text('widget.undo')}
      </button>
    </div>
  );
}
