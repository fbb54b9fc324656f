import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type Anchor,
  anchorOf,
  type Box,
  clamped,
  type FittingPlace,
  fittingPlace,
  type Point,
  pointOf,
  type Size,
} from './dock-place';

/** Pixels of one key press; with Shift four times as far. */
const step = 16;

interface Placing {
  readonly anchor: Anchor;
  readonly direction: 'ltr' | 'rtl';
  /** Where the host's controls stand now. */
  readonly obstacles: (viewport: Size) => readonly Box[];
  readonly onMoved: (anchor: Anchor) => void;
}

export interface DockPlace {
  readonly ref: RefObject<HTMLElement | null>;
  /** `undefined` until the dock has been measured. */
  readonly at: FittingPlace | undefined;
  /** Moves by key: physical directions, past an obstacle when one stands in the way. */
  move(x: -1 | 0 | 1, y: -1 | 0 | 1, far: boolean): void;
  /** For the handle: starts a drag that ends by itself. */
  drag(event: PointerEvent): void;
}

/** Keeps the dock where the user put it, inside the viewport and off the host's controls, whatever changes around it. */
export function useDockPlace({ anchor, direction, obstacles, onMoved }: Placing): DockPlace {
  const ref = useRef<HTMLElement>(null);
  const [at, setAt] = useState<FittingPlace>();
  const dragging = useRef(false);

  const place = (): void => {
    const size = sizeOf(ref.current);
    if (!size || dragging.current) return;
    const viewport = viewportNow();
    const next = fittingPlace(
      pointOf(anchor, size, viewport, direction),
      size,
      viewport,
      obstacles(viewport),
    );
    setAt((now) => (isSame(now, next) ? now : next));
  };
  const latest = useRef(place);
  latest.current = place;
  useLayoutEffect(place, [anchor.end, anchor.top, direction]);
  useEffect(() => watchSurroundings(ref.current, () => latest.current()), []);

  /** Settles at the free point nearest to `wanted`. */
  const settle = (wanted: Point): void => {
    const size = sizeOf(ref.current);
    if (!size) return;
    const viewport = viewportNow();
    const next = fittingPlace(wanted, size, viewport, obstacles(viewport));
    setAt(next);
    if (next.left !== at?.left || next.top !== at.top) onMoved(anchorOf(next, size, viewport, direction));
  };

  return {
    ref,
    at,
    move(x, y, far) {
      const size = sizeOf(ref.current);
      if (!size || !at) return;
      const viewport = viewportNow();
      const around = obstacles(viewport);
      const length = far ? 4 * step : step;
      // Longer steps until one leads on: an obstacle is jumped over, the viewport's edge is not.
      for (let stride = length; stride < viewport.width + viewport.height; stride += length) {
        const wanted = { left: at.left + x * stride, top: at.top + y * stride };
        const next = fittingPlace(wanted, size, viewport, around);
        if ((next.left - at.left) * x > 0 || (next.top - at.top) * y > 0) {
          settle(wanted);
          return;
        }
      }
    },
    drag(event) {
      const element = ref.current;
      const size = sizeOf(element);
      if (event.button !== 0 || !element || !size || !at) return;
      event.preventDefault();
      const { clientX, clientY } = event;
      const pointAt = (now: PointerEvent): Point =>
        clamped(
          { left: at.left + now.clientX - clientX, top: at.top + now.clientY - clientY },
          size,
          viewportNow(),
        );
      const ending = new AbortController();
      const { signal } = ending;
      dragging.current = true;
      element.setPointerCapture(event.pointerId);
      const end = (): void => {
        ending.abort();
        dragging.current = false;
      };
      element.addEventListener('pointermove', (now) => setAt({ ...pointAt(now), height: at.height }), {
        signal,
      });
      element.addEventListener('pointerup', (now) => [end(), settle(pointAt(now))], { signal });
      element.addEventListener('pointercancel', () => [end(), setAt(at)], { signal });
    },
  };
}

const isSame = (a: FittingPlace | undefined, b: FittingPlace): boolean =>
  a?.left === b.left && a.top === b.top && a.height === b.height;

/** As tall as it wants to be: what its list would show without scrolling is counted in. */
function sizeOf(element: HTMLElement | null): Size | undefined {
  if (!element) return undefined;
  const list = element.querySelector('[data-scrolls]') ?? element;
  const hidden = Math.max(0, list.scrollHeight - list.clientHeight);
  return { width: element.offsetWidth, height: element.offsetHeight + hidden };
}

/** Without the scroll bars. */
function viewportNow(): Size {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth || innerWidth, height: Math.min(clientHeight || innerHeight, innerHeight) };
}

/** Calls back when the dock, the window or (looked at once a second) the host's controls may have changed. */
function watchSurroundings(element: HTMLElement | null, changed: () => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(changed);
  if (element) sizes?.observe(element);
  addEventListener('resize', changed, { signal });
  const timer = setInterval(() => {
    if (!document.hidden) changed();
  }, 1_000);
  return () => {
    stopping.abort();
    sizes?.disconnect();
    clearInterval(timer);
  };
}
