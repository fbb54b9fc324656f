import { makeDock } from '@/components/widget/mount-dock';
import { obstacles } from '@/components/widget/obstacles';
import type { PagePart } from '@/lib/connectors/connector';
import { answerBackground } from '@/lib/page/answer-background';
import { askBackground } from '@/lib/page/ask';
import { DealView } from '@/lib/page/deal-view';
import { type Kept, keepMounted } from '@/lib/page/keep-mounted';
import { PageReader, storageOf } from '@/lib/page/page-session';
import { isObscured, pageIsSolid } from '@/lib/page/plainly-seen';
import { Relay } from '@/lib/page/relay';
import { isAlive, type OurRuntime } from '@/lib/page/runtime';
import { becomeSole } from '@/lib/page/sole-instance';
import { watchPage } from '@/lib/page/watch-page';
import { relative, sayWith } from '@/lib/page/words';

/** What the content script stands on; tests hand in their own. */
export interface PageEnvironment {
  readonly window: Window;
  readonly runtime: () => OurRuntime | undefined;
  readonly parts: readonly PagePart[];
  readonly fetch: typeof fetch;
  readonly nowMs: () => number;
  /** Whether an event comes from the user. */
  readonly obeys?: (event: Event) => boolean;
}

/** This many seconds under something else, and the dock stops asking for figures. */
const obscuredAfter = 10;

/**
 * Everything that happens in a CRM's page: answers the background, follows the page, shows the deal's widgets.
 * Does nothing in a frame. Ends by itself when the extension is gone or another instance starts. Returns how to stop.
 */
export function startPage({ window, runtime, parts, fetch, nowMs, obeys }: PageEnvironment): () => void {
  if (window !== window.top) return () => {};
  const { document } = window;
  const page = new PageReader(parts, {
    url: () => new URL(window.location.href),
    storage: storageOf(window),
    document,
  });
  const view = new DealView(askBackground(runtime), nowMs, () => show());
  const dock = makeDock(document, (event) => (obeys?.(event) ?? event.isTrusted) && pageIsSolid(document));
  let kept: Kept | undefined;
  let drawnAtMs = 0;
  let obscuredFor = 0;
  let stopped = false;
  let ticks = 0;
  /** The Navigation API tells of every move; without it a page must be looked at each second. */
  const restEvery = 'navigation' in window ? 5 : 1;

  function show(): void {
    if (stopped) return;
    if (!view.visible || !pageIsSolid(document)) {
      hide();
      return;
    }
    kept ??= keepMounted(document, dock.host, nowMs);
    drawnAtMs = nowMs();
    const { shown, layout, titles, locale, direction, place } = view;
    dock.draw({
      speech: {
        say: sayWith(view.words),
        relative: (instant, now) => relative(locale, instant, now),
        locale,
        direction,
      },
      deal: place.dealId ?? '',
      shown,
      layout,
      titles,
      now: new Date(drawnAtMs).toISOString(),
      obstacles: (viewport) => obstacles(document, page.now()?.part.controls ?? [], viewport),
      onArrange: (arranged) => void view.arrange(arranged),
      onHide: (where) => void view.hide(where, place),
    });
  }
  function hide(): void {
    if (!kept) return;
    const held = kept;
    kept = undefined; // Ending the dock may arrange it (a hiding that was under way), which comes back here.
    dock.end();
    held.stop();
  }

  function follow(): void {
    const now = page.now();
    void view.enter({ seen: page.seen(now), dealId: now?.place.dealId ?? null });
  }
  const stopAnswering = answerBackground(runtime, new Relay(page, fetch), () => void view.again());
  const stopWatching = watchPage({
    window,
    moved() {
      kept?.again();
      follow();
    },
    returned() {
      follow();
      void view.refresh();
    },
    tick() {
      // A host that moved without an event, or somebody who signed in or out. Where nothing is shown that can wait.
      if (kept || view.visible || ++ticks % restEvery === 0) follow();
      if (!pageIsSolid(document)) hide();
      else if (kept) kept.check();
      else if (view.visible) show();
      if (!kept) {
        refreshUnfinished();
        return;
      }
      const box = kept.gaveUp ? undefined : dock.box();
      obscuredFor = box && isObscured(document, dock.host, box) ? obscuredFor + 1 : 0;
      if (obscuredFor < obscuredAfter) refreshUnfinished();
      if (nowMs() - drawnAtMs >= 60_000) show(); // "4 min ago" goes on.
    },
    alive: () => isAlive(runtime()),
    ended: stop,
  });
  function refreshUnfinished(): void {
    if (view.unfinished) void view.refresh();
  }
  function stop(): void {
    if (stopped) return;
    stopped = true;
    stopAnswering();
    stopWatching();
    document.removeEventListener('keydown', toDock);
    hide();
  }
  // From anywhere on the page into the dock; inside it the same keys open and collapse it.
  const toDock = (event: KeyboardEvent): void => {
    if (!kept || !event.altKey || event.code !== 'KeyD' || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(obeys?.(event) ?? event.isTrusted)) return;
    if (isTypedInto(event.target)) return;
    event.preventDefault();
    dock.focus();
  };
  document.addEventListener('keydown', toDock);
  becomeSole(stop);
  follow();
  return stop;
}

/** Alt with a letter writes a character there. */
const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));
