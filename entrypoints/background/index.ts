import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { widgetWords } from '@/lib/i18n/widget-words';
import { answerWith } from '@/lib/messages/channel';
import { languageOf, localeOf } from '@/lib/model/language';
import { accountsSetting, layoutSetting, preferencesSetting } from '@/lib/settings/settings';
import { accountOf, connectAccount, openDemo, signInByKey } from './accounts';
import { keepChoices } from './choices';
import { refreshPages, restoreContentScripts } from './content-scripts';
import { accountSeen, DealWidgets } from './deal-widgets';
import { deleteEverything, forgetAccount } from './removal';
import { Syncs } from './syncs';
import { openPanel, openRecord } from './windows';

/** Listeners are added before anything is awaited: the event that woke the background is waiting for one. */
export default defineBackground({
  type: 'module',
  main() {
    // Content scripts could read what is stored otherwise. Not there in every browser.
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    void browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    const syncs = new Syncs();
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
      'place.entered': async ({ seen }, { origin }) => {
        const account = await accountSeen(seen, origin);
        if (account) void syncs.startIfStale(account).catch(() => undefined); // The panel tells how it went.
        const [layout, { locale }] = await Promise.all([layoutSetting.read(), preferencesSetting.read()]);
        const tag = localeOf(locale, navigator.languages);
        const words = account ? { ...widgetWords[languageOf([tag])] } : {};
        return { connected: account !== undefined, layout, locale: tag, words };
      },
      'widget.read': (place, { origin }) => widgets.read(place, origin),
      'widget.layout': async (layout, { kind }) => {
        await layoutSetting.write(layout);
        if (kind === 'page')
          await Promise.all(
            (await accountsSetting.read()).list.map(({ origin }) => origin && refreshPages(origin)),
          );
        return {};
      },
      'panel.open': async (_, sender) => {
        await openPanel(sender);
        return {};
      },
    });
    browser.alarms.onAlarm.addListener(({ name }) => void syncs.onAlarm(name));
    browser.permissions.onAdded.addListener(
      ({ origins }) => void restoreContentScripts().then(() => syncs.onPermissionsAdded(origins)),
    );
    browser.permissions.onRemoved.addListener(() => void syncs.onPermissionsRemoved());
    browser.runtime.onInstalled.addListener(() => void restoreContentScripts());
    browser.runtime.onStartup.addListener(() => void restoreContentScripts());
    void syncs.restoreAlarms();
  },
});
