import { fetchOptions, replyOf } from '@/lib/connectors/exchange';
import type { KeySignIn, KeyValues } from '@/lib/connectors/sign-in';
import { Failed } from '@/lib/model/failure';
import type { Signer } from './direct-wire';

const maxBody = 1024 * 1024;
/** A token is fetched anew this long before it ends. */
const spareMs = 60_000;

/**
 * What signs requests in with what the user typed; where that only fetches a token, the token is fetched when
 * it is first needed, and again before it ends. It is kept in this closure and nowhere else.
 *
 * Errors: of the call: `Failed` signed-out when the host gives no token for these values; unreachable.
 */
export function keySigner(
  key: KeySignIn,
  values: KeyValues,
  base: string,
  send: typeof fetch = fetch,
): Signer {
  let known: { readonly token: string; readonly untilMs: number } | undefined;
  const tokenNow = async (signal: AbortSignal): Promise<string | undefined> => {
    const asked = key.exchange?.request(values, base);
    if (!key.exchange || !asked) return undefined;
    if (!known || known.untilMs <= Date.now()) {
      const { token, forSec } = await fetched(key.exchange, asked, signal, send);
      known = { token, untilMs: Date.now() + forSec * 1000 - spareMs };
    }
    return known.token;
  };
  return async (request, signal) => ({
    request: key.sign?.(request, values) ?? request,
    headers: key.headers(values, await tokenNow(signal)),
  });
}

async function fetched(
  exchange: NonNullable<KeySignIn['exchange']>,
  { url, form }: { readonly url: string; readonly form: Readonly<Record<string, string>> },
  signal: AbortSignal,
  send: typeof fetch,
) {
  const options = fetchOptions({ method: 'POST', path: '', form }, {}, signal);
  let body: string | undefined;
  try {
    body = (await replyOf(await send(url, { ...options, credentials: 'omit' }), maxBody))?.body;
  } catch (error) {
    signal.throwIfAborted();
    throw new Failed({ kind: 'unreachable' }, { cause: error });
  }
  const found = exchange.token(jsonIn(body));
  if (!found) throw new Failed({ kind: 'signed-out' });
  return found;
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
