import { describe, expect, it } from 'vitest';
import { Failed } from '@/lib/model/failure';
import type { ReportPin } from '@/lib/model/view';
import { preferencesSetting } from '@/lib/settings/settings';
import { differences, portable, readSettings, settingsText } from '@/lib/settings/settings-file';

const preferences = portable(preferencesSetting.fallback);
const pin = (id: string, view: ReportPin['view'] = {}): ReportPin => ({ id, report: id, view });

describe('a settings file', () => {
  it('reads back what was written', () => {
    const written = { preferences: { ...preferences, locale: 'pl' as const }, pins: [pin('loss-reasons')] };
    expect(readSettings(settingsText(written))).toEqual(written);
  });

  it('leaves out calendars of people, and pins that name people or words of the CRM', () => {
    const calendars = { 'crm-0001': [] };
    const text = settingsText({
      preferences: { ...preferencesSetting.fallback, calendars } as never,
      pins: [
        pin('kept', { owner: 'me', period: 'this-month', options: { by: 'month', all: true } }),
        pin('person', { owner: 'user-17' }),
        pin('filtered', { filters: { tags: ['Secret customer'] } as never }),
        pin('word', { options: { stage: 'Verhandlung mit Müller' } }),
      ],
    });
    expect(text).not.toMatch(/crm-0001|calendars|user-17|Secret|Müller/);
    expect(readSettings(text).pins.map(({ id }) => id)).toEqual(['kept']);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":'],
    ['another file', '{"format":"crm-canonical/1"}'],
    ['half of one', JSON.stringify({ format: 'dealscope-settings/1', pins: [] })],
    ['a wrong value', settingsText({ preferences: { ...preferences, theme: 'red' as never }, pins: [] })],
    ['a wrong pin', settingsText({ preferences, pins: [pin('x'.repeat(99))] })],
    ['a flood', ' '.repeat(300_000)],
  ])('refuses %s, whole', (_, text) => {
    expect(() => readSettings(text)).toThrow(Failed);
  });

  it('changes no prototype, whatever stands in it', () => {
    const text = settingsText({ preferences, pins: [] }).replace(
      '"rates": {}',
      '"rates": {"__proto__": "1", "constructor": "2"}',
    );
    readSettings(text);
    expect(({} as { constructor: unknown }).constructor).toBe(Object);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('tells what it would change and nothing else', () => {
    const now = { preferences, pins: [pin('a')] };
    const next = { preferences: { ...preferences, density: 'compact' as const }, pins: [pin('a'), pin('b')] };
    expect(differences(now, now)).toEqual([]);
    expect(differences(now, next)).toEqual([
      { setting: 'density', now: 'comfortable', next: 'compact' },
      { setting: 'pins', now: 1, next: 2 },
    ]);
  });
});
