import { askingHeaders, type Request } from './request';

/** What came back for a request, before anybody judged it. */
export interface HostReply {
  readonly status: number;
  readonly contentType: string;
  readonly redirected: boolean;
  /** By lower-case name; only those of `tellingHeaders`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Headers of an answer that say how much more may be asked, or why not. No other one leaves a page. */
const tellingHeaders =
  /^(retry-after|date|x?-?ratelimit.*|x-hubspot-ratelimit.*|x-daily-requests-left|x-api-credits-remaining|sforce-limit-info|x-status-reason)$/;

export const tellingIn = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => tellingHeaders.test(name)));

/**
 * The request's address; undefined when it would leave the base address.
 *
 * Rules: a path is below the base, whatever dots and slashes it has; an address of its own is none.
 */
export function addressOf({ path, query }: Pick<Request, 'path' | 'query'>, base: string): URL | undefined {
  try {
    const root = new URL(base);
    if (root.username || root.password || root.search || root.hash) return undefined;
    const below = root.href.endsWith('/') ? root.href.slice(0, -1) : root.href;
    const url = new URL(path === '' ? base : `${below}/${path.replace(/^\//, '')}`);
    for (const [name, value] of Object.entries(query ?? {})) {
      for (const each of typeof value === 'string' ? [value] : value) url.searchParams.append(name, each);
    }
    const inside = url.origin === root.origin && `${url.origin}${url.pathname}/`.startsWith(`${below}/`);
    return inside && !url.username && !url.hash ? url : undefined;
  } catch {
    return undefined;
  }
}

/** What `fetch` is told of a request. `session` signs it in and wins over what the request names. */
export function fetchOptions(
  { method, body, form, headers: asked = {} }: Request,
  session: Readonly<Record<string, string>>,
  signal: AbortSignal,
): RequestInit {
  const allowed = Object.entries(asked).filter(([name]) => askingHeaders.includes(name.toLowerCase()));
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...Object.fromEntries(allowed),
    ...session,
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const sent = body === undefined ? form && new URLSearchParams(form) : JSON.stringify(body);
  return {
    method,
    headers,
    ...(sent !== undefined && { body: sent }),
    redirect: 'manual', // A way to a sign-in page arrives as `opaqueredirect`; `error` would look like no network.
    cache: 'no-store',
    signal,
  };
}

/** An answer taken apart; undefined when its body is larger than the limit. What comes after that is not read. */
export async function replyOf(response: Response, bodyBytes: number): Promise<HostReply | undefined> {
  const about = {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    headers: tellingIn(response.headers),
  };
  // What a browser hides as `opaqueredirect`, other runtimes show as what it is.
  const elsewhere =
    response.type === 'opaqueredirect' ||
    (response.status > 300 && response.status < 304) ||
    response.status === 307 ||
    response.status === 308;
  if (elsewhere) return { ...about, status: 0, redirected: true, body: '' };
  const body = await bodyOf(response, bodyBytes);
  return body === undefined ? undefined : { ...about, redirected: response.redirected, body };
}

async function bodyOf(response: Response, limit: number): Promise<string | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) return undefined;
  if (!response.body) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  const texts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return texts.join('') + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    texts.push(decoder.decode(value, { stream: true }));
  }
}
