import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Setting } from '@/lib/settings/setting';
import type { Session } from './session';

/**
 * A setting of the shown account as a signal, `null` until it is read; follows changes from any context.
 *
 * Rules: call it inside a model, which ends it. `change` is shown at once and written behind.
 */
export function keptSetting<T>(
  session: Session,
  settingOf: (accountId: string) => Setting<T>,
): { readonly value: ReadonlySignal<T | null>; change(how: (now: T) => T): Promise<void> } {
  const value = signal<T | null>(null);
  const account = computed(() => session.account.value?.id ?? null);
  effect(() => {
    const id = account.value;
    value.value = null;
    if (id === null) return;
    let changed = false;
    let ended = false;
    const stop = settingOf(id).watch((next) => {
      changed = true;
      value.value = next;
    });
    void settingOf(id)
      .read()
      .then((read) => {
        if (!changed && !ended) value.value = read; // What was changed meanwhile is newer.
      });
    return () => {
      ended = true;
      stop();
    };
  });
  return {
    value,
    async change(how) {
      const id = account.peek();
      if (id === null) return;
      const before = value.peek();
      if (before !== null) value.value = how(before);
      const kept = await settingOf(id)
        .change(how)
        .catch(() => before); // A full disk: what is shown goes back to what is kept.
      if (account.peek() === id) value.value = kept;
    },
  };
}
