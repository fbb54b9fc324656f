import * as z from 'zod/mini';
import { listMapping } from '@/lib/list-page/mapping';
import { account } from '@/lib/model/account';
import { goal } from '@/lib/model/entities/goal';
import { currency, localDate } from '@/lib/model/fields';
import { type AlertKind, type AlertLog, alertKinds, alertLog, alertRules } from '@/lib/model/goal-alert';
import { type HostChoices, hostChoices, noChoices } from '@/lib/model/host-choices';
import { datedRate, rateText } from '@/lib/model/scope';
import { type ReportPin, reportPin } from '@/lib/model/view';
import { defaultLayout, widgetLayout } from '@/lib/model/widget';
import { keptCalendar } from './calendars';
import { type Setting, setting } from './setting';

/** A list of which one item that no longer fits does not take the others with it. */
const listOf = <S extends z.ZodMiniType>(item: S) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((items: unknown[]): z.infer<S>[] =>
      items.flatMap((each) => {
        const parsed = item.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );

const listPage = z.object({ pattern: z.string(), mapping: listMapping });

/** How figures and words are shown. `auto` follows the browser, or the account for currency and zone. */
export const preferences = z.object({
  /** `pt` was stored before there were two; `pseudo` is for tests and offered nowhere. */
  locale: z.pipe(
    z.enum(['auto', 'en', 'tr', 'fa', 'pt', 'pt-BR', 'pt-PT', 'pl', 'nb', 'pseudo']),
    z.transform((stored) => (stored === 'pt' ? 'pt-BR' : stored)),
  ),
  theme: z.enum(['auto', 'light', 'dark']),
  timeZone: z.string(),
  weekStart: z.union([z.literal('auto'), z.int()]),
  calendarSystem: z.enum(['auto', 'gregory', 'persian']),
  currency: z.union([z.literal('auto'), currency]),
  rates: z.record(z.string(), rateText),
  /** ISO weekdays that are worked, or `auto` for the locale's. */
  weekdays: z.union([z.literal('auto'), z.array(z.int())]),
  holidays: z.array(localDate),
  /** What holidays are called, by their date. */
  holidayNames: z.optional(z.record(z.string(), z.string())),
  /** Calendars of teams and people, by account. */
  calendars: z.optional(z.record(z.string(), listOf(keptCalendar))),
  /** Rates that hold from a date on, before those of `rates`. */
  datedRates: z.optional(listOf(datedRate)),
  attribution: z.enum(['event', 'current']),
  /** How close lines stand in our own pages. */
  density: z._default(z.enum(['comfortable', 'compact']), 'comfortable'),
  /** `latn` writes 123 in every language. */
  digits: z._default(z.enum(['auto', 'latn']), 'auto'),
  /** Month that the fiscal year begins with. */
  fiscalYearStart: z._default(z.int().check(z.minimum(1), z.maximum(12)), 1),
  /** What the user, when a rep, sees of colleagues. */
  colleagues: z._default(z.enum(['names', 'averages', 'nothing']), 'names'),
});
export type Preferences = z.infer<typeof preferences>;

export const preferencesSetting = setting('preferences', preferences, {
  locale: 'auto',
  theme: 'auto',
  timeZone: 'auto',
  weekStart: 'auto',
  calendarSystem: 'auto',
  currency: 'auto',
  rates: {},
  weekdays: 'auto',
  holidays: [],
  attribution: 'event',
  density: 'comfortable',
  digits: 'auto',
  fiscalYearStart: 1,
  colleagues: 'names',
});

/** Connected accounts, in order of connection, and the one that is shown. */
export const accountsSetting = setting(
  'accounts',
  z.object({ list: listOf(account), current: z.nullable(z.string()) }),
  { list: [], current: null },
);

export const layoutSetting = setting('widgets', widgetLayout, defaultLayout);

/** What the user says of the words of one account's CRM. */
export const choicesSetting = (accountId: string): Setting<HostChoices> =>
  setting(`choices:${accountId}`, hostChoices, noChoices);

/** The goals of one account. */
export const goalsSetting = (accountId: string): Setting<z.infer<typeof goal>[]> =>
  setting(`goals:${accountId}`, listOf(goal), []);

/** What stands on the panel's home until somebody chooses. */
const firstPins: ReportPin[] = ['call-outcome-by-hour', 'loss-reasons', 'sales-funnel'].map((report) => ({
  id: report,
  report,
  view: {},
}));

/** The reports of one account that stand on the panel's home, in order. */
export const pinsSetting = (accountId: string): Setting<ReportPin[]> =>
  setting(`pins:${accountId}`, listOf(reportPin), firstPins);

/** Insights of one account that nobody wants to hear of again, by their `mutedKey`. */
export const mutedInsightsSetting = (accountId: string): Setting<string[]> =>
  setting(`muted-insights:${accountId}`, listOf(z.string().check(z.maxLength(500))), []);

/** Reports of one account that were opened last, newest first. */
export const recentReportsSetting = (accountId: string): Setting<string[]> =>
  setting(`recent-reports:${accountId}`, listOf(z.string().check(z.maxLength(200))), []);

/** When the home of one account was last looked at, and when the time before; 0 is never. */
export const lookSetting = (accountId: string): Setting<{ atMs: number; beforeMs: number }> =>
  setting(`look:${accountId}`, z.object({ atMs: z.number(), beforeMs: z.number() }), {
    atMs: 0,
    beforeMs: 0,
  });

/** How goals are told of, on the toolbar button and by notifications. */
export const alertsSetting = setting('alerts', alertRules, {
  badge: true,
  quiet: { from: '18:00', to: '08:00' },
  restDays: true,
  discreet: false,
  daysLeft: 3,
});

/** What is to be told of the goals of one account, by what they aim at; nothing until it is asked for. */
export const goalAlertsSetting = (accountId: string): Setting<Record<string, AlertKind[]>> =>
  setting(`goal-alerts:${accountId}`, z.record(z.string(), listOf(z.enum(alertKinds))), {});

/** What was told of the goals of one account. */
export const alertLogSetting = (accountId: string): Setting<AlertLog> =>
  setting(`alert-log:${accountId}`, alertLog, { told: {}, lastMs: 0 });

/** How the list pages of one account's site are read, by their pattern. */
export const listPagesSetting = (accountId: string): Setting<z.infer<typeof listPage>[]> =>
  setting(`list-pages:${accountId}`, listOf(listPage), []);

/** Where an open panel of one window is asked to go, by a click in the popup above it. */
export const panelRequestSetting = setting(
  'panel-request',
  z.object({ windowId: z.int(), hash: z.string(), atMs: z.number() }),
  { windowId: -1, hash: '', atMs: 0 },
);

/** What the panel last showed, so that it opens there again. Parsed by the panel; never trusted. */
export const panelSetting = setting('panel', z.object({ hash: z.string() }), { hash: '' });
