// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { presets, type View } from '@/lib/model/view';
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
      {
        screen: 'report',
        report: 'goal-sales',
        view: { comparison: { from: '2025-01-01', to: '2025-02-01' } },
      },
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

  it('reads back every view that can be chosen', () => {
    const id = fc.string({ minLength: 1, maxLength: 12 });
    const ids = fc.array(fc.option(id), { minLength: 1, maxLength: 4 });
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((at) => Temporal.PlainDate.from('1990-01-01').add({ days: at }).toString());
    const dates = fc.tuple(day, fc.integer({ min: 1, max: 800 })).map(([from, days]) => ({
      from,
      to: Temporal.PlainDate.from(from).add({ days }).toString(),
    }));
    const amount = fc.oneof(
      fc.record({ min: fc.integer() }),
      fc.record({ max: fc.integer(), min: fc.integer() }),
    );
    const lists = ['userIds', 'teamIds', 'stageIds', 'customerIds', 'tags', 'outcomes', 'lossReasonIds'];
    const field = id.filter((name) => name !== '__proto__');
    const custom = fc.dictionary(field, ids, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    const filters = fc
      .record(
        { ...Object.fromEntries(lists.map((name) => [name, ids])), amount, custom },
        { requiredKeys: ['stageIds' as never], noNullPrototype: true },
      )
      .chain((set) => {
        const fields = Object.keys((set['custom'] ?? {}) as object).map((name) => `custom:${name}`);
        const names = [...Object.keys(set).filter((name) => name !== 'custom'), ...fields];
        return fc.subarray(names).map((not) => (not.length > 0 ? { ...set, not } : set));
      });
    const view = fc.record(
      {
        period: fc.oneof(fc.constantFrom(...presets), dates),
        comparison: fc.oneof(fc.constantFrom('none', 'previous', 'year'), dates),
        owner: fc.oneof(
          fc.constantFrom('me', 'team', 'all'),
          id,
          id.map((team) => `team:${team}`),
        ),
        filters,
      },
      { requiredKeys: [], noNullPrototype: true },
    ) as fc.Arbitrary<View>;
    fc.assert(
      fc.property(view, (given) => {
        const place: Place = { screen: 'report', report: 'loss-reasons', view: given };
        expect(placeOf(hashOf(place))).toEqual(place);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  const viewOf = (filters: unknown, more = ''): unknown => {
    const place = placeOf(
      `#/report/loss-reasons?filters=${encodeURIComponent(JSON.stringify(filters))}${more}`,
    );
    return place.screen === 'report' ? place.view : place;
  };

  it('leaves out filters that are none, that say nothing, and what is turned round without being there', () => {
    expect(viewOf({ stageIds: [], tags: ['a'], not: ['stageIds', 'tags', '__proto__', 'tags'] })).toEqual({
      filters: { tags: ['a'], not: ['tags'] },
    });
    expect(viewOf({ custom: { tier: [], size: ['L'] }, amount: {}, not: ['custom:tier'] })).toEqual({
      filters: { custom: { size: ['L'] } },
    });
    expect(viewOf({ evil: ['x'], constructor: 1 })).toEqual({});
    for (const hostile of [
      null,
      7,
      'x',
      [],
      { stageIds: 'all' },
      { tags: [{}] },
      { amount: { min: '1' } },
      { not: 4 },
    ])
      expect(viewOf(hostile)).toEqual({});
  });

  it('takes no hash for code, however it is made', () => {
    const filters =
      '{"__proto__":{"polluted":["x"]},"custom":{"__proto__":["x"],"toString":["y"]},"tags":["a"]}';
    const place = placeOf(`#/report/loss-reasons?filters=${encodeURIComponent(filters)}`);
    expect(place).toMatchObject({ view: { filters: { tags: ['a'], custom: { toString: ['y'] } } } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, search) => {
        const text = `#/report/loss-reasons?${search}&filters=${path}`;
        expect(placeOf(hashOf(placeOf(text)))).toEqual(placeOf(text));
        expect(typeof placeOf(`#${path}`).screen).toBe('string');
      }),
      { seed: 11 },
    );
  });

  it('keeps a usual choice of filters short', () => {
    const ids = (prefix: string) => Array.from({ length: 8 }, (_, at) => `${prefix}-000${at}`);
    const hash = hashOf({
      screen: 'report',
      report: 'loss-reasons',
      view: {
        period: 'last-90-days',
        owner: 'team',
        filters: {
          stageIds: ids('stage'),
          customerIds: ids('customer'),
          custom: { tier: ['gold'] },
          not: ['stageIds'],
        },
      },
    });
    expect(hash.length).toBeLessThan(2_000);
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
