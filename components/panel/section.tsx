import type { ComponentChildren } from 'preact';
import styles from './section.module.css';

interface SectionProps {
  title: ComponentChildren;
  /** What its link says, for ears: "Loss reasons". */
  linkLabel?: string;
  link?: ComponentChildren;
  onLink?: () => void;
  stale?: boolean;
  children: ComponentChildren;
}

/** A titled part of the home screen; the link at the end of its title opens the report it comes from. */
export function Section({ title, link, linkLabel, onLink, stale = false, children }: SectionProps) {
  return (
    <section class={`${styles['section']} ${stale ? styles['stale'] : ''}`}>
      <header>
        <h2>{title}</h2>
        {onLink && (
          <button type="button" aria-label={linkLabel} onClick={onLink}>
            {link}
          </button>
        )}
      </header>
      {children}
    </section>
  );
}
