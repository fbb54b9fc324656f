import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Request } from '@/lib/connectors/request';
import { tryton } from '@/lib/connectors/tryton/connector';
import { type Deal, type EntityName, entities, type RecordOf, type Transition } from '@/lib/model/entities';
import { readEverything } from './read-everything';
import { expected, recorded } from './recorded';

async function reading(name: 'crm' | 'plain') {
  const { records } = await readEverything(recorded(name));
  const of = <E extends EntityName>(entity: E) => (records[entity] ?? []) as RecordOf<E>[];
  const deal = (title: string) => of('deals').find((each) => each.name === title) as Deal;
  const path = ({ id }: Deal) => of('transitions').filter(({ dealId }) => dealId === id);
  return { of, deal, path };
}

const stagesOf = (transitions: readonly Transition[]) => transitions.map(({ toStageId }) => toStageId);

describe.each(['crm', 'plain'] as const)('a recorded reading of %s', (name) => {
  it('gives what was reviewed', async () => {
    expect(JSON.parse(JSON.stringify(await readEverything(recorded(name))))).toEqual(expected(name));
  });

  it('gives records that fit the model', async () => {
    const { records } = await readEverything(recorded(name));
    for (const [entity, list] of Object.entries(records)) {
      for (const record of list) expect(() => z.parse(entities[entity as EntityName], record)).not.toThrow();
    }
  });

  it('sends nothing that the page part refuses', async () => {
    const http = recorded(name);
    await readEverything(http);
    const requests = http.asked.map((body): Request => ({ method: 'POST', path: '/', body }));
    expect(requests.filter((request) => !tryton.page.allows(request))).toEqual([]);
  });

  it('gives each deal one creation and a chain that ends in its stage', async () => {
    const { of, path } = await reading(name);
    for (const deal of of('deals')) {
      const [first, ...rest] = path(deal);
      expect(first).toMatchObject({ fromStageId: null, at: deal.createdAt, seq: 0 });
      let before = first;
      for (const next of rest) {
        expect(next.fromStageId).toBe(before?.toStageId);
        expect(next.fromStageId).not.toBe(next.toStageId);
        expect(next.at >= (before?.at ?? '')).toBe(true);
        before = next;
      }
      expect(before?.toStageId).toBe(deal.stageId);
    }
  });
});

describe('a Tryton with calls, sources and loss reasons', () => {
  it('keeps what was lost when a cancelled sale sets the amount to 0', async () => {
    const { of, deal } = await reading('crm');
    const lost = deal('Quality audit, 40 seats');
    expect(lost).toMatchObject({ stageId: 'lost', amount: 680_000, currency: 'EUR' });
    expect(of('fieldChanges').filter(({ dealId }) => dealId === lost.id)).toEqual([]);
  });

  it('tells when an owner and an amount changed', async () => {
    const { of, deal } = await reading('crm');
    const { id, ownerId, amount } = deal('Back to lead and on');
    expect({ ownerId, amount }).toEqual({ ownerId: '3', amount: 9_999 });
    expect(of('fieldChanges').filter(({ dealId }) => dealId === id)).toMatchObject([
      { field: 'ownerId', from: '2', to: '3' },
      { field: 'amount', from: 123_450, to: 9_999 },
    ]);
  });

  it('follows a deal back to an earlier stage', async () => {
    const { deal, path } = await reading('crm');
    expect(stagesOf(path(deal('Back to lead and on')))).toEqual([
      'lead',
      'opportunity',
      'lead',
      'opportunity',
    ]);
  });

  it('takes what happens within one second as one step', async () => {
    const { deal, path } = await reading('crm');
    expect(stagesOf(path(deal('Lost, reopened and lost within a second')))).toEqual(['lost']);
  });

  it('has a reason from the list, a typed one, or none', async () => {
    const { of } = await reading('crm');
    const names = new Map(of('lossReasons').map(({ id, name }) => [id, name]));
    const lost = of('deals').filter(({ stageId }) => stageId === 'lost');
    const reasons = lost.map(({ lossReasonId }) => (lossReasonId ? names.get(lossReasonId) : null));
    expect(new Set(reasons)).toEqual(
      new Set(['too expensive', 'No decision', 'Bad timing', 'Missing feature', null]),
    );
    expect(of('lossReasons').filter(({ id }) => id.startsWith('text:'))).toEqual([
      { id: 'text:too expensive', name: 'too expensive' },
    ]);
  });

  it('leaves unknown what Tryton overwrites or lets stand when a deal closes', async () => {
    const { of } = await reading('crm');
    for (const deal of of('deals').filter(({ stageId }) => ['won', 'lost', 'cancelled'].includes(stageId))) {
      expect(deal).toMatchObject({ expectedCloseDate: null, winProbability: null });
    }
  });

  it('knows who has left', async () => {
    const { of } = await reading('crm');
    const left = of('users').filter(({ active }) => !active);
    expect(left).toMatchObject([{ name: 'George Hale', deactivatedAt: '2026-04-16T00:00:00Z' }]);
  });

  it('keeps names as they were typed', async () => {
    const { of } = await reading('crm');
    const names = of('customers').map(({ name }) => name);
    expect(names).toContain('<b>Harrow & "Sons"</b> Ltd');
    expect(names).toContain('شرکت آفتاب زاگرس');
  });

  it('has calls with outcome, direction and length', async () => {
    const { of } = await reading('crm');
    expect(new Set(of('activities').map(({ outcomeKind }) => outcomeKind))).toEqual(
      new Set(['connected', 'voicemail', 'no_answer', 'busy']),
    );
    expect(new Set(of('activities').map(({ direction }) => direction))).toEqual(
      new Set(['inbound', 'outbound']),
    );
    expect(of('activities').find(({ outcomeKind }) => outcomeKind === 'busy')).toMatchObject({
      outcome: 'Busy',
      durationSec: null,
    });
  });
});

describe('a plain Tryton', () => {
  it('says that it has no calls and no sources', async () => {
    const { facts, records } = await readEverything(recorded('plain'));
    expect(facts.capabilities).not.toHaveProperty('activities');
    expect(facts.capabilities).not.toHaveProperty('sources');
    expect(facts.capabilities.deals?.fields).not.toContain('sourceId');
    expect(records['activities'] ?? []).toEqual([]);
  });

  it('takes loss reasons from what people typed', async () => {
    const { of } = await reading('plain');
    expect(of('lossReasons').length).toBeGreaterThan(0);
    for (const { id, name } of of('lossReasons')) expect(id).toBe(`text:${name}`);
  });
});
