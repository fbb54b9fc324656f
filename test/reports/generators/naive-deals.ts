import type { Deal, Records, Transition } from '@/lib/model/entities';
import { stages } from '../../table/a-company';

/** What a deal is at an instant, worked out the long way: record by record, with nothing shared. */
export interface NaiveDeal {
  readonly deal: Deal;
  readonly status: string;
  readonly stageId: string;
  readonly closedAt: number;
  readonly amount: number | null;
  readonly base: number | null;
  readonly expected: string | null;
  readonly owner: string | null;
}

const rates: Readonly<Record<string, number>> = { EUR: 1, PLN: 0.2345 };

/** Half away from zero. */
export const rounded = (value: number): number =>
  Math.sign(value) * Math.round(Math.abs(Number(value.toFixed(6)))) + 0;

export const inBase = (amount: number | null | undefined, currency: string): number | null => {
  const rate = rates[currency];
  return amount == null || rate === undefined ? null : rounded(amount * rate);
};

const kindOf = (stageId: string): string => {
  const kind = stages.find(({ id }) => id === stageId)?.kind ?? 'open';
  return kind === 'incoming' ? 'open' : kind;
};

/** The deals that exist at an instant (milliseconds), as they were then. */
export function dealsAtInstant(records: Records, instant: number): NaiveDeal[] {
  const { deals = [], transitions = [], fieldChanges = [] } = records;
  return deals.flatMap((deal) => {
    if (Date.parse(deal.createdAt) > instant) return [];
    if (deal.deletedAt && Date.parse(deal.deletedAt) <= instant) return [];
    const way: Transition[] = transitions
      .filter(({ dealId, at }) => dealId === deal.id && Date.parse(at) <= instant)
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq);
    let [status, closedAt, stageId] = ['open', Number.NaN, deal.stageId];
    for (const { toStageId, at } of way) {
      const next = kindOf(toStageId);
      if (next !== status) closedAt = next === 'open' ? Number.NaN : Date.parse(at);
      [status, stageId] = [next, toStageId];
    }
    const was = <T>(field: string, now: T): T => {
      const later = fieldChanges.find(
        (change) => change.dealId === deal.id && change.field === field && Date.parse(change.at) > instant,
      );
      return later ? (later.from as T) : now;
    };
    const amount = was('amount', deal.amount ?? null);
    return [
      {
        deal,
        status,
        stageId,
        closedAt,
        amount,
        base: inBase(amount, deal.currency ?? 'EUR'),
        expected: was('expectedCloseDate', deal.expectedCloseDate ?? null),
        owner: was('ownerId', deal.ownerId ?? null),
      },
    ];
  });
}

/** Chance of a stage, and of a deal at as-of. */
export const stageChance = (stageId: string): number =>
  stages.find(({ id }) => id === stageId)?.probability ?? Number.NaN;
export const dealChance = ({ deal, stageId }: NaiveDeal): number =>
  deal.winProbability ?? stageChance(stageId);

/** Amount times chance, the chance first rounded to four decimals. */
export const weighed = (base: number | null, chance: number): number =>
  base === null ? 0 : rounded((base * rounded(chance * 10_000)) / 10_000);

export const total = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
