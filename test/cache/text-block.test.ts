import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockText, textBlock } from '@/lib/cache/text-block';

it('keeps any text: half pairs, and a first character that is no mark of a byte order', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  for (const text of ['', '\ufeffa', '\ud83d', 'سلام 🙂', `${'x'.repeat(9000)}\udc00`]) {
    expect(blockText(textBlock(text))).toBe(text);
  }
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(blockText(textBlock(text))).toBe(text);
    }),
  );
});
