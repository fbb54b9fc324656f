import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arc } from '@/components/widget/ring';
import { plain } from '@/lib/cards/said';
import { agePhrase, meaning, stageCard, verdict } from '@/lib/cards/stage-card';
import { widgetCard } from '@/lib/model/widget-card';
import { widgetWriter } from '../page/harness/sample-deals';

const day = 86_400;
const won = (p25: number, p75: number, n = 50) => ({ n, p25, median: (p25 + p75) / 2, p75 });
const at = (ageSec: number, of = won(6 * day, 16 * day), open = true) => ({
  name: 'Quote',
  open,
  ageSec,
  won: of,
  lost: won(1, 2, 0),
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

it('sets lost deals beside won ones as soon as there are ten of them', () => {
  const notes = (n: number) => {
    const stage = { ...at(12 * day), lost: won(20 * day, 30 * day, n) };
    const [block] = stageCard(widgetWriter('en-GB'), stage).blocks;
    return block?.kind === 'ring'
      ? block.notes.map(({ text }) => plain(text).replace(/[\u2060\u00a0]/g, ' '))
      : [];
  };
  expect(notes(9)).toHaveLength(1);
  expect(notes(10)[1]).toBe('Lost deals were here 20– 30 days');
});

it('keeps every share of the ring between 0 and 1', () => {
  const seconds = fc.double({ min: 0, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(seconds, seconds, seconds, (age, p25, p75) => {
      const stage = { ...at(age, won(Math.min(p25, p75), Math.max(p25, p75))), lost: won(p25, p25 + p75) };
      widgetCard.parse(stageCard(widgetWriter('pl'), stage));
    }),
  );
});

it('says less than one in the digits of the language', () => {
  const figure = (locale: string) => stageCard(widgetWriter(locale), at(60)).brief.figure;
  expect([figure('en'), figure('fa')]).toEqual(['<1', '<۱']);
});

it('draws finite arcs for any share', () => {
  const share = fc.double({ min: -5, max: 50, noNaN: true });
  fc.assert(
    fc.property(share, share, (from, until) => {
      expect(arc(21, from, until)).toMatch(/^M[-\d.]+ [-\d.]+A21 21 0 [01] 1 [-\d.]+ [-\d.]+$/);
    }),
  );
});
