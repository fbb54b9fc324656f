import type { Translator } from '@/lib/i18n/translator';
import type { Shown } from './shown';

/** What is so with the figures, when it is not simply that they are here. Said once for all widgets. */
export function DockNote({ t, shown, now }: { t: Translator; shown: Shown; now: string }) {
  const said = noteOf(t, shown, now);
  const look = shown.status === 'loading' ? 'unseen' : said === undefined ? 'none' : 'say';
  return (
    <div role="status" class={look}>
      {said}
    </div>
  );
}

function noteOf(t: Translator, shown: Shown, now: string): string | undefined {
  switch (shown.status) {
    case 'loading':
      return t.text('widget.loading');
    case 'missing':
      return t.text('widget.missing');
    case 'failed':
      return t.text(shown.failure.kind === 'signed-out' ? 'widget.signed-out' : 'widget.failed');
    case 'ready': {
      const { syncedAt, partial } = shown.deal;
      if (shown.failure && syncedAt) return t.text('widget.stale', { when: t.relative(syncedAt, now) });
      return partial ? t.text('widget.partial') : undefined;
    }
  }
}
