import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Http } from '../connector';
import { onlyReads } from './reads';

/** What a call is made with: company and language decide which rows and labels come. */
export type Context = { readonly [key: string]: unknown };

const reply = z.union([z.object({ error: z.array(z.unknown()) }), z.object({ result: z.unknown() })]);

/**
 * Calls one method of one model and returns its result, checked.
 *
 * Errors: `Failed` of `Http`, and for Tryton's own errors (HTTP 200 with `error`): forbidden when a rule or a right is
 * in the way, unexpected-reply for everything else. The error's text stays out: it may hold names of records.
 */
export async function call<S extends z.core.$ZodType>(
  { http, context, signal }: Caller,
  model: string,
  verb: string,
  params: readonly unknown[],
  result: S,
): Promise<z.output<S>> {
  const method = `model.${model}.${verb}`;
  // With exactly these three keys the answer is JSON even when the call fails.
  const request = {
    method: 'POST',
    path: '/',
    body: { id: 0, method, params: [...params, context] },
  } as const;
  if (!onlyReads(request)) throw new Failed({ kind: 'bug', detail: `${method} is not on the list of reads` });
  const answer = z.safeParse(reply, await http.json(request, signal));
  if (!answer.success)
    throw new Failed({ kind: 'unexpected-reply', where: method, detail: 'no JSON-RPC answer' });
  if ('error' in answer.data) throw new Failed(failureFrom(answer.data.error[0], model, method));
  const parsed = z.safeParse(result, answer.data.result);
  if (!parsed.success)
    throw new Failed({ kind: 'unexpected-reply', where: method, detail: whyOf(parsed.error) });
  return parsed.data;
}

export interface Caller {
  readonly http: Http;
  readonly context: Context;
  readonly signal: AbortSignal;
}

/** Field and reason of the first thing that does not fit, without the value. */
export function whyOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'row'}: ${issue.code}` : 'unreadable';
}

/** `UserError` is what trytond raises when a right or a record rule forbids reading; reads raise it for nothing else. */
function failureFrom(name: unknown, model: string, method: string) {
  if (name === 'UserError') return { kind: 'forbidden', what: model } as const;
  const detail = typeof name === 'string' && /^\w+$/.test(name) ? name : 'an error of the server';
  return { kind: 'unexpected-reply', where: method, detail } as const;
}
