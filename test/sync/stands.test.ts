import { describe, expect, it } from 'vitest';
import { concluded, isConcluded } from '@/lib/sync/stands';

const stand = {
  dealId: 'd1',
  stageId: 'offer',
  firstStageId: 'new',
  createdAt: '2026-01-01T00:00:00Z',
  since: '2026-02-01T00:00:00Z',
};

describe('what follows from where a deal stands', () => {
  it('is, at the first meeting, a made-up beginning and the known stage since the known day', () => {
    const found = concluded(stand, undefined);
    expect(
      found.map(({ fromStageId, toStageId, at, seq, synthetic }) => [
        fromStageId,
        toStageId,
        at,
        seq,
        synthetic,
      ]),
    ).toEqual([
      [null, 'new', '2026-01-01T00:00:00Z', 0, true],
      ['new', 'offer', '2026-02-01T00:00:00Z', 1, true],
    ]);
    expect(found.every(isConcluded)).toBe(true);
  });

  it('is one transition for a deal that still stands where deals begin', () => {
    const found = concluded({ ...stand, stageId: 'new' }, undefined);
    expect(found.map(({ toStageId, at }) => [toStageId, at])).toEqual([['new', '2026-01-01T00:00:00Z']]);
  });

  it('is a real stay where the host tells when it began', () => {
    const told = concluded({ ...stand, isTold: true }, undefined);
    expect(told.map(({ toStageId, synthetic }) => [toStageId, synthetic])).toEqual([
      ['new', true],
      ['offer', undefined],
    ]);
    const never = { ...stand, stageId: 'new', since: stand.createdAt, isTold: true };
    expect(concluded(never, undefined)).toMatchObject([{ toStageId: 'new' }]);
    expect(concluded(never, undefined)[0]?.synthetic).toBeUndefined();
    expect(concluded({ ...never, since: '2026-03-01T00:00:00Z' }, undefined)[0]?.synthetic).toBe(true);
  });

  it('is nothing while it stands where it stood, and a real move when it does not', () => {
    const last = concluded(stand, undefined).at(-1);
    expect(concluded({ ...stand, since: '2026-03-01T00:00:00Z' }, last)).toEqual([]);
    expect(concluded({ ...stand, stageId: 'won', since: '2026-03-01T00:00:00Z' }, last)).toEqual([
      {
        id: 'seen:d1:2',
        dealId: 'd1',
        fromStageId: 'offer',
        toStageId: 'won',
        at: '2026-03-01T00:00:00Z',
        seq: 2,
      },
    ]);
  });

  it('never goes back in time, whatever the host says of when', () => {
    const last = concluded(stand, undefined).at(-1);
    const [move] = concluded({ ...stand, stageId: 'won', since: '2025-12-01T00:00:00Z' }, last);
    expect(move?.at).toBe('2026-02-01T00:00:00Z');
  });

  it('follows a history that the host did tell', () => {
    const told = {
      id: 'd1:4',
      dealId: 'd1',
      fromStageId: 'new',
      toStageId: 'offer',
      at: '2026-02-01T00:00:00Z',
      seq: 4,
    };
    expect(isConcluded(told)).toBe(false);
    expect(concluded({ ...stand, stageId: 'won', since: '2026-03-01T00:00:00Z' }, told)[0]?.seq).toBe(5);
  });
});
