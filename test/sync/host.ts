import type { AccountFacts, Connector, Http, Json, Page, Stream } from '@/lib/connectors/connector';
import type { Request } from '@/lib/connectors/request';
import { page as trytonPage } from '@/lib/connectors/tryton/page';
import { Failed } from '@/lib/model/failure';

export interface HostDeal {
  readonly id: number;
  readonly name: string;
  readonly amount: number;
  readonly changed: number;
  readonly stages: readonly string[];
  /** Does not fit the model when true. */
  readonly broken?: boolean;
}

/** A CRM in memory: a clock, deals with a history, a dictionary of users. */
export class SimulatedHost {
  deals = new Map<number, HostDeal>();
  users = new Map<string, string>([
    ['u1', 'Ana'],
    ['u2', 'Ben'],
  ]);
  login = 'ana';
  now = 1;
  requests: string[] = [];
  /** Answers instead of the host, or throws; undefined lets the host answer. */
  fault: ((request: Request, nth: number) => unknown) | undefined;

  constructor(deals: number) {
    for (let id = 1; id <= deals; id++) this.put(id);
  }

  put(id: number, deal: Partial<HostDeal> = {}): void {
    const stages = deal.stages ?? ['new', ...(id % 3 ? ['offer'] : []), ...(id % 5 ? [] : ['won'])];
    const before = { id, name: `Deal ${id}`, amount: id * 100 };
    this.deals.set(id, { ...before, ...deal, stages, changed: ++this.now });
  }

  http(): Http {
    return {
      json: async (request) => {
        this.requests.push(request.path);
        const instead = this.fault?.(request, this.requests.length);
        return instead === undefined ? this.#answer(request) : instead;
      },
    };
  }

  #answer({ path, query = {} }: Request): unknown {
    if (path === '/me') return { login: this.login };
    if (path === '/users') return [...this.users].map(([id, name]) => ({ id, name }));
    if (path === '/ids') {
      const ids = [...this.deals.keys()].sort((a, b) => a - b).filter((id) => id > Number(query['above']));
      return ids.slice(0, 40);
    }
    const since = Number(query['since'] ?? 0);
    const below = Number(query['below'] ?? Number.POSITIVE_INFINITY);
    const matching = [...this.deals.values()].filter(({ changed }) => changed >= since);
    const rows = matching.filter(({ id }) => id < below).sort((a, b) => b.id - a.id);
    return { rows: rows.slice(0, 10), total: matching.length, now: this.now };
  }
}

type DealsReply = { rows: HostDeal[]; total: number; now: number };

const users: Stream = {
  id: 'users',
  fills: ['users'],
  async page(http, _at, signal) {
    const rows = (await http.json({ method: 'GET', path: '/users' }, signal)) as {
      id: string;
      name: string;
    }[];
    return {
      upserts: { users: rows.map(({ id, name }) => ({ id, name, active: true })) },
      rejected: [],
      read: rows.length,
      total: rows.length,
    };
  },
};

const deals: Stream = {
  id: 'deals',
  fills: ['deals', 'transitions'],
  async page(http, { cursor, since }, signal) {
    const at = cursor as { below: number; mark: number } | undefined;
    const query = {
      ...(since !== undefined && { since: String(since) }),
      ...(at && { below: String(at.below) }),
    };
    const { rows, total, now } = (await http.json(
      { method: 'GET', path: '/deals', query },
      signal,
    )) as DealsReply;
    const last = rows.at(-1);
    const mark = at?.mark ?? now;
    return {
      ...pageOf(rows),
      total,
      ...(last && rows.length === 10 ? { next: { below: last.id, mark } } : { checkpoint: mark - 1 }),
    };
  },
  sweep: {
    entity: 'deals',
    async ids(http, { cursor }, signal) {
      const query = { above: String(cursor ?? 0) };
      const ids = (await http.json({ method: 'GET', path: '/ids', query }, signal)) as number[];
      return { ids: ids.map(String), ...(ids.length === 40 && { next: ids.at(-1) as Json }) };
    },
  },
};

export function pageOf(rows: readonly HostDeal[]): Page {
  const fit = rows.filter(({ broken }) => !broken);
  return {
    upserts: {
      deals: fit.map(({ id, name, amount, stages }) => ({
        id: String(id),
        name,
        pipelineId: 'p',
        stageId: stages.at(-1) as string,
        amount,
        currency: 'EUR',
        createdAt: '2026-01-01T00:00:00Z',
      })),
      transitions: fit.flatMap(({ id, stages }) =>
        stages.map((stage, seq) => ({
          id: `${id}:${stage}`,
          dealId: String(id),
          toStageId: stage,
          at: '2026-01-02T00:00:00Z',
          seq,
        })),
      ),
    },
    complete: { transitions: { field: 'dealId', of: fit.map(({ id }) => String(id)) } },
    rejected: rows
      .filter(({ broken }) => broken)
      .map(({ id }) => ({ entity: 'deals', id: String(id), why: 'amount: not a number' })),
    read: rows.length,
  };
}

export const simulated: Connector = {
  page: trytonPage,
  signIn: { page: true },
  recordUrl: () => undefined,
  async identify(http, signal): Promise<AccountFacts> {
    const { login } = (await http.json({ method: 'GET', path: '/me' }, signal)) as { login: string };
    return {
      login,
      userName: login,
      organisation: 'org',
      organisationName: 'Org',
      host: null,
      capabilities: { deals: { fields: ['name'] }, users: { fields: ['name'] } },
    };
  },
  streams: [users, deals],
};

/** The simulated connector with another deals stream. */
export const withDeals = (page: Stream['page']): Connector => ({
  ...simulated,
  streams: [users, { ...deals, page }],
});

export const failing = (failure: Failed['failure']): never => {
  throw new Failed(failure);
};
