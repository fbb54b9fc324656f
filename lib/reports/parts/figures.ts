import { isNotable } from '@/lib/math/rates';
import type { Cell, Label, Selection, SentenceValue, Unit } from '@/lib/model/result';

/** A label inside a sentence. */
export const said = (label: Label): SentenceValue => label;

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
