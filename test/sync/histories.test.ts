import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';
import type { Connector, Histories, Page, Stream } from '@/lib/connectors/connector';
import { type Deal, type EntityName, keyOf } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import { SimulatedHost, simulated } from './host';
import { anAccount, sync } from './setup';

interface HostDeal {
  readonly id: string;
  readonly stages: readonly string[];
  readonly changed: string;
}

/** A host that shows where deals stand, and tells how they came there when asked about a deal. */
class SlowHost {
  deals: HostDeal[] = [];
  asked: string[] = [];
  fault: ((id: string) => void) | undefined;

  connector(perSync: number): Connector {
    const deals: Stream = {
      id: 'deals',
      fills: ['deals', 'transitions'],
      page: async () => this.#deals(),
    };
    const stages: Stream = {
      id: 'stages',
      fills: ['stages'],
      page: async () => ({
        upserts: {
          stages: (['new', 'offer', 'won'] as const).map((id, position) => ({
            id,
            pipelineId: 'p',
            name: id,
            position,
            kind: id === 'won' ? 'won' : 'open',
          })),
        },
        rejected: [],
        read: 3,
      }),
    };
    const histories: Histories = {
      fills: ['transitions'],
      atOnce: 1,
      perSync,
      page: async (_http, { deals: [deal] }) => this.#history(deal as Deal),
    };
    return { ...simulated, streams: [stages, deals], histories };
  }

  #deals(): Page {
    return {
      upserts: {
        deals: this.deals.map(({ id, stages, changed }) => ({
          id,
          name: id,
          pipelineId: 'p',
          stageId: stages.at(-1) as string,
          createdAt: '2026-01-01T00:00:00Z',
          updatedAt: changed,
        })),
      },
      stands: this.deals.map(({ id, stages, changed }) => ({
        dealId: id,
        stageId: stages.at(-1) as string,
        firstStageId: 'new',
        createdAt: '2026-01-01T00:00:00Z',
        since: changed,
      })),
      rejected: [],
      read: this.deals.length,
    };
  }

  #history({ id }: Deal): Page {
    this.asked.push(id);
    this.fault?.(id);
    const stages = this.deals.find((deal) => deal.id === id)?.stages ?? [];
    return {
      upserts: {
        transitions: stages.map((stage, seq) => ({
          id: `${id}:${seq}`,
          dealId: id,
          fromStageId: stages[seq - 1] ?? null,
          toStageId: stage,
          at: `2026-01-0${seq + 1}T00:00:00Z`,
          seq,
        })),
      },
      complete: { transitions: { field: 'dealId', of: [id] } },
      rejected: [],
      read: stages.length,
    };
  }
}

describe('histories that cost a request a deal', () => {
  let host: SlowHost;
  let store: AccountStore;
  const login = new SimulatedHost(0);
  beforeEach(async () => {
    host = new SlowHost();
    host.deals = [
      { id: 'a', stages: ['new', 'offer', 'won'], changed: '2026-02-03T00:00:00Z' },
      { id: 'b', stages: ['new'], changed: '2026-02-01T00:00:00Z' },
      { id: 'c', stages: ['new', 'offer'], changed: '2026-02-02T00:00:00Z' },
    ];
    store = await AccountStore.open(anAccount());
  });
  const synced = (perSync: number) => sync(login.http(), store, { connector: host.connector(perSync) });
  const told = async (): Promise<string[]> =>
    (await store.recordsOf('transitions')).map((one) => keyOf('transitions' as EntityName, one)).sort();

  it('are read open deals first, the latest changed one of them first, as many as a sync may', async () => {
    expect((await synced(2))?.state).toBe('done');
    expect(host.asked).toEqual(['c', 'b']);
    expect(await told()).toEqual(['b:0', 'c:0', 'c:1', 'seen:a:0', 'seen:a:1']);
    await synced(2);
    expect(host.asked).toEqual(['c', 'b', 'a']);
    expect(await told()).toEqual(['a:0', 'a:1', 'a:2', 'b:0', 'c:0', 'c:1']);
    await synced(2);
    expect(host.asked).toHaveLength(3);
  });

  it('are read again for a deal that has moved', async () => {
    await synced(9);
    host.deals[1] = { id: 'b', stages: ['new', 'offer'], changed: '2026-02-05T00:00:00Z' };
    host.asked = [];
    await synced(9);
    expect(host.asked).toEqual(['b']);
    expect(await told()).toEqual(['a:0', 'a:1', 'a:2', 'b:0', 'b:1', 'c:0', 'c:1']);
  });

  it('wait for the next sync when the host has no more to give today, and that is no failure', async () => {
    host.fault = (id) => {
      if (id === 'b') throw new Failed({ kind: 'forbidden', what: 'history' });
    };
    expect((await synced(9))?.state).toBe('done');
    expect(await told()).toContain('seen:b:0');
    host.fault = undefined;
    await synced(9);
    expect(await told()).toContain('b:0');
  });
});
