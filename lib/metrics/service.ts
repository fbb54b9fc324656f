import { ratio } from '@/lib/math/rates';
import { populationIn } from '@/lib/query/population';
import {
  closedCases,
  handledCalls,
  inboundServiceCalls,
  openedCases,
  resolvedComplaints,
  serviceCalls,
} from '@/lib/query/populations/service';
import type { QueryView, Span } from '@/lib/query/view';
import { trait } from '@/lib/table/activities';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import type { Rows } from '@/lib/table/rows';
import { codes, flags, numbers } from '@/lib/table/table';
import { perWorkingDay } from './activity-measures';
import { costSum } from './costs';
import { approximate, defineMetric, type Found, fromMeasure, type Metric, part } from './metric';
import {
  abandonedCalls,
  abandonRate,
  callbacks,
  casesHandled,
  casesOpened,
  casesSameDay,
  complaintTime,
  estimatedResolution,
  firstResponse,
  handlingTime,
  interactions,
  medianResolution,
  resolutionTime,
  sameDayRate,
  slaRate,
} from './service-measures';
import { rowsIn, takenOf } from './taken';

const business = { class: 'BP', areas: ['V'] } as const;
const perceived = { class: 'CP', areas: ['V'] } as const;

/** How well and how fast customers are served (3-metrics M26 to M35 and 3.4). */
export const serviceMetrics: readonly Metric[] = [
  fromMeasure(casesHandled, {
    ...business,
    supply: 'cases',
    beside: { opened: casesOpened },
    parts: (view) => [touched(view)],
  }),
  fromMeasure(casesSameDay, { ...perceived, supply: 'cases', beside: { share: sameDayRate } }),
  fromMeasure(resolutionTime, {
    ...perceived,
    supply: 'cases',
    beside: { median: medianResolution, 'with-open': estimatedResolution },
  }),
  fromMeasure(perWorkingDay('service-calls-per-day', serviceCalls), {
    ...business,
    supply: 'calls',
    lacks: withoutServiceCalls,
  }),
  fromMeasure(complaintTime, {
    ...perceived,
    supply: 'cases',
    lacks: ({ company: { tables } }) =>
      isKnown(flags(tables.cases, 'isComplaint'), tables.cases.length) ? [] : ['no-complaints'],
    parts: (view) => [
      part('complaints', 'count', {
        value: rowsIn(view, resolvedComplaints).length,
        n: rowsIn(view, resolvedComplaints).length,
      }),
    ],
  }),
  defineMetric({
    ...perceived,
    id: 'customer-callbacks',
    unit: 'count',
    better: -1,
    needs: ['activities'],
    dateField: 'service-call',
    supply: 'calls',
    measure: callbacks,
    compute: callbacksOf,
  }),
  defineMetric({
    ...business,
    id: 'cost-per-interaction',
    unit: 'money',
    better: -1,
    needs: ['costs'],
    dateField: 'cost',
    supply: 'costs',
    compute: interactionCost,
  }),
  fromMeasure(slaRate, {
    ...perceived,
    supply: 'cases',
    lacks: ({ company: { tables } }) =>
      isKnown(flags(tables.cases, 'slaMet'), tables.cases.length) ||
      numbers(tables.cases, 'slaDueAt').some((at) => !Number.isNaN(at))
        ? []
        : ['no-sla'],
  }),
  fromMeasure(abandonedCalls, {
    ...perceived,
    supply: 'calls',
    beside: { share: abandonRate },
    lacks: ({ company: { tables } }) =>
      isKnown(flags(tables.activities, 'abandoned'), tables.activities.length) ? [] : ['no-lost-calls'],
  }),
  fromMeasure(handlingTime, {
    ...business,
    supply: 'calls',
    lacks: withoutServiceCalls,
    notes: (view) => (hasUnknownParts(view) ? ['parts-unknown'] : []),
  }),
  fromMeasure(perWorkingDay('cases-closed-per-day', closedCases), { ...business, supply: 'cases' }),
  fromMeasure(firstResponse, { ...perceived, supply: 'cases', fewest: 3 }),
];

const isKnown = (column: Int8Array, length: number): boolean => {
  for (let row = 0; row < length; row++) if ((column[row] as number) >= 0) return true;
  return false;
};

/** A CRM without any call of the service domain is not where service calls are logged. */
function withoutServiceCalls({ company: { tables } }: QueryView): readonly string[] {
  return codes(tables.activities, 'domain').dictionary.includes('service')
    ? []
    : ['service-calls-not-logged'];
}

/** Cases that an agent did something for in the period: opened, answered or resolved, or an activity names them. */
function touched({ company, period, select, ...view }: QueryView) {
  const { cases, activities } = company.tables;
  const isIn = (instant: number | undefined): boolean =>
    instant !== undefined && instant >= period.from && instant < period.to && instant <= company.asOf;
  const columns = ['firstResponseAt', 'resolvedAt', 'closedAt'].map((field) => numbers(cases, field));
  const named = codes(activities, 'caseId');
  const seen = new Set<string>();
  const { at, traits } = company.activities;
  const status = codes(activities, 'status');
  const done = status.dictionary.indexOf('done');
  for (let row = 0; row < activities.length; row++) {
    const isCall = ((traits[row] as number) & trait.inbound) === 0 && status.codes[row] === done;
    const code = named.codes[row] as number;
    if (code >= 0 && isCall && isIn(at[row])) seen.add(named.dictionary[code] as string);
  }
  const id = codes(cases, 'id');
  const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const all = populationIn({ company, period, select, ...view }, openedCases, {
    days: always,
    ...always,
  }).rows;
  const rows = all.filter(
    (row) =>
      columns.some((column) => isIn(column[row])) || seen.has(id.dictionary[id.codes[row] as number] ?? ''),
  );
  return part('touched', 'count', { value: rows.length, n: rows.length, records: select('cases', rows) });
}

const weekSeconds = 7 * 86_400;

/** Calls back that are marked; else calls in by a customer within 7 days of a service call of the same case (M31). */
function callbacksOf(view: QueryView): Found {
  const { activities } = view.company.tables;
  if (isKnown(flags(activities, 'isCallback'), activities.length)) return takenOf(view, callbacks);
  if (codes(activities, 'caseId').dictionary.length === 0)
    return { value: null, n: 0, lacks: ['no-callbacks'] };
  const rows = returnedCalls(view);
  const found = {
    value: rows.length,
    n: rowsIn(view, serviceCalls).length,
    records: view.select('activities', rows),
  };
  return approximate(found) ?? found;
}

function returnedCalls(view: QueryView): Rows {
  const { company } = view;
  const { at } = company.activities;
  const ofCase = codes(company.tables.activities, 'caseId').codes;
  const customer = customerKeysOf(company, 'activities') ?? new Int32Array(0);
  const before: Span = {
    days: { from: view.period.days.from - 7, to: view.period.days.to },
    from: view.period.from - weekSeconds,
    to: view.period.to,
  };
  const earlier = populationIn(view, handledCalls, before).rows;
  return rowsIn(view, inboundServiceCalls).filter((row) =>
    earlier.some(
      (other) =>
        (at[other] as number) < (at[row] as number) &&
        (at[row] as number) - (at[other] as number) <= weekSeconds &&
        (ofCase[row] as number) >= 0 &&
        ofCase[other] === ofCase[row] &&
        customer[other] === customer[row],
    ),
  );
}

/** What an interaction with a customer has cost: service costs by interactions of cases and handled calls. */
function interactionCost(view: QueryView): Found {
  if (!codes(view.company.tables.costs, 'kind').dictionary.includes('service'))
    return { value: null, n: 0, lacks: ['no-service-costs'] };
  const costs = costSum(view, view.period.days, ['service']);
  const count = takenOf(view, interactions).value ?? 0;
  return {
    value: ratio(costs.amount, count),
    n: count,
    of: [costs.amount, count],
    records: view.select('costs', costs.rows),
    caveats: { 'costs-unconverted': costs.unconverted },
    parts: [
      part('costs', 'money', { value: costs.amount, n: costs.rows.length }),
      part('interactions', 'count', { value: count, n: count }),
    ],
  };
}

/** Whether hold or wrap-up time of a handled call is not known; it then counts as none. */
function hasUnknownParts(view: QueryView): boolean {
  const { activities } = view.company.tables;
  const [talk, hold, wrap] = ['durationSec', 'holdSec', 'wrapSec'].map((field) =>
    numbers(activities, field),
  ) as [Float64Array, Float64Array, Float64Array];
  return rowsIn(view, handledCalls).some(
    (row) => !Number.isNaN(talk[row]) && (Number.isNaN(hold[row]) || Number.isNaN(wrap[row])),
  );
}
