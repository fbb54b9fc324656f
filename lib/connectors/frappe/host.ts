import * as z from 'zod/mini';
import type { AccountFacts, Json } from '../connector';
import { fromZone } from '../kit/times';
import type { DocType } from './reads';

/** A status of deals or leads. */
export interface HostStatus {
  readonly name: string;
  /** `Open`, `Ongoing`, `On Hold`, `Won`, `Lost`; older versions have none. */
  readonly type: string | null;
  readonly probability: number | null;
}

/** What the streams need to know of a site. */
export interface Host {
  readonly timeZone: string;
  /** Those that are there and that this user may read. */
  readonly docTypes: readonly DocType[];
  readonly dealStatuses: readonly HostStatus[];
  readonly leadStatuses: readonly HostStatus[];
  /** A deal's own tables can be listed for many deals at once. */
  readonly hasTables: boolean;
}

export const hostOf = ({ host }: AccountFacts): Host => host as unknown as Host;
export const asJson = (host: Host): Json => host as unknown as Json;
export const has = (facts: AccountFacts, docType: DocType): boolean =>
  hostOf(facts).docTypes.includes(docType);

/** A moment of the site, which has no zone of its own. */
export const at = (facts: AccountFacts, text: string | null, field: string): string | null =>
  fromZone(text, hostOf(facts).timeZone, field);

/** Empty text is nothing. Names of some DocTypes are numbers. */
export const words = z.pipe(
  z.nullish(z.union([z.string(), z.number(), z.boolean()])),
  z.transform((value: string | number | boolean | null | undefined) =>
    value === null || value === undefined || value === '' ? null : String(value),
  ),
);
export const amount = z.pipe(
  z.nullish(z.union([z.number(), z.string()])),
  z.transform((value: number | string | null | undefined) => {
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof read === 'number' && Number.isFinite(read) ? read : null;
  }),
);
export const docName = z.pipe(
  z.union([z.string().check(z.minLength(1)), z.int()]),
  z.transform((name: string | number) => String(name)),
);

/** The name is the id here, so a person and a company of the same name must be told apart. */
export const organizationId = (name: string): string => `organization/${name}`;
export const contactId = (name: string): string => `contact/${name}`;
export const nameOf = (row: unknown): string => {
  const name = typeof row === 'object' && row !== null && 'name' in row ? row.name : undefined;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
};
