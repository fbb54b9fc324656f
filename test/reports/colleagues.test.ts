import { describe, expect, it } from 'vitest';
import { demoCompany } from '@/lib/demo/demo-company';
import type { Scope } from '@/lib/model/scope';
import { reports } from '@/lib/reports/all';
import { colleaguesKey } from '@/lib/reports/parts/seen-result';
import { tablesOf } from '@/lib/table/tables-of';
import { attentionIn, changesIn } from '@/lib/worker/attention';
import { insightsIn } from '@/lib/worker/insights';
import { recordFields } from '@/lib/worker/record-fields';
import { recordPage } from '@/lib/worker/record-page';
import { aScope } from '../table/a-company';

const { records, goals, userId, currency } = demoCompany('2026-11-22', 'en', 'Europe/Warsaw');
const tables = tablesOf({ ...records, goals });
const users = records.users ?? [];
const others = users.filter(({ id }) => id !== userId);
const my = users.find(({ id }) => id === userId)?.name as string;

const scope = aScope({
  period: { from: '2026-07-01', to: '2026-12-01' },
  comparison: 'previous',
  asOf: '2026-11-22T09:00:00Z',
  timeZone: 'Europe/Warsaw',
  baseCurrency: currency,
  rates: { EUR: '1', TRY: '0.02', PLN: '0.23', [currency]: '1' },
});
const scopeFor = (seen: 'averages' | 'nothing', part: Partial<Scope> = {}): Scope => ({
  ...scope,
  ...part,
  colleagues: { me: userId, seen },
});
const namesIn = (found: unknown): string[] => {
  const text = JSON.stringify(found);
  return others
    .filter(({ name, email }) => text.includes(name) || (email && text.includes(email)))
    .map(({ name }) => name);
};
const run = (id: string, asked: Scope) => {
  const found = reports.find((report) => report.id === id);
  if (!found) throw new Error(id);
  return found.run(tables, asked);
};

describe('a rep who sees colleagues only together', () => {
  it('is told nobody’s name that the same reports tell otherwise', () => {
    const told = reports.filter(({ run }) => namesIn(run(tables, scope).result).length > 0);
    expect(told.length).toBeGreaterThan(10);
  });

  for (const seen of ['averages', 'nothing'] as const) {
    it.each(reports.map(({ id }) => id))(`is told no colleague’s name by %s, with “${seen}”`, (id) => {
      const { result, selections } = run(id, scopeFor(seen));
      expect(namesIn(result)).toEqual([]);
      expect(result.caveats).toContainEqual({ key: `colleagues-${seen}`, count: 1 });
      const used = JSON.stringify(result.blocks).match(/"records":\{[^}]*\}/g) ?? [];
      for (const each of used)
        for (const [, at] of each.matchAll(/:(\d+)/g)) expect(selections[Number(at)]).toBeDefined();
    });
  }

  it('sees one row of all colleagues beside their own, and the same total as everybody', () => {
    const open = run('sales-by-owner', scope).result.blocks[0];
    const block = run('sales-by-owner', scopeFor('averages')).result.blocks[0];
    const mine = block?.rows.filter(({ label }) => 'text' in label);
    expect(mine?.map(({ label }) => label)).toEqual([{ text: my }]);
    expect(block?.total).toMatchObject({ cells: open?.total?.cells });
    const together = block?.rows.find(({ key }) => key === colleaguesKey);
    const countedKey = block?.columns.find(({ unit }) => unit === 'count')?.key as string;
    const sum = (open?.rows ?? [])
      .filter(({ key }) => others.some(({ id }) => id === key))
      .reduce((all, { cells }) => all + Number(cells[countedKey] ?? 0), 0);
    expect(together?.cells[countedKey]).toBe(sum);
  });

  it('cannot get at one colleague by filtering for them, or for everybody else', () => {
    const own = run('sales-total', scopeFor('averages', { filters: { userIds: [userId] } })).result;
    for (const filters of [
      { userIds: [others[1]?.id as string] },
      { userIds: [userId, others[1]?.id as string] },
    ])
      expect(run('sales-total', scopeFor('averages', { filters })).result.foot.n).toBe(own.foot.n);
    const all = run('sales-total', scopeFor('averages')).result;
    const but = { userIds: others.slice(1).map(({ id }) => id), not: ['userIds'] };
    expect(run('sales-total', scopeFor('averages', { filters: but })).result.foot.n).toBe(all.foot.n);
  });

  it('counts only their own records where colleagues are not to be seen at all', () => {
    const own = run('sales-total', { ...scope, filters: { userIds: [userId] } }).result;
    const seen = run('sales-total', scopeFor('nothing')).result;
    expect(seen.foot.n).toBe(own.foot.n);
    const rows = run('sales-by-owner', scopeFor('nothing')).result.blocks.flatMap(({ rows }) => rows);
    expect(rows.map(({ label }) => label)).toEqual([{ text: my }]);
  });

  it('finds no colleague in insights, in what waits or changed, and in the lists behind figures', () => {
    for (const seen of ['averages', 'nothing'] as const) {
      const asked = scopeFor(seen);
      expect(namesIn(insightsIn(tables, asked, []).insights)).toEqual([]);
      expect(namesIn(attentionIn(tables, asked, 500))).toEqual([]);
      expect(namesIn(changesIn(tables, asked, '2026-10-01T00:00:00Z', 500))).toEqual([]);
      for (const entity of ['deals', 'activities', 'leads', 'customers', 'users'] as const) {
        const rows = Int32Array.from({ length: tables[entity].length }, (_, row) => row);
        const fields = recordFields(entity, tables, asked, 'created');
        const list = { offset: 0, limit: rows.length, sort: 'name', locale: 'en' } as const;
        expect(namesIn(recordPage(tables[entity], rows, fields, false, { ...list, search: '' }))).toEqual([]);
        const search = others[1]?.name as string;
        expect(recordPage(tables[entity], rows, fields, false, { ...list, search }).found).toBe(0);
      }
    }
  });

  it('sees the people of the teams they manage', () => {
    const manager = { ...scopeFor('averages'), colleagues: { me: 'u0', seen: 'averages' as const } };
    expect(namesIn(run('sales-by-owner', manager).result).length).toBeGreaterThan(3);
  });

  it('who is not known to be anybody sees nobody, and with “nothing” no record', () => {
    const nobody = (seen: 'averages' | 'nothing') => ({ ...scope, colleagues: { me: null, seen } });
    const { result } = run('sales-by-owner', nobody('averages'));
    expect(users.filter(({ name }) => JSON.stringify(result).includes(name))).toEqual([]);
    expect(run('sales-total', nobody('nothing')).result.foot.n).toBe(0);
  });
});
