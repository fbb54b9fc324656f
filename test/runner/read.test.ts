import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readHost } from '@/lib/runner/read';
import { answerTo } from '@/lib/runner/report';
import { start } from '../hosts/pipedrive/simulator';
import { makeCompany } from '../hosts/toolkit/company';
import { HostServer } from '../hosts/toolkit/host-server';
import type { Simulator } from '../hosts/toolkit/simulator';

const folder = mkdtempSync(join(tmpdir(), 'dealscope-read-'));
const out = join(folder, 'read.json');
afterAll(() => rmSync(folder, { recursive: true }));

describe('reading a CRM from the command line', () => {
  let host: Simulator;
  beforeAll(async () => {
    host = await start(makeCompany({ deals: 12 }));
  });
  afterAll(() => host.close());
  afterEach(() => {
    host.server.fault = undefined;
  });
  const read = (...more: string[]) =>
    readHost([
      '--host',
      'pipedrive',
      '--url',
      host.base,
      '--token',
      '0123456789abcdef',
      '--out',
      out,
      ...more,
    ]);
  const written = () => JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown[]>;

  it('writes a dataset that every report accepts, and says what was read', async () => {
    const { said, code } = await read('--header', `x-api-token: ${host.headers['x-api-token']}`);
    expect(code).toBe(0);
    expect(said).toMatch(/^deals\t12$/m);
    expect(said).toMatch(/^requests \d+, waits \d+ \(/m);
    expect(said).not.toContain('rejected');
    expect(written()['deals']).toHaveLength(12);
    const figures = JSON.parse(await answerTo(['--data', out, '--report', 'all', '--figures'])) as object;
    expect(Object.keys(figures).length).toBeGreaterThan(50);
  });

  it('ends with 3 when the key is not taken', async () => {
    const { said, code } = await read('--header', 'x-api-token: wrong');
    expect([code, said.split('\n')[0]]).toEqual([3, 'not signed in']);
  });

  it('stops at the number of pages that it may read, says so, and keeps what it has', async () => {
    const small = await start(makeCompany({ deals: 12 }), { maxRows: 5 });
    const { said, code } = await readHost([
      ...['--host', 'pipedrive', '--url', small.base, '--token', '0123456789abcdef', '--out', out],
      ...['--header', `x-api-token: ${small.headers['x-api-token']}`, '--max-pages', '1'],
    ]);
    await small.close();
    expect(code).toBe(4);
    expect(said).toContain('more than 1 pages');
    expect(written()['deals']).toHaveLength(5);
  });

  it('stops by itself on a server that offers a next page for ever', async () => {
    let cursor = 0;
    const endless = new HostServer([
      ({ path }) => ({
        body: {
          success: true,
          data: path.endsWith('/me')
            ? {
                id: 1,
                name: 'Ana',
                company_id: 2,
                company_name: 'Acme',
                company_domain: 'acme',
                default_currency: 'EUR',
              }
            : [{ id: 1, name: 'The same', title: 'The same', add_time: '2026-01-01T00:00:00Z' }],
          additional_data: {
            next_cursor: `cursor-${++cursor}`,
            pagination: { start: 0, limit: 1, more_items_in_collection: true, next_start: cursor },
          },
        },
      }),
    ]);
    await endless.start();
    const { said, code } = await readHost([
      ...['--host', 'pipedrive', '--url', endless.url, '--header', 'x-api-token: any', '--out', out],
    ]);
    await endless.close();
    expect(code).toBe(4);
    expect(said).toContain('stopped after');
    expect(endless.requests.length).toBeLessThan(500);
  });

  it('says which argument is wrong', async () => {
    await expect(readHost(['--host', 'nobody', '--url', 'http://a.example', '--out', out])).rejects.toThrow(
      'nobody',
    );
    await expect(readHost(['--host', 'pipedrive', '--url', 'a b', '--out', out])).rejects.toThrow('--url');
    await expect(readHost(['--host', 'pipedrive', '--url', 'http://a.example'])).rejects.toThrow('--out');
    await expect(readHost(['--host', 'pipedrive', '--out', out])).rejects.toThrow(/token|--url/);
  });
});
