import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './section.module.css';

interface SectionProps {
  title: ComponentChildren;
  link?: ComponentChildren;
  onLink?: () => void;
  stale?: boolean;
  children: ComponentChildren;
}

/** A titled part of the home screen; the link at the end of its title opens the report it comes from. */
export function Section({ title, link, onLink, stale = false, children }: SectionProps) {
  const id = useId();
  return (
    <section class={`${styles['section']} ${stale ? styles['stale'] : ''}`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {onLink && (
          <button
            type="button"
            id={`${id}-link`}
            aria-labelledby={`${id}-link ${id}-title`} // "Open Why I lose": there are several that say Open.
            onClick={onLink}
          >
            {link}
          </button>
        )}
      </header>
      {children}
    </section>
  );
}
