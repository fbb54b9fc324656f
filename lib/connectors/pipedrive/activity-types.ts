import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';

/** A type of activity as the company named it, and what it is. */
export interface ActivityType {
  readonly key: string;
  readonly name: string;
  readonly kind: Exclude<Activity['kind'], 'note'>;
}

/** Source: https://developers.pipedrive.com/docs/api/v1/ActivityTypes#getActivityTypes */
const typeRow = z.object({
  key_string: z.string(),
  name: z.nullish(z.string()),
  icon_key: z.nullish(z.string()),
});

/** Words in a key, an icon or a name that tell what it is; those of a company's own types are a guess the user can mend. */
const words: readonly (readonly [ActivityType['kind'], RegExp])[] = [
  ['call', /call|phone|telefon|anruf|dzwon|arama|ringe|تماس/i],
  ['email', /e-?mail|e-?posta|e-?post|ایمیل/i],
  ['text', /\bsms\b|whatsapp|text.?message|smartphone/i],
  ['visit', /visit|wizyta|besuch|ziyaret|besøk|bezoek/i],
  ['meeting', /meeting|lunch|demo|appointment|presentation|spotkanie|toplantı|møte|reunião|جلسه/i],
];

export function kindOfType(
  key: string,
  ...more: readonly (string | null | undefined)[]
): ActivityType['kind'] {
  for (const text of [key, ...more]) {
    const found = words.find(([, pattern]) => pattern.test(text ?? ''));
    if (found) return found[0];
  }
  return 'task';
}

export function typesOf(rows: readonly unknown[]): ActivityType[] {
  return rows.flatMap((row) => {
    const parsed = z.safeParse(typeRow, row);
    if (!parsed.success) return [];
    const { key_string: key, name, icon_key: icon } = parsed.data;
    return [{ key, name: name || key, kind: kindOfType(key, icon, name) }];
  });
}
