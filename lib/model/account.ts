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
  /** Origin whose permission this account needs; '' for the demo company. */
  origin: z.string(),
  /** Base address of its API, inside that origin. */
  base: z.string(),
  login: text,
  organisation: text,
  organisationName: text,
  userId: z.optional(z.string()),
  userName: text,
  currency: z.optional(currency),
  timeZone: z.optional(z.string()),
  capabilities,
  connectedAt: instant,
});
export type Account = z.infer<typeof account>;

export const isDemo = (which: Pick<Account, 'connector'>): boolean => which.connector === 'demo';
