import { signal } from '@preact/signals';

/** Ways out of the report that is on screen. */
export interface ExportOffer {
  /** Shows them all. */
  open(): void;
  csv(): Promise<void>;
  copy(): Promise<void>;
  print(): Promise<void>;
}

/** What can be taken out now; null while no figures are shown. Whoever shows them says so. */
export const exportOffer = signal<ExportOffer | null>(null);
