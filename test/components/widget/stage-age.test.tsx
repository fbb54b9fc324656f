// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { StageRing } from '@/components/widget/stage-age';
import { en } from '@/lib/i18n/locales/en';
import { translatorOf } from '@/lib/i18n/translator';

afterEach(cleanup);

describe('time in stage', () => {
  it('says less than one in the digits of the language', () => {
    const figure = (locale: 'en' | 'fa') => {
      const t = translatorOf(locale, en, { locale, timeZone: 'UTC', calendar: 'gregory', currency: 'EUR' });
      const stage = { name: 'Offer', open: true, ageSec: 60, won: { n: 0, p25: 0, p75: 0 } };
      return render(<StageRing t={t} stage={stage as never} />).container.textContent;
    };
    expect(figure('en')).toBe('<1');
    expect(figure('fa')).toBe('<۱');
  });
});
