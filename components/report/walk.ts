import { type Signal, useSignal } from '@preact/signals';

interface Walk {
  /** Index of the point that is spoken of; −1 before the first arrow. */
  readonly at: Signal<number>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/** One tab stop for a whole chart: arrows go through its points, Enter drills into one, Esc leaves. */
export function useWalk(count: number, enter: (index: number) => void): Walk {
  const at = useSignal(-1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = at.peek();
    const steps: Record<string, number> = {
      ArrowDown: Math.min(now + 1, count - 1),
      ArrowRight: Math.min(now + 1, count - 1),
      ArrowUp: Math.max(now - 1, 0),
      ArrowLeft: Math.max(now - 1, 0),
      Home: 0,
      End: count - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) at.value = next;
    else if (event.key === 'Enter' && now >= 0) enter(now);
    else if (event.key === 'Escape' && now >= 0) {
      at.value = -1;
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  return {
    at,
    onKeyDown,
    onBlur: () => {
      at.value = -1;
    },
  };
}
