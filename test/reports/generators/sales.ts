import fc from 'fast-check';
import type { RecordOf, Records } from '@/lib/model/entities';
import { anyRecords } from '../any-company';

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const anyExtra = fc.record({
  sourceId: maybe(fc.constantFrom('web', 'ref', '__proto__', 'gone')),
  customerId: maybe(fc.constantFrom('acme', 'jo', 'bolt', '__proto__', 'gone')),
  region: maybe(fc.constantFrom('north', 'constructor')),
  lines: fc.array(
    fc.record({
      productId: maybe(fc.constantFrom('desk', 'chair', '__proto__', 'gone')),
      amount: maybe(fc.integer({ min: -500, max: 500_000 })),
    }),
    { maxLength: 3 },
  ),
  sourceBefore: fc.option(maybe(fc.constantFrom('web', 'ref')), { nil: undefined }),
});

/**
 * Companies with deals that have sources, customers (`jo` is a contact of `acme`), regions and lines, some of whose sources
 * changed six days after the creation.
 */
export const anySales: fc.Arbitrary<Records> = fc
  .tuple(anyRecords, fc.array(anyExtra, { minLength: 40, maxLength: 40 }))
  .map(([records, extras]) => {
    const deals = (records.deals ?? []).map((deal, at) => {
      const { sourceId = null, customerId = null, region = null } = extras[at] ?? {};
      return { ...deal, sourceId, customerId, region };
    });
    return {
      ...records,
      deals,
      sources: ['web', 'ref', '__proto__'].map((id) => ({
        id,
        name: id,
        channel: id === 'web' ? ('website' as const) : null,
      })),
      customers: ['acme', 'bolt', '__proto__', 'jo'].map((id) => ({
        id,
        name: id,
        kind: id === 'jo' ? ('contact' as const) : ('company' as const),
        parentId: id === 'jo' ? 'acme' : null,
        createdAt: '2025-01-01T00:00:00Z',
      })),
      products: ['desk', 'chair', '__proto__'].map((id) => ({
        id,
        name: id,
        category: id === 'desk' ? 'wood' : null,
      })),
      lineItems: deals.flatMap(({ id }, at) =>
        (extras[at]?.lines ?? []).map(
          ({ productId, amount }, line): RecordOf<'lineItems'> => ({
            id: `${id} ${line}`,
            dealId: id,
            productId,
            name: 'Line',
            quantity: 1.5,
            unitPrice: 333,
            amount,
          }),
        ),
      ),
      fieldChanges: [
        ...(records.fieldChanges ?? []),
        ...deals.flatMap(({ id, createdAt }, at): RecordOf<'fieldChanges'>[] => {
          const from = extras[at]?.sourceBefore;
          const changedAt = new Date(Date.parse(createdAt) + 6 * 86_400_000).toISOString();
          return from === undefined
            ? []
            : [{ dealId: id, field: 'sourceId', from, to: null, at: changedAt, seq: 0 }];
        }),
      ],
    };
  });

/** A deal as a person would note it down. */
export interface PlainDeal {
  readonly id: string;
  readonly status: string;
  /** `(none)` is nobody. */
  readonly owner: string;
  readonly ownerAtCreation: string;
  readonly source: string;
  readonly customer: string;
  readonly reason: string;
  readonly region: string;
  readonly base: number | null;
  readonly createdAt: number;
  readonly closedAt: number;
  readonly lines: readonly { readonly product: string; readonly base: number }[];
}

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);
const [from, to] = [seconds('2025-03-01T00:00:00Z'), seconds('2025-04-01T00:00:00Z')];
const inMarch = (at: number): boolean => at >= from && at < to;

/** Euros, PLN at 0.25, nothing else; half away from zero. */
function inEuros(amount: number | null | undefined, currency: string | null | undefined): number | null {
  if (amount == null || currency === 'USD') return null;
  return currency === 'PLN' ? Math.sign(amount) * Math.round(Math.abs(amount) / 4) + 0 : amount;
}

/** The scope that `plainDeals` counts in, besides the defaults. */
export const euros = { rates: { PLN: '0.25' } };

/** The deals created, or closed, in March 2025 (UTC), read record by record. */
export function plainDeals(records: Records): { created: PlainDeal[]; closed: PlainDeal[] } {
  const { deals = [], fieldChanges = [], lineItems = [] } = records;
  const at = (id: string, field: string, now: string | null | undefined, instant: number): string => {
    const later = fieldChanges.find(
      (change) => change.dealId === id && change.field === field && seconds(change.at) > instant,
    );
    return String((later ? later.from : now) ?? '(none)');
  };
  const all = deals
    .filter(({ deletedAt }) => !deletedAt)
    .map((deal): PlainDeal => {
      const [createdAt, closedAt] = [
        seconds(deal.createdAt),
        deal.closedAt ? seconds(deal.closedAt) : Number.NaN,
      ];
      return {
        id: deal.id,
        status: { won: 'won', lost: 'lost', unfit: 'unqualified' }[deal.stageId] ?? 'open',
        owner: at(deal.id, 'ownerId', deal.ownerId, closedAt),
        ownerAtCreation: at(deal.id, 'ownerId', deal.ownerId, createdAt),
        source: at(deal.id, 'sourceId', deal.sourceId, closedAt),
        customer: deal.customerId === 'jo' ? 'acme' : (deal.customerId ?? '(none)'),
        reason: deal.lossReasonId ?? '(none)',
        region: deal.region ?? '(none)',
        base: inEuros(deal.amount, deal.currency),
        createdAt,
        closedAt,
        lines: lineItems
          .filter(({ dealId }) => dealId === deal.id)
          .map(({ productId, amount }) => ({
            product: productId ?? '(none)',
            // One and a half of 333 is 499.5, rounded up.
            base: inEuros(amount ?? 500, deal.currency) ?? 0,
          })),
      };
    });
  return {
    created: all.filter(({ createdAt }) => inMarch(createdAt)),
    closed: all.filter(({ closedAt }) => inMarch(closedAt)),
  };
}

export const having = (deals: readonly PlainDeal[], ...states: readonly string[]): PlainDeal[] =>
  deals.filter(({ status }) => states.includes(status));

export const total = (deals: readonly PlainDeal[]): number =>
  deals.reduce((sum, { base }) => sum + (base ?? 0), 0);

/** A part of a whole; `null` of nothing. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole + 0);

export const grouped = (
  deals: readonly PlainDeal[],
  of: (deal: PlainDeal) => string,
): [string, PlainDeal[]][] => [...Map.groupBy(deals, of)];

export function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const [low, high] = [known[(known.length - 1) >> 1], known[known.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Known times from creation to close. */
export const cycles = (deals: readonly PlainDeal[]): number[] =>
  deals.map(({ createdAt, closedAt }) => closedAt - createdAt).filter((age) => age >= 0);

export const averageOf = (deals: readonly PlainDeal[]): number | null =>
  share(total(deals), deals.filter(({ base }) => base !== null).length);
