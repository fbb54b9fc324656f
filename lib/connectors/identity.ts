/** An identity at a host, as a page tells it or as an account keeps it. */
interface Identity {
  readonly connector: string;
  readonly base: string;
  readonly login: string;
  readonly organisation: string;
}

/**
 * Whether what a page tells of who is signed in can be the account. A page may not know (`''`): then it is whoever the
 * host itself says it is, which each sync asks before it reads anything.
 */
export function mayBe(seen: Identity, account: Identity): boolean {
  const same = (field: 'base' | 'login' | 'organisation'): boolean =>
    seen[field] === '' || seen[field] === account[field];
  return seen.connector === account.connector && same('base') && same('login') && same('organisation');
}
