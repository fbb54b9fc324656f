import type { Records } from '@/lib/model/entities';
import type { JournalEntry, StoredEntry } from './database';

/** An entry for the database. */
export const storedEntry = ({ upserts, ...entry }: JournalEntry): StoredEntry => ({
  ...entry,
  upserts: JSON.stringify(upserts),
});

/** An entry out of the database. */
export const journalEntry = ({ upserts, ...entry }: StoredEntry): JournalEntry => ({
  ...entry,
  upserts: JSON.parse(upserts) as Records,
});
