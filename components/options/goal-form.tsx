import { useEffect, useRef } from 'preact/hooks';
import { Button, Tool } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { Notice } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import type { GoalEditor } from '@/lib/state/goal-editor';
import { BurnUpChart } from './burn-up-chart';
import { Saved } from './field';
import { goalAmount, metricName } from './goal-amounts';
import { GoalFields } from './goal-fields';
import styles from './goal-form.module.css';
import { GoalSplit } from './goal-split';
import { GoalWeeks } from './goal-weeks';
import { periodName } from './span-name';

/** One goal: whom it is for, what it measures, its target. A new one is added by a button, a known one kept at once. */
export function GoalForm({ editor }: { editor: GoalEditor }) {
  const t = useWords();
  const draft = editor.draft.value;
  const box = useRef<HTMLElement>(null);
  const isNew = draft?.id === undefined;
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  useEffect(() => {
    if (isNew) box.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [isNew]);
  if (!draft) return null;
  // The title is whose goal it is, even while another choice cannot be kept.
  const saved = editor.goal.value;
  const aim = editor.aims.value.find(
    ({ scope, id }) => scope === saved?.scope && id === (saved.scopeId ?? null),
  );
  const name = aim?.name ?? t.text(aim?.scope === 'company' ? 'options.goals.company' : 'popup.unknown-name');
  const next = editor.next.value;
  const rules = editor.rules.value;
  return (
    <section ref={box} class={styles['form']} aria-labelledby="goal-title">
      <header>
        <h2 id="goal-title">{isNew ? t.text('options.goals.new.title') : <bdi>{name}</bdi>}</h2>
        {!isNew && <Saved count={editor.problem.value ? 0 : editor.book.saved.value} />}
        {!isNew && !editor.locked.value && (
          <Tool icon="trash" label={t.text('options.goals.delete')} onClick={() => void editor.remove()} />
        )}
        <Tool icon="close" label={t.text('options.goals.close')} onClick={() => editor.leave()} />
      </header>
      <p class={styles['period']}>{periodName(t, draft.period, rules)}</p>
      <Lock editor={editor} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) void editor.create();
        }}
      >
        <GoalFields editor={editor} draft={draft} />
        {isNew && (
          <p>
            <Button kind="main" type="submit">
              {t.text('options.goals.create')}
            </Button>
          </p>
        )}
      </form>
      {saved && (
        <>
          <Parts editor={editor} />
          {!editor.locked.value && <GoalSplit split={editor.split} goal={saved} />}
          <GoalWeeks weeks={editor.weeks.value} goal={saved} />
          {editor.line.value && editor.burnUp.value && (
            <BurnUpChart line={editor.line.value} burnUp={editor.burnUp.value} />
          )}
          {next && (
            <p>
              <Button kind="link" onClick={() => void editor.copyOne()}>
                {t.text('goals.copy', { period: periodName(t, next, rules) })}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** A past goal: why it stands still, and the way to change it all the same. */
function Lock({ editor }: { editor: GoalEditor }) {
  const t = useWords();
  const goal = editor.goal.value;
  if (!goal || !editor.locked.value) return null;
  const last = Temporal.PlainDate.from(goal.to).subtract({ days: 1 }).toString();
  return (
    <Notice
      icon="lock"
      title={t.text('goals.locked', { date: t.date(last) })}
      action={
        <Button small onClick={() => editor.unlock()}>
          {t.text('goals.unlock')}
        </Button>
      }
    >
      <p>{t.text('goals.locked.why')}</p>
    </Notice>
  );
}

/** What the goals below this one add up to. */
function Parts({ editor }: { editor: GoalEditor }) {
  const t = useWords();
  const parts = editor.parts.value;
  const goal = editor.goal.value;
  if (!goal || !parts || parts.count === 0) return null;
  const equal = parts.sum === goal.target;
  return (
    <p class={equal ? styles['equal'] : styles['differs']}>
      <Icon name={equal ? 'check' : 'info'} small />
      <span>
        <Slots
          parts={t.parts('options.goals.parts', { n: parts.count, sum: goalAmount(t, parts.sum, goal) })}
        />
      </span>
    </p>
  );
}

/** Changes to goals whose time had passed, newest first. */
export function GoalLog({ editor }: { editor: GoalEditor }) {
  const t = useWords();
  const session = useSession();
  const log = editor.book.log.value;
  if (log.length === 0) return null;
  const { users = [], teams = [] } = session.contents.value ?? {};
  return (
    <details class={styles['log']}>
      <summary>{t.text('goals.log', { n: log.length })}</summary>
      <ul>
        {log.map((entry, at) => {
          const known = (entry.scope === 'team' ? teams : users).find(({ id }) => id === entry.scopeId);
          const amount = (value: number | null): string => goalAmount(t, value ?? 0, entry);
          const kind = entry.before === null ? 'added' : entry.after === null ? 'deleted' : 'changed';
          return (
            <li key={`${entry.at} ${at}`}>
              <Slots
                parts={t.parts(`goals.log.${kind}`, {
                  name:
                    known?.name ??
                    t.text(entry.scope === 'company' ? 'options.goals.company' : 'popup.unknown-name'),
                  metric: metricName(t, entry.metric),
                  period: t.period(entry.from, entry.to),
                  before: amount(entry.before),
                  after: amount(entry.after),
                })}
              />
              <small>{t.date(entry.at, 'time')}</small>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
