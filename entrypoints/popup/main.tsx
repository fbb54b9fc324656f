import { startPage } from '@/components/controls/start-page';
import { PopupPage } from '@/components/popup/popup-page';
import { engineOf } from '@/lib/messages/engine-client';
import { readKeptFigures } from '@/lib/state/popup-cache';
import { lookBeneath, PopupView } from '@/lib/state/popup-view';
import { openSession } from '@/lib/state/session';
import ReportWorker from '@/lib/worker/report-worker?worker';

await startPage(async () => {
  const [session, beneath, kept] = await Promise.all([
    openSession(engineOf(new ReportWorker())),
    lookBeneath(),
    readKeptFigures(),
  ]);
  return [session, <PopupPage key="page" view={new PopupView(session, beneath, kept)} />];
});
