import { ratio } from '@/lib/math/rates';
import { workingDays } from '@/lib/math/working-days';
import { agentDaysOf } from '@/lib/metrics/agent-days';
import { costSum } from '@/lib/metrics/costs';
import { personTests } from '@/lib/metrics/people-asked';
import * as service from '@/lib/metrics/service-measures';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { handledCalls } from '@/lib/query/populations/service';
import { columnOf, valueIn } from '@/lib/query/values';
import type { QueryView } from '@/lib/query/view';
import type { Rows } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { toFourDecimals } from './parts/decimals';
import { figureSaid } from './parts/figures';
import { defineQueryReport } from './report';

const columns: readonly MeasureColumn[] = [
  { key: 'opened', measure: service.casesOpened },
  { key: 'resolved', measure: service.casesHandled },
  { key: 'sameDay', measure: service.casesSameDay, minWidth: 480 },
  { key: 'sameDayRate', measure: service.sameDayRate },
  { key: 'meanResolution', measure: service.resolutionTime, minWidth: 360 },
  { key: 'medianResolution', measure: service.medianResolution },
  { key: 'estimatedResolution', measure: service.estimatedResolution, minWidth: 480 },
  { key: 'firstResponse', measure: service.firstResponse, minWidth: 480 },
  { key: 'complaintTime', measure: service.complaintTime, minWidth: 480 },
  { key: 'slaRate', measure: service.slaRate },
  { key: 'serviceCalls', measure: service.serviceCallCount, minWidth: 360 },
  { key: 'abandoned', measure: service.abandonedCalls, minWidth: 480 },
  { key: 'abandonRate', measure: service.abandonRate, minWidth: 480 },
  { key: 'handlingTime', measure: service.handlingTime, minWidth: 480 },
  { key: 'callbacks', measure: service.callbacks, minWidth: 480 },
  { key: 'closedCases', measure: service.casesClosed, minWidth: 480 },
];

/**
 * How well and how fast customers are served.
 *
 * Rows: `agents`, one per agent, channel, priority or stretch of time; calls have neither channel nor priority.
 * Units: times are seconds; `costPerInteraction` is minor units of the base currency.
 * Rules: each figure by its own date: cases by when they were opened or last resolved, calls by when they began. Same day is the
 * same local date. Days are worked ones of the company up to today. Interactions are those of the cases opened in the period and
 * calls that were not given up; service costs count by their share of days.
 * Caveats: `costs-unconverted`, `handling-parts` (calls whose hold or wrap-up is not known, counted as none).
 */
export const serviceDesk = defineQueryReport({
  id: 'service-desk',
  needs: [],
  about: ['cases', 'activities', 'costs'],
  options: [
    {
      id: 'group',
      kind: 'choice',
      choices: ['owner', 'team', 'case-channel', 'priority', 'day', 'week', 'month'],
    },
  ],
  dateField: 'service-own',

  queries: ({ options }) => ({
    agents: {
      measures: [...columns.map(({ measure }) => measure), service.interactions, service.handledCount],
      by: [options.group],
    },
  }),

  tell(view, { agents }) {
    const { company, period, options } = view;
    const { tables, today } = company;
    const value = (measure: MeasureColumn['measure']) => valueIn(agents, agents.total, measure);
    const worked = workingDays(company.calendar, period.days.from, Math.min(period.days.to, today + 1));
    const calls = value(service.serviceCallCount) ?? 0;
    const cost = costSum(view, period.days, ['service']);
    const interactions = value(service.interactions) ?? 0;
    const costPerInteraction = ratio(cost.amount, interactions);
    const perDay = ratio(calls, worked);
    const { calls: handled, days } = agentDaysOf(company, period);
    const isAsked = personTests(view);
    let [allCalls, allDays] = [0, 0];
    handled.forEach((count, person) => {
      if (count === 0 || !isAsked(person)) return;
      allCalls += count;
      allDays += days[person] as number;
    });
    const perAgentDay = ratio(allCalls, allDays);
    const opened = value(service.casesOpened) ?? 0;
    const resolved = value(service.casesHandled) ?? 0;
    const isService = codes(tables.activities, 'domain').dictionary.includes('service');
    const block = blockOf(view, 'agents', agents, columns);
    return {
      n: opened + calls,
      isEmpty: opened + calls + resolved === 0,
      ...(tables.cases.length === 0 && !isService && { lacks: 'no-service' }),
      ...(resolved > 0 && {
        finding: {
          key: 'finding.service-desk',
          values: {
            n: figureSaid(resolved, 'count', block.total?.records?.['resolved']),
            time: figureSaid(value(service.medianResolution), 'seconds'),
            share: figureSaid(value(service.sameDayRate), 'share', block.total?.records?.['sameDayRate']),
          },
        },
      }),
      headline: {
        ...headlineOf(view, agents, [
          ...columns.slice(0, 2),
          ...columns.slice(3, 4),
          ...columns.slice(5, 6),
          ...columns.slice(9, 11),
        ]),
      },
      blocks: [
        options.group === 'owner'
          ? columnOf(
              block,
              'perAgentDay',
              'mean',
              { better: 1, minWidth: 480 },
              ({ key }) => {
                const person = company.people.find(key);
                return ratio(handled[person] ?? 0, days[person] ?? 0);
              },
              perAgentDay,
            )
          : block,
        {
          id: 'effort',
          columns: [
            { key: 'callsPerDay', unit: 'mean' },
            { key: 'perAgentDay', unit: 'mean', better: 1 },
            { key: 'interactions', unit: 'count' },
            { key: 'cost', unit: 'money', better: -1 },
            { key: 'costPerInteraction', unit: 'money', better: -1 },
            { key: 'closedPerDay', unit: 'mean', better: 1 },
          ],
          rows: [
            {
              key: 'all',
              label: { word: 'row.all' },
              cells: {
                callsPerDay: perDay,
                perAgentDay,
                interactions,
                cost: cost.amount,
                costPerInteraction,
                closedPerDay: ratio(value(service.casesClosed) ?? 0, worked),
              },
            },
          ],
        },
      ],
      charts: [
        { kind: 'tiles', block: 'headline', value: 'resolved' },
        { kind: 'bars', block: 'agents', value: 'resolved' },
      ],
      caveats: {
        'costs-unconverted': cost.unconverted,
        'handling-parts': partsUnknown(view, agents.total.rows(handledCalls)),
      },
      figures: {
        opened,
        resolved,
        sameDay: value(service.casesSameDay),
        sameDayRate: value(service.sameDayRate),
        meanResolution: toFourDecimals(value(service.resolutionTime)),
        medianResolution: toFourDecimals(value(service.medianResolution)),
        complaintMeanResolution: toFourDecimals(value(service.complaintTime)),
        slaRate: value(service.slaRate),
        serviceCalls: calls,
        serviceCallsPerWorkingDay: perDay,
        abandoned: value(service.abandonedCalls),
        abandonRate: value(service.abandonRate),
        averageHandling: toFourDecimals(value(service.handlingTime)),
        interactions,
        costPerInteraction: toFourDecimals(costPerInteraction),
      },
    };
  },
});

/** Calls in the handling time of which the hold or wrap-up is not known. */
function partsUnknown({ company: { tables } }: QueryView, calls: Rows): number {
  const [talk, hold, wrap] = ['durationSec', 'holdSec', 'wrapSec'].map((field) =>
    numbers(tables.activities, field),
  );
  return calls.filter(
    (row) => !Number.isNaN(talk?.[row]) && (Number.isNaN(hold?.[row]) || Number.isNaN(wrap?.[row])),
  ).length;
}
