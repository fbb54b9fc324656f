import { render } from 'preact';
import { PageFrame } from '@/components/controls/page-frame';
import { Panel } from '@/components/panel/panel';
import { engineOf } from '@/lib/messages/engine-client';
import { panelSetting } from '@/lib/settings/settings';
import { Navigation } from '@/lib/state/navigation';
import { openSession } from '@/lib/state/session';
import ReportWorker from '@/lib/worker/report-worker?worker';

const engine = engineOf(new ReportWorker()); // Started first: it opens the records while the words load.
const [session, remembered] = await Promise.all([openSession(engine), panelSetting.read()]);
if (location.hash === '' && remembered.hash !== '') history.replaceState(null, '', remembered.hash);
history.scrollRestoration = 'manual'; // A screen gone back to has to be drawn before it can be scrolled.

const app = document.querySelector('#app');
if (app) {
  render(
    <PageFrame session={session}>
      <Panel navigation={new Navigation(panelSetting)} />
    </PageFrame>,
    app,
  );
}
