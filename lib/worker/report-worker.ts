import type { EngineQuestion, FromWorker, ToWorker } from '@/lib/messages/engine';
import { failureOf } from '@/lib/model/failure';
import { reports } from '@/lib/reports/all';
import { ReportDesk } from './report-desk';

/** The engine's worker: one per page of ours, which it ends with. Knows no browser API but its store. */
const tell = (message: FromWorker): void => self.postMessage(message);

const desk = new ReportDesk(reports, (event) => tell({ event }));

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void answer(data).then(tell);
});

/** Never rejects: an unanswered question would leave the asker waiting. */
async function answer({ id, name, ask }: ToWorker): Promise<FromWorker> {
  try {
    const answerer = desk.answers[name as EngineQuestion] as (question: unknown) => Promise<unknown>;
    return { id, ok: true, answer: await answerer(ask) };
  } catch (error) {
    return { id, ok: false, failure: failureOf(error) };
  }
}
