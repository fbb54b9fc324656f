import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { call } from '@/lib/connectors/tryton/rpc';
import { Failed, failureOf } from '@/lib/model/failure';

const signal = new AbortController().signal;
const ask = (answer: unknown, verb = 'search') => {
  const caller = { http: { json: async () => answer }, context: {}, signal };
  return call(caller, 'sale.opportunity', verb, [[]], z.array(z.int())).catch(failureOf);
};

describe('a call', () => {
  it('returns the checked result', async () => {
    expect(await ask({ id: 0, result: [3, 4] })).toEqual([3, 4]);
  });

  it('is forbidden when Tryton raises a UserError', async () => {
    const error = ['UserError', ['You are not allowed to access "Sale Opportunity".', '', null]];
    expect(await ask({ id: 0, error })).toEqual({ kind: 'forbidden', what: 'sale.opportunity' });
  });

  it.each([
    ['an unknown field', { id: 0, error: ["'nope'", ''] }],
    ['an unknown database', { id: 0, error: ["Database 'Acme Ltd' doesn't exist!", ''] }],
    ['a concurrent change', { id: 0, error: ['ConcurrencyException', ['Acme Ltd']] }],
    ['a result of another shape', { id: 0, result: [{ id: 'Acme Ltd' }] }],
    ['no JSON-RPC at all', { hello: 'Acme Ltd' }],
    ['nothing', null],
  ])('is an unexpected reply after %s, told without what the record says', async (_, answer) => {
    const failure = await ask(answer);
    expect(failure).toMatchObject({ kind: 'unexpected-reply', where: 'model.sale.opportunity.search' });
    expect(JSON.stringify(failure)).not.toContain('Acme');
  });

  it('is never sent when it would write', async () => {
    const sent: unknown[] = [];
    const caller = {
      http: { json: async (request: unknown) => sent.push(request) },
      context: {},
      signal,
    };
    const written = call(caller, 'sale.opportunity', 'write', [[1], { state: 'won' }], z.unknown());
    await expect(written).rejects.toThrow(Failed);
    expect(sent).toEqual([]);
  });
});
