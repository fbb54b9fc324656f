import { describe, expect, it } from 'vitest';
import { needsOf } from '@/lib/insights/needs';
import type { Records } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import { aView } from '../metrics/a-view';
import { aCall, aCompany, aDeal, aScope, aWay, aWin } from '../table/a-company';
import { times } from './found';

/** Monday 10 March 2025, noon. */
const now: Partial<Scope> = { asOf: '2025-03-10T12:00:00Z' };

const needs = (records: Records, scope: Partial<Scope> = {}) =>
  needsOf(aView(aCompany(records), aScope({ ...now, ...scope })));

/** A call still to come keeps a deal from being without a next step. */
const next = (dealId: string) => aCall({ status: 'planned', dealId, at: '2025-03-12T09:00:00Z' });

const aLead = (facts: object = {}) => ({
  id: 'lead',
  name: 'Lead',
  ownerId: 'ann',
  createdAt: '2025-03-08T11:00:00Z',
  status: 'New',
  statusKind: 'new' as const,
  ...facts,
});

const whyOf = (records: Records, scope?: Partial<Scope>) =>
  needs(records, scope).waiting.map(({ id, why }) => [id, ...why.map(({ kind }) => kind)]);

describe('what needs somebody', () => {
  it('is a deal whose expected date was yesterday, and not one expected today', () => {
    const deal = (expectedCloseDate: string) => ({
      deals: [aDeal({ id: 'd', expectedCloseDate })],
      activities: [next('d')],
    });
    expect(whyOf(deal('2025-03-09'))).toEqual([['d', 'overdue']]);
    expect(whyOf(deal('2025-03-10'))).toEqual([]);
  });

  it('is a deal for which nothing is planned from now on, and not one with a call in a second', () => {
    const deal = (...at: string[]) => ({
      deals: [aDeal({ id: 'd' })],
      activities: at.map((one) => aCall({ status: 'planned', dealId: 'd', at: one, userId: 'ben' })),
    });
    expect(whyOf(deal(), { filters: { userIds: ['ann'] } })).toEqual([['d', 'no-next-step']]);
    expect(whyOf(deal('2025-03-10T12:00:00Z'), { filters: { userIds: ['ann'] } })).toEqual([]);
  });

  it('counts the days that a deal without a next step has been quiet', () => {
    const { waiting } = needs({
      deals: [aDeal({ id: 'd' })],
      activities: [aCall({ dealId: 'd', at: '2025-03-01T12:00:00Z' })],
    });
    expect(waiting[0]?.why[0]?.sentence).toEqual({
      key: 'need.no-next-step',
      values: { n: { value: 9, unit: 'count' } },
    });
  });

  it('is a deal past three quarters of the time that won ones took in its stage, and not one within it', () => {
    // Ten wins were in "offer" for 1 to 10 days: the upper quartile is 7.75 days.
    const wins = times(10, (at) => aWin({ id: `w${at}`, createdAt: '2025-01-01T12:00:00Z' }));
    const ways = wins.flatMap(({ id }, at) =>
      aWay(
        id,
        ['offer', '2025-01-01T12:00:00Z'],
        ['won', `2025-01-${String(at + 2).padStart(2, '0')}T12:00:00Z`],
      ),
    );
    const open = (since: string) => ({
      deals: [...wins, aDeal({ id: 'd', createdAt: '2025-01-01T08:00:00Z' })],
      transitions: [...ways, ...aWay('d', ['offer', since])],
      activities: [next('d')],
    });
    expect(whyOf(open('2025-03-02T12:00:00Z'))).toEqual([['d', 'too-long-in-stage']]);
    expect(whyOf(open('2025-03-02T19:00:00Z'))).toEqual([]);
    expect(needs(open('2025-03-02T12:00:00Z')).waiting[0]?.why[0]?.sentence.values).toMatchObject({
      n: { value: 8, unit: 'count' },
      usual: { value: 8, unit: 'count' },
    });
  });

  it('is a planned activity that is over, and not one that is due now', () => {
    const call = (at: string) => ({ activities: [aCall({ id: 'c', status: 'planned', at })] });
    expect(whyOf(call('2025-03-10T11:59:59Z'))).toEqual([['c', 'overdue-activity']]);
    expect(whyOf(call('2025-03-10T12:00:00Z'))).toEqual([]);
  });

  it('says an overdue activity with its deal, the oldest of them, and counts each', () => {
    const { waiting, counts } = needs({
      deals: [aDeal({ id: 'd', expectedCloseDate: '2025-03-01' })],
      activities: [
        aCall({ status: 'planned', dealId: 'd', at: '2025-03-07T09:00:00Z', kind: 'meeting' }),
        aCall({ status: 'planned', dealId: 'd', at: '2025-03-05T09:00:00Z' }),
        next('d'),
      ],
    });
    expect(waiting.map(({ entity, id }) => [entity, id])).toEqual([['deals', 'd']]);
    expect(waiting[0]?.why.map(({ sentence }) => sentence)).toEqual([
      { key: 'need.overdue', values: { date: { value: '2025-03-01', unit: 'date' } } },
      { key: 'need.overdue-activity.call', values: { date: { value: '2025-03-05', unit: 'date' } } },
    ]);
    expect(counts).toMatchObject({ overdue: 1, 'overdue-activity': 2 });
  });

  it('is a lead that waits for more than a day, and not one of a day, nor one that is over', () => {
    const lead = (facts: object) => ({ leads: [aLead(facts)] });
    expect(whyOf(lead({ createdAt: '2025-03-09T11:59:59Z' }))).toEqual([['lead', 'untouched']]);
    expect(whyOf(lead({ createdAt: '2025-03-09T12:00:00Z' }))).toEqual([]);
    expect(whyOf(lead({ statusKind: 'unqualified' }))).toEqual([]);
    expect(
      whyOf({ ...lead({}), activities: [aCall({ leadId: 'lead', at: '2025-03-09T12:00:00Z' })] }),
    ).toEqual([]);
  });

  it('is only what is of the people asked for', () => {
    const records = {
      deals: [aDeal({ id: 'mine' }), aDeal({ id: 'other', ownerId: 'ben' })],
      leads: [aLead({ ownerId: 'ben' })],
      activities: [aCall({ id: 'c', status: 'planned', at: '2025-03-09T09:00:00Z', userId: 'ben' })],
    };
    expect(whyOf(records, { filters: { userIds: ['ann'] } })).toEqual([['mine', 'no-next-step']]);
    expect(whyOf(records)).toHaveLength(4);
  });

  it('comes with the most money first, then what has waited longest', () => {
    const deal = (id: string, amount: number, createdAt: string) => aDeal({ id, amount, createdAt });
    const found = whyOf({
      deals: [
        deal('small', 100, '2025-03-01T08:00:00Z'),
        deal('new', 900, '2025-03-04T08:00:00Z'),
        deal('old', 900, '2025-03-02T08:00:00Z'),
      ],
    });
    expect(found.map(([id]) => id)).toEqual(['old', 'new', 'small']);
  });
});
