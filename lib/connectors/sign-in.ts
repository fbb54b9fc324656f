import type { Request } from './request';

/**
 * How people sign in to a host, besides the session of a page (`PagePart.session`), best first: the session wins where
 * there is one.
 */
export interface SignIn {
  /** The page's own session may be used. */
  readonly page?: true;
  /** A cookie of the host that only the background can read (permission `cookies`, asked for in the moment). */
  readonly cookie?: CookieSignIn;
  /** A key that the user makes in the CRM and types in here. */
  readonly key?: KeySignIn;
}

/** What the user typed, by the field's id. Trimmed; a field that may be left out is '' then. */
export type KeyValues = Readonly<Record<string, string>>;

/** One thing to type in. Its words are `connect.<connector>.<id>` and `connect.<connector>.<id>.hint`. */
export interface KeyField {
  readonly id: string;
  /** `secret` is never shown again; `address` is a web address; `choice` one of `choices`. */
  readonly kind: 'secret' | 'text' | 'address' | 'choice';
  readonly isOptional?: boolean;
  /** What one looks like. */
  readonly example?: string;
  readonly choices?: readonly string[];
}

export interface KeySignIn {
  readonly fields: readonly KeyField[];
  /** Where the key is made: an address, or one inside the CRM (`/settings/api`) when its pages have no fixed origin. */
  readonly makeAt?: string;
  /** Where the host explains it. */
  readonly help: string;
  /**
   * Base address of the API. `page` is the CRM's page where the user began, when there was one.
   * Errors: `Failed` bad-input, `where` being the field's id.
   */
  base(values: KeyValues, page: URL | undefined): string;
  /** What signs a request in. `token` is what `exchange` brought. */
  headers(values: KeyValues, token: string | undefined): Readonly<Record<string, string>>;
  /** For hosts that want the key in the body of a request: the request with it. Applied where the headers are added. */
  sign?(request: Request, values: KeyValues): Request;
  /** For hosts where what the user types only fetches a token that lasts an hour or so. */
  readonly exchange?: {
    /** Undefined when these values need no exchange. */
    request(
      values: KeyValues,
      base: string,
    ): { readonly url: string; readonly form: Readonly<Record<string, string>> } | undefined;
    /** Undefined when there is no token in the answer: the values are wrong. */
    token(reply: unknown): { readonly token: string; readonly forSec: number } | undefined;
  };
}

export interface CookieSignIn {
  readonly name: string;
  /** Addresses whose cookie it may be, for a page of the CRM; also the base address of the API. */
  bases(page: URL): readonly string[];
  headers(value: string): Readonly<Record<string, string>>;
}
