import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { FilterValues } from '@/lib/messages/engine';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Label } from '@/lib/model/result';
import type { Filters, Scope } from '@/lib/model/scope';
import { chosenIn, setFilters } from './filter-choice';
import type { Session } from './session';

/** So many values are shown at once; the others are searched for. */
const most = 200;

/** What values are counted in: all there is. */
function anyScope(session: Session): Scope {
  const today = session.today.peek();
  return session.scope({ period: { from: today, to: today }, comparison: 'none', filters: {} });
}

/** What one filter can be set to, and what a search leaves of it. A slow answer never replaces a newer one. */
export const FilterValuesView = createModel((session: Session, filter: string) => {
  const search = signal('');
  const found = signal<FilterValues | null>(null);
  const failure = signal<Failure | null>(null);
  const tries = signal(0);
  let latest = 0;
  let ended = false;
  effect(() => {
    const account = session.account.value?.id;
    const asked = search.value;
    void tries.value;
    const turn = ++latest;
    if (account === undefined) return;
    session.engine
      .ask('filterValues', { account, filter, scope: anyScope(session), search: asked, limit: most })
      .then((answer) => {
        if (ended || turn !== latest) return;
        failure.value = null;
        found.value = answer;
      })
      .catch((error: unknown) => {
        if (!ended && turn === latest) failure.value = failureOf(error);
      });
  });
  effect(() => () => {
    ended = true;
  });
  return {
    search: search as ReadonlySignal<string>,
    found: found as ReadonlySignal<FilterValues | null>,
    failure: failure as ReadonlySignal<Failure | null>,
    searchFor(text: string) {
      search.value = text;
    },
    again() {
      tries.value++;
    },
  };
});
export type FilterValuesView = InstanceType<typeof FilterValuesView>;

/** What the chosen values of filters are called; values whose names are not known yet, or any more, have none. */
export const FilterNames = createModel((session: Session, filters: ReadonlySignal<Filters>) => {
  const known = signal<ReadonlyMap<string, Label>>(new Map());
  const account = computed(() => session.account.value?.id);
  /** Asked for already, so that what nothing is called is asked for once. */
  let asked = new Set<string>();
  let of: string | undefined;
  effect(() => {
    const id = account.value;
    if (id !== of) {
      of = id;
      asked = new Set();
      known.value = new Map();
    }
    if (id === undefined) return;
    for (const filter of setFilters(filters.value)) {
      const ids = chosenIn(filters.value, filter).ids.filter((one) => !asked.has(nameOf(filter, one)));
      if (ids.length === 0) continue;
      for (const one of ids) asked.add(nameOf(filter, one));
      const scope = anyScope(session);
      session.engine
        .ask('filterValues', { account: id, filter, scope, search: '', ids, limit: ids.length })
        .then(({ values }) => {
          if (of !== id) return;
          const next = new Map(known.peek());
          for (const value of values) next.set(nameOf(filter, value.id), value.label);
          known.value = next;
        })
        .catch(() => {}); // The chip says how many are chosen instead.
    }
  });
  return { known: known as ReadonlySignal<ReadonlyMap<string, Label>> };
});
export type FilterNames = InstanceType<typeof FilterNames>;

export const labelIn = ({ known }: FilterNames, filter: string, id: string | null): Label | undefined =>
  known.value.get(nameOf(filter, id));

const nameOf = (filter: string, id: string | null): string => JSON.stringify([filter, id]);
