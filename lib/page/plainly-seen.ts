/** Fainter than this, a page may be drawing something else where the user believes to click. */
const leastOpacity = 0.6;

/** Whether the page around is drawn solidly. Source: the same bound as Bitwarden's inline menu, `reliability.md` §1. */
export function pageIsSolid(document: Document): boolean {
  const view = document.defaultView;
  if (!view) return false;
  for (const element of [document.documentElement, document.body]) {
    if (!element) continue;
    const { opacity } = view.getComputedStyle(element);
    if (opacity !== '' && Number(opacity) <= leastOpacity) return false;
  }
  return true;
}

/** Whether something of the page lies over all of the middle and the corners of `box`. */
export function isObscured(
  document: Document,
  host: Element,
  { left, top, width, height }: DOMRectReadOnly,
): boolean {
  const points = [
    [0.5, 0.5],
    [0.1, 0.1],
    [0.9, 0.1],
    [0.1, 0.9],
    [0.9, 0.9],
  ] as const;
  return points.every(([x, y]) => {
    const found = document.elementFromPoint(left + x * width, top + y * height);
    return found !== null && found !== host;
  });
}
