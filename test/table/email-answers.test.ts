import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/model/entities';
import { companyOf } from '@/lib/table/company';
import { emailAnswers } from '@/lib/table/email-answers';
import { aCall, aCompany, aScope } from './a-company';

const at = (time: string) => `2025-03-04T${time}:00Z`;
const anEmail = (facts: Partial<Activity> = {}) =>
  aCall({ kind: 'email', outcomeKind: null, at: at('08:00'), ...facts });
const anAnswer = (facts: Partial<Activity> = {}) =>
  anEmail({ direction: 'inbound', threadId: 't', ...facts });

/** When the first of some activities was answered, as the time of the day. */
function answered(...activities: Activity[]): string | null {
  const company = companyOf(aCompany({ activities }), aScope({ asOf: '2025-03-05T00:00:00Z' }));
  const [instant] = emailAnswers(company.activities, company.asOf).answeredAt;
  return instant === undefined || Number.isNaN(instant)
    ? null
    : new Date(instant * 1000).toISOString().slice(11, 16);
}

describe('an e-mail is answered', () => {
  it('when the CRM says so, whatever is on its thread', () => {
    expect(answered(anEmail({ repliedAt: at('11:00'), threadId: 't' }), anAnswer({ at: at('09:00') }))).toBe(
      '11:00',
    );
  });
  it('at the first thing that came in on its thread later than it', () => {
    const inbound = ['07:00', '08:00', '12:00', '10:00'].map((time) => anAnswer({ at: at(time) }));
    expect(answered(anEmail({ threadId: 't' }), ...inbound)).toBe('10:00');
  });
  it('not by something on another thread, outbound, planned or of the service domain', () => {
    const others = [
      anAnswer({ at: at('10:00'), threadId: 'constructor' }),
      anAnswer({ at: at('10:00'), direction: 'outbound' }),
      anAnswer({ at: at('10:00'), status: 'planned' }),
      anAnswer({ at: at('10:00'), domain: 'service' }),
    ];
    expect(answered(anEmail({ threadId: 't' }), ...others)).toBeNull();
  });
  it('not by an answer after as-of, though the thread may know an earlier one', () => {
    const later = anEmail({ repliedAt: '2025-03-06T00:00:00Z', threadId: 't' });
    expect(answered(later)).toBeNull();
    expect(answered(later, anAnswer({ at: at('10:00') }))).toBe('10:00');
  });
  it('never when it bounced, by flag or by outcome', () => {
    expect(answered(anEmail({ bounced: true, repliedAt: at('11:00') }))).toBeNull();
    expect(answered(anEmail({ outcomeKind: 'bounced', repliedAt: at('11:00') }))).toBeNull();
  });
  it('only if it was sent', () => {
    expect(answered(anEmail({ direction: 'inbound', repliedAt: at('11:00') }))).toBeNull();
    expect(answered(aCall({ repliedAt: at('11:00') }))).toBeNull();
  });
});
