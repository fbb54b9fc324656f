import { describe, expect, it } from 'vitest';
import { changesOf } from '@/lib/insights/changes';
import type { Records } from '@/lib/model/entities';
import type { Filters } from '@/lib/model/scope';
import { aView } from '../metrics/a-view';
import { aCompany, aDeal, aLoss, aScope, aWay } from '../table/a-company';

const since = '2025-03-09T00:00:00Z';
const before = '2025-03-01T08:00:00Z';
const after = '2025-03-09T08:00:00Z';
const later = '2025-03-09T18:00:00Z';

function changes(records: Records, filters: Filters = {}) {
  const view = aView(aCompany(records), aScope({ asOf: '2025-03-10T12:00:00Z', filters }));
  return changesOf(view, Date.parse(since) / 1000);
}
/** A deal with its way: the kind of change it is told as. */
const told = (...steps: [stage: string, at: string][]) =>
  changes({
    deals: [aDeal({ id: 'd', createdAt: steps[0]?.[1] ?? before, stageId: steps.at(-1)?.[0] ?? 'new' })],
    transitions: aWay('d', ...steps),
  }).changed.map(({ kind, sentence }) => [kind, sentence.key]);

describe('what changed', () => {
  it('is a win or a loss since then, and none before', () => {
    expect(told(['new', before], ['won', after])).toEqual([['won', 'change.won']]);
    expect(told(['new', before], ['lost', after])).toEqual([['lost', 'change.lost']]);
    expect(told(['new', before], ['won', before])).toEqual([]);
  });

  it('says the reason of a loss', () => {
    const { changed } = changes({
      deals: [aLoss({ id: 'd', closedAt: after, lossReasonId: 'price' })],
      lossReasons: [{ id: 'price', name: 'Price' }],
    });
    expect(changed[0]?.sentence).toEqual({
      key: 'change.lost.reason',
      values: { reason: { text: 'Price' } },
    });
  });

  it('is a deal that came since then, in the stage it is in now', () => {
    expect(told(['new', after], ['offer', later])).toEqual([['new', 'change.new']]);
    expect(told(['new', since], ['offer', since])).toEqual([]);
  });

  it('is a move to another stage, and not one there and back', () => {
    expect(told(['new', before], ['offer', after])).toEqual([['moved', 'change.moved']]);
    expect(told(['new', before], ['offer', after], ['new', later])).toEqual([]);
  });

  it('is a deal that had ended and is open again', () => {
    expect(told(['new', before], ['lost', before], ['offer', after])).toEqual([
      ['reopened', 'change.reopened'],
    ]);
  });

  it('is told once of each deal, by how it ended', () => {
    expect(told(['new', after], ['offer', after], ['won', later])).toEqual([['won', 'change.won']]);
  });

  it('is not what a connector made up to mend a history', () => {
    const [first, second] = aWay('d', ['new', before], ['offer', after]);
    if (!first || !second) throw new Error('no way');
    const { changed } = changes({
      deals: [aDeal({ id: 'd', stageId: 'offer', createdAt: before })],
      transitions: [first, { ...second, synthetic: true }],
    });
    expect(changed).toEqual([]);
  });

  it('comes newest first with counts, of the people asked for', () => {
    const deal = (id: string, ownerId: string, createdAt: string) => aDeal({ id, ownerId, createdAt });
    const records = {
      deals: [deal('a', 'ann', after), deal('b', 'ann', later), deal('c', 'ben', after)],
    };
    const { changed, counts } = changes(records, { userIds: ['ann'] });
    expect(changed.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(counts).toEqual({ won: 0, lost: 0, unqualified: 0, reopened: 0, new: 2, moved: 0 });
  });
});
