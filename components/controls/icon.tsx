import styles from './icon.module.css';

/** Line drawings on a 16 × 16 grid. */
const paths = {
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  down: 'm4 6.5 4 4 4-4',
  up: 'm4 9.5 4-4 4 4',
  pin: 'M5.5 2.5h5l-.7 4.2 2.2 2.6H4l2.2-2.6ZM8 9.3v4.2',
  tab: 'M9 3h4v4M13 3 7.5 8.5M11.5 9.5v3.5h-8V5H7',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.5 10.5l3 3',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3 8.5 3.2 3L13 4.5',
  table: 'M2.5 3.5h11v9h-11ZM2.5 6.5h11M7 6.5v6',
  bars: 'M2.5 4h10M2.5 8h6.5M2.5 12h4',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  phone:
    'M3 2.5h2.6l1.2 3-1.6 1.2a8 8 0 0 0 4.1 4.1l1.2-1.6 3 1.2V13a1 1 0 0 1-1 1A11 11 0 0 1 2 3.5a1 1 0 0 1 1-1Z',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  lock: 'M4 7.5h8v6H4ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  warning: 'M8 2 14.5 13.5h-13ZM8 6.5v3M8 11.6v.1',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 7.5v3.5M8 5v.1',
  clock: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.5V8l2.5 1.5',
  plug: 'M6 2v3M10 2v3M4.5 5h7v2.5a3.5 3.5 0 0 1-7 0ZM8 11v3',
  panel: 'M2.5 3h11v10h-11ZM9.5 3v10',
  settings:
    'M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 1.8v1.9M8 12.3v1.9M1.8 8h1.9M12.3 8h1.9M3.6 3.6l1.4 1.4M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.8h-2.8',
  calendar: 'M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  person: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8ZM3 13.8c.6-2.6 2.5-3.9 5-3.9s4.4 1.3 5 3.9',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 9h5.8l.6-9',
  pencil: 'm3 13 .6-2.7 7-7 2.1 2.1-7 7Z',
  download: 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10',
  upload: 'M8 10.7v-8M4.8 5.8 8 2.6 11.2 5.8M3 13.5h10',
  globe: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM2 8h12M8 2c2.2 2 2.2 10 0 12M8 2C5.8 4 5.8 12 8 14',
  target: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  pulse: 'M1.8 8.5h3L6.5 4l3 8 1.7-3.5h3',
  bell: 'M4 11.5V7.2a4 4 0 0 1 8 0v4.3l1.2 1.2H2.8ZM6.6 14.2h2.8',
  keys: 'M1.8 4h12.4v8H1.8ZM4.5 6.8h.1M7 6.8h.1M9.5 6.8h.1M12 6.8h.1M5 9.5h6',
  deal: 'M2.5 5.5h11V13h-11ZM6 5.5V3h4v2.5',
  company: 'M3.5 13.5v-11h6v11M9.5 6.5h3v7M2 13.5h12M5.6 5h1.8M5.6 7.5h1.8M5.6 10h1.8',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7Z',
  link: 'M6.8 9.2a2.5 2.5 0 0 0 3.6 0l2.3-2.3a2.5 2.5 0 0 0-3.6-3.6L8 4.4M9.2 6.8a2.5 2.5 0 0 0-3.6 0L3.3 9.1a2.5 2.5 0 0 0 3.6 3.6L8 11.6',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
} as const;
export type IconName = keyof typeof paths;

/** Icons that point along the line of text turn round where text runs from right to left. */
const directional: ReadonlySet<IconName> = new Set<IconName>(['back', 'forward', 'bars']);

/** A drawing beside words, never instead of them: it has no name of its own. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  const classes = [styles['icon'], small && styles['small'], directional.has(name) && styles['flip']];
  return (
    <svg class={classes.filter(Boolean).join(' ')} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} stroke-width={name === 'more' ? 2.4 : undefined} />
    </svg>
  );
}
