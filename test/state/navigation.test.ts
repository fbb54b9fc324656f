// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { hashOf, Navigation, type Place, placeOf } from '@/lib/state/navigation';

const records: Place = {
  screen: 'records',
  report: 'loss-reasons',
  view: {
    period: { from: '2026-01-01', to: '2026-02-01' },
    comparison: 'year',
    owner: 'u2',
    filters: { pipelineIds: ['p1', null], not: ['pipelineIds'] },
  },
  origin: { block: 'reasons', row: 'a&b=c/د', column: 'count' },
};

describe('places', () => {
  it('reads back every place it writes', () => {
    const places: Place[] = [
      { screen: 'home' },
      { screen: 'reports' },
      { screen: 'report', report: 'goal-sales', view: {} },
      { screen: 'report', report: 'goal-sales', view: { period: 'this-month', owner: 'me' } },
      {
        screen: 'report',
        report: 'loss-reasons',
        view: { options: { group: 'category', unqualified: true } },
      },
      { ...records, view: { owner: 'u2', options: { peer: 'a=b&c/د' } } },
      records,
    ];
    for (const place of places) expect(placeOf(hashOf(place))).toEqual(place);
  });

  it('takes a hash that it does not understand for home', () => {
    const hashes = [
      '',
      '#',
      '#/nowhere',
      '#/report',
      '#/report/no-such-report',
      '#/report/__proto__',
      '#?%E0%A4%A',
    ];
    for (const hash of hashes) expect(placeOf(hash)).toEqual({ screen: 'home' });
  });

  it('leaves out the filters that it does not understand', () => {
    expect(placeOf('#/report/loss-reasons?period=for-ever')).toMatchObject({ screen: 'report', view: {} });
    expect(placeOf('#/report/loss-reasons?period=2026-02-01..2026-01-01')).toMatchObject({ view: {} });
    expect(placeOf('#/report/loss-reasons?period=2026-02-31..2026-03-09')).toMatchObject({ view: {} });
  });

  it('takes options as they come, but for ids and values that none can have', () => {
    const hash = '#/report/loss-reasons?o.group=x&o.__proto__=y&o.=z&o.A=b&o.peer=&period=for-ever&owner=u2';
    const place = placeOf(`${hash}&o.long=${'x'.repeat(201)}`);
    expect(place).toEqual({ screen: 'report', report: 'loss-reasons', view: { options: { group: 'x' } } });
  });

  it('does not write a switch that is off', () => {
    const view = { options: { unqualified: false } };
    expect(hashOf({ screen: 'report', report: 'loss-reasons', view })).toBe('#/report/loss-reasons');
  });

  it('takes records without an origin for their report', () => {
    expect(placeOf('#/records/loss-reasons?block=reasons')).toMatchObject({ screen: 'report' });
  });
});

describe('navigation', () => {
  const written: string[] = [];
  const memory = {
    read: async () => ({ hash: '' }),
    write: async ({ hash }: { hash: string }) => {
      written.push(hash);
    },
  };
  beforeEach(() => {
    location.hash = '';
  });

  it('remembers the last place, and goes up from a place that was opened at once', () => {
    location.hash = hashOf(records);
    using navigation = new Navigation(memory);
    navigation.back();
    expect(navigation.place.value).toMatchObject({ screen: 'report', report: 'loss-reasons' });
    navigation.back();
    expect(navigation.place.value).toEqual({ screen: 'reports' });
    expect(written.at(-1)).toBe('#/reports');
  });

  it('changes filters in place, so that back leaves the report', () => {
    using navigation = new Navigation(memory);
    navigation.go({ screen: 'report', report: 'loss-reasons', view: {} });
    const length = history.length;
    navigation.refine({ owner: 'all' });
    expect(history.length).toBe(length);
    expect(navigation.place.value).toMatchObject({ screen: 'report', view: { owner: 'all' } });
  });

  it('goes on when the last place cannot be remembered', async () => {
    using navigation = new Navigation({ ...memory, write: () => Promise.reject(new Error('full')) });
    navigation.go({ screen: 'reports' });
    await Promise.resolve();
    expect(navigation.place.value).toEqual({ screen: 'reports' });
  });
});
