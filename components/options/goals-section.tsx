import { useModel } from '@preact/signals';
import { Button, Tool } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Icon } from '@/components/controls/icon';
import { Note, Notice } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { GoalEditor } from '@/lib/state/goal-editor';
import { type GoalMetric, goalMetrics, isEmptyTree, linesOf } from '@/lib/state/goal-tree';
import { spans } from '@/lib/state/spans';
import { Saved, Segmented } from './field';
import { GoalForm } from './goal-form';
import { GoalTable } from './goal-table';
import styles from './goals-section.module.css';
import { spanName } from './span-name';

/** The goals of a month, quarter or year, and the editor of one of them. Changes are kept at once. */
export function GoalsSection() {
  const session = useSession();
  const t = useWords();
  const editor = useModel(() => new GoalEditor(session));
  const trees = editor.trees.value;
  const failure = editor.failure.value ?? editor.figuresFailure.value;
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
          {trees && <Tables editor={editor} trees={trees} />}
          <Undo editor={editor} />
        </section>
        {editor.draft.value && <GoalForm editor={editor} />}
      </div>
    </div>
  );
}

function Head({ editor }: { editor: GoalEditor }) {
  const t = useWords();
  const { span, period } = editor.looked.value;
  const trees = editor.trees.value;
  const [first] = trees ? goalMetrics.flatMap((each) => linesOf(trees[each])) : [];
  return (
    <header>
      <div class={styles['title']}>
        <h1>{t.text('options.goals.title')}</h1>
        <span class={styles['step']}>
          <Tool icon="back" label={t.text('options.goals.earlier')} onClick={() => editor.step(-1)} />
          <b aria-live="polite">{spanName(t, span, period)}</b>
          <Tool icon="forward" label={t.text('options.goals.later')} onClick={() => editor.step(1)} />
        </span>
        <Segmented
          quiet
          label={t.text('options.goals.span')}
          value={span}
          choices={spans.map((value) => ({ value, words: t.text(`options.goals.span.${value}`) }))}
          onChoose={(value) => editor.look(value)}
        />
        <Button icon="plus" onClick={() => editor.add()}>
          {t.text('options.goals.new')}
        </Button>
      </div>
      <p class={styles['quiet']}>
        {first &&
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

type Trees = NonNullable<GoalEditor['trees']['value']>;

function Tables({ editor, trees }: { editor: GoalEditor; trees: Trees }) {
  const t = useWords();
  const { span, period } = editor.looked.value;
  const shown = goalMetrics.filter((metric: GoalMetric) => !isEmptyTree(trees[metric]));
  if (shown.length === 0) {
    return (
      <Notice
        icon="target"
        title={t.text('options.goals.empty', { period: spanName(t, span, period) })}
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
  return (
    <>
      {shown.map((metric) => (
        <GoalTable
          key={metric}
          metric={metric}
          tree={trees[metric]}
          selected={editor.draft.value?.id ?? null}
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

function Undo({ editor }: { editor: GoalEditor }) {
  const t = useWords();
  return (
    <div role="status" class={styles['undo']}>
      {editor.deleted.value ? (
        <>
          <span>{t.text('options.goals.deleted')}</span>
          <Button kind="link" onClick={() => void editor.undo()}>
            {t.text('options.goals.undo')}
          </Button>
        </>
      ) : (
        !editor.draft.value && <Saved count={editor.saved.value} />
      )}
    </div>
  );
}
