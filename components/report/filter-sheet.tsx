import { useModel, useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { Sheet } from '@/components/controls/sheet';
import { SearchField } from '@/components/panel/search-field';
import type { FilterValue } from '@/lib/messages/engine';
import type { Filters } from '@/lib/model/scope';
import { chosenIn, type FilterKey, withChosen } from '@/lib/state/filter-choice';
import { type FilterNames, FilterValuesView, labelIn } from '@/lib/state/filter-values';
import { AmountForm } from './filter-amount';
import styles from './filter-sheet.module.css';
import { walkList } from './filter-walk';
import { filterName } from './filter-words';
import { LabelWords } from './words';

interface FilterSheetProps {
  filter: FilterKey;
  filters: Filters;
  names: FilterNames;
  /** At once, with every box: the sheet is closed when one has seen enough. */
  onChange: (filters: Filters) => void;
  onClose: () => void;
}

/** What one filter lets through: any of the values that are ticked, or everything but these. */
export function FilterSheet({ filter, filters, names, onChange, onClose }: FilterSheetProps) {
  const session = useSession();
  const t = useWords();
  return (
    <Sheet
      title={<bdi>{filterName(filter, session.account.value, t)}</bdi>}
      closeLabel={t.text('word.close')}
      onClose={onClose}
    >
      {filter === 'amount' ? (
        <AmountForm
          filters={filters}
          onChoose={(next) => {
            onChange(next);
            onClose();
          }}
        />
      ) : (
        <ValueList {...{ filter, filters, names, onChange }} />
      )}
    </Sheet>
  );
}

/** With so few values nothing need be searched. */
const mostUnsearched = 8;

function ValueList({ filter, filters, names, onChange }: Omit<FilterSheetProps, 'onClose'>) {
  const session = useSession();
  const t = useWords();
  const view = useModel(() => new FilterValuesView(session, filter));
  const list = useRef<HTMLUListElement>(null);
  const { ids, isTurned } = chosenIn(filters, filter);
  /** What was chosen on opening stands first, whether it is among the commonest or not. */
  const kept = useSignal(ids);
  const turned = useSignal(isTurned);
  const found = view.found.value;
  const whole = useRef<HTMLDivElement>(null);
  const isHere = found !== null;
  useEffect(() => {
    if (!isHere) return;
    // Into the search, or to the first box: what comes before it is there to close the sheet, which opens only now.
    queueMicrotask(() => whole.current?.querySelector<HTMLElement>('[type="search"], li input')?.focus());
  }, [isHere]);
  const values = found?.values ?? [];
  const rare =
    view.search.value === '' ? kept.value.filter((id) => !values.some((one) => one.id === id)) : [];
  const change = (next: readonly (string | null)[], turn = turned.value): void =>
    onChange(withChosen(filters, filter, { ids: next, isTurned: turn }));
  const tick = (id: string | null, on: boolean): void =>
    change(on ? [...ids, id] : ids.filter((one) => one !== id));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go on from the field into the list
    <div ref={whole} onKeyDown={(event) => walkList(event, list.current)}>
      {found && found.all > mostUnsearched && (
        <div class={styles['search']}>
          <SearchField
            label={t.text('word.search')}
            value={view.search.value}
            onInput={(text) => view.searchFor(text)}
          />
        </div>
      )}
      <div class={styles['how']}>
        <label class={styles['turn']}>
          <input
            type="checkbox"
            checked={turned.value}
            onChange={(event) => {
              turned.value = event.currentTarget.checked;
              if (ids.length > 0) change(ids, event.currentTarget.checked);
            }}
          />
          {t.text('filter.is-not')}
        </label>
        <span role="status">{ids.length > 0 && t.text('filter.value.chosen', { n: ids.length })}</span>
        {ids.length > 0 && (
          <Button kind="link" small onClick={() => change([])}>
            {t.text('filter.clear')}
          </Button>
        )}
      </div>
      {view.failure.value && (
        <FailureNotice failure={view.failure.value} t={t} onRetry={() => view.again()} />
      )}
      <ul ref={list} class={styles['list']} aria-busy={found === null}>
        {found &&
          rare.map((id) => (
            <Value
              key={id ?? ''}
              value={{ id, label: labelIn(names, filter, id) ?? { word: 'value.unknown' }, count: 0 }}
              isOn={ids.includes(id)}
              onTick={(on) => tick(id, on)}
              isRare
            />
          ))}
        {values.map((value) => (
          <Value
            key={value.id ?? ''}
            value={value}
            isOn={ids.includes(value.id)}
            onTick={(on) => tick(value.id, on)}
          />
        ))}
      </ul>
      <p class={styles['note']} role="status">
        {found === null && !view.failure.value && t.text('state.waiting')}
        {found && values.length === 0 && t.text(found.all > 0 ? 'filter.none-found' : 'filter.no-values')}
        {found && found.left > 0 && t.text('filter.left', { n: found.left })}
      </p>
    </div>
  );
}

interface ValueProps {
  value: FilterValue;
  isOn: boolean;
  onTick: (on: boolean) => void;
  /** Chosen, and not among the values that were counted. */
  isRare?: boolean;
}
function Value({ value, isOn, onTick, isRare = false }: ValueProps) {
  const t = useWords();
  const countId = useId();
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={isRare ? undefined : countId}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span class={value.id === null ? styles['without'] : styles['words']}>
          <LabelWords label={value.label} t={t} />
        </span>
      </label>
      {!isRare && (
        <span id={countId} class={styles['count']}>
          {t.value(value.count, 'count')}
        </span>
      )}
    </li>
  );
}
