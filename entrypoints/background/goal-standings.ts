import type { GoalStanding } from '@/lib/alerts/goal-events';
import type { OpenTables } from '@/lib/cache/open-tables';
import type { Account } from '@/lib/model/account';
import type { Goal } from '@/lib/model/entities';
import type { SyncStatus } from '@/lib/model/sync-status';
import { reports } from '@/lib/reports/all';
import { scopeOf, shownBy } from '@/lib/settings/scope-of';
import type { Preferences } from '@/lib/settings/settings';
import { goalFigures, standingOf } from '@/lib/state/goal-tree';
import { dateIn } from '@/lib/state/periods';
import { GrowingTable } from '@/lib/table/growing-table';
import { cell, type Table } from '@/lib/table/table';

/** The report that tells how goals of every metric stand. */
const asked = 'goal-progress';

/** How the goals stand that run today, as the user may see them; those of others are left out where that is set. */
export async function standingsNow(
  account: Account,
  goals: readonly Goal[],
  preferences: Preferences,
  tables: OpenTables,
): Promise<{ readonly standings: readonly GoalStanding[]; readonly status: SyncStatus }> {
  const now = new Date();
  const shown = shownBy(preferences, account);
  const today = dateIn(now.toISOString(), shown.timeZone);
  const running = goals.filter(({ from, to }) => from <= today && today < to);
  const { tables: records, status } = await tables.refresh();
  const report = reports.find(({ id }) => id === asked);
  if (!report || running.length === 0) return { standings: [], status };
  const dates = running.flatMap(({ from, to }) => [from, to]).sort();
  const scope = scopeOf(account, preferences, {
    period: { from: dates[0] ?? today, to: dates.at(-1) ?? today },
    comparison: 'none',
    filters: {},
    asOf: `${now.toISOString().slice(0, 19)}Z`,
  });
  const table = new GrowingTable('goals');
  for (const goal of running) table.upsert(goal);
  const { result } = report.run({ ...records, goals: table.table() }, scope);
  const figures = goalFigures.safeParse(result.figures);
  const people = { users: named(records.users), teams: named(records.teams) };
  return {
    status,
    standings: running.flatMap((goal): GoalStanding[] => {
      const figure = figures.success ? figures.data[goal.id] : undefined;
      if (!figure) return [];
      const currency = goal.currency ?? null;
      const { name, attainment, actual, workingDays, elapsed } = standingOf(goal.id, figure, {
        people,
        goal,
        currency,
      });
      return [{ goal, name, attainment, actual, status: figure.status, daysLeft: workingDays - elapsed }];
    }),
  };
}

const named = (table: Table) =>
  Array.from({ length: table.length }, (_, row) => ({
    id: String(cell(table, 'id', row)),
    name: String(cell(table, 'name', row) ?? ''),
    active: true,
  }));
