import { computed, createModel, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { aimKey } from '@/lib/alerts/goal-events';
import type { Goal } from '@/lib/model/entities';
import type { AlertKind, AlertRules } from '@/lib/model/goal-alert';
import { alertsSetting, goalAlertsSetting } from '@/lib/settings/settings';
import { keptSetting } from './kept-setting';
import type { Session } from './session';

const permission = { permissions: ['notifications' as const] };

/** What a goal of each month, quarter or year is for, and what is told of it. */
export interface Aim {
  readonly key: string;
  /** The goal that runs, or the next one. */
  readonly goal: Goal;
  /** From the CRM; null for the company, or for somebody it no longer lists. */
  readonly name: string | null;
  readonly kinds: readonly AlertKind[];
}

/** Behind the goal alerts of the options: everything is kept at once, the browser's permission is asked in the click. */
export const AlertsView = createModel((session: Session) => {
  const rules = signal<AlertRules | null>(null);
  const isAllowed = signal(true);
  const isDenied = signal(false);
  const saved = signal(0);
  const wanted = keptSetting(session, goalAlertsSetting);
  void alertsSetting.read().then((read) => {
    rules.value ??= read;
  });
  const readPermission = async (): Promise<void> => {
    isAllowed.value = await browser.permissions.contains(permission);
  };
  void readPermission().catch(() => undefined);

  const aims = computed<readonly Aim[] | null>(() => {
    const asked = wanted.value.value;
    const people = session.contents.value;
    if (!asked || !people) return null;
    const today = session.today.value;
    const all = session.preferences.value.colleagues === 'names';
    const found = new Map<string, Goal>();
    for (const goal of [...session.goals.value].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      if (goal.to <= today || found.has(aimKey(goal))) continue;
      // A colleague's goal is nothing to be told of where colleagues are not shown.
      if (goal.scope === 'user' && !all && !people.users.some(({ id }) => id === goal.scopeId)) continue;
      found.set(aimKey(goal), goal);
    }
    const order = ['company', 'team', 'user'];
    const { compare } = session.t.value;
    return [...found]
      .map(([key, goal]) => {
        const names = goal.scope === 'team' ? people.teams : people.users;
        const name = names.find(({ id }) => id === goal.scopeId)?.name ?? null;
        return { key, goal, name, kinds: asked[key] ?? [] };
      })
      .sort(
        (a, b) =>
          order.indexOf(a.goal.scope) - order.indexOf(b.goal.scope) || compare(a.name ?? '', b.name ?? ''),
      );
  });

  /** Nothing is awaited before the request: a browser asks its person in a click only. */
  const allow = async (): Promise<boolean> => {
    const isGranted = await browser.permissions.request(permission).catch(() => false);
    isAllowed.value = isGranted;
    isDenied.value = !isGranted;
    return isGranted;
  };
  return {
    rules: computed(() => rules.value),
    aims,
    /** Something is to be told and the browser does not let us. */
    lacksPermission: computed(
      () => !isAllowed.value && (aims.value ?? []).some(({ kinds }) => kinds.length > 0),
    ),
    /** The browser was asked just now, and the answer was no. */
    isDenied: computed(() => isDenied.value),
    saved: computed(() => saved.value),
    allow,
    async change(part: Partial<AlertRules>): Promise<void> {
      const before = rules.peek();
      if (!before) return;
      rules.value = { ...before, ...part };
      rules.value = await alertsSetting.change((now) => ({ ...now, ...part }));
      saved.value++;
    },
    /** Directly in a click. */
    async tell(key: string, kind: AlertKind, on: boolean): Promise<void> {
      if (on && !(await allow())) return;
      await wanted.change((now) => {
        const kinds = (now[key] ?? []).filter((each) => each !== kind);
        return { ...now, [key]: on ? [...kinds, kind] : kinds };
      });
      saved.value++;
    },
  };
});
export type AlertsView = InstanceType<typeof AlertsView>;
