import { addressOf, fetchOptions, replyOf } from '@/lib/connectors/exchange';
import { Failed } from '@/lib/model/failure';
import type { Wire } from './host-http';

const maxBody = 50 * 1024 * 1024;

/**
 * Sends requests from where this code runs, signed in by headers: the background with a key, or the reader outside the
 * browser. Cookies are neither sent nor kept.
 *
 * Errors: `Failed` unreachable without an answer; unexpected-reply past 50 MB; what `headers` throws.
 */
export function directWire(
  base: string,
  headers: (signal: AbortSignal) => Promise<Readonly<Record<string, string>>>,
  send: typeof fetch = fetch,
): Wire {
  return async (request, signal) => {
    const url = addressOf(request, base);
    if (!url) throw new Error(`not inside the base address: ${request.path}`);
    const options = { ...fetchOptions(request, await headers(signal), signal), credentials: 'omit' as const };
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
