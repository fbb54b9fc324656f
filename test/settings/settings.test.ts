import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { goalsSetting } from '@/lib/settings/settings';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
beforeEach(() => fakeBrowser.reset());

it('keeps the goals that fit when one of them does not', async () => {
  const good = {
    id: 'g',
    metric: 'won_value',
    scope: 'company',
    from: '2026-01-01',
    to: '2026-02-01',
    target: 5,
  };
  await fakeBrowser.storage.local.set({ 'goals:a': [good, { ...good, id: 'h', target: 'many' }, null] });
  expect((await goalsSetting('a').read()).map(({ id }) => id)).toEqual(['g']);
});
