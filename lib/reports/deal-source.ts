import { enough } from '@/lib/math/rates';
import { cohortConversion, createdCount, createdValue } from '@/lib/metrics/deal-measures';
import type { Row, Sentence } from '@/lib/model/result';
import { countOf } from '@/lib/query/aggregates';
import { blockOf, headlineOf, type MeasureColumn, matrixOf } from '@/lib/query/block';
import { created } from '@/lib/query/populations/deals';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { defineQueryReport } from './report';

const isNow =
  (state: number) =>
  ({ deals }: Company) =>
  (deal: number): boolean =>
    deals.status[deal] === state;

const createdWon = countOf('created-won', created, isNow(status.won), { better: 1 });
const createdOpen = countOf('created-open', created, isNow(status.open));

const columns: readonly MeasureColumn[] = [
  { key: 'count', measure: createdCount },
  { key: 'share', measure: createdCount, as: 'share' },
  { key: 'value', measure: createdValue, minWidth: 360 },
  { key: 'won', measure: createdWon, minWidth: 480 },
  { key: 'openCount', measure: createdOpen, minWidth: 480 },
  { key: 'cohortConversion', measure: cohortConversion },
];

/**
 * Where new deals come from, and what share of each source's is won.
 *
 * Rows: `sources`, one per source or channel (option `group`) of a deal created in the period, most deals first, `(none)`
 * last; `trend`, one per month, its columns the sources.
 * Units: `value` is minor units of the base currency, `share` and `cohortConversion` 0 to 1.
 * Rules: the source is that at the creation; `won` and `openCount` are as of now, so young deals lower
 * `cohortConversion`.
 * Caveats: `null-amount`, `unconverted`, `current-values`.
 */
export const dealSource = defineQueryReport({
  id: 'deal-source',
  needs: ['deals'],
  options: [{ id: 'group', kind: 'choice', choices: ['source', 'channel'] }],
  dateField: 'created',

  queries: ({ options }) => ({
    sources: {
      measures: [createdCount, createdValue, createdWon, createdOpen, cohortConversion],
      by: [options.group],
    },
    trend: { measures: [createdCount], by: ['month', options.group], withEmpty: true },
  }),

  tell(view, { sources, trend }) {
    const block = blockOf(view, 'sources', sources, columns);
    const months = matrixOf(view, 'trend', trend, { key: 'count', measure: createdCount });
    const rows = sources.total.rows(created);
    const present = block.rows.filter(({ cells }) => cells['count'] !== 0);
    return {
      n: rows.length,
      isThin: rows.length < enough.toShow,
      ...(rows.length > 0 && { finding: findingOf(present, rows.length) }),
      headline: headlineOf(view, sources, [
        { key: 'created', measure: createdCount },
        { key: 'cohortConversion', measure: cohortConversion },
      ]),
      blocks: [block, ...(months.rows.length > 1 ? [months] : [])],
      charts: [
        { kind: 'bars', block: 'sources', value: 'count', share: 'share' },
        ...(months.rows.length > 1 ? [{ kind: 'stacked', block: 'trend', value: 'all' } as const] : []),
      ],
      caveats: moneyCaveats(view.company, rows),
      figures: {
        count: rows.length,
        rows: Object.fromEntries(
          present.map(
            ({ key, cells: { count, share, value, won, openCount: open, cohortConversion: conversion } }) => [
              key,
              { count, share, value, won, open, conversion },
            ],
          ),
        ),
      },
    };
  },
});

function findingOf(rows: readonly Row[], n: number): Sentence {
  const [first] = rows.filter(({ aside }) => !aside);
  const whole = figureSaid(n, 'count');
  if (n < enough.toShow) return { key: 'finding.deal-source.thin', values: { n: whole } };
  if (!first) return { key: 'finding.deal-source.none', values: { n: whole } };
  return {
    key: 'finding.deal-source',
    values: {
      name: said(first.label),
      k: figureSaid(first.cells['count'] ?? null, 'count', first.records?.['count']),
      n: whole,
      conversion: figureSaid(
        first.cells['cohortConversion'] ?? null,
        'share',
        first.records?.['cohortConversion'],
      ),
    },
  };
}
