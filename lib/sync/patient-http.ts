import type { Http } from '@/lib/connectors/connector';
import type { Request } from '@/lib/connectors/request';
import { Failed, type Failure, failureOf } from '@/lib/model/failure';

/** Clock and patience of a sync; both are handed in, so that tests need no time. */
export interface Pace {
  now(): number;
  /** Resolves after `ms`; rejects when `signal` is aborted before. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

const answerWithinMs = 20_000;
const longestWaitMs = 20_000;
const firstPauseMs = 250;
/** Tries per request. A reply that makes no sense is asked for once more: it may have been cut off on its way. */
const tries: Partial<Record<Failure['kind'], number>> = {
  unreachable: 5,
  'unexpected-reply': 2,
  'rate-limited': 6,
};

/**
 * `http` with a time limit and second chances.
 *
 * Errors: what `http` throws, when it still does after the last try; at once what no repetition mends; rate-limited
 * when the host wants a longer pause than a sync waits for.
 */
export function patientHttp(http: Http, pace: Pace): Http {
  return {
    async json(request, signal) {
      for (let tried = 1; ; tried++) {
        try {
          return await answerInTime(http, request, signal);
        } catch (error) {
          signal.throwIfAborted();
          await pace.wait(pauseAfter(error, tried, pace.now()), signal);
        }
      }
    },
  };
}

/** How long to wait before the next try. Throws `error` when there is none. */
function pauseAfter(error: unknown, tried: number, nowMs: number): number {
  const why = failureOf(error);
  if (tried >= (tries[why.kind] ?? 1)) throw error;
  if (why.kind === 'unreachable' && why.why === 'no-tab') throw error;
  if (why.kind !== 'rate-limited') return firstPauseMs * 2 ** (tried - 1);
  const pause = why.retryAtMs - nowMs;
  if (pause > longestWaitMs) throw error;
  return Math.max(pause, 0);
}

/** An answer within the limit, whether or not `http` looks at its signal. */
async function answerInTime(http: Http, request: Request, signal: AbortSignal): Promise<unknown> {
  const limit = new AbortController();
  const timer = setTimeout(
    () => limit.abort(new Failed({ kind: 'unreachable', why: 'timeout' })),
    answerWithinMs,
  );
  const either = AbortSignal.any([signal, limit.signal]);
  try {
    return await Promise.race([http.json(request, either), rejectionOf(either)]);
  } catch (error) {
    throw limit.signal.aborted ? limit.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

const rejectionOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** Real time. */
export const realPace: Pace = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((done, failed) => {
      signal.throwIfAborted();
      const stop = (): void => {
        clearTimeout(timer);
        failed(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        done();
      }, ms);
      signal.addEventListener('abort', stop, { once: true });
    }),
};
