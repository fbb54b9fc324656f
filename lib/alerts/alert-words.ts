import type { Translator } from '@/lib/i18n/translator';
import type { GoalEvent } from './goal-events';

/** A notification's words. */
export interface AlertWords {
  readonly title: string;
  readonly message: string;
}

/** At most so many goals are named in one notification. */
const named = 3;

/** All that is due in one notification: one goal as a sentence, several as lines. Without figures where that is asked for. */
export function alertWords(t: Translator, events: readonly GoalEvent[], discreet: boolean): AlertWords {
  const lines = events.slice(0, named).map((event) => eventText(t, event, discreet));
  const left = events.length - named;
  if (left > 0) lines.push(t.text('alerts.more', { n: left }));
  return {
    title: events.length === 1 ? t.text('alerts.one') : t.text('alerts.many', { n: events.length }),
    message: lines.join('\n'),
  };
}

function eventText(
  t: Translator,
  { kind, goal, name, attainment, daysLeft }: GoalEvent,
  discreet: boolean,
): string {
  const who = name ?? t.text(goal.scope === 'company' ? 'alerts.company' : 'alerts.gone');
  const target = isMoney(goal.metric)
    ? t.money(goal.target, goal.currency ?? undefined)
    : t.value(goal.target, 'count');
  const values = { name: who, target, share: t.value(attainment, 'share') };
  if (kind === 'behind') return t.text(discreet ? 'alerts.behind.discreet' : 'alerts.behind', values);
  if (kind === 'reached') return t.text(discreet ? 'alerts.reached.discreet' : 'alerts.reached', values);
  return t.text(discreet ? 'alerts.ends.discreet' : 'alerts.ends', { ...values, n: daysLeft });
}

const isMoney = (metric: string): boolean => metric === 'won_value' || metric === 'custom:created-value';
