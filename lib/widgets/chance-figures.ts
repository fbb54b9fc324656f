import type { ChanceFigures } from '@/lib/model/deal-figures';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { openDeals } from '@/lib/table/filters';
import { labelOf } from '@/lib/table/labels';
import { remembered } from '@/lib/table/remembered';
import { cell, numbers } from '@/lib/table/table';
import { adjusted, factorsOf, type WinFactor, winFactors } from '@/lib/table/win-adjustments';
import { decidedInYear, fewestDecided, winModel } from '@/lib/table/win-model';
import { winTraits } from '@/lib/table/win-traits';

/** A shift of less than half a percentage point is not worth a line. */
const leastShift = 0.005;

const learned = remembered((company: Company) => {
  const decided = decidedInYear(company);
  const model = winModel(company, decided);
  const traits = winTraits(company, decided, openDeals(company));
  return { model, traits, factors: winFactors(company, model, decided, traits) };
});

/**
 * Chance of an open deal to be won, and what moves it (catalogue 4-features, 8); `null` for a closed one.
 *
 * Rules: as the report `win-probability` with reasons. The points of the reasons are what each adds when they are applied
 * one after the other, strongest first, so that they add up; fewer than 30 decided deals of the pipeline give no chance.
 */
export function chanceFigures(company: Company, deal: number): ChanceFigures | null {
  const { deals, dealPipelines, tables } = company;
  const stage = deals.stage[deal] as number;
  if (deals.status[deal] !== status.open || stage < 0) return null;
  const { model, traits, factors } = learned(company);
  const pipeline = dealPipelines[deal] as number;
  const closed = model.closed[pipeline] ?? 0;
  const base = model.p[stage] ?? Number.NaN;
  const isKnown = closed >= fewestDecided && !Number.isNaN(base);
  const holding = isKnown
    ? [...factorsOf(company, factors, traits, deal)].sort(
        (a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)),
      )
    : [];
  const own = numbers(tables.deals, 'winProbability')[deal] as number;
  const host = Number.isNaN(own) ? (numbers(tables.stages, 'probability')[stage] as number) : own;
  return {
    closed,
    least: fewestDecided,
    base: isKnown ? base : null,
    chance: isKnown
      ? adjusted(
          base,
          holding.map(({ ratio }) => ratio),
        )
      : null,
    host: Number.isNaN(host) ? null : host,
    stageName: String(cell(tables.stages, 'name', stage) ?? ''),
    reasons: reasonsOf(company, base, holding),
  };
}

function reasonsOf(company: Company, base: number, holding: readonly WinFactor[]): ChanceFigures['reasons'] {
  let before = adjusted(base, []);
  return holding.flatMap((factor, at) => {
    const after = adjusted(
      base,
      holding.slice(0, at + 1).map(({ ratio }) => ratio),
    );
    const points = after - before;
    before = after;
    return Math.abs(points) < leastShift
      ? []
      : [{ reason: factor.reason, detail: detailOf(company, factor), points }];
  });
}

const bands = ['lowest', 'low', 'high', 'highest'] as const;

function detailOf({ sources }: Company, { reason, value }: WinFactor): string | null {
  if (reason === 'amount') return bands[value] ?? null;
  if (reason !== 'source') return null;
  const label = labelOf(sources, value, 'source');
  return 'text' in label ? label.text : null;
}
