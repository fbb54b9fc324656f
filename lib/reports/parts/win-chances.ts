import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { dealTests, type Passed, passing } from '@/lib/table/filters';
import type { Rows } from '@/lib/table/rows';
import { adjusted, factorsOf, type WinFactor, winFactors } from '@/lib/table/win-adjustments';
import { decidedInYear, type WinModel, winModel } from '@/lib/table/win-model';
import { type WinTraits, winTraits } from '@/lib/table/win-traits';

/** What a year of decided deals says about open ones. */
export interface Chances {
  readonly decided: Rows;
  /** Decided deals taken out by each filter. */
  readonly removed: Passed['removed'];
  readonly model: WinModel;
  /** Empty when chances are not adjusted. */
  readonly factors: readonly WinFactor[];
  /** Chance of an open deal, from its stage and what holds for it; NaN when nothing says it. */
  chanceOf(deal: number): number;
  /** The factors that hold for an open deal. */
  factorsOf(deal: number): readonly WinFactor[];
}

/** Learns from the deals decided in the year up to a company's as-of, those of a view's filters alone. */
export function chancesIn({ filters }: QueryView, company: Company, open: Rows, adjust: boolean): Chances {
  const { rows: decided, removed } = passing(decidedInYear(company), dealTests(company, filters, 'closed'));
  const model = winModel(company, decided);
  const traits: WinTraits | undefined = adjust ? winTraits(company, decided, open) : undefined;
  const factors = traits ? winFactors(company, model, decided, traits) : [];
  const holding = (deal: number): readonly WinFactor[] =>
    traits ? factorsOf(company, factors, traits, deal) : [];
  return {
    decided,
    removed,
    model,
    factors,
    factorsOf: holding,
    chanceOf(deal) {
      const p = model.p[company.deals.stage[deal] as number] ?? Number.NaN;
      if (!adjust) return p;
      return adjusted(
        p,
        holding(deal).map(({ ratio }) => ratio),
      );
    },
  };
}
