/** More observer runs than this within 2 s, and the page is left alone for a while. */
const mostRuns = 100;
/** Removed more often than this within 5 s, and the page does not want us. */
const mostRemovals = 5;

export interface Kept {
  /** Once a second: takes the place again where an observer could not see it go (a document written anew). */
  check(): void;
  /** Whether the page has won: nothing is mounted any more until `again`. */
  readonly gaveUp: boolean;
  again(): void;
  stop(): void;
}

/**
 * Keeps `host` a child of the root element, beside `body`, so that a page may draw its body anew without losing it.
 * Watches the root's own children only. Gives up in silence rather than fight: a frozen page is worse than no widget.
 */
export function keepMounted(document: Document, host: HTMLElement, nowMs: () => number): Kept {
  let root: Element | undefined;
  let runs: number[] = [];
  let removals: number[] = [];
  let gaveUp = false;
  let stopped = false;

  const observer = new MutationObserver(() => {
    const now = nowMs();
    runs = [...runs.filter((at) => now - at < 2_000), now];
    if (runs.length >= mostRuns) {
      unwatch(); // `check` comes back to it.
      return;
    }
    if (host.parentNode !== root) mountAgain(now);
  });
  const unwatch = (): void => {
    observer.disconnect();
    root = undefined;
  };
  const mount = (): void => {
    observer.disconnect();
    const current = document.documentElement;
    if (!current) return;
    root = current;
    if (host.parentNode !== root) root.append(host);
    observer.observe(root, { childList: true });
  };
  const mountAgain = (now: number): void => {
    removals = [...removals.filter((at) => now - at < 5_000), now];
    if (removals.length > mostRemovals) {
      gaveUp = true;
      unwatch();
      host.remove();
    } else mount();
  };
  mount();
  return {
    get gaveUp() {
      return gaveUp;
    },
    check() {
      if (stopped || gaveUp) return;
      if (host.parentNode !== document.documentElement) mountAgain(nowMs());
      else if (root === undefined) mount();
    },
    again() {
      if (stopped || !gaveUp) return;
      gaveUp = false;
      removals = [];
      mount();
    },
    stop() {
      stopped = true;
      unwatch();
      host.remove();
    },
  };
}
