import { useModel } from '@preact/signals';
import { Button, Tool } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Icon } from '@/components/controls/icon';
import { Note, Notice } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { GoalEditor } from '@/lib/state/goal-editor';
import type { GoalGroup } from '@/lib/state/goal-list';
import { Saved, Segmented } from './field';
import { GoalForm, GoalLog } from './goal-form';
import { GoalImport } from './goal-import';
import { GoalTable } from './goal-table';
import styles from './goals-section.module.css';
import { periodName, spanName } from './span-name';

const lists = ['week', 'month', 'quarter', 'year', 'own'] as const;

/** The goals of a period, and the editor of one of them. Changes are kept at once. */
export function GoalsSection() {
  const session = useSession();
  const t = useWords();
  const editor = useModel(() => new GoalEditor(session));
  const groups = editor.groups.value;
  const failure = editor.book.failure.value ?? editor.figuresFailure.value;
  if (!session.account.value) {
    return (
      <div class={styles['goals']}>
        <h1>{t.text('options.goals.title')}</h1>
        <p class={styles['quiet']}>{t.text('options.none-shown')}</p>
      </div>
    );
  }
  return (
    <div class={styles['goals']}>
      <Head editor={editor} />
      {failure && (
        <div class={styles['failure']}>
          <FailureNotice failure={failure} t={t} onRetry={() => editor.again()} />
        </div>
      )}
      <div class={styles['two']}>
        <section class={editor.stale.value ? styles['stale'] : undefined} aria-busy={editor.stale.value}>
          {groups && <Tables editor={editor} groups={groups} />}
          <Foot editor={editor} />
          <GoalImport file={editor.file} />
          <GoalLog editor={editor} />
        </section>
        {editor.draft.value && <GoalForm editor={editor} />}
      </div>
    </div>
  );
}

function Head({ editor }: { editor: GoalEditor }) {
  const t = useWords();
  const { span, period } = editor.looked.value;
  const [first] = (editor.lines.value ?? [])
    .filter(({ scope }) => scope === 'company')
    .concat(editor.lines.value ?? []);
  return (
    <header>
      <div class={styles['title']}>
        <h1>{t.text('options.goals.title')}</h1>
        {span !== 'own' && (
          <span class={styles['step']}>
            <Tool icon="back" label={t.text('options.goals.earlier')} onClick={() => editor.step(-1)} />
            <b aria-live="polite">{spanName(t, span, period)}</b>
            <Tool icon="forward" label={t.text('options.goals.later')} onClick={() => editor.step(1)} />
          </span>
        )}
        <Segmented
          quiet
          label={t.text('options.goals.span')}
          value={span}
          choices={lists.map((value) => ({ value, words: t.text(`options.goals.span.${value}`) }))}
          onChoose={(value) => editor.look(value)}
        />
        <Button icon="plus" onClick={() => editor.add()}>
          {t.text('options.goals.new')}
        </Button>
      </div>
      <p class={styles['quiet']}>
        {first &&
          span !== 'own' &&
          (first.pace === null
            ? t.text('options.goals.days.none', { n: first.workingDays })
            : t.text('options.goals.days', {
                n: first.workingDays,
                k: first.elapsed,
                pace: t.value(first.pace, 'share'),
              }))}
      </p>
    </header>
  );
}

function Tables({ editor, groups }: { editor: GoalEditor; groups: readonly GoalGroup[] }) {
  const t = useWords();
  const { span, period } = editor.looked.value;
  if (groups.length === 0) {
    return (
      <Notice
        icon="target"
        title={
          span === 'own'
            ? t.text('goals.empty.own')
            : t.text('options.goals.empty', { period: spanName(t, span, period) })
        }
        action={
          <Button kind="main" small icon="plus" onClick={() => editor.add()}>
            {t.text('options.goals.new')}
          </Button>
        }
      >
        <p>{t.text('options.goals.empty.why')}</p>
      </Notice>
    );
  }
  const [main, ...others] = groups;
  const isWon = main?.metric === 'won_value' || main?.metric === 'won_count';
  const tables = isWon ? [[main], others] : [groups];
  return (
    <>
      {tables
        .filter((table) => table.length > 0)
        .map((table) => (
          <GoalTable
            key={table === tables[0] && isWon ? 'main' : 'others'}
            groups={table}
            isMain={isWon && table === tables[0]}
            hasDates={span === 'own'}
            selected={editor.draft.value?.id ?? null}
            products={editor.products.value}
            onSelect={(line) => editor.edit(line)}
          />
        ))}
      <div class={styles['note']}>
        <Icon name="info" />
        <Note>{t.text('options.goals.levels')}</Note>
      </div>
    </>
  );
}

/** What was done last, and what can be done with all goals at once. */
function Foot({ editor }: { editor: GoalEditor }) {
  const t = useWords();
  const { file } = editor;
  const { done, saved } = editor.book;
  const next = editor.next.value;
  const isDone = done.value !== null;
  return (
    <>
      <div role="status" class={styles['undo']}>
        {done.value ? (
          <>
            <span>
              {t.text(`goals.done.${done.value.key}`, { n: done.value.n })}
              {done.value.skipped > 0 && ` ${t.text('goals.done.skipped', { n: done.value.skipped })}`}
            </span>
            {done.value.n > 0 && (
              <Button kind="link" onClick={() => void editor.book.undo()}>
                {t.text('options.goals.undo')}
              </Button>
            )}
          </>
        ) : (
          !editor.draft.value && <Saved count={saved.value} />
        )}
      </div>
      <p class={styles['acts']}>
        {next && editor.looked.value.span !== 'own' && !isDone && (
          <Button small onClick={() => void editor.copyAll()}>
            {t.text('goals.copy.all', { period: periodName(t, next, editor.rules.value) })}
          </Button>
        )}
        <Button
          small
          icon="upload"
          aria-expanded={file.isOpen.value}
          onClick={() => file.open(!file.isOpen.value)}
        >
          {t.text('goals.import')}
        </Button>
      </p>
    </>
  );
}
