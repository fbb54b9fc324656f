import { useSession, useWords } from '@/components/controls/session-context';
import { changeKinds } from '@/lib/model/attention';
import type { Home } from '@/lib/state/home';
import { NamedList } from './named-list';
import { sentenceText } from './needs-section';
import styles from './needs-section.module.css';
import { Section } from './section';

/** What became of the deals since the last look, newest first. */
export function ChangesSection({ home }: { home: Home }) {
  const session = useSession();
  const t = useWords();
  const { answer, failure, stale } = home.changes;
  const since = home.since.value;
  const list = answer.value;
  if (!list && failure.value) return null;
  return (
    <Section
      title={t.text('home.changes')}
      note={
        since &&
        (since.day === null
          ? t.text('home.changes.yesterday')
          : t.text('home.changes.since', { date: t.date(since.day, 'short') }))
      }
      stale={stale.value}
      waiting={!list && 4}
    >
      {list &&
        (list.total === 0 ? (
          <p class={styles['none']}>{t.text('home.changes.none')}</p>
        ) : (
          <>
            <ul class={styles['kinds']}>
              {changeKinds
                .filter((kind) => list.counts[kind] > 0)
                .map((kind) => (
                  <li key={kind}>{t.text(`change-count.${kind}`, { n: list.counts[kind] })}</li>
                ))}
            </ul>
            <NamedList
              records={list.changes}
              first={3}
              owners={home.owner.value !== 'me'}
              about={({ sentence, at }) => (
                <>
                  <span>{sentenceText(t, sentence)}</span>
                  <span>
                    <time dateTime={instantText(at)} title={t.date(at, 'time')}>
                      {t.relative(instantText(at), session.now.value)}
                    </time>
                  </span>
                </>
              )}
            />
          </>
        ))}
    </Section>
  );
}

const instantText = (seconds: number): string => new Date(seconds * 1000).toISOString();
