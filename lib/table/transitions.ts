import { rowsById, targetRows } from './keys';
import { rememberedBy } from './remembered';
import { allRows, groupRows } from './rows';
import { codes, numbers, type Tables } from './table';

/** Every deal's stage changes, oldest first. Those of deal row `d` are at `starts[d]` up to `starts[d + 1]`. */
export interface Transitions {
  readonly starts: Int32Array;
  /** Row in `transitions`. */
  readonly rows: Int32Array;
  readonly at: Float64Array;
  /** Row in `stages` that was entered, −1 when the CRM no longer lists it. */
  readonly stage: Int32Array;
  /** Made up by a connector to mend a history. */
  readonly synthetic: Uint8Array;
}

/**
 * The stage changes of each deal in order.
 *
 * Rules: by instant, then `seq`, then id; changes of deals that are not here are left out. Kept while no transition or
 * stage changes and no deal comes or goes.
 */
export const transitionsOf = rememberedBy(
  ({ transitions, stages, deals }: Tables) => [transitions, stages, rowsById(deals)],
  orderedTransitions,
);

function orderedTransitions(tables: Tables): Transitions {
  const table = tables.transitions;
  const deal = codes(table, 'dealId');
  const dealRows = targetRows(deal, tables.deals);
  const keys = new Int32Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const code = deal.codes[row] as number;
    keys[row] = code < 0 ? -1 : (dealRows[code] as number);
  }
  const { rows, starts } = groupRows(allRows(table.length), keys, tables.deals.length);
  const at = numbers(table, 'at');
  const seq = numbers(table, 'seq');
  const id = codes(table, 'id');
  const later = (a: number, b: number): boolean => {
    if (at[a] !== at[b]) return (at[a] as number) > (at[b] as number);
    if (seq[a] !== seq[b]) return (seq[a] as number) > (seq[b] as number);
    return (id.dictionary[id.codes[a] as number] ?? '') > (id.dictionary[id.codes[b] as number] ?? '');
  };
  // A deal has a handful of changes, mostly in order already: insertion sort in place.
  for (let d = 0; d < tables.deals.length; d++) {
    const first = starts[d] as number;
    for (let i = first + 1; i < (starts[d + 1] as number); i++) {
      const row = rows[i] as number;
      let j = i;
      while (j > first && later(rows[j - 1] as number, row)) {
        rows[j] = rows[j - 1] as number;
        j--;
      }
      rows[j] = row;
    }
  }
  const to = codes(table, 'toStageId');
  const stageRows = targetRows(to, tables.stages);
  const made = table.columns['synthetic'];
  const synthetic = made?.kind === 'flag' ? made.values : undefined;
  const ordered = {
    at: new Float64Array(rows.length),
    stage: new Int32Array(rows.length),
    synthetic: new Uint8Array(rows.length),
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    ordered.at[i] = at[row] as number;
    ordered.stage[i] = stageRows[to.codes[row] as number] ?? -1;
    ordered.synthetic[i] = synthetic?.[row] === 1 ? 1 : 0;
  }
  return { starts, rows, ...ordered };
}
