import type { Scope } from '@/lib/model/scope';

/** What one unit of a currency counts as. */
export interface RateUsed {
  readonly currency: string;
  readonly rate: number;
  /** The day from which it holds; without one it holds for all days. */
  readonly from?: string;
}

/** The exchange rates that amounts of a period were converted by, one a currency: the last that begins in or before it. */
export function ratesUsed({
  baseCurrency,
  rates,
  datedRates = [],
  period,
}: Pick<Scope, 'baseCurrency' | 'rates' | 'datedRates' | 'period'>): RateUsed[] {
  const used = new Map<string, RateUsed>();
  for (const [currency, rate] of Object.entries(rates)) used.set(currency, { currency, rate: Number(rate) });
  for (const { currency, from, rate } of datedRates) {
    const known = used.get(currency)?.from ?? '';
    if (from < period.to && from >= known) used.set(currency, { currency, rate: Number(rate), from });
  }
  used.delete(baseCurrency);
  return [...used.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
