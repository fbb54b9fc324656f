import { ratio } from '@/lib/math/rates';
import { usageDays } from '@/lib/query/populations/marketing';
import type { QueryView } from '@/lib/query/view';
import { sumOf } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { activeUsers } from './active-users';
import { logins, reportUse, updateFreshness } from './adoption-measures';
import { auditFound, completeness } from './audit-score';
import { defineMetric, type Found, fromMeasure, type Metric, part } from './metric';
import { rowsIn, shareTaken, takenOf } from './taken';

const adoption = { class: 'UA', areas: [] } as const;
/** Whether the CRM is used, and what is in it can be trusted (3-metrics 3.3 and 3.4). */
export const adoptionMetrics: readonly Metric[] = [
  defineMetric({
    ...adoption,
    id: 'active-users',
    unit: 'share',
    better: 1,
    needs: ['users'],
    dateField: 'activity',
    compute: usersActive,
  }),
  fromMeasure(updateFreshness, { class: 'UA', areas: ['S'] }),
  fromMeasure(completeness, adoption),
  defineMetric({
    ...adoption,
    id: 'audit-score',
    unit: 'mean',
    better: 1,
    needs: ['deals'],
    dateField: 'as-of',
    compute: (view) => auditFound(view, 'score'),
  }),
  defineMetric({
    ...adoption,
    id: 'data-gaps',
    unit: 'mean',
    better: -1,
    needs: ['deals'],
    dateField: 'as-of',
    compute: (view) => auditFound(view, 'gaps'),
  }),
  defineMetric({
    ...adoption,
    id: 'report-use',
    unit: 'count',
    better: 1,
    needs: ['usageDays'],
    dateField: 'date',
    measure: reportUse,
    compute: reportUseOf,
  }),
];

/** People who used the CRM in the period, of those with a licence. Without the CRM's own count their records say it. */
function usersActive(view: QueryView): Found {
  const { licensed, active } = activeUsers(view, view.period);
  const days = rowsIn(view, usageDays);
  const hasUse = view.company.tables.usageDays.length > 0;
  return {
    ...shareTaken(active.length, licensed.length, { records: view.select('users', active) }),
    notes: hasUse ? [] : ['approximate', 'no-logins'],
    parts: hasUse ? [part('logins', 'count', { value: takenOf(view, logins).value, n: days.length })] : [],
  };
}

/** Reports opened in the period, where that is counted, and how many that is for each person. */
function reportUseOf(view: QueryView): Found {
  const { tables } = view.company;
  const opened = numbers(tables.usageDays, 'reportsOpened');
  const rows = rowsIn(view, usageDays).filter((row) => !Number.isNaN(opened[row]));
  const users = codes(tables.usageDays, 'userId').codes;
  const who = new Set(Array.from(rows, (row) => users[row]));
  const value = rows.length === 0 ? null : sumOf(opened, rows);
  return {
    value,
    n: rows.length,
    records: view.select('usageDays', rows),
    parts: [
      part('per-person', 'mean', { value: value === null ? null : ratio(value, who.size), n: who.size }),
    ],
  };
}
