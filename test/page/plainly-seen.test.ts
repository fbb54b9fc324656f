// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { isObscured, pageIsSolid } from '@/lib/page/plainly-seen';

afterEach(() => {
  document.documentElement.style.opacity = '';
});

it.each([
  ['0.6', false],
  ['0', false],
  ['0.61', true],
  ['', true],
])('a page of opacity %j is solid: %j', (opacity, solid) => {
  document.documentElement.style.opacity = opacity;
  expect(pageIsSolid(document)).toBe(solid);
});

it('is obscured only when all of it is under something else', () => {
  const host = document.createElement('div');
  const other = document.createElement('div');
  const box = { left: 0, top: 0, width: 100, height: 100 } as DOMRectReadOnly;
  const page = (at: (x: number) => Element | null) =>
    ({ elementFromPoint: vi.fn(at) }) as unknown as Document;
  expect(
    isObscured(
      page(() => other),
      host,
      box,
    ),
  ).toBe(true);
  expect(
    isObscured(
      page((x) => (x > 60 ? host : other)),
      host,
      box,
    ),
  ).toBe(false);
  expect(
    isObscured(
      page(() => null),
      host,
      box,
    ),
  ).toBe(false);
});
