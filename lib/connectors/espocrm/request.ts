import type * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Http } from '../connector';
import { ask } from '../kit/ask';
import { list, type Where, whereQuery } from './wire';

/** One request for a list. */
export function listed(
  http: Http,
  signal: AbortSignal,
  type: string,
  of: {
    readonly size: number;
    readonly skip?: number;
    readonly orderBy: string;
    readonly order?: 'asc' | 'desc';
    readonly fields: readonly string[];
    readonly where: readonly Where[];
    /** Counting costs the database more than the page itself. */
    readonly uncounted?: boolean;
  },
): Promise<z.infer<typeof list>> {
  return ask(
    http,
    {
      method: 'GET',
      path: `/api/v1/${type}`,
      query: {
        maxSize: String(of.size),
        offset: String(of.skip ?? 0),
        orderBy: of.orderBy,
        order: of.order ?? 'desc',
        select: ['id', ...of.fields].join(','),
        ...whereQuery(of.where),
      },
      ...(of.uncounted && { headers: { 'X-No-Total': 'true' } }),
    },
    list,
    signal,
  );
}

/** This user, or this version, does not have it. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Failed &&
  (error.failure.kind === 'forbidden' ||
    (error.failure.kind === 'unexpected-reply' && error.failure.detail === 'status 404'));

/** What a request brings, or nothing where it is refused. */
export async function allowed<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
