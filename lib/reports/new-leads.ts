import { enough } from '@/lib/math/rates';
import { leadMeasures } from '@/lib/metrics/lead-measures';
import type { Sentence } from '@/lib/model/result';
import { mean } from '@/lib/query/aggregates';
import { blockOf, headlineOf, matrixOf } from '@/lib/query/block';
import type { Measure } from '@/lib/query/measure';
import type { Population } from '@/lib/query/population';
import { incomingLeads, incomingStages, newLeads } from '@/lib/query/populations/leads';
import { columnOf, measuredIn, previousIn, valueIn } from '@/lib/query/values';
import type { Company } from '@/lib/table/company';
import { campaignCosts } from './parts/campaign-costs';
import { chanceRemark, figureSaid } from './parts/figures';
import { changeOf, comparedCount, inflowSentence } from './parts/inflow';
import { defineQueryReport, type View } from './report';

/** Leads; where the CRM keeps none, deals that were created in a stage before the real pipeline. */
const populationOf = ({ tables }: Company): Population =>
  tables.leads.length > 0 ? newLeads : incomingLeads;

const byPopulation = new Map([newLeads, incomingLeads].map((one) => [one, leadMeasures(one)]));
const measuresOf = (company: Company) =>
  byPopulation.get(populationOf(company)) ?? leadMeasures(populationOf(company));

/**
 * How many leads come in, and from which source.
 *
 * Rows: `sources`, one per source or channel (option `group`), most leads first, `(none)` last; `stretches`, one per stretch of
 * the period (option `every`), its columns the sources.
 * Units: `costPerLead` is minor units of the base currency: the cost of the campaign that each lead names, by the number
 * of leads that name it, over leads whose campaign has a cost. `leadConversion` is a share.
 * Rules: by creation; `openLeads` are neither converted nor unqualified as of now, `wonLeads` those whose deal is won as of now.
 * Without leads in the CRM, deals that were created in an incoming stage stand for them.
 * Caveats: `leads-are-deals`; `imports` are not left out.
 */
export const newLeadsReport = defineQueryReport({
  id: 'new-leads',
  needs: [],
  about: ['leads'],
  options: [
    { id: 'group', kind: 'choice', choices: ['source', 'channel'] },
    { id: 'every', kind: 'choice', choices: ['month', 'day', 'week', 'quarter', 'year'] },
  ],
  dateField: 'lead-created',

  queries({ company, scope, options }) {
    const { count, open, won, conversion } = measuresOf(company);
    const cost = costPerLead(company, scope);
    return {
      sources: { measures: [count, open, won, conversion, ...(cost ? [cost] : [])], by: [options.group] },
      stretches: { measures: [count], by: [options.every, options.group], withEmpty: true },
      months: { measures: [count], by: ['month'] },
    };
  },

  tell(view, { sources, stretches, months }) {
    const { company } = view;
    const population = populationOf(company);
    const { count, open, won, conversion } = measuresOf(company);
    const cost = sources.measures.find(({ id }) => id === 'cost-per-lead');
    const now = valueIn(sources, sources.total, count) ?? 0;
    const before = previousIn(sources, sources.total, count);
    const table = blockOf(view, 'sources', sources, [
      { key: 'newLeads', measure: count },
      { key: 'share', measure: count, as: 'share' },
      { key: 'openLeads', measure: open, minWidth: 480 },
      { key: 'wonLeads', measure: won, minWidth: 480 },
      { key: 'leadConversion', measure: conversion },
      ...(cost ? [{ key: 'costPerLead', measure: cost, minWidth: 480 }] : []),
    ]);
    const withChange = columnOf(
      table,
      'change',
      'share',
      { better: 1, minWidth: 360 },
      (_, at) => {
        const group = sources.groups[at];
        return group
          ? changeOf(valueIn(sources, group, count) ?? 0, previousIn(sources, group, count)).change
          : null;
      },
      changeOf(now, before).change,
    );
    const isFallback = population !== newLeads;
    const hasStages = incomingStages(company).includes(1);
    const records = view.select(population.entity, sources.total.rows(population));
    return {
      n: now,
      isThin: now < enough.toShow,
      dateField: population.dateField,
      ...(isFallback && (!hasStages || company.tables.deals.length === 0) && { lacks: 'no-leads' }),
      ...(now > 0 && {
        finding: inflowSentence('finding.incoming-deals.leads', now, before, records),
        remark: readingAid(view, sources.total, now, before) ?? chanceRemark(now, before ?? undefined),
      }),
      headline: headlineOf(view, sources, [
        { key: 'newLeads', measure: count },
        { key: 'openLeads', measure: open },
        { key: 'leadConversion', measure: conversion },
      ]),
      blocks: [withChange, matrixOf(view, 'stretches', stretches, { key: 'newLeads', measure: count })],
      charts: [
        { kind: 'stacked', block: 'stretches', value: 'all' },
        { kind: 'bars', block: 'sources', value: 'newLeads', share: 'share' },
      ],
      caveats: { 'leads-are-deals': isFallback ? now : 0 },
      figures: {
        count: now,
        previous: comparedCount(view, before),
        months: Object.fromEntries(
          months.groups
            .map((group) => [group.key, valueIn(months, group, count)] as const)
            .filter(([, n]) => n),
        ),
        rows: Object.fromEntries(
          sources.groups.flatMap((group, at) => {
            const of = valueIn(sources, group, count) ?? 0;
            const share = table.rows[at]?.cells['share'] ?? null;
            const earlier = before === null ? null : (previousIn(sources, group, count) ?? 0);
            return of === 0 ? [] : [[group.key, { count: of, share, previous: earlier }]];
          }),
        ),
      },
    };

    /** Few leads of which many are won, or many of which few are: which end of the funnel to look at. */
    function readingAid(
      { earlier }: View,
      total: typeof sources.total,
      n: number,
      previous: number | null,
    ): Sentence | undefined {
      const [rate, past] = [measuredIn(sources, total, conversion), previousIn(sources, total, conversion)];
      if (!earlier || previous === null || rate?.value == null || past === null) return undefined;
      if (Math.min(n, previous) < enough.toCompare || !changeOf(n, previous).notable) return undefined;
      const values = { rate: figureSaid(rate.value, 'share'), past: figureSaid(past, 'share') };
      if (n < previous && rate.value > past) return { key: 'remark.new-leads.top', values };
      return n > previous && rate.value < past ? { key: 'remark.new-leads.bottom', values } : undefined;
    }
  },
});

/** Mean cost of a lead, where campaigns have a cost. */
function costPerLead(company: Company, scope: View['scope']): Measure | undefined {
  const costs = populationOf(company) === newLeads ? campaignCosts(company, scope) : undefined;
  return costs && mean('cost-per-lead', newLeads, () => costs, 'money', { better: -1 });
}
