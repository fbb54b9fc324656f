import { startPage } from '@/components/controls/start-page';
import { Panel } from '@/components/panel/panel';
import { engineOf } from '@/lib/messages/engine-client';
import { panelSetting } from '@/lib/settings/settings';
import { Navigation } from '@/lib/state/navigation';
import { followRequests } from '@/lib/state/open-panel';
import { openSession } from '@/lib/state/session';
import ReportWorker from '@/lib/worker/report-worker?worker';

history.scrollRestoration = 'manual'; // A screen gone back to has to be drawn before it can be scrolled.

await startPage(async () => {
  const engine = engineOf(new ReportWorker()); // Started first: it opens the records while the words load.
  const [session, remembered] = await Promise.all([
    openSession(engine),
    panelSetting.read(),
    followRequests(),
  ]);
  if (location.hash === '' && remembered.hash !== '') history.replaceState(null, '', remembered.hash);
  return [session, <Panel key="page" navigation={new Navigation(panelSetting)} />];
});
