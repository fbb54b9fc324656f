import { describe, expect, it } from 'vitest';
import { badgeShare, needsPerson } from '@/lib/alerts/badge-text';

const locales = ['en', 'en-GB', 'tr', 'fa', 'fa-u-nu-latn', 'pt-BR', 'pt-PT', 'pl', 'nb'];

describe('the share on the toolbar button', () => {
  it('is whole percent in the digits and the order of the language', () => {
    expect(badgeShare(0.824, 'en')).toBe('82%');
    expect(badgeShare(0.824, 'tr')).toBe('%82');
    expect(badgeShare(0.824, 'nb')).toBe('82%');
    expect(badgeShare(0.824, 'fa')).toBe('۸۲٪');
  });

  it('is rounded down, so that nothing looks reached that is not', () => {
    expect(badgeShare(0.999, 'en')).toBe('99%');
    expect(badgeShare(0.29, 'en')).toBe('29%');
    expect(badgeShare(1, 'en')).toBe('100%');
  });

  it('has at most four characters in every language, whatever the share', () => {
    for (const locale of locales)
      for (const share of [-3, 0, 0.05, 0.5, 1, 1.234, 9.99, 42, 1e9])
        expect([...badgeShare(share, locale)].length).toBeLessThanOrEqual(4);
  });
});

describe('whether a sync calls its person', () => {
  it('does when only they can make it go on', () => {
    expect(needsPerson('stopped', { kind: 'signed-out' })).toBe(true);
    expect(needsPerson('stopped', { kind: 'forbidden' })).toBe(true);
  });

  it('does not for what passes by itself, nor for a pause of their own', () => {
    expect(needsPerson('stopped', { kind: 'unreachable' })).toBe(false);
    expect(needsPerson('paused', { kind: 'rate-limited' })).toBe(false);
    expect(needsPerson('paused', undefined)).toBe(false);
    expect(needsPerson('running', { kind: 'signed-out' })).toBe(false);
  });
});
