/** A request to the account's host. `path` is relative to the account's base address. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** A name with several values comes several times. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a form, instead of `body`. */
  readonly form?: Readonly<Record<string, string>>;
  /** What is wanted (a date, a size of pages): names of `askingHeaders`, never who asks. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Headers that a connector may send with a request; all others belong to whoever hands out the session. */
export const askingHeaders: readonly string[] = [
  'accept',
  'if-modified-since',
  'sforce-query-options',
  'x-no-total',
];
