import { useState } from 'preact/hooks';

/** Farther than this, a press is a drag. */
const slackPx = 4;

export interface Reorder {
  /** The order to draw: the given one, or the one that a drag under way has made. */
  readonly keys: readonly string[];
  readonly dragged: string | undefined;
  /** For a widget's head: starts a drag that ends by itself. */
  drag(key: string, event: PointerEvent): void;
}

/** Moves a widget of the list by its head: others make room while it goes past their middle. */
export function useReorder(keys: readonly string[], onDone: (keys: string[]) => void): Reorder {
  const [moving, setMoving] = useState<{ readonly key: string; readonly keys: string[] }>();
  return {
    keys: moving?.keys ?? keys,
    dragged: moving?.key,
    drag(key, event) {
      const list = (event.currentTarget as Element).closest<HTMLElement>('[data-scrolls]');
      if (event.button !== 0 || !list) return;
      event.preventDefault(); // No selection of text on the way.
      const startY = event.clientY;
      let order = [...keys];
      let isMoving = false;
      const ending = new AbortController();
      const { signal } = ending;
      list.setPointerCapture(event.pointerId);
      const end = (): void => {
        ending.abort();
        setMoving(undefined);
      };
      list.addEventListener(
        'pointermove',
        (now) => {
          isMoving ||= Math.abs(now.clientY - startY) > slackPx;
          if (!isMoving) return;
          order = moved(order, key, indexAt(list, now.clientY, key));
          setMoving({ key, keys: order });
        },
        { signal },
      );
      list.addEventListener(
        'pointerup',
        () => {
          end();
          if (isMoving && order.some((each, at) => each !== keys[at])) onDone(order);
        },
        { signal },
      );
      list.addEventListener('pointercancel', end, { signal });
    },
  };
}

/** How many of the other widgets have their middle above `y`. */
function indexAt(list: HTMLElement, y: number, key: string): number {
  return [...list.querySelectorAll<HTMLElement>('[data-widget]')].filter((section) => {
    const { top, height } = section.getBoundingClientRect();
    return section.dataset['widget'] !== key && top + height / 2 < y;
  }).length;
}

/** The same keys with one of them at an index among the others. */
export function moved(keys: readonly string[], key: string, index: number): string[] {
  const others = keys.filter((each) => each !== key);
  return [...others.slice(0, index), key, ...others.slice(index)];
}
