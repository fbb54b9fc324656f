// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pinsSetting } from '@/lib/settings/settings';
import { Pins, pinOf } from '@/lib/state/pins';
import { fakeLocks } from '../components/fake-locks';
import { anAccount, fakeEngine, fakeSession } from '../components/fake-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const kept = pinsSetting(anAccount.id);
const pin = (report: string, view: object = {}) => ({ id: report, report, view });

let pins: Pins;
async function open(): Promise<Pins> {
  pins = new Pins(fakeSession(fakeEngine()));
  await vi.waitFor(() => expect(pins.list.value).not.toBeNull());
  return pins;
}
beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
});
afterEach(() => pins[Symbol.dispose]());

const shown = (): string[] => pins.list.value?.map(({ report }) => report) ?? [];

describe('pins', () => {
  it('of a new account are three; of one that has taken them all away, none', async () => {
    await open();
    expect(shown()).toEqual(['call-outcome-by-hour', 'loss-reasons', 'sales-funnel']);
    for (const { id } of pins.list.value ?? []) await pins.unpin(id);
    pins[Symbol.dispose]();
    await open();
    expect(shown()).toEqual([]);
  });

  it('are kept with how the report is looked at, and in their order', async () => {
    await kept.write([]);
    await open();
    await pins.pin('loss-reasons', { period: 'last-year', filters: { pipelineIds: ['p1'] } });
    await pins.pin('sales-total', {});
    pins[Symbol.dispose]();
    await open();
    expect(shown()).toEqual(['loss-reasons', 'sales-total']);
    expect(pins.list.value?.[0]?.view).toEqual({ period: 'last-year', filters: { pipelineIds: ['p1'] } });
  });

  it('go by the view whatever order its parts were set in', async () => {
    await kept.write([pin('loss-reasons', { owner: 'all', period: 'last-year' })]);
    await open();
    expect(pinOf(pins.list.value, 'loss-reasons', { period: 'last-year', owner: 'all' })).toBeDefined();
    expect(pinOf(pins.list.value, 'loss-reasons', { period: 'last-year' })).toBeUndefined();
    await pins.toggle('loss-reasons', { period: 'last-year', owner: 'all' });
    expect(shown()).toEqual([]);
    await pins.toggle('loss-reasons', { period: 'last-year' });
    expect(shown()).toEqual(['loss-reasons']);
  });

  it('change places with their neighbour, over one that this version does not know', async () => {
    await kept.write([pin('loss-reasons'), pin('of-the-future'), pin('sales-total'), pin('sales-funnel')]);
    await open();
    await pins.move('sales-total', -1);
    expect(shown()).toEqual(['sales-total', 'loss-reasons', 'sales-funnel']);
    await pins.move('sales-total', -1);
    expect(shown()).toEqual(['sales-total', 'loss-reasons', 'sales-funnel']);
    expect((await kept.read()).map(({ id }) => id)).toContain('of-the-future');
  });

  it('come back to where they were', async () => {
    await kept.write([pin('loss-reasons'), pin('sales-total')]);
    await open();
    await pins.unpin('loss-reasons');
    await pins.restore(pin('loss-reasons'), 0);
    expect(shown()).toEqual(['loss-reasons', 'sales-total']);
  });

  it('of another context are followed', async () => {
    await kept.write([]);
    await open();
    await kept.write([pin('sales-total')]);
    await vi.waitFor(() => expect(shown()).toEqual(['sales-total']));
  });

  it('stay as they are kept when they cannot be written', async () => {
    await kept.write([pin('sales-total')]);
    await open();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await pins.unpin('sales-total');
    expect(shown()).toEqual(['sales-total']);
  });
});
