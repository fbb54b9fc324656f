import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, markedParts } from '@/lib/model/folded';

describe('a folded text', () => {
  it.each([
    ['Łosoś', 'losos'],
    ['İSTANBUL ışık', 'istanbul isik'],
    ['Ørsted Æble', 'orsted aeble'],
    ['كريمي', 'کریمی'],
    ['شرکت‌ها', 'شرکتها'],
    ['مـــدیر', 'مدیر'],
    ['۱۲۳ ٤٥٦', '123 456'],
    ['Straße', 'strasse'],
    ['\u202eABC\u202c', 'abc'],
    ['ＡＢＣ', 'abc'],
  ])('takes %s as %s', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  it('folds to itself once it is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});

describe('marked parts', () => {
  const marked = (text: string, ...words: string[]): string =>
    markedParts(text, words)
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');

  it('stand where the words do, whatever they fold to', () => {
    expect(marked('Łosoś Bałtyk', 'los')).toBe('[Łos]oś Bałtyk');
    expect(marked('Carlos Vidal', 'los', 'vid')).toBe('Car[los] [Vid]al');
    expect(marked('Straße', 'as')).toBe('Str[aß]e');
    expect(marked('شرکت‌های ۱۲', '12')).toBe('شرکت‌های [۱۲]');
    expect(marked('Łosoś', 'losos')).toBe('[Łosoś]');
  });

  it('are the whole text again, and mark nothing that was not searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (text, word) => {
        const parts = markedParts(text, [folded(word)]);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        if (!folded(text).includes(folded(word))) expect(parts.some((part) => part.marked)).toBe(false);
      }),
    );
  });
});
