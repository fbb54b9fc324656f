import { signal } from '@preact/signals';

/** A deal that was picked by its name, for accounts that have no CRM page to open it on; null without one. */
export const dealWanted = signal<{ readonly account: string; readonly dealId: string } | null>(null);
