import { expect, it } from 'vitest';
import { dockWordsOf } from '@/lib/i18n/widget-words';
import { relative, sayWith } from '@/lib/page/words';

const say = sayWith(dockWordsOf('en-GB'));

it('fills slots in, and leaves one that has no value', () => {
  expect(say('widget.unpin', { widget: '{widget} & <b>' })).toBe('Unpin {widget} & <b>');
  expect(say('widget.unpin')).toBe('Unpin {widget}');
});

it('is silent where words have not come', () => {
  expect(sayWith({})('widget.name')).toBe('');
});

it('tells how long ago in the language’s words, in whole units', () => {
  const now = '2026-11-19T13:10:00Z';
  expect(relative('en-GB', '2026-11-19T13:06:10Z', now)).toBe('3 min ago');
  expect(relative('en-GB', '2026-11-17T13:10:00Z', now)).toBe('2 days ago');
  expect(relative('en-GB', now, now)).toBe('now');
  expect(relative('fa', '2026-11-19T13:06:00Z', now)).toContain('۴');
});

it('lives through a locale that is none', () => {
  expect(relative('no such', '2026-11-19T12:00:00Z', '2026-11-19T13:10:00Z')).toMatch(/^1 hr/);
});
