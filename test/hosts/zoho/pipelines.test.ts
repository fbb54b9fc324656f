import { expect, it } from 'vitest';
import { placeOf } from '@/lib/connectors/zoho/pipelines';

const stage = (value: string, name: string) => ({ value, name, kind: 'open' as const, probability: null });
const host = {
  absent: [],
  fields: {},
  currency: 'EUR',
  timeZone: 'UTC',
  pipelines: [
    { id: '1', names: ['Standard'], stages: [stage('Qualification', 'Kwalifikacja')] },
    {
      id: '2',
      names: ['Odnowienia', 'Renewals'],
      stages: [stage('Qualification', 'Q'), stage('Due', 'Termin')],
    },
  ],
  sources: [],
  lossReasons: [],
  reasonFields: [],
};

it.each([
  ['Standard', 'Kwalifikacja', '1:Qualification'],
  ['Standard', 'Qualification', '1:Qualification'],
  ['Renewals', 'Q', '2:Qualification'],
  ['2', 'Due', '2:Due'],
  [null, 'Termin', '2:Due'],
  [null, 'Never seen', '1:Never seen'],
  ['Gone', null, '1:unknown'],
])('a deal in %s at %s stands at %s', (pipeline, at, id) => {
  expect(placeOf(host, pipeline, at).stageId).toBe(id);
});
