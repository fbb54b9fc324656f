// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { obstacles } from '@/components/widget/obstacles';

afterEach(() => document.body.replaceChildren());

it('finds the host’s controls in view, and lives through a selector that is none', () => {
  const boxes: Record<string, Partial<DOMRect>> = {
    bar: { left: 0, top: 0, width: 100, height: 20 },
    below: { left: 0, top: 900, width: 100, height: 20 },
    hidden: { left: 0, top: 0, width: 0, height: 0 },
  };
  for (const [id, box] of Object.entries(boxes)) {
    const one = document.body.appendChild(document.createElement('nav'));
    one.id = id;
    one.getBoundingClientRect = () => box as DOMRect;
  }
  const throwing = {
    querySelectorAll(selector: string) {
      if (selector === '!!') throw new SyntaxError(selector);
      return document.querySelectorAll(selector);
    },
  } as unknown as Document;
  expect(obstacles(throwing, ['!!', 'nav'], { width: 800, height: 600 })).toEqual([boxes['bar']]);
});
