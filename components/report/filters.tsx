import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Chip, type Choice, SwitchChip } from '@/components/controls/chip';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import type { ReportOption } from '@/lib/model/result';
import type { Period } from '@/lib/model/scope';
import { type Preset, presets, type View } from '@/lib/model/view';
import { periodOf } from '@/lib/state/periods';
import { chosenOf, type Decided, defaultOf, withOption } from '@/lib/state/report-view';
import styles from './filters.module.css';
import { PeriodSheet } from './period-sheet';
import { periodText, words } from './words';

interface FiltersProps {
  decided: Decided;
  defaults: Decided;
  /** The report's own; none are known before it has answered. */
  options: readonly ReportOption[];
  onChange: (view: View) => void;
}

/** What the report is asked for, as chips; one that differs from its default is washed in the accent. */
export function FilterBar({ decided, defaults, options, onChange }: FiltersProps) {
  const session = useSession();
  const t = useWords();
  const choosing = useSignal(false);
  const contents = session.contents.value;
  const set = (change: Partial<Decided>): void => onChange(viewOf({ ...decided, ...change }, defaults));
  const users = [...(contents?.users ?? [])].sort((a, b) => t.compare(a.name, b.name));
  const me = session.account.value?.userId;
  const pipelines = contents?.pipelines ?? [];
  const pipeline = decided.filters.pipelineIds?.[0] ?? '';
  const choosePipeline = (id: string): void => {
    const { pipelineIds: _, ...others } = decided.filters;
    set({ filters: id === '' ? others : { ...others, pipelineIds: [id] } });
  };
  return (
    <fieldset class={styles['filters']}>
      <legend class="vh">{t.text('filter.all')}</legend>
      <Chip
        name={t.text('filter.period')}
        choices={periodChoices(t)}
        value={typeof decided.period === 'string' ? decided.period : custom}
        differs={decided.period !== defaults.period}
        onClear={() => set({ period: defaults.period })}
        onChoose={(value) => {
          if (value === custom) choosing.value = true;
          else set({ period: value as Preset });
        }}
      >
        {periodWords(decided.period, t, session.today.value)}
      </Chip>
      <Chip
        name={t.text('filter.comparison')}
        choices={comparisons.map((value) => ({ value, words: t.text(`comparison.${value}`) }))}
        value={decided.comparison}
        differs={decided.comparison !== defaults.comparison}
        onClear={() => set({ comparison: defaults.comparison })}
        onChoose={(value) => set({ comparison: value as Decided['comparison'] })}
      >
        {t.text(`comparison.${decided.comparison}.chip`)}
      </Chip>
      {users.length > 0 && (
        <Chip
          name={t.text('filter.owner')}
          choices={[
            ...(users.some(({ id }) => id === me) ? [{ value: 'me', words: t.text('word.me') }] : []),
            { value: 'all', words: t.text('word.everyone') },
            ...peopleChoices(users, t),
          ]}
          value={decided.owner}
          differs={decided.owner !== defaults.owner}
          onClear={() => set({ owner: defaults.owner })}
          onChoose={(owner) => set({ owner })}
        >
          <OwnerWords owner={decided.owner} users={users} t={t} />
        </Chip>
      )}
      {pipelines.length > 1 && (
        <Chip
          name={t.text('filter.pipeline')}
          choices={[
            { value: '', words: t.text('filter.pipeline.all') },
            ...pipelines.map(({ id, name }, index) => ({
              value: id,
              words: <bdi>{name}</bdi>,
              apart: index === 0,
            })),
          ]}
          value={pipeline}
          differs={pipeline !== ''}
          onClear={() => choosePipeline('')}
          onChoose={choosePipeline}
        >
          {pipelines.find(({ id }) => id === pipeline)?.name ?? t.text('filter.pipeline.all')}
        </Chip>
      )}
      {options.map((option) => (
        <OptionChip
          key={option.id}
          {...{ option, users, t }}
          value={chosenOf(option, decided.options, users)}
          onChoose={(value) => set({ options: withOption(decided.options, option, value) })}
        />
      ))}
      {choosing.value && (
        <PeriodSheet
          period={datesOf(decided.period)}
          t={t}
          onClose={() => {
            choosing.value = false;
          }}
          onChoose={(period) => {
            choosing.value = false;
            set({ period });
          }}
        />
      )}
    </fieldset>
  );

  function datesOf(period: Decided['period']): Period {
    if (typeof period !== 'string') return period;
    const { weekStart, calendar } = session.shown.value;
    return periodOf(period, { today: session.today.value, weekStart, calendar });
  }
}

interface OptionProps {
  option: ReportOption;
  value: ReportOption['value'];
  users: Users;
  t: Translator;
  onChoose: (value: ReportOption['value']) => void;
}
function OptionChip({ option, value, users, t, onChoose }: OptionProps) {
  const title = words(t, [`option.${option.id}`]);
  if (option.kind === 'switch') {
    return (
      <SwitchChip on={value === true} onSwitch={onChoose}>
        {title}
      </SwitchChip>
    );
  }
  const choices: readonly Choice[] =
    option.kind === 'choice'
      ? option.choices.map((choice) => ({
          value: choice,
          words: words(t, [`option.${option.id}.${choice}`]),
        }))
      : [
          { value: nobody, words: words(t, [`option.${option.id}.none`, 'option.none']) },
          ...peopleChoices(
            users.filter(({ id }) => id !== option.beside),
            t,
          ),
        ];
  const now = value === null ? nobody : String(value);
  return (
    <Chip
      name={title}
      named
      choices={choices}
      value={now}
      differs={value !== defaultOf(option)}
      onClear={() => onChoose(defaultOf(option))}
      onChoose={(chosen) => onChoose(chosen === nobody ? null : chosen)}
    >
      {choices.find((choice) => choice.value === now)?.words}
    </Chip>
  );
}

/** No person has an empty id. */
const nobody = '';

const custom = 'custom';
const comparisons = ['previous', 'year', 'none'] as const;

function periodChoices(t: Translator): Choice[] {
  const apart: readonly string[] = ['this-week', 'this-month', 'last-30-days', 'this-quarter', 'this-year'];
  return [
    ...presets.map((value) => ({ value, words: t.text(`preset.${value}`), apart: apart.includes(value) })),
    { value: custom, words: t.text('filter.period.custom'), apart: true },
  ];
}

export const periodWords = (period: Preset | Period, t: Translator, today: string): string =>
  typeof period === 'string' ? t.text(`preset.${period}`) : periodText(t, period.from, period.to, today);

type Users = readonly { readonly id: string; readonly name: string; readonly active: boolean }[];

const peopleChoices = (users: Users, t: Translator): Choice[] =>
  users.map(({ id, name, active }, index) => ({
    value: id,
    words: active ? <bdi>{name}</bdi> : <Inactive name={name} t={t} />,
    apart: index === 0,
  }));

interface OwnerProps {
  owner: string;
  users: Users;
  t: Translator;
}
function OwnerWords({ owner, users, t }: OwnerProps): ComponentChildren {
  if (owner === 'me') return t.text('word.me');
  const user = users.find(({ id }) => id === owner);
  return user ? <bdi>{user.name}</bdi> : t.text('word.everyone');
}

function Inactive({ name, t }: { name: string; t: Translator }) {
  return (
    <>
      <bdi>{name}</bdi> <small class={styles['inactive']}>{t.text('filter.owner.inactive')}</small>
    </>
  );
}

/** Only what differs from the default goes into the address, so that defaults may change. */
function viewOf(decided: Decided, defaults: Decided): View {
  return {
    ...(decided.period !== defaults.period && { period: decided.period }),
    ...(decided.comparison !== defaults.comparison && { comparison: decided.comparison }),
    ...(decided.owner !== defaults.owner && { owner: decided.owner }),
    ...(Object.keys(decided.filters).length > 0 && { filters: decided.filters }),
    ...(Object.keys(decided.options).length > 0 && { options: decided.options }),
  };
}
