import { signal } from '@preact/signals';
import { type GoalBook, instantNow } from './goal-book';
import { type GoalFile, goalsInCsv, goalTemplate, mostCharacters, plain } from './goal-import';
import { aimMetrics, aimName } from './goal-metrics';
import { withGoal } from './goal-rules';
import type { Session } from './session';
import { spanAt } from './spans';

/** Goals from a file: read, looked at, and kept only when asked. Call it inside a model. */
export function goalImport(session: Session, book: GoalBook) {
  const isOpen = signal(false);
  const file = signal<{ readonly name: string; readonly read: GoalFile } | null>(null);
  const people = () => session.contents.peek() ?? { users: [], teams: [] };
  return {
    isOpen,
    /** What the chosen file holds; nothing of it is kept yet. */
    file,
    open(next: boolean) {
      isOpen.value = next;
      file.value = null;
    },
    async read(chosen: Pick<File, 'name' | 'size' | 'text'>): Promise<void> {
      const { users, teams } = people();
      const t = session.t.peek();
      const words = new Map([
        ...aimMetrics.map(({ id }) => [plain(t.text(`goals.metric.${aimName(id)}`)), id as string] as const),
        [plain(t.text('options.goals.company')), 'company'],
        [plain(t.text('goals.scope.team')), 'team'],
        [plain(t.text('goals.scope.user')), 'user'],
      ]);
      const text = chosen.size > mostCharacters * 4 ? null : await chosen.text().catch(() => '');
      const read: GoalFile =
        text === null
          ? { good: [], bad: [], problem: 'size' }
          : goalsInCsv(text, {
              goals: session.goals.peek(),
              users: users.filter(({ active }) => active),
              teams,
              baseCurrency: session.shown.peek().currency,
              locale: t.locale,
              calendar: session.shown.peek().calendar,
              words,
              now: instantNow(),
              newId: () => crypto.randomUUID(),
            });
      file.value = { name: chosen.name, read };
    },
    /** The good rows become goals. */
    async keep(): Promise<void> {
      const good = file.peek()?.read.good ?? [];
      const kept = await book.keep((goals) => good.reduce((all, { goal }) => withGoal(all, goal), goals), {
        key: 'imported',
        n: good.length,
        skipped: 0,
      });
      if (!kept) return;
      isOpen.value = false;
      file.value = null;
    },
    template(): string {
      const { users, teams } = people();
      const { calendar, currency } = session.shown.peek();
      const { from, to } = spanAt('month', 0, { today: session.today.peek(), calendar });
      const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
      return goalTemplate({ from, last }, { users, teams, baseCurrency: currency });
    },
  };
}
export type GoalImport = ReturnType<typeof goalImport>;
