import type { Connector } from '@/lib/connectors/connector';
import type { HostReply } from '@/lib/connectors/exchange';
import { Failed } from '@/lib/model/failure';

const maxBody = 50 * 1024 * 1024;
const pauseWithoutWordMs = 10_000;
const longestPauseMs = 15 * 60_000;
/** Answers that have no body by definition. Source: https://www.rfc-editor.org/rfc/rfc9110#status.204 */
const bodiless = new Set([204, 304]);

/**
 * The JSON in a reply; undefined where its status says that there is none.
 *
 * Errors: `Failed`: what the connector says of its host's own errors, else by status. A sign-in page comes as a success
 * with HTML in it, so HTML is never "no records".
 */
export function jsonOf(
  reply: HostReply,
  where: string,
  nowMs: number,
  failureIn?: Connector['failureIn'],
): unknown {
  const { status, body, headers } = reply;
  const html = /\bhtml\b/i.test(reply.contentType) || /^\s*<(!doctype|html)\b/i.test(body);
  const success = status >= 200 && status < 300;
  const read = parsed(body);
  const own = failureIn?.({ status, headers, body: read.value });
  if (own)
    throw new Failed(
      own.kind === 'rate-limited'
        ? { ...own, retryAtMs: Math.min(own.retryAtMs, nowMs + longestPauseMs) }
        : own,
    );
  if (bodiless.has(status)) return undefined;
  // Where a redirect leads is hidden from us (status 0); an API has nowhere to lead but to its sign-in.
  const elsewhere = reply.redirected && (html || status === 0);
  if (status === 401 || elsewhere || (html && success)) throw new Failed({ kind: 'signed-out' });
  if (status === 402 || status === 403) throw new Failed({ kind: 'forbidden', what: where });
  const retryAfter = headers['retry-after'] ?? null;
  if (status === 429 || (status === 503 && retryAfter !== null)) {
    throw new Failed({ kind: 'rate-limited', retryAtMs: retryAtMs(retryAfter, nowMs) });
  }
  if (status >= 500) throw new Failed({ kind: 'unreachable' });
  const unexpected = (detail: string): Failed => new Failed({ kind: 'unexpected-reply', where, detail });
  if (!success) throw unexpected(`status ${status}`);
  if (body.length > maxBody) throw unexpected('the reply is larger than 50 MB');
  if (!read.isJson) throw unexpected(body === '' ? 'the reply is empty' : 'the reply is not JSON');
  return read.value;
}

function parsed(body: string): { readonly isJson: boolean; readonly value: unknown } {
  if (body.length > maxBody) return { isJson: false, value: undefined };
  try {
    // A byte order mark is allowed before JSON by many servers and by no parser.
    return { isJson: true, value: JSON.parse(body.charCodeAt(0) === 0xfeff ? body.slice(1) : body) };
  } catch {
    return { isJson: false, value: undefined };
  }
}

/**
 * When to ask again: `Retry-After` in seconds or as a date, at most a quarter of an hour away.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAtMs(retryAfter: string | null, nowMs: number): number {
  const word = retryAfter?.trim() ?? '';
  const asked = /^\d+$/.test(word) ? Number(word) * 1000 : Date.parse(word) - nowMs;
  const pause = Number.isNaN(asked) ? pauseWithoutWordMs : asked;
  return Math.round(nowMs + Math.min(Math.max(pause, 0), longestPauseMs));
}
