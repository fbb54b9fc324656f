import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { connectors } from '@/lib/connectors/all';
import { readHost } from '@/lib/runner/read';
import { answerTo } from '@/lib/runner/report';
import { simulators } from './all';
import { editDeal } from './toolkit/company';
import { fastClock } from './toolkit/read';
import type { Simulator } from './toolkit/simulator';

const folder = mkdtempSync(join(tmpdir(), 'dealscope-hosts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The reader's command line for a simulator. */
const words = (host: Simulator, out: string): string[] => [
  ...['--host', host.id, '--url', host.base, '--out', out],
  ...Object.entries(host.headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
];

describe('the reader', () => {
  it('has a simulator for each CRM but the one that a real server stands for', () => {
    const ids = connectors.map(({ page }) => page.id).filter((id) => id !== 'tryton');
    expect(Object.keys(simulators).sort()).toEqual(ids.sort());
  });

  it.each(Object.keys(simulators))('gets everything out of %s, and every report accepts it', async (id) => {
    const host = await (simulators[id] as () => Promise<Simulator>)();
    const out = join(folder, `${id}.json`);
    try {
      const { said, code } = await readHost(words(host, out), fetch, fastClock(host.company.now));
      expect(said).not.toMatch(/rejected|stopped|no access/);
      expect(code).toBe(0);
      const { deals } = JSON.parse(readFileSync(out, 'utf8')) as { deals: unknown[] };
      expect(deals.length).toBeGreaterThanOrEqual(host.company.deals.length);
      const figures = JSON.parse(await answerTo(['--data', out, '--report', 'all', '--figures'])) as object;
      expect(Object.keys(figures).length).toBeGreaterThan(50);
    } finally {
      await host.close();
    }
  });

  it.each(Object.keys(simulators))(
    'reads of the deals of %s only what changed since a moment',
    async (id) => {
      const host = await (simulators[id] as () => Promise<Simulator>)();
      const out = join(folder, `${id}-since.json`);
      try {
        // Every host knows the day at least; the company's clock goes on by more than that.
        host.company.now = new Date(Date.parse(host.company.now) + 3 * 86_400_000)
          .toISOString()
          .replace('.000', '');
        const since = host.company.now;
        const [first] = host.company.deals;
        editDeal(host.company, first?.id ?? '', { name: 'Edited just now' });
        const { code } = await readHost(
          [...words(host, out), '--since', since],
          fetch,
          fastClock(host.company.now),
        );
        expect(code).toBe(0);
        const { deals } = JSON.parse(readFileSync(out, 'utf8')) as { deals: { id: string }[] };
        expect(deals.map((deal) => deal.id)).toContain(host.idOf('deals', first?.id ?? ''));
        // Zendesk Sell sorts by change and does not filter: its first page of a hundred comes whole.
        expect(deals.length).toBeLessThan(host.company.deals.length);
      } finally {
        await host.close();
      }
    },
  );

  it.each(Object.keys(simulators))('ends with 3 at %s when nobody is signed in', async (id) => {
    const host = await (simulators[id] as () => Promise<Simulator>)();
    try {
      const out = join(folder, 'nobody.json');
      const anonymous = ['--host', id, '--url', host.base, '--out', out];
      expect(await readHost(anonymous, fetch, fastClock(host.company.now))).toMatchObject({ code: 3 });
    } finally {
      await host.close();
    }
  });
});
