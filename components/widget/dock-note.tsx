import type { Speech } from './dock-words';
import type { Shown } from './shown';

/** What is so with the figures, when it is not simply that they are here. Said once for all widgets. */
export function DockNote({ speech, shown, now }: { speech: Speech; shown: Shown; now: string }) {
  const said = noteOf(speech, shown, now);
  const look = shown.status === 'loading' ? 'unseen' : said === undefined ? 'none' : 'say';
  return (
    <div role="status" class={look}>
      {said}
    </div>
  );
}

function noteOf({ say, relative }: Speech, shown: Shown, now: string): string | undefined {
  switch (shown.status) {
    case 'loading':
      return say('widget.loading');
    case 'missing':
      return say('widget.missing');
    case 'failed':
      return say(shown.failure.kind === 'signed-out' ? 'widget.signed-out' : 'widget.failed');
    case 'ready': {
      const { syncedAt, partial } = shown.deal;
      if (shown.failure && syncedAt) return say('widget.stale', { when: relative(syncedAt, now) });
      return partial ? say('widget.partial') : undefined;
    }
  }
}
