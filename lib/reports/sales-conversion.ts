import { enough, ratio } from '@/lib/math/rates';
import { quantiles } from '@/lib/math/select';
import { wilson } from '@/lib/math/wilson';
import {
  ofConvertedLeads,
  ofCreatedDeals,
  ofCreatedLeads,
  outcomesOf,
} from '@/lib/metrics/conversion-measures';
import type { Row } from '@/lib/model/result';
import type { Group } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { columnOf } from '@/lib/query/values';
import type { QueryView } from '@/lib/query/view';
import { knownOf, type Rows, sumOf } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { defineQueryReport } from './report';

/** What is counted: leads by one of their dates, or deals where there are no leads. */
function countedIn({
  company,
  options,
}: {
  company: QueryView['company'];
  options: { 'lead-date': string };
}) {
  if (company.tables.leads.length === 0) return ofCreatedDeals;
  return options['lead-date'] === 'converted' ? ofConvertedLeads : ofCreatedLeads;
}

const columnsOf = (of: typeof ofCreatedLeads): readonly MeasureColumn[] => [
  { key: 'leads', measure: of.count },
  { key: 'share', measure: of.count, as: 'share', minWidth: 480 },
  { key: 'deals', measure: of.deals, minWidth: 360 },
  { key: 'won', measure: of.won },
  { key: 'conversion', measure: of.conversion },
  { key: 'unqualified', measure: of.unqualified, minWidth: 480 },
  { key: 'undecided', measure: of.undecided, minWidth: 480 },
  { key: 'timeToWin', measure: of.timeToWin, minWidth: 360 },
  { key: 'average', measure: of.averageWon, minWidth: 480 },
];

/**
 * What share of leads became won deals, which convert faster, and which bring more.
 *
 * Rows: `groups`, one per source (option `group`: channel, campaign, owner, region, month of creation), most leads first; `(none)`
 * comes last.
 * Units: `timeToWin` is seconds from the lead's creation to the won close, `average` minor units of the base currency.
 * Rules: leads created in the period, whatever became of them by as-of, undecided and unqualified ones too; a lead is won when
 * its deal is. `speedRatio` is the median time of all others by its own, `sizeRatio` its own average by that of all
 * others: above 1 is faster and bigger. Under the option `lead-date` leads count by the date they became a deal. A CRM
 * without leads has its deals counted instead, by creation.
 * Caveats: `deal-conversion`, `null-amount`, `unconverted`, `current-values`.
 */
export const salesConversion = defineQueryReport({
  id: 'sales-conversion',
  needs: ['deals'],
  about: ['leads'],
  options: [
    { id: 'group', kind: 'choice', choices: ['source', 'channel', 'campaign', 'owner', 'region', 'month'] },
    { id: 'lead-date', kind: 'choice', choices: ['created', 'converted'] },
  ],
  dateField: 'conversion-created',

  queries(view) {
    const of = countedIn(view);
    const { count, deals, won, conversion, unqualified, undecided, timeToWin, averageWon } = of;
    return {
      groups: {
        measures: [count, deals, won, conversion, unqualified, undecided, timeToWin, averageWon],
        by: [view.options.group],
      },
    };
  },

  tell(view, { groups }) {
    const { company, options } = view;
    const of = countedIn(view);
    const isDeals = of === ofCreatedDeals;
    const all = groups.total.rows(of.population);
    const ratios = ratiosOf(view, of.population.entity === 'leads' ? 'leads' : 'deals', all);
    const rowsAt = (group: Group) => ratios(group.rows(of.population));
    const found = groups.groups.map(rowsAt);
    const limits = ({ of: behind }: Row) => wilson(...(behind?.['conversion'] ?? ([0, 0] as const)));
    let block = blockOf(view, 'groups', groups, columnsOf(of));
    block = columnOf(block, 'speedRatio', 'mean', { minWidth: 480 }, (_, at) => found[at]?.speed ?? null);
    block = columnOf(block, 'sizeRatio', 'mean', { minWidth: 480 }, (_, at) => found[at]?.size ?? null);
    const whole = block.total ? limits(block.total) : null;
    for (const [at, key] of (['low', 'high'] as const).entries())
      block = columnOf(
        block,
        key,
        'share',
        { minWidth: 640 },
        (row) => limits(row)?.[at] ?? null,
        whole?.[at] ?? null,
      );
    const dealRows = Int32Array.from(
      new Set(all.map((row) => outcomesOf(company, isDeals ? 'deals' : 'leads').deal[row] ?? -1)),
    ).filter((deal) => deal >= 0);
    const n = all.length;
    const won = block.total?.cells['won'] ?? null;
    return {
      n,
      isThin: n < enough.toShow,
      dateField: isDeals
        ? 'conversion-deals'
        : options['lead-date'] === 'converted'
          ? 'conversion-converted'
          : 'conversion-created',
      finding: findingOf(block.rows, n, Number(won), block.total),
      headline: headlineOf(view, groups, [
        { key: 'leads', measure: of.count },
        { key: 'won', measure: of.won },
        { key: 'conversion', measure: of.conversion },
      ]),
      blocks: [block],
      charts: [
        { kind: options.group === 'month' ? 'columns' : 'dots', block: 'groups', value: 'conversion' },
      ],
      caveats: { 'deal-conversion': isDeals ? n : 0, ...moneyCaveats(company, wonOf(view, dealRows)) },
      figures: {
        all: contractOf(block.total, { speed: null, size: null }, n === 0 ? null : 1),
        rows: Object.fromEntries(
          // A group of the earlier period alone has a row to compare, and no figures of its own.
          block.rows.flatMap((row, at) =>
            row.cells['leads'] === 0
              ? []
              : [
                  [
                    groups.groups[at]?.key ?? row.key,
                    contractOf(row, found[at] ?? { speed: null, size: null }, row.cells['share'] ?? null),
                  ],
                ],
          ),
        ),
      },
    };
  },
});

const wonOf = ({ company: { deals } }: QueryView, rows: Rows): Rows =>
  rows.filter((deal) => deals.status[deal] === 1);

interface Ratios {
  readonly speed: number | null;
  readonly size: number | null;
}

/** How a group stands against all others: its own records are taken out of the whole. */
function ratiosOf({ company }: QueryView, entity: 'leads' | 'deals', all: Rows): (own: Rows) => Ratios {
  const { timeToWin, wonAmount } = outcomesOf(company, entity);
  const isOwn = new Uint8Array(company.tables[entity].length);
  const [timed, valued] = [timeToWin, wonAmount].map((values) =>
    all.filter((row) => !Number.isNaN(values[row])),
  ) as [Rows, Rows];
  const medianOf = (rows: Rows): number | null => quantiles(knownOf(timeToWin, rows), [0.5])[0] ?? null;
  const meanOf = (rows: Rows): number | null => {
    const known = knownOf(wonAmount, rows).length;
    return ratio(sumOf(wonAmount, rows), known);
  };
  return (own) => {
    for (const row of own) isOwn[row] = 1;
    const others = (rows: Rows): Rows => rows.filter((row) => isOwn[row] === 0);
    const by = (a: number | null, b: number | null): number | null =>
      a === null || b === null ? null : ratio(a, b);
    const [ownTime, ownSize] = [medianOf(own), meanOf(own)];
    const found = {
      speed: ownTime === null ? null : by(medianOf(others(timed)), ownTime),
      size: ownSize === null ? null : by(ownSize, meanOf(others(valued))),
    };
    for (const row of own) isOwn[row] = 0;
    return found;
  };
}

function contractOf(row: Row | undefined, { speed, size }: Ratios, share: Row['cells'][string]) {
  const cells = row?.cells ?? {};
  const [low, high] = [cells['low'] ?? null, cells['high'] ?? null];
  return {
    leads: cells['leads'],
    share,
    deals: cells['deals'],
    won: cells['won'],
    conversion: cells['conversion'],
    wilson: low === null ? null : [low, high],
    unqualified: cells['unqualified'],
    medianTimeToWin: cells['timeToWin'],
    averageWon: cells['average'],
    speedRatio: inFour(speed),
    sizeRatio: inFour(size),
  };
}

/** The best group by the lower end of its interval, where several have enough; else the whole. */
function findingOf(rows: readonly Row[], n: number, won: number, total: Row | undefined) {
  if (n === 0) return undefined;
  const values = {
    won: figureSaid(won, 'count', total?.records?.['won']),
    n: figureSaid(n, 'count', total?.records?.['leads']),
  };
  if (n < enough.toShow) return { key: 'finding.sales-conversion.thin', values };
  const whole = figureSaid(total?.cells['conversion'] ?? null, 'share');
  const large = rows
    .filter((row) => !row.aside && Number(row.cells['leads']) >= enough.toCompare)
    .sort((a, b) => Number(b.cells['low']) - Number(a.cells['low']));
  const [best] = large;
  if (!best || large.length < 2)
    return { key: 'finding.sales-conversion', values: { ...values, share: whole } };
  return {
    key: 'finding.sales-conversion.best',
    values: {
      name: said(best.label),
      k: figureSaid(best.cells['won'] ?? null, 'count', best.records?.['won']),
      of: figureSaid(best.cells['leads'] ?? null, 'count', best.records?.['leads']),
      share: whole,
    },
  };
}

/** The contract gives ratios of medians and means in four decimals. */
const inFour = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10_000) / 10_000;
