import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Http } from '../connector';
import type { Request } from '../request';

/**
 * The answer to a request, checked.
 *
 * Errors: as `Http`; `Failed` unexpected-reply naming the path and the first field that does not fit, never its value.
 */
export async function ask<S extends z.core.$ZodType>(
  http: Http,
  request: Request,
  schema: S,
  signal: AbortSignal,
): Promise<z.output<S>> {
  const parsed = z.safeParse(schema, await http.json(request, signal));
  if (parsed.success) return parsed.data;
  throw new Failed({ kind: 'unexpected-reply', where: request.path, detail: whyOf(parsed.error) });
}

/** Field and reason of the first thing that does not fit, without the value. */
export function whyOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'row'}: ${issue.message || issue.code}` : 'unreadable';
}
