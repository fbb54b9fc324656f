import { startPage } from '@/components/controls/start-page';
import { PopupPage } from '@/components/popup/popup-page';
import { engineOf } from '@/lib/messages/engine-client';
import { lookBeneath, PopupView } from '@/lib/state/popup-view';
import { openSession } from '@/lib/state/session';
import ReportWorker from '@/lib/worker/report-worker?worker';

await startPage(async () => {
  const [session, beneath] = await Promise.all([openSession(engineOf(new ReportWorker())), lookBeneath()]);
  return [session, <PopupPage key="page" view={new PopupView(session, beneath)} />];
});
