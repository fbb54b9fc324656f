import type { RingCard } from '@/lib/model/widget-card';

/** Centre of the 56 px ring, radius of the time so far, and of the zones around it. */
const centre = 28;
const timeRadius = 20;
const wonRadius = 25;
const lostRadius = 27.4;

/**
 * Inner arc: time so far; around it a solid arc, when won deals move on, and a dotted one, when lost deals were lost. A
 * picture of what the words beside it say, so it says nothing by itself.
 */
export function Ring({
  ring: { time, won, lost, figure, long },
  cx = (names) => names,
}: {
  ring: RingCard;
  /** As `Block` has it. */
  cx?: (names: string) => string;
}) {
  return (
    <svg class={cx('ring')} viewBox="0 0 56 56" aria-hidden="true">
      <circle cx={centre} cy={centre} r={timeRadius} class={cx('track')} />
      {time !== null && <path class={cx(long ? 'time long' : 'time')} d={arc(timeRadius, 0, time)} />}
      {won && <path class={cx('zone')} d={arc(wonRadius, won[0], Math.max(won[1], won[0] + 0.01))} />}
      {lost && (
        <path class={cx('zone lost')} d={arc(lostRadius, lost[0], Math.max(lost[1], lost[0] + 0.01))} />
      )}
      <text x={centre} y={centre + 5} text-anchor="middle" class={figure.length > 3 ? cx('many') : undefined}>
        {figure}
      </text>
    </svg>
  );
}

/** Clockwise from twelve o'clock in every script; shares of once around, a full turn stopping a hair before its start. */
export function arc(radius: number, from: number, until: number): string {
  const start = Math.min(Math.max(from, 0), 0.9999);
  const end = Math.min(Math.max(until, start), 0.9999);
  const at = (share: number): string => {
    const angle = (share - 0.25) * 2 * Math.PI;
    return `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;
  };
  return `M${at(start)}A${radius} ${radius} 0 ${end - start > 0.5 ? 1 : 0} 1 ${at(end)}`;
}
