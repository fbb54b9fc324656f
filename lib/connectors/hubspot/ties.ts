import * as z from 'zod/mini';
import type { Http } from '../connector';
import { ask } from '../kit/ask';
import type { Host } from './host';
import { associationsPath, type ObjectType } from './paths';

/** What every request needs. */
export type Asker = { readonly http: Http; readonly host: Host; readonly signal: AbortSignal };

/** A record that another one is tied to, as lists tell it. */
export type Tie = { readonly id: string; readonly type: string };

/** Source: https://developers.hubspot.com/docs/api-reference/latest/crm/associations/associate-records/batch/get-associations */
const tiesReply = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: z.union([z.string(), z.number()]) }),
      to: z.array(
        z.object({
          toObjectId: z.union([z.string(), z.number()]),
          associationTypes: z.nullish(z.array(z.object({ label: z.nullish(z.string()) }))),
        }),
      ),
    }),
  ),
});

/** What the given records are tied to, of one kind; for searches, which do not tell. */
export async function tiesFrom(
  { http, host, signal }: Asker,
  from: ObjectType,
  to: ObjectType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Tie[]>> {
  const { results } = await ask(
    http,
    {
      method: 'POST',
      path: associationsPath(host.version, from, to),
      body: { inputs: ids.map((id) => ({ id })) },
    },
    tiesReply,
    signal,
  );
  return new Map(
    results.map((one) => [
      String(one.from.id),
      one.to.map(({ toObjectId, associationTypes }) => {
        const isPrimary = (associationTypes ?? []).some(({ label }) => label === 'Primary');
        return { id: String(toObjectId), type: isPrimary ? 'primary' : '_unlabeled' };
      }),
    ]),
  );
}
