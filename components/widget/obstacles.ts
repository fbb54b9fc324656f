import type { Box, Size } from './dock-place';

/** More than any host has in view; a page that draws thousands costs us no more than this. */
const most = 40;

/** Where the host's controls stand now: those in view and not hidden. Selectors the page cannot read are passed over. */
export function obstacles(
  document: Pick<Document, 'querySelectorAll'>,
  selectors: readonly string[],
  viewport: Size,
): Box[] {
  const found: Box[] = [];
  for (const selector of selectors) {
    for (const element of matches(document, selector)) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const inView = left < viewport.width && top < viewport.height && left + width > 0 && top + height > 0;
      if (inView && width > 0 && height > 0) found.push({ left, top, width, height });
      if (found.length === most) return found;
    }
  }
  return found;
}

function matches(document: Pick<Document, 'querySelectorAll'>, selector: string): Iterable<Element> {
  try {
    return document.querySelectorAll(selector);
  } catch {
    return [];
  }
}
