import type { EntityName } from '@/lib/model/entities';
import type { Company } from '@/lib/table/company';
import { type Rows, rowsThat } from '@/lib/table/rows';

/** Records that a check has looked at, and those of them that are wrong. */
export interface Findings {
  readonly checked: Rows;
  readonly bad: Rows;
}

/** One question about the records: words under `check.<id>`. */
export interface Check {
  readonly id: string;
  /** What a wrong record weighs in the score. */
  readonly weight: number;
  /** Whose records it is about. */
  readonly entity: EntityName;
  find(company: Company): Findings;
}

/** A check of each of some records by itself. */
export const checkOf = (
  id: string,
  weight: number,
  entity: EntityName,
  checked: (company: Company) => Rows,
  isBad: (company: Company) => (row: number) => boolean,
): Check => ({
  id,
  weight,
  entity,
  find(company) {
    const rows = checked(company);
    return { checked: rows, bad: rowsThat(rows, isBad(company)) };
  },
});

export const daySeconds = 86_400;
