// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Calendar } from '@/components/report/filter-calendar';
import { en } from '@/lib/i18n/locales/en';
import { fa } from '@/lib/i18n/locales/fa';
import { translatorOf } from '@/lib/i18n/translator';
import { calendarMonth, monthAfter } from '@/lib/state/month-grid';

afterEach(cleanup);

function show(over: { language?: 'en' | 'fa'; weekStart?: number; first?: string; last?: string } = {}) {
  const { language = 'en', weekStart = 1, ...days } = over;
  const t = translatorOf(language, language === 'fa' ? fa : en, {
    locale: language === 'fa' ? 'fa' : 'en-GB',
    timeZone: 'UTC',
    calendar: language === 'fa' ? 'persian' : 'gregory',
    currency: 'EUR',
  });
  const onPick = vi.fn();
  const chosen = { first: '2026-11-19', last: '2026-11-19', ...days };
  const weekdays = language === 'fa' ? [6, 7, 1, 2, 3] : [1, 2, 3, 4, 5];
  render(<Calendar {...chosen} today="2026-11-22" {...{ weekStart, weekdays, t, onPick }} />);
  return { onPick };
}
const current = (): Element => document.querySelector('td [tabindex="0"]') as Element;
const press = (key: string, more = {}): string | null => {
  fireEvent.keyDown(current(), { key, ...more });
  return current().getAttribute('aria-label');
};

describe('the calendar', () => {
  it('walks days and weeks with the arrows, over the end of a month too', () => {
    show();
    expect(press('ArrowRight')).toBe('20 Nov 2026');
    expect(press('ArrowDown')).toBe('27 Nov 2026');
    expect(press('ArrowDown')).toBe('4 Dec 2026');
    expect(screen.getByRole('heading').textContent).toBe('December 2026');
    expect(press('ArrowLeft')).toBe('3 Dec 2026');
    expect(press('ArrowUp')).toBe('26 Nov 2026');
    expect(document.activeElement).toBe(current());
  });

  it('turns months and years, and stays on a day that is there', () => {
    show({ first: '2028-01-31', last: '2028-01-31' });
    expect(press('PageDown')).toBe('29 Feb 2028');
    expect(press('PageUp', { shiftKey: true })).toBe('28 Feb 2027');
    expect(press('PageUp')).toBe('28 Jan 2027');
  });

  it('goes to the ends of the week that the setting begins', () => {
    show({ weekStart: 7 });
    expect(press('Home')).toBe('15 Nov 2026');
    expect(press('End')).toBe('21 Nov 2026');
    expect(screen.getAllByRole('columnheader')[0]?.textContent).toContain('Sunday');
  });

  it('is Persian for Persian: months, digits, week and the way the arrows point', () => {
    show({ language: 'fa', weekStart: 6 });
    expect(screen.getByRole('heading').textContent).toBe('آبان ۱۴۰۵');
    expect(current().textContent).toBe('۲۸');
    expect(press('ArrowLeft')).toContain('۲۹');
    expect(press('ArrowLeft')).toContain('۳۰');
    expect(press('ArrowLeft')).toContain('آذر');
    expect(screen.getAllByRole('columnheader')[0]?.textContent).toContain('شنبه');
    expect(press('PageUp')).toContain('آبان');
  });

  it('marks what is chosen, today, and the days that are not worked', () => {
    show({ first: '2026-11-19', last: '2026-11-21' });
    const pressed = [...document.querySelectorAll('[aria-pressed="true"]')].map((day) => day.textContent);
    expect(pressed).toEqual(['19', '20', '21']);
    expect(document.querySelector('[aria-current="date"]')?.textContent).toBe('22');
    const weekend = [...document.querySelectorAll('[class*="weekend"]')].map((day) =>
      day.getAttribute('aria-label'),
    );
    expect(weekend).toContain('21 Nov 2026');
    expect(weekend).not.toContain('20 Nov 2026');
  });

  it('picks the day that is pressed', () => {
    const { onPick } = show();
    fireEvent.click(screen.getByRole('button', { name: '5 Nov 2026' }));
    expect(onPick).toHaveBeenCalledWith('2026-11-05');
  });

  it('holds every day of its month once, in whole weeks, in either calendar', () => {
    for (const calendar of ['gregory', 'persian'] as const) {
      for (let month = 0; month < 48; month++) {
        const day = monthAfter('2024-01-15', month, calendar);
        const { first, last, weeks, weekday } = calendarMonth(day, 6, calendar);
        const days = weeks.flat();
        expect(new Set(days).size).toBe(42);
        expect(days).toContain(first);
        expect(days).toContain(last);
        expect(weekday(days[0] as string)).toBe(0);
        expect(first <= day && day <= last).toBe(true);
      }
    }
  });
});
