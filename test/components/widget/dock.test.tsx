// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dock, type DockProps } from '@/components/widget/dock';
import type { DealFigures } from '@/lib/model/deal-figures';
import type { DealCards } from '@/lib/model/widget-card';
import {
  aDeal,
  aLayout,
  aPersianDeal,
  cardsOf,
  now,
  speechIn,
  titlesIn,
  widgetWriter,
} from '../../page/harness/sample-deals';

afterEach(cleanup);

const english = widgetWriter('en-GB');
function draw(deal: Partial<DealFigures> = {}, props: Partial<DockProps> = {}) {
  const onArrange = vi.fn();
  const onHide = vi.fn();
  const all: DockProps = {
    speech: speechIn('en-GB'),
    deal: '7',
    shown: { status: 'ready', deal: cardsOf({ ...aDeal, ...deal }) },
    layout: aLayout,
    titles: titlesIn(english),
    now,
    obstacles: () => [],
    onArrange,
    onHide,
    ...props,
  };
  const { container, rerender } = render(<Dock {...all} />);
  return {
    container,
    onArrange,
    onHide,
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
    const shown = { status: 'ready', deal: cardsOf(aDeal), failure: { kind: 'unreachable' } } as const;
    const { text } = draw({}, { shown });
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
    fireEvent.keyDown(screen.getByRole('button', { name: /^Move\. / }), { key: 'ArrowDown' });
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
    const t = widgetWriter('fa', 'Asia/Tehran');
    const { text } = draw(
      {},
      {
        speech: speechIn('fa'),
        shown: { status: 'ready', deal: cardsOf(aPersianDeal, t) },
        titles: titlesIn(t),
        layout: { ...aLayout, pinned: ['stage-age', 'chance', 'hours', 'owner', 'calls', 'gaps'] },
      },
    );
    expect(text()).toContain('۱۰ تا ۱۲ بهتر است، ۴۷٪');
    expect(text()).toContain('۶۰٪');
    expect(text()).toContain('۳ از ۹');
    expect(text()).toContain('۱۲ روز در پیشنهاد قیمت');
    expect(text()).toContain('۲۶ آبان');
    expect(text()).toContain('۵۷٪');
  });

  it('shows chance, hours, gaps, customer and similar deals in words', () => {
    const { text } = draw(
      {},
      { layout: { ...aLayout, pinned: ['chance', 'hours', 'gaps', 'customer', 'similar'] } },
    );
    const said = text().replace(/[\u2060\u00a0]/g, '');
    for (const words of [
      '60%',
      'from 604 closed',
      'Base of the stage Quote52%',
      'Several contacts involved+9',
      'No next step planned-7',
      'The CRM says 50%',
      '10–12 works best, 47% answer',
      'Thursday: 171 calls in the same region',
      '13:10 there now',
      '3 of 9',
      'Contact person',
      'Customer since4 Mar 2019',
      'Last NPS answer9, September 2026',
      'Brentmoor Dental, won after 31 days',
    ])
      expect(said).toContain(words);
  });

  it('moves a widget up and down by its buttons, and keeps the focus on it', async () => {
    const { onArrange, again, container } = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Move Owner up' }));
    const pinned = ['owner', 'stage-age', 'calls'];
    expect(onArrange).toHaveBeenLastCalledWith({ ...aLayout, pinned });
    again({ layout: { ...aLayout, pinned } });
    await vi.waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Owner down'),
    );
    expect(container.querySelectorAll('[data-tool="up"]')).toHaveLength(2);
  });

  it('asks how far to hide, gives it back on undo, and closes by Escape', async () => {
    const { onHide, container } = draw();
    const hide = screen.getByRole('button', { name: 'Hide' });
    fireEvent.click(hide);
    fireEvent.keyDown(container.querySelector('aside') as HTMLElement, { key: 'Escape' });
    expect(screen.queryByText('On this site')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Hide' }));
    fireEvent.click(screen.getByText('On this site'));
    expect(screen.getByRole('status').textContent).toContain('Hidden on this site');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onHide).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Hide' }));
    fireEvent.click(screen.getByText('On all deal pages'));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    cleanup(); // Leaving the page hides it too.
    await vi.waitFor(() => expect(onHide).toHaveBeenCalledWith('everywhere'));
  });

  it('draws a report as bars and a run over time as a line, and passes over a key of nothing', () => {
    const brief = {
      figure: '7',
      ring: null,
      icon: 'chart',
      word: 'n = 7',
      label: 'Loss reasons',
      warn: false,
    } as const;
    const deal: DealCards = {
      ...cardsOf(aDeal),
      cards: [
        {
          key: 'report:loss-reasons:owner',
          title: 'Loss reasons',
          side: ['90 days'],
          brief,
          blocks: [
            { kind: 'bars', rows: [{ label: [{ name: '<i>Price</i>' }], value: '7', share: 1 }] },
            { kind: 'spark', label: 'Won', points: [0, null, 0.5, 1], from: 'Jan', to: 'Apr' },
          ],
        },
      ],
    };
    const { container, text } = draw(
      {},
      {
        shown: { status: 'ready', deal },
        titles: { 'report:loss-reasons:owner': 'Loss reasons' },
        layout: { ...aLayout, pinned: ['report:loss-reasons:owner', 'gone'] },
      },
    );
    expect(text()).toContain('<i>Price</i>7');
    expect(container.querySelector('.bar i')?.getAttribute('style')).toContain('100.0%');
    expect(container.querySelector('.spark path')?.getAttribute('d')).toBe('M0.0 32.0M66.7 16.0L100.0 0.0');
    expect(container.querySelectorAll('section')).toHaveLength(1);
  });
});
