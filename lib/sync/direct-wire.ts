import { addressOf, fetchOptions, replyOf } from '@/lib/connectors/exchange';
import type { Request } from '@/lib/connectors/request';
import { Failed } from '@/lib/model/failure';
import type { Wire } from './host-http';

const maxBody = 50 * 1024 * 1024;

/** Signs one request in: the headers for it, and the request as it is to be sent. */
export type Signer = (
  request: Request,
  signal: AbortSignal,
) => Promise<{ readonly request: Request; readonly headers: Readonly<Record<string, string>> }>;

/** Signs in by headers that are the same for every request. */
export const byHeaders =
  (headers: Readonly<Record<string, string>>): Signer =>
  async (request) => ({ request, headers });

/**
 * Sends requests from where this code runs, signed in by a key or headers: the background, or the reader outside the
 * browser. Cookies are neither sent nor kept.
 *
 * Errors: `Failed` unreachable without an answer; unexpected-reply past 50 MB; what `sign` throws.
 */
export function directWire(base: string, sign: Signer, send: typeof fetch = fetch): Wire {
  return async (asked, signal) => {
    const { request, headers } = await sign(asked, signal);
    const url = addressOf(request, base);
    if (!url) throw new Error(`not inside the base address: ${request.path}`);
    const options = { ...fetchOptions(request, headers, signal), credentials: 'omit' as const };
    const reply = await answered(send, url, options, signal);
    if (reply) return reply;
    throw new Failed({
      kind: 'unexpected-reply',
      where: request.path,
      detail: 'the reply is larger than 50 MB',
    });
  };
}

async function answered(send: typeof fetch, url: URL, options: RequestInit, signal: AbortSignal) {
  try {
    return await replyOf(await send(url.href, options), maxBody);
  } catch (error) {
    signal.throwIfAborted();
    throw new Failed({ kind: 'unreachable' }, { cause: error });
  }
}
