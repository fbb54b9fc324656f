import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './section.module.css';

interface SectionProps {
  title: ComponentChildren;
  /** Period, comparison, number of cases. */
  note?: ComponentChildren;
  link?: ComponentChildren;
  onLink?: () => void;
  /** The link is a switch, and on. */
  pressed?: boolean;
  stale?: boolean;
  /** Nothing is known yet: room is kept for so many lines. */
  waiting?: number | false;
  children?: ComponentChildren;
}

/** A titled part of the home screen; what stands at the end of its title opens more of it. */
export function Section({
  title,
  note,
  link,
  onLink,
  pressed,
  stale = false,
  waiting = false,
  children,
}: SectionProps) {
  const id = useId();
  return (
    <section
      class={`${styles['section']} ${stale ? styles['stale'] : ''}`}
      aria-labelledby={`${id}-title`}
      aria-busy={waiting !== false || stale}
    >
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {note && <p>{note}</p>}
        {onLink && (
          <button
            type="button"
            id={`${id}-link`}
            aria-labelledby={`${id}-link ${id}-title`} // "Open My week": there are several that say Open.
            aria-pressed={pressed}
            onClick={onLink}
          >
            {link}
          </button>
        )}
      </header>
      {waiting === false ? children : <Waiting lines={waiting} />}
    </section>
  );
}

/** Room for lines that are on their way, as high as they will be. */
export function Waiting({ lines }: { lines: number }) {
  return (
    <div class={styles['waiting']} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}
