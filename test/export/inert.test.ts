import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert } from '@/lib/export/inert';

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];
const before = ['', ' ', '   ', '\u00a0', '\n', '\r\n', '\t', '\u200b', '\ufeff', '\u3000', '\u202e', '\0'];

describe('a text that leaves', () => {
  it.each(signs)('is inert where it begins with %s, after whatever a program skips', (sign) => {
    for (const gap of before) {
      const text = `${gap}${sign}HYPERLINK("http://x.example","x")`;
      expect(inert(text)).toBe(`'${text}`);
    }
  });

  it('is inert where it begins with a tab or a line end', () => {
    for (const sign of ['\t', '\r', '\n']) expect(inert(`${sign}cmd`)).toBe(`'${sign}cmd`);
  });

  it('stays as it is where it is plain', () => {
    for (const text of ['Nordlab', '', '2 = 2', 'a@b.example', ' Anna', "'quoted", '–', '۱۲۳'])
      expect(inert(text)).toBe(text);
  });

  it('never begins like a formula', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...before),
        fc.constantFrom('', ...signs),
        fc.string(),
        (gap, sign, rest) => {
          expect(inert(gap + sign + rest)).not.toMatch(/^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠]/u);
        },
      ),
    );
  });
});
