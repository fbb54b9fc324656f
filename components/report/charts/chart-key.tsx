import type { ComponentChildren } from 'preact';
import styles from './chart-key.module.css';

/** Shapes that stand for something in a chart; no two differ by colour alone. */
export type Mark =
  | 'solid'
  | 'soft'
  | 'warn'
  | 'total'
  | 'outline'
  | 'hatch'
  | 'accent-hatch'
  | 'tick'
  | 'band'
  | 'dot'
  | 'diamond'
  | 'ring'
  | 'line'
  | 'dashed';

export interface KeyItem {
  readonly mark: Mark;
  readonly words: ComponentChildren;
  /** A series' own colour and pattern, as a class of theirs. */
  readonly class?: string | undefined;
}

/** What the shapes of a chart mean, in the order in which they are met. */
export function ChartKey({ items }: { items: readonly (KeyItem | false)[] }) {
  const shown = items.filter((item) => item !== false);
  if (shown.length === 0) return null;
  return (
    <p class={styles['key']}>
      {shown.map((item, index) => (
        <span key={index}>
          <i class={`${styles['mark']} ${styles[item.mark] ?? ''} ${item.class ?? ''}`} />
          {item.words}
        </span>
      ))}
    </p>
  );
}
