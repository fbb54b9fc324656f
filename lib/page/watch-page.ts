/** What the page's events are watched on; a window, or in tests anything like it. */
export interface Watched {
  readonly window: Window;
  /** Called at once for each sign that the page moved on; must be cheap. */
  moved(): void;
  /** Called when the user came back to the page. */
  returned(): void;
  /** Once a second while the page can be seen. */
  tick(): void;
  /** False ends the watch: the extension is gone. Asked at each event. */
  alive(): boolean;
  ended(): void;
}

/**
 * Watches where the page goes: hash, history and, where the browser has it, the Navigation API; a look each second
 * finds the rest (a host that pushes its own state, somebody signing in or out). Returns how to stop.
 */
export function watchPage({ window, moved, returned, tick, alive, ended }: Watched): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const whileAlive = (act: () => void) => (): void => {
    if (signal.aborted) return;
    if (alive()) act();
    else {
      stop();
      ended();
    }
  };
  const timer = window.setInterval(
    whileAlive(() => {
      if (!window.document.hidden) tick();
    }),
    1_000,
  );
  const stop = (): void => {
    stopping.abort();
    window.clearInterval(timer);
  };

  // Hosts draw after they have moved, and often move twice: one look when it has become quiet.
  const settle = debounced(window, whileAlive(moved), 80, signal);
  for (const event of ['hashchange', 'popstate', 'pageshow']) {
    window.addEventListener(event, settle, { signal });
  }
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', settle, {
    signal,
  });
  const back = whileAlive(() => {
    if (!window.document.hidden) returned();
  });
  window.addEventListener('focus', back, { signal });
  window.document.addEventListener('visibilitychange', back, { signal });
  return stop;
}

function debounced(window: Window, act: () => void, quietMs: number, signal: AbortSignal): () => void {
  let timer: number | undefined;
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, quietMs);
  };
}
