import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerWith } from '@/lib/messages/channel';
import { accountsSetting } from '@/lib/settings/settings';
import { watchFaults } from '@/lib/state/faults';
import { accountOf, connectAccount, openDemo, signInByKey } from './accounts';
import { keepChoices } from './choices';
import { followCommands } from './commands';
import { restoreContentScripts } from './content-scripts';
import { accountSeen, DealWidgets } from './deal-widgets';
import { GoalWatch } from './goal-watch';
import { deleteEverything, forgetAccount } from './removal';
import { Syncs } from './syncs';
import { arrangeWidgets, hideWidgets, placeAnswer, refreshAll } from './widget-place';
import { openPanel, openRecord, openWelcome } from './windows';

/** Listeners are added before anything is awaited: the event that woke the background is waiting for one. */
export default defineBackground({
  type: 'module',
  main() {
    // Content scripts could read what is stored otherwise. Not there in every browser.
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    void browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    watchFaults('background');
    const goals = new GoalWatch();
    const syncs = new Syncs(() => goals.look());
    const widgets = new DealWidgets();

    answerWith({
      'account.connect': async (tab) => {
        const account = await connectAccount(tab);
        await syncs.start(account);
        await syncs.restoreAlarms();
        return account;
      },
      'account.sign-in': async (typed) => {
        const account = await signInByKey(typed);
        await syncs.start(account);
        await syncs.restoreAlarms();
        return account;
      },
      'account.choices': async ({ account, choices }) => {
        await keepChoices(await accountOf(account), choices, syncs);
        return {};
      },
      'account.demo': ({ locale }) => openDemo(locale),
      'account.forget': async ({ account }) => {
        await forgetAccount(account, syncs, widgets);
        return {};
      },
      'everything.delete': async () => {
        await deleteEverything(syncs, widgets);
        return {};
      },
      'sync.start': async ({ account }) => {
        await syncs.start(await accountOf(account), true);
        return {};
      },
      'sync.pause': async ({ account }) => {
        await syncs.stop(account);
        return {};
      },
      'record.open': async (record) => {
        await openRecord(record);
        return {};
      },
      'place.entered': async ({ seen, dealId }, { origin }) => {
        const account = await accountSeen(seen, origin);
        if (account) void syncs.startIfStale(account).catch(() => undefined); // The panel tells how it went.
        return placeAnswer(account, dealId);
      },
      'widget.read': (place, { origin }) => widgets.read(place, origin),
      'widget.layout': async (layout) => {
        await arrangeWidgets(layout);
        return {};
      },
      'widget.hide': async (hiding, { origin }) => {
        await hideWidgets(await accountSeen(hiding.seen, origin), hiding);
        return {};
      },
      'widgets.changed': async () => {
        await refreshAll((await accountsSetting.read()).list);
        return {};
      },
      'panel.open': async (_, sender) => {
        await openPanel(sender);
        return {};
      },
    });
    followCommands();
    browser.alarms.onAlarm.addListener(({ name }) => {
      void syncs.onAlarm(name);
      goals.onAlarm(name);
    });
    goals.listen();
    browser.permissions.onAdded.addListener(
      ({ origins }) => void restoreContentScripts().then(() => syncs.onPermissionsAdded(origins)),
    );
    browser.permissions.onRemoved.addListener(() => void syncs.onPermissionsRemoved());
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void restoreContentScripts();
      if (reason === 'install') void openWelcome();
    });
    browser.runtime.onStartup.addListener(() => void restoreContentScripts());
    void syncs.restoreAlarms();
  },
});
