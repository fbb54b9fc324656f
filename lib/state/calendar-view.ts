import { computed, createModel, effect, signal } from '@preact/signals';
import type { Goal } from '@/lib/model/entities';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { WorkCalendar } from '@/lib/model/scope';
import type { DaysOff, KeptCalendar } from '@/lib/settings/calendars';
import { goalsSetting, type Preferences } from '@/lib/settings/settings';
import { quotaTarget } from './goal-days';
import { goalPeople } from './goal-people';
import { isLocked } from './goal-rules';
import type { Session } from './session';

/** What keeps preferences: the options page does, and says so. */
interface Keeper {
  change(part: Partial<Preferences>): Promise<void>;
}

/** Behind working days and rates: the company's, and the calendars of teams and people of the shown account. */
export const CalendarView = createModel((session: Session, keeper: Keeper) => {
  const people = goalPeople(session);
  const failure = signal<Failure | null>(null);
  const accountId = computed(() => session.account.value?.id ?? '');
  const calendars = computed<readonly KeptCalendar[]>(
    () => session.preferences.value.calendars?.[accountId.value] ?? [],
  );
  const currencies = signal<readonly { readonly currency: string; readonly records: number }[]>([]);
  effect(() => {
    const account = accountId.value;
    void session.position.value;
    currencies.value = [];
    if (account === '') return;
    session.engine.ask('currencies', { account }).then(
      (found) => {
        if (accountId.peek() === account) currencies.value = found;
      },
      (error: unknown) => {
        failure.value = failureOf(error);
      },
    );
  });

  /** Targets of quotas that still run follow the days that are worked. */
  const requote = async (): Promise<void> => {
    const id = session.account.peek()?.id;
    if (id === undefined || !session.goals.peek().some(({ quota }) => quota)) return;
    try {
      await goalsSetting(id).change((goals) =>
        requoted(goals, session.today.peek(), (goal) => people.calendarFor(goal)),
      );
    } catch (error) {
      failure.value = failureOf(error);
    }
  };
  const change = async (part: Partial<Preferences>): Promise<void> => {
    await keeper.change(part);
    await requote();
  };
  const put = (next: readonly KeptCalendar[]): Promise<void> =>
    change({ calendars: { ...session.preferences.peek().calendars, [accountId.peek()]: [...next] } });
  const isOf = (
    a: Pick<KeptCalendar, 'scope' | 'scopeId'>,
    b: Pick<KeptCalendar, 'scope' | 'scopeId'>,
  ): boolean => a.scope === b.scope && a.scopeId === b.scopeId;

  return {
    calendars,
    failure,
    /** Currencies that records bear, commonest first. */
    currencies,
    /** Whom a calendar can be for: teams and active people without one. */
    others: computed(() =>
      people
        .aims(null)
        .filter(({ scope, id }) => !calendars.value.some((own) => own.scope === scope && own.scopeId === id))
        .filter(({ scope }) => scope !== 'company'),
    ),
    /** Names of teams and people, for those that have a calendar. */
    nameOf: (own: Pick<KeptCalendar, 'scope' | 'scopeId'>): string | null => {
      const { users = [], teams = [] } = session.contents.value ?? {};
      const list: readonly { id: string; name: string }[] = own.scope === 'team' ? teams : users;
      return list.find(({ id }) => id === own.scopeId)?.name ?? null;
    },
    change,
    addHolidays(days: readonly { readonly date: string; readonly name: string }[]) {
      const { holidays, holidayNames } = session.preferences.peek();
      const named = days.filter(({ name }) => name !== '').map(({ date, name }) => [date, name]);
      return change({
        holidays: [...new Set([...holidays, ...days.map(({ date }) => date)])].sort(),
        holidayNames: { ...holidayNames, ...Object.fromEntries(named) },
      });
    },
    removeHoliday(date: string) {
      const { holidays, holidayNames } = session.preferences.peek();
      const { [date]: _, ...names } = holidayNames ?? {};
      return change({ holidays: holidays.filter((each) => each !== date), holidayNames: names });
    },
    /** A calendar that begins as what held so far. */
    add(scope: 'team' | 'user', scopeId: string) {
      const teamIds = session.contents.peek()?.users.find(({ id }) => id === scopeId)?.teamIds ?? [];
      const team =
        scope === 'user'
          ? teamIds.find((id) => calendars.peek().some((own) => isOf(own, { scope: 'team', scopeId: id })))
          : undefined;
      const own: KeptCalendar = {
        scope,
        scopeId,
        weekdays: null,
        team: team ?? null,
        keepsHolidays: true,
        off: [],
      };
      return put([...calendars.peek(), own]);
    },
    update(own: KeptCalendar, part: Partial<Omit<KeptCalendar, 'scope' | 'scopeId'>>) {
      return put(calendars.peek().map((each) => (isOf(each, own) ? { ...each, ...part } : each)));
    },
    addOff(own: KeptCalendar, days: DaysOff) {
      const off = [...own.off.filter(({ from, to }) => from !== days.from || to !== days.to), days];
      return this.update(own, { off: off.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) });
    },
    remove: (own: KeptCalendar) => put(calendars.peek().filter((each) => !isOf(each, own))),
  };
});
export type CalendarView = InstanceType<typeof CalendarView>;

/** The goals with the targets of their quotas made anew, as long as they are not locked. */
export function requoted(
  goals: readonly Goal[],
  today: string,
  calendarFor: (goal: Goal) => WorkCalendar,
): Goal[] {
  return goals.map((goal) =>
    goal.quota && !isLocked(goal, today)
      ? { ...goal, target: quotaTarget(goal.quota, goal, calendarFor(goal)) }
      : goal,
  );
}
