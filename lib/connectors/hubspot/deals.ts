import type { Deal, RecordOf, Transition } from '@/lib/model/entities';
import { chainOf, type Move } from '../kit/chain';
import { toCurrency, toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import type { Choice, Host } from './host';
import {
  createdOf,
  customerId,
  customerOf,
  dayIn,
  type HubspotObject,
  hubspotObject,
  mergedInto,
  momentIn,
  momentOf,
  textOf,
  tiedTo,
} from './objects';
import { objectStream } from './reading';

/**
 * Deals with the history of their stage, owner, amount and close date.
 *
 * Rules: a deal without a stage (a key may be kept from seeing one) is kept, in a stage that nobody knows.
 * Source: https://developers.hubspot.com/docs/guides/api/crm/objects/deals,
 * https://knowledge.hubspot.com/properties/hubspots-default-deal-properties
 */
const properties = [
  'dealname',
  'amount',
  'deal_currency_code',
  'dealstage',
  'pipeline',
  'closedate',
  'createdate',
  'hubspot_owner_id',
  'dealtype',
  'closed_lost_reason',
  'hs_analytics_source',
  'hs_lastmodifieddate',
  'hs_merged_object_ids',
];

export const deals = objectStream({
  id: 'deals',
  fills: ['deals', 'transitions', 'fieldChanges', 'lossReasons'],
  type: 'deals',
  properties: ({ reasonFields }) => [...properties, ...reasonFields.map(({ id }) => id)],
  histories: ['dealstage', 'amount', 'hubspot_owner_id', 'closedate'],
  ties: ['contacts', 'companies'],
  gone: { entity: 'deals', id: (id) => id },
  toRecords(rows, host) {
    const transitions: Transition[] = [];
    const fieldChanges: RecordOf<'fieldChanges'>[] = [];
    const reasons = new Map<string, RecordOf<'lossReasons'>>();
    const merged: string[] = [];
    const logins = new Map(host.owners);
    const { records, rejected } = take('deals', rows, hubspotObject, (row) => {
      const deal = toDeal(row, host);
      merged.push(...mergedInto(row));
      const typed = host.lossReasons === null ? reasonTyped(row) : undefined;
      if (typed) reasons.set(typed.id, typed);
      transitions.push(...transitionsOf(row, deal, logins));
      fieldChanges.push(...fieldChangesOf(row, deal, host.timeZone));
      return deal;
    });
    const of = records.map(({ id }) => id);
    const taken = new Set(of);
    const isOfTaken = ({ dealId }: { readonly dealId: string }): boolean => taken.has(dealId);
    return {
      upserts: {
        deals: records,
        transitions: transitions.filter(isOfTaken),
        fieldChanges: fieldChanges.filter(isOfTaken),
        lossReasons: [...reasons.values()],
      },
      complete: { transitions: { field: 'dealId', of }, fieldChanges: { field: 'dealId', of } },
      removed: { deals: merged },
      rejected,
    };
  },
});

function toDeal(row: HubspotObject, host: Host): Deal {
  const createdAt = createdOf(row);
  if (createdAt === null) throw new Unfit('createdate: missing');
  const currency = toCurrency(textOf(row, 'deal_currency_code')) ?? host.currency;
  const pipelineId = textOf(row, 'pipeline') ?? 'default';
  return {
    id: row.id,
    name: textOf(row, 'dealname') ?? '',
    pipelineId,
    stageId: textOf(row, 'dealstage') ?? `${pipelineId}:unknown`,
    amount: toMinor(textOf(row, 'amount'), currency),
    currency,
    ownerId: textOf(row, 'hubspot_owner_id'),
    createdAt,
    updatedAt: momentOf(row, 'hs_lastmodifieddate') ?? momentIn(row.updatedAt),
    expectedCloseDate: dayIn(momentOf(row, 'closedate'), host.timeZone),
    sourceId: textOf(row, 'hs_analytics_source'),
    lossReasonId:
      host.lossReasons === null ? (reasonTyped(row)?.id ?? null) : firstOf(row, 'closed_lost_reason'),
    customerId: customerOf(row),
    contactIds: tiedTo(row, 'contacts').map((id) => customerId('contacts', id)),
    // The other type, "existing business", may be a renewal as well as more of the same.
    kind: textOf(row, 'dealtype') === 'newbusiness' ? 'new' : null,
    ...customOf(row, host.reasonFields),
  };
}

/** The text that people see, of the account's own fields that may tell a loss reason. */
function customOf(row: HubspotObject, fields: Host['reasonFields']): Pick<Deal, 'custom'> {
  const told = fields.flatMap(({ id, choices }) => {
    const value = textOf(row, id);
    return value === null ? [] : [[id, labelled(value, choices)] as const];
  });
  return told.length > 0 ? { custom: Object.fromEntries(told) } : {};
}

/** The labels of one value, or of several as HubSpot joins them. */
export const labelled = (value: string, choices: readonly Choice[]): string =>
  value
    .split(';')
    .map((one) => choices.find((choice) => choice.value === one)?.label ?? one)
    .join(', ');

const firstOf = (row: HubspotObject, name: string): string | null => textOf(row, name)?.split(';')[0] || null;

function reasonTyped(row: HubspotObject): RecordOf<'lossReasons'> | undefined {
  const name = textOf(row, 'closed_lost_reason')?.replace(/\s+/g, ' ');
  return name ? { id: `text:${name}`, name } : undefined;
}

/** A value that a property had, oldest first. */
interface Version {
  readonly value: string | null;
  readonly at: string;
  readonly login: string | null;
}

export function historyOf({ propertiesWithHistory }: HubspotObject, name: string): Version[] {
  const told = propertiesWithHistory?.[name] ?? [];
  return told
    .flatMap(({ value, timestamp, updatedByUserId, sourceId }) => {
      const at = momentIn(timestamp);
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) || null : null;
      const login = updatedByUserId ?? /^userId:(\d+)$/.exec(sourceId ?? '')?.[1] ?? null;
      return at === null ? [] : [{ value: text, at, login: login === null ? null : String(login) }];
    })
    .reverse()
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A history that begins within this time of the creation begins with it. */
const sameMomentMs = 5 * 60_000;
const isBeginning = ({ at }: Version, { createdAt }: Pick<Deal, 'createdAt'>): boolean =>
  Math.abs(Date.parse(at) - Date.parse(createdAt)) <= sameMomentMs;

function transitionsOf(row: HubspotObject, deal: Deal, logins: ReadonlyMap<string, string>): Transition[] {
  const told = historyOf(row, 'dealstage').filter(({ value }) => value !== null);
  const moves = told.map(
    ({ value, at, login }, index): Move => ({
      from: told[index - 1]?.value ?? null,
      to: value ?? '',
      at,
      byUserId: login === null ? null : (logins.get(login) ?? null),
    }),
  );
  const chain = chainOf(deal, moves);
  const [first] = told;
  const [creation, ...rest] = chain;
  // A deal that was brought along from elsewhere, or whose oldest values HubSpot has dropped: how long is not known.
  if (creation && first && !isBeginning(first, deal)) return [{ ...creation, synthetic: true }, ...rest];
  return chain;
}

function fieldChangesOf(row: HubspotObject, deal: Deal, timeZone: string): RecordOf<'fieldChanges'>[] {
  const fields = [
    ['hubspot_owner_id', 'ownerId', (value: string | null) => value],
    ['amount', 'amount', (value: string | null) => amountIn(value, deal.currency)],
    ['closedate', 'expectedCloseDate', (value: string | null) => dayIn(momentIn(value), timeZone)],
  ] as const;
  const found: RecordOf<'fieldChanges'>[] = [];
  for (const [property, field, read] of fields) {
    let before: string | number | null = null;
    for (const [index, version] of historyOf(row, property).entries()) {
      const to = read(version.value);
      const isFirst = index === 0 && isBeginning(version, deal);
      if (!isFirst && to !== before) {
        const seq = found.filter(({ at }) => at === version.at).length;
        found.push({ dealId: deal.id, field, from: before, to, at: version.at, seq });
      }
      before = to;
    }
  }
  return found;
}

/** An old value that makes no sense is unknown; it is no reason to lose the deal. */
function amountIn(value: string | null, currency: string | null | undefined): number | null {
  try {
    return toMinor(value, currency);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return null;
  }
}
