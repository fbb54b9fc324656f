import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataset, writeDataset } from '@/lib/model/dataset';

const tiny = readFileSync('test/fixtures/tiny.json', 'utf8');
const file = (lists: object): string => JSON.stringify({ format: 'crm-canonical/1', meta: {}, ...lists });
const team = (id: unknown) => ({ id, name: 'North' });

describe('a dataset file', () => {
  it('reads back as it was written', () => {
    const dataset = readDataset(tiny, 'tiny.json');
    expect(dataset.records.deals).toHaveLength(18);
    expect(readDataset(writeDataset(dataset), 'again.json')).toEqual(dataset);
  });

  it('may leave lists out, carry keys we do not know, and name records it does not have', () => {
    const { records } = readDataset(
      file({ teams: [{ ...team('t'), colour: 'red', parentTeamId: 'nobody' }], weather: [] }),
      'f.json',
    );
    expect(records.teams).toEqual([{ id: 't', name: 'North', parentTeamId: 'nobody' }]);
    expect(records.deals).toEqual([]);
  });

  it('takes the order of the file where changes are not numbered', () => {
    const change = { dealId: 'd', field: 'amount', from: 1, to: 2, at: '2025-03-01T00:00:00Z' };
    const { records } = readDataset(file({ fieldChanges: [change, change] }), 'f.json');
    expect(records.fieldChanges?.map(({ seq }) => seq)).toEqual([0, 1]);
  });

  it.each([
    ['{', 'f.json: is no JSON'],
    ['[]', 'f.json: is [], not an object'],
    ['{"format":"csv"}', 'f.json: format: is "csv", not "crm-canonical/1"'],
    [file({ teams: {} }), 'f.json: teams: is {}, not a list'],
    [file({ teams: [team('a'), team('a')] }), 'f.json: teams "a": is there twice, at 0 and at 1'],
    [file({ teams: [team('a'), team(7)] }), 'f.json: teams at 1 field id: is not of type string'],
    [file({ teams: [null] }), 'f.json: teams at 0: is not of type object'],
    [
      file({
        leads: [{ id: 'l', name: '', status: '', statusKind: 'hot', createdAt: '2025-03-01T00:00:00Z' }],
      }),
      'f.json: leads "l" field statusKind: is none of new',
    ],
    [file({ meta: { asOf: 'now' } }), 'f.json: meta field asOf: not an instant like'],
    [file({ meta: { rates: { EUR: 4.25 } } }), 'f.json: meta field rates.EUR: is not of type string'],
    [
      file({ meta: { calendar: { weekdays: [0], holidays: [] } } }),
      'field calendar.weekdays.0: is less than 1',
    ],
  ])('is refused whole with a message that finds the fault: %s', (content, message) => {
    expect(() => readDataset(content, 'f.json')).toThrow(message);
  });
});
