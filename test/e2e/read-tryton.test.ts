import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHost } from '@/lib/runner/read';
import { answerTo } from '@/lib/runner/report';
import { type Rpc, signIn, tryton, trytonInstalled, trytonOrigin } from './support/tryton';

describe.skipIf(!trytonInstalled)('the reader on a real Tryton', () => {
  const db = `read${Date.now() % 1_000_000}`;
  const folder = mkdtempSync(join(tmpdir(), 'dealscope-read-'));
  const out = join(folder, 'tryton.json');
  let rpc: Rpc;
  beforeAll(async () => {
    tryton('all', '300');
    tryton('clone', db);
    rpc = await signIn(db);
  });
  afterAll(() => {
    tryton('drop', db);
    rmSync(folder, { recursive: true });
  });

  it('writes every deal, call and person of the CRM, and every report accepts the file', async () => {
    const { login, userId, session } = rpc;
    const authorization = `Session ${Buffer.from(`${login}:${userId}:${session}`).toString('base64')}`;
    const { said, code } = await readHost([
      ...['--host', 'tryton', '--url', `${trytonOrigin}/${db}`, '--out', out],
      ...['--header', `Authorization: ${authorization}`],
    ]);
    expect(said).not.toMatch(/rejected|stopped|no access/);
    expect(code).toBe(0);
    const read = JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown[]>;
    const count = (model: string) => rpc.call<number>(`model.${model}.search_count`, []);
    expect(read['deals']).toHaveLength(await count('sale.opportunity'));
    expect(read['activities']).toHaveLength(await count('crm.call'));
    expect(read['users']).toHaveLength(await count('company.employee'));
    const figures = JSON.parse(await answerTo(['--data', out, '--report', 'all', '--figures'])) as object;
    expect(Object.keys(figures).length).toBeGreaterThan(50);
  });

  it('ends with 3 without a session', async () => {
    const words = ['--host', 'tryton', '--url', `${trytonOrigin}/${db}`, '--out', out];
    expect(await readHost(words)).toMatchObject({ code: 3 });
  });
});
