import { type Signal, useSignal } from '@preact/signals';

interface Walk {
  /** Index of the point that is spoken of; −1 before the first arrow. */
  readonly at: Signal<number>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

interface WalkOptions {
  readonly direction?: 'ltr' | 'rtl';
  /** Points of each line, where points lie in lines: up and down then go from line to line. */
  readonly lines?: readonly number[] | undefined;
}

/** One tab stop for a whole chart: arrows go through its points, Enter drills into one, Esc leaves. */
export function useWalk(
  count: number,
  enter: (index: number) => void,
  { direction = 'ltr', lines }: WalkOptions = {},
): Walk {
  const at = useSignal(-1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const now = at.peek();
    const next = nextOf(event.key, now);
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

  function nextOf(key: string, now: number): number | undefined {
    const forward = Math.min(now + 1, count - 1);
    const back = Math.max(now - 1, 0);
    switch (key) {
      case 'ArrowRight':
        return direction === 'rtl' ? back : forward;
      case 'ArrowLeft':
        return direction === 'rtl' ? forward : back;
      case 'ArrowDown':
        return lines ? acrossLines(lines, now, 1) : forward;
      case 'ArrowUp':
        return lines ? acrossLines(lines, now, -1) : back;
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      default:
        return undefined;
    }
  }
}

/** The point at the same place of the next line that has points, or the last of that line. */
export function acrossLines(lines: readonly number[], now: number, step: 1 | -1): number {
  if (now < 0) return 0;
  const starts = lines.map((_, line) => lines.slice(0, line).reduce((sum, length) => sum + length, 0));
  const line = starts.findLastIndex((start) => start <= now);
  let next = line + step;
  while (lines[next] === 0) next += step;
  const length = lines[next];
  if (length === undefined) return now;
  return (starts[next] ?? 0) + Math.min(now - (starts[line] ?? 0), length - 1);
}
