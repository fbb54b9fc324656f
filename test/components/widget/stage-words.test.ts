import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arc } from '@/components/widget/ring';
import { agePhrase, meaning, verdict } from '@/components/widget/stage-words';

const day = 86_400;
const won = (p25: number, p75: number, n = 50) => ({ n, p25, median: (p25 + p75) / 2, p75 });
const at = (ageSec: number, of = won(6 * day, 16 * day), open = true) => ({
  name: 'Quote',
  open,
  ageSec,
  won: of,
});

it('says whole days once there is one, else hours, else that it is less', () => {
  expect(agePhrase(at(12.9 * day))).toMatchObject({ of: 'widget.stage.days', values: { n: 12 } });
  expect(agePhrase(at(23 * 3_600))).toMatchObject({ of: 'widget.stage.hours', values: { n: 23 } });
  expect(agePhrase(at(59 * 60))).toMatchObject({ of: 'widget.stage.minutes' });
  expect(agePhrase(at(-5))).toMatchObject({ of: 'widget.stage.minutes' });
});

it('calls the middle half of won deals healthy, its ends included', () => {
  expect(verdict(at(6 * day - 1))).toBe('early');
  expect(verdict(at(6 * day))).toBe('healthy');
  expect(verdict(at(16 * day))).toBe('healthy');
  expect(verdict(at(16 * day + 1))).toBe('long');
});

it('says hours where days would be the same number twice', () => {
  expect(meaning(at(day, won(0.9 * day, 1.4 * day)))).toMatchObject({ values: { from: 22, to: 34 } });
  expect(meaning(at(day, won(6 * day, 16 * day))).values).toEqual({ from: 6, to: 16 });
});

it('judges no closed deal and no small sample', () => {
  expect(meaning(at(day, undefined, false)).of).toBe('widget.stage.closed');
  expect(meaning(at(day, won(1, 2, 9)))).toEqual({ of: 'widget.stage.thin', values: { n: 9 } });
  expect(meaning(at(day, won(1, 2, 0))).of).toBe('widget.stage.no-won');
});

it('draws finite arcs for any share', () => {
  const share = fc.double({ min: -5, max: 50, noNaN: true });
  fc.assert(
    fc.property(share, share, (from, until) => {
      expect(arc(21, from, until)).toMatch(/^M[-\d.]+ [-\d.]+A21 21 0 [01] 1 [-\d.]+ [-\d.]+$/);
    }),
  );
});
