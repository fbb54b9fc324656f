import { failureOf } from '@/lib/model/failure';
import { faultLog } from '@/lib/settings/fault-log';

const most = 20;

/**
 * Keeps that something went wrong that should not have.
 *
 * Rules: which sort of error, and the place in our own code; never its message, which may quote a record.
 */
export async function keepFault(where: string, error: unknown, atMs = Date.now()): Promise<void> {
  const next = { atMs, where: where.slice(0, 40), what: faultWords(error).slice(0, 200) };
  await faultLog.change((kept) => [...kept.slice(1 - most), next]).catch(() => undefined); // Nowhere left to say it.
}

export function faultWords(error: unknown): string {
  const { kind } = failureOf(error);
  if (kind !== 'bug') return kind;
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const places = error instanceof Error ? (error.stack ?? '').matchAll(/([\w.-]+\.m?js):(\d+):(\d+)/g) : [];
  const [first] = [...places].map(([, file, line, column]) => `${file}:${line}:${column}`);
  return first === undefined ? name : `${name} at ${first}`;
}

/** From now on, what nobody catches in this context is kept. */
export function watchFaults(where: string, scope: EventTarget = globalThis): void {
  scope.addEventListener('error', (event) => void keepFault(where, (event as ErrorEvent).error));
  scope.addEventListener(
    'unhandledrejection',
    (event) => void keepFault(where, (event as PromiseRejectionEvent).reason),
  );
}
