import styles from './shortcut-keys.module.css';

interface KeysProps {
  keys: readonly (readonly string[])[];
}

/** Keys as they stand on a keyboard, in the order in which they are pressed, whatever the direction of the words. */
export function ShortcutKeys({ keys }: KeysProps) {
  return (
    <span class={styles['keys']} dir="ltr">
      {keys.map((together) => (
        <span key={together.join(' ')}>
          {together.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
