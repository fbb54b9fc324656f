import type { ComponentChildren, JSX, Ref } from 'preact';
import styles from './button.module.css';
import { Icon, type IconName } from './icon';

type Native = Omit<JSX.IntrinsicElements['button'], 'class' | 'className' | 'icon' | 'ref' | 'children'>;
interface ButtonProps extends Native {
  /** `main` is the one action of a screen; `link` looks like text; `plain` is everything else. */
  kind?: 'main' | 'plain' | 'link';
  small?: boolean;
  icon?: IconName;
  children: ComponentChildren;
}

/** A verb with its object ("Show the 31 deals"). */
export function Button({ kind = 'plain', small = false, icon, children, ...native }: ButtonProps) {
  const classes = [
    kind === 'link' ? styles['link'] : styles['button'],
    styles[kind],
    small && styles['small'],
  ];
  return (
    <button type="button" {...native} class={classes.filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} small />}
      {children}
    </button>
  );
}

interface ToolProps extends Native {
  icon: IconName;
  /** What it does, for ears and as a tooltip. */
  label: string;
  pressed?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button with a drawing and no words. */
export function Tool({ icon, label, pressed, buttonRef, ...native }: ToolProps) {
  return (
    <button
      type="button"
      {...native}
      ref={buttonRef ?? null}
      class={styles['tool']}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
    >
      <Icon name={icon} />
    </button>
  );
}
