import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostId, hostRef, type Taken, take } from '../kit/rows';
import { toInstant } from '../kit/times';
import { changedList, readChanged } from './lists';

/** Persons and organisations count from 1 each; both are customers, so their ids say which they are. */
export const personId = (id: string): string => `person:${id}`;
export const organisationId = (id: string): string => `organization:${id}`;

/** The company if there is one, else the contact. */
export const customerOf = (row: { org_id?: string | null; person_id?: string | null }): string | null =>
  row.org_id ? organisationId(row.org_id) : row.person_id ? personId(row.person_id) : null;

/** Ways to reach somebody; the primary one counts. */
const ways = z.nullish(z.array(z.object({ value: z.nullish(z.string()), primary: z.nullish(z.boolean()) })));
const address = z.nullish(
  z.object({ country: z.nullish(z.string()), admin_area_level_1: z.nullish(z.string()) }),
);
const common = {
  id: hostId,
  name: z.nullish(z.string()),
  owner_id: hostRef,
  add_time: z.nullish(z.string()),
  is_deleted: z.nullish(z.boolean()),
};

/** Source: https://developers.pipedrive.com/docs/api/v1/Organizations#getOrganizations (version 2). */
const organisationRow = z.object({ ...common, address });

/** Source: https://developers.pipedrive.com/docs/api/v1/Persons#getPersons (version 2). */
const personRow = z.object({
  ...common,
  org_id: hostRef,
  emails: ways,
  phones: ways,
  postal_address: address,
});

type Customer = RecordOf<'customers'>;

export const organisations = customerStream('organizations', (rows, unlessGone) =>
  take('customers', rows, organisationRow, (row) =>
    unlessGone(row, {
      id: organisationId(row.id),
      kind: 'company',
      ...shared(row),
      region: regionOf(row.address),
    }),
  ),
);

export const persons = customerStream('persons', (rows, unlessGone) =>
  take('customers', rows, personRow, (row) =>
    unlessGone(row, {
      id: personId(row.id),
      kind: 'contact',
      ...shared(row),
      parentId: row.org_id === null ? null : organisationId(row.org_id),
      email: primary(row.emails),
      phone: primary(row.phones),
      region: regionOf(row.postal_address),
    }),
  ),
);

type UnlessGone = (
  row: { readonly is_deleted?: boolean | null | undefined },
  customer: Customer,
) => Customer | undefined;

/** Lists only what is not deleted; a row that says it is is left out, and removed where it was known. */
function customerStream(
  list: 'organizations' | 'persons',
  takeRows: (rows: readonly unknown[], unlessGone: UnlessGone) => Taken<'customers'>,
): Stream {
  return {
    id: list,
    fills: ['customers'],
    checkpointAt: (from) => ({ from }),
    async page(http, at, signal) {
      const { rows, position } = await readChanged(changedList(http, `/api/v2/${list}`, {}, signal), at);
      const gone: string[] = [];
      const { records, rejected } = takeRows(rows, (row, customer) => {
        if (!row.is_deleted) return customer;
        gone.push(customer.id);
        return undefined;
      });
      return {
        upserts: { customers: records },
        ...(gone.length > 0 && { removed: { customers: gone } }),
        rejected,
        read: rows.length,
        ...position,
      };
    },
  };
}

const shared = (row: z.infer<typeof organisationRow> | z.infer<typeof personRow>) => ({
  name: row.name || row.id,
  createdAt: toInstant(row.add_time, 'add_time'),
  ownerId: row.owner_id,
});

const primary = (all: z.infer<typeof ways>): string | null =>
  (all?.find((one) => one.primary && one.value) ?? all?.find(({ value }) => value))?.value ?? null;

const regionOf = (at: z.infer<typeof address>): string | null =>
  at?.country || at?.admin_area_level_1 || null;
