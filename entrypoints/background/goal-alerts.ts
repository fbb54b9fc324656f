import { browser } from 'wxt/browser';
import { alertWords } from '@/lib/alerts/alert-words';
import { dueEvents, type GoalStanding, toldAt } from '@/lib/alerts/goal-events';
import { tellableFrom } from '@/lib/alerts/quiet-hours';
import type { Translator } from '@/lib/i18n/translator';
import type { AlertRules } from '@/lib/model/goal-alert';
import type { WorkCalendar } from '@/lib/model/scope';
import { alertLogSetting, goalAlertsSetting } from '@/lib/settings/settings';

/** Between two notifications there is at least as much. */
const leastMsBetween = 60 * 60_000;

interface Telling {
  readonly account: string;
  readonly standings: readonly GoalStanding[];
  readonly rules: AlertRules;
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
  readonly nowMs: number;
}

/**
 * Tells what is new of the goals, all of it in one notification; returns when to look again, where something is held back.
 *
 * Rules: each event once, never in quiet hours, never twice within the hour, and nothing without the browser's
 * permission. What is told is written down first: a background that is killed between the two stays silent rather than
 * repeating itself.
 */
export async function tellGoals(
  { account, standings, rules, timeZone, calendar, nowMs }: Telling,
  translator: () => Promise<Translator>,
): Promise<number | undefined> {
  const wanted = await goalAlertsSetting(account).read();
  if (!Object.values(wanted).some((kinds) => kinds.length > 0)) return undefined;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return undefined;
  const setting = alertLogSetting(account);
  const { due, log } = dueEvents(standings, wanted, rules, await setting.read());
  if (due.length === 0) {
    await setting.write(log);
    return undefined;
  }
  // A clock that was set back must not silence goals for long.
  const free = log.lastMs <= nowMs ? log.lastMs + leastMsBetween : nowMs;
  const from = tellableFrom(Math.max(nowMs, free), timeZone, rules, calendar);
  if (from > nowMs) {
    await setting.write(log);
    return from;
  }
  const { title, message } = alertWords(await translator(), due, rules.discreet);
  await setting.write(toldAt(log, due, nowMs));
  await browser.notifications.create(`goals:${account}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as never),
    title,
    message,
  });
  return undefined;
}
