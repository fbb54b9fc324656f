import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '@/lib/i18n/translator';
import type { Session } from '@/lib/state/session';

export const SessionContext = createContext<Session | null>(null);

/** The session of the page. Set by `PageFrame`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session: wrap the screen in PageFrame');
  return session;
}

/** The words of the language that is shown; whoever reads them is drawn again when the language changes. */
export const useWords = (): Translator => useSession().t.value;
