import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { ifThere } from '../kit/absence';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, take } from '../kit/rows';
import { terminalStages } from '../kit/terminal-stages';
import { hostOf } from './facts';
import { allRows } from './list';
import { moment, money, perhapsInstantOf } from './values';

const text = z.nullish(z.string());

/** Source: https://developers.nutshell.com/reference, users. */
const userRow = z.looseObject({
  id: hostId,
  name: text,
  isEnabled: z.nullish(z.boolean()),
  isAdministrator: z.nullish(z.boolean()),
  emails: z.nullish(z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())])),
});

/** Source: https://developers.nutshell.com/reference, sources. */
const sourceRow = z.looseObject({
  id: hostId,
  name: text,
  channel: z.nullish(z.unknown()),
  deletedTime: moment,
});

/** Why leads were won, lost or cancelled. Source: https://developers.nutshell.com/reference, outcomes. */
const outcomeRow = z.looseObject({
  id: hostId,
  name: text,
  status: z.nullish(z.union([z.string(), z.number()])),
});

/** Source: https://developers.nutshell.com/reference, products. */
const productRow = z.looseObject({ id: hostId, name: text, sku: text, price: money, deletedTime: moment });

const dictionary = <E extends 'users' | 'sources' | 'lossReasons' | 'products', S extends z.core.$ZodType>(
  entity: E,
  path: string,
  schema: S,
  toRecord: (row: z.output<S>) => RecordOf<E> | undefined,
): Stream => ({
  id: entity,
  fills: [entity],
  async page(http, _at, signal) {
    const reading = allRows(http, { path, name: path }, signal);
    // Without its users an account says nothing; the rest may be closed to a user, or left out of a plan.
    const rows = entity === 'users' ? await reading : ((await ifThere(reading)) ?? []);
    const { records, rejected } = take(entity, rows, schema, toRecord);
    return { upserts: { [entity]: records }, rejected, read: rows.length, total: rows.length };
  },
});

export const users = dictionary('users', 'users', userRow, (row) => ({
  id: row.id,
  name: row.name ?? '',
  email: addressIn(row.emails),
  active: row.isEnabled !== false,
  ...(row.isAdministrator && { role: 'admin' as const }),
}));

function addressIn(emails: z.infer<typeof userRow>['emails']): string | null {
  const found = Object.values(emails ?? {})
    .map((one) => (typeof one === 'object' && one !== null && 'value' in one ? one.value : one))
    .find((one) => typeof one === 'string' && one.includes('@'));
  return typeof found === 'string' ? found : null;
}

/** Numbers of channels, as given for making a source; 7 is print, radio and the like. */
const channels: Readonly<Record<string, RecordOf<'sources'>['channel']>> = {
  '1': 'organic',
  '2': 'paid',
  '3': 'social',
  '4': 'paid',
  '5': 'email',
  '6': 'referral',
  '7': 'other',
  '8': 'direct',
};

export const sources = dictionary('sources', 'sources', sourceRow, (row) => {
  if (perhapsInstantOf(row.deletedTime) !== null) return undefined;
  const { channel } = row;
  const value =
    typeof channel === 'object' && channel !== null && 'value' in channel ? channel.value : channel;
  return { id: row.id, name: row.name ?? '', channel: channels[String(value ?? '')] ?? null };
});

export const lossReasons = dictionary('lossReasons', 'outcomes', outcomeRow, (row) =>
  /^(won|10)$/i.test(String(row.status ?? '')) ? undefined : { id: row.id, name: row.name ?? '' },
);

export const products = dictionary('products', 'products', productRow, (row) => {
  if (perhapsInstantOf(row.deletedTime) !== null) return undefined;
  const currency = toCurrency(row.price?.currency);
  return {
    id: row.id,
    name: row.name ?? '',
    sku: row.sku || null,
    unitPrice: toMinor(row.price?.amount, currency, 'price'),
    currency,
  };
});

/** Pipelines with their stages, and the ends that a status makes of them. Reads nothing: the facts have them. */
export const pipelines: Stream = {
  id: 'pipelines',
  fills: ['pipelines', 'stages'],
  async page(_http, { facts }) {
    const { pipelines: all, stages } = hostOf(facts);
    const ends = { won: 'Won', lost: 'Lost', unqualified: 'Cancelled' };
    return {
      upserts: {
        pipelines: all.map(([id, name], position) => ({ id, name, position })),
        stages: all.flatMap(([pipelineId]) => {
          const own = stages.filter(([, of]) => of === pipelineId);
          return [
            ...own.map(([id, , name], position) => ({
              id,
              pipelineId,
              name,
              position,
              kind: 'open' as const,
            })),
            ...terminalStages(pipelineId, ends, own.length),
          ];
        }),
      },
      rejected: [],
      read: all.length + stages.length,
      total: all.length + stages.length,
    };
  },
};
