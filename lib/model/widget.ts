import * as z from 'zod/mini';
import { view } from './view';

/** The widgets that are always offered, in the order in which they are offered. */
export const ownWidgets = [
  'stage-age',
  'chance',
  'hours',
  'calls',
  'gaps',
  'owner',
  'customer',
  'similar',
] as const;
export type OwnWidget = (typeof ownWidgets)[number];

/** What of a deal a report beside it is filtered by; `none` leaves it as it is. */
export const widgetFilters = ['none', 'owner', 'stage', 'source', 'customer'] as const;
export type WidgetFilter = (typeof widgetFilters)[number];

/** A report as a widget: drawn small, for the deal's owner, stage, source or customer. */
export const reportWidget = z.object({
  report: z.string().check(z.minLength(1), z.maxLength(200)),
  view,
  by: z.enum(widgetFilters),
});
export type ReportWidget = z.infer<typeof reportWidget>;

/** What a report widget is pinned by; the same report may stand there once for each filter. */
export const keyOfReport = ({ report, by }: Pick<ReportWidget, 'report' | 'by'>): string =>
  `report:${report}:${by}`;

const key = z.string().check(z.minLength(1), z.maxLength(260));
const position = z.object({ end: z.number(), top: z.number() });

/** One item that no longer fits does not take the arrangement with it. */
const fitting = <S extends z.ZodMiniType>(item: S) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((items: unknown[]): z.infer<S>[] =>
      items.flatMap((each) => {
        const parsed = item.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );

export const hiddenDeal = z.object({ account: z.string(), dealId: z.string() });

/** How the user arranged the widgets on deal pages. What was kept before a field was there reads as its default. */
export const widgetLayout = z.object({
  /** Hidden on all pages until shown again. */
  hidden: z.boolean(),
  /** Origins on whose pages nothing is shown. */
  hiddenSites: z._default(fitting(z.string()), []),
  /** Single deals with nothing beside them, the last hidden last. */
  hiddenDeals: z._default(fitting(hiddenDeal), []),
  collapsed: z.boolean(),
  /** Keys of pinned widgets, top to bottom: of our own, and of `reports`. */
  pinned: fitting(key),
  /** Reports that were made widgets, pinned or not. */
  reports: z._default(fitting(reportWidget), []),
  /** Distance of the dock from the viewport's inline end and top; clamped where it is drawn. */
  position,
});
export type WidgetLayout = z.infer<typeof widgetLayout>;

export const defaultLayout: WidgetLayout = {
  hidden: false,
  hiddenSites: [],
  hiddenDeals: [],
  collapsed: false,
  pinned: ['stage-age', 'chance', 'hours', 'calls', 'gaps', 'owner'],
  reports: [],
  position: { end: 16, top: 72 },
};

/** What a page needs of the arrangement, and may change of it. Where else something is hidden is not its business. */
export const dockLayout = z.object({
  collapsed: z.boolean(),
  pinned: z.array(key).check(z.maxLength(60)),
  position,
});
export type DockLayout = z.infer<typeof dockLayout>;

/** Where widgets are hidden from now on. */
export const hideWhere = z.enum(['deal', 'site', 'everywhere']);
export type HideWhere = z.infer<typeof hideWhere>;
