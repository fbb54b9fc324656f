import { expect, it } from 'vitest';
import { widgetLocale } from '@/lib/settings/widget-locale';

it('tells a content script language, digits and calendar in one tag', () => {
  const of = (part: Partial<Parameters<typeof widgetLocale>[0]>) =>
    widgetLocale({ locale: 'fa', digits: 'auto', calendarSystem: 'auto', ...part }, ['en-GB']);
  expect(of({})).toBe('fa');
  expect(of({ digits: 'latn' })).toBe('fa-u-nu-latn');
  expect(of({ calendarSystem: 'gregory', digits: 'latn' })).toBe('fa-u-ca-gregory-nu-latn');
  expect(of({ locale: 'auto' })).toBe('en-GB');
});
