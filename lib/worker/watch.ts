import type { Version } from '@/lib/cache/account-store';
import { nothing, type OpenTables } from '@/lib/cache/open-tables';
import type { EngineEvent } from '@/lib/messages/engine';

/** The background makes the database of a new account, and may delete it: neither is announced to us. */
const lookAgainMs = 1_000;

/**
 * Sends `sync` and `data` events of an account for all that changes after `from`, in whichever context. Returns how to
 * stop.
 */
export function watch(tables: OpenTables, from: Version, send: (event: EngineEvent) => void): () => void {
  const { account } = tables;
  let last = { position: from.position, status: JSON.stringify(from.status) };
  let watched: { readonly isOpen: boolean } | undefined;
  let unsubscribe = (): void => undefined;

  const tell = ({ position, status }: Version): void => {
    const text = JSON.stringify(status);
    if (text !== last.status) send({ kind: 'sync', account, status });
    if (position !== last.position) send({ kind: 'data', account, position });
    last = { position, status: text };
  };
  const look = async (): Promise<void> => {
    if (watched?.isOpen) return;
    unsubscribe();
    const store = await tables.store();
    watched = store;
    unsubscribe = store?.onVersion(tell, () => undefined) ?? (() => undefined); // Its next reader is told why.
    if (!store) tell(nothing);
  };
  const looking = setInterval(() => void look().catch(() => undefined), lookAgainMs);
  void look().catch(() => undefined);
  return () => {
    clearInterval(looking);
    unsubscribe();
  };
}
