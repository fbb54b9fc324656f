import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stage, Transition } from '@/lib/model/entities';
import { instantIso, instantSeconds } from '@/lib/table/column';
import { companyOf } from '@/lib/table/company';
import { leftOutAs, stageStays, stayIn } from '@/lib/table/stage-stays';
import { cell } from '@/lib/table/table';
import { aCompany, aDeal, aScope, aWay, stages } from './a-company';

const day = 86_400;
const other: Stage = { id: 'start', pipelineId: 'service', name: 'start', position: 0, kind: 'open' };

const companyWith = (transitions: readonly Transition[], asOf = '2025-03-31T00:00:00Z', facts = {}) => {
  const deals = [...new Set(transitions.map(({ dealId }) => dealId))].map((id) => aDeal({ id, ...facts }));
  const pipelines = ['sales', 'service'].map((id, position) => ({ id, name: id, position }));
  const tables = aCompany({ deals, transitions, pipelines, stages: [...stages, other] });
  return companyOf(tables, aScope({ asOf }));
};

/** Stage, days, visits, open and why left out, of every entry. */
const staysOf = (...of: Parameters<typeof companyWith>) => {
  const company = companyWith(...of);
  const stays = stageStays(company);
  return Array.from({ length: stays.length }, (_, entry) => [
    cell(company.tables.stages, 'id', stays.stage[entry] as number),
    (stays.seconds[entry] as number) / day,
    stays.visits[entry],
    stays.isOpen[entry] === 1,
    stays.leftOut[entry],
  ]);
};

describe('the time of a deal in a stage', () => {
  it('adds up its stays, and goes on while it stands there', () => {
    const way = aWay(
      'd',
      ['new', '2025-03-01T00:00:00Z'],
      ['offer', '2025-03-03T00:00:00Z'],
      ['new', '2025-03-08T00:00:00Z'],
      ['offer', '2025-03-11T00:00:00Z'],
    );
    expect(staysOf(way)).toEqual([
      ['new', 5, 2, false, 0],
      ['offer', 25, 2, true, 0],
    ]);
    expect(staysOf(way, '2025-03-08T00:00:00Z')).toEqual([
      ['new', 2, 2, true, 0],
      ['offer', 5, 1, false, 0],
    ]);
    const { firstAt } = stageStays(companyWith(way));
    expect([...firstAt].map(instantIso)).toEqual(['2025-03-01T00:00:00Z', '2025-03-03T00:00:00Z']);
  });

  it('leaves out less than a second, and time in closed stages', () => {
    const way = aWay(
      'd',
      ['new', '2025-03-01T00:00:00Z'],
      ['offer', '2025-03-01T00:00:00Z'],
      ['won', '2025-03-02T00:00:00Z'],
    );
    expect(staysOf(way)).toEqual([
      ['new', 0, 1, false, leftOutAs.short],
      ['offer', 1, 1, false, 0],
      ['won', 29, 1, true, leftOutAs.closed],
    ]);
  });

  it('leaves out what lies next to a change that was made up', () => {
    const way = aWay(
      'd',
      ['new', '2025-03-01T00:00:00Z'],
      ['offer', '2025-03-03T00:00:00Z'],
      ['lost', '2025-03-04T00:00:00Z'],
    ).map((transition) => ({ ...transition, synthetic: transition.toStageId === 'lost' }));
    expect(staysOf(way).map(([stage, , , , leftOut]) => [stage, leftOut])).toEqual([
      ['new', 0],
      ['offer', leftOutAs.synthetic],
      ['lost', leftOutAs.closed | leftOutAs.synthetic],
    ]);
    // Before the made-up change nothing of it is known.
    expect(staysOf(way, '2025-03-03T12:00:00Z')[1]).toEqual(['offer', 0.5, 1, true, 0]);
    const company = companyWith(way);
    expect([stayIn(company, 0, 0), stayIn(company, 0, 1)]).toEqual([2 * day, Number.NaN]);
  });

  it('ends with a move to another pipeline, which takes the deal with it', () => {
    const way = aWay('d', ['new', '2025-03-01T00:00:00Z'], ['start', '2025-03-03T00:00:00Z']);
    expect(staysOf(way)).toEqual([
      ['new', 2, 1, false, leftOutAs.pipeline],
      ['start', 28, 1, true, 0],
    ]);
    expect(staysOf(way, '2025-03-02T00:00:00Z')).toEqual([['new', 1, 1, true, 0]]);
  });

  it('skips stages that are not listed, without joining what is around them', () => {
    const way = aWay(
      'd',
      ['new', '2025-03-01T00:00:00Z'],
      ['gone', '2025-03-02T00:00:00Z'],
      ['new', '2025-03-05T00:00:00Z'],
      ['new', '2025-03-06T00:00:00Z'],
      ['offer', '2025-03-07T00:00:00Z'],
    );
    expect(staysOf(way)).toEqual([
      ['new', 3, 2, false, 0],
      ['offer', 24, 1, true, 0],
    ]);
  });

  it('is not there for a deal that does not exist, or has no history', () => {
    const way = aWay('d', ['new', '2025-03-01T00:00:00Z']);
    expect(staysOf(way, '2025-03-31T00:00:00Z', { deletedAt: '2025-03-20T00:00:00Z' })).toEqual([]);
    const without = companyOf(aCompany({ deals: [aDeal()] }), aScope());
    expect(stageStays(without).length).toBe(0);
    expect(stayIn(without, 0, 1)).toBeNaN();
  });
});

it('splits the time since the first entry among the stages, without loss', () => {
  const step = fc.tuple(fc.constantFrom('new', 'offer', 'won', 'lost'), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { maxLength: 4 }), (ways) => {
      const start = instantSeconds('2025-03-01T08:00:00Z');
      const asOf = start + 150 * 3600;
      const transitions = ways.flatMap((steps, deal) => {
        let at = start;
        return aWay(
          `d${deal}`,
          ...steps.map(([stage, hours]) => {
            at += hours * 3600;
            return [stage, instantIso(at)] as const;
          }),
        );
      });
      const stays = stageStays(companyWith(transitions, instantIso(asOf)));
      const known = transitions.filter(({ at }) => instantSeconds(at) <= asOf);
      const firsts = ways.map((_, deal) => known.find(({ dealId }) => dealId === `d${deal}`)?.at);
      const gone = firsts.map((at) => (at === undefined ? 0 : asOf - instantSeconds(at)));
      const spent = gone.map((_, deal) =>
        stays.seconds
          .subarray(stays.starts[deal], stays.starts[deal + 1])
          .reduce((sum, seconds) => sum + seconds, 0),
      );
      expect(spent).toEqual(gone);
      expect(stays.isOpen.reduce((sum, isOpen) => sum + isOpen, 0)).toBe(
        firsts.filter((at) => at !== undefined).length,
      );
    }),
  );
});
