import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { type Failure, failureOf } from '@/lib/model/failure';

/** Something the user asked for by a click: whether it is under way, and why it could not be done. */
export const Task = createModel(() => {
  const busy = signal(false);
  const failure = signal<Failure | null>(null);
  return {
    busy: busy as ReadonlySignal<boolean>,
    failure: failure as ReadonlySignal<Failure | null>,
    run(work: () => Promise<unknown>) {
      if (busy.peek()) return;
      busy.value = true;
      failure.value = null;
      work()
        .catch((error: unknown) => {
          failure.value = failureOf(error);
        })
        .finally(() => {
          busy.value = false;
        });
    },
  };
});
export type Task = InstanceType<typeof Task>;
