import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');

/** Hex colours of a token, light and dark; a colour that is the same in both is said once. */
function coloursOf(token: string): readonly [string, string] {
  const value = new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1] ?? '';
  const [light = '', dark = light] = [...value.matchAll(/#[0-9a-f]{6}/gi)].map(([hex]) => hex);
  if (light === '') throw new Error(`--${token} has no colour`);
  return [light, dark];
}

/** Relative luminance. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

const themes = [
  ['light', 0],
  ['dark', 1],
] as const;
const inBoth = (token: string, on: string, least: number): string[] =>
  themes.flatMap(([theme, at]) => {
    const found = contrast(coloursOf(token)[at], coloursOf(on)[at]);
    return found >= least ? [] : [`--${token} on --${on}, ${theme}: ${found.toFixed(2)}`];
  });

describe('colours', () => {
  it('of series stand out from the ground by 3 to 1 in both themes', () => {
    const weak = Array.from({ length: 8 }, (_, at) => inBoth(`c${at + 1}`, 'ground', 3)).flat();
    expect(weak).toEqual([]);
  });

  it('of text are read at 4.5 to 1 on every ground that text stands on', () => {
    const text = ['ink', 'ink-2', 'ink-3', 'accent', 'warn'];
    const weak = text.flatMap((token) =>
      ['ground', 'ground-2', 'raised'].flatMap((ground) => inBoth(token, ground, 4.5)),
    );
    const washed = [
      ...inBoth('accent-strong', 'accent-wash', 4.5),
      ...inBoth('ink', 'warn-wash', 4.5),
      ...inBoth('on-accent', 'accent', 4.5),
      ...inBoth('on-demo', 'demo', 4.5),
    ];
    expect([...weak, ...washed]).toEqual([]);
  });

  it('of edges and marks stand out from the ground by 3 to 1', () => {
    expect(['line-strong', 'heat-edge', 'accent'].flatMap((token) => inBoth(token, 'ground', 3))).toEqual([]);
  });

  it('of warm hours are each read with their own ink', () => {
    const inks = ['ink', 'ink', 'on-heat-3', 'on-heat-4', 'on-heat-5'];
    const weak = inks.flatMap((ink, at) => inBoth(ink, `heat-${at + 1}`, 4.5));
    expect(weak).toEqual([]);
  });
});

describe('the compact density', () => {
  const rules = [...css.matchAll(/\[data-density="compact"\]([^{]*)\{([^}]*)\}/g)].map(
    ([, where = '', body = '']) => ({
      isPersian: where.includes('fa'),
      sizes: new Map(
        [...body.matchAll(/--([\w-]+): (\d+)px/g)].map(([, name = '', px]) => [name, Number(px)]),
      ),
    }),
  );
  const plain = new Map(
    [...(/^:root,[^{]*\{([^}]*)\}/m.exec(css)?.[1] ?? '').matchAll(/--([\w-]+): (\d+)px/g)].map(
      ([, name = '', px]) => [name, Number(px)],
    ),
  );

  it('is closer than the comfortable one in everything it changes', () => {
    const [compact] = rules;
    expect(compact?.sizes.size).toBeGreaterThan(10);
    for (const [name, px] of compact?.sizes ?? [])
      expect([name, px < (plain.get(name) ?? 0)]).toEqual([name, true]);
  });

  it('leaves targets at 24 pixels or more, and type as large as it was', () => {
    for (const { sizes } of rules) {
      for (const name of ['target', 'control']) expect(sizes.get(name) ?? 24).toBeGreaterThanOrEqual(24);
      for (const name of ['micro', 'small', 'body', 'title', 'lead', 'figure', 'hero'])
        expect(sizes.has(name)).toBe(false);
    }
    expect(rules.some(({ isPersian }) => isPersian)).toBe(true);
  });
});
