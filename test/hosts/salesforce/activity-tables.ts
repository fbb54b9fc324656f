import type { Activity } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import type { HostIds } from './ids';
import type { Row } from './soql';
import { stamp, timed } from './tables';

/** What people did, by object. */
export function activityTables(company: Company, ids: HostIds): Record<string, Row[]> {
  const localDay = (at: string): string =>
    Temporal.Instant.from(at).toZonedDateTimeISO(company.timeZone).toPlainDate().toString();
  const isCompany = (id: string | null | undefined): boolean =>
    company.customers.find((one) => one.id === id)?.kind === 'company';
  const ties = ({ dealId, leadId, customerId }: Activity): Row => ({
    WhatId: ids.maybe('deals', dealId) ?? (isCompany(customerId) ? ids.maybe('customers', customerId) : null),
    WhoId: ids.maybe('leads', leadId) ?? (isCompany(customerId) ? null : ids.maybe('customers', customerId)),
    AccountId: isCompany(customerId) ? ids.maybe('customers', customerId) : null,
  });
  const those = (object: string): readonly Activity[] =>
    company.activities.filter(({ id }) => ids.object('activities', id) === object);
  const base = (one: Activity): Row => ({
    ...timed(ids.of('activities', one.id), one.createdAt),
    OwnerId: ids.maybe('users', one.userId),
  });
  return {
    Task: those('Task').map((one) => ({
      ...base(one),
      ...ties(one),
      TaskSubtype: one.kind === 'call' ? 'Call' : 'Task',
      Type: one.type,
      Status: one.status === 'done' ? 'Completed' : 'Not Started',
      IsClosed: one.status === 'done',
      ActivityDate: localDay(one.dueAt ?? one.at),
      CompletedDateTime: stamp(one.completedAt),
      CallType: one.direction ? { inbound: 'Inbound', outbound: 'Outbound' }[one.direction] : null,
      CallDurationInSeconds: one.durationSec ?? null,
      CallDisposition: one.outcome ?? null,
      IsRecurrence: false,
    })),
    Event: those('Event').flatMap((one) => {
      const event = {
        ...base(one),
        ...ties(one),
        Type: one.type,
        StartDateTime: stamp(one.at),
        EndDateTime: stamp(ended(one)),
        DurationInMinutes: (one.durationSec ?? 0) / 60,
        ActivityDate: localDay(one.at),
        IsAllDayEvent: false,
        IsChild: false,
        IsRecurrence: false,
      };
      // An attendee's copy.
      const copy = {
        ...event,
        Id: `${event['Id' as keyof typeof event]}`.replace(/^00U5g0/, '00U5g9'),
        IsChild: true,
      };
      return one.id.endsWith('7') ? [event, copy] : [event];
    }),
    EmailMessage: those('EmailMessage').map((one) => {
      const { WhatId } = ties(one);
      return {
        ...base(one),
        CreatedById: ids.maybe('users', one.userId),
        Incoming: one.direction === 'inbound',
        MessageDate: stamp(one.at),
        Status: '3',
        RelatedToId: WhatId,
        ParentId: null,
      };
    }),
    Note: those('Note').map((one) => {
      const { WhatId, WhoId } = ties(one);
      return { ...base(one), ParentId: WhatId ?? WhoId };
    }),
    ContentNote: those('ContentNote').map(base),
    ContentDocumentLink: those('ContentNote').flatMap((one, at) => {
      const { WhatId, WhoId, AccountId } = ties(one);
      const linked = [...new Set([WhatId, WhoId, AccountId].filter((id) => id !== null))];
      return linked.map((LinkedEntityId, which) => ({
        Id: `06A5g000000${String(at).padStart(3, '0')}${which}EAA`,
        ContentDocumentId: ids.of('activities', one.id),
        LinkedEntityId,
      }));
    }),
  };
}

const ended = ({ at, durationSec }: Activity): string =>
  new Date(Date.parse(at) + (durationSec ?? 0) * 1000).toISOString().replace('.000', '');
