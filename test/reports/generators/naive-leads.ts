import type { Records } from '@/lib/model/entities';
import { stateAt, sum } from './deal-states';
import { pipelineStages } from './pipeline';

/** The same question over plain objects, for leads created in March 2025 in UTC. */
export function naiveLeads(records: Records, asOf: string) {
  const at = Date.parse(asOf) / 1000;
  const cohort = (records.leads ?? [])
    .filter(({ createdAt, deletedAt }) => createdAt >= '2025-03-01' && createdAt < '2025-04-01' && !deletedAt)
    .map((lead) => {
      const record = (records.deals ?? []).find(({ id }) => id === lead.convertedDealId);
      const state = record && stateAt(records, record, at);
      const deal = state?.exists ? state : undefined;
      const isContacted = (records.activities ?? []).some(
        ({ kind, status, domain, direction, leadId, dealId }) =>
          status === 'done' &&
          domain !== 'service' &&
          (kind === 'visit' || (kind !== 'note' && direction !== 'inbound')) &&
          (leadId === lead.id || (deal && dealId === record?.id)),
      );
      const stages = (deal?.way ?? []).map(({ toStageId }) =>
        pipelineStages.find(({ id }) => id === toStageId),
      );
      const own = stages.filter((stage) => stage?.pipelineId === deal?.pipelineId);
      const met = [
        true,
        isContacted,
        lead.statusKind === 'qualified' || lead.statusKind === 'converted',
        deal !== undefined,
        own.some((stage) => stage?.kind === 'won' || (stage?.kind === 'open' && stage.position > 1)),
        deal?.status === 'won',
      ];
      const value =
        lead.estimatedValue == null || (lead.currency ?? 'EUR') !== 'EUR' ? null : lead.estimatedValue;
      return { source: lead.sourceId ?? '(none)', step: met.lastIndexOf(true), value };
    });
  const at0 = (step: number, leads = cohort) => leads.filter((lead) => lead.step >= step);
  const steps = ['lead', 'contacted', 'qualified', 'deal', 'advanced', 'won'];
  return {
    all: steps.map((step, i) => {
      const here = at0(i);
      const known = here.filter(({ value }) => value !== null);
      const before = at0(i - 1).length;
      return {
        step,
        count: here.length,
        stepRate: i === 0 || before === 0 ? null : here.length / before,
        overall: cohort.length === 0 ? null : here.length / cohort.length,
        value: sum(here.map(({ value }) => value)),
        average: known.length === 0 ? null : sum(known.map(({ value }) => value)) / known.length,
      };
    }),
    bySource: Object.fromEntries(
      [...new Set(cohort.map(({ source }) => source))].map((source) => {
        const own = cohort.filter((lead) => lead.source === source);
        return [source, steps.map((_, i) => at0(i, own).length)];
      }),
    ),
  };
}
