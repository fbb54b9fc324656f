import type { TableSnapshot } from './snapshot';

/** What our pages may ask of a page whose tables are read. */
export interface TableReader {
  /** The tables of the page, largest first. */
  tables(): TableSnapshot[];
  /** The one that the user clicks; `null` when they do not. */
  point(): Promise<TableSnapshot | null>;
  stop(): void;
  /** What is written on the button that leads to the next rows of the table with these heads; `null` without one. */
  next(headers: readonly string[]): string | null;
  /** Presses it, if it still says so. */
  press(headers: readonly string[], label: string): boolean;
}
