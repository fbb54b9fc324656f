import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '@/lib/connectors/connector';
import { frappe } from '@/lib/connectors/frappe/connector';
import type { EntityName } from '@/lib/model/entities';
import type { Everything } from '@/lib/sync/read-all';
import { addDeal, type Company, editDeal, moveDeal, remove } from '../toolkit/company';
import { byId, capabilityFaults, expected, found } from '../toolkit/compare';
import type { Asked } from '../toolkit/host-server';
import { checkpointsOf, fastClock, httpOf, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { frappeCompany } from './company';
import { type FrappeOptions, start } from './simulator';

let simulator: Simulator;
const started = async (
  company: Company = frappeCompany(),
  options: FrappeOptions = {},
): Promise<Simulator> => {
  simulator = await start(company, options);
  return simulator;
};
beforeEach(() => {
  // Whether a meeting is over depends on the clock.
  vi.useFakeTimers({ now: Date.UTC(2027, 0, 15), toFake: ['Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await simulator.close();
});

const entities = [
  'users',
  'sources',
  'lossReasons',
  'pipelines',
  'stages',
  'customers',
  'products',
  'deals',
  'transitions',
  'lineItems',
  'leads',
  'activities',
] as const;

function expectSame(read: Everything, entity: (typeof entities)[number] & EntityName): void {
  const fields = read.facts.capabilities[entity]?.fields ?? [];
  expect(byId(found(read, entity, fields)), entity).toEqual(byId(expected(simulator, entity, fields)));
}

const asks = ({ path }: Asked, docType: string): boolean =>
  path === `/api/resource/${encodeURIComponent(docType)}`;

describe('reading everything', () => {
  it.each([
    ['where tables are listed', {}],
    ['where each deal must be asked for its tables', { listsTables: false }],
    ['for a salesperson, who may not list users', { role: 'salesperson' }],
  ] as const)('gives the company as it is, %s', async (_how, options) => {
    const read = await readSimulator(frappe, await started(frappeCompany(), options));
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(read.rejected).toEqual([]);
    for (const entity of entities) expectSame(read, entity);
    expect(capabilityFaults(read)).toEqual([]);
    expect(read.records.transitions?.some(({ synthetic }) => synthetic)).toBe(false);
  });

  it('reads more deals than fit on a page, even when all were made in one moment', async () => {
    const company = frappeCompany(430);
    // In autumn an hour of the site's clock comes twice: nobody can tell which one was meant.
    const moments = { createdAt: '2026-01-05T08:00:00Z', updatedAt: '2026-07-01T08:00:00Z' };
    for (const deal of company.deals) Object.assign(deal, moments);
    for (const lead of company.leads) if (lead.convertedAt) lead.convertedAt = moments.createdAt;
    for (const one of company.transitions) if (one.seq === 0) one.at = '2026-01-05T08:00:00Z';
    const read = await readSimulator(frappe, await started(company));
    expect(read.streams.find(({ id }) => id === 'deals')).toMatchObject({ read: 430, pages: 3, total: 430 });
    expectSame(read, 'deals');
  });

  it('keeps a status that is gone as long as the logs name it', async () => {
    const company = frappeCompany(40);
    const deal = company.deals.find(({ stageId }) => stageId.endsWith('-s1'));
    await started(company);
    company.stages.splice(0, 1);
    const read = await readSimulator(frappe, simulator);
    const gone = read.records.stages?.find(({ id }) => id === 'p1-s0');
    expect(gone).toMatchObject({ kind: 'open', pipelineId: 'deals' });
    expect(gone?.deletedAt).toBeTruthy();
    expect(read.records.transitions?.some(({ toStageId }) => toStageId === 'p1-s0')).toBe(deal !== undefined);
  });
});

describe('reading what changed', () => {
  it('brings a moved, an edited and a new deal, and all of their history', async () => {
    const company = frappeCompany();
    const first = await readSimulator(frappe, await started(company));
    company.now = '2026-12-01T10:00:00Z';
    moveDeal(company, 'd3', 'p1-lost');
    moveDeal(company, 'd3', 'p1-s1');
    editDeal(company, 'd4', { amount: 77_00 });
    addDeal(company, 'd999', { customerId: 'c1', contactIds: [] });
    const read = await readSimulator(frappe, simulator, { since: checkpointsOf(first) });
    const changed = (read.records.deals ?? []).filter(({ updatedAt }) => (updatedAt ?? '') > '2026-12-01');
    expect(changed.map(({ id }) => id).sort()).toEqual(
      ['d3', 'd4', 'd999'].map((id) => simulator.idOf('deals', id)).sort(),
    );
    expect(read.records.deals?.length).toBeLessThan(10);
    const seen = read.records.transitions?.filter(({ dealId }) => dealId === simulator.idOf('deals', 'd3'));
    expect(seen?.map(({ toStageId, at }) => [toStageId, at])).toEqual(
      company.transitions
        .filter(({ dealId }) => dealId === 'd3')
        .map(({ toStageId, at }) => [simulator.idOf('stages', toStageId), at]),
    );
  });

  it('lists every id that is left, so that deleted deals are found', async () => {
    const company = frappeCompany();
    const read = await readSimulator(frappe, await started(company));
    remove(company, 'deals', 'd2');
    const http = httpOf(frappe, simulator);
    for (const { sweep } of frappe.streams) {
      if (!sweep) continue;
      const ids: string[] = [];
      let cursor: Json | undefined;
      do {
        const page = await sweep.ids(http, { cursor, facts: read.facts }, AbortSignal.timeout(10_000));
        ids.push(...page.ids);
        cursor = page.next;
      } while (cursor !== undefined);
      const had = (read.records[sweep.entity] ?? []).map((record) => (record as { id: string }).id);
      const gone = sweep.entity === 'deals' ? [simulator.idOf('deals', 'd2')] : [];
      expect(
        had.filter((id) => !ids.includes(id)),
        sweep.entity,
      ).toEqual(gone);
      expect(
        ids.filter((id) => !had.includes(id)),
        sweep.entity,
      ).toEqual([]);
    }
  });
});

describe('a fault', () => {
  it('of the sign-in says signed out: a guest, a wrong key, an ended session, a sign-in page', async () => {
    await started(frappeCompany(40));
    const out = { failure: { kind: 'signed-out' } };
    await expect(readSimulator(frappe, { ...simulator, headers: {} })).rejects.toMatchObject(out);
    const wrong = { Authorization: 'token a:b' };
    await expect(readSimulator(frappe, { ...simulator, headers: wrong })).rejects.toMatchObject(out);
    simulator.server.fault = (asked) =>
      asks(asked, 'CRM Deal')
        ? { status: 403, body: { session_expired: 1, exc_type: 'PermissionError' } }
        : undefined;
    await expect(readSimulator(frappe, simulator)).rejects.toMatchObject(out);
    simulator.server.fault = () => ({ body: '<!doctype html><html><body>Login</body></html>' });
    await expect(readSimulator(frappe, simulator)).rejects.toMatchObject(out);
  });

  it('of one DocType takes away what it holds and nothing else', async () => {
    await started(frappeCompany(40));
    simulator.server.fault = (asked) =>
      asks(asked, 'CRM Call Log') || asks(asked, 'CRM Lost Reason')
        ? { status: 404, body: { exc_type: 'DoesNotExistError' } }
        : undefined;
    const read = await readSimulator(frappe, simulator);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(read.facts.capabilities.lossReasons).toBeUndefined();
    expect(read.facts.capabilities.activities?.fields).not.toContain('outcomeKind');
    expect(read.records.deals).toHaveLength(40);
  });

  it('that passes is waited for: 429 with and without a time, 503, and half an answer', async () => {
    await started(frappeCompany(40));
    const answers = [
      { status: 429, headers: { 'retry-after': '2' }, body: { exc_type: 'TooManyRequestsError' } },
      { status: 429, body: {} },
      { status: 503, body: '' },
      'cut' as const,
    ];
    simulator.server.fault = (asked) => (asks(asked, 'CRM Deal') ? answers.shift() : undefined);
    const clock = fastClock(simulator.company.now);
    const read = await readSimulator(frappe, simulator, { clock });
    expect(read.records.deals).toHaveLength(40);
    expect(clock.waits).toEqual(expect.arrayContaining([2000, 10_000]));
  });

  it('of a list that repeats its first page for ever ends with an error', async () => {
    await started(frappeCompany(250));
    const full = simulator.server.url;
    const ask = `${full}/api/resource/CRM%20Deal?fields=["*"]&order_by=creation desc&limit_page_length=200`;
    const body = await (await fetch(ask, { headers: simulator.headers })).json();
    simulator.server.fault = (asked) =>
      asks(asked, 'CRM Deal') && asked.query.get('limit_page_length') === '200' ? { body } : undefined;
    const read = await readSimulator(frappe, simulator);
    const deals = read.streams.find(({ id }) => id === 'deals');
    expect(deals?.failure).toMatchObject({ kind: 'unexpected-reply' });
    expect(deals?.pages).toBeLessThan(10);
  });

  it('of one field costs that row at most', async () => {
    await started(frappeCompany(40));
    const [first, second] = simulator.company.deals;
    Object.assign(first ?? {}, { expectedCloseDate: 'soon' });
    Object.assign(second ?? {}, { stageId: 'Parked' });
    const read = await readSimulator(frappe, simulator);
    expect(read.rejected).toEqual([
      {
        entity: 'deals',
        id: simulator.idOf('deals', first?.id ?? ''),
        why: 'expected_closure_date: not a date',
      },
    ]);
    expect(read.records.stages?.find(({ id }) => id === 'Parked')).toMatchObject({ kind: 'open' });
  });
});
