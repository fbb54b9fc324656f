import type { PagePart } from './connector';

/** May a page at this address know who is signed in, and lend that session? */
export const lendsSession = (part: PagePart, url: URL): boolean =>
  part.session !== undefined && (part.lendsSession?.(url) ?? true);

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

/**
 * The account whose figures a page shows: of whoever is signed in there. Else one of the same site that a key reads: a key
 * may be of a user made for it, who never signs in to a page.
 */
export function accountAt<
  A extends Identity & { readonly origin: string; readonly signIn?: string | undefined },
>(seen: Identity, origin: string | undefined, accounts: readonly A[]): A | undefined {
  const here = accounts.filter((account) => account.origin === origin);
  return (
    here.find((account) => mayBe(seen, account)) ??
    here.find((account) => {
      const organisation = account.organisation && seen.organisation; // A key may not tell it.
      return account.signIn === 'key' && mayBe({ ...seen, login: '', organisation }, account);
    })
  );
}
