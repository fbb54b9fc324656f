import type { Label } from '@/lib/model/result';
import type { Keys } from './keys';
import { cell } from './table';

/** Key of the row of records without a group. */
export const noneKey = '(none)';

/** The contract's key of a group. */
export const keyText = (keys: Keys, key: number): string => (key >= 0 ? keys.idOf(key) : noneKey);

/** The name of a group: the CRM's, or our words for none and for one that the CRM no longer lists. */
export function labelOf(keys: Keys, key: number, none: string): Label {
  if (key < 0) return { word: `none.${none}` };
  const name = keys.isKnown(key) ? cell(keys.table, 'name', key) : null;
  return typeof name === 'string' && name !== '' ? { text: name } : { word: `gone.${none}` };
}

/** Order of ids that does not depend on a language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
