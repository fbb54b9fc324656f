import { render } from 'preact';
import { PageFrame } from '@/components/controls/page-frame';
import { OptionsPage } from '@/components/options/options-page';
import { engineOf } from '@/lib/messages/engine-client';
import { openSession } from '@/lib/state/session';
import ReportWorker from '@/lib/worker/report-worker?worker';

const session = await openSession(engineOf(new ReportWorker()));
render(
  <PageFrame session={session}>
    <OptionsPage />
  </PageFrame>,
  document.querySelector('#app') as HTMLElement,
);
