import { browser } from 'wxt/browser';
import { attention, badgeShare, needsPerson } from '@/lib/alerts/badge-text';
import type { GoalStanding } from '@/lib/alerts/goal-events';
import type { Translator } from '@/lib/i18n/translator';
import type { Account } from '@/lib/model/account';
import type { SyncStatus } from '@/lib/model/sync-status';
import { spanOf } from '@/lib/state/spans';

/** What stands on the toolbar button, and what it is called; an empty title is the one it has without a goal. */
export interface Badge {
  readonly text: string;
  readonly title: string;
  readonly isAlarm: boolean;
}

export const noBadge: Badge = { text: '', title: '', isAlarm: false };

/**
 * The month's goal as a share: the user's own where there is one, else the company's; won value before won deals before
 * anything else. A sync that waits for its person comes first.
 */
export function badgeOf(
  account: Pick<Account, 'userId' | 'brand'>,
  standings: readonly GoalStanding[],
  { state, failure }: Pick<SyncStatus, 'state' | 'failure'>,
  t: Translator,
): Badge {
  if (needsPerson(state, failure))
    return { text: attention, title: t.text('alerts.badge.sync', { crm: account.brand }), isAlarm: true };
  const found = goalOnBadge(account.userId, standings);
  if (!found || found.attainment === null) return noBadge;
  const { goal, attainment, status } = found;
  const isOwn = goal.scope === 'user';
  return {
    text: badgeShare(attainment, t.locale),
    title: t.text(isOwn ? 'alerts.badge.own' : 'alerts.badge.company', {
      share: t.value(Math.floor(attainment * 100 + 1e-9) / 100, 'share'),
      period: t.date(goal.from, 'month'),
      status: t.text(`status.${status}`),
    }),
    isAlarm: false,
  };
}

function goalOnBadge(
  userId: string | undefined,
  standings: readonly GoalStanding[],
): GoalStanding | undefined {
  const ofMonth = standings.filter(
    ({ goal }) => spanOf(goal) === 'month' && !Object.values(goal.filters ?? {}).some(Boolean),
  );
  const own = ofMonth.filter(({ goal }) => goal.scope === 'user' && goal.scopeId === userId);
  const all = own.length > 0 ? own : ofMonth.filter(({ goal }) => goal.scope === 'company');
  const order = ['won_value', 'won_count'];
  const place = ({ goal }: GoalStanding): number =>
    (order.indexOf(goal.metric) + order.length + 1) % (order.length + 1);
  return [...all].sort((a, b) => place(a) - place(b))[0];
}

/** Puts it on the button. */
export async function showBadge({ text, title, isAlarm }: Badge): Promise<void> {
  const { action } = browser;
  await action.setBadgeText({ text });
  await action.setTitle({ title: title || browser.i18n.getMessage('action_title' as never) });
  if (text === '') return;
  await action.setBadgeBackgroundColor({ color: isAlarm ? '#a8320f' : '#0b6b85' });
  await action.setBadgeTextColor?.({ color: '#ffffff' });
}
