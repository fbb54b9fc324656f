import { type ComponentChildren, render } from 'preact';
import { failureOf } from '@/lib/model/failure';
import { keepFault, watchFaults } from '@/lib/state/faults';
import { plainTranslator, type Session } from '@/lib/state/session';
import { FailureNotice } from './failure-notice';
import { PageFrame } from './page-frame';

/** Draws a page of ours once it has what it stands on; a page that cannot start says why, rather than staying blank. */
export async function startPage(prepare: () => Promise<[Session, ComponentChildren]>): Promise<void> {
  const page = /(\w+)\.html$/.exec(location.pathname)?.[1] ?? 'page';
  watchFaults(page);
  const app = document.querySelector('#app') as HTMLElement;
  try {
    const [session, content] = await prepare();
    render(<PageFrame session={session}>{content}</PageFrame>, app);
  } catch (error) {
    void keepFault(page, error);
    const t = await plainTranslator();
    const again = (): void => location.reload();
    render(<FailureNotice failure={failureOf(error)} t={t} onRetry={again} />, app);
  }
}
