import { beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { GrowingTable } from '@/lib/table/growing-table';
import type { Tables } from '@/lib/table/table';
import { tablesOf } from '@/lib/table/tables-of';
import { find } from '@/lib/worker/find';
import { aDeal, aWin } from '../table/a-company';

type Customer = NonNullable<Records['customers']>[number];
const aCustomer = (id: string, name: string, more: Partial<Customer> = {}): Customer => ({
  id,
  kind: 'company',
  name,
  ...more,
});

const records: Records = {
  users: [
    { id: 'u1', name: 'Łucja Kos', active: true },
    { id: 'u2', name: 'İpek Işık', active: true },
    { id: 'u3', name: 'Lukas Gone', active: false },
    { id: 'u4', name: 'مهدی كريمي', active: true },
  ],
  stages: [{ id: 'offer', pipelineId: 'sales', name: 'Offer', position: 1, kind: 'open' }],
  customers: [
    aCustomer('c1', 'Łosoś Bałtyk'),
    aCustomer('c2', 'Carlos Vidal SL'),
    aCustomer('c3', 'Glossy Paints', { deletedAt: '2025-01-01T00:00:00Z' }),
    aCustomer('c4', 'Losing twin', { mergedIntoId: 'c1' }),
    aCustomer('c5', 'Ana Losada', { kind: 'contact', parentId: 'c2' }),
    aCustomer('c6', '<img src=x onerror=alert(1)>'),
    aCustomer('c7', '‏شرکت ۱۲۳'),
  ],
  deals: [
    aDeal({ id: 'd1', name: 'Cold storage', customerId: 'c1', ownerId: 'u1' }),
    aWin({ id: 'd2', name: 'Losses report', customerId: 'c2', ownerId: 'u2', status: 'won' }),
    aDeal({ id: 'd3', name: 'Close up', ownerId: 'u2', createdAt: '2025-03-05T08:00:00Z' }),
    aDeal({ id: 'd4', name: 'Lost and\nfound', ownerId: 'u2', deletedAt: '2025-03-02T08:00:00Z' }),
    aDeal({ id: 'd5', name: 'Balance service', customerId: 'c2', ownerId: 'u1' }),
    aDeal({ id: 'd6', name: '=HYPERLINK("x")\nsecond line', ownerId: 'u1' }),
  ],
};
let tables: Tables;
beforeEach(() => {
  tables = tablesOf(records);
});
const ask = (text: string, more: { limit?: number; only?: string } = {}) =>
  find(tables, { account: 'a', text, limit: 10, ...more });
const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

describe('finding records', () => {
  it('takes letters for what people type: accents, Polish ł, Turkish i, Arabic forms, Persian digits', () => {
    expect(ids(ask('los').customers)).toEqual(['c1', 'c5', 'c2']);
    expect(ids(ask('LUCJA').people)).toEqual(['u1']);
    expect(ids(ask('ipek isik').people)).toEqual(['u2']);
    expect(ids(ask('کریمی').people)).toEqual(['u4']);
    expect(ids(ask('كريمي').people)).toEqual(['u4']);
    expect(ids(ask('123').customers)).toEqual(['c7']);
    expect(ids(ask('۱۲۳').customers)).toEqual(['c7']);
  });

  it('puts names that start so first, then words that do, then open deals, then newer ones', () => {
    const found = ask('los').deals;
    expect(ids(found)).toEqual(['d1', 'd2', 'd3', 'd5']);
    expect(found[0]).toEqual({ id: 'd1', name: 'Łosoś Bałtyk', detail: 'Cold storage', state: 'open' });
    expect(found[1]).toMatchObject({ name: 'Carlos Vidal SL', detail: 'Losses report', state: 'won' });
    expect(found[2]).toMatchObject({ name: 'Close up', detail: null });
  });

  it('finds a deal by a word of its own and one of its customer', () => {
    expect(ids(ask('balance vidal').deals)).toEqual(['d5']);
    expect(ids(ask('vidal balance').deals)).toEqual(['d5']);
    expect(ids(ask('balance losos').deals)).toEqual([]);
  });

  it('leaves out what was deleted or merged, and says where a contact works', () => {
    expect(ids(ask('glossy').customers)).toEqual([]);
    expect(ids(ask('twin').customers)).toEqual([]);
    expect(ids(ask('lost and').deals)).toEqual([]);
    expect(ask('losada').customers).toEqual([
      { id: 'c5', name: 'Ana Losada', detail: 'Carlos Vidal SL', state: null },
    ]);
  });

  it('says who is no longer active, after those who are', () => {
    expect(ask('lu').people).toEqual([
      { id: 'u1', name: 'Łucja Kos', detail: null, state: null },
      { id: 'u3', name: 'Lukas Gone', detail: null, state: 'inactive' },
    ]);
  });

  it('takes hostile names and texts for text', () => {
    expect(ids(ask('<img').customers)).toEqual(['c6']);
    expect(ids(ask('second line').deals)).toEqual(['d6']);
    expect(ids(ask('.*').deals)).toEqual([]);
    expect(ids(ask('\n').deals)).toEqual([]);
    expect(ids(ask('__proto__').people)).toEqual([]);
    expect(ask('a '.repeat(10_000)).deals).toEqual([]);
  });

  it('is silent on one letter, and keeps to the limit', () => {
    expect(ask('l')).toEqual({ people: [], deals: [], customers: [] });
    expect(ids(ask('lo', { limit: 2 }).deals)).toEqual(['d1', 'd2']);
  });

  it('shows nobody but the one who is asked for, with `only`', () => {
    expect(ids(ask('lu', { only: 'u3' }).people)).toEqual(['u3']);
    expect(ids(ask('los', { only: 'u1' }).deals)).toEqual(['d1', 'd5']);
    expect(ids(ask('los', { only: 'nobody' }).deals)).toEqual([]);
  });

  it('finds what came since it was last asked, and what was renamed', () => {
    const deals = new GrowingTable('deals');
    deals.upsert(aDeal({ id: 'd1', name: 'First' }));
    const now = (): Tables => ({ ...tables, deals: deals.table() });
    const search = (text: string) => ids(find(now(), { account: 'a', text, limit: 5 }).deals);
    expect(search('second')).toEqual([]);
    deals.upsert(aDeal({ id: 'd2', name: 'Sécond' }));
    deals.upsert(aDeal({ id: 'd1', name: 'Renamed second' }));
    expect(search('second')).toEqual(['d2', 'd1']);
    expect(search('first')).toEqual([]);
  });

  it('is the same as looking through every name', () => {
    const many = tablesOf({
      deals: Array.from({ length: 3_000 }, (_, n) =>
        aDeal({ id: `x${n}`, name: `Näme ${(n * 7919) % 3_000} ${n % 3 === 0 ? 'Zug' : 'bezug'}` }),
      ),
    });
    const wanted = Array.from({ length: 3_000 }, (_, n) => n)
      .filter((n) => `name ${(n * 7919) % 3_000} ${n % 3 === 0 ? 'zug' : 'bezug'}`.includes('9 zug'))
      .map((n) => `x${n}`);
    const found = ids(find(many, { account: 'a', text: '9 zug', limit: 3_000 }).deals);
    const byWords = Array.from({ length: 3_000 }, (_, n) => n)
      .filter((n) => {
        const name = `name ${(n * 7919) % 3_000} ${n % 3 === 0 ? 'zug' : 'bezug'}`;
        return name.includes('9') && name.includes('zug');
      })
      .map((n) => `x${n}`);
    expect(found.toSorted()).toEqual(byWords.toSorted());
    expect(wanted.every((id) => found.includes(id))).toBe(true);
  });
});
