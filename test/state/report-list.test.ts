import { describe, expect, it } from 'vitest';
import { reports } from '@/lib/reports/all';
import { reportList } from '@/lib/state/report-list';

describe('the list of reports', () => {
  it('has every report of the engine once, and no other', () => {
    expect(reportList.map(({ id }) => id).sort()).toEqual(reports.map(({ id }) => id).sort());
  });
});
