import { describe, expect, it } from 'vitest';
import { coverageOf } from '@/lib/state/coverage-view';

const reports = [
  { id: 'won', needs: ['deals'] },
  { id: 'stages', needs: ['deals', 'transitions'] },
  { id: 'surveys', needs: ['surveys'] },
] as const;
const since = '2026-03-15T00:00:00Z';
const capabilities = {
  deals: { fields: ['name', 'amount', 'ownerId'], history: 'full' as const },
  users: { fields: ['name'], history: 'full' as const },
  transitions: { fields: ['at'], history: 'partial' as const, historySince: since },
};
const coverage = (
  over: object = {},
  { counts = {}, streams = [] as never[], reasonFields = [] as { id: string; label: string }[] } = {},
) => coverageOf({ capabilities: { ...capabilities, ...over }, reasonFields }, counts, { streams }, reports);
const given = (found: ReturnType<typeof coverage>, entity: string) =>
  found.given.find((kind) => kind.entity === entity);

describe('what a CRM gives', () => {
  it('is each kind of record with the fields that reports ask for, and those it lacks', () => {
    const found = coverage({}, { counts: { deals: 7 } });
    expect(given(found, 'deals')).toMatchObject({
      count: 7,
      has: ['amount', 'ownerId'],
      lacks: ['customerId', 'sourceId', 'lossReasonId', 'expectedCloseDate', 'winProbability'],
      history: 'full',
    });
    expect(given(found, 'users')).toMatchObject({ has: [], lacks: [], fields: { k: 1 }, history: null });
    expect(given(found, 'transitions')).toMatchObject({ history: 'partial', since });
    expect(found.given[0]?.entity).toBe('deals');
  });

  it('has a loss reason where a field may hold one', () => {
    const found = coverage({}, { reasonFields: [{ id: 'cf1', label: 'Why' }] });
    expect(given(found, 'deals')?.has).toContain('lossReasonId');
  });

  it('names the reports that are lost by what is missing, and what else is missing', () => {
    const found = coverage();
    expect(found.missing).toEqual([{ entity: 'surveys', why: 'absent', reports: ['surveys'] }]);
    expect(found.others).toContain('products');
    expect([...found.others, ...found.missing.map(({ entity }) => entity)]).not.toContain('goals');
  });

  it('loses the reports over stages where the host keeps no history, until some is here', () => {
    const none = { transitions: { fields: [], history: 'none' } };
    const lost = { entity: 'transitions', why: 'no-history', reports: ['stages'] };
    expect(coverage(none).missing).toContainEqual(lost);
    expect(coverage(none, { counts: { transitions: 3 } }).missing).not.toContainEqual(lost);
  });

  it('tells what the sign-in may not read from what the CRM does not have', () => {
    const streams = [{ phase: 'no-access', fills: ['surveys', 'deals'] }] as never[];
    const found = coverage({}, { streams, counts: { deals: 1 } });
    expect(found.missing).toEqual([{ entity: 'surveys', why: 'no-access', reports: ['surveys'] }]);
    expect(given(found, 'deals')?.isClosed).toBe(true);
  });

  it('counts as given what is here, whatever was published', () => {
    expect(given(coverage({}, { counts: { surveys: 2 } }), 'surveys')).toMatchObject({ count: 2, lacks: [] });
  });
});
