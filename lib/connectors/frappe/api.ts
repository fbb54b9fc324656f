import * as z from 'zod/mini';
import { Failed, type Failure } from '@/lib/model/failure';
import type { Connector, Http, Reply } from '../connector';
import { ask } from '../kit/ask';
import type { DocType } from './reads';

export type Filter = readonly [field: string, operator: string, value: string | number | readonly string[]];

const rows = z.object({ data: z.array(z.looseObject({})) });
export type Row = { readonly [field: string]: unknown };

export interface Listing {
  readonly docType: DocType;
  readonly filters?: readonly Filter[];
  readonly fields?: readonly string[];
  readonly order?: string;
  readonly limit: number;
  /** The DocType that rows of a table belong to; without it they may not be listed. */
  readonly parent?: DocType;
}

/**
 * Records of a DocType. All fields are asked for: one that a version lacks would be refused by its name.
 *
 * Source: https://docs.frappe.io/framework/user/en/api/rest
 */
export async function list(
  http: Http,
  { docType, filters = [], fields = ['*'], order = 'creation desc, name desc', limit, parent }: Listing,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const query = {
    fields: JSON.stringify(fields),
    ...(filters.length > 0 && { filters: JSON.stringify(filters) }),
    order_by: order,
    limit_start: '0',
    limit_page_length: String(limit),
    ...(parent && { parent }),
  };
  return (await ask(http, { method: 'GET', path: `/api/resource/${docType}`, query }, rows, signal)).data;
}

const said = z.object({ message: z.optional(z.unknown()) });

export async function method(
  http: Http,
  name: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<unknown> {
  const path = `/api/method/${name}`;
  return (await ask(http, { method: 'GET', path, query }, said, signal)).message;
}

export async function count(
  http: Http,
  docType: DocType,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<number | undefined> {
  const query = { doctype: docType, ...(filters.length > 0 && { filters: JSON.stringify(filters) }) };
  return z.safeParse(z.int(), await method(http, 'frappe.client.get_count', query, signal)).data;
}

/** `undefined` for what this site does not have, or this user may not read; the rest goes on. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Failed && ['unexpected-reply', 'forbidden'].includes(error.failure.kind))
      return undefined;
    throw error;
  }
}

const problem = z.object({ exc_type: z.optional(z.string()), session_expired: z.optional(z.unknown()) });

/**
 * What one of Frappe's errors means: by the class of the exception, for its status depends on the version.
 * A guest who asks for what guests may not see gets 403, as a colleague without the right does.
 */
export const failureIn: NonNullable<Connector['failureIn']> = ({
  status,
  body,
}: Reply): Failure | undefined => {
  if (status < 400) return undefined;
  const { exc_type: type, session_expired } = z.safeParse(problem, body).data ?? {};
  if (session_expired || type === 'AuthenticationError' || type === 'SessionExpired')
    return { kind: 'signed-out' };
  if (type === 'PermissionError') return { kind: 'forbidden', what: 'records' };
  if (type === 'QueryTimeoutError' || type === 'QueryDeadlockError') return { kind: 'unreachable' };
  if (type !== undefined && /^\w{1,60}$/.test(type) && status !== 401 && status !== 429) {
    return { kind: 'unexpected-reply', where: 'Frappe', detail: type };
  }
  return undefined;
};
