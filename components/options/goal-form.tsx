import { useEffect, useRef } from 'preact/hooks';
import { Button, Tool } from '@/components/controls/button';
import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import type { Translator } from '@/lib/i18n/translator';
import type { Aim, GoalEditor } from '@/lib/state/goal-editor';
import type { GoalProblem } from '@/lib/state/goal-rules';
import { type GoalMetric, goalMetrics } from '@/lib/state/goal-tree';
import { BurnUpChart } from './burn-up-chart';
import { Saved, SelectField, TextField } from './field';
import styles from './goal-form.module.css';
import { spanName } from './span-name';

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
    if (isNew) box.current?.querySelector('input')?.focus();
  }, [isNew]);
  if (!draft) return null;
  const aims = editor.aims.value;
  const saved = editor.goal.value; // The title is whose goal it is, even while another choice cannot be kept.
  const aim = aims.find(({ scope, id }) => scope === saved?.scope && id === (saved.scopeId ?? null));
  const problem = editor.problem.value;
  const { span } = editor.looked.value;
  return (
    <section ref={box} class={styles['form']} aria-labelledby="goal-title">
      <header>
        <h2 id="goal-title">{isNew ? t.text('options.goals.new.title') : <bdi>{aimName(t, aim)}</bdi>}</h2>
        {!isNew && <Saved count={editor.problem.value ? 0 : editor.saved.value} />}
        {!isNew && (
          <Tool icon="trash" label={t.text('options.goals.delete')} onClick={() => void editor.remove()} />
        )}
        <Tool icon="close" label={t.text('options.goals.close')} onClick={() => editor.leave()} />
      </header>
      <p class={styles['period']}>{spanName(t, span, draft.period)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) void editor.create();
        }}
      >
        <SelectField
          label={t.text('options.goals.field.scope')}
          value={aimValue(draft)}
          problem={problem?.field === 'scope' ? problemWords(t, problem, aims, draft.currency) : undefined}
          onChoose={(value) => void editor.change(aimOf(value))}
        >
          <option value="company">{t.text('options.goals.company')}</option>
          <Aims label={t.text('options.goals.teams')} aims={aims} scope="team" />
          <Aims label={t.text('options.goals.people')} aims={aims} scope="user" />
        </SelectField>
        <div class={styles['pair']}>
          <SelectField
            label={t.text('options.goals.field.metric')}
            value={draft.metric}
            onChoose={(value) => void editor.change({ metric: value as GoalMetric })}
          >
            {goalMetrics.map((metric) => (
              <option key={metric} value={metric}>
                {t.text(`options.goals.metric.${metric}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t.text('options.goals.field.target')}
            unit={draft.metric === 'won_value' ? draft.currency : t.text('options.goals.field.deals')}
            inputMode="decimal"
            value={draft.target}
            problem={problem?.field === 'target' ? problemWords(t, problem, aims, draft.currency) : undefined}
            onKeep={(target) => void editor.change({ target })}
          />
        </div>
        {isNew && (
          <p>
            <Button kind="main" type="submit">
              {t.text('options.goals.create')}
            </Button>
          </p>
        )}
      </form>
      {!isNew && <Parts editor={editor} />}
      {editor.line.value && editor.burnUp.value && (
        <BurnUpChart line={editor.line.value} burnUp={editor.burnUp.value} span={span} />
      )}
    </section>
  );
}

/** What the goals below this one add up to, and sharing it out among them. */
function Parts({ editor }: { editor: GoalEditor }) {
  const t = useWords();
  const parts = editor.parts.value;
  const goal = editor.goal.value;
  const members = editor.members.value;
  if (!goal || !parts || members.length === 0) return null;
  const equal = parts.sum === goal.target;
  const sum =
    goal.metric === 'won_value'
      ? t.money(parts.sum, goal.currency ?? undefined)
      : t.value(parts.sum, 'count');
  const kind = members[0]?.scope === 'team' ? 'teams' : 'reps';
  return (
    <div class={styles['parts']}>
      {parts.count > 0 && (
        <p class={equal ? styles['equal'] : styles['differs']}>
          <Icon name={equal ? 'check' : 'info'} small />
          <span>
            <Slots parts={t.parts('options.goals.parts', { n: parts.count, sum })} />
          </span>
        </p>
      )}
      <Button small onClick={() => void editor.split()}>
        {t.text(`options.goals.split.${kind}`, { n: members.length })}
      </Button>
      <small>{t.text('options.goals.split.why')}</small>
    </div>
  );
}

function Aims({ label, aims, scope }: { label: string; aims: readonly Aim[]; scope: Aim['scope'] }) {
  const found = aims.filter((aim) => aim.scope === scope);
  if (found.length === 0) return null;
  return (
    <optgroup label={label}>
      {found.map((aim) => (
        <option key={aim.id} value={aimValue({ scope, scopeId: aim.id })}>
          {aim.name}
        </option>
      ))}
    </optgroup>
  );
}

const aimValue = ({ scope, scopeId }: { scope: Aim['scope']; scopeId: string | null }): string =>
  scope === 'company' ? 'company' : `${scope}:${scopeId}`;

function aimOf(value: string): { scope: Aim['scope']; scopeId: string | null } {
  const at = value.indexOf(':');
  if (at < 0) return { scope: 'company', scopeId: null };
  return { scope: value.slice(0, at) === 'team' ? 'team' : 'user', scopeId: value.slice(at + 1) };
}

const aimName = (t: Translator, aim: Aim | undefined): string =>
  aim?.name ?? t.text(aim?.scope === 'company' ? 'options.goals.company' : 'popup.unknown-name');

/** The problem in words; an example shows how this language writes figures. */
function problemWords(t: Translator, problem: GoalProblem, aims: readonly Aim[], currency: string): string {
  if (problem.field === 'target') {
    const example = problem.key === 'not-amount' ? t.money(19_000_000, currency) : t.value(40, 'count');
    return t.text(`options.goals.problem.${problem.key}`, { example });
  }
  const { with: other } = problem;
  const aim = aims.find(({ scope, id }) => scope === other.scope && id === (other.scopeId ?? null));
  return t.text('options.goals.problem.clash', {
    name: aimName(t, aim),
    period: t.period(other.from, other.to),
    target: other.currency ? t.money(other.target, other.currency) : t.value(other.target, 'count'),
  });
}
