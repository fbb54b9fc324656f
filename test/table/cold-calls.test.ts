import { describe, expect, it } from 'vitest';
import type { Activity, Records } from '@/lib/model/entities';
import { coldRows } from '@/lib/table/cold-calls';
import { companyOf } from '@/lib/table/company';
import { aCall, aCompany, aDeal, aScope } from './a-company';

const call = (time: string, facts: Partial<Activity>) => aCall({ at: `2025-03-04T${time}:00Z`, ...facts });
const cold = (activities: Activity[], records: Records = {}) => {
  const tables = aCompany({ deals: [aDeal({ id: 'd' })], ...records, activities });
  return [...coldRows(companyOf(tables, aScope()))];
};

describe('a call is cold', () => {
  it('until somebody has answered on the same deal, strictly earlier', () => {
    const calls = [
      call('08:00', { dealId: 'd', outcomeKind: 'no_answer' }),
      call('09:00', { dealId: 'd' }),
      call('09:00', { dealId: 'd', userId: 'bo' }),
      call('09:01', { dealId: 'd', outcomeKind: 'voicemail' }),
    ];
    expect(cold(calls)).toEqual([1, 1, 1, 0]);
  });
  it('also after a talk that was no sales call, or is only planned', () => {
    const first = [
      { domain: 'service' as const },
      { kind: 'meeting' as const },
      { status: 'planned' as const },
    ];
    for (const facts of first) {
      const [, second] = cold([call('08:00', { dealId: 'd', ...facts }), call('09:00', { dealId: 'd' })]);
      expect(second).toBe(1);
    }
  });
  it('by its deal, else its lead, else its customer', () => {
    const earlier = call('08:00', { dealId: 'd', leadId: 'l', customerId: 'c' });
    const later = [{ dealId: 'd' }, { leadId: 'l' }, { customerId: 'c' }, { leadId: 'new', customerId: 'c' }];
    expect(cold([earlier, ...later.map((facts) => call('09:00', facts))])).toEqual([1, 0, 0, 0, 1]);
  });
  it('not without a link, a deal that is gone being none', () => {
    expect(cold([call('08:00', {}), call('08:00', { dealId: 'gone' })])).toEqual([0, 0]);
  });
  it('not after a talk with a contact of the same company', () => {
    const customers = [
      { id: 'c', kind: 'company' as const, name: 'c' },
      { id: 'person', kind: 'contact' as const, name: 'p', parentId: 'c' },
    ];
    const calls = [call('08:00', { customerId: 'person' }), call('09:00', { customerId: 'c' })];
    expect(cold(calls, { customers })).toEqual([1, 0]);
  });
});
