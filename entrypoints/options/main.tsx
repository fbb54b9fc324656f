import { startPage } from '@/components/controls/start-page';
import { OptionsPage } from '@/components/options/options-page';
import { engineOf } from '@/lib/messages/engine-client';
import { openSession } from '@/lib/state/session';
import ReportWorker from '@/lib/worker/report-worker?worker';

await startPage(async () => [await openSession(engineOf(new ReportWorker())), <OptionsPage key="page" />]);
