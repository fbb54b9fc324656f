import type { Ref } from 'preact';
import { Icon } from '@/components/controls/icon';
import styles from './search-field.module.css';

interface SearchProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  /** Says whether a key was for what the field searches in. */
  onKey?: (key: string) => boolean;
}

export function SearchField({ label, value, onInput, inputRef, onKey }: SearchProps) {
  return (
    <label class={styles['search']}>
      <Icon name="search" />
      <span class="vh">{label}</span>
      <input
        ref={inputRef ?? null}
        type="search"
        placeholder={label}
        value={value}
        autoComplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!event.isComposing && onKey?.(event.key)) {
            event.preventDefault();
            return;
          }
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation(); // The first Esc empties the field, the next one leaves the screen.
          onInput('');
        }}
      />
    </label>
  );
}
