import type { EntityName } from '@/lib/model/entities';
import type { Result } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import type { Tables } from '@/lib/table/table';

/** Rows of one entity behind a figure. */
export interface RecordSet {
  readonly entity: EntityName;
  readonly rows: Int32Array;
  /** Field whose sum is the figure (`base` is the amount in base currency), when it is a sum. */
  readonly sumOf?: 'base';
}

/** A report as everyone sees it: pure, knows no browser and no CRM. */
export interface Report {
  readonly id: string;
  /** Entities without which it is unavailable. */
  readonly needs: readonly EntityName[];
  /** Selections in `result` are indexes into `selections`. */
  run(tables: Tables, scope: Scope): { readonly result: Result; readonly selections: readonly RecordSet[] };
}
