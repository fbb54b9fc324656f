import { type Failure, failureOf } from '@/lib/model/failure';

const hasStatus = (failure: Failure, statuses: RegExp): boolean =>
  failure.kind === 'unexpected-reply' && statuses.test(failure.detail);

/** Whether an error says that there is no such thing: no right to it (402, 403), or no such address (404, 410). */
export function isAbsence(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'forbidden' || hasStatus(failure, /^status (404|410)$/);
}

/** As `isAbsence`, and anything else that the host does not understand: a version, an edition that lacks it. */
export function isRefusal(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'forbidden' || hasStatus(failure, /^status 4\d\d$/);
}

/** A reading of something that this account, plan or user may lack; undefined when it is not there, or not for them. */
export async function ifThere<T>(read: Promise<T>, lacks = isAbsence): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (lacks(error)) return undefined;
    throw error;
  }
}

/** The same with something in its stead. */
export const whereItIs = async <T>(read: Promise<T>, otherwise: T): Promise<T> =>
  (await ifThere(read)) ?? otherwise;
