import { enough, isNotable } from '@/lib/math/rates';
import {
  countOfKind,
  customersTouched,
  dealsTouched,
  meetingsHeld,
  perWorkingDay,
  workedDays,
} from '@/lib/metrics/activity-measures';
import { count } from '@/lib/query/aggregates';
import type { Answer, Group } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import type { Population } from '@/lib/query/population';
import { byLocalDate, widened } from '@/lib/query/populations/activity-variants';
import { previousIn, valueIn } from '@/lib/query/values';
import type { QueryView } from '@/lib/query/view';
import { trait } from '@/lib/table/activities';
import { codes } from '@/lib/table/table';
import { withGoals } from './parts/activity-goals';
import { figureSaid, said } from './parts/figures';
import { withOwnDays } from './parts/own-days';
import { peopleListed, withoutOthers } from './parts/people-listed';
import { leadingTo } from './parts/touched';
import { trendOf } from './parts/trend';
import { defineQueryReport, type View } from './report';

const kinds = ['call', 'email', 'meeting', 'task', 'note', 'text', 'visit'] as const;

const options = [
  {
    id: 'group',
    kind: 'choice',
    choices: ['owner', 'team', 'activity-kind', 'day', 'week', 'hour'],
  },
  { id: 'planned', kind: 'switch' },
  { id: 'service', kind: 'switch' },
] as const;

/** What is counted of some activities. */
const measuresOf = (population: Population) => ({
  all: count('activities', population, { better: 1 }),
  kinds: kinds.map((kind) => ({ kind, measure: countOfKind(`activities ${kind}`, population, kind) })),
  callsOut: countOfKind('calls out', population, 'call', 0, trait.inbound),
  callsIn: countOfKind('calls in', population, 'call', trait.inbound),
  emailsOut: countOfKind('emails out', population, 'email', 0, trait.inbound),
  emailsIn: countOfKind('emails in', population, 'email', trait.inbound),
  perDay: perWorkingDay('activities a working day', population),
  deals: dealsTouched('deals touched', population),
  customers: customersTouched('customers touched', population),
});
type Measures = ReturnType<typeof measuresOf>;

const kept = new Map<string, Measures>();
/** The measures of an option's population, the same ones for each question about it. */
function measuresFor({ options: { planned, service, group } }: View<typeof options>): Measures {
  const isStretch = group === 'day' || group === 'week';
  const plain = widened('activities', { planned, service });
  const population = planned && isStretch ? byLocalDate(plain) : plain;
  let measures = kept.get(population.id);
  if (!measures) {
    measures = measuresOf(population);
    kept.set(population.id, measures);
  }
  return measures;
}

/**
 * Who does how much of what.
 *
 * Rows: `activities`, one per person, team, kind or stretch of time (option `group`), most activities first, and of people
 * all who work now even with nothing; `trend`, by day, week or month, columns by kind.
 * Units: counts; `perDay` is activities for each working day up to as-of, today counted; `held` a share.
 * Rules: done sales activities by their instant and by who did them; options add planned and service ones. An e-mail or
 * call without a direction is outbound. Deals are those that exist; customers include those of the deals. `target` and
 * `attainment` are of goals for activities that overlap the period, each over its own dates.
 */
export const activityOverview = defineQueryReport({
  id: 'activity-overview',
  needs: ['activities', 'users'],
  about: ['activities'],
  options,
  dateField: 'activity',

  queries(view) {
    const measures = measuresFor(view);
    const { group } = view.options;
    return {
      groups: {
        measures: columnsOf(view, measures).map(({ measure }) => measure),
        by: [group],
        withEmpty: group === 'owner' || group === 'day' || group === 'week',
      },
    };
  },

  tell(view, { groups }) {
    const { group } = view.options;
    const measures = measuresFor(view);
    const answer = group === 'owner' ? withoutOthers(view, groups) : groups;
    const columns = columnsOf(view, measures);
    const total = valueIn(answer, answer.total, measures.all) ?? 0;
    const plain = leadingTo(view, answer, measures, blockOf(view, 'activities', answer, columns));
    const block = withGoals(view, 'activities', group, withOwnDays(view, group, answer, measures.all, plain));
    const trendColumns = columns.filter(
      ({ measure, as }) =>
        !as && (measure === measures.all || measures.kinds.some((kind) => kind.measure === measure)),
    );
    const trend =
      group === 'day' || group === 'week' || view.options.planned ? undefined : trendOf(view, trendColumns);
    return {
      n: total,
      isThin: total < enough.toShow,
      ...(total > 0 && leadOf(answer, measures)),
      headline: leadingTo(
        view,
        { ...answer, groups: [answer.total] },
        { deals: measures.deals },
        headlineOf(view, answer, [
          { key: 'activities', measure: measures.all },
          { key: 'perDay', measure: measures.perDay },
          { key: 'deals', measure: measures.deals },
        ]),
      ),
      blocks: [block, ...(trend ? [trend] : [])],
      charts: [
        { kind: 'stacked', block: 'activities', value: 'all' },
        ...(trend ? [{ kind: 'lines', block: 'trend', value: 'all' } as const] : []),
      ],
      figures: figuresOf(view, answer, measures),
    };
  },
});

/** Kinds that the CRM has none of have no column. */
function columnsOf(
  { company: { tables }, options: { group } }: View<typeof options>,
  measures: Measures,
): MeasureColumn[] {
  const known = new Set(codes(tables.activities, 'kind').dictionary);
  const byKind = measures.kinds
    .filter(({ kind }) => known.has(kind))
    .map(({ kind, measure }, at): MeasureColumn => {
      const label = { word: `activity-kind.${kind}` };
      return { key: kind, measure, label, ...(at > 2 && { minWidth: 360 }) };
    });
  const way: MeasureColumn[] = [
    { key: 'callsOut', measure: measures.callsOut, minWidth: 600 },
    { key: 'callsIn', measure: measures.callsIn, minWidth: 600 },
    { key: 'emailsOut', measure: measures.emailsOut, minWidth: 600 },
    { key: 'emailsIn', measure: measures.emailsIn, minWidth: 600 },
    { key: 'held', measure: meetingsHeld, minWidth: 600 },
  ];
  return [
    { key: 'all', measure: measures.all },
    ...(group === 'activity-kind'
      ? [{ key: 'share', measure: measures.all, as: 'share' as const }]
      : [...byKind, ...way]),
    { key: 'perDay', measure: measures.perDay, minWidth: 480 },
    { key: 'deals', measure: measures.deals, minWidth: 480 },
    { key: 'customers', measure: measures.customers, minWidth: 480 },
  ];
}

/** Who, or when, most was done, and whether the whole changed by more than chance would do. */
function leadOf(answer: Answer, { all }: Measures) {
  const total = valueIn(answer, answer.total, all) ?? 0;
  const before = previousIn(answer, answer.total, all);
  const values = { n: figureSaid(total, 'count') };
  if (total < enough.toShow) return { finding: { key: 'finding.activity-overview.thin', values } };
  const most = answer.groups
    .filter(({ aside }) => !aside)
    .reduce<Group | undefined>(
      (first, group) =>
        (valueIn(answer, group, all) ?? 0) > (first ? (valueIn(answer, first, all) ?? 0) : 0) ? group : first,
      undefined,
    );
  const whole = { ...values, before: figureSaid(before, 'count') };
  const form = before === null || !isNotable(total, before) ? '' : total > before ? '.more' : '.fewer';
  return {
    finding: most
      ? {
          key: `finding.activity-overview${form}`,
          values: {
            ...(form === '' ? values : whole),
            name: said(most.label),
            k: figureSaid(valueIn(answer, most, all), 'count'),
          },
        }
      : { key: 'finding.activity-overview.nobody', values },
  };
}

function figuresOf(view: QueryView, answer: Answer, measures: Measures) {
  const { company } = view;
  const listed = new Set(peopleListed(view).map((person) => company.people.idOf(person)));
  const value = (group: Group, measure: Measures['all']): number => valueIn(answer, group, measure) ?? 0;
  const counts = (group: Group): [string, number][] =>
    measures.kinds.flatMap(({ kind, measure }) => {
      const n = value(group, measure);
      return n > 0 ? [[kind, n] as [string, number]] : [];
    });
  const total = value(answer.total, measures.all);
  return {
    rows: Object.fromEntries(
      answer.groups
        .filter((group) => value(group, measures.all) > 0 || listed.has(group.key))
        .map((group) => [
          group.key,
          { ...Object.fromEntries(counts(group)), total: value(group, measures.all) },
        ]),
    ),
    totals: { ...Object.fromEntries(counts(answer.total)), ...(total > 0 && { total }) },
    workingDays: workedDays({ company, span: view.period }),
    perWorkingDay: valueIn(answer, answer.total, measures.perDay),
    // A period that has not begun is compared with none of the days of the earlier one.
    previousTotal:
      previousIn(answer, answer.total, measures.all) ?? (view.scope.comparison === 'none' ? null : 0),
    deals: value(answer.total, measures.deals),
    out: { call: value(answer.total, measures.callsOut), email: value(answer.total, measures.emailsOut) },
  };
}
