import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostWordList } from '@/lib/messages/engine';
import type { Records } from '@/lib/model/entities';
import { tablesOf } from '@/lib/table/tables-of';
import { hostWords } from '@/lib/worker/host-words';
import { aCall, aDeal } from '../table/a-company';

const words = (records: Records, fields: readonly string[] = []) => hostWords(tablesOf(records), fields);
const brief = ({ words: all }: HostWordList) => all.map(({ id, meaning, count }) => [id, meaning, count]);
/** Names that every object has already, or that read as something else. */
const hostile = ['__proto__', 'constructor', 'toString', '', ' ', '<b>x</b>', 'call Reached', '\u202eabc'];
const lead = (id: string, status: string, more = {}) => ({
  id,
  name: id,
  status,
  statusKind: 'working' as const,
  createdAt: '2025-01-01T00:00:00Z',
  ...more,
});

describe('words of a CRM', () => {
  it('are stages in the order of their pipelines, with their deals; a deleted one while deals stand in it', () => {
    const stage = (id: string, pipelineId: string, position: number, more = {}) => ({
      ...{ id, pipelineId, position, name: id.toUpperCase(), kind: 'open' as const },
      ...more,
    });
    const found = words({
      pipelines: [
        { id: 'p1', name: 'Second', position: 2 },
        { id: 'p2', name: 'First', position: 1 },
      ],
      stages: [
        stage('b', 'p1', 2, { kind: 'won' }),
        stage('a', 'p1', 1),
        stage('c', 'p2', 1),
        stage('old', 'p2', 2, { deletedAt: '2025-01-01T00:00:00Z' }),
        stage('gone', 'p2', 3, { deletedAt: '2025-01-01T00:00:00Z' }),
        stage('stray', 'nowhere', 1),
      ],
      deals: [
        aDeal({ stageId: 'b', deletedAt: null }),
        aDeal({ stageId: 'b', deletedAt: '2025-02-01T00:00:00Z' }),
        aDeal({ stageId: 'old', deletedAt: null }),
        aDeal({ stageId: 'not listed' }),
      ],
    }).stages.words;
    expect(found.map(({ id, pipelineName, meaning, count }) => [id, pipelineName, meaning, count])).toEqual([
      ['c', 'First', 'open', 0],
      ['old', 'First', 'open', 1],
      ['a', 'Second', 'open', 0],
      ['b', 'Second', 'won', 1],
      ['stray', null, 'open', 0],
    ]);
  });

  it('are types of activities with what most of them count as, commonest first', () => {
    const { activityTypes } = words({
      activities: [
        aCall({ type: 'Telefon', kind: 'call' }),
        aCall({ type: 'Telefon', kind: 'call' }),
        aCall({ type: 'Telefon', kind: 'task' }),
        aCall({ type: 'Demo', kind: 'meeting' }),
        aCall({ type: null }),
      ],
    });
    expect(brief(activityTypes)).toEqual([
      ['Telefon', 'call', 3],
      ['Demo', 'meeting', 1],
    ]);
  });

  it('are outcomes by kind of activity, unknown where most rows say nothing of what they mean', () => {
    const { outcomes } = words({
      activities: [
        aCall({ outcome: 'Done', outcomeKind: 'connected' }),
        aCall({ outcome: 'Done', outcomeKind: 'connected' }),
        aCall({ outcome: 'Done', kind: 'meeting', outcomeKind: 'held' }),
        aCall({ outcome: 'Hm', outcomeKind: null }),
        aCall({ outcome: null }),
      ],
    });
    expect(outcomes.words.map(({ id, kind, name, meaning }) => [id, kind, name, meaning])).toEqual([
      ['call Done', 'call', 'Done', 'connected'],
      ['call Hm', 'call', 'Hm', null],
      ['meeting Done', 'meeting', 'Done', 'held'],
    ]);
  });

  it('are statuses of leads and sources by their deals, without what is deleted', () => {
    const found = words({
      leads: [lead('1', 'Hot'), lead('2', 'Hot'), lead('3', 'Cold', { deletedAt: '2025-01-02T00:00:00Z' })],
      sources: [
        { id: 's1', name: 'Fair', channel: 'event' },
        { id: 's2', name: 'Web' },
      ],
      deals: [aDeal({ sourceId: 's2' }), aDeal({ sourceId: null })],
    });
    expect(brief(found.leadStatuses)).toEqual([['Hot', 'working', 2]]);
    expect(brief(found.channels)).toEqual([
      ['s2', null, 1],
      ['s1', 'event', 0],
    ]);
  });

  it('are values of the fields that may hold loss reasons: the five commonest, spaces aside', () => {
    const dear = [' Too  dear', 'Too dear', 'Too dear '].map((cf1) => aDeal({ custom: { cf1 } }));
    const others = ['a', 'b', 'c', 'd', 'e'].map((cf1) => aDeal({ custom: { cf1, cf2: 7 } }));
    const long = aDeal({ custom: { cf1: `${'x'.repeat(79)}😀 and more` } });
    const gone = aDeal({ custom: { cf1: 'Too dear' }, deletedAt: '2025-02-01T00:00:00Z' });
    const [first, second, third] = words({ deals: [...dear, ...others, long, gone] }, [
      'cf1',
      'cf2',
      '__proto__',
    ]).reasonFields;
    expect(first).toMatchObject({ id: 'cf1', filled: 9 });
    expect(first?.samples.map(({ text, count }) => [text, count])).toEqual([
      ['Too dear', 3],
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ]);
    expect(second).toEqual({ id: 'cf2', filled: 0, samples: [] });
    expect(third).toEqual({ id: '__proto__', filled: 0, samples: [] });
    const [only] = words({ deals: [long] }, ['cf1']).reasonFields;
    expect(only?.samples[0]?.text).toBe(`${'x'.repeat(79)}…`);
  });

  it('have nothing to be settled where the CRM has none', () => {
    const empty = { words: [], left: 0 };
    expect(words({})).toEqual({
      reasonFields: [],
      ...{ stages: empty, activityTypes: empty, outcomes: empty, leadStatuses: empty, channels: empty },
    });
  });

  it('are cut to the commonest two hundred, and say how many are left', () => {
    const activities = Array.from({ length: 203 }, (_, n) => aCall({ outcome: `note ${n}` }));
    activities.push(aCall({ outcome: 'note 202' }));
    const { outcomes } = words({ activities });
    expect(outcomes.words).toHaveLength(200);
    expect(outcomes.words[0]).toMatchObject({ name: 'note 202', count: 2 });
    expect(outcomes.left).toBe(3);
  });

  it('are counted once each, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile), { maxLength: 20 }), (labels) => {
        const found = words({
          activities: labels.map((label) => aCall({ type: label, outcome: label })),
          leads: labels.map((label, n) => lead(`${n}`, label)),
        });
        const counts = [...Map.groupBy(labels, (label) => label)].map(([label, all]) => [label, all.length]);
        for (const list of [found.activityTypes, found.leadStatuses, found.outcomes]) {
          const counted = list.words.map(({ name, count }) => [name, count]);
          expect(new Map(counted as [string, number][])).toEqual(new Map(counts as [string, number][]));
        }
      }),
    );
  });
});
