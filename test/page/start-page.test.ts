// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPage } from '@/entrypoints/crm.content/start-page';
import { dockWordsOf } from '@/lib/i18n/widget-words';
import type { Answer, Ask } from '@/lib/messages/protocol';
import { aDeal, aLayout, cardsOf, titlesIn, widgetWriter } from './harness/sample-deals';
import { aPart, aRuntime, aSession } from './support';

const here: Answer<'place.entered'> = {
  connected: true,
  hidden: false,
  layout: aLayout,
  locale: 'en-GB',
  direction: 'ltr',
  words: { ...dockWordsOf('en-GB') },
  titles: titlesIn(widgetWriter('en-GB')),
};
let kept = aLayout;
const answers = {
  'place.entered': (): Answer<'place.entered'> => ({ ...here, layout: kept }),
  'widget.read': () => cardsOf(aDeal),
  'widget.layout': (layout: Ask<'widget.layout'>) => {
    kept = layout;
    return {};
  },
  'widget.hide': () => ({}),
};
let roots: ShadowRoot[] = [];
const stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-19T13:10:00Z') });
  // The root is closed, and stays closed to the page; the test keeps what our own call returns.
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  window.location.href = 'http://localhost/#deal/7';
  document.body.innerHTML = '<main></main>';
  localStorage.setItem('session', JSON.stringify({ ...aSession, base: `${location.origin}/db` }));
  kept = aLayout;
});
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await settle(200); // Preact's effects, before their timers are taken away.
  roots = [];
  localStorage.clear();
  vi.useRealTimers();
});

function start(background = aRuntime(answers), obeys: (() => boolean) | null = () => true) {
  const stop = startPage({
    window,
    runtime: () => background.runtime,
    parts: [aPart],
    fetch: globalThis.fetch,
    nowMs: Date.now,
    ...(obeys && { obeys }),
  });
  stops.push(stop);
  return { ...background, stop };
}
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
/** Ours are the children of the root element that are neither head nor body. */
const docks = (): Element[] =>
  [...document.documentElement.children].filter((one) => !/^(HEAD|BODY)$/.test(one.tagName));
const textOf = (root = roots.at(-1)): string => root?.querySelector('.root')?.textContent ?? '';
const button = (name: string): HTMLElement =>
  [...(roots.at(-1)?.querySelectorAll('button') ?? [])].find((one) =>
    one.getAttribute('aria-label')?.startsWith(name),
  ) as HTMLElement;

const choice = (words: string): HTMLElement =>
  [...(roots.at(-1)?.querySelectorAll('button') ?? [])].find(
    (one) => one.textContent === words,
  ) as HTMLElement;

describe('the content script', () => {
  it('shows the deal of the page on one plain element that tells nothing', async () => {
    start();
    await settle();
    const [dock] = docks();
    expect(docks()).toHaveLength(1);
    expect(textOf()).toContain('12 days in Quote');
    expect(dock?.outerHTML).toBe('<div></div>');
    expect(dock?.shadowRoot).toBeNull();
    expect(document.documentElement.textContent).not.toContain('Quote');
  });

  it('takes over from an earlier instance instead of standing beside it', async () => {
    const first = start();
    await settle();
    start();
    await settle();
    expect(docks()).toHaveLength(1);
    expect(first.listeners.size).toBe(0);
    expect(Object.keys(globalThis).filter((key) => /dealscope/i.test(key))).toEqual([]);
  });

  it('follows the page from deal to deal and goes when the deal does', async () => {
    const { asked } = start();
    await settle();
    window.location.hash = '#deal/8';
    window.dispatchEvent(new Event('hashchange'));
    await settle(200);
    expect(asked.at(-1)).toMatchObject({ name: 'widget.read', ask: { dealId: '8' } });
    window.location.hash = '#list';
    await settle(1_100); // Without any event: found by the look each second.
    expect(docks()).toHaveLength(0);
  });

  it('goes through 200 routes and 50 new bodies with one dock', async () => {
    start();
    await settle();
    for (let i = 0; i < 200; i++) {
      window.location.hash = `#deal/${i + 1}`;
      window.dispatchEvent(new Event('hashchange'));
      if (i % 4 === 0) document.body.innerHTML = `<main>${i}</main>`;
      await settle(100);
    }
    expect(docks()).toHaveLength(1);
  });

  it('disappears without a word when the extension is gone', async () => {
    const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    const timers = vi.getTimerCount();
    const { end, asked } = start();
    await settle();
    end();
    await settle(1_100);
    expect(docks()).toHaveLength(0);
    const before = asked.length;
    window.dispatchEvent(new Event('hashchange'));
    window.dispatchEvent(new Event('focus'));
    await settle(120_000);
    expect(asked).toHaveLength(before);
    expect(vi.getTimerCount()).toBe(timers);
    for (const one of said) expect(one).not.toHaveBeenCalled();
  });

  it('does not obey events that are not the user’s', async () => {
    const { asked } = start(undefined, null); // As in the product: `isTrusted`.
    await settle();
    for (const type of ['click', 'pointerdown', 'pointerup']) {
      button('Collapse').dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
      button('Hide').dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
    }
    await settle(20_000);
    expect(asked.some(({ name }) => name === 'widget.layout')).toBe(false);
    expect(docks()).toHaveLength(1);
  });

  it('obeys the user, keeps the arrangement, and gives back what was hidden', async () => {
    const { asked } = start();
    await settle();
    button('Collapse').click();
    await settle();
    expect(asked.at(-1)).toEqual({ name: 'widget.layout', ask: { ...aLayout, collapsed: true } });
    button('Expand').click();
    await settle();
    const hideHere = async (): Promise<void> => {
      button('Hide').click();
      await settle();
      choice('On this deal').click();
      await settle();
    };
    await hideHere();
    expect(textOf()).toContain('Hidden on this deal');
    roots.at(-1)?.querySelector<HTMLElement>('.link')?.click();
    await settle(10_000);
    expect(docks()).toHaveLength(1);
    expect(asked.some(({ name }) => name === 'widget.hide')).toBe(false);
    await hideHere();
    await settle(10_000);
    expect(docks()).toHaveLength(0);
    expect(asked.at(-1)).toMatchObject({ name: 'widget.hide', ask: { dealId: '7', where: 'deal' } });
  });

  it('hides the deal that was asked for, though the page has moved on meanwhile', async () => {
    const { asked } = start();
    await settle();
    button('Hide').click();
    await settle();
    choice('On this deal').click();
    await settle();
    window.location.hash = '#deal/8';
    window.dispatchEvent(new Event('hashchange'));
    await settle(9_000);
    expect(asked.filter(({ name }) => name === 'widget.hide')).toMatchObject([
      { ask: { dealId: '7', where: 'deal' } },
    ]);
    expect(docks()).toHaveLength(1);
    expect(textOf()).toContain('12 days in Quote');
  });

  it('is reached by Alt+D from anywhere on the page, but not from a field', async () => {
    start();
    await settle();
    document.body.innerHTML = '<input>';
    const press = (target: EventTarget) =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', {
          code: 'KeyD',
          key: 'd',
          altKey: true,
          bubbles: true,
          cancelable: true,
        }),
      );
    expect(press(document.querySelector('input') as HTMLElement)).toBe(true);
    expect(press(document.body)).toBe(false);
    expect(roots.at(-1)?.activeElement?.getAttribute('aria-label')).toContain('Collapse');
  });

  it('asks for a widget that was not sent yet when it is pinned', async () => {
    const { asked } = start(
      aRuntime({
        ...answers,
        'widget.read': () => {
          const deal = cardsOf(aDeal);
          return { ...deal, cards: deal.cards.filter(({ key }) => kept.pinned.includes(key)) };
        },
      }),
    );
    await settle();
    button('Pin a widget').click();
    await settle();
    button('Pin Missing').click();
    await settle();
    expect(asked.filter(({ name }) => name === 'widget.read')).toHaveLength(2);
    expect(textOf()).toContain('Expected close date');
  });

  it('stays off a page that is faded, and comes back', async () => {
    start();
    await settle();
    document.body.style.opacity = '0.5';
    await settle(1_100);
    expect(docks()).toHaveLength(0);
    document.body.style.opacity = '';
    await settle(1_100);
    expect(docks()).toHaveLength(1);
  });

  it('does not fight a page that keeps removing it', async () => {
    start();
    await settle();
    for (let i = 0; i < 20; i++) {
      docks()[0]?.remove();
      await settle(10);
    }
    expect(docks()).toHaveLength(0);
    await settle(30_000);
    expect(docks()).toHaveLength(0);
    window.location.hash = '#deal/9';
    window.dispatchEvent(new Event('hashchange'));
    await settle(200);
    expect(docks()).toHaveLength(1);
  });

  it('shows nothing where no account is connected, and nothing in a frame', async () => {
    start(aRuntime({ ...answers, 'place.entered': () => ({ ...here, connected: false }) }));
    await settle();
    expect(docks()).toHaveLength(0);
    const framed = aRuntime(answers);
    startPage({
      window: { top: {} } as unknown as Window,
      runtime: () => framed.runtime,
      parts: [aPart],
      fetch: globalThis.fetch,
      nowMs: Date.now,
    });
    expect(framed.asked).toEqual([]);
    expect(framed.listeners.size).toBe(0);
  });

  it('locks within two seconds when another person signs in', async () => {
    const { asked } = start(
      aRuntime({
        ...answers,
        'place.entered': ({ seen }: Ask<'place.entered'>) => ({ ...here, connected: seen?.login === 'maja' }),
      }),
    );
    await settle();
    localStorage.setItem('session', JSON.stringify({ ...aSession, login: 'omar' }));
    await settle(1_900);
    expect(docks()).toHaveLength(0);
    expect(asked.at(-1)).toMatchObject({ name: 'place.entered', ask: { seen: { login: 'omar' } } });
  });
});
