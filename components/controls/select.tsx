import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import styles from './select.module.css';

interface SelectProps {
  id?: string;
  value: string;
  disabled?: boolean;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
  onChoose: (value: string) => void;
  /** In a row of a table: a little lower. */
  small?: boolean;
  /** It says what is left out, so its words are quieter. */
  quiet?: boolean;
  children: ComponentChildren;
}

/** One of many, by the browser's own list: it scrolls, searches by typing and is spoken everywhere. */
export function Select({ onChoose, small = false, quiet = false, children, ...native }: SelectProps) {
  const classes = [styles['select'], small && styles['small'], quiet && styles['quiet']];
  return (
    <span class={classes.filter(Boolean).join(' ')}>
      <select {...native} onChange={(event) => onChoose(event.currentTarget.value)}>
        {children}
      </select>
      <Icon name="down" small />
    </span>
  );
}
