import { randomFrom } from '@/lib/demo/random';
import type { Activity, Deal, EntityName, RecordOf, Stage, Transition } from '@/lib/model/entities';

/** Records of a made-up company that change: what a simulated CRM holds. Canonical, with ids of its own. */
export type Company = { readonly [E in Held]: RecordOf<E>[] } & {
  readonly currency: string;
  readonly timeZone: string;
  /** Ids that were deleted, by entity, and when. */
  readonly deleted: { readonly entity: EntityName; readonly id: string; readonly at: string }[];
  /** When the last thing happened; each change takes place a minute after the one before. */
  now: string;
};

type Held =
  | 'teams'
  | 'users'
  | 'sources'
  | 'lossReasons'
  | 'pipelines'
  | 'stages'
  | 'customers'
  | 'products'
  | 'deals'
  | 'transitions'
  | 'fieldChanges'
  | 'lineItems'
  | 'leads'
  | 'activities'
  | 'goals';

export interface CompanyOptions {
  readonly pipelines?: number;
  readonly deals?: number;
  /** The first one is the company's own. */
  readonly currencies?: readonly string[];
}

const firstMs = Date.UTC(2026, 0, 5, 8);
const hourMs = 3_600_000;
const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * The same company each time: six people in two teams, two pipelines, 120 deals with their whole history, leads, products,
 * and what people did.
 *
 * Shape: some deals have no amount, no owner, no source, no customer; some were lost and reopened; names have letters
 * beyond ASCII and characters that mean something in markup.
 */
export function makeCompany({
  pipelines: pipelineCount = 2,
  deals: dealCount = 120,
  currencies = ['EUR', 'USD', 'JPY'],
}: CompanyOptions = {}): Company {
  const random = randomFrom(7).share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const maybe = <T>(share: number, value: T): T | null => (random() < share ? value : null);
  const currency = currencies[0] ?? 'EUR';

  const teams = ['North', 'South'].map((name, at) => ({ id: `t${at + 1}`, name }));
  const people = [
    'Ewa Kowalska',
    'Ana Souza',
    'Ömer Şahin',
    'نگار رضایی',
    "Pat O'Neil",
    'Kari <b>Nordmann</b>',
  ];
  const users = people.map((name, at) => ({
    id: `u${at + 1}`,
    name,
    email: `person${at + 1}@example.com`,
    teamIds: [`t${(at % 2) + 1}`],
    active: at !== 5,
  }));
  const sources = ['Website', 'Referral', 'Trade fair', 'Cold call'].map((name, at) => ({
    id: `so${at + 1}`,
    name,
  }));
  const lossReasons = ['Price', 'No budget', 'Competitor', 'No answer'].map((name, at) => ({
    id: `r${at + 1}`,
    name,
  }));
  const pipelines = Array.from({ length: pipelineCount }, (_, at) => ({
    id: `p${at + 1}`,
    name: ['New business', 'Renewals'][at] ?? `Pipeline ${at + 1}`,
    position: at,
  }));
  const stages: Stage[] = pipelines.flatMap(({ id }) => [
    ...['Qualified', 'Meeting', 'Offer', 'Negotiation'].map((name, position) => ({
      id: `${id}-s${position}`,
      pipelineId: id,
      name,
      position,
      kind: 'open' as const,
      probability: [0.1, 0.25, 0.5, 0.75][position] ?? 0,
    })),
    { id: `${id}-won`, pipelineId: id, name: 'Won', position: 4, kind: 'won' as const, probability: 1 },
    { id: `${id}-lost`, pipelineId: id, name: 'Lost', position: 5, kind: 'lost' as const, probability: 0 },
  ]);
  const customers: RecordOf<'customers'>[] = Array.from({ length: 60 }, (_, at) => {
    const isCompany = at < 25;
    return {
      id: `c${at + 1}`,
      kind: isCompany ? 'company' : 'contact',
      name: isCompany ? `Firma ${at + 1} & Söhne` : `Contact ${at + 1}`,
      parentId: isCompany ? null : maybe(0.8, `c${(at % 25) + 1}`),
      createdAt: iso(firstMs + at * hourMs),
      ownerId: pick(users).id,
      email: isCompany ? null : maybe(0.9, `contact${at + 1}@customer.example`),
      phone: maybe(0.7, `+4822555${String(at).padStart(4, '0')}`),
    };
  });
  const products = ['Licence', 'Training', 'Support'].map((name, at) => ({
    id: `pr${at + 1}`,
    name,
    unitPrice: (at + 1) * 10_000,
    currency,
  }));

  const deals: Deal[] = [];
  const transitions: Transition[] = [];
  const fieldChanges: RecordOf<'fieldChanges'>[] = [];
  const lineItems: RecordOf<'lineItems'>[] = [];
  let lastMs = firstMs;
  for (let at = 0; at < dealCount; at++) {
    const pipelineId = pick(pipelines).id;
    const own = stages.filter((stage) => stage.pipelineId === pipelineId);
    const createdMs = firstMs + at * 20 * hourMs + Math.floor(random() * 3600) * 1000;
    const id = `d${at + 1}`;
    const path = pathOf(own, random);
    let atMs = createdMs;
    const ownerId = maybe(0.95, pick(users).id);
    path.forEach((toStageId, seq) => {
      if (seq > 0) atMs += Math.floor(1 + random() * 120) * hourMs + 17_000;
      transitions.push({
        id: `${id}:${seq}`,
        dealId: id,
        fromStageId: path[seq - 1] ?? null,
        toStageId,
        at: iso(atMs),
        seq,
        byUserId: ownerId,
      });
    });
    const stageId = path.at(-1) as string;
    const kind = own.find((stage) => stage.id === stageId)?.kind;
    const dealCurrency = at % 7 === 3 ? pick(currencies) : currency;
    const amount = maybe(0.9, Math.floor(random() * 500) * 100 * (dealCurrency === 'JPY' ? 1 : 100));
    if (amount !== null && at % 9 === 0 && atMs - createdMs > 2 * hourMs) {
      fieldChanges.push({
        dealId: id,
        field: 'amount',
        from: Math.floor(amount / 200) * 100,
        to: amount,
        at: iso(createdMs + hourMs),
        seq: 0,
      });
    }
    const customer = maybe(0.9, `c${1 + Math.floor(random() * 60)}`);
    deals.push({
      id,
      name: at === 5 ? '<img src=x onerror=alert(1)>' : `Deal ${at + 1} – Wdrożenie`,
      pipelineId,
      stageId,
      amount,
      currency: dealCurrency,
      ownerId,
      createdAt: iso(createdMs),
      updatedAt: iso(atMs + 60_000),
      expectedCloseDate: maybe(0.8, dayOf(createdMs + 60 * 24 * hourMs)),
      sourceId: maybe(0.85, pick(sources).id),
      lossReasonId: kind === 'lost' ? maybe(0.8, pick(lossReasons).id) : null,
      customerId: customer,
    });
    if (at % 4 === 0 && amount !== null) {
      const product = pick(products);
      lineItems.push({
        id: `l${at + 1}`,
        dealId: id,
        productId: product.id,
        name: product.name,
        quantity: 1 + (at % 3),
        unitPrice: product.unitPrice,
        discount: 0,
        amount: (1 + (at % 3)) * product.unitPrice,
      });
    }
    lastMs = Math.max(lastMs, atMs + 60_000);
  }

  const leadKinds = ['new', 'working', 'qualified', 'unqualified', 'converted'] as const;
  const leads: RecordOf<'leads'>[] = Array.from({ length: 40 }, (_, at) => {
    const statusKind = leadKinds[at % leadKinds.length] as (typeof leadKinds)[number];
    const createdMs = firstMs + at * 30 * hourMs;
    return {
      id: `le${at + 1}`,
      name: `Lead ${at + 1}`,
      status: {
        new: 'New',
        working: 'Working',
        qualified: 'Qualified',
        unqualified: 'Unqualified',
        converted: 'Converted',
      }[statusKind],
      statusKind,
      ownerId: pick(users).id,
      sourceId: maybe(0.8, pick(sources).id),
      createdAt: iso(createdMs),
      convertedAt: statusKind === 'converted' ? iso(createdMs + 48 * hourMs) : null,
      convertedDealId: statusKind === 'converted' ? `d${at + 1}` : null,
      email: maybe(0.8, `lead${at + 1}@example.com`),
    };
  });

  const activities: Activity[] = Array.from({ length: 400 }, (_, at) => {
    const kind = pick(['call', 'call', 'call', 'email', 'meeting', 'task', 'note'] as const);
    const deal = pick(deals);
    const atMs = Date.parse(deal.createdAt) + Math.floor(random() * 400) * hourMs + at * 1000;
    const done = kind === 'note' || kind === 'email' || random() < 0.85;
    const isCall = kind === 'call' && done;
    return {
      id: `a${at + 1}`,
      kind,
      status: done ? 'done' : 'planned',
      userId: maybe(0.97, pick(users).id),
      dealId: maybe(0.9, deal.id),
      customerId: deal.customerId ?? null,
      at: iso(atMs),
      createdAt: iso(atMs - hourMs),
      durationSec: isCall || kind === 'meeting' ? 60 * (1 + (at % 40)) : null,
      direction: kind === 'call' || kind === 'email' ? (at % 5 === 0 ? 'inbound' : 'outbound') : null,
      outcomeKind: isCall ? pick(['connected', 'no_answer', 'voicemail', 'busy'] as const) : null,
    };
  });
  for (const { at } of activities) lastMs = Math.max(lastMs, Date.parse(at) + 60_000);
  const goals: RecordOf<'goals'>[] = users.slice(0, 3).map(({ id }, at) => ({
    id: `g${at + 1}`,
    metric: 'won_value',
    scope: 'user',
    scopeId: id,
    from: '2026-01-01',
    to: '2026-04-01',
    target: 5_000_000,
    currency,
  }));
  return {
    teams,
    users,
    sources,
    lossReasons,
    pipelines,
    stages,
    customers,
    products,
    deals,
    transitions,
    fieldChanges,
    lineItems,
    leads,
    activities,
    goals,
    currency,
    timeZone: 'Europe/Warsaw',
    deleted: [],
    now: iso(lastMs),
  };
}

/** A way through a pipeline's stages: forward, sometimes back, sometimes to an end, rarely reopened. */
function pathOf(stages: readonly Stage[], random: () => number): string[] {
  const open = stages.filter(({ kind }) => kind === 'open').map(({ id }) => id);
  const won = stages.find(({ kind }) => kind === 'won')?.id ?? '';
  const lost = stages.find(({ kind }) => kind === 'lost')?.id ?? '';
  const path = open.slice(0, 1 + Math.floor(random() * open.length));
  const back = path.at(-2);
  if (back !== undefined && random() < 0.1) path.push(back);
  const fate = random();
  if (fate < 0.3) path.push(won);
  else if (fate < 0.65) path.push(lost);
  if (fate >= 0.6 && fate < 0.65) path.push(open[0] as string);
  return path;
}

const tick = (company: Company): string => {
  company.now = iso(Date.parse(company.now) + 60_000);
  return company.now;
};

/** Moves a deal to another stage of its pipeline, now. */
export function moveDeal(company: Company, id: string, stageId: string): void {
  const deal = dealOf(company, id);
  const at = tick(company);
  const before = company.transitions.filter(({ dealId }) => dealId === id);
  const seq = before.length;
  company.transitions.push({
    id: `${id}:${seq}`,
    dealId: id,
    fromStageId: deal.stageId,
    toStageId: stageId,
    at,
    seq,
    byUserId: deal.ownerId ?? null,
  });
  Object.assign(deal, { stageId, updatedAt: at });
}

/** Changes fields of a deal, now, without a history of its own. */
export function editDeal(company: Company, id: string, fields: Partial<Deal>): void {
  Object.assign(dealOf(company, id), fields, { updatedAt: tick(company) });
}

/** Adds a deal in the first stage of its pipeline, now. */
export function addDeal(company: Company, id: string, fields: Partial<Deal> = {}): void {
  const at = tick(company);
  const pipelineId = fields.pipelineId ?? (company.pipelines[0]?.id as string);
  const stageId = company.stages.find((stage) => stage.pipelineId === pipelineId)?.id as string;
  company.deals.push({
    name: `New ${id}`,
    amount: 100_00,
    currency: company.currency,
    ownerId: 'u1',
    ...fields,
    id,
    pipelineId,
    stageId,
    createdAt: at,
    updatedAt: at,
  });
  company.transitions.push({ id: `${id}:0`, dealId: id, fromStageId: null, toStageId: stageId, at, seq: 0 });
}

/** Deletes a record for good, and a deal's children with it. */
export function remove(company: Company, entity: Held, id: string): void {
  const at = tick(company);
  const drop = (
    list: { id?: string; dealId?: string | null }[],
    is: (one: (typeof list)[number]) => boolean,
  ): void => {
    for (let i = list.length - 1; i >= 0; i--) if (is(list[i] as (typeof list)[number])) list.splice(i, 1);
  };
  drop(company[entity] as { id?: string }[], (one) => one.id === id);
  if (entity === 'deals') {
    for (const children of [company.transitions, company.fieldChanges, company.lineItems]) {
      drop(children as { dealId?: string }[], (one) => one.dealId === id);
    }
  }
  company.deleted.push({ entity, id, at });
}

function dealOf(company: Company, id: string): Deal {
  const deal = company.deals.find((one) => one.id === id);
  if (!deal) throw new Error(`no deal ${id}`);
  return deal;
}
