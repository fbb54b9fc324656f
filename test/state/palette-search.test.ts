import { describe, expect, it } from 'vitest';
import { search, searchNearly, searchWords } from '@/lib/state/palette-search';

const items = [
  { title: 'Sales total', also: 'What did we close?' },
  { title: 'Loss reasons', also: 'Why do we lose?' },
  { title: 'Lost deals' },
  { title: 'Loss reasons by owner' },
  { title: 'Glossary' },
  { title: 'Reasons for loss' },
];
const titles = (text: string): string[] => search(items, searchWords(text)).map(({ title }) => title);

describe('searching commands', () => {
  it('puts titles that start so first, then words that do, then parts of words, then what only asks so', () => {
    expect(titles('los')).toEqual([
      'Loss reasons',
      'Lost deals',
      'Loss reasons by owner',
      'Reasons for loss',
      'Glossary',
    ]);
    expect(titles('lose')).toEqual(['Loss reasons']);
  });

  it('takes the words in any order, and needs them all', () => {
    expect(titles('owner loss')).toEqual(['Loss reasons by owner']);
    expect(titles('loss nothing')).toEqual([]);
  });

  it('finds no part of a word in what is not shown', () => {
    expect(titles('los')).not.toContain('Sales total');
    expect(titles('clos')).toEqual(['Sales total']);
  });

  it('folds accents, letters of other languages and digits', () => {
    const some = [{ title: 'Łosoś' }, { title: 'İlk işlem' }, { title: 'گزارش ۱۲ کیفی' }];
    const found = (text: string) => search(some, searchWords(text)).map(({ title }) => title);
    expect(found('LOS')).toEqual(['Łosoś']);
    expect(found('ilk islem')).toEqual(['İlk işlem']);
    expect(found('12 كيفي')).toEqual(['گزارش ۱۲ کیفی']);
  });

  it('finds what is nearly called so, and nothing for a text of two letters', async () => {
    const near = await searchNearly(items, searchWords('lsos reasns'));
    expect(near.map(({ title }) => title)).toContain('Loss reasons');
    expect(await searchNearly(items, ['lx'])).toEqual([]);
    expect(await searchNearly(items, ['qqqqqq'])).toEqual([]);
  });
});
