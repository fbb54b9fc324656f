import { having, type PlainDeal } from './sales';

/** Reasons of lost deals by something of theirs, counted one by one. */
export function naiveLosses(closed: readonly PlainDeal[], of: (deal: PlainDeal) => string) {
  const lost = having(closed, 'lost');
  const shareOf = (deals: readonly PlainDeal[], reason: string): number =>
    deals.filter((deal) => deal.reason === reason).length / deals.length;
  const reasons = (deals: readonly PlainDeal[], more: (reason: string, share: number) => object) =>
    Object.fromEntries(
      [...new Set(deals.map(({ reason }) => reason))].map((reason) => {
        const share = shareOf(deals, reason);
        return [reason, { count: Math.round(share * deals.length), share, ...more(reason, share) }];
      }),
    );
  return {
    total: lost.length,
    all: reasons(lost, () => ({})),
    rows: Object.fromEntries(
      [...Map.groupBy(lost, of)].map(([key, own]) => {
        const decided = having(closed, 'won', 'lost').filter((deal) => of(deal) === key);
        const difference = (reason: string, share: number) => ({
          diffPp: Number(((share - shareOf(lost, reason)) * 100).toFixed(4)) + 0,
        });
        return [
          key,
          { lost: own.length, lossRate: own.length / decided.length, reasons: reasons(own, difference) },
        ];
      }),
    ),
  };
}
