import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Failed } from '@/lib/model/failure';
import { faultLog } from '@/lib/settings/fault-log';
import { faultWords, keepFault, watchFaults } from '@/lib/state/faults';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
beforeEach(() => {
  fakeBrowser.reset();
  const locks = { request: async (_name: string, work: () => unknown) => work() };
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
});

it('says which sort of fault and where in our code, never its words', () => {
  const error = new TypeError('cannot read "Nordlab GmbH"');
  error.stack =
    'TypeError: cannot read "Nordlab GmbH"\n at f (chrome-extension://abc/chunks/panel-1.js:10:20)';
  expect(faultWords(error)).toBe('TypeError at panel-1.js:10:20');
  expect(faultWords(new Failed({ kind: 'unexpected-reply', where: '/deals/17', detail: 'x' }))).toBe(
    'unexpected-reply',
  );
  expect(faultWords('Nordlab')).toBe('string');
});

it('keeps the last twenty, oldest first', async () => {
  for (let at = 0; at < 25; at++) await keepFault('panel', new Failed({ kind: 'signed-out' }), at);
  const kept = await faultLog.read();
  expect(kept.map(({ atMs }) => atMs)).toEqual(Array.from({ length: 20 }, (_, at) => at + 5));
});

it('keeps what nobody caught', async () => {
  const scope = new EventTarget();
  watchFaults('options', scope);
  scope.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new RangeError('secret') }));
  await vi.waitFor(async () => expect(await faultLog.read()).toHaveLength(1));
  const [fault] = await faultLog.read();
  expect(fault?.where).toBe('options');
  expect(fault?.what).toMatch(/^RangeError/);
  expect(fault?.what).not.toContain('secret');
});
