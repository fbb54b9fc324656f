/** A line in a box of 100 by 100, time from 0 to 100 across and the greatest value on top. */
export interface Spark {
  /** One path a run of known values. */
  readonly paths: readonly string[];
  /** The way to the last value, where its time is not over. */
  readonly last: string | null;
  readonly end: { readonly x: number; readonly y: number } | null;
}

/** The course of values on a scale of their own; what is unknown is a gap, never a zero. */
export function sparkOf(values: readonly (number | null)[], partial: boolean): Spark {
  const points = values.flatMap((value, index) =>
    value === null || !Number.isFinite(value) ? [] : [{ index, value }],
  );
  const end = points.at(-1);
  if (!end || points.length < 2) return { paths: [], last: null, end: null };
  const least = Math.min(...points.map(({ value }) => value));
  const span = Math.max(...points.map(({ value }) => value)) - least;
  const place = ({ index, value }: { index: number; value: number }) => ({
    x: round((index / (values.length - 1)) * 100),
    y: span === 0 ? 50 : round(100 - ((value - least) / span) * 100),
  });
  const drawn = partial && end.index === values.length - 1 ? points.slice(0, -1) : points;
  const runs: string[][] = [];
  for (const [at, point] of drawn.entries()) {
    const { x, y } = place(point);
    const follows = at > 0 && drawn[at - 1]?.index === point.index - 1;
    if (follows) runs.at(-1)?.push(`L${x} ${y}`);
    else runs.push([`M${x} ${y}`]);
  }
  const before = drawn.at(-1);
  const from = before && place(before);
  const to = place(end);
  return {
    paths: runs.filter((run) => run.length > 1).map((run) => run.join('')),
    last: drawn !== points && from ? `M${from.x} ${from.y}L${to.x} ${to.y}` : null,
    end: to,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A path through slots of equal width in a box of 100 by 100, broken where a value is unknown; `at` is 0 below, 1 on top. */
export function sparkPath(values: readonly (number | null)[], at: (value: number) => number): string {
  let drawing = false;
  return values
    .map((value, index) => {
      const step = drawing ? 'L' : 'M';
      drawing = value !== null;
      return value === null
        ? ''
        : `${step}${round(((index + 0.5) / values.length) * 100)} ${round(100 - at(value) * 100)}`;
    })
    .join('');
}
