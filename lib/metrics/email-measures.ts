import { survivalOf } from '@/lib/math/kaplan-meier';
import { workingDays } from '@/lib/math/working-days';
import { count, countOf, quantileOf, rate } from '@/lib/query/aggregates';
import type { Measure } from '@/lib/query/measure';
import { deliveredEmails, sentEmails } from '@/lib/query/populations/activities';
import type { Company } from '@/lib/table/company';
import { emailAnswers } from '@/lib/table/email-answers';
import { remembered } from '@/lib/table/remembered';
import { numbers } from '@/lib/table/table';

const answers = ({ activities, asOf }: Company) => emailAnswers(activities, asOf);

const isBounced = (company: Company) => {
  const { bounced } = answers(company);
  return (row: number) => bounced[row] === 1;
};
const isReplied = (company: Company) => {
  const { answeredAt } = answers(company);
  return (row: number) => !Number.isNaN(answeredAt[row]);
};
const isAwaiting = (company: Company) => {
  const [bounced, replied] = [isBounced(company), isReplied(company)];
  return (row: number) => !bounced(row) && !replied(row);
};

/** Seconds from sending to the answer; NaN without one, and where it comes first. */
const replySeconds = remembered((company: Company): Float64Array => {
  const { at } = company.activities;
  const { answeredAt } = answers(company);
  const found = new Float64Array(answeredAt.length);
  for (let row = 0; row < found.length; row++) {
    const seconds = (answeredAt[row] as number) - (at[row] as number);
    found[row] = seconds >= 0 ? seconds : Number.NaN;
  }
  return found;
});

/** What e-mails are measured by; every report and query takes them from here. */
export const sentCount = count('emails-sent', sentEmails, { better: 1 });
export const bouncedCount = countOf('emails-bounced', sentEmails, isBounced, { better: -1 });
export const deliveredCount = count('emails-delivered', deliveredEmails);
export const repliedCount = countOf('emails-replied', sentEmails, isReplied, { better: 1 });
export const awaitingCount = countOf('emails-awaiting', sentEmails, isAwaiting, { better: -1 });
/** Share of the delivered that were answered. */
export const replyRate = rate('email-reply-rate', deliveredEmails, isReplied, { better: 1 });
/** Median time to the answer, of those answered. */
export const replyTime = quantileOf('email-reply-time', sentEmails, 0.5, replySeconds, 'seconds', {
  better: -1,
});

/** The same with those still awaiting an answer counted as lasting until now at least. */
export const replyTimeOfAll: Measure = {
  id: 'email-reply-time-of-all',
  unit: 'seconds',
  population: deliveredEmails,
  better: -1,
  of({ company }, rows) {
    const { at } = company.activities;
    const [seconds, { answeredAt }] = [replySeconds(company), answers(company)];
    const finished = new Uint8Array(rows.length);
    const times = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const isOver = !Number.isNaN(answeredAt[row]);
      finished[i] = isOver ? 1 : 0;
      times[i] = isOver ? (seconds[row] as number) : company.asOf - (at[row] as number);
    }
    const survival = survivalOf(times, finished);
    return { value: survival.quantile(0.5), n: survival.n };
  },
};

/** Share of the delivered that were opened: only where opening is tracked, and never sure. */
export const openRate = rate('email-open-rate', deliveredEmails, (company) => {
  const openedAt = numbers(company.tables.activities, 'openedAt');
  return (row) => (openedAt[row] as number) <= company.asOf;
});

/** E-mails that have waited for an answer for more than three working days of who sent them. */
export const longAwaitingCount = countOf(
  'emails-awaiting-long',
  sentEmails,
  (company) => {
    const { activities, people, today, zone } = company;
    const awaiting = isAwaiting(company);
    return (row) => {
      if (!awaiting(row)) return false;
      const person = activities.personOf(row);
      const calendar = company.calendarFor('user', person < 0 ? null : people.idOf(person));
      return workingDays(calendar, zone.dayOf(activities.at[row] as number) + 1, today + 1) > 3;
    };
  },
  { better: -1 },
);
