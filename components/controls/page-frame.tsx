import '@/components/tokens.css';
import '@/components/base.css';
import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Session } from '@/lib/state/session';
import { SessionContext } from './session-context';

/** Every page of ours stands in this: it gives the page its language, direction, theme and density, and its parts the session. */
export function PageFrame({ session, children }: { session: Session; children: ComponentChildren }) {
  useSignalEffect(() => {
    const root = document.documentElement;
    const { direction, locale } = session.t.value;
    root.lang = locale.split('-u-')[0] ?? locale;
    root.dir = direction;
    const { theme, density } = session.preferences.value;
    root.dataset['density'] = density;
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  });
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
