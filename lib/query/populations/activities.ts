import { trait } from '@/lib/table/activities';
import { coldRows } from '@/lib/table/cold-calls';
import type { Company } from '@/lib/table/company';
import { emailAnswers } from '@/lib/table/email-answers';
import { remembered } from '@/lib/table/remembered';
import { type Rows, rowsThat, rowsWith } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { Asked } from '../asked';
import type { Population } from '../population';
import type { Span } from '../view';

/** Done activities of the sales domain with some traits and without others, and what else is asked of them. */
const done = (
  id: string,
  dateField: string,
  traits: number,
  without = 0,
  further?: (company: Company, rows: Rows) => Rows,
): Population => ({
  id,
  entity: 'activities',
  dateField,
  moment: 'created',
  when: ({ activities }) => activities.at,
  rows: (company: Company, { from, to }: Span) => {
    const rows = company.activities.between(from, to, trait.done | traits, without);
    return further ? further(company, rows) : rows;
  },
});

const ofKind =
  (name: string) =>
  ({ tables }: Company, rows: Rows): Rows => {
    const kind = codes(tables.activities, 'kind');
    const wanted = kind.dictionary.indexOf(name);
    return wanted < 0 ? rows.slice(0, 0) : rowsWith(rows, kind.codes, wanted);
  };

/** Done activities of the sales domain (catalogue 0.13). */
export const activities = done('activities', 'activity', 0);
/** Calls both ways. */
export const calls = done('calls', 'call-all', trait.call);
/** An unknown direction is outbound. */
export const outboundCalls = done('outbound-calls', 'call', trait.call, trait.inbound);
export const inboundCalls = done('inbound-calls', 'call-inbound', trait.call | trait.inbound);
export const meetings = done('meetings', 'activity', trait.meeting);
export const emails = done('emails', 'activity', 0, 0, ofKind('email'));
/** Outbound e-mails, bounced ones too. */
export const sentEmails = done('sent-emails', 'sent', 0, trait.inbound, ofKind('email'));
export const visits = done('visits', 'visit', 0, 0, ofKind('visit'));
export const tasks = done('tasks', 'activity', 0, 0, ofKind('task'));

/** Outbound e-mails that did not bounce. */
export const deliveredEmails = done('delivered-emails', 'sent', 0, trait.inbound, (company, rows) => {
  const { bounced } = emailAnswers(company.activities, company.asOf);
  return rowsWith(ofKind('email')(company, rows), bounced, 0);
});
/** Meetings of which it is known whether they were held. */
export const settledMeetings = done('settled-meetings', 'activity', trait.meeting, 0, ({ tables }, rows) => {
  const { codes: outcome, dictionary } = codes(tables.activities, 'outcomeKind');
  const settled = ['held', 'no_show'].map((kind) => dictionary.indexOf(kind)).filter((code) => code >= 0);
  return rowsThat(rows, (row) => settled.includes(outcome[row] as number));
});

const voice = ({ tables }: Company, rows: Rows): Rows => {
  const provider = codes(tables.activities, 'provider').codes;
  return rowsThat(rows, (row) => (provider[row] as number) >= 0);
};
/** Calls that a phone system has captured. */
export const voiceCalls = done('voice-calls', 'call-all', trait.call, 0, voice);
/** Outbound ones of these to somebody whom nobody had talked to before. */
export const coldVoiceCalls = done('cold-voice-calls', 'call', trait.call, trait.inbound, (company, rows) => {
  const cold = coldRows(company);
  return rowsWith(voice(company, rows), cold, 1);
});

/** Whether a call had a talk: a duration above 0, and answered or without a known outcome (catalogue Z31). */
export const isTalk = ({ tables }: Company): ((row: number) => boolean) => {
  const seconds = numbers(tables.activities, 'durationSec');
  const outcome = codes(tables.activities, 'outcomeKind');
  const connected = outcome.dictionary.indexOf('connected');
  return (row) => {
    const code = outcome.codes[row] as number;
    return (seconds[row] as number) > 0 && (code < 0 || code === connected);
  };
};
const talked = remembered((company: Company) => new Asked(company.tables.activities.length, isTalk(company)));
/** Calls with a talk. */
export const talks = done('talks', 'call-all', trait.call, 0, (company, rows) => talked(company).those(rows));
