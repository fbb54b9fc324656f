import { enough } from '@/lib/math/rates';
import {
  contactAttempts,
  contactedLeads,
  contactedShare,
  leadResponseTime,
  newLeadCount,
  ofNewLeads,
  ownerlessLeads,
  untouchedLeads,
  untouchedShare,
} from '@/lib/metrics/lead-measures';
import type { Sentence } from '@/lib/model/result';
import type { Answer, Group } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import type { AnyMeasure } from '@/lib/query/measure';
import { newLeads } from '@/lib/query/populations/leads';
import { measuredIn, valueIn } from '@/lib/query/values';
import { figureSaid } from './parts/figures';
import { defineQueryReport, type View } from './report';

const columns: readonly MeasureColumn[] = [
  { key: 'newLeads', measure: newLeadCount },
  { key: 'share', measure: newLeadCount, as: 'share', minWidth: 480 },
  { key: 'contacted', measure: contactedLeads },
  { key: 'contactedShare', measure: contactedShare, minWidth: 360 },
  { key: 'attempts', measure: contactAttempts, minWidth: 640 },
  { key: 'firstContact', measure: leadResponseTime },
  { key: 'untouched', measure: untouchedLeads },
  { key: 'untouchedShare', measure: untouchedShare, minWidth: 640 },
  { key: 'wonLeads', measure: ofNewLeads.won, minWidth: 480 },
  { key: 'leadConversion', measure: ofNewLeads.conversion, minWidth: 480 },
];
const measures = [...new Set([...columns.map(({ measure }) => measure), ownerlessLeads])];

/**
 * Whether new leads are worked, and how soon.
 *
 * Rows: `owners`, one per owner or source (option `group`) of a lead created in the period, most leads first, `(none)` last.
 * Units: `firstContact` is seconds, the Kaplan–Meier median: a lead without a contact has waited until as-of. `attempts` is
 * contacts per lead; shares 0 to 1.
 * Rules: by the lead's creation and its present owner. A contact is a done one on the lead, or on the deal it became, at or
 * after its creation; `untouched` has none although it is older than 24 hours; `wonLeads` are those whose deal is won now.
 * Caveats: `ownerless-leads`.
 */
export const leadCoverage = defineQueryReport({
  id: 'lead-coverage',
  needs: ['leads'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'source', 'team'] }],
  dateField: 'lead-created',

  queries: ({ options }) => ({ owners: { measures, by: [options.group] } }),

  tell(view, { owners }) {
    const block = blockOf(view, 'owners', owners, columns);
    const of = (group: Group, measure: AnyMeasure): number | null => valueIn(owners, group, measure);
    const { total } = owners;
    const n = of(total, newLeadCount) ?? 0;
    const present = owners.groups.filter((group) => group.rows(newLeads).length > 0);
    return {
      n,
      isThin: n < enough.toShow,
      ...(view.company.tables.activities.length === 0 && { lacks: 'no-activities' }),
      ...(n > 0 && { finding: findingOf(view, owners, n) }),
      headline: headlineOf(view, owners, [
        { key: 'newLeads', measure: newLeadCount },
        { key: 'firstContact', measure: leadResponseTime },
        { key: 'untouched', measure: untouchedLeads },
      ]),
      blocks: [block],
      charts: [{ kind: 'bars', block: 'owners', value: 'newLeads', share: 'untouchedShare' }],
      caveats: { 'ownerless-leads': of(total, ownerlessLeads) ?? 0 },
      figures: {
        leads: n,
        unowned: of(total, ownerlessLeads),
        contacted: of(total, contactedLeads),
        meanAttempts: rounded(of(total, contactAttempts)),
        kmMedianFirstContact: of(total, leadResponseTime),
        untouched24h: of(total, untouchedLeads),
        byOwner: Object.fromEntries(
          present.map((group) => [
            group.key,
            {
              leads: of(group, newLeadCount),
              contacted: of(group, contactedLeads),
              won: of(group, ofNewLeads.won),
            },
          ]),
        ),
      },
    };
  },
});

/** The contract has means with four decimals, which matter for numbers as small as this. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10_000) / 10_000;

/** Who is to be called now, or that everybody was. */
function findingOf({ select }: View, owners: Answer, n: number): Sentence {
  const whole = figureSaid(n, 'count', select('leads', owners.total.rows(newLeads)));
  const untouched = measuredIn(owners, owners.total, untouchedLeads);
  const list = select('leads', untouched?.rows ?? new Int32Array(0));
  const k = figureSaid(untouched?.value ?? 0, 'count', list);
  if (n < enough.toShow) return { key: 'finding.lead-coverage.thin', values: { n: whole, k } };
  const time = valueIn(owners, owners.total, leadResponseTime);
  if (time === null) return { key: 'finding.lead-coverage.never', values: { n: whole, k } };
  return {
    key: 'finding.lead-coverage',
    values: { n: whole, k, time: figureSaid(time, 'seconds') },
  };
}
