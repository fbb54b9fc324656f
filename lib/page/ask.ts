import type { Answer, Ask, Name } from '@/lib/messages/protocol';
import type { Failure } from '@/lib/model/failure';
import { isAlive, type OurRuntime } from './runtime';

export type Reply<N extends Name> =
  | { readonly ok: true; readonly answer: Answer<N> }
  | { readonly ok: false; readonly failure: Failure };
export type AskBackground = <N extends Name>(name: N, question: Ask<N>) => Promise<Reply<N>>;

/**
 * Asks the background from a content script. Never rejects; a background that cannot be reached is `unreachable`.
 *
 * The light twin of `lib/messages/channel.ts`: a content script has 30 kB for everything, so it takes the types of the
 * protocol and leaves the schemas. The background parses what it is asked; what comes back comes from our own code.
 */
export function askBackground(runtime: () => OurRuntime | undefined): AskBackground {
  return async (name, question) => {
    try {
      const ours = runtime();
      if (!isAlive(ours)) return unreachable;
      const reply = await ours.sendMessage({ name, ask: question });
      return isReply(reply) ? (reply as never) : unreachable;
    } catch {
      return unreachable; // The worker ended before it answered, or we were orphaned while waiting.
    }
  };
}

const unreachable = { ok: false, failure: { kind: 'unreachable' } } as const;

function isReply(reply: unknown): boolean {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return false;
  return reply.ok === true ? 'answer' in reply : 'failure' in reply;
}
