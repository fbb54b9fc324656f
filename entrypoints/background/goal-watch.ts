import { browser } from 'wxt/browser';
import { nextMidnight } from '@/lib/alerts/quiet-hours';
import { OpenTables } from '@/lib/cache/open-tables';
import { scopeOf, shownBy } from '@/lib/settings/scope-of';
import {
  accountsSetting,
  alertsSetting,
  goalAlertsSetting,
  goalsSetting,
  preferencesSetting,
} from '@/lib/settings/settings';
import { linkTo } from '@/lib/state/actions';
import { badgeOf, noBadge, showBadge } from './badge';
import { tellGoals } from './goal-alerts';
import { standingsNow } from './goal-standings';
import { widgetTranslator } from './widget-translator';

const midnight = 'goals-midnight';
const held = 'goals-held';

/** Settings that what is told depends on. */
const isAboutGoals = (key: string): boolean =>
  ['accounts', 'preferences', 'alerts'].includes(key) || /^(goals|goal-alerts):/.test(key);

/**
 * Keeps badge and notifications right: after each sync, at midnight of the zone, when quiet hours end, and when goals or
 * settings change. Nothing is kept between two looks but alarms and what was told, so a killed background loses nothing.
 */
export class GoalWatch {
  #open: OpenTables | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isWaiting = false;

  /** Adds what must be listened to from the first moment on, and looks once. */
  listen(): void {
    browser.storage.local.onChanged.addListener((changes) => {
      if (Object.keys(changes).some(isAboutGoals)) this.look();
    });
    this.#followClicks();
    browser.permissions.onAdded.addListener(({ permissions = [] }) => {
      if (!(permissions as readonly string[]).includes('notifications')) return;
      this.#followClicks();
      this.look();
    });
    this.look();
  }

  onAlarm(name: string): void {
    if (name === midnight || name === held) this.look();
  }

  /** Works it out anew; several wishes while one is under way are one. */
  look(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#turn = this.#turn.then(() => {
      this.#isWaiting = false;
      return this.#look().catch(() => undefined); // Tried again after the next sync.
    });
  }

  /** Resolves when nothing is being worked out. */
  settled(): Promise<void> {
    return this.#turn;
  }

  async #look(): Promise<void> {
    const [{ list, current }, preferences, rules] = await Promise.all([
      accountsSetting.read(),
      preferencesSetting.read(),
      alertsSetting.read(),
    ]);
    const account = list.find(({ id }) => id === current);
    if (this.#open && this.#open.account !== account?.id) this.#close();
    if (!account) return showBadge(noBadge);
    const [goals, wanted] = await Promise.all([
      goalsSetting(account.id).read(),
      goalAlertsSetting(account.id).read(),
    ]);
    const shown = shownBy(preferences, account);
    const nowMs = Date.now();
    await browser.alarms.create(midnight, { when: nextMidnight(nowMs, shown.timeZone) + 1_000 });
    const isAsked = rules.badge || Object.values(wanted).some((kinds) => kinds.length > 0);
    if (!isAsked) return showBadge(noBadge);
    this.#open ??= new OpenTables(account.id);
    const { standings, status } = await standingsNow(account, goals, preferences, this.#open);
    const translator = () => widgetTranslator(shown, true);
    await showBadge(rules.badge ? badgeOf(account, standings, status, await translator()) : noBadge);
    const { calendar } = scopeOf(account, preferences, {
      period: { from: '2000-01-01', to: '2000-01-02' },
      comparison: 'none',
      filters: {},
      asOf: '2000-01-01T00:00:00Z',
    });
    const telling = { account: account.id, standings, rules, timeZone: shown.timeZone, calendar, nowMs };
    const again = await tellGoals(telling, translator);
    if (again === undefined) await browser.alarms.clear(held);
    else await browser.alarms.create(held, { when: again });
  }

  /** The page of an account that is forgotten must not hold its database. */
  #close(): void {
    this.#open?.close();
    this.#open = undefined;
  }

  /** A click on a notification opens the goals. The API is there only once it was allowed. */
  #followClicks(): void {
    const { notifications } = browser as { notifications?: typeof browser.notifications };
    if (!notifications || notifications.onClicked.hasListener(openGoals)) return;
    notifications.onClicked.addListener(openGoals);
  }
}

const openGoals = (id: string): void => {
  if (!id.startsWith('goals:')) return;
  void browser.notifications.clear(id);
  void browser.tabs.create({ url: linkTo('#/report/goal-progress') });
};
