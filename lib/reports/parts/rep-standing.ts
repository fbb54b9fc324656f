import { quantile } from '@/lib/math/quantile';
import { enough, isNotable } from '@/lib/math/rates';
import type { Label, Row, Sentence } from '@/lib/model/result';
import { rowOf } from '@/lib/query/figures';
import type { View } from '../report';
import { figureSaid, said } from './figures';
import { type Measure, measuredOf, measures } from './rep-measures';
import { togetherOf, type Work } from './rep-work';

/** One person (or everybody together) against the team, as rows: `me`, `average`, and the quartiles `p25` and `p75`. */
export interface Standing {
  readonly me: Row;
  readonly average: Row;
  readonly p25: Row;
  readonly p75: Row;
  /** For each measure: people who have it, and the records behind it, of the one shown and of the mean person. */
  readonly cases: ReadonlyMap<
    string,
    { readonly people: number; readonly own: number; readonly team: number }
  >;
}

/** Fewest people for the middle half of a team to mean anything. */
const enoughPeople = 4;

export function standingOf({ company }: View, team: readonly Work[], own: Work, me: Row): Standing {
  const all = team.map((work) => measuredOf(work, company));
  const together = measuredOf(togetherOf(team), company);
  const known = new Map(
    measures.map(({ key }) => [
      key,
      all.map((found) => found.get(key)?.value ?? null).filter((value) => value !== null),
    ]),
  );
  const row = (name: string, pick: (measure: Measure, values: readonly number[]) => number | null): Row =>
    rowOf(
      name,
      { word: `row.${name}` },
      Object.fromEntries(
        measures.map((measure) => [measure.key, { value: pick(measure, known.get(measure.key) ?? []) }]),
      ),
    );
  const casesOf = (key: string) => ({
    people: known.get(key)?.length ?? 0,
    own: measuredOf(own, company).get(key)?.rows.length ?? 0,
    team: (together.get(key)?.rows.length ?? 0) / Math.max(1, team.length),
  });
  return {
    me,
    average: row('average', ({ key, team: kind }, values) =>
      kind === 'pooled' ? (together.get(key)?.value ?? null) : meanOf(values),
    ),
    p25: row('p25', (_, values) => quantile(values, 0.25)),
    p75: row('p75', (_, values) => quantile(values, 0.75)),
    cases: new Map(measures.map(({ key }) => [key, casesOf(key)])),
  };
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where one person is ahead and behind; for several, what they won together. */
export function findingOf(
  standing: Standing,
  person: Label | undefined,
  total: Row,
  people: number,
): Sentence | undefined {
  if (people === 0) return undefined;
  const won = {
    n: figureSaid(total.cells['won'] ?? null, 'count', total.records?.['won']),
    value: figureSaid(total.cells['wonValue'] ?? null, 'money', total.records?.['wonValue']),
  };
  if (!person)
    return { key: 'finding.rep-dashboard.team', values: { ...won, people: figureSaid(people, 'count') } };
  const name = said(person);
  const judged = measures
    .filter((measure) => measure.judged)
    .flatMap((measure) => {
      const lead = leadOf(measure, standing);
      return lead === undefined ? [] : [{ measure, lead }];
    })
    .sort((a, b) => b.lead - a.lead);
  if (judged.length === 0) return { key: 'finding.rep-dashboard.won', values: { name, ...won } };
  const ahead = judged.find(({ lead }) => lead > 0)?.measure;
  const gap = judged.findLast(({ lead }) => lead < 0)?.measure;
  const told = gap ?? ahead;
  if (!told) return { key: 'finding.rep-dashboard.middle', values: { name } };
  const { me, average } = standing;
  return {
    key: `finding.rep-dashboard.${ahead && gap ? 'both' : ahead ? 'ahead' : 'gap'}`,
    values: {
      name,
      ...(ahead && { ahead: { word: `measure.${ahead.key}` } }),
      ...(gap && { gap: { word: `measure.${gap.key}` } }),
      own: figureSaid(me.cells[told.key] ?? null, told.unit, me.records?.[told.key]),
      team: figureSaid(average.cells[told.key] ?? null, told.unit === 'count' ? 'mean' : told.unit),
    },
  };
}

/**
 * How far a value is outside the middle half, as a part of the average, below 0 on the bad side; `undefined` unjudged.
 *
 * Rules: rates, averages and medians need ten records of the person; counts and sums twenty of person and mean together,
 * and counts a difference that is more than chance.
 */
function leadOf({ key, unit, team: kind, better }: Measure, standing: Standing): number | undefined {
  const { me, average, p25, p75, cases } = standing;
  const [value, team, low, high] = [me, average, p25, p75].map(({ cells }) => cells[key] as number | null);
  const n = cases.get(key);
  if (value == null || team == null || low == null || high == null || !n || n.people < enoughPeople)
    return undefined;
  if (kind === 'pooled' ? n.own < enough.toCompare : n.own + n.team < 2 * enough.toCompare) return undefined;
  if (team === 0 || (unit === 'count' && !isNotable(n.own, n.team))) return 0;
  const outside = value > high ? value - high : value < low ? value - low : 0;
  return (outside / Math.abs(team)) * (better ?? 1);
}
