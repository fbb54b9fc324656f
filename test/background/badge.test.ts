import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeOf } from '@/entrypoints/background/badge';
import { tellGoals } from '@/entrypoints/background/goal-alerts';
import { aimKey, type GoalStanding } from '@/lib/alerts/goal-events';
import { en } from '@/lib/i18n/locales/en';
import { translatorOf } from '@/lib/i18n/translator';
import type { AlertRules } from '@/lib/model/goal-alert';
import { alertLogSetting, goalAlertsSetting } from '@/lib/settings/settings';
import { fakeLocks } from '../components/fake-locks';
import { aGoal, anAccount } from '../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const t = translatorOf('en', en, { locale: 'en', timeZone: 'UTC', calendar: 'gregory', currency: 'EUR' });
const november = { from: '2026-11-01', to: '2026-12-01' };
const standing = (
  id: string,
  part: Partial<GoalStanding>,
  goal: Parameters<typeof aGoal>[1] = {},
): GoalStanding => ({
  goal: aGoal(id, { ...november, ...goal }),
  name: null,
  attainment: 0.5,
  actual: 1,
  status: 'ahead',
  daysLeft: 6,
  ...part,
});
const done = { state: 'done' } as const;
const company = standing('all', { attainment: 0.824, status: 'behind' });
const mine = standing('mine', { attainment: 0.31 }, { scope: 'user', scopeId: 'u1' });

describe('the badge', () => {
  it('is the company’s month, said in words by the title', () => {
    expect(badgeOf(anAccount, [company], done, t)).toEqual({
      text: '82%',
      title: '82% of the goal of November 2026: Behind',
      isAlarm: false,
    });
  });

  it('is the user’s own goal where there is one, and never a colleague’s', () => {
    const other = standing('other', { attainment: 0.99 }, { scope: 'user', scopeId: 'u2' });
    expect(badgeOf(anAccount, [company, other, mine], done, t).text).toBe('31%');
    expect(badgeOf(anAccount, [other], done, t).text).toBe('');
  });

  it('is won value before won deals, and no quarter', () => {
    const deals = standing('deals', { attainment: 0.1 }, { metric: 'won_count', currency: null });
    const quarter = standing('quarter', { attainment: 0.2 }, { to: '2027-01-01' });
    expect(badgeOf(anAccount, [quarter, deals, company], done, t).text).toBe('82%');
    expect(badgeOf(anAccount, [quarter], done, t).text).toBe('');
  });

  it('calls when the sync waits for its person', () => {
    const stopped = { state: 'stopped', failure: { kind: 'signed-out' } } as const;
    expect(badgeOf(anAccount, [company], stopped, t)).toMatchObject({
      text: '!',
      title: 'The sync with Tryton needs you',
    });
  });
});

describe('a goal alert', () => {
  const create = vi.fn(async () => 'id');
  const contains = vi.fn(async () => true);
  const rules: AlertRules = {
    badge: true,
    quiet: { from: '20:00', to: '08:00' },
    restDays: true,
    discreet: false,
    daysLeft: 3,
  };
  const noon = Date.parse('2026-11-18T11:00:00Z');
  const tell = (nowMs: number, standings = [company]) =>
    tellGoals(
      {
        account: 'a',
        standings,
        rules,
        timeZone: 'Europe/Warsaw',
        calendar: { weekdays: [1, 2, 3, 4, 5], holidays: [] },
        nowMs,
      },
      async () => t,
    );
  beforeEach(async () => {
    fakeBrowser.reset();
    fakeLocks();
    Object.assign(fakeBrowser, { notifications: { create }, permissions: { contains } });
    await goalAlertsSetting('a').write({
      [aimKey(company.goal)]: ['behind'],
      [aimKey(mine.goal)]: ['reached'],
    });
  });
  afterEach(() => {
    vi.clearAllMocks();
    contains.mockResolvedValue(true);
  });

  it('is told once, however often it is looked at', async () => {
    await tell(noon);
    await tell(noon + 1);
    await tell(noon + 90 * 60_000);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('waits for the end of the night, and says when that is', async () => {
    const again = await tell(Date.parse('2026-11-18T21:00:00Z'));
    expect(create).not.toHaveBeenCalled();
    expect(again).toBe(Date.parse('2026-11-19T07:00:00Z'));
    await tell(again as number);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('waits an hour after another one, and then tells', async () => {
    await tell(noon);
    const reached = { ...mine, status: 'achieved' as const };
    expect(await tell(noon + 60_000, [company, reached])).toBe(noon + 60 * 60_000);
    expect(create).toHaveBeenCalledTimes(1);
    await tell(noon + 60 * 60_000, [company, reached]);
    expect(create).toHaveBeenCalledTimes(2);
  });

  it('puts what is due at the same time into one notification', async () => {
    await tell(noon, [company, { ...mine, status: 'achieved' }]);
    expect(create).toHaveBeenCalledTimes(1);
    expect(create).toHaveBeenCalledWith('goals:a', expect.objectContaining({ title: '2 goals' }));
  });

  it('is not told, and not taken for told, without the permission', async () => {
    contains.mockResolvedValue(false);
    await tell(noon);
    expect(create).not.toHaveBeenCalled();
    expect((await alertLogSetting('a').read()).told).toEqual({});
  });
});
