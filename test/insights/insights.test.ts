import fc from 'fast-check';
import { expect, it } from 'vitest';
import { en } from '@/lib/i18n/locales/en';
import { insightsOf, ofRule, rules } from '@/lib/insights/all';
import { aView } from '../metrics/a-view';
import { anyWholeCompany } from '../metrics/any-whole-company';
import { aCompany, aLoss, aScope, aWin } from '../table/a-company';
import { times } from './found';

const english: Readonly<Record<string, unknown>> = en;
const sources = ['web', 'fair'].map((id) => ({ id, name: id }));
/** A source far below the others, losses for one reason, and half of them without any. */
const poor = {
  sources,
  deals: [
    ...times(12, () => aWin({ sourceId: 'web' })),
    ...times(12, (at) => aLoss({ sourceId: 'fair', lossReasonId: at % 2 ? 'price' : null })),
  ],
};

it('has every rule once', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(20);
});

it('ranks by money at stake, then by distance from chance, and says each rule once', () => {
  const insights = insightsOf(aView(aCompany(poor), aScope()));
  const stakes = insights.map(({ moneyAtStake }) => moneyAtStake ?? 0);
  expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
  expect(new Set(insights.map(({ rule }) => rule)).size).toBe(insights.length);
  expect(insights.map(({ rule }) => rule)).toContain('source-win-rate');
});

it('leaves out what is muted: a rule, or a rule about somebody', () => {
  const view = aView(aCompany(poor), aScope());
  expect(insightsOf(view, new Set(['source-win-rate'])).map(({ rule }) => rule)).not.toContain(
    'source-win-rate',
  );
  const [first] = insightsOf(view);
  const left = insightsOf(view, new Set([first?.mutedKey ?? '']));
  expect(left.map(({ mutedKey }) => mutedKey)).not.toContain(first?.mutedKey);
});

it('says at most five things, in words that exist, of plain finite data', () => {
  fc.assert(
    fc.property(anyWholeCompany, (records) => {
      const view = aView(aCompany(records), aScope({ rates: { PLN: '0.2345' } }));
      expect(insightsOf(view).length).toBeLessThanOrEqual(5);
      for (const rule of rules)
        for (const { sentence, n, moneyAtStake, z } of ofRule(view, rule)) {
          expect(Object.hasOwn(english, sentence.key), sentence.key).toBe(true);
          const numbers = [n, moneyAtStake ?? 0, z ?? 0].concat(
            Object.values(sentence.values).flatMap((value) =>
              'value' in value && typeof value.value === 'number' ? [value.value] : [],
            ),
          );
          expect(numbers.every((value) => Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
        }
    }),
  );
});

it('makes figures clickable: a count leads to as many records', () => {
  const view = aView(aCompany(poor), aScope());
  for (const { sentence } of insightsOf(view))
    for (const value of Object.values(sentence.values)) {
      if (!('records' in value) || value.unit !== 'count' || value.records === undefined) continue;
      expect(view.selections[value.records]?.rows.length).toBe(value.value);
    }
});

it('says nothing of an empty company', () => {
  expect(insightsOf(aView(aCompany(), aScope()))).toEqual([]);
});
