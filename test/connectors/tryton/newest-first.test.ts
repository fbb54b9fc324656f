import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { AccountFacts, Json, Stream } from '@/lib/connectors/connector';
import { calls } from '@/lib/connectors/tryton/calls';
import { customers } from '@/lib/connectors/tryton/customers';
import { readNewestFirst } from '@/lib/connectors/tryton/newest-first';
import { key } from '@/lib/connectors/tryton/wire';
import { failureOf } from '@/lib/model/failure';

const stamp = (minute: number) => ({
  __class__: 'datetime',
  year: 2026,
  month: 5,
  day: 4,
  hour: 10,
  minute,
  second: 0,
  microsecond: 500_000,
});

/** A model of five parties; the first was written to at 10:50. */
function host(pageOf: (below: number | undefined) => unknown[]) {
  const domains: unknown[][] = [];
  return {
    domains,
    json: async ({ body }: { body?: unknown }) => {
      const { method, params } = body as { method: string; params: unknown[] };
      const [domain, , , order] = params as [unknown[], number, number, [string, string][]];
      if (method.endsWith('search_count')) return { id: 0, result: 5 };
      if (order[0]?.[0] === 'create_date')
        return { id: 0, result: [{ id: 5, create_date: stamp(40), write_date: null }] };
      if (order[0]?.[0] === 'write_date')
        return { id: 0, result: [{ id: 1, create_date: stamp(1), write_date: stamp(50) }] };
      domains.push(domain);
      const below = (domain as [string, string, number][]).find(([field]) => field === 'id')?.[2];
      return { id: 0, result: pageOf(below) };
    },
  };
}

const party = z.object({ id: key, name: z.string() });
const rows = (...ids: number[]) => ids.map((id) => ({ id, name: `Party ${id}` }));

function read(http: ReturnType<typeof host>, at: { cursor?: Json | undefined; since?: Json } = {}) {
  return readNewestFirst(
    { http, context: {}, signal: new AbortController().signal },
    { entity: 'customers', model: 'party.party', fields: ['name'], row: party, size: 2 },
    at,
  );
}

describe('reading newest first', () => {
  const five = () => host((below) => rows(...[5, 4, 3, 2, 1].filter((id) => id < (below ?? 9)).slice(0, 2)));

  it('meets every row once and ends with a checkpoint before the newest change', async () => {
    const http = five();
    const ids: number[] = [];
    let cursor: Json | undefined;
    let checkpoint: Json | undefined;
    do {
      const page = await read(http, { cursor });
      ids.push(...page.rows.map(({ id }) => id));
      ({ next: cursor, checkpoint } = page);
      expect(page.total).toBe(5);
    } while (cursor !== undefined);
    expect(ids).toEqual([5, 4, 3, 2, 1]);
    expect(checkpoint).toBe('2026-05-04T10:45:00.000000');
  });

  it('asks for what was created or written since', async () => {
    const http = five();
    await read(http, { since: '2026-05-04T10:45:00.000000' });
    const since = { ...stamp(45), microsecond: 0 };
    expect(http.domains[0]).toEqual([
      [
        'OR',
        ['write_date', '>=', since],
        [
          ['write_date', '=', null],
          ['create_date', '>=', since],
        ],
      ],
    ]);
  });

  it('stops when the host sends the same page again', async () => {
    const http = host(() => rows(5, 4));
    const { next } = await read(http);
    await expect(read(http, { cursor: next }).catch(failureOf)).resolves.toMatchObject({
      kind: 'unexpected-reply',
    });
  });

  it('returns rows that do not fit with their id and reason, and reads on', async () => {
    const http = host(() => [{ id: 5, name: 7 }, { name: 'no id' }]);
    expect(await read(http)).toMatchObject({
      rows: [],
      read: 2,
      next: { below: 5 },
      rejected: [
        { entity: 'customers', id: '5', why: 'name: invalid_type' },
        { entity: 'customers', id: '', why: 'id: invalid_type' },
      ],
    });
  });

  it('ends at a page that has no usable id', async () => {
    const page = await read(host(() => ['?', null]));
    expect(page.next).toBeUndefined();
    expect(page.rejected).toHaveLength(2);
  });
});

describe('the ids that are still there', () => {
  const factsWith = (more: object): AccountFacts => ({
    userName: 'Ana',
    organisation: '7',
    organisationName: 'Seven',
    capabilities: {},
    host: {
      context: { company: 7, language: 'tr' },
      currencies: {},
      pipelineName: 'Deals',
      states: [],
      hasSources: false,
      hasLossReasons: false,
      callOutcomes: null,
      ...more,
    },
  });
  const idsOf = async ({ sweep }: Stream, more: object, cursor?: Json) => {
    const asked: unknown[] = [];
    const http = {
      json: async ({ body }: { body?: unknown }) => {
        asked.push(body);
        return { id: 0, result: [11, 12] };
      },
    };
    const page = await sweep?.ids(http, { cursor, facts: factsWith(more) }, new AbortController().signal);
    return { asked, ids: page?.ids };
  };

  it('are asked for in the company and language of the sync, in one request', async () => {
    const { asked, ids } = await idsOf(customers, {}, 10);
    expect(ids).toEqual(['11', '12']);
    const context = { company: 7, language: 'tr', active_test: false };
    const params = [[['id', '>', 10]], 0, 2000, [['id', 'ASC']], context];
    expect(asked).toEqual([{ id: 0, method: 'model.party.party.search', params }]);
  });

  it('are not asked for where there are no calls', async () => {
    expect(await idsOf(calls, {})).toEqual({ asked: [], ids: [] });
    expect((await idsOf(calls, { callOutcomes: [['busy', 'Busy']] })).ids).toEqual(['11', '12']);
  });
});
