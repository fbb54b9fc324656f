import { describe, expect, it } from 'vitest';
import { bulletsOf } from '@/lib/charts/bullets';
import type { Block, Row } from '@/lib/model/result';

const block = (me: Record<string, number | null>, of: Row['of'] = {}): Block => ({
  id: 'measures',
  columns: [
    { key: 'won', unit: 'mean', better: 1 },
    { key: 'cycle', unit: 'seconds', better: -1 },
    { key: 'open', unit: 'mean' },
    { key: 'nobody', unit: 'mean' },
  ],
  rows: [
    { key: 'me', label: { text: 'Maja' }, cells: { lost: 10, ...me }, of },
    { key: 'average', label: { word: 'row.average' }, cells: { won: 10, cycle: 100, open: 5, nobody: null } },
    { key: 'p25', label: { word: 'row.p25' }, cells: { won: 8, cycle: 80, open: 4, nobody: null } },
    { key: 'p75', label: { word: 'row.p75' }, cells: { won: 12, cycle: 120, open: 6, nobody: null } },
  ],
});

describe('bullets', () => {
  it('warns only outside the middle half, on the side that is worse', () => {
    const worse = (me: Record<string, number>) => bulletsOf(block(me)).map((bullet) => bullet.worse);
    expect(worse({ won: 7, cycle: 121, open: 1 })).toEqual(['below', 'above', null]);
    expect(worse({ won: 13, cycle: 79, open: 99 })).toEqual([null, null, null]);
    expect(worse({ won: 8, cycle: 120, open: 5 })).toEqual([null, null, null]);
  });

  it('judges no figure of a person with fewer than ten closed deals', () => {
    const marks = (me: Record<string, number>) => bulletsOf(block(me)).map(({ worse, few }) => [worse, few]);
    const few = [
      [null, true],
      [null, true],
      [null, false],
    ];
    expect(marks({ won: 7, lost: 2, cycle: 121, open: 1 })).toEqual(few);
    expect(marks({ won: 7, lost: 3, cycle: 121, open: 1 })[0]).toEqual(['below', false]);
  });

  it('judges a rate by its own records, not by the deals', () => {
    const ofWon = (n: number, lost: number) => bulletsOf(block({ won: 7, lost }, { won: [7, n] }))[0];
    expect(ofWon(9, 90)).toMatchObject({ worse: null, few: true });
    expect(ofWon(10, 0)).toMatchObject({ worse: 'below', few: false });
  });

  it('has a colleague’s value where one was asked for, inside the same scale', () => {
    const base = block({ won: 10, cycle: 100, open: 5 });
    const peer = { key: 'peer', label: { text: 'Ömer' }, cells: { won: 40, cycle: null } };
    const [won, cycle] = bulletsOf({ ...base, rows: [...base.rows, peer] });
    expect(won).toMatchObject({ peer: 40, at: { peer: 0.8, value: 0.2 } });
    expect(cycle).toMatchObject({ peer: null, at: { peer: null } });
  });

  it('leaves out what nobody has, and draws nothing for what is unknown of me', () => {
    const bullets = bulletsOf(block({ won: null, cycle: 100, open: 5 }));
    expect(bullets.map(({ column }) => column.key)).toEqual(['won', 'cycle', 'open']);
    expect(bullets[0]).toMatchObject({ value: null, worse: null, at: { value: 0 } });
  });

  it('keeps every mark inside its bar', () => {
    for (const { at } of bulletsOf(block({ won: 999, cycle: 0, open: 5 }))) {
      for (const place of [at.value, at.average ?? 0, ...(at.band ?? [])]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
    }
  });
});
