import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SyncTraffic } from '@/entrypoints/background/sync-traffic';
import { trafficOf } from '@/lib/settings/traffic';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
beforeEach(() => fakeBrowser.reset());

const signal = new AbortController().signal;

it('counts every request that is sent, and how long was waited', async () => {
  let now = 1_000;
  const traffic = new SyncTraffic('crm-0001', {
    now: () => now,
    wait: async (ms) => {
      now += ms;
    },
  });
  const http = traffic.http({ json: async () => 'answer' });
  expect(await http.json({ method: 'GET', path: '/deals' } as never, signal)).toBe('answer');
  await http.json({ method: 'GET', path: '/deals' } as never, signal);
  await traffic.pace.wait(2_500, signal);
  await traffic.end();
  expect(await trafficOf('crm-0001')).toEqual({
    startedAtMs: 1_000,
    requests: 2,
    pauses: 1,
    waitedMs: 2_500,
    waitsUntilMs: null,
  });
});

it('counts a request that fails, and a pause that is broken off', async () => {
  let now = 0;
  const traffic = new SyncTraffic('crm-0001', {
    now: () => now,
    wait: async () => {
      now += 300;
      throw new Error('aborted');
    },
  });
  const http = traffic.http({ json: () => Promise.reject(new Error('offline')) });
  await expect(http.json({} as never, signal)).rejects.toThrow('offline');
  await expect(traffic.pace.wait(5_000, signal)).rejects.toThrow('aborted');
  await traffic.end();
  expect(await trafficOf('crm-0001')).toMatchObject({
    requests: 1,
    pauses: 1,
    waitedMs: 300,
    waitsUntilMs: null,
  });
});
