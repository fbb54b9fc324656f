import type { Company } from '../toolkit/company';
import { callStatus } from './company';
import type { At, Of, Row, Stamps } from './tables';

/** What people did, as rows of the DocTypes that keep it. */
export function activitiesOf(company: Company, at: At, stamps: Stamps, of: Of): [string, Row[]][] {
  const found = {
    call: [] as Row[],
    task: [] as Row[],
    note: [] as Row[],
    email: [] as Row[],
    meeting: [] as Row[],
  };
  for (const one of company.activities) {
    const name = one.id;
    const docname = of('deals', one.dealId) ?? of('leads', one.leadId);
    const reference_doctype = one.dealId ? 'CRM Deal' : one.leadId ? 'CRM Lead' : null;
    const user = of('users', one.userId);
    const linked = { reference_doctype, reference_docname: docname };
    if (one.kind === 'call') {
      found.call.push({
        ...stamps(one.createdAt),
        ...linked,
        name,
        type: one.direction === 'inbound' ? 'Incoming' : 'Outgoing',
        status: callStatus[one.outcomeKind ?? 'other'],
        start_time: at(one.at),
        duration: one.durationSec ?? null,
        caller: one.direction === 'inbound' ? null : user,
        receiver: one.direction === 'inbound' ? user : null,
        telephony_medium: one.provider ?? 'Manual',
        recording_url: one.recordingUrl ?? '',
      });
    } else if (one.kind === 'task') {
      const done = one.status === 'done';
      found.task.push({
        ...stamps(one.createdAt, done ? one.at : (one.createdAt ?? null)),
        ...linked,
        name,
        status: done ? 'Done' : 'Todo',
        assigned_to: user,
        due_date: at(one.dueAt),
      });
    } else if (one.kind === 'note') {
      found.note.push({ ...stamps(one.at), ...linked, name, owner: user });
    } else if (one.kind === 'email') {
      found.email.push({
        ...stamps(one.createdAt),
        // A mail belongs to a deal or lead here; others are kept by nobody.
        reference_doctype: reference_doctype ?? 'CRM Deal',
        reference_name: docname,
        name,
        communication_type: 'Communication',
        communication_medium: 'Email',
        sent_or_received: one.direction === 'inbound' ? 'Received' : 'Sent',
        communication_date: at(one.at),
        user,
        owner: user,
      });
    } else {
      found.meeting.push({
        ...stamps(one.createdAt),
        ...linked,
        name,
        owner: user,
        starts_on: at(one.at),
        ends_on: at(new Date(Date.parse(one.at) + (one.durationSec ?? 0) * 1000).toISOString()),
        all_day: 0,
        status: 'Open',
      });
    }
  }
  return [
    ['CRM Call Log', found.call],
    ['CRM Task', found.task],
    ['FCRM Note', found.note],
    ['Communication', found.email],
    ['Event', found.meeting],
  ];
}
