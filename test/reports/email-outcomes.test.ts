import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, Records } from '@/lib/model/entities';
import { emailOutcomes } from '@/lib/reports/email-outcomes';
import { aCall, aCompany, aScope } from '../table/a-company';
import { anyActivities, doneWithin, quantileOf } from './generators/activities';
import { drillDownErrors, idsBehind } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => emailOutcomes.run(aCompany(records), facts).result;
const anEmail = (facts: Partial<Activity> = {}) =>
  aCall({ kind: 'email', outcomeKind: null, at: '2025-03-04T10:00:00Z', ...facts });
const hours = (n: number) => new Date(Date.parse('2025-03-04T10:00:00Z') + n * 3_600_000).toISOString();
const figures = (activities: Activity[], facts = aScope()) =>
  run({ activities }, facts).figures as {
    all: Record<string, number | null>;
    byUser: Record<string, object>;
  };

describe('e-mail outcomes', () => {
  it('are bounced, answered or awaiting, and rates are out of what was delivered', () => {
    const activities = [
      anEmail({ repliedAt: hours(2) }),
      anEmail({ repliedAt: hours(4) }),
      anEmail({ userId: 'bo' }),
      anEmail({ userId: 'bo', bounced: true, repliedAt: hours(1) }),
      anEmail({ direction: 'inbound' }),
    ];
    const all = { sent: 4, bounced: 1, delivered: 3, replied: 2, awaiting: 1, replyRate: 2 / 3 };
    expect(figures(activities)).toEqual({
      all: { ...all, medianReply: 3 * 3600 },
      byUser: {
        ann: {
          sent: 2,
          bounced: 0,
          delivered: 2,
          replied: 2,
          awaiting: 0,
          replyRate: 1,
          medianReply: 3 * 3600,
        },
        bo: { sent: 2, bounced: 1, delivered: 1, replied: 0, awaiting: 1, replyRate: 0, medianReply: null },
      },
    });
  });

  it('have no rate where nothing was delivered', () => {
    const bounced = [
      anEmail({ bounced: true }),
      anEmail({ at: '2025-01-01T00:00:00Z', repliedAt: hours(0) }),
    ];
    expect(figures(bounced).all).toMatchObject({ delivered: 0, replyRate: null, medianReply: null });
  });

  it('know answers of the thread, and none that comes after as-of', () => {
    const activities = [
      anEmail({ threadId: 't' }),
      anEmail({ direction: 'inbound', threadId: 't', at: hours(5) }),
      anEmail({ repliedAt: hours(30) }),
    ];
    expect(figures(activities, aScope({ asOf: hours(10) })).all).toMatchObject({
      replied: 1,
      awaiting: 1,
      medianReply: 5 * 3600,
    });
  });

  it('keep an answer from before the e-mail out of times', () => {
    expect(figures([anEmail({ repliedAt: hours(-1) })]).all).toMatchObject({ replied: 1, medianReply: null });
  });

  it('can count those awaiting as lasting until now', () => {
    const activities = [anEmail({ repliedAt: hours(2) }), anEmail(), anEmail()];
    const time = (value: string) =>
      run({ activities }, aScope({ asOf: hours(50), options: { 'reply-time': value } })).blocks[0]?.total
        ?.cells['replyTimeOfAll'];
    expect(time('answered')).toBeUndefined();
    // One of three has ended: half never did.
    expect(time('all')).toBeNull();
  });

  it('list what has waited for more than three working days of its sender', () => {
    // Sent on Tuesday: the fourth working day after it is Monday.
    const activities = [
      anEmail({ id: 'a' }),
      anEmail({ id: 'b', repliedAt: hours(1) }),
      anEmail({ id: 'c', userId: 'bo' }),
    ];
    const calendars = [{ scope: 'user' as const, scopeId: 'bo', weekdays: [1], holidays: [] }];
    const ids = (asOf: string) =>
      idsBehind(
        emailOutcomes,
        aCompany({ activities }),
        aScope({ asOf, calendars }),
        'groups',
        'all',
        'awaitingLong',
      );
    expect(ids('2025-03-09T12:00:00Z')).toEqual([]);
    expect(ids('2025-03-10T12:00:00Z')).toEqual(['a']);
    expect(ids('2025-04-10T12:00:00Z')).toEqual(['a', 'c']);
  });

  it('show what was opened only where the CRM says so, and that it is not sure', () => {
    const keys = (openedAt: string | null) => {
      const { blocks, caveats } = run({ activities: [anEmail({ openedAt, repliedAt: hours(1) })] });
      return [blocks[0]?.columns.some(({ key }) => key === 'openRate'), caveats.map(({ key }) => key)];
    };
    expect(keys(null)).toEqual([false, []]);
    expect(keys(hours(1))).toEqual([true, ['opens-unsure']]);
  });

  it('are unavailable where the CRM knows neither answers nor threads', () => {
    const { state, reasons } = run({ activities: [anEmail()] });
    expect([state, reasons]).toEqual(['unavailable', [{ key: 'no-email-answers' }]]);
  });

  it('equal plain loops over the records, and list what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const { all } = figures(records.activities as Activity[]);
        expect(all).toEqual(naive(records.activities));
        expect(all['sent']).toBe(Number(all['bounced']) + Number(all['replied']) + Number(all['awaiting']));
        expect(drillDownErrors(emailOutcomes, aCompany(records), aScope())).toEqual([]);
      }),
    );
  });
});

/** The same question over plain objects. */
function naive(activities: readonly Activity[]) {
  const sent = doneWithin(activities).filter(
    ({ kind, direction }) => kind === 'email' && direction !== 'inbound',
  );
  const inbound = activities.filter(
    ({ status, domain, direction }) => status === 'done' && domain !== 'service' && direction === 'inbound',
  );
  const answerTo = ({ at, repliedAt, threadId }: Activity): string | undefined =>
    repliedAt ??
    inbound
      .filter((one) => threadId && one.threadId === threadId && one.at > at)
      .map((one) => one.at)
      .sort()[0];
  const delivered = sent.filter(({ bounced }) => !bounced);
  const replied = delivered.filter((email) => answerTo(email));
  const times = replied
    .map((email) => (Date.parse(answerTo(email) as string) - Date.parse(email.at)) / 1000)
    .filter((time) => time >= 0);
  return {
    sent: sent.length,
    bounced: sent.length - delivered.length,
    delivered: delivered.length,
    replied: replied.length,
    awaiting: delivered.length - replied.length,
    replyRate: delivered.length === 0 ? null : replied.length / delivered.length,
    medianReply: quantileOf(times, 0.5),
  };
}
