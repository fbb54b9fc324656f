import { useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import { type NeedKind, type NeedList, needKinds } from '@/lib/model/attention';
import type { Sentence, SentenceValue } from '@/lib/model/result';
import type { Home } from '@/lib/state/home';
import { NamedList } from './named-list';
import styles from './needs-section.module.css';
import { Section } from './section';

interface NeedsProps {
  home: Home;
  onReport: (report: string) => void;
}

/** The reports that say more, by reason. */
const reportOf: Readonly<Record<NeedKind, string>> = {
  overdue: 'pipeline-overview',
  'overdue-activity': 'activity-schedule',
  'too-long-in-stage': 'pipeline-overview',
  'no-next-step': 'pipeline-overview',
  untouched: 'lead-coverage',
};

/** Reasons said of one record; the others are counted. */
const mostReasons = 2;

/** What waits: the most valuable first, and how much there is of each kind. */
export function NeedsSection({ home, onReport }: NeedsProps) {
  const t = useWords();
  const { answer, failure, stale } = home.needs;
  const list = answer.value;
  const mine = home.owner.value === 'me';
  if (!list && failure.value) return null;
  return (
    <Section
      title={t.text(mine ? 'home.needs.me' : 'home.needs.all')}
      note={list && list.total > 0 && t.text('records.any', { n: list.total })}
      stale={stale.value}
      waiting={!list && 6}
    >
      {list &&
        (list.total === 0 ? (
          <p class={styles['none']}>{t.text('home.needs.none')}</p>
        ) : (
          <>
            <Kinds list={list} t={t} onReport={onReport} />
            <NamedList
              records={list.needs}
              first={3}
              owners={!mine}
              about={({ why }) => (
                <>
                  {why.slice(0, mostReasons).map(({ kind, sentence }) => (
                    <span key={kind}>{sentenceText(t, sentence)}</span>
                  ))}
                  {why.length > mostReasons && (
                    <span>{t.text('home.needs.reasons', { n: why.length - mostReasons })}</span>
                  )}
                </>
              )}
            />
            {list.total > list.needs.length && (
              <p class={styles['none']}>
                {t.text('home.needs.first', { n: list.needs.length, all: t.value(list.total, 'count') })}
              </p>
            )}
          </>
        ))}
    </Section>
  );
}

interface KindsProps {
  list: NeedList;
  t: Translator;
  onReport: (report: string) => void;
}
function Kinds({ list, t, onReport }: KindsProps) {
  return (
    <ul class={styles['kinds']}>
      {needKinds
        .filter((kind) => list.counts[kind] > 0)
        .map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => onReport(reportOf[kind])}>
              {t.text(`need-count.${kind}`, { n: list.counts[kind] })}
            </button>
          </li>
        ))}
    </ul>
  );
}

/** A sentence of the engine as text, names in it isolated from the direction of ours; dates as short as they can be. */
export function sentenceText(t: Translator, { key, values }: Sentence) {
  if (!t.has(key)) return null;
  const short = Object.entries(values).map(([name, value]): [string, SentenceValue] =>
    'unit' in value && value.unit === 'date' && typeof value.value === 'string'
      ? [name, { text: t.date(value.value, 'short') }]
      : [name, value],
  );
  return t
    .sentence({ key, values: Object.fromEntries(short) })
    .map(({ slot, text }, index) => (slot === undefined ? text : <bdi key={index}>{text}</bdi>));
}
