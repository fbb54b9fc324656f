import { useSession, useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import type { GoalEditor } from '@/lib/state/goal-editor';
import { aimMetric, type GoalFilter, isMoney } from '@/lib/state/goal-metrics';
import type { Aim } from '@/lib/state/goal-people';
import type { GoalDraft, GoalProblem } from '@/lib/state/goal-rules';
import { listOf } from '@/lib/state/spans';
import { Segmented, SelectField, TextField } from './field';
import { DateField } from './field-date';
import { goalAmount, metricName } from './goal-amounts';
import styles from './goal-form.module.css';

const kinds = ['call', 'email', 'meeting', 'task', 'note', 'text', 'visit'];

/** The fields of a goal. */
export function GoalFields({ editor, draft }: { editor: GoalEditor; draft: GoalDraft }) {
  const t = useWords();
  const locked = editor.locked.value;
  const problem = editor.problem.value;
  const aim = aimMetric(draft.metric);
  const wrong = (field: GoalProblem['field']): string | undefined =>
    problem?.field === field ? problemWords(t, problem, editor.aims.value, draft) : undefined;
  const isOwn = editor.looked.value.span === 'own' || listOf(draft.period, editor.rules.value) === 'own';
  const goal = editor.goal.value;
  return (
    <>
      <SelectField
        label={t.text('options.goals.field.scope')}
        value={aimValue(draft)}
        disabled={locked}
        problem={wrong('scope')}
        onChoose={(value) => void editor.change(aimOf(value))}
      >
        <option value="company">{t.text('options.goals.company')}</option>
        <Aims label={t.text('options.goals.teams')} aims={editor.aims.value} scope="team" />
        <Aims label={t.text('options.goals.people')} aims={editor.aims.value} scope="user" />
      </SelectField>
      <div class={styles['pair']}>
        <SelectField
          label={t.text('options.goals.field.metric')}
          value={draft.metric}
          disabled={locked}
          onChoose={(metric) => void editor.change({ metric })}
        >
          {!aim && <option value={draft.metric}>{metricName(t, draft.metric)}</option>}
          {editor.metrics.value.map(({ id }) => (
            <option key={id} value={id}>
              {metricName(t, id)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t.text('options.goals.field.target')}
          {...(isMoney(draft.metric) && { unit: draft.currency })}
          inputMode="decimal"
          value={draft.target}
          disabled={locked}
          problem={wrong('target')}
          onKeep={(target) => void editor.change({ target })}
        />
      </div>
      {aim?.isQuota && (
        <div>
          <Segmented
            label={t.text('goals.each')}
            value={draft.each}
            disabled={locked}
            choices={(['total', 'day', 'week'] as const).map((value) => ({
              value,
              words: t.text(`goals.each.${value}`),
            }))}
            onChoose={(each) => void editor.change({ each })}
          />
          {draft.each !== 'total' && goal?.quota && (
            <p class={styles['makes']}>
              {t.text('goals.each.makes', {
                n: editor.draftDays.value,
                target: goalAmount(t, goal.target, goal),
              })}
            </p>
          )}
        </div>
      )}
      {isOwn && (
        <div class={styles['pair']}>
          <DateField
            label={t.text('goals.field.from')}
            value={draft.period.from}
            disabled={locked}
            onKeep={(from) => from && void editor.change({ period: { ...draft.period, from } })}
          />
          <DateField
            label={t.text('goals.field.until')}
            value={dayBefore(draft.period.to)}
            disabled={locked}
            onKeep={(last) => last && void editor.change({ period: { ...draft.period, to: dayAfter(last) } })}
          />
          {wrong('dates') && (
            <p class={styles['wrong']} role="alert">
              {wrong('dates')}
            </p>
          )}
        </div>
      )}
      <Filters editor={editor} draft={draft} />
    </>
  );
}

/** What the goal is for only. A filter that has nothing to choose from is not shown. */
function Filters({ editor, draft }: { editor: GoalEditor; draft: GoalDraft }) {
  const t = useWords();
  const { contents } = useSession();
  const choices: Record<GoalFilter, readonly { readonly id: string; readonly name: string }[]> = {
    pipelineId: contents.value?.pipelines ?? [],
    sourceId: contents.value?.sources ?? [],
    productId: editor.products.value,
    activityKind: kinds.map((id) => ({ id, name: t.text(`activity-kind.${id as 'call'}`) })),
  };
  const shown = (aimMetric(draft.metric)?.filters ?? []).filter(
    (name) => choices[name].length > 1 || draft.filters[name] !== undefined,
  );
  if (shown.length === 0) return null;
  return (
    <div class={styles['pair']}>
      {shown.map((name) => {
        const value = draft.filters[name] ?? '';
        const isKnown = value === '' || choices[name].some(({ id }) => id === value);
        return (
          <SelectField
            key={name}
            label={t.text(`goals.filter.${name}`)}
            value={value}
            disabled={editor.locked.value}
            onChoose={(chosen) => {
              const { [name]: _, ...others } = draft.filters;
              void editor.change({ filters: chosen === '' ? others : { ...others, [name]: chosen } });
            }}
          >
            <option value="">{t.text('goals.filter.any')}</option>
            {!isKnown && <option value={value}>{t.text('popup.unknown-name')}</option>}
            {choices[name].map(({ id, name: words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </SelectField>
        );
      })}
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

const dayBefore = (date: string): string => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

const aimValue = ({ scope, scopeId }: { scope: Aim['scope']; scopeId: string | null }): string =>
  scope === 'company' ? 'company' : `${scope}:${scopeId}`;

function aimOf(value: string): { scope: Aim['scope']; scopeId: string | null } {
  const at = value.indexOf(':');
  if (at < 0) return { scope: 'company', scopeId: null };
  return { scope: value.slice(0, at) === 'team' ? 'team' : 'user', scopeId: value.slice(at + 1) };
}

/** The problem in words; an example shows how this language writes figures. */
export function problemWords(
  t: Translator,
  problem: GoalProblem,
  aims: readonly Aim[],
  { currency }: Pick<GoalDraft, 'currency'>,
): string {
  if (problem.field === 'dates') return t.text('goals.problem.backwards');
  if (problem.field === 'target') {
    const example = problem.key === 'not-amount' ? t.money(19_000_000, currency) : t.value(40, 'count');
    return t.text(`options.goals.problem.${problem.key}`, { example });
  }
  const { with: other } = problem;
  const aim = aims.find(({ scope, id }) => scope === other.scope && id === (other.scopeId ?? null));
  return t.text('options.goals.problem.clash', {
    name: aim?.name ?? t.text(other.scope === 'company' ? 'options.goals.company' : 'popup.unknown-name'),
    period: t.period(other.from, other.to),
    target: goalAmount(t, other.target, other),
  });
}
