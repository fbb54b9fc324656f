import { describe, expect, it } from 'vitest';
import type { Http, Json } from '@/lib/connectors/connector';
import { readNewestFirst } from '@/lib/connectors/odoo/lists';
import type { Request } from '@/lib/connectors/request';

/** Thirty messages, of which this user may read three; as Odoo up to 17, it cuts to the limit before it looks at rights. */
const readable = new Set([2, 17, 18]);
const http: Http = {
  async json({ body }: Request) {
    const { method, kwargs } = (
      body as { params: { method: string; kwargs: { domain: Json[][]; limit?: number } } }
    ).params;
    const below = kwargs.domain.find(([field]) => field === 'id')?.[2] as number | undefined;
    const all = Array.from({ length: 30 }, (_, at) => 30 - at).filter(
      (id) => below === undefined || id < below,
    );
    const ids = all.slice(0, kwargs.limit).filter((id) => readable.has(id));
    const result = method === 'search' ? ids : ids.map((id) => ({ id, write_date: '2026-11-01 10:00:00' }));
    return { jsonrpc: '2.0', id: 1, result };
  },
};

describe('a list that is cut before rights are looked at', () => {
  it('is read to its end, over pages that are empty', async () => {
    const caller = {
      http,
      transport: 'session',
      uid: 6,
      context: {},
      signal: AbortSignal.timeout(5000),
    } as const;
    const list = {
      model: 'mail.message',
      domain: [],
      fields: ['write_date'],
      size: 5,
      rightsAfterLimit: true,
    } as const;
    const found: unknown[] = [];
    let cursor: Json | undefined;
    let pages = 0;
    do {
      const { rows, rest } = await readNewestFirst(caller, list, { cursor });
      found.push(...rows.map(({ id }) => id));
      cursor = rest.next;
      pages++;
    } while (cursor !== undefined && pages < 20);
    expect(found).toEqual([18, 17, 2]);
    expect(pages).toBeLessThan(6);
  });
});
