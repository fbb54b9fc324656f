import { render } from 'preact';
import { PageFrame } from '@/components/controls/page-frame';
import { PopupPage } from '@/components/popup/popup-page';
import { engineOf } from '@/lib/messages/engine-client';
import { lookBeneath, PopupView } from '@/lib/state/popup-view';
import { openSession } from '@/lib/state/session';
import ReportWorker from '@/lib/worker/report-worker?worker';

const [session, beneath] = await Promise.all([openSession(engineOf(new ReportWorker())), lookBeneath()]);
const view = new PopupView(session, beneath);
render(
  <PageFrame session={session}>
    <PopupPage view={view} />
  </PageFrame>,
  document.querySelector('#app') as HTMLElement,
);
