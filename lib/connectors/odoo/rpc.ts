import * as z from 'zod/mini';
import { Failed, type Failure } from '@/lib/model/failure';
import type { Connector, Http, Json, Reply } from '../connector';
import { whyOf } from '../kit/ask';
import type { Request } from '../request';
import type { Method, ModelName } from './models';

/**
 * The three ways to one and the same method of a model: the web client's route with the session's cookie, JSON-2 with a key
 * as bearer (Odoo 19), and `/jsonrpc` with a key in the body (up to 18).
 *
 * Source: https://www.odoo.com/documentation/19.0/developer/reference/external_api.html and
 * https://www.odoo.com/documentation/17.0/developer/reference/external_api.html; the web route as Odoo 17 answers it.
 */
export type Transport = 'session' | 'json-2' | 'json-rpc';

export interface Caller {
  readonly http: Http;
  readonly transport: Transport;
  /** Of the signed-in user, where the way to the method needs it. */
  readonly uid: number;
  readonly context: { readonly [key: string]: Json };
  readonly signal: AbortSignal;
}

export type Domain = readonly Json[];

/**
 * Calls a method and returns its result, checked. With `ids` it is called on these records.
 *
 * Errors: as `Http`; forbidden naming the model; `Failed` unexpected-reply naming model, method and field.
 */
export async function call<S extends z.core.$ZodType>(
  caller: Caller,
  model: ModelName,
  method: Method,
  kwargs: { readonly [key: string]: Json },
  result: S,
  ids?: readonly number[],
): Promise<z.output<S>> {
  const request = requestFor(caller, model, method, { ...kwargs, context: caller.context }, ids);
  const where = `${model} ${method}`;
  let sent: unknown;
  try {
    sent = await caller.http.json(request, caller.signal);
  } catch (error) {
    if (error instanceof Failed && error.failure.kind === 'forbidden') {
      throw new Failed({ kind: 'forbidden', what: model }, { cause: error });
    }
    throw error;
  }
  const parsed = z.safeParse(result, caller.transport === 'json-2' ? sent : resultIn(sent));
  if (parsed.success) return parsed.data;
  throw new Failed({ kind: 'unexpected-reply', where, detail: whyOf(parsed.error) });
}

function requestFor(
  { transport, uid }: Pick<Caller, 'transport' | 'uid'>,
  model: ModelName,
  method: Method,
  kwargs: { readonly [key: string]: Json },
  ids: readonly number[] | undefined,
): Request {
  const args = ids ? [ids] : [];
  switch (transport) {
    case 'session':
      return rpc(`/web/dataset/call_kw/${model}/${method}`, { model, method, args, kwargs });
    case 'json-2':
      return { method: 'POST', path: `/json/2/${model}/${method}`, body: { ...(ids && { ids }), ...kwargs } };
    case 'json-rpc':
      // Database and key are put in where the request is signed: a connector never sees them.
      return rpc('/jsonrpc', {
        service: 'object',
        method: 'execute_kw',
        args: ['', uid, '', model, method, args, kwargs],
      });
  }
}

export const rpc = (path: string, params: unknown): Request => ({
  method: 'POST',
  path,
  body: { jsonrpc: '2.0', method: 'call', id: 1, params },
});

const answer = z.object({ result: z.optional(z.unknown()) });
/** A method that returns nothing answers without a result. Anything but an object is no answer. */
export function resultIn(sent: unknown): unknown {
  const parsed = z.safeParse(answer, sent);
  return parsed.success ? (parsed.data.result ?? null) : undefined;
}

const problem = z.object({ name: z.string() });
const rpcError = z.object({ error: z.object({ code: z.optional(z.unknown()), data: z.optional(problem) }) });

/**
 * What one of Odoo's errors means: on the RPC routes they come with status 200, on JSON-2 with their own. The exception's
 * class decides, never its text, which may hold names of records.
 */
export const failureIn: NonNullable<Connector['failureIn']> = ({
  status,
  body,
}: Reply): Failure | undefined => {
  const wrapped = z.safeParse(rpcError, body);
  if (wrapped.success) {
    const { code, data } = wrapped.data.error;
    return code === 100 ? { kind: 'signed-out' } : failureOfClass(data?.name ?? 'an error of the server');
  }
  if (status < 400 || status === 429) return undefined;
  const plain = z.safeParse(problem, body);
  return plain.success && status !== 401 && status !== 403 ? failureOfClass(plain.data.name) : undefined;
};

function failureOfClass(name: string): Failure {
  if (/\.(SessionExpiredException|AccessDenied|Unauthorized)$/.test(name)) return { kind: 'signed-out' };
  if (/\.(AccessError|Forbidden)$/.test(name)) return { kind: 'forbidden', what: 'records' };
  // The server says of these itself that they may succeed when tried again.
  if (/\.(SerializationFailure|LockNotAvailable|DeadlockDetected|ServiceUnavailable)$/.test(name)) {
    return { kind: 'unreachable' };
  }
  return { kind: 'unexpected-reply', where: 'Odoo', detail: /^[\w.]{1,80}$/.test(name) ? name : 'an error' };
}
