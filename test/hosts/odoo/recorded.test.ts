import { afterEach, describe, expect, it } from 'vitest';
import { odoo } from '@/lib/connectors/odoo/connector';
import { failureIn } from '@/lib/connectors/odoo/rpc';
import { readAll } from '@/lib/sync/read-all';
import { makeCompany } from '../toolkit/company';
import { type Answer, HostServer } from '../toolkit/host-server';
import { httpOf } from '../toolkit/read';
import { doneCall, errors, formatted, recorded } from './recorded';

let server: HostServer;
afterEach(() => server.close());

type Call = {
  readonly model: string;
  readonly method: string;
  readonly kwargs: { readonly domain?: unknown[] };
};

/** Answers with what was recorded, whatever the domain says, but for the few terms that tell lists apart. */
function answerTo({ model, method, kwargs }: Call): Answer {
  const domain = JSON.stringify(kwargs.domain ?? []);
  const reply = (result: unknown): Answer => ({ body: { jsonrpc: '2.0', id: 1, result } });
  if (model === 'mail.tracking.value') return { body: errors.tracking_as_salesperson };
  if (method === 'message_format') return reply(formatted);
  if (model === 'mail.message' && method.startsWith('search') && !domain.includes('"notification"')) {
    return reply(domain.includes('["id","<"') ? [] : [doneCall]);
  }
  const below = (kwargs.domain ?? []).find(
    (term) => Array.isArray(term) && term[0] === 'id' && term[1] === '<',
  );
  const bound = Array.isArray(below) ? Number(below[2]) : Number.POSITIVE_INFINITY;
  const rows = recorded[model]?.filter(({ id }) => Number(id) < bound);
  if (!rows) return { body: errors.unknown_field };
  if (method === 'fields_get') {
    const names = new Set(rows.flatMap((row) => Object.keys(row)));
    return reply(Object.fromEntries([...names].map((name) => [name, { type: 'char' }])));
  }
  const isOfLeads = model === 'crm.lead' && /"lead"|probability|team_id/.test(domain);
  if (method === 'search') return reply(rows.map(({ id }) => id));
  if (method === 'search_count') return reply(isOfLeads ? 0 : rows.length);
  return reply(rows);
}

describe('answers of a real Odoo 17, as a salesperson gets them', () => {
  it('are read without a rejection, with the moves that were made', async () => {
    server = new HostServer([
      ({ path, json }) =>
        path === '/web/session/get_session_info'
          ? {
              body: {
                jsonrpc: '2.0',
                id: 1,
                result: { uid: 6, db: 'demo', name: 'Marc Demo', user_context: { tz: 'UTC' } },
              },
            }
          : answerTo((json as { params: Call }).params),
    ]);
    await server.start();
    const simulator = { server, base: server.url, headers: {}, company: makeCompany({ deals: 1 }) };
    const http = httpOf(odoo, {
      ...simulator,
      id: 'odoo',
      idOf: (_, id) => id,
      close: async () => undefined,
    });
    const read = await readAll(odoo, http, { signal: AbortSignal.timeout(20_000) });
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(read.rejected).toEqual([]);
    const moves = (id: string) =>
      read.records.transitions
        ?.filter(({ dealId }) => dealId === id)
        .map(({ toStageId, at, byUserId, synthetic }) => [
          toStageId,
          at,
          byUserId ?? null,
          synthetic === true,
        ]);
    expect(moves('26')).toEqual([
      ['none:3', '2026-11-19T15:56:58Z', null, false],
      ['none:2', '2026-11-21T16:00:30Z', '6', false],
      ['none:3', '2026-11-21T16:00:30Z', '6', false],
    ]);
    expect(moves('19')?.at(-1)).toEqual(['none:lost', '2026-11-21T16:00:30Z', '6', false]);
    expect(moves('18')?.at(-1)).toEqual(['none:4', '2026-11-21T16:00:31Z', '6', false]);
    expect(read.records.deals?.find(({ id }) => id === '19')).toMatchObject({
      amount: 1_500_000,
      stageId: 'none:lost',
      lossReasonId: '1',
      ownerId: '6',
    });
    expect(read.records.activities?.find(({ id }) => id === 'message-242')).toMatchObject({
      kind: 'call',
      type: 'Call',
      status: 'done',
      userId: '6',
      at: '2026-11-21T16:00:31Z',
    });
    expect(read.records.activities?.find(({ id }) => id === 'event-4')).toMatchObject({ durationSec: 9000 });
  });

  it('mean what they say where they are errors', () => {
    const of = (body: unknown) => failureIn({ status: 200, headers: {}, body });
    server = new HostServer([]);
    expect(of(errors.unauthenticated_call_kw)).toEqual({ kind: 'signed-out' });
    expect(of(errors.login_wrong)).toEqual({ kind: 'signed-out' });
    expect(of(errors.tracking_as_salesperson)).toMatchObject({ kind: 'forbidden' });
    expect(of(errors.write_forbidden)).toMatchObject({ kind: 'forbidden' });
    expect(of(errors.unknown_field)).toMatchObject({
      kind: 'unexpected-reply',
      detail: 'builtins.ValueError',
    });
    expect(of(errors.missing_record_write)).toMatchObject({ kind: 'unexpected-reply' });
    expect(JSON.stringify(Object.values(errors).map(of))).not.toMatch(/nope|crm\.stage|User: 6/);
    expect(of({ result: [] })).toBeUndefined();
  });
});
