/**
 * Records what a real Tryton answers to a full reading by the connector: `crm.raw.json` and `plain.raw.json`, and what
 * the connector makes of it: `*.expected.json`. Review the difference before committing it.
 *
 *     export TRYTON_HOME=~/.cache/tryton-to-record TRYTON_PORT=4282 TRYTON_DB=crm
 *     test/hosts/tryton/tryton.sh all 32 2026-11-02
 *     test/hosts/tryton/tryton.sh init-vanilla plain 20 2026-11-02
 *     node --import ./lib/runner/resolve.mjs test/connectors/tryton/record.ts http://127.0.0.1:4282
 */
import { writeFileSync } from 'node:fs';
import type { Http } from '@/lib/connectors/connector';
import { page } from '@/lib/connectors/tryton/page';
import { readEverything } from './read-everything.ts';
import type { Exchange } from './recorded.ts';

const base = process.argv[2] ?? 'http://127.0.0.1:4282';
await makeRareDeals();
for (const database of ['crm', 'plain']) {
  const headers = await signIn(database, 'alice');
  const exchanges: Exchange[] = [];
  const http: Http = {
    async json(request, signal) {
      const body = JSON.stringify(request.body);
      const reply = await fetch(`${base}/${database}${request.path}`, {
        method: 'POST',
        headers,
        body,
        signal,
      });
      const answer = await reply.json();
      exchanges.push({ request: request.body, answer });
      return answer;
    },
  };
  const result = await readEverything(http);
  const folder = new URL('.', import.meta.url).pathname;
  const lines = exchanges.map((exchange) => JSON.stringify(exchange));
  writeFileSync(`${folder}${database}.raw.json`, `[\n${lines.join(',\n')}\n]\n`);
  writeFileSync(`${folder}${database}.expected.json`, `${JSON.stringify(result, null, 1)}\n`);
}

/** What the seed has too seldom for so few deals: made by clicking, as it were, so it is of the day of the recording. */
async function makeRareDeals(): Promise<void> {
  const headers = await signIn('crm', 'bob');
  const bob = async (method: string, ...params: unknown[]): Promise<number[]> => {
    const context = { company: 1, employee: 2, language: 'en' };
    const body = JSON.stringify({
      id: 0,
      method: `model.sale.opportunity.${method}`,
      params: [...params, context],
    });
    const reply = await fetch(`${base}/crm/`, { method: 'POST', headers, body });
    return ((await reply.json()) as { result: number[] }).result;
  };
  const aSecond = () => new Promise((done) => setTimeout(done, 1200));
  const amount = (decimal: string) => ({ __class__: 'Decimal', decimal });

  const titles = ['Lost, reopened and lost within a second', 'Back to lead and on'];
  if ((await bob('search', [['description', 'in', titles]], 0, null, null)).length > 0) return;
  const hasty = await bob('create', [{ description: titles[0], party: 20, amount: null, employee: null }]);
  for (const button of ['lost', 'lead', 'lost']) await bob(button, hasty);
  const wavering = await bob('create', [{ description: titles[1], party: 21, amount: amount('1234.50') }]);
  for (const button of ['opportunity', 'lead']) {
    await aSecond();
    await bob(button, wavering);
  }
  await aSecond();
  await bob('write', wavering, { amount: amount('99.99'), employee: 3 });
  await aSecond();
  await bob('opportunity', wavering);
}

/** The headers that the page part makes of what the web client stores. */
async function signIn(database: string, login: string): Promise<Record<string, string>> {
  const params = [login, { password: `${[...login].reverse().join('')}-pw1` }, 'en'];
  const reply = await fetch(`${base}/${database}/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: 0, method: 'common.db.login', params }),
  });
  const [user, session] = ((await reply.json()) as { result: [number, string] }).result;
  const stored = page.session?.(
    new URL(`${base}/#${database}`),
    {
      local: () => JSON.stringify({ login, user_id: user, session }),
      session: () => JSON.stringify({ company: 1 }),
      localKeys: () => [],
    },
    { title: '', cookie: '', querySelector: () => null },
  );
  return { 'Content-Type': 'application/json', ...stored?.headers };
}
