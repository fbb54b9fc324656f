import type { CatalogueRun } from './page/catalogue-run';
import type { ChangesRun } from './page/changes-run';
import type { QuestionsRun } from './page/questions-run';
import type { Changes } from './page/store-run';
import type { SurfacesRun } from './surfaces';

/** What was measured of the store at one size; what concerns one object per record is absent where it was not tried. */
export interface StoreRun {
  readonly writeMs: number;
  readonly bytes: number;
  readonly openMs: number;
  readonly reportMs: number;
  readonly report: string;
  readonly memoryMb: number;
  readonly changes: Changes;
  readonly objects?: {
    readonly writeMs: number;
    readonly bytes: number;
    readonly openMs: number;
    readonly changes: Changes;
  };
}

/** One run of the benchmark. */
export interface Measured {
  readonly machine: string;
  readonly questions: Readonly<Record<string, QuestionsRun>>;
  readonly store: Readonly<Record<string, StoreRun>>;
  /** A thousand changed records at the largest size, in memory. */
  readonly changes: ChangesRun | undefined;
  readonly catalogue: readonly CatalogueRun[];
  /** Activities of the catalogue's company, as a size's name. */
  readonly catalogueSize: string;
  /** What opens before people's eyes. */
  readonly surfaces: SurfacesRun | undefined;
  /** Results that differ between engines. */
  readonly differing: readonly string[];
}
