import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';
import { type Rows, rowsWhere, scratch } from '@/lib/table/rows';
import { codes, flags, numbers } from '@/lib/table/table';
import type { Population } from '../population';
import type { Span } from '../view';

/** Cases that exist as of now, with an instant in the period. */
const casesBy = (
  id: string,
  field: 'openedAt' | 'resolvedAt' | 'closedAt',
  dateField: string,
  further?: (company: Company) => (row: number) => boolean,
): Population => ({
  id,
  entity: 'cases',
  dateField,
  moment: 'created',
  when: ({ tables }) => numbers(tables.cases, field),
  rows: (company, { from, to }) => {
    const { cases } = company.tables;
    const [at, openedAt, deletedAt] = [
      numbers(cases, field),
      numbers(cases, 'openedAt'),
      numbers(cases, 'deletedAt'),
    ];
    const holds = further?.(company);
    return rowsWhere(cases.length, (row) => {
      const when = at[row] as number;
      const exists =
        (openedAt[row] as number) <= company.asOf && !((deletedAt[row] as number) <= company.asOf);
      return exists && when >= from && when < to && when <= company.asOf && (holds?.(row) ?? true);
    });
  },
});

export const openedCases = casesBy('opened-cases', 'openedAt', 'case-opened');
/** A case that was opened again belongs to its last resolution. */
export const resolvedCases = casesBy('resolved-cases', 'resolvedAt', 'case-resolved');
export const closedCases = casesBy('closed-cases', 'closedAt', 'case-closed');
export const resolvedComplaints = casesBy(
  'resolved-complaints',
  'resolvedAt',
  'case-resolved',
  ({ tables }) => {
    const isComplaint = flags(tables.cases, 'isComplaint');
    return (row) => isComplaint[row] === 1;
  },
);

/** Resolved cases of which it is known whether the agreed time was kept: the CRM says it, or the time that was due. */
export const agreedCases = casesBy('agreed-cases', 'resolvedAt', 'case-resolved', ({ tables }) => {
  const met = flags(tables.cases, 'slaMet');
  const due = numbers(tables.cases, 'slaDueAt');
  return (row) => (met[row] as number) >= 0 || !Number.isNaN(due[row]);
});

const within = remembered(
  ({ tables: { activities: table }, asOf }: Company, from: number, to: number): Rows => {
    const at = numbers(table, 'at');
    const [status, domain, kind] = [codes(table, 'status'), codes(table, 'domain'), codes(table, 'kind')];
    const [done, service, call] = [
      status.dictionary.indexOf('done'),
      domain.dictionary.indexOf('service'),
      kind.dictionary.indexOf('call'),
    ];
    if (done < 0 || service < 0 || call < 0) return new Int32Array(0);
    const [ofStatus, ofDomain, ofKind] = [status.codes, domain.codes, kind.codes];
    const end = Math.min(to, asOf + 1);
    const found = scratch(table.length);
    let count = 0;
    for (let row = 0; row < table.length; row++) {
      const when = at[row] as number;
      found[count] = row;
      count +=
        +(when >= from) &
        +(when < end) &
        +(ofDomain[row] === service) &
        +(ofKind[row] === call) &
        +(ofStatus[row] === done);
    }
    return found.slice(0, count);
  },
  (from, to) => `${from} ${to}`,
);

const calls = (id: string, further?: (company: Company) => (row: number) => boolean): Population => ({
  id,
  entity: 'activities',
  dateField: 'service-call',
  moment: 'created',
  when: ({ activities }) => activities.at,
  rows: (company, { from, to }: Span) => {
    const rows = within(company, from, to);
    return further ? rows.filter(further(company)) : rows;
  },
});

/** Done calls of the service domain, lost ones too. */
export const serviceCalls = calls('service-calls');
export const inboundServiceCalls = calls('inbound-service-calls', ({ tables }) => {
  const { codes: direction, dictionary } = codes(tables.activities, 'direction');
  const inbound = dictionary.indexOf('inbound');
  return (row) => inbound >= 0 && direction[row] === inbound;
});
/** Calls that the caller did not give up. */
export const handledCalls = calls('handled-calls', ({ tables }) => {
  const abandoned = flags(tables.activities, 'abandoned');
  return (row) => abandoned[row] !== 1;
});
