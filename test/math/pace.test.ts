import { describe, expect, it } from 'vitest';
import { paceOf } from '@/lib/math/pace';
import { workingDays } from '@/lib/math/working-days';
import { dateDays } from '@/lib/table/column';

const weekdays = [false, true, true, true, true, true, false, false];
const calendar = { weekdays, holidays: new Set([dateDays('2025-03-05')]) };
const march = { from: dateDays('2025-03-01'), to: dateDays('2025-04-01') };
const at = (today: string, actual: number, target = 200) =>
  paceOf({ ...march, target, actual }, dateDays(today), calendar);

describe('working days', () => {
  it('leave out weekends and holidays', () => {
    expect(workingDays(calendar, march.from, march.to)).toBe(20);
  });
  it('are none in an empty or reversed span', () => {
    expect(workingDays(calendar, march.to, march.from)).toBe(0);
  });
});

describe('pace', () => {
  it('counts finished days only', () => {
    // 3, 4, 6, 7 March are over on the 10th; today is not counted.
    expect(at('2025-03-10', 40)).toMatchObject({ elapsed: 4, pace: 40, status: 'ahead', projection: 200 });
  });
  it('is close from nine tenths on, behind below', () => {
    expect(at('2025-03-10', 36).status).toBe('close');
    expect(at('2025-03-10', 35).status).toBe('behind');
  });
  it('tells reached, missed and not begun apart', () => {
    expect(at('2025-03-10', 200).status).toBe('achieved');
    expect(at('2025-04-01', 199).status).toBe('missed');
    expect(at('2025-03-03', 0)).toMatchObject({ status: 'not_started', projection: null });
  });
  it('asks for the rest on the days left', () => {
    expect(at('2025-03-10', 40).neededPerDay).toBe(10);
    expect(at('2025-04-01', 40).neededPerDay).toBeNull();
  });
  it('has no share of a target of zero', () => {
    expect(at('2025-03-10', 0, 0).attainment).toBeNull();
  });
  it('goes by calendar days when no day is worked', () => {
    const none = { weekdays: [], holidays: new Set<number>() };
    expect(paceOf({ ...march, target: 31, actual: 0 }, dateDays('2025-03-11'), none)).toMatchObject({
      workingDays: 31,
      elapsed: 10,
      pace: 10,
    });
  });
});
