import { afterEach, expect, it } from 'vitest';
import { nutshell } from '@/lib/connectors/nutshell/connector';
import { readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { heldCompany } from './company';
import { start } from './simulator';

let simulator: Simulator;
afterEach(() => simulator.close());

const day = (of: number): number => Date.UTC(2026, 1, of, 8) / 1000;
const stage = (id: number): object => ({ id: `${id}-stages`, type: 'stages', name: 'A stage', position: 1 });
const event = (id: number, on: number, action: string, changes: readonly object[] = []): object => ({
  id: `${id}-events`,
  createdTime: day(on),
  actorType: 'users',
  payloadType: 'leads',
  action,
  changes,
  links: { actor: '3-users', payloads: ['1-leads'] },
});
const moved = (id: number, on: number, from: number | null, to: number): object =>
  event(id, on, 'stagechange', [
    { attribute: 'stage', oldValue: from === null ? null : stage(from), newValue: stage(to) },
  ]);

/** Stages and days that the log of a lead comes to; `~` marks what was made up. */
async function chainOf(lead: object, stageNow: number, events: readonly object[]): Promise<string[]> {
  simulator = await start(heldCompany());
  const links = { stage: `${stageNow}-stages`, stageset: '1-stagesets' };
  const own = { id: '1-leads', name: 'One', status: 'open', createdTime: day(1), links, ...lead };
  simulator.server.fault = ({ path, query }) => {
    if (path === '/rest/leads') return { body: { leads: [own], meta: { total: 1 } } };
    if (path !== '/rest/events' || query.get('entity_id') === null) return undefined;
    return { body: { events: query.get('max_id') === null ? events.toReversed() : [], meta: {} } };
  };
  const { records } = await readSimulator(nutshell, simulator);
  return (records.transitions ?? []).map(
    ({ toStageId, at, synthetic }) =>
      `${synthetic ? '~' : ''}${toStageId.replace('-stages', '')}@${at.slice(8, 10)}`,
  );
}

it('follows a lead forward, back, to its loss, and on after it was reopened', async () => {
  const log = [
    moved(1, 1, null, 100),
    moved(2, 2, 100, 101),
    moved(3, 3, 101, 100),
    event(4, 4, 'lost', [{ attribute: 'status', oldValue: 'open', newValue: 'lost' }]),
    event(5, 5, 'reopen', [{ attribute: 'status', oldValue: 'lost', newValue: 'open' }]),
    moved(6, 6, 100, 102),
  ];
  expect(await chainOf({}, 102, log)).toEqual([
    '100@01',
    '101@02',
    '100@03',
    '1ets:lost@04',
    '100@05',
    '102@06',
  ]);
});

it.each(['won', 'win', 'lead_won'])('takes the action %s for a change of status, too', async (action) => {
  const lead = { status: 'won', closedTime: { timestamp: day(4) } };
  expect(await chainOf(lead, 100, [moved(1, 1, null, 100), event(2, 4, action)])).toEqual([
    '100@01',
    '1ets:won@04',
  ]);
});

it('closes a lead when it says so itself, where its log does not', async () => {
  const lead = { status: 'won', closedTime: { timestamp: day(4) } };
  expect(await chainOf(lead, 100, [moved(1, 1, null, 100)])).toEqual(['100@01', '1ets:won@04']);
});

it('marks as made up what the log does not tell', async () => {
  expect(await chainOf({}, 102, [])).toEqual(['~100@01', '~102@01']);
});

it('marks as made up a move that is missing between two others', async () => {
  const log = [moved(1, 1, null, 100), moved(2, 2, 100, 101), moved(3, 4, 102, 103)];
  expect(await chainOf({}, 103, log)).toEqual(['100@01', '101@02', '~102@04', '103@04']);
});
