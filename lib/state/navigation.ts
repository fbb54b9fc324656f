import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import * as z from 'zod/mini';
import { localDate } from '@/lib/model/fields';
import { type Filters, filters as filtersOf, type Period } from '@/lib/model/scope';
import { type Options, presets, type View } from '@/lib/model/view';
import { isListed } from './report-list';

/** Where in a result a list of records starts: a cell, which survives a reload where its number would not. */
export interface Origin {
  readonly block: string;
  readonly row: string;
  readonly column: string;
}

/** Where in the panel the user is. */
export type Place =
  | { readonly screen: 'home' }
  | { readonly screen: 'reports' }
  /** The deal of the page beside the panel. */
  | { readonly screen: 'deal' }
  /** Reading a table of the page in a tab; `turn` tells one click for it from the next. */
  | { readonly screen: 'list-page'; readonly tabId: number; readonly turn: number }
  | { readonly screen: 'report'; readonly report: string; readonly view: View }
  | { readonly screen: 'records'; readonly report: string; readonly view: View; readonly origin: Origin };

export const home: Place = { screen: 'home' };

const name = z.string().check(z.minLength(1), z.maxLength(200));
const knownReport = z.string().check(z.refine(isListed));
const dates = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/)),
  z.transform((text: string) => ({ from: text.slice(0, 10), to: text.slice(12) })),
);
const query = z.object({
  period: z.optional(z.union([z.enum(presets), dates])),
  compare: z.optional(z.union([z.enum(['none', 'previous', 'year']), dates])),
  owner: z.optional(name),
  // Some hundreds of ids; a hash is cut nowhere below that.
  filters: z.optional(z.pipe(z.string().check(z.maxLength(40_000)), z.transform(parsedJson))),
});
const optionId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));
const originQuery = z.object({ block: name, row: name, column: name });

/** The place a hash means. A hash may come from anywhere: what is not understood is home, or the default of its part. */
export function placeOf(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const [screen, report, turn] = path.split('/').filter(Boolean);
  if (screen === 'reports' || screen === 'deal') return { screen };
  if (screen === 'list-page' && /^\d{1,10}$/.test(report ?? ''))
    return { screen, tabId: Number(report), turn: Number(/^\d{1,15}$/.exec(turn ?? '')?.[0] ?? 0) };
  if ((screen !== 'report' && screen !== 'records') || !knownReport.safeParse(report).success) return home;
  const given = Object.fromEntries(new URLSearchParams(search));
  const options = optionsOf(given);
  const view = { ...viewOf(given), ...(Object.keys(options).length > 0 && { options }) };
  if (screen === 'report') return { screen, report: report as string, view };
  const origin = originQuery.safeParse(given);
  return origin.success
    ? { screen, report: report as string, view, origin: origin.data }
    : { screen: 'report', report: report as string, view };
}

function viewOf(given: Record<string, string>): View {
  const parsed = query.safeParse(given);
  if (!parsed.success) return {};
  const { period, compare, owner } = parsed.data;
  const filters = onlySet(filtersOf.safeParse(parsed.data.filters).data ?? {});
  return {
    ...(isThere(period) && { period }),
    ...(isThere(compare) && { comparison: compare }),
    ...(owner !== undefined && { owner }),
    ...(Object.keys(filters).length > 0 && { filters }),
  };
}

/** Filters that leave something out, and only those turned round that are there. */
export function onlySet({ not, ...given }: Filters): Filters {
  const set = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      if (value === undefined) return [];
      if (Array.isArray(value)) return value.length > 0 ? [[name, value]] : [];
      const parts = Object.entries(value).filter(([, part]) => !Array.isArray(part) || part.length > 0);
      return parts.length > 0 ? [[name, Object.fromEntries(parts)]] : [];
    }),
  ) as Filters;
  const isSet = (name: string): boolean =>
    name.startsWith('custom:')
      ? Object.hasOwn(set.custom ?? {}, name.slice('custom:'.length))
      : Object.hasOwn(set, name);
  const turned = [...new Set(not)].filter(isSet);
  return turned.length > 0 ? { ...set, not: turned } : set;
}

/** Options stand in a hash as `o.<id>`; a switch that is on is `true`. The engine ignores what its report does not know. */
function optionsOf(given: Record<string, string>): Options {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => {
      const id = optionId.safeParse(key.slice(optionPrefix.length));
      const isOption = key.startsWith(optionPrefix) && id.success && name.safeParse(value).success;
      return isOption ? [[id.data, value === 'true' || value]] : [];
    }),
  );
}
const optionPrefix = 'o.';

/** Undefined where the text is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A rule, or two days of which the second comes later. */
function isThere<N extends string>(given: N | Period | undefined): given is N | Period {
  if (given === undefined || typeof given === 'string') return given !== undefined;
  const days = [given.from, given.to].every((day) => localDate.safeParse(day).success);
  return days && given.from < given.to;
}

/** The hash of a place; `placeOf` reads it back. */
export function hashOf(place: Place): string {
  if (place.screen === 'home') return '#/';
  if (place.screen === 'reports' || place.screen === 'deal') return `#/${place.screen}`;
  if (place.screen === 'list-page') return `#/list-page/${place.tabId}/${place.turn}`;
  const { period, comparison, owner, filters, options } = place.view;
  const given = new URLSearchParams();
  if (period) given.set('period', ruleText(period));
  if (comparison) given.set('compare', ruleText(comparison));
  if (owner) given.set('owner', owner);
  if (filters && Object.keys(filters).length > 0) given.set('filters', JSON.stringify(filters));
  for (const [id, value] of Object.entries(options ?? {}))
    if (value !== false) given.set(`${optionPrefix}${id}`, String(value));
  if (place.screen === 'records')
    for (const [key, value] of Object.entries(place.origin)) given.set(key, value);
  const search = given.toString();
  return `#/${place.screen}/${place.report}${search && `?${search}`}`;
}

const ruleText = (rule: string | Period): string =>
  typeof rule === 'string' ? rule : `${rule.from}..${rule.to}`;

/** The place one step up, for Back when there is nothing to go back to. */
export function above(place: Place): Place {
  if (place.screen === 'records') return { screen: 'report', report: place.report, view: place.view };
  return place.screen === 'report' ? { screen: 'reports' } : home;
}

/** What the panel remembers between openings. */
interface Memory {
  read(): Promise<{ hash: string }>;
  write(value: { hash: string }): Promise<void>;
}

/** Where the panel is, in step with the address bar, so that the browser's own back and forward work. */
export const Navigation = createModel((memory: Memory) => {
  const hash = signal(location.hash);
  const place = computed(() => placeOf(hash.value));
  let depth = 0;
  /** How far down each place was scrolled when it was left. */
  const scrolled = new Map<string, number>();

  effect(() => {
    const changed = (): void => {
      hash.value = location.hash;
    };
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  });
  effect(() => {
    void memory.write({ hash: hash.value }).catch(() => {}); // Only a convenience: a full disk must not stop a click.
  });

  const enter = (next: Place, replace: boolean): void => {
    scrolled.set(hash.peek(), window.scrollY);
    const target = hashOf(next);
    if (target === hash.peek()) return;
    if (replace) history.replaceState(null, '', target);
    else {
      depth++;
      history.pushState(null, '', target);
      scrolled.delete(target);
    }
    hash.value = target;
  };
  return {
    place: place as ReadonlySignal<Place>,
    go: (next: Place) => enter(next, false),
    /** Changes the filters of the report in place: not a step to go back over. */
    refine: (view: View) => {
      const now = place.peek();
      if (now.screen === 'report' || now.screen === 'records') enter({ ...now, view }, true);
    },
    back: () => {
      scrolled.set(hash.peek(), window.scrollY);
      if (depth > 0) {
        depth--;
        history.back();
      } else enter(above(place.peek()), true);
    },
    /** Where this place was left, for whoever has drawn it again. */
    scrollTop: (): number => scrolled.get(hash.peek()) ?? 0,
  };
});
export type Navigation = InstanceType<typeof Navigation>;
