/** Positions on screen, in CSS pixels from the viewport's left and top. */
export interface Point {
  readonly left: number;
  readonly top: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Point, Size {}

/** What the user chose: distance from the inline end (the left side in right-to-left) and from the top. */
export interface Anchor {
  readonly end: number;
  readonly top: number;
}

/** Least distance to the viewport's edges and to what must not be covered. */
export const margin = 8;

/** The nearest point at which the whole dock is in the viewport. A dock that is too large keeps its start visible. */
export function clamped(point: Point, size: Size, viewport: Size): Point {
  return {
    left: between(margin, point.left, viewport.width - size.width - margin),
    top: between(margin, point.top, viewport.height - size.height - margin),
  };
}

const between = (least: number, value: number, most: number): number =>
  Math.max(Math.min(Number.isFinite(value) ? value : least, most), Math.min(least, Math.max(0, most)));

export function pointOf({ end, top }: Anchor, size: Size, viewport: Size, direction: 'ltr' | 'rtl'): Point {
  return { left: direction === 'ltr' ? viewport.width - size.width - end : end, top };
}

export function anchorOf({ left, top }: Point, size: Size, viewport: Size, direction: 'ltr' | 'rtl'): Anchor {
  const end = direction === 'ltr' ? viewport.width - size.width - left : left;
  return { end: Math.round(end), top: Math.round(top) };
}

/**
 * The point nearest to `wanted` at which the dock is in the viewport and covers none of `obstacles`.
 * Where there is no such point: the one that covers least.
 *
 * Rules: a best place touches the wanted lines, an edge of an obstacle or an edge of the viewport, so those are tried.
 */
export function freePlace(wanted: Point, size: Size, viewport: Size, obstacles: readonly Box[]): Point {
  const start = clamped(wanted, size, viewport);
  const near = obstacles.filter((one) => one.width > 0 && one.height > 0);
  if (covered(start, size, near) === 0) return start;
  const lefts = [start.left, -Infinity, Infinity];
  const tops = [start.top, -Infinity, Infinity];
  for (const { left, top, width, height } of near) {
    lefts.push(left + width + margin, left - size.width - margin);
    tops.push(top + height + margin, top - size.height - margin);
  }
  let best = start;
  let bestCovered = covered(start, size, near);
  let bestDistance = 0;
  for (const top of new Set(tops.map((value) => clampedTop(value, size, viewport)))) {
    for (const left of new Set(lefts.map((value) => clampedLeft(value, size, viewport)))) {
      const distance = Math.hypot(left - start.left, top - start.top);
      const area = covered({ left, top }, size, near);
      if (area < bestCovered || (area === bestCovered && distance < bestDistance)) {
        best = { left, top };
        bestCovered = area;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/** Lower than this a dock shows too little to be worth its place. */
const leastHeight = 120;

/** A free point, and the height at which the dock is free there. */
export interface FittingPlace extends Point {
  readonly height: number;
}

/** As `freePlace`, for a dock that can scroll: where it is too tall for any free point, it becomes lower first. */
export function fittingPlace(
  wanted: Point,
  size: Size,
  viewport: Size,
  obstacles: readonly Box[],
): FittingPlace {
  let height = Math.min(size.height, Math.max(0, viewport.height - 2 * margin));
  for (;;) {
    const lower = { width: size.width, height };
    const at = freePlace(wanted, lower, viewport, obstacles);
    if (height <= leastHeight || covered(at, lower, obstacles) === 0) return { ...at, height };
    height = Math.max(leastHeight, height - 16);
  }
}

const clampedTop = (top: number, size: Size, viewport: Size): number =>
  between(margin, finite(top, viewport.height), viewport.height - size.height - margin);
const clampedLeft = (left: number, size: Size, viewport: Size): number =>
  between(margin, finite(left, viewport.width), viewport.width - size.width - margin);
const finite = (value: number, most: number): number => Math.max(-most, Math.min(2 * most, value));

/** Square pixels of obstacles under the dock. */
export function covered(at: Point, size: Size, obstacles: readonly Box[]): number {
  let area = 0;
  for (const one of obstacles) {
    const width = Math.min(at.left + size.width, one.left + one.width) - Math.max(at.left, one.left);
    const height = Math.min(at.top + size.height, one.top + one.height) - Math.max(at.top, one.top);
    if (width > 0 && height > 0) area += width * height;
  }
  return area;
}
