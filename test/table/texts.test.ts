import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedTexts, Texts, textsPerBlock } from '@/lib/table/texts';

const words = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 40 });

describe('texts', () => {
  it('are found, added and listed alike whether they came packed, as a list or one by one', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const oneByOne = new Texts();
        for (const word of before) oneByOne.codeOf(word);
        const packed = new Texts(packedTexts(before));
        const listed = new Texts(before);
        for (const texts of [oneByOne, packed, listed]) {
          const expected = [...new Set([...before, ...after])];
          for (const word of after) expect(texts.find(word)).toBe(before.indexOf(word));
          for (const word of [...after, ...before]) expect(texts.codeOf(word)).toBe(expected.indexOf(word));
          expect(texts.length).toBe(expected.length);
          expect(expected.map((_, code) => texts.at(code))).toEqual(expected);
          expect(texts.all()).toEqual(expected);
          for (const word of expected) expect(texts.find(word)).toBe(expected.indexOf(word));
          expect(texts.at(expected.length)).toBeUndefined();
        }
      }),
    );
  });

  it('find those of another dictionary, however either of them came', () => {
    fc.assert(
      fc.property(words, words, words, words, fc.nat(5), (first, later, others, othersLater, from) => {
        const known = [...new Set([...first, ...later])];
        const named = [...new Set([...others, ...othersLater])];
        for (const one of [new Texts(packedTexts(first)), new Texts(first)]) {
          for (const word of later) one.codeOf(word);
          for (const other of [new Texts(packedTexts(others)), new Texts(others)]) {
            for (const word of othersLater) other.codeOf(word);
            const start = Math.min(from, named.length);
            const expected = named.slice(start).map((word) => known.indexOf(word));
            expect([...one.codesOf(other, start)]).toEqual(expected);
            expect([...one.codesOf(one)]).toEqual(known.map((_, code) => code));
          }
        }
      }),
    );
  });

  it('go on growing in a list that was asked for before', () => {
    const texts = new Texts(packedTexts(['a', 'bc']));
    const all = texts.all();
    texts.codeOf('d');
    expect(texts.all()).toBe(all);
    expect(all).toEqual(['a', 'bc', 'd']);
  });

  it('may fill several blocks, and hold anything a text can hold', () => {
    const all = Array.from({ length: textsPerBlock + 2 }, (_, n) => `#${n}`);
    all.push('', '\u0000', '\ufeff', '\ud800', 'سلام', 'x'.repeat(70_000));
    const texts = new Texts(packedTexts(all));
    expect([0, textsPerBlock - 1, textsPerBlock, all.length - 1].map((code) => texts.at(code))).toEqual(
      [0, textsPerBlock - 1, textsPerBlock, all.length - 1].map((code) => all[code]),
    );
    expect(all.every((text, code) => texts.find(text) === code)).toBe(true);
    expect(texts.all()).toEqual(all);
  });

  it('ask for a block when one of its texts is first needed, and once', () => {
    let times = 0;
    const block = (): string => {
      times++;
      return 'abc';
    };
    const texts = new Texts({ blocks: [block], lengths: Uint8Array.of(1, 2) });
    expect([texts.length, times]).toEqual([2, 0]);
    expect([texts.find('bc'), texts.at(0), texts.codeOf('d'), times]).toEqual([1, 'a', 2, 1]);
  });

  it('leave a list alone that they were made from', () => {
    const list = ['a'];
    new Texts(list).codeOf('b');
    expect(list).toEqual(['a']);
  });
});
