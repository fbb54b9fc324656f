import * as z from 'zod/mini';

/** Why something the user asked for could not be done. Plain data, so it crosses contexts unchanged. */
export const failure = z.discriminatedUnion('kind', [
  /** The CRM no longer knows this session; `as` is set when somebody else is signed in now. */
  z.object({ kind: z.literal('signed-out'), as: z.optional(z.string()) }),
  z.object({ kind: z.literal('forbidden'), what: z.string() }),
  z.object({ kind: z.literal('rate-limited'), retryAtMs: z.int() }),
  /** The host did not answer; `no-tab` when its session lives in a page and no such page is open. */
  z.object({ kind: z.literal('unreachable'), why: z.optional(z.enum(['no-tab', 'offline', 'timeout'])) }),
  z.object({ kind: z.literal('unexpected-reply'), where: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('bad-input'), where: z.string(), detail: z.string() }),
  /** Our own store: out of room, unreadable, or written by a newer version. */
  z.object({ kind: z.literal('storage'), why: z.enum(['quota', 'unreadable', 'newer-version']) }),
  z.object({ kind: z.literal('bug'), detail: z.string() }),
]);
export type Failure = z.infer<typeof failure>;

/** The one error class the code throws on purpose. Anything else that is thrown is a bug. */
export class Failed extends Error {
  readonly failure: Failure;
  constructor(reason: Failure, options?: ErrorOptions) {
    super(
      'detail' in reason ? `${'where' in reason ? `${reason.where}: ` : ''}${reason.detail}` : reason.kind,
      options,
    );
    this.name = 'Failed';
    this.failure = reason;
  }
}

export function failureOf(error: unknown): Failure {
  return error instanceof Failed ? error.failure : { kind: 'bug', detail: String(error) };
}
