import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import { type ReportPin, reportPin } from '@/lib/model/view';
import { type Preferences, preferences } from './settings';

const format = 'dealscope-settings/1';
/** A file of ours is a few kilobytes. */
const longest = 200_000;

/** Without the calendars of teams and people: those are told by who they are. */
export type PortablePreferences = Omit<Preferences, 'calendars'>;

/** What a settings file holds. */
export interface SettingsFile {
  readonly preferences: PortablePreferences;
  /** Pinned reports of the account that was shown. */
  readonly pins: readonly ReportPin[];
}

const head = z.object({ format: z.string() });
const body = z.object({
  preferences,
  pins: z.array(reportPin).check(z.maxLength(500)),
});

/**
 * The settings as a file for another browser.
 *
 * Rules: no account, address, name, key or record; a pin that names people or words of a CRM stays where it is.
 */
export function settingsText({ preferences: chosen, pins }: SettingsFile): string {
  const file = { format, preferences: portable(chosen), pins: pins.filter(isFreeOfRecords) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads such a file, whole or not at all.
 *
 * Errors: `Failed` bad-input; `where` is the place in the file, '' for the whole of it.
 */
export function readSettings(text: string): SettingsFile {
  if (text.length > longest) throw wrong('', 'is too large');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw wrong('', 'is not JSON');
  }
  const { data } = head.safeParse(content);
  if (data?.format !== format) throw wrong('format', `is not ${format}`);
  const parsed = body.safeParse(content);
  if (parsed.success) return { ...parsed.data, preferences: portable(parsed.data.preferences) };
  const [issue] = parsed.error.issues;
  throw wrong((issue?.path ?? []).map(String).join('.'), 'does not fit');
}

/** One thing that a file would change. */
export interface Difference {
  readonly setting: keyof PortablePreferences | 'pins';
  readonly now: unknown;
  readonly next: unknown;
}

/** What would change, in the order of the file; a setting that is the same is not in it. */
export function differences(now: SettingsFile, next: SettingsFile): Difference[] {
  const names = Object.keys(next.preferences) as (keyof PortablePreferences)[];
  const changed: Difference[] = names
    .map((setting) => ({ setting, now: now.preferences[setting], next: next.preferences[setting] }))
    .filter((each) => !isSame(each.now, each.next));
  const added = newPins(now.pins, next.pins);
  return added.length === 0
    ? changed
    : [...changed, { setting: 'pins', now: now.pins.length, next: now.pins.length + added.length }];
}

/** Pins of the file that are not here: what is here stays. */
export function newPins(now: readonly ReportPin[], next: readonly ReportPin[]): ReportPin[] {
  const known = new Set(now.map(({ report, view }) => JSON.stringify([report, view])));
  return next.filter(({ report, view }) => !known.has(JSON.stringify([report, view])));
}

export function portable({ calendars: _, ...rest }: Preferences): PortablePreferences {
  return rest;
}

/** Whose it shows is said in our words, and nothing of the CRM's own words or ids is in it. */
const isFreeOfRecords = ({ view }: ReportPin): boolean =>
  ['me', 'team', 'all', undefined].includes(view.owner) &&
  view.filters === undefined &&
  Object.values(view.options ?? {}).every(
    (chosen) => typeof chosen === 'boolean' || /^[a-z-]{1,24}$/.test(chosen),
  );

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const wrong = (where: string, detail: string): Failed => new Failed({ kind: 'bad-input', where, detail });
