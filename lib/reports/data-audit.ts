import type { Check, Findings } from '@/lib/audit/check';
import { auditOf, coreChecks } from '@/lib/audit/checks';
import { gradeOf, scoreOf } from '@/lib/audit/score';
import { ratio } from '@/lib/math/rates';
import type { Block, Row } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { deals as everyDeal } from '@/lib/query/populations/deals';
import { sieveOf } from '@/lib/query/sieve';
import { groupingOf } from '@/lib/table/dimensions';
import { groupCounts } from '@/lib/table/group-counts';
import { arranged, type Grouping, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { type Rows, rowsOf } from '@/lib/table/rows';
import { toFourDecimals } from './parts/decimals';
import { figureSaid } from './parts/figures';
import { defineReport, type View } from './report';

interface Checked extends Findings {
  readonly check: Check;
}

/**
 * Whether the figures of the other reports can be trusted.
 *
 * Rows: `checks`, one per check, those that cost the score most first; `owners`, one per owner with a record that was checked.
 * Units: scores go from 0 to 100: from 90 good, from 75 fair, else poor. `lost` is the points that a check costs the score over all.
 * Rules: records as of now, by their owner now; the period has no part in it. The core score is over fields that reports rest on,
 * the other over all checks; a check without records has no part in either (`lib/audit/score.ts`).
 */
export const dataAudit = defineReport({
  id: 'data-audit',
  needs: ['deals'],
  about: ['deals', 'customers', 'activities', 'leads'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'team'] }],
  dateField: 'as-of',

  compute(view) {
    const { company, filters, select } = view;
    const passed = onceFor(
      (rows: Rows, { entity }: Check) => sieveOf(company, entity, 'now', filters).passing(rows).rows,
    );
    const all = [...auditOf(company)].map(
      ([check, { checked, bad }]): Checked => ({
        check,
        checked: passed(checked, check),
        bad: passed(bad, check),
      }),
    );
    const core = all.filter(({ check }) => coreChecks.includes(check));
    const { rows: deals, removed } = populationIn(view, everyDeal, view.period);
    const [score, full] = [scored(core), scored(all)];
    const weights = all.reduce((sum, { check, checked }) => sum + (checked.length > 0 ? check.weight : 0), 0);
    const lostBy = ({ check, checked, bad }: Checked): number =>
      checked.length === 0 ? 0 : (100 * check.weight * bad.length) / checked.length / weights;
    const ranked = [...all].sort((a, b) => lostBy(b) - lostBy(a) || byText(a.check.id, b.check.id));
    const [worst] = ranked;
    const grade = score === null ? null : gradeOf(score);
    return {
      n: deals.length,
      removed,
      ...(grade &&
        worst && {
          finding: {
            key: `finding.data-audit.${grade}`,
            values: {
              score: figureSaid(score, 'mean'),
              check: { word: `check.${worst.check.id}` },
              k: figureSaid(worst.bad.length, 'count', select(worst.check.entity, worst.bad)),
              n: figureSaid(worst.checked.length, 'count'),
            },
          },
        }),
      headline: {
        id: 'headline',
        columns: [column('score', 'mean', { better: 1 }), column('fullScore', 'mean', { better: 1 })],
        rows: [
          rowOf(
            'all',
            { word: grade ? `grade.${grade}` : 'row.all' },
            { score: { value: score }, fullScore: { value: full } },
          ),
        ],
      },
      blocks: [
        {
          id: 'checks',
          columns: [
            column('bad', 'count', { better: -1 }),
            column('checked', 'count', { minWidth: 360 }),
            column('badShare', 'share', { better: -1 }),
            column('weight', 'count', { minWidth: 480 }),
            column('points', 'mean', { better: -1, minWidth: 480 }),
          ],
          rows: ranked.map((one) => {
            const { check, checked, bad } = one;
            const behind = select(check.entity, checked);
            return rowOf(
              check.id,
              { word: `check.${check.id}` },
              {
                bad: { value: bad.length, records: select(check.entity, bad) },
                checked: { value: checked.length, records: behind },
                badShare: {
                  value: ratio(bad.length, checked.length),
                  of: [bad.length, checked.length],
                  records: behind,
                },
                weight: { value: check.weight },
                points: { value: lostBy(one) },
              },
            );
          }),
        },
        ownersOf(view, ranked, view.options.group),
      ],
      charts: [
        { kind: 'tiles', block: 'headline', value: 'score' },
        { kind: 'bars', block: 'checks', value: 'points' },
      ],
      figures: {
        score: toFourDecimals(score),
        checks: Object.fromEntries(
          core.map(({ check, checked, bad }) => [check.id, { bad: bad.length, checked: checked.length }]),
        ),
      },
    };
  },
});

const scored = (all: readonly Checked[]): number | null =>
  scoreOf(
    all.map(({ check, checked, bad }) => ({
      weight: check.weight,
      checked: checked.length,
      bad: bad.length,
    })),
  );

const nobody: Rows = new Int32Array(0);

/** A calculation that is made once for each selection: many checks look at the same one. */
function onceFor<A extends readonly unknown[], T>(
  make: (rows: Rows, ...rest: A) => T,
): (rows: Rows, ...rest: A) => T {
  const made = new Map<Rows, T>();
  return (rows, ...rest) => {
    if (!made.has(rows)) made.set(rows, make(rows, ...rest));
    return made.get(rows) as T;
  };
}

/** Whose records are wrong: a score of their own, and how many by check. */
function ownersOf({ company, select }: View, all: readonly Checked[], dimension: string): Block {
  const rows = new Map<string, { row: Row; score: number | null }>();
  const counted = onceFor(groupCounts);
  const parts = all.flatMap(({ check, checked, bad }) => {
    const grouping = groupingOf(company, check.entity, dimension, 'now');
    return grouping
      ? [{ check, grouping, counts: counted(checked, grouping), bad: arranged(bad, grouping) }]
      : [];
  });
  const size = Math.max(0, ...parts.map(({ grouping }) => grouping.size));
  /** The number that a group has in a grouping; `undefined` when it has none. */
  const groupIn = (grouping: Grouping, group: number): number | undefined =>
    group === size ? grouping.size : group < grouping.size ? group : undefined;
  const first = parts[0]?.grouping;
  for (let group = 0; first && group <= size; group++) {
    const own = parts.map(({ check, grouping, counts, bad }) => {
      const at = groupIn(grouping, group);
      return {
        check,
        checked: at === undefined ? 0 : (counts[at] as number),
        bad: at === undefined ? nobody : rowsOf(bad, at),
      };
    });
    if (own.every(({ checked }) => checked === 0)) continue;
    const key = groupKey(first, group);
    const score = scoreOf(
      own.map(({ check, checked, bad }) => ({ weight: check.weight, checked, bad: bad.length })),
    );
    const counts = own.map(({ check, bad }) => [
      `check-${check.id}`,
      { value: bad.length, records: select(check.entity, bad) },
    ]);
    const figures = { score: { value: score }, ...Object.fromEntries(counts) };
    rows.set(key, { row: rowOf(key, groupLabel(first, group), figures, group === size), score });
  }
  return {
    id: 'owners',
    columns: [
      column('score', 'mean', { better: 1 }),
      ...parts.map(({ check }) =>
        column(`check-${check.id}`, 'count', {
          better: -1,
          minWidth: 480,
          label: { word: `check.${check.id}` },
        }),
      ),
    ],
    rows: [...rows.values()]
      .sort(
        (a, b) =>
          Number(a.row.aside ?? false) - Number(b.row.aside ?? false) ||
          (a.score ?? 0) - (b.score ?? 0) ||
          byText(a.row.key, b.row.key),
      )
      .map(({ row }) => row),
  };
}
