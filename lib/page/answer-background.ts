import type { PageName } from '@/lib/messages/protocol';
import type { Relay } from './relay';
import { isAlive, type MessageListener, type OurRuntime } from './runtime';

const names: Readonly<Record<PageName, true>> = {
  'page.session': true,
  'page.fetch': true,
  'page.refresh': true,
};

/**
 * Answers our own background: the sender carries our id and is in no tab.
 * A page, another extension or another content script gets no answer at all. Returns how to stop.
 *
 * Shape: `{ name, ask }` in, `{ ok: true, answer }` out, as in `lib/messages/channel.ts`.
 */
export function answerBackground(
  runtime: () => OurRuntime | undefined,
  relay: Pick<Relay, 'answer'>,
  refresh: () => void,
): () => void {
  const ours = runtime();
  if (!isAlive(ours)) return () => {};
  const listener: MessageListener = (received, from, respond) => {
    const now = runtime();
    if (!isAlive(now) || from.id !== now.id || from.tab !== undefined || !isMessage(received)) return false;
    if (received.name === 'page.refresh') {
      refresh();
      respond({ ok: true, answer: {} });
      return true;
    }
    void relay.answer(received.name, received.ask).then((answer) => {
      try {
        respond({ ok: true, answer });
      } catch {
        respond({ ok: true, answer: { kind: 'refused', why: 'too large' } }); // Past the browser's limit.
      }
    }, ignore);
    return true;
  };
  ours.onMessage.addListener(listener);
  return () => {
    try {
      ours.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  };
}

/** The asker left meanwhile; there is nobody to tell. */
const ignore = (): void => {};

function isMessage(received: unknown): received is { name: PageName; ask: unknown } {
  if (typeof received !== 'object' || received === null || !('name' in received)) return false;
  return typeof received.name === 'string' && Object.hasOwn(names, received.name);
}
