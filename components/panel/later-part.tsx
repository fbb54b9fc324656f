import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useWords } from '@/components/controls/session-context';
import { type Failure, failureOf } from '@/lib/model/failure';

/** A part of a page that is loaded when it is first drawn, so that the page itself stays small. */
export function laterPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const loaded = signal<ComponentType<P> | null>(null);
  const failure = signal<Failure | null>(null);
  let started = false;
  return function LaterPart(props: P) {
    const t = useWords();
    if (!started) {
      started = true;
      load().then(
        (part) => {
          loaded.value = part;
        },
        (error: unknown) => {
          failure.value = failureOf(error);
        },
      );
    }
    const Part = loaded.value;
    if (Part) return <Part {...props} />;
    return failure.value ? (
      <FailureNotice failure={failure.value} t={t} onRetry={() => location.reload()} />
    ) : (
      <div aria-busy="true" hidden />
    );
  };
}
