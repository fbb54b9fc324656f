import type { Company } from '@/lib/table/company';
import { dealsIn } from '@/lib/table/filters';
import { type Rows, rowsWhere } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { transitionsOf } from '@/lib/table/transitions';
import type { Population } from '../population';

/** Leads that exist as of now, with an instant in a span. */
function leadsIn({ tables: { leads }, asOf }: Company, field: string, from: number, to: number): Rows {
  const [at, createdAt, deletedAt] = [
    numbers(leads, field),
    numbers(leads, 'createdAt'),
    numbers(leads, 'deletedAt'),
  ];
  return rowsWhere(leads.length, (row) => {
    const when = at[row] as number;
    const exists = (createdAt[row] as number) <= asOf && !((deletedAt[row] as number) <= asOf);
    return exists && when >= from && when < to && when <= asOf;
  });
}

const leadsBy = (id: string, field: string, dateField: string): Population => ({
  id,
  entity: 'leads',
  dateField,
  moment: 'created',
  when: ({ tables }) => numbers(tables.leads, field),
  rows: (company, { from, to }) => leadsIn(company, field, from, to),
});

/** Leads created in the period, whatever became of them. */
export const newLeads = leadsBy('new-leads', 'createdAt', 'lead-created');
/** Leads that became a deal or a customer in the period. */
export const convertedLeads = leadsBy('converted-leads', 'convertedAt', 'lead-converted');

/** Every lead that exists as of now. */
export const leads: Population = {
  id: 'leads',
  entity: 'leads',
  dateField: 'as-of',
  moment: 'now',
  rows: (company) => leadsIn(company, 'createdAt', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
};

/**
 * Deals created in the period in a stage before the real pipeline: what stands for new leads where the CRM keeps none
 * (catalogue new-leads). A deal without a stage history counts by the stage it is in.
 */
export const incomingLeads: Population = {
  id: 'incoming-leads',
  entity: 'deals',
  dateField: 'created',
  moment: 'created',
  when: ({ deals }) => deals.createdAt,
  rows: (company, span) => {
    const { starts, stage } = transitionsOf(company.tables);
    const isIncoming = incomingStages(company);
    return dealsIn(company, company.deals.createdAt, span).filter((deal) => {
      const first = starts[deal] as number;
      const isKnown = first < (starts[deal + 1] as number);
      return isIncoming[(isKnown ? stage[first] : company.deals.stage[deal]) as number] === 1;
    });
  },
};

/** 1 for each stage that comes before the real pipeline, by row of `stages`. */
export function incomingStages({ tables: { stages } }: Company): Uint8Array {
  const { codes: kinds, dictionary } = codes(stages, 'kind');
  const incoming = dictionary.indexOf('incoming');
  return Uint8Array.from({ length: stages.length }, (_, row) =>
    incoming >= 0 && kinds[row] === incoming ? 1 : 0,
  );
}
