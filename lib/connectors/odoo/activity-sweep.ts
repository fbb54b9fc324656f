import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Stream } from '../connector';
import { callerOf, type Host, hostOf } from './host';
import { meetingIds } from './meetings';
import { messageIds } from './messages';
import type { ModelName } from './models';
import { plannedIds } from './planned';
import { call, type Domain } from './rpc';
import { voipIds } from './voip';

interface Part {
  readonly model: ModelName;
  readonly prefix: string;
  /** Ids in one request; all of them where rights are applied after the limit, see `List`. */
  readonly atOnce: number | undefined;
  domainOf(host: Host): Domain | undefined;
}

const parts: readonly Part[] = [plannedIds, messageIds, meetingIds, voipIds];
const cursorOf = z.object({ part: z.int(), below: z.nullable(z.int()) });

/** Every activity that is left, model after model: one entity has one sweep, however many lists fill it. */
export const activitySweep: NonNullable<Stream['sweep']> = {
  entity: 'activities',
  async ids(http, { cursor, facts }, signal) {
    const at = cursor === undefined ? { part: 0, below: null } : z.safeParse(cursorOf, cursor).data;
    const part = at && parts[at.part];
    if (!part) throw new Failed({ kind: 'bug', detail: 'activities: a cursor of another list' });
    const after = at.part + 1 < parts.length ? { next: { part: at.part + 1, below: null } } : {};
    const domain = part.domainOf(hostOf(facts));
    if (!domain) return { ids: [], ...after };
    const ids = await call(
      callerOf(http, facts, signal),
      part.model,
      'search',
      {
        domain: at.below === null ? [...domain] : [...domain, ['id', '<', at.below]],
        order: 'id desc',
        ...(part.atOnce !== undefined && { limit: part.atOnce }),
      },
      z.array(z.int()),
    );
    const last = ids.at(-1);
    const isWhole = part.atOnce === undefined || ids.length < part.atOnce || last === undefined;
    return {
      ids: ids.map((id) => `${part.prefix}${id}`),
      ...(isWhole ? after : { next: { part: at.part, below: last } }),
    };
  },
};
