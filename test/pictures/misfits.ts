import type { Page } from 'playwright-core';

/**
 * Texts that are cut off or stand outside the window, by their place and words. Empty when everything fits.
 *
 * Rules: what is meant only for ears, what is scrolled inside its own box, and what is not drawn at all do not count.
 */
export async function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { innerWidth } = window;
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`the page is ${wide} px wider than the window`);
    const scrolls = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if ((overflowX === 'auto' || overflowX === 'scroll') && at.scrollWidth > at.clientWidth) return true;
      }
      return false;
    };
    const forEars = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { clipPath, position, inlineSize } = getComputedStyle(at);
        if (position === 'absolute' && (clipPath !== 'none' || inlineSize === '1px')) return true;
      }
      return false;
    };
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const texts = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (texts.length === 0 || element.closest('.vh, svg, option, script, style')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (forEars(element)) continue;
      const words = element.innerText.trim().slice(0, 40);
      const name = `${element.tagName.toLowerCase()}.${element.className} “${words}”`;
      for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(at);
        const isCut = (overflowX === 'hidden' || overflowX === 'clip') && at.scrollWidth > at.clientWidth + 1;
        if (isCut && (at === element || textOverflow === 'ellipsis')) found.push(`${name} is cut`);
      }
      if (scrolls(element)) continue;
      for (const text of texts) {
        const range = document.createRange();
        range.selectNodeContents(text);
        const { width, left, right } = range.getBoundingClientRect();
        if (width > 0 && (right > innerWidth + 1 || left < -1)) found.push(`${name} stands outside`);
      }
    }
    return [...new Set(found)];
  });
}
