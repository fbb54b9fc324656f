import type { PageSession } from '@/lib/connectors/connector';
import { addressOf, fetchOptions, replyOf } from '@/lib/connectors/exchange';
import { mayBe } from '@/lib/connectors/identity';
import type { Request } from '@/lib/connectors/request';
import type { PageAnswer, PageAsk, PageName } from '@/lib/messages/protocol';
import type { PageReader } from './page-session';

type Fetched = PageAnswer<'page.fetch'>;

export interface RelayLimits {
  readonly timeoutMs: number;
  readonly bodyBytes: number;
}
/** A background worker dies when a request hangs for 30 s; a message between contexts ends at 64 MiB. */
const usual: RelayLimits = { timeoutMs: 20_000, bodyBytes: 50 * 1024 * 1024 };

/**
 * Answers the background from inside the host's page: who is signed in, and one read request with the page's session.
 *
 * Rules: only what the connector allows, only below the session's own base address, only while the same login and
 * organisation are there. The session's headers go into the request and nowhere else: not into an answer, an error or
 * a log.
 */
export class Relay {
  readonly #page: PageReader;
  readonly #fetch: typeof fetch;
  readonly #limits: RelayLimits;

  constructor(page: PageReader, send: typeof fetch, limits = usual) {
    this.#page = page;
    this.#fetch = send;
    this.#limits = limits;
  }

  /** Never rejects. */
  async answer(name: PageName, question: unknown): Promise<PageAnswer<PageName>> {
    if (name === 'page.session') return this.#page.seen();
    return isFetchAsk(question) ? this.#send(question) : refused('not a request');
  }

  async #send({ base, login, organisation, request }: PageAsk<'page.fetch'>): Promise<Fetched> {
    const now = this.#page.now();
    if (!now) return refused('not a page of this host');
    if (!now.session) return { kind: 'signed-out' };
    const { session } = now;
    const asked = { connector: now.part.id, base, login, organisation };
    if (!mayBe({ ...session, connector: now.part.id }, asked)) {
      return { kind: 'signed-out', as: session.login };
    }
    if (!isAllowed(() => now.part.allows(request as Request))) return refused('not an allowed request');
    const url = addressIn(request as Request, base, this.#page.origin);
    return url ? this.#fetched(url, request as Request, session) : refused('not inside the base address');
  }

  async #fetched(url: URL, request: Request, session: PageSession): Promise<Fetched> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), this.#limits.timeoutMs);
    try {
      const send = this.#fetch; // Called on its own: a method of ours as `this` would be an illegal invocation.
      const response = await send(url.href, optionsOf(request, session, timeout.signal));
      if (response.status === 401) this.#page.refuse(session);
      const reply = await replyOf(response, this.#limits.bodyBytes);
      if (reply === undefined) {
        timeout.abort(); // What is still on its way is not wanted.
        return refused('too large');
      }
      if (echoes(reply.body, session)) return refused('the session is in the answer');
      return { kind: 'answered', ...reply, headers: { ...reply.headers } };
    } catch {
      return { kind: 'unreachable', why: timeout.signal.aborted ? 'timeout' : 'offline' };
    } finally {
      clearTimeout(timer);
    }
  }
}

const refused = (why: string): Fetched => ({ kind: 'refused', why });

/** A connector that stumbles over a request does not allow it. */
function isAllowed(judge: () => boolean): boolean {
  try {
    return judge() === true;
  } catch {
    return false;
  }
}

/** As `fetchOptions`, from inside the page: its cookie goes along where the page's session is one. */
const optionsOf = (request: Request, session: PageSession, signal: AbortSignal): RequestInit => ({
  ...fetchOptions(request, { 'X-Requested-With': 'XMLHttpRequest', ...session.headers }, signal),
  // A session in headers needs no cookie; one that does need it says so.
  credentials: session.cookies ? 'same-origin' : 'omit',
});

/** The request's address, or `undefined` when it would leave the base address or the page's origin. */
export function addressIn(
  request: Pick<Request, 'path' | 'query'>,
  base: string,
  origin: string,
): URL | undefined {
  const url = addressOf(request, base);
  return url?.origin === origin ? url : undefined;
}

/** A host that repeats our session in its answer would carry it out of the page. Short values prove nothing. */
function echoes(body: string, { headers }: PageSession): boolean {
  return Object.values(headers).some((value) => {
    const secret = value.split(' ').at(-1) ?? '';
    return secret.length >= 16 && body.includes(secret);
  });
}

function isFetchAsk(question: unknown): question is PageAsk<'page.fetch'> {
  if (!isRecord(question) || !isRecord(question['request'])) return false;
  const { method, path, query } = question['request'];
  return (
    typeof question['base'] === 'string' &&
    typeof question['login'] === 'string' &&
    typeof question['organisation'] === 'string' &&
    (method === 'GET' || method === 'POST') &&
    typeof path === 'string' &&
    (query === undefined || (isRecord(query) && Object.values(query).every(isQueryValue)))
  );
}

/** A name may come once or several times. */
const isQueryValue = (value: unknown): boolean => [value].flat().every((one) => typeof one === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
