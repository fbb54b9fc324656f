import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Http } from '../connector';
import { type Caller, call, resultIn, rpc, type Transport } from './rpc';
import { words } from './wire';

/** Which of the ways in is open, and who came in. */
export interface Entry {
  readonly transport: Transport;
  readonly uid: number;
  readonly login: string | null;
  readonly name: string | null;
  readonly database: string | null;
  readonly lang: string | null;
  readonly timeZone: string | null;
}

/**
 * The web client's own question, with more in it than is read here.
 * Source: Odoo 17 as it answers; the same names in 16, 18 and 19.
 */
const sessionInfo = z.object({
  uid: z.nullish(z.union([z.int(), z.boolean()])),
  db: words,
  username: words,
  name: words,
  user_context: z.nullish(z.looseObject({ lang: words, tz: words })),
});
const userContext = z.looseObject({ uid: z.nullish(z.int()), lang: words, tz: words });

/**
 * Tries the session's cookie, then a key as bearer, then a key in the body.
 *
 * Errors: `Failed` signed-out when none is let in; what else goes wrong on the way.
 */
export async function enter(http: Http, signal: AbortSignal): Promise<Entry> {
  const attempts = [bySession, byBearer, byKeyInBody];
  for (const attempt of attempts) {
    try {
      const entry = await attempt(http, signal);
      if (entry) return entry;
    } catch (error) {
      if (!(error instanceof Failed) || !closed(error)) throw error;
    }
  }
  throw new Failed({ kind: 'signed-out' });
}

/** This door is not open, or not there in this version; another may be. */
const closed = ({ failure }: Failed): boolean =>
  failure.kind === 'signed-out' || failure.kind === 'forbidden' || failure.kind === 'unexpected-reply';

async function bySession(http: Http, signal: AbortSignal): Promise<Entry | undefined> {
  const sent = resultIn(await http.json(rpc('/web/session/get_session_info', {}), signal));
  const info = z.safeParse(sessionInfo, sent).data;
  if (typeof info?.uid !== 'number') return undefined;
  return {
    transport: 'session',
    uid: info.uid,
    login: info.username,
    name: info.name,
    database: info.db,
    lang: info.user_context?.lang ?? null,
    timeZone: info.user_context?.tz ?? null,
  };
}

function byBearer(http: Http, signal: AbortSignal): Promise<Entry | undefined> {
  return named({ http, transport: 'json-2', uid: 0, context: {}, signal });
}

async function byKeyInBody(http: Http, signal: AbortSignal): Promise<Entry | undefined> {
  const asked = rpc('/jsonrpc', { service: 'common', method: 'authenticate', args: ['', '', '', {}] });
  const uid = resultIn(await http.json(asked, signal));
  if (typeof uid !== 'number' || uid <= 0) return undefined;
  return named({ http, transport: 'json-rpc', uid, context: {}, signal });
}

async function named(caller: Caller): Promise<Entry | undefined> {
  const context = await call(caller, 'res.users', 'context_get', {}, userContext);
  const uid = context.uid ?? caller.uid;
  if (uid <= 0) return undefined;
  return {
    transport: caller.transport,
    uid,
    login: null,
    name: null,
    database: null,
    lang: context.lang,
    timeZone: context.tz,
  };
}
