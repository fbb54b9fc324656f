import { afterEach, describe, expect, it } from 'vitest';
import { odoo } from '@/lib/connectors/odoo/connector';
import { directWire } from '@/lib/sync/direct-wire';
import { hostHttp } from '@/lib/sync/host-http';
import { keySigner } from '@/lib/sync/key-signer';
import { patientHttp } from '@/lib/sync/patient-http';
import { readAll } from '@/lib/sync/read-all';
import type { Asked } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { odooCompany } from './company';
import { key, start } from './simulator';

let simulator: Simulator;
afterEach(() => simulator.close());

const small = async (options = {}): Promise<Simulator> => {
  simulator = await start(odooCompany(40), options);
  return simulator;
};
const asks = ({ path, text }: Asked, model: string, method = 'search_read'): boolean =>
  path.endsWith(`/${model}/${method}`) || (path === '/jsonrpc' && text.includes(`"${model}","${method}"`));

describe('a session', () => {
  it('that is over says signed out, not an empty company', async () => {
    await small();
    await expect(readSimulator(odoo, { ...simulator, headers: {} })).rejects.toMatchObject({
      failure: { kind: 'signed-out' },
    });
  });

  it('that ends while deals are read says so', async () => {
    await small();
    simulator.server.fault = (asked) =>
      asks(asked, 'crm.lead') ? { body: '<!doctype html><html><body>Log in</body></html>' } : undefined;
    await expect(readSimulator(odoo, simulator)).rejects.toMatchObject({ failure: { kind: 'signed-out' } });
  });

  it('is not asked for again and again when nobody is signed in', async () => {
    await small();
    await readSimulator(odoo, { ...simulator, headers: {} }).catch(() => undefined);
    expect(simulator.server.requests.length).toBeLessThanOrEqual(5);
  });
});

describe('a key', () => {
  const values = { url: '', db: 'nordwind', login: 'person1@example.com', token: key };
  const readWithKey = async (token: string) => {
    const clock = fastClock(simulator.company.now);
    const { key: sign } = odoo.signIn;
    if (!sign) throw new Error('no key');
    const wire = directWire(simulator.base, keySigner(sign, { ...values, token }, simulator.base));
    return readAll(odoo, patientHttp(hostHttp(wire, odoo, clock), clock), {
      signal: AbortSignal.timeout(30_000),
    });
  };

  it('goes into the body of each call in 17, and reads the same deals', async () => {
    await small();
    const bySession = await readSimulator(odoo, simulator);
    const byKey = await readWithKey(key);
    expect(byKey.records.deals).toEqual(bySession.records.deals);
    expect(byKey.records.transitions).toEqual(bySession.records.transitions);
    expect(byKey.facts.userId).toBe(bySession.facts.userId);
  });

  it('that is wrong says signed out, in 17 and in 19', async () => {
    await small();
    await expect(readWithKey('wrong')).rejects.toMatchObject({ failure: { kind: 'signed-out' } });
    await simulator.close();
    await small({ version: 19 });
    await expect(readWithKey('wrong')).rejects.toMatchObject({ failure: { kind: 'signed-out' } });
  });
});

describe('a fault', () => {
  it('of one list leaves the others alone', async () => {
    await small();
    simulator.server.fault = (asked) =>
      asks(asked, 'calendar.event')
        ? {
            body: {
              jsonrpc: '2.0',
              id: 1,
              error: {
                code: 200,
                message: 'Odoo Server Error',
                data: { name: 'odoo.exceptions.AccessError' },
              },
            },
          }
        : undefined;
    const read = await readSimulator(odoo, simulator);
    expect(read.streams.find(({ id }) => id === 'meetings')?.failure).toEqual({
      kind: 'forbidden',
      what: 'calendar.event',
    });
    expect(read.records.deals).toHaveLength(40);
  });

  it('that passes is waited for: 429 with and without a time, 503, and half an answer', async () => {
    await small();
    const answers = [
      { status: 429, headers: { 'retry-after': '2' }, body: {} },
      { status: 429, body: {} },
      { status: 503, body: '' },
      'cut' as const,
    ];
    simulator.server.fault = (asked) => (asks(asked, 'crm.lead') ? answers.shift() : undefined);
    const clock = fastClock(simulator.company.now);
    const read = await readSimulator(odoo, simulator, { clock });
    expect(read.records.deals).toHaveLength(40);
    expect(clock.waits).toEqual(expect.arrayContaining([2000, 10_000]));
  });

  it('of a list that repeats its first page for ever ends with an error', async () => {
    simulator = await start(odooCompany(250));
    let page: unknown;
    simulator.server.fault = (asked) => {
      const isPage = asks(asked, 'crm.lead') && asked.text.includes('"limit":200');
      if (!isPage) return undefined;
      if (asked.text.includes('["id","<"')) return { body: page };
      return undefined;
    };
    const first = await fetch(`${simulator.base}/web/dataset/call_kw/crm.lead/search_read`, {
      method: 'POST',
      headers: { ...simulator.headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        params: {
          model: 'crm.lead',
          method: 'search_read',
          args: [],
          kwargs: {
            domain: [['type', '=', 'opportunity']],
            fields: ['name', 'stage_id', 'team_id', 'create_date'],
            order: 'id desc',
            limit: 200,
            context: { active_test: false },
          },
        },
      }),
    });
    page = await first.json();
    const read = await readSimulator(odoo, simulator);
    expect(read.streams.find(({ id }) => id === 'deals')?.failure).toMatchObject({
      kind: 'unexpected-reply',
    });
  });

  it('of one field costs that row at most', async () => {
    await small();
    const { deals } = simulator.company;
    Object.assign(deals[0] ?? {}, { expectedCloseDate: 'soon' });
    Object.assign(deals[1] ?? {}, { currency: 'ZZZ' });
    const read = await readSimulator(odoo, simulator);
    expect(read.rejected).toEqual([
      { entity: 'deals', id: simulator.idOf('deals', deals[0]?.id ?? ''), why: 'date_deadline: not a date' },
    ]);
    expect(read.records.deals).toHaveLength(39);
  });

  it('of a module that is not there takes away its entities and nothing else', async () => {
    await small();
    simulator.server.fault = ({ text }) =>
      /"model":"(sale|product|calendar|utm)\./.test(text)
        ? {
            body: {
              jsonrpc: '2.0',
              id: 1,
              error: { code: 200, message: 'Odoo Server Error', data: { name: 'builtins.KeyError' } },
            },
          }
        : undefined;
    const read = await readSimulator(odoo, simulator);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(Object.keys(read.facts.capabilities)).not.toEqual(expect.arrayContaining(['products']));
    expect(read.facts.capabilities.lineItems).toBeUndefined();
    expect(read.facts.capabilities.sources).toBeUndefined();
    expect(read.records.deals).toHaveLength(40);
  });
});
