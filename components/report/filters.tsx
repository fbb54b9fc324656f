import { useModel, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ActionChip, AddChip, OpenChip } from '@/components/controls/chip';
import { useSession, useWords } from '@/components/controls/session-context';
import type { ReportOption } from '@/lib/model/result';
import type { Filters } from '@/lib/model/scope';
import type { View } from '@/lib/model/view';
import { chosenIn, type FilterKey, ownField, setFilters, withoutFilter } from '@/lib/state/filter-choice';
import { FilterNames } from '@/lib/state/filter-values';
import { chosenOf, type Decided, defaultOf, withOption } from '@/lib/state/report-view';
import { ComparisonChip } from './filter-comparison';
import { OptionChip } from './filter-option';
import { PeriodChip } from './filter-period';
import { PickSheet } from './filter-pick';
import { FilterSheet } from './filter-sheet';
import { WhoseChip } from './filter-whose';
import { FilterValueWords, filterName } from './filter-words';
import styles from './filters.module.css';
import { words } from './words';

interface FiltersProps {
  decided: Decided;
  defaults: Decided;
  /** The report's own; none are known before it has answered. */
  options: readonly ReportOption[];
  onChange: (view: View) => void;
}

/**
 * What a report is asked for, as chips: the period, whose, what it is compared with, the pipeline where there are several,
 * and every filter that is set. One that differs from its default is washed in the accent.
 */
export function FilterBar({ decided, defaults, options, onChange }: FiltersProps) {
  const session = useSession();
  const t = useWords();
  const bar = useRef<HTMLFieldSetElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  /** The filter whose sheet is open. */
  const open = useSignal<FilterKey | null>(null);
  const adding = useSignal(false);
  const filters = useSignal(decided.filters);
  useEffect(() => {
    filters.value = decided.filters;
  }, [decided.filters, filters]);
  const names = useModel(() => new FilterNames(session, filters));
  const contents = session.contents.value;
  const account = session.account.value;
  const users = [...(contents?.users ?? [])].sort((a, b) => t.compare(a.name, b.name));
  const offered = contents?.filters ?? [];
  const isStanding = (key: FilterKey): boolean => key === 'pipelineIds' && offered.includes(key);
  const shown = setFilters(decided.filters).filter((key) => !isStanding(key));
  const set = (change: Partial<Decided>): void => onChange(viewOf({ ...decided, ...change }, defaults));
  const setFilter = (key: FilterKey, next: Filters): void => {
    // Whoever is named here is named instead of the other chip's; but a team may be asked for less some of its people.
    const isNamed = (key === 'userIds' || key === 'teamIds') && chosenIn(next, key).ids.length > 0;
    const clashes = key === 'teamIds' || !isTeam(decided.owner);
    set({ filters: next, ...(isNamed && clashes && { owner: 'all' }) });
  };
  const clear = (key: FilterKey): void => {
    add.current?.focus(); // The chip goes away with its filter.
    setFilter(key, withoutFilter(decided.filters, key));
  };
  const close = (): void => {
    open.value = null;
  };
  const chip = (key: FilterKey) => {
    const isSet = setFilters(decided.filters).includes(key);
    return (
      <OpenChip
        key={key}
        name={filterName(key, account, t)}
        named={isSet}
        differs={isSet}
        isOpen={open.value === key}
        onOpen={() => {
          open.value = key;
        }}
        onClear={() => (isStanding(key) ? setFilter(key, withoutFilter(decided.filters, key)) : clear(key))}
      >
        {isSet ? (
          <FilterValueWords filters={decided.filters} filter={key} {...{ names, t }} />
        ) : (
          t.text('filter.pipeline.all')
        )}
      </OpenChip>
    );
  };
  // A switch that is off says little and takes a line: it waits among the filters that can be added.
  const isWaiting = (option: ReportOption): boolean =>
    offered.length > 0 &&
    option.kind === 'switch' &&
    chosenOf(option, decided.options, users) === defaultOf(option);
  const inBar = options.filter((option) => !isWaiting(option));
  const isChanged = Object.keys(viewOf(decided, defaults)).length > 0;
  return (
    <fieldset ref={bar} class={styles['filters']}>
      <legend class="vh">{t.text('filter.all')}</legend>
      <PeriodChip period={decided.period} standard={defaults.period} onChoose={(period) => set({ period })} />
      {(users.length > 0 || (contents?.teams.length ?? 0) > 0) && (
        <WhoseChip
          owner={decided.owner}
          standard={defaults.owner}
          users={users}
          onChoose={(owner) => set({ owner })}
        />
      )}
      {decided.period !== 'all-time' && (
        <ComparisonChip
          comparison={decided.comparison}
          standard={defaults.comparison}
          period={decided.period}
          onChoose={(comparison) => set({ comparison })}
        />
      )}
      {offered.includes('pipelineIds') && chip('pipelineIds')}
      {shown.map(chip)}
      {inBar.map((option) => (
        <OptionChip
          key={option.id}
          {...{ option, users }}
          value={chosenOf(option, decided.options, users)}
          onChoose={(value) => set({ options: withOption(decided.options, option, value) })}
        />
      ))}
      {offered.length > 0 && (
        <AddChip
          label={t.text('filter.add')}
          isOpen={adding.value}
          buttonRef={add}
          onOpen={() => {
            adding.value = true;
          }}
        />
      )}
      {isChanged && (
        <ActionChip
          onClick={() => {
            bar.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus(); // This one goes away.
            onChange({});
          }}
        >
          {t.text('filter.reset')}
        </ActionChip>
      )}
      {adding.value && (
        <PickSheet
          title={t.text('filter.add')}
          search={t.text('filter.add.search')}
          choices={[
            ...options.filter(isWaiting).map(({ id }) => {
              const text = words(t, [`option.${id}`]);
              return { value: `${optionPrefix}${id}`, text, words: text };
            }),
            ...offered
              .filter((key) => key !== 'pipelineIds')
              .map((key, index) => {
                const text = filterName(key as FilterKey, account, t);
                const isOwn = ownField(key) !== undefined;
                return {
                  value: key,
                  text,
                  words: <FilterTitle name={text} isOwn={isOwn} />,
                  apart: index === 0 && options.some(isWaiting),
                };
              }),
          ]}
          onClose={() => {
            adding.value = false;
          }}
          onChoose={(key) => {
            adding.value = false;
            const option = options.find(({ id }) => key === `${optionPrefix}${id}`);
            if (option) set({ options: withOption(decided.options, option, true) });
            else open.value = key as FilterKey;
          }}
        />
      )}
      {open.value !== null && (
        <FilterSheet
          key={open.value}
          filter={open.value}
          filters={decided.filters}
          names={names}
          onChange={(next) => open.value !== null && setFilter(open.value, next)}
          onClose={close}
        />
      )}
    </fieldset>
  );
}

/** Tells an option from a filter in the list of what can be added. */
const optionPrefix = 'option:';

function FilterTitle({ name, isOwn }: { name: string; isOwn: boolean }) {
  const t = useWords();
  if (!isOwn) return <>{name}</>;
  return (
    <>
      <bdi>{name}</bdi> <small class={styles['own']}>{t.text('filter.own-field')}</small>
    </>
  );
}

const isTeam = (owner: string): boolean => owner === 'team' || owner.startsWith('team:');

/** Only what differs from the default goes into the address, so that defaults may change. */
function viewOf(decided: Decided, defaults: Decided): View {
  return {
    ...(decided.period !== defaults.period && { period: decided.period }),
    ...(decided.comparison !== defaults.comparison &&
      decided.period !== 'all-time' && { comparison: decided.comparison }),
    ...(decided.owner !== defaults.owner && { owner: decided.owner }),
    ...(Object.keys(decided.filters).length > 0 && { filters: decided.filters }),
    ...(Object.keys(decided.options).length > 0 && { options: decided.options }),
  };
}
