import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import styles from './overview-part.module.css';
import section from './section.module.css';

const topics = [
  'what',
  'reads',
  'stores',
  'leaves',
  'writes',
  'sign-in',
  'permissions',
  'people',
  'delete',
  'security',
] as const;

/** One page, to read or to print, for whoever decides whether the extension may be used. */
export function OverviewPart({ version }: { version: string }) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []); // Whoever listens hears where the click has led.
  return (
    <div class={section['section']}>
      <header>
        <a class={styles['back']} href="#privacy">
          <Icon name="back" small />
          {t.text('options.section.privacy')}
        </a>
        <h1 ref={heading} class={styles['title']} tabIndex={-1}>
          {t.text('options.privacy.overview')}
        </h1>
        <p class={section['lead']}>
          {t.text('app.name')} <bdi>{version}</bdi>
        </p>
      </header>
      <div class={styles['topics']}>
        {topics.map((topic) => (
          <section key={topic}>
            <h2>{t.text(`overview.${topic}`)}</h2>
            <p>{t.text(`overview.${topic}.text`)}</p>
          </section>
        ))}
      </div>
      <p class={styles['print']}>
        <Button onClick={() => print()}>{t.text('options.privacy.overview.print')}</Button>
      </p>
    </div>
  );
}
