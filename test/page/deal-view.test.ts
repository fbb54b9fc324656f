import { beforeEach, expect, it, vi } from 'vitest';
import { dockWordsOf } from '@/lib/i18n/widget-words';
import type { Answer } from '@/lib/messages/protocol';
import type { DealCards } from '@/lib/model/widget-card';
import { askBackground } from '@/lib/page/ask';
import { DealView } from '@/lib/page/deal-view';
import { aLayout, cardsOf, aDeal as figures } from './harness/sample-deals';
import { aRuntime } from './support';

const seen = { connector: 'acme', base: 'https://crm.example/db', login: 'maja', organisation: 'db' };
const here: Answer<'place.entered'> = {
  connected: true,
  hidden: false,
  layout: aLayout,
  locale: 'en-GB',
  direction: 'ltr',
  words: { ...dockWordsOf('en-GB') },
  titles: {},
};
const aDeal = cardsOf(figures);
const named = (name: string): DealCards => ({ ...aDeal, synced: name });

let nowMs = 0;
beforeEach(() => {
  nowMs = 1_000_000;
});

function aView(answers: Parameters<typeof aRuntime>[0]) {
  const background = aRuntime({ 'place.entered': () => here, ...answers });
  const view = new DealView(
    askBackground(() => background.runtime),
    () => nowMs,
    () => {},
  );
  return { view, ...background };
}
const shownName = ({ shown }: DealView): string | null | undefined =>
  shown.status === 'ready' ? shown.deal.synced : undefined;

it('reads the deal of the page, and a page without a deal shows nothing', async () => {
  const { view, asked } = aView({ 'widget.read': ({ dealId }: { dealId: string }) => named(dealId) });
  await view.enter({ seen, dealId: '7' });
  expect(view.visible).toBe(true);
  expect(shownName(view)).toBe('7');
  await view.enter({ seen, dealId: null });
  expect(view.visible).toBe(false);
  expect(asked.map(({ name }) => name)).toEqual(['place.entered', 'widget.read', 'place.entered']);
});

it('asks nothing again while the page stays where it is', async () => {
  const { view, asked } = aView({ 'widget.read': () => aDeal });
  for (let i = 0; i < 5; i++) await view.enter({ seen: { ...seen }, dealId: '7' });
  expect(asked).toHaveLength(2);
});

it('never puts a slow answer over a newer one', async () => {
  const slow = Promise.withResolvers<DealCards>();
  const { view } = aView({
    'widget.read': ({ dealId }: { dealId: string }) => (dealId === '1' ? slow.promise : named(dealId)),
  });
  const first = view.enter({ seen, dealId: '1' });
  await vi.waitFor(() => expect(view.connected).toBe(true));
  await view.enter({ seen, dealId: '2' });
  slow.resolve(named('1'));
  await first;
  expect(shownName(view)).toBe('2');
});

it('looks again at most once a minute, and sooner while it is hidden', async () => {
  let hidden = false;
  const { view, asked } = aView({
    'place.entered': () => ({ ...here, hidden }),
    'widget.read': () => aDeal,
  });
  await view.enter({ seen, dealId: '7' });
  nowMs += 59_000;
  await view.refresh();
  expect(asked).toHaveLength(2);
  hidden = true;
  nowMs += 2_000;
  await view.refresh();
  expect(view.visible).toBe(false);
  hidden = false;
  nowMs += 6_000;
  await view.refresh();
  expect(view.visible).toBe(true);
});

it('keeps the figures of the same deal when a look fails, and those of nobody else', async () => {
  let fails = false;
  const { view } = aView({
    'widget.read': () => (fails ? (undefined as never) : named('old')),
  });
  await view.enter({ seen, dealId: '7' });
  fails = true;
  nowMs += 61_000;
  await view.refresh();
  expect(view.shown).toMatchObject({ status: 'ready', failure: { kind: 'bug' } });
  await view.enter({ seen: { ...seen, login: 'omar' }, dealId: '7' });
  expect(view.shown).toMatchObject({ status: 'failed' });
});

it('drops the figures at once when somebody signs out or in', async () => {
  const { view } = aView({ 'widget.read': () => aDeal });
  await view.enter({ seen, dealId: '7' });
  const leaving = view.enter({ seen: null, dealId: '7' });
  expect(view.shown).toEqual({ status: 'failed', failure: { kind: 'signed-out' } });
  await leaving;
  const entering = view.enter({ seen: { ...seen, login: 'omar' }, dealId: '7' });
  expect(view.visible).toBe(false); // Until the background says that this login is an account.
  await entering;
});

it('shows a deal that is not in the cache as such, and nothing where no account is connected', async () => {
  const { view } = aView({ 'widget.read': () => null });
  await view.enter({ seen, dealId: '7' });
  expect(view.shown).toEqual({ status: 'missing' });
  expect(view.unfinished).toBe(true);

  const stranger = aView({ 'place.entered': () => ({ ...here, connected: false }) });
  await stranger.view.enter({ seen, dealId: '7' });
  expect(stranger.view.visible).toBe(false);
  expect(stranger.view.unfinished).toBe(false);
});

it('keeps what the user arranged over an answer that was under way', async () => {
  const slow = Promise.withResolvers<Answer<'place.entered'>>();
  const { view, asked } = aView({
    'place.entered': () => slow.promise,
    'widget.layout': () => ({}),
    'widget.read': () => aDeal,
  });
  const entering = view.enter({ seen, dealId: '7' });
  await view.arrange({ ...aLayout, collapsed: true });
  slow.resolve(here);
  await entering;
  expect(view.layout.collapsed).toBe(true);
  expect(asked).toContainEqual({ name: 'widget.layout', ask: { ...aLayout, collapsed: true } });
});

it('survives a background that is gone', async () => {
  const { view, end } = aView({});
  end();
  await view.enter({ seen, dealId: '7' });
  expect(view.visible).toBe(false);
  expect(view.shown).toEqual({ status: 'failed', failure: { kind: 'unreachable' } });
});
