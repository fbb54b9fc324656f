import type { Activity, User } from '@/lib/model/entities';
import type { Host } from './host';
import { objectIn, textIn } from './wire';

/** Companies and contacts are one entity here, as calls and meetings are: the id says which one it is in EspoCRM. */
export const refOf = (type: string, id: string): string => `${type}/${id}`;

export const accountRef = (id: string | null | undefined): string | null =>
  id ? refOf('Account', id) : null;
export const contactRef = (id: string | null | undefined): string | null =>
  id ? refOf('Contact', id) : null;
/** Somebody's or something's id; what EspoCRM does by itself is nobody's. */
export const orNull = (id: string | null | undefined): string | null => (id && id !== 'system' ? id : null);

/** What an activity hangs on. */
export function linksOf(row: {
  readonly parentType?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
}): Pick<Activity, 'dealId' | 'leadId' | 'customerId' | 'caseId'> {
  const { parentType, parentId } = row;
  const parent = (type: string): string | null => (parentType === type && parentId ? parentId : null);
  return {
    dealId: parent('Opportunity'),
    leadId: parent('Lead'),
    caseId: parent('Case'),
    customerId: contactRef(parent('Contact')) ?? accountRef(parent('Account')) ?? accountRef(row.accountId),
  };
}

/**
 * People whom this user may not list but meets as owners: their names come with what they own.
 * Caveat: whether they still work there is not told.
 */
export function strangersIn(rows: readonly unknown[], { knownUsers }: Host): { users?: User[] } {
  if (knownUsers === null) return {};
  const users = new Map<string, User>();
  for (const row of rows) {
    const { assignedUserId, assignedUserName } = objectIn(row);
    const id = textIn(assignedUserId);
    if (id !== undefined && !knownUsers.includes(id)) {
      users.set(id, { id, name: textIn(assignedUserName) ?? id, active: true });
    }
  }
  return users.size > 0 ? { users: [...users.values()] } : {};
}
