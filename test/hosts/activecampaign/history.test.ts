import { afterEach, expect, it } from 'vitest';
import { activecampaign } from '@/lib/connectors/activecampaign/connector';
import { readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { heldCompany } from './company';
import { start } from './simulator';

let simulator: Simulator;
afterEach(() => simulator.close());

const at = (day: number): string => `2026-02-0${day}T08:00:00-06:00`;
const done = (id: string, day: number, row: object): object => ({
  id,
  d_id: '1',
  deal: '1',
  user: '3',
  cdate: at(day),
  dataType: '',
  dataAction: '',
  dataId: '0',
  dataOldval: '',
  d_stageid: '0',
  ...row,
});
const made = done('1', 1, { dataAction: 'add' });

/** Stages and times that the history of a deal in pipeline 1 comes to; `~` marks what was made up. */
async function chainOf(deal: object, rows: readonly object[]): Promise<string[]> {
  simulator = await start(heldCompany());
  const own = { id: '1', group: '1', stage: '1', status: '0', cdate: at(1), mdate: at(9), ...deal };
  simulator.server.fault = ({ path }) => {
    if (path === '/api/3/deals') return { body: { deals: [own], meta: { total: '1' } } };
    if (path === '/api/3/deals/1') return { body: { deal: own } };
    if (path !== '/api/3/dealActivities') return undefined;
    return { body: { dealActivities: rows, meta: { total: String(rows.length) } } };
  };
  const { records } = await readSimulator(activecampaign, simulator);
  return (records.transitions ?? []).map(
    ({ toStageId, at: when, synthetic }) => `${synthetic ? '~' : ''}${toStageId}@${when.slice(8, 10)}`,
  );
}

it('follows a deal forward, back, to its loss, and on after it was reopened', async () => {
  const rows = [
    made,
    done('2', 2, { dataType: 'd_stageid', dataAction: '2', dataOldval: '1' }),
    done('3', 3, { dataType: 'd_stageid', dataAction: '1', dataOldval: '2' }),
    done('4', 4, { dataType: 'status', dataAction: '2', dataOldval: '0' }),
    done('5', 5, { dataType: 'status', dataAction: '0', dataOldval: '2' }),
    done('6', 6, { dataType: 'd_stageid', dataAction: '3', dataOldval: '1' }),
  ];
  expect(await chainOf({ stage: '3' }, rows.toReversed())).toEqual([
    '1@01',
    '2@02',
    '1@03',
    '1:lost@04',
    '1@05',
    '3@06',
  ]);
});

it.each([
  ['the id of what it is about', { dataId: '2', dataOldval: '1', dataAction: 'update' }],
  ['the stage of the row', { d_stageid: '2', stage: '2', dataOldval: '1', dataAction: 'update' }],
])('finds the new stage in %s, too', async (_where, row) => {
  expect(await chainOf({ stage: '2' }, [made, done('2', 2, { dataType: 'd_stageid', ...row })])).toEqual([
    '1@01',
    '2@02',
  ]);
});

it('takes a deal without a move to have been made where it stands', async () => {
  expect(await chainOf({ stage: '3' }, [made])).toEqual(['3@01']);
});

it('asks for the stage that a won deal without a move was made in', async () => {
  const won = done('2', 4, { dataType: 'status', dataAction: '1', dataOldval: '0' });
  expect(await chainOf({ stage: '2', status: '1' }, [made, won])).toEqual(['2@01', '1:won@04']);
});

it('does not count a stage that changes while a deal is won', async () => {
  const rows = [
    made,
    done('2', 2, { dataType: 'status', dataAction: '1', dataOldval: '0' }),
    done('3', 3, { dataType: 'd_stageid', dataAction: '4', dataOldval: '1' }),
  ];
  expect(await chainOf({ stage: '4', status: '1' }, rows)).toEqual(['1@01', '1:won@02']);
});

it('marks as made up what no row tells', async () => {
  expect(await chainOf({ stage: '3' }, [])).toEqual(['~1@01', '~3@09']);
  await simulator.close();
  expect(await chainOf({ stage: '2', status: '2' }, [made])).toEqual(['2@01', '~1:lost@09']);
});

it('marks as made up a move that is missing between two others', async () => {
  const rows = [
    made,
    done('2', 2, { dataType: 'd_stageid', dataAction: '2', dataOldval: '1' }),
    done('3', 4, { dataType: 'd_stageid', dataAction: '4', dataOldval: '3' }),
  ];
  expect(await chainOf({ stage: '4' }, rows)).toEqual(['1@01', '2@02', '~3@04', '4@04']);
});
