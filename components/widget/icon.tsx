/** Paths on a 16 px grid, stroked. */
const paths = {
  move: 'M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13',
  collapse: 'm6 3 5 5-5 5',
  expand: 'M10 3 5 8l5 5',
  close: 'm4 4 8 8M12 4l-8 8',
  add: 'M8 3v10M3 8h10',
  check: 'm3 8.5 3.2 3L13 4.5',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  phone:
    'M3 2.5h2.6l1.2 3-1.6 1.2a8 8 0 0 0 4.1 4.1l1.2-1.6 3 1.2V13a1 1 0 0 1-1 1A11 11 0 0 1 2 3.5a1 1 0 0 1 1-1Z',
  warn: 'M8 2 14.5 13.5h-13ZM8 6.5v3M8 11.6v.1',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 4.8V8l2.2 1.6',
  chart: 'M3 13V8M8 13V3M13 13V6',
  unpin: 'M8 10.5V14.5M5 1.8h6M6 1.8v4.4L3.8 9.2v1.3h8.4V9.2L10 6.2V1.8M2.5 13.5l11-11',
  unknown: 'M4.5 8h7',
} as const;

export type IconName = keyof typeof paths;

/** Drawn beside words or inside a named button, so it says nothing by itself. `flip` mirrors it in right-to-left. */
export function Icon({
  name,
  small = false,
  flip = false,
  cx = (names) => names,
}: {
  name: IconName;
  small?: boolean;
  flip?: boolean;
  /** As `Block` has it. */
  cx?: (names: string) => string;
}) {
  return (
    <svg class={cx(`i${small ? ' s' : ''}${flip ? ' flip' : ''}`)} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
