import * as z from 'zod/mini';
import { flag, id, instant, text } from '../fields';
import { ids, maybe } from './maybe';

// Who sells: people and teams.

export const user = z.object({
  id,
  name: text,
  email: maybe(text),
  role: maybe(z.enum(['rep', 'manager', 'admin', 'agent'])),
  teamIds: maybe(ids),
  timeZone: maybe(text),
  active: flag,
  deactivatedAt: maybe(instant),
});

export const team = z.object({ id, name: text, parentTeamId: maybe(id), managerIds: maybe(ids) });

export const teamMembership = z.object({ userId: id, teamId: id, from: instant, to: maybe(instant) });
