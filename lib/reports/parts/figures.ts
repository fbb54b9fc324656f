import { isNotable } from '@/lib/math/rates';
import type { Cell, ColumnSpec, Label, Row, Selection, SentenceValue, Unit } from '@/lib/model/result';
import type { Keys } from '@/lib/table/keys';
import { cell } from '@/lib/table/table';

/** One cell with all that belongs to it. */
export interface Figure {
  readonly value: Cell;
  readonly previous?: Cell | undefined;
  readonly records?: Selection | undefined;
  /** `[k, n]` behind a rate. */
  readonly of?: readonly [k: number, n: number] | undefined;
}

/** A row of a block from its figures by column. `previous` is there when any figure has one. */
export function rowOf(
  key: string,
  label: Label,
  figures: Readonly<Record<string, Figure>>,
  aside = false,
): Row {
  const all = Object.entries(figures);
  const part = <T>(of: (figure: Figure) => T | undefined): Record<string, T> | undefined => {
    const found = all.flatMap(([column, figure]) => {
      const value = of(figure);
      return value === undefined ? [] : [[column, value] as const];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
  const [previous, records, of] = [part((f) => f.previous), part((f) => f.records), part((f) => f.of)];
  return {
    key,
    label,
    cells: Object.fromEntries(all.map(([column, { value }]) => [column, value])),
    ...(previous && { previous }),
    ...(records && { records }),
    ...(of && { of }),
    ...(aside && { aside }),
  };
}

export const column = (key: string, unit: Unit, more: Omit<ColumnSpec, 'key' | 'unit'> = {}): ColumnSpec => ({
  key,
  unit,
  ...more,
});

/** Key of the row of records without a group. */
export const noneKey = '(none)';

/** The contract's key of a group. */
export const keyText = (keys: Keys, key: number): string =>
  keys.isKnown(key) || key >= 0 ? keys.idOf(key) : noneKey;

/** The name of a group: the CRM's, or our words for none and for one that the CRM no longer lists. */
export function labelOf(keys: Keys, key: number, none: string): Label {
  if (key < 0) return { word: `none.${none}` };
  const name = keys.isKnown(key) ? cell(keys.table, 'name', key) : null;
  return typeof name === 'string' && name !== '' ? { text: name } : { word: `gone.${none}` };
}

/** A label inside a sentence. */
export const said = (label: Label): SentenceValue => ('text' in label ? label : { word: label.word });

export const figureSaid = (value: Cell, unit: Unit, records?: Selection): SentenceValue => ({
  value,
  unit,
  ...(records !== undefined && { records }),
});

/** Says that a count's change may be chance; nothing when it is notable, or there is no change. */
export const chanceRemark = (now: number, before: number | undefined) =>
  before === undefined || now === before || isNotable(now, before)
    ? undefined
    : {
        key: 'remark.chance',
        values: { now: figureSaid(now, 'count'), before: figureSaid(before, 'count') },
      };

/** Order of ids that does not depend on a language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
