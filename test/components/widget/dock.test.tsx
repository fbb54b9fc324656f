// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dock, type DockProps } from '@/components/widget/dock';
import { fa } from '@/lib/i18n/locales/fa';
import { translatorOf } from '@/lib/i18n/translator';
import { widgetWords } from '@/lib/i18n/widget-words';
import type { DealWidget } from '@/lib/model/widget';
import { widgetTranslator } from '@/lib/page/words';
import { aDeal, aLayout, aPersianDeal, now } from '../../page/harness/sample-deals';

afterEach(cleanup);

const english = widgetTranslator(
  { locale: 'en-GB', timeZone: 'Europe/London', currency: 'EUR' },
  widgetWords.en,
);
function draw(deal: Partial<DealWidget> = {}, props: Partial<DockProps> = {}) {
  const onArrange = vi.fn();
  const all: DockProps = {
    t: english,
    shown: { status: 'ready', deal: { ...aDeal, ...deal } },
    layout: aLayout,
    now,
    obstacles: () => [],
    onArrange,
    ...props,
  };
  const { container, rerender } = render(<Dock {...all} />);
  return {
    container,
    onArrange,
    text: () => container.textContent ?? '',
    again: (next: Partial<DockProps>) => rerender(<Dock {...all} {...next} />),
  };
}
const { stage, owner } = aDeal;
if (!stage || !owner) throw new Error('the sample has both');

describe('the dock', () => {
  it('says the deal in words: stage, owner, calls, freshness', () => {
    const { text } = draw();
    expect(text()).toContain('4 min ago');
    expect(text()).toContain('12 days in Quote');
    expect(text().replace(/[\u2060\u00a0]/g, ' ')).toContain('Healthy: won deals move on after 6– 16 days');
    expect(text()).toContain('264 won deals');
    expect(text()).toContain('57%');
    expect(text()).toContain('12 of 21');
    expect(text()).toContain('€142,120');
    expect(text()).toContain('2 of 4 answered');
    expect(text()).toContain('no answer12 Nov');
    expect(text()).not.toContain('DEMO');
  });

  it('shows hostile names as text, isolated, and never as elements', () => {
    const evil = '<img src=x onerror="alert(1)">\u202E<script>alert(2)</script>';
    const { container, text } = draw({
      stage: { ...stage, name: evil },
      owner: { ...owner, name: evil },
      calls: {
        total: 1,
        connected: 0,
        last: [{ at: now, who: evil, outcome: evil, outcomeKind: null, durationSec: null }],
      },
    });
    expect(text().split(evil)).toHaveLength(5);
    expect(container.querySelectorAll('img, script, a, iframe')).toHaveLength(0);
    expect([...container.querySelectorAll('bdi')].map((one) => one.textContent)).toEqual([
      evil,
      evil,
      evil,
      evil,
    ]);
  });

  it('judges nothing on thin data', () => {
    const { text, container } = draw({
      stage: { ...stage, won: { n: 4, p25: 1, median: 2, p75: 3 } },
      owner: { ...owner, won: 2, lost: 2, winRate: 0.5 },
    });
    expect(text()).toContain('4 won deals, too few to judge');
    expect(text()).toContain('2 of 4');
    expect(text()).not.toContain('50%');
    expect(container.querySelector('.zone')).toBeNull();
  });

  it('tells unknown from none', () => {
    expect(draw({ callsKnown: false }).text()).toContain('keeps no calls');
    cleanup();
    expect(draw({ calls: { total: 0, connected: 0, last: [] } }).text()).toContain(
      'No call with this deal yet',
    );
    cleanup();
    const { text } = draw({ stage: null, owner: null, syncedAt: null });
    expect(text()).toContain('Not synced yet');
    expect(text()).toContain('The stage of this deal is not known.');
  });

  it('says DEMO, and that reading goes on', () => {
    const { text } = draw({ demo: true, partial: true });
    expect(text()).toContain('DEMO');
    expect(screen.getByRole('status').textContent).toContain('Figures may grow');
    expect(text()).toContain('12 days in Quote');
  });

  it.each([
    [{ status: 'missing' } as const, 'not been read yet'],
    [{ status: 'failed', failure: { kind: 'signed-out' } } as const, 'signed out'],
    [{ status: 'failed', failure: { kind: 'unreachable' } } as const, 'tries again'],
  ])('says once what is so: %j', (shown, words) => {
    const { text, container } = draw({}, { shown });
    expect(text()).toContain(words);
    expect(container.querySelectorAll('section')).toHaveLength(0);
  });

  it('keeps the shape while it loads', () => {
    const { container } = draw({}, { shown: { status: 'loading' } });
    expect(container.querySelectorAll('.skeleton')).toHaveLength(3);
    expect(container.textContent).toContain('Time in stage');
  });

  it('says from when old figures are', () => {
    const { text } = draw({}, { shown: { status: 'ready', deal: aDeal, failure: { kind: 'unreachable' } } });
    expect(text()).toContain('Figures are from 4 min ago');
  });

  it('unpins a widget and pins it again', () => {
    const { onArrange, again } = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Unpin Owner' }));
    expect(onArrange).toHaveBeenLastCalledWith({ ...aLayout, pinned: ['stage-age', 'calls'] });
    again({ layout: { ...aLayout, pinned: ['stage-age', 'calls'] } });
    fireEvent.click(screen.getByRole('button', { name: 'Pin a widget' }));
    fireEvent.click(screen.getByRole('button', { name: 'Pin Owner' }));
    expect(onArrange).toHaveBeenLastCalledWith({ ...aLayout, pinned: ['stage-age', 'calls', 'owner'] });
  });

  it('collapses and opens by key, and moves by arrow keys', () => {
    const { onArrange, container } = draw();
    const dock = container.querySelector('aside') as HTMLElement;
    fireEvent.keyDown(dock, { key: 'ArrowLeft', altKey: true });
    expect(onArrange).toHaveBeenLastCalledWith({
      ...aLayout,
      position: expect.objectContaining({ end: expect.any(Number) }),
    });
    const calls = onArrange.mock.calls.length;
    fireEvent.keyDown(dock, { key: 'ArrowLeft' });
    expect(onArrange).toHaveBeenCalledTimes(calls); // An arrow alone is the handle's.
    fireEvent.keyDown(screen.getByRole('button', { name: /^Move/ }), { key: 'ArrowDown' });
    expect(onArrange.mock.lastCall?.[0].position.top).toBeGreaterThan(aLayout.position.top);
    fireEvent.keyDown(dock, { code: 'KeyD', key: 'd', altKey: true });
    expect(onArrange.mock.lastCall?.[0].collapsed).toBe(true);
  });

  it('is a rail of named buttons when collapsed', () => {
    const { onArrange } = draw({}, { layout: { ...aLayout, collapsed: true } });
    expect(screen.getByRole('button', { name: /^Time in stage: 12 days in Quote/ }).textContent).toBe(
      '12days',
    );
    expect(screen.getByRole('button', { name: /^Owner: / }).textContent).toBe('57%won');
    fireEvent.click(screen.getByRole('button', { name: /^Last calls: 2 of 4 answered/ }));
    expect(onArrange).toHaveBeenLastCalledWith(aLayout);
  });

  it('speaks Persian with its digits and calendar', () => {
    const t = translatorOf('fa', fa, {
      locale: 'fa',
      timeZone: 'Asia/Tehran',
      calendar: 'persian',
      currency: 'EUR',
    });
    const { text } = draw(aPersianDeal, { t });
    expect(text()).toContain('۱۲ روز در پیشنهاد قیمت');
    expect(text()).toContain('۲۶ آبان');
    expect(text()).toContain('۵۷٪');
  });
});
