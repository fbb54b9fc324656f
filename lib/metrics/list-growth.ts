import { bucketsOf } from '@/lib/math/buckets';
import type { Days } from '@/lib/math/comparison';
import { ratio } from '@/lib/math/rates';
import { spearman } from '@/lib/math/spearman';
import { listDays } from '@/lib/query/populations/marketing';
import type { QueryView } from '@/lib/query/view';
import { campaignsDuring, subscribersBefore } from '@/lib/table/mailing-lists';
import { sumOf } from '@/lib/table/rows';
import { numbers } from '@/lib/table/table';
import { type Found, part } from './metric';
import { rowsIn } from './taken';

/** Fewest stretches for a correlation (catalogue 0.8). */
const enoughStretches = 5;

/** How many subscribers there are more than at the start of the period, as a share of those (3-metrics M25). */
export function growth(view: QueryView): Found {
  const { company, period } = view;
  const [start, end] = [
    subscribersBefore(company, period.days.from),
    subscribersBefore(company, period.days.to),
  ];
  const rows = rowsIn(view, listDays);
  const total = (field: 'joined' | 'left'): number => sumOf(numbers(company.tables.listDays, field), rows);
  return {
    value: start === null || end === null ? null : ratio(end - start, start),
    n: start ?? 0,
    records: view.select('listDays', rows),
    parts: [
      part('at-start', 'count', { value: start, n: rows.length }),
      part('at-end', 'count', { value: end, n: rows.length }),
      part('joined', 'count', { value: total('joined'), n: rows.length }),
      part('left', 'count', { value: total('left'), n: rows.length }),
      part('campaigns', 'count', {
        value: campaignsDuring(company, period),
        n: company.tables.campaigns.length,
      }),
    ],
  };
}

/** The growth of the period, with each month's beside the campaigns that ran in it, and how they go together. */
export function growthAndCampaigns(view: QueryView): Found {
  const { company, period, scope } = view;
  const whole = growth(view);
  const months = bucketsOf(period.days, 'month', scope).filter(({ from }) => from <= company.today);
  const growths = months.map((days) => growthIn(view, days));
  const campaigns = months.map((days) => campaignsDuring(company, company.bounds(days)));
  const known = growths.filter((value) => value !== null).length;
  const together =
    known < enoughStretches
      ? null
      : spearman(
          growths.map((value) => value ?? Number.NaN),
          campaigns,
        );
  return {
    ...whole,
    notes: together === null ? [] : ['no-cause'],
    parts: [
      part('together', 'mean', { value: together, n: known }),
      ...months.flatMap(({ id }, at) => [
        {
          key: `growth-${id}`,
          label: { text: id },
          unit: 'share' as const,
          value: growths[at] ?? null,
          n: 1,
        },
        {
          key: `campaigns-${id}`,
          label: { text: id },
          unit: 'count' as const,
          value: campaigns[at] ?? 0,
          n: 1,
        },
      ]),
    ],
  };
}

function growthIn({ company }: QueryView, { from, to }: Days): number | null {
  const [start, end] = [subscribersBefore(company, from), subscribersBefore(company, to)];
  return start === null || end === null ? null : ratio(end - start, start);
}
