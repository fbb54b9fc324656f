import { expect, it } from 'vitest';
import { widgetWords } from '@/lib/i18n/widget-words';
import { widgetTranslator as translator } from '@/lib/page/words';

const widgetTranslator = (display: Parameters<typeof translator>[0]) => translator(display, widgetWords.en);

const at = '2026-11-17T21:00:00Z';

it('speaks English, formats included, where a language has no words here', () => {
  const t = widgetTranslator({ locale: 'xx-YY', timeZone: 'UTC' });
  expect(t.language).toBe('en');
  expect(t.text('widget.stage.days', { n: 1, stage: 'Quote' })).toBe('1 day in Quote');
  expect(t.text('widget.stage.days', { n: 1_200, stage: 'Quote' })).toBe('1,200 days in Quote');
});

it('takes the calendar from the locale, and the zone from the account', () => {
  const t = widgetTranslator({ locale: 'en-GB-u-ca-persian', timeZone: 'Asia/Tehran' });
  expect(t.date(at, 'short')).toBe('27 Aban');
  expect(widgetTranslator({ locale: 'en-GB', timeZone: 'Asia/Tehran' }).date(at, 'short')).toBe('18 Nov');
});

it('lives through a locale, a zone and a currency that are none', () => {
  const t = widgetTranslator({ locale: 'no such', timeZone: 'Middle/Earth' });
  expect(t.language).toBe('en');
  expect(t.date(at, 'short')).toContain('17');
  expect(widgetTranslator({ locale: 'auto' }).text('widget.name')).toBe('Dealscope');
});
