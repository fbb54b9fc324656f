import type { Translator } from '@/lib/i18n/translator';
import { localeNames } from '@/lib/model/language';
import { presets, type ReportPin, type View } from '@/lib/model/view';
import { preferencesSetting } from '@/lib/settings/settings';
import { linkTo, openInTab, openOptions, openOptionsAt, pauseSync, startSync } from './actions';
import type { ExportOffer } from './export-offer';
import { hashOf, type Navigation, type Place } from './navigation';
import { sections } from './options-view';
import { reportList } from './report-list';
import { myTeams } from './report-view';
import type { Session } from './session';

export const groups = [
  'recent',
  'reports',
  'pins',
  'people',
  'deals',
  'customers',
  'pages',
  'actions',
  'view',
  'settings',
] as const;
export type Group = (typeof groups)[number];

/** Something that can be gone to or done. */
export interface Command {
  readonly id: string;
  readonly group: Group;
  readonly icon: CommandIcon;
  readonly title: string;
  /** The title is a name from the CRM. */
  readonly isName?: boolean;
  readonly detail?: string;
  readonly also?: string;
  /** It is so already. */
  readonly isChosen?: boolean;
  /** Offered before anything is typed only: a search finds the same otherwise. */
  readonly atFirst?: true;
  /** Keys that do the same. */
  readonly keys?: readonly string[];
  /** Resolves to `copied` where that is to be said, and the palette stays open for it. */
  run(): unknown;
  inTab?(): unknown;
}
export type CommandIcon =
  | 'bars'
  | 'pin'
  | 'person'
  | 'deal'
  | 'company'
  | 'plug'
  | 'panel'
  | 'refresh'
  | 'pause'
  | 'settings'
  | 'globe'
  | 'calendar'
  | 'download'
  | 'table'
  | 'print'
  | 'link'
  | 'tab'
  | 'keys';

/** What the commands are made from. */
export interface Around {
  readonly session: Session;
  readonly navigation: Navigation;
  readonly t: Translator;
  readonly place: Place;
  readonly pins: readonly ReportPin[];
  readonly isPinned: boolean;
  readonly offer: ExportOffer | null;
  togglePin(): unknown;
  showShortcuts(): void;
}

/** Goes to a place, or opens it in a tab of its own. */
export const going = (navigation: Navigation, place: Place): Pick<Command, 'run' | 'inTab'> => ({
  run: () => navigation.go(place),
  inTab: () => openInTab(hashOf(place)),
});

/** Everything but the records, in the order in which it is offered. */
export function commandsOf(around: Around): Command[] {
  return [
    ...reportCommands(around),
    ...pinCommands(around),
    ...pageCommands(around),
    ...actionCommands(around),
    ...viewCommands(around),
    ...settingCommands(around),
  ];
}

const titleOf = (t: Translator, report: string): string => {
  const key = `report.${report}.title`;
  return t.has(key) ? t.text(key) : report;
};

function reportCommands({ navigation, t }: Around): Command[] {
  return reportList.map(({ id }) => {
    const question = `report.${id}.question`;
    return {
      id: `report:${id}`,
      group: 'reports',
      icon: 'bars',
      title: titleOf(t, id),
      ...(t.has(question) && { also: t.text(question) }),
      ...going(navigation, { screen: 'report', report: id, view: {} }),
    };
  });
}

function pinCommands({ navigation, t, pins }: Around): Command[] {
  return pins.map(({ id, report, view }) => ({
    id: `pin:${id}`,
    group: 'pins',
    ...(Object.keys(view).length === 0 && { atFirst: true as const }),
    icon: 'pin',
    title: titleOf(t, report),
    ...(typeof view.period === 'string'
      ? { detail: t.text(`preset.${view.period}`) }
      : view.period && { detail: t.period(view.period.from, view.period.to) }),
    ...going(navigation, { screen: 'report', report, view }),
  }));
}

function pageCommands({ navigation, t }: Around): Command[] {
  return [
    {
      id: 'page:home',
      group: 'pages',
      icon: 'panel',
      title: t.text('tab.home'),
      keys: ['G', 'H'],
      ...going(navigation, { screen: 'home' }),
    },
    {
      id: 'page:reports',
      group: 'pages',
      icon: 'bars',
      title: t.text('tab.reports'),
      keys: ['G', 'R'],
      ...going(navigation, { screen: 'reports' }),
    },
    {
      id: 'page:deal',
      group: 'pages',
      icon: 'deal',
      title: t.text('tab.deal'),
      keys: ['G', 'D'],
      ...going(navigation, { screen: 'deal' }),
    },
  ];
}

function actionCommands(around: Around): Command[] {
  const { session, t, place, offer } = around;
  const account = session.account.value;
  const isRunning = session.status.value.state === 'running';
  const action = (
    id: string,
    icon: CommandIcon,
    title: string,
    run: Command['run'],
    more: Partial<Command> = {},
  ): Command => ({ id: `action:${id}`, group: 'actions', icon, title, run, ...more });
  return [
    ...(place.screen === 'report' && offer
      ? [
          action('csv', 'download', t.text('palette.csv'), offer.csv),
          action('copy', 'table', t.text('palette.copy'), offer.copy),
          action('print', 'print', t.text('palette.print'), offer.print),
        ]
      : []),
    ...(place.screen === 'report'
      ? [
          action('pin', 'pin', t.text(around.isPinned ? 'palette.unpin' : 'palette.pin'), around.togglePin, {
            keys: ['P'],
          }),
        ]
      : []),
    ...(place.screen === 'list-page'
      ? []
      : [
          action('link', 'link', t.text('palette.link'), async () => {
            await navigator.clipboard.writeText(linkTo(hashOf(place)));
            return 'copied';
          }),
          action('tab', 'tab', t.text('palette.tab'), () => openInTab(hashOf(place))),
        ]),
    ...(account && account.origin !== ''
      ? [
          isRunning
            ? action('pause', 'pause', t.text('palette.pause'), () => pauseSync(account.id))
            : action('sync', 'refresh', t.text('palette.sync'), () => startSync(account.id)),
        ]
      : []),
    ...session.accounts.value
      .filter(({ id }) => id !== account?.id)
      .map(({ id, brand, organisationName }) =>
        action(
          `account:${id}`,
          'plug',
          t.text('palette.account', { name: organisationName || brand }),
          () => session.choose(id),
          { also: brand },
        ),
      ),
    action('shortcuts', 'keys', t.text('palette.shortcuts'), around.showShortcuts, { keys: ['?'] }),
  ];
}

/** How the report that is open can be looked at. */
function viewCommands({ navigation, session, t, place }: Around): Command[] {
  if (place.screen !== 'report') return [];
  const refined = (part: Partial<View>) => () => navigation.refine({ ...place.view, ...part });
  const isMe = session.contents.value?.users.some(({ id }) => id === session.account.value?.userId) ?? false;
  return [
    ...(['me', 'team', 'all'] as const)
      .filter((who) => who === 'all' || (who === 'me' ? isMe : myTeams(session).length > 0))
      .map(
        (who): Command => ({
          id: `whose:${who}`,
          group: 'view',
          icon: 'person',
          title: t.text(`palette.whose.${who}`),
          isChosen: place.view.owner === who,
          run: refined({ owner: who }),
        }),
      ),
    ...presets.map(
      (preset): Command => ({
        id: `period:${preset}`,
        group: 'view',
        icon: 'calendar',
        title: t.text(`preset.${preset}`),
        also: t.text('palette.period'),
        isChosen: place.view.period === preset,
        run: refined({ period: preset }),
      }),
    ),
  ];
}

function settingCommands({ session, t }: Around): Command[] {
  const { theme, locale } = session.preferences.value;
  const change = (part: Partial<Session['preferences']['value']>) => async (): Promise<void> => {
    await preferencesSetting.change((now) => ({ ...now, ...part }));
  };
  return [
    {
      id: 'settings',
      group: 'settings',
      icon: 'settings',
      title: t.text('word.settings'),
      run: () => openOptions(),
    },
    ...sections.flatMap((section): Command[] => {
      const key = `options.section.${section}`;
      if (!t.has(key)) return [];
      return [
        {
          id: `settings:${section}`,
          group: 'settings',
          icon: 'settings',
          title: t.text(key),
          also: t.text('word.settings'),
          run: () => openOptionsAt(section),
        },
      ];
    }),
    ...(['auto', 'light', 'dark'] as const).map(
      (value): Command => ({
        id: `theme:${value}`,
        group: 'settings',
        icon: 'settings',
        title: t.text('palette.theme', { choice: t.text(`options.display.theme.${value}`) }),
        isChosen: theme === value,
        run: change({ theme: value }),
      }),
    ),
    ...(Object.keys(localeNames) as (keyof typeof localeNames)[]).map(
      (value): Command => ({
        id: `language:${value}`,
        group: 'settings',
        icon: 'globe',
        title: t.text('palette.language', { name: localeNames[value] }),
        isChosen: locale === value,
        run: change({ locale: value }),
      }),
    ),
  ];
}
