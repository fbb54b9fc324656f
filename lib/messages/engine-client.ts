import { Failed } from '@/lib/model/failure';
import type { Engine, EngineEvent, FromWorker, ToWorker } from './engine';

/** The report worker as an `Engine`. The worker belongs to the page and ends with it. */
export function engineOf(worker: Worker): Engine {
  const waiting = new Map<number, { done: (answer: never) => void; failed: (error: Failed) => void }>();
  const listeners = new Set<(event: EngineEvent) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('event' in data) {
      for (const listener of listeners) listener(data.event);
      return;
    }
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asker?.done(data.answer as never);
    else asker?.failed(new Failed(data.failure));
  });
  worker.addEventListener('error', (event) => {
    for (const { failed } of waiting.values()) failed(new Failed({ kind: 'bug', detail: event.message }));
    waiting.clear();
  });
  return {
    ask: (name, question) =>
      new Promise((done, failed) => {
        const id = ++last;
        waiting.set(id, { done, failed });
        worker.postMessage({ id, name, ask: question } satisfies ToWorker);
      }),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
