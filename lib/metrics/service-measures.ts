import { survivalOf } from '@/lib/math/kaplan-meier';
import { count, countOf, mean, quantileOf, quotient, rate, sum, type Values } from '@/lib/query/aggregates';
import type { Calculated, Measure } from '@/lib/query/measure';
import {
  agreedCases,
  closedCases,
  handledCalls,
  inboundServiceCalls,
  openedCases,
  resolvedCases,
  resolvedComplaints,
  serviceCalls,
} from '@/lib/query/populations/service';
import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';
import { flags, numbers } from '@/lib/table/table';

/** What service is measured by, as 3-metrics M26 to M35 define it. */
export const casesOpened = count('cases-opened', openedCases);
export const casesHandled = count('cases-handled', resolvedCases, { better: 1 });
export const casesClosed = count('cases-closed', closedCases);

const isSameDay = ({ tables: { cases }, zone }: Company) => {
  const [opened, resolved] = [numbers(cases, 'openedAt'), numbers(cases, 'resolvedAt')];
  return (row: number) => zone.dayOf(opened[row] as number) === zone.dayOf(resolved[row] as number);
};
/** Cases resolved on the local date they were opened on. */
export const casesSameDay = countOf('cases-same-day', resolvedCases, isSameDay, { better: 1 });
export const sameDayRate = rate('cases-same-day-rate', resolvedCases, isSameDay, { better: 1 });

const between = (from: string, to: string): Values =>
  remembered(({ tables: { cases } }: Company) => {
    const [start, end] = [numbers(cases, from), numbers(cases, to)];
    return end.slice(0, cases.length).map((instant, row) => {
      const seconds = instant - (start[row] as number);
      return seconds >= 0 ? seconds : Number.NaN;
    });
  });
const toResolution = between('openedAt', 'resolvedAt');

export const resolutionTime = mean('resolution-time', resolvedCases, toResolution, 'seconds', { better: -1 });
export const medianResolution = quantileOf(
  'resolution-time-median',
  resolvedCases,
  0.5,
  toResolution,
  'seconds',
  { better: -1 },
);
/** Median of the cases opened in the period, those not resolved yet counted with their time so far. */
export const estimatedResolution: Measure = {
  id: 'resolution-time-estimated',
  unit: 'seconds',
  better: -1,
  population: openedCases,
  of: ({ company }, rows) => {
    const seconds = toResolution(company);
    const { openedAt, resolvedAt } = instantsOf(company);
    const isDone = (row: number): boolean => (resolvedAt[row] as number) <= company.asOf;
    const times = Float64Array.from(rows, (row) =>
      isDone(row) ? (seconds[row] as number) : company.asOf - (openedAt[row] as number),
    );
    const found = survivalOf(
      times,
      Uint8Array.from(rows, (row) => (isDone(row) ? 1 : 0)),
    );
    return { value: found.quantile(0.5), n: found.n };
  },
};
const instantsOf = ({ tables: { cases } }: Company) => ({
  openedAt: numbers(cases, 'openedAt'),
  resolvedAt: numbers(cases, 'resolvedAt'),
});

export const complaintTime = mean('complaint-resolution-time', resolvedComplaints, toResolution, 'seconds', {
  better: -1,
});
export const firstResponse = quantileOf(
  'first-response-time',
  openedCases,
  0.5,
  between('openedAt', 'firstResponseAt'),
  'seconds',
  { better: -1 },
);

/** The CRM's own word, else whether it was resolved by the time that was due. */
export const slaRate = rate(
  'sla-compliance',
  agreedCases,
  ({ tables: { cases } }) => {
    const met = flags(cases, 'slaMet');
    const [due, resolved] = [numbers(cases, 'slaDueAt'), numbers(cases, 'resolvedAt')];
    return (row) =>
      (met[row] as number) >= 0 ? met[row] === 1 : (resolved[row] as number) <= (due[row] as number);
  },
  { better: 1 },
);

export const serviceCallCount = count('service-calls', serviceCalls);
export const handledCount = count('service-calls-handled', handledCalls, { better: 1 });
const isAbandoned = ({ tables }: Company) => {
  const abandoned = flags(tables.activities, 'abandoned');
  return (row: number) => abandoned[row] === 1;
};
export const abandonedCalls = countOf('abandoned-calls', inboundServiceCalls, isAbandoned, { better: -1 });
export const abandonRate = rate('abandoned-calls-rate', inboundServiceCalls, isAbandoned, { better: -1 });

/** Talk, hold and wrap-up of calls whose talk is known; parts that are not known count as none. */
const handling: Values = remembered(({ tables: { activities } }: Company) => {
  const [talk, hold, wrap] = ['durationSec', 'holdSec', 'wrapSec'].map((field) => numbers(activities, field));
  const known = (value: number | undefined): number => (Number.isNaN(value) ? 0 : (value ?? 0));
  return Float64Array.from(
    { length: activities.length },
    (_, row) => (talk?.[row] as number) + known(hold?.[row]) + known(wrap?.[row]),
  );
});
export const handlingTime = mean('handling-time', handledCalls, handling, 'seconds', { better: -1 });

const caseInteractions = sum(
  'case-interactions',
  openedCases,
  ({ tables }) => numbers(tables.cases, 'interactions'),
  'count',
);
/** Interactions of the cases opened in the period, and handled calls. */
export const interactions: Calculated = {
  id: 'interactions',
  unit: 'count',
  parts: [caseInteractions, handledCount],
  of: ([inCases, calls]) => (inCases ?? 0) + (calls ?? 0),
};

/** Calls back that a customer asked for. */
export const callbacks = countOf('customer-callbacks', serviceCalls, ({ tables }) => {
  const isCallback = flags(tables.activities, 'isCallback');
  return (row) => isCallback[row] === 1;
});

export const callsPerCase = quotient('calls-per-case', handledCount, casesOpened, 'mean');
