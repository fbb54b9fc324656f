// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MiniChart } from '@/components/report/mini-chart';
import { en } from '@/lib/i18n/locales/en';
import { translatorOf } from '@/lib/i18n/translator';
import type { Block, Result } from '@/lib/model/result';
import { aResult, aRow } from '../a-result';

afterEach(cleanup);

const t = translatorOf('en', en, {
  locale: 'en-GB',
  timeZone: 'Europe/Warsaw',
  calendar: 'gregory',
  currency: 'EUR',
});
const show = (result: Result) => {
  const onDrill = vi.fn();
  return { ...render(<MiniChart {...{ result, t, onDrill }} />), onDrill };
};

describe('a small chart', () => {
  it('is the first bars, each with its name and figure, and opens their records', () => {
    const { onDrill } = show(aResult());
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Price6',
      'No reply3',
      '(no reason)1',
    ]);
    fireEvent.click(screen.getByRole('button', { name: /No reply/ }));
    expect(onDrill).toHaveBeenCalledWith('reasons', 'reply', 'count');
  });

  it('is the main figure and its course where the report goes over time', () => {
    const trend: Block = {
      id: 'trend',
      every: 'month',
      columns: [{ key: 'count', unit: 'count' }],
      rows: [4, 2, 9].map((count, at) => aRow({ key: `2026-0${7 + at}-01`, cells: { count } })),
    };
    show(aResult({ blocks: [trend], charts: [{ kind: 'lines', block: 'trend', value: 'count' }] }));
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/goes from 4 to 9, between 2 and 9$/);
    expect(screen.getByRole('button', { name: '10' })).toBeTruthy();
  });

  it('is the main figure where no chart says anything when small', () => {
    show(aResult({ charts: [{ kind: 'matrix', block: 'reasons', value: 'all' }] }));
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.getByRole('button', { name: '10' })).toBeTruthy();
  });

  it('is nothing where there is nothing to show', () => {
    expect(show(aResult({ state: 'empty' })).container.innerHTML).toBe('');
  });
});
