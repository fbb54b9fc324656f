import * as z from 'zod/mini';
import { currency, instant, text } from './fields';

/** What a host fills, per entity. An entity that is absent is not there at all. */
export const capabilities = z.record(
  z.string(),
  z.object({
    fields: z.array(z.string()),
    history: z.optional(z.enum(['none', 'partial', 'full'])),
    historySince: z.optional(instant),
  }),
);

/** One signed-in identity at one host; its records live in a database of their own. */
export const account = z.object({
  /** Hash of connector, base address, organisation and login: nothing readable. */
  id: z.string().check(z.regex(/^[0-9a-z-]{4,64}$/)),
  /** `demo` is the bundled company. */
  connector: z.string(),
  brand: text,
  /** How its requests are signed in; absent is `page`. */
  signIn: z.optional(z.enum(['page', 'key', 'cookie'])),
  /** What was typed to sign in, without the secrets: shown when the key is asked for again. */
  typed: z.optional(z.record(z.string(), z.string())),
  /** Origin of the CRM's pages; '' for the demo company, for files, and where nobody said which page it is. */
  origin: z.string(),
  /** Base address of its API: inside that origin, or elsewhere where the CRM has its API apart; '' without a host. */
  base: z.string(),
  /** Origin that gives tokens for the account's key, where that is neither of these. */
  exchange: z.optional(z.string()),
  login: text,
  organisation: text,
  organisationName: text,
  userId: z.optional(z.string()),
  userName: text,
  currency: z.optional(currency),
  timeZone: z.optional(z.string()),
  capabilities,
  /** As `AccountFacts.reasonFields`. */
  reasonFields: z.optional(
    z.array(z.object({ id: z.string(), label: text, likely: z.optional(z.boolean()) })),
  ),
  connectedAt: instant,
});
export type Account = z.infer<typeof account>;

/** The demo company and imported files have nobody to ask for news. */
export const hasHost = ({ base }: Pick<Account, 'base'>): boolean => base !== '';

export const signInOf = ({ signIn }: Pick<Account, 'signIn'>): 'page' | 'key' | 'cookie' => signIn ?? 'page';

/** The origin that requests of the account go to, and whose permission a sync needs; '' without a host. */
export const apiOriginOf = ({ base }: Pick<Account, 'base'>): string =>
  /^https?:\/\/[^/]+/.exec(base)?.[0] ?? '';

/** Every origin that the account uses: its CRM's pages, its API, and what gives it tokens. */
export const originsOf = (account: Pick<Account, 'base' | 'exchange' | 'origin'>): string[] => [
  ...new Set([account.origin, apiOriginOf(account), account.exchange ?? ''].filter(Boolean)),
];

export const isDemo = (which: Pick<Account, 'connector'>): boolean => which.connector === 'demo';

/** Read off the list pages of a site that no connector knows. */
export const isFromList = (which: Pick<Account, 'connector'>): boolean => which.connector === 'list';
