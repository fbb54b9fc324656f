/** Centre of the 56 px ring, radius of the time so far and of the healthy zone around it. */
const centre = 28;
const timeRadius = 21;
const zoneRadius = 26.5;

interface RingProps {
  /** Time so far and quartiles of won deals, in seconds. Without quartiles no scale is drawn. */
  readonly ageSec: number;
  readonly p25: number | null;
  readonly p75: number | null;
  /** What stands in the middle. */
  readonly figure: string;
  readonly long: boolean;
}

/**
 * Inner arc: time so far; outer thin arc: when won deals move on. Once around is half as long again as the third
 * quartile. A picture of what the words beside it say, so it says nothing by itself.
 */
export function Ring({ ageSec, p25, p75, figure, long }: RingProps) {
  const scaled = p25 !== null && p75 !== null && p75 > 0;
  const around = scaled ? p75 * 1.5 : 1;
  return (
    <svg class="ring" viewBox="0 0 56 56" aria-hidden="true">
      <circle cx={centre} cy={centre} r={timeRadius} class="track" />
      {scaled && <path class={long ? 'time long' : 'time'} d={arc(timeRadius, 0, ageSec / around)} />}
      {scaled && (
        <path class="zone" d={arc(zoneRadius, p25 / around, Math.max(p75 / around, p25 / around + 0.01))} />
      )}
      <text x={centre} y={centre + 5} text-anchor="middle" class={figure.length > 3 ? 'many' : undefined}>
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
