import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Session } from './session';

export interface Named {
  readonly id: string;
  readonly name: string;
}

const most = 200;

/** The products that deals are about, by name; empty where the CRM has none. Call it inside a model. */
export function goalProducts(session: Session): ReadonlySignal<readonly Named[]> {
  const found = signal<readonly Named[]>([]);
  const asks = computed(() =>
    session.contents.value?.counts['products'] ? (session.account.value?.id ?? null) : null,
  );
  effect(() => {
    const account = asks.value;
    found.value = [];
    if (account === null) return;
    const today = session.today.peek();
    const period = { from: today, to: Temporal.PlainDate.from(today).add({ days: 1 }).toString() };
    const scope = session.scope({ period, comparison: 'none', filters: {} });
    session.engine
      .ask('filterValues', { account, filter: 'productIds', scope, search: '', limit: most })
      .then(
        ({ values }) => {
          if (asks.peek() !== account) return;
          found.value = values.flatMap(({ id, label }) =>
            id !== null && 'text' in label ? [{ id, name: label.text }] : [],
          );
        },
        () => {}, // Without them a goal is for all products, as it is by default.
      );
  });
  return computed(() => {
    const { compare } = session.t.value;
    return [...found.value].sort((a, b) => compare(a.name, b.name));
  });
}
