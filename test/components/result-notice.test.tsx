// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ResultNotes } from '@/components/report/result-notice';
import { en } from '@/lib/i18n/locales/en';
import { translatorOf } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';

const t = translatorOf('en', en, {
  locale: 'en-GB',
  timeZone: 'Asia/Tehran',
  calendar: 'gregory',
  currency: 'EUR',
});
afterEach(cleanup);

const notes = (state: Result['state']): string[] => {
  const reasons = [{ key: 'history-since', values: { since: '2026-03-15' } }, { key: 'to-date' }];
  const { container } = render(<ResultNotes t={t} result={{ state, reasons } as unknown as Result} />);
  return [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
};
const since =
  'The history of stages is complete since 15 Mar 2026. What happened before is in these figures only in part.';

it('says beside figures since when the history under them is whole, also when they are few', () => {
  expect(notes('partial')).toEqual([since]);
  cleanup();
  expect(notes('thin')).toEqual([en['state.thin'], since]);
});

it('says nothing beside figures that lack nothing', () => {
  expect(notes('ok')).toEqual([]);
});
