import { Failed } from '@/lib/model/failure';

/** What IndexedDB and Dexie call a store that cannot be used. */
const unreadable = new Set([
  'UnknownError',
  'InvalidStateError',
  'DatabaseClosedError',
  'OpenFailedError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'TimeoutError',
]);

/** The `Failed` behind an error of the store; anything that is no fault of the store comes back as it is. */
export function toStorageFailure(error: unknown): unknown {
  const chain = [...causes(error)];
  const failed = chain.find((one) => one instanceof Failed);
  if (failed) return failed;
  const names = chain.map(({ name }) => name);
  // A full disk arrives as an AbortError of the transaction; only the error inside says why.
  if (names.includes('QuotaExceededError'))
    return new Failed({ kind: 'storage', why: 'quota' }, { cause: error });
  if (names.includes('VersionError'))
    return new Failed({ kind: 'storage', why: 'newer-version' }, { cause: error });
  if (names.some((name) => unreadable.has(name))) {
    return new Failed({ kind: 'storage', why: 'unreadable' }, { cause: error });
  }
  return error;
}

export const isUnreadable = (error: unknown): boolean =>
  error instanceof Failed && error.failure.kind === 'storage' && error.failure.why === 'unreadable';

function* causes(error: unknown): Generator<Error> {
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && depth < 5; depth++) {
    yield at;
    at = (at as { inner?: unknown }).inner ?? at.cause;
  }
}
