import { useId } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Icon } from '@/components/controls/icon';
import { Note } from '@/components/controls/notice';
import { Select } from '@/components/controls/select';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import type { HostWordsView, ShownWord, WordGroup } from '@/lib/state/host-words-view';
import { Saved } from './field';
import section from './section.module.css';
import tables from './table.module.css';
import styles from './words-section.module.css';

/** What the words of the CRM count as, to be checked once and changed at any time. */
export function WordsSection({ view }: { view: HostWordsView }) {
  const session = useSession();
  const t = useWords();
  const shown = session.account.value;
  const failure = view.failure.value;
  const isEmpty = view.groups.value.length === 0 && view.reasonFields.value.length === 0;
  return (
    <div class={section['section']}>
      <header>
        <h1>{t.text('options.section.words')}</h1>
        {view.account.value && !isEmpty && <p class={section['lead']}>{t.text('host-words.why')}</p>}
      </header>
      {failure && <FailureNotice failure={failure} t={t} />}
      {shown === null && <p class={section['quiet']}>{t.text('options.none-shown')}</p>}
      {shown !== null && view.account.value === null && <Note>{t.text('host-words.none')}</Note>}
      {view.account.value && isEmpty && <Note>{t.text('host-words.reading')}</Note>}
      {view.account.value && !isEmpty && view.isReady.value && (
        <>
          <Confirm view={view} />
          {view.reasonFields.value.length > 0 && <ReasonFields view={view} />}
          {view.groups.value.map((group, at, all) => (
            <Group
              key={`${group.sort} ${group.key}`}
              view={view}
              group={group}
              isFirst={all[at - 1]?.sort !== group.sort}
            />
          ))}
        </>
      )}
    </div>
  );
}

/** How much is to be checked, and the button that says it has been. */
function Confirm({ view }: { view: HostWordsView }) {
  const t = useWords();
  const n = view.unseen.value;
  return (
    <div class={`${styles['confirm']} ${n > 0 ? styles['open'] : ''}`}>
      <span class={styles['state']} role="status">
        {n === 0 && <Icon name="check" small />}
        <span>
          {n === 0
            ? t.text('host-words.confirmed')
            : t.text(view.hasConfirmed.value ? 'host-words.new' : 'host-words.unseen', { n })}
        </span>
      </span>
      {n > 0 && (
        <Button kind="main" icon="check" onClick={() => void view.confirm()}>
          {t.text('host-words.confirm')}
        </Button>
      )}
      <Saved count={view.saved.value} />
    </div>
  );
}

function ReasonFields({ view }: { view: HostWordsView }) {
  const t = useWords();
  const id = useId();
  const chosen = view.reasonField.value;
  return (
    <fieldset class={styles['fields']}>
      <legend>{t.text('host-words.reasonField')}</legend>
      <p class={section['lead']}>{t.text('host-words.reasonField.why')}</p>
      {view.reasonFields.value.map(({ id: field, label, filled, samples }, at) => (
        <div key={field} class={styles['field']}>
          <input
            type="radio"
            id={`${id}-${at}`}
            name={id}
            checked={chosen === field}
            aria-describedby={`${id}-${at}-samples`}
            onChange={() => void view.chooseReasonField(field)}
          />
          <label for={`${id}-${at}`}>
            <bdi>{label}</bdi>{' '}
            <small>
              {filled === 0
                ? t.text('host-words.reasonField.empty')
                : t.text('host-words.reasonField.filled', { n: filled })}
            </small>
          </label>
          <ul id={`${id}-${at}-samples`} class={styles['samples']}>
            {samples.map(({ text, count }) => (
              <li key={text}>{slotted(t, text, count)}</li>
            ))}
          </ul>
        </div>
      ))}
      <div class={styles['field']}>
        <input
          type="radio"
          id={`${id}-none`}
          name={id}
          checked={chosen === null}
          onChange={() => void view.chooseReasonField(null)}
        />
        <label for={`${id}-none`}>{t.text('host-words.reasonField.none')}</label>
      </div>
      {view.isOtherReasonField.value && (
        <Button small kind="link" onClick={() => void view.guessReasonField()}>
          {t.text('host-words.reasonField.back')}
        </Button>
      )}
    </fieldset>
  );
}

/** A value of the CRM and how often it occurs; its own direction does not turn the sentence round. */
const slotted = (t: Translator, text: string, n: number) =>
  t
    .parts('host-words.reasonField.sample', { text, n })
    .map((part) => (part.slot === 'text' ? <bdi key="text">{part.text}</bdi> : part.text));

interface GroupProps {
  view: HostWordsView;
  group: WordGroup;
  /** Of its sort: the others need no second explanation. */
  isFirst: boolean;
}

function Group({ view, group, isFirst }: GroupProps) {
  const t = useWords();
  const { sort, words, left } = group;
  return (
    <section>
      <h2>{groupTitle(t, group)}</h2>
      {isFirst && <p class={section['lead']}>{t.text(`host-words.${sort}.why`)}</p>}
      <table class={`${tables['table']} ${styles['words']}`}>
        <thead>
          <tr>
            <th scope="col">{t.text('host-words.column.word')}</th>
            <th scope="col">{t.text(`host-words.column.${countedBy[sort]}`)}</th>
            <th scope="col" class={tables['words']}>
              {t.text('host-words.column.meaning')}
            </th>
          </tr>
        </thead>
        <tbody>
          {words.map((word) => (
            <Word key={word.id} view={view} sort={sort} word={word} />
          ))}
        </tbody>
      </table>
      {left > 0 && <p class={section['small']}>{t.text('host-words.left', { n: left })}</p>}
    </section>
  );
}

function Word({ view, sort, word }: { view: HostWordsView; sort: WordGroup['sort']; word: ShownWord }) {
  const t = useWords();
  const { guess } = word;
  return (
    <tr>
      <th scope="row">
        <bdi>{word.name}</bdi>
        {word.isNew && <span class={styles['new']}>{t.text('host-words.new.one')}</span>}
      </th>
      <td>{t.value(word.count, 'count')}</td>
      <td class={tables['words']}>
        <Select
          small
          aria-label={t.text('host-words.meaning-of', { word: word.name })}
          value={word.meaning ?? ''}
          onChoose={(meaning) => void view.choose(sort, word.id, meaning)}
        >
          {word.meaning === null && (
            <option value="" disabled>
              {t.text('host-words.undecided')}
            </option>
          )}
          {word.meanings.map((meaning) => (
            <option key={meaning} value={meaning}>
              {meaningWords(t, sort, meaning)}
            </option>
          ))}
        </Select>
        {guess !== null && (
          <Button
            small
            kind="link"
            aria-label={t.text('host-words.back-of', {
              word: word.name,
              meaning: meaningWords(t, sort, guess),
            })}
            onClick={() => void view.choose(sort, word.id, guess)}
          >
            {t.text('host-words.back', { meaning: meaningWords(t, sort, guess) })}
          </Button>
        )}
      </td>
    </tr>
  );
}

const countedBy = {
  stageKinds: 'deals',
  channels: 'deals',
  activityKinds: 'activities',
  outcomes: 'activities',
  leadStatuses: 'leads',
} as const;

const wordsOf = {
  stageKinds: 'stage-kind',
  channels: 'channel',
  activityKinds: 'activity-is',
  outcomes: 'outcome',
  leadStatuses: 'lead-status',
} as const;

/** Our word for a meaning; one that we have none for stands as it is. */
function meaningWords(t: Translator, sort: WordGroup['sort'], meaning: string): string {
  const key = `${wordsOf[sort]}.${meaning}`;
  return t.has(key) ? t.text(key) : meaning;
}

function groupTitle(t: Translator, { sort, key, name }: WordGroup) {
  if (sort === 'outcomes') {
    const kind = `activity-kind.${key}`;
    return t.text('host-words.outcomes.of', { kind: t.has(kind) ? t.text(kind) : key });
  }
  if (sort !== 'stageKinds' || !name) return t.text(`host-words.${sort}`);
  return t
    .parts('host-words.stageKinds.of', { name })
    .map((part) => (part.slot ? <bdi key="name">{part.text}</bdi> : part.text));
}
