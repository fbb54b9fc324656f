import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Tool } from './button';
import styles from './sheet.module.css';

interface SheetProps {
  title: ComponentChildren;
  closeLabel: string;
  onClose: () => void;
  children: ComponentChildren;
}

/**
 * Rises from the foot and covers the screen; one at a time. The browser's modal dialog keeps the focus inside and gives
 * it back; Esc, the scrim and the cross close it.
 */
export function Sheet({ title, closeLabel, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const close = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for it is Esc, which the dialog sends as `cancel`
    <dialog
      ref={dialog}
      class={styles['sheet']}
      aria-labelledby="sheet-title"
      onCancel={close}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class={styles['inside']}>
        <header>
          <h2 id="sheet-title">{title}</h2>
          <Tool icon="close" label={closeLabel} onClick={onClose} />
        </header>
        <div class={styles['body']}>{children}</div>
      </div>
    </dialog>
  );
}
