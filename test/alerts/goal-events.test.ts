import { describe, expect, it } from 'vitest';
import { alertWords } from '@/lib/alerts/alert-words';
import { aimKey, dueEvents, type GoalStanding, toldAt } from '@/lib/alerts/goal-events';
import { en } from '@/lib/i18n/locales/en';
import { translatorOf } from '@/lib/i18n/translator';
import type { AlertKind, AlertLog } from '@/lib/model/goal-alert';
import { aGoal } from '../state/a-session';

const standing = (part: Partial<GoalStanding> = {}, goal = aGoal('g')): GoalStanding => ({
  goal,
  name: null,
  attainment: 0.4,
  actual: 400_000,
  status: 'behind',
  daysLeft: 9,
  ...part,
});
const nothingYet: AlertLog = { told: {}, lastMs: 0 };
const all: AlertKind[] = ['behind', 'reached', 'ends'];
const wanted = { [aimKey(aGoal('g'))]: all };
const rules = { daysLeft: 3 };
const kindsOf = (standings: GoalStanding[], log = nothingYet, asked: Record<string, AlertKind[]> = wanted) =>
  dueEvents(standings, asked, rules, log).due.map(({ kind }) => kind);

describe('what is due of goals', () => {
  it('is what was asked for, and nothing before', () => {
    expect(kindsOf([standing()])).toEqual(['behind']);
    expect(kindsOf([standing()], nothingYet, {})).toEqual([]);
    expect(kindsOf([standing()], nothingYet, { [aimKey(aGoal('g'))]: ['reached'] })).toEqual([]);
    expect(kindsOf([standing({ status: 'achieved' })])).toEqual(['reached']);
    expect(kindsOf([standing({ status: 'close', daysLeft: 3 })])).toEqual(['ends']);
    expect(kindsOf([standing({ status: 'close', daysLeft: 4 })])).toEqual([]);
  });

  it('is each thing once', () => {
    const { due, log } = dueEvents([standing()], wanted, rules, nothingYet);
    expect(kindsOf([standing()], toldAt(log, due, 5))).toEqual([]);
  });

  it('is new when a goal falls behind again after it was ahead, not while it hovers around its pace', () => {
    const first = dueEvents([standing()], wanted, rules, nothingYet);
    const told = toldAt(first.log, first.due, 5);
    const close = dueEvents([standing({ status: 'close' })], wanted, rules, told);
    expect(kindsOf([standing()], close.log)).toEqual([]);
    const ahead = dueEvents([standing({ status: 'ahead' })], wanted, rules, told);
    expect(kindsOf([standing()], ahead.log)).toEqual(['behind']);
  });

  it('stays asked for in the next month, and is a new event there', () => {
    const next = standing({}, { ...aGoal('next'), from: '2030-01-01', to: '2030-02-01' });
    const first = dueEvents([standing()], wanted, rules, nothingYet);
    expect(kindsOf([next], toldAt(first.log, first.due, 5))).toEqual(['behind']);
    const other = standing({}, aGoal('other', { scope: 'user', scopeId: 'u9' }));
    expect(kindsOf([other])).toEqual([]);
  });

  it('forgets goals that are over', () => {
    const first = dueEvents([standing()], wanted, rules, nothingYet);
    expect(dueEvents([], wanted, rules, toldAt(first.log, first.due, 5)).log.told).toEqual({});
  });
});

describe('the words of a notification', () => {
  const t = translatorOf('en', en, {
    locale: 'en',
    timeZone: 'UTC',
    calendar: 'gregory',
    currency: 'EUR',
  });
  const dueOf = (...standings: GoalStanding[]) =>
    dueEvents(
      standings,
      Object.fromEntries(standings.map(({ goal }) => [aimKey(goal), all])),
      rules,
      nothingYet,
    ).due;

  it('are a sentence for one goal and lines for several', () => {
    const bram = standing({ name: 'Bram', status: 'achieved' }, aGoal('b', { scope: 'user', scopeId: 'u2' }));
    expect(alertWords(t, dueOf(standing()), false).message).toBe('Company is behind pace: 40% of €10,000');
    const both = alertWords(t, dueOf(standing(), bram), false);
    expect(both.title).toBe('2 goals');
    expect(both.message).toBe('Company is behind pace: 40% of €10,000\nBram reached the goal of €10,000');
  });

  it('tell no figure where they are to be discreet', () => {
    for (const status of ['behind', 'achieved'] as const) {
      const { message, title } = alertWords(t, dueOf(standing({ status, daysLeft: 30 })), true);
      expect(`${title} ${message}`).not.toMatch(/[\d%€]/);
    }
  });

  it('name three goals and count the others', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      standing({ name: id }, aGoal(id, { scope: 'user', scopeId: id })),
    );
    const { title, message } = alertWords(t, dueOf(...many), true);
    expect(title).toBe('5 goals');
    expect(message.split('\n')).toHaveLength(4);
    expect(message).toContain('and 2 more');
  });
});
