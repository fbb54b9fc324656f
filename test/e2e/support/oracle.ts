import type { Rpc } from './tryton';

/**
 * The company's figures straight from Tryton's own API, by plain loops over plain objects: no line of the product's
 * code is used, so that both can be wrong only in different ways.
 */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}
interface Decimal {
  readonly decimal: string;
}
interface RawDeal {
  readonly id: number;
  readonly state: string;
  readonly amount: Decimal | null;
  readonly employee: number | null;
  readonly lost_reason: string | null;
  readonly lost_reason_type?: number | null;
  readonly create_date: Moment;
}

export interface OracleDeal {
  readonly id: number;
  readonly state: string;
  readonly cents: number | null;
  /** Employee at creation, at the close, and now. */
  readonly createdBy: number | null;
  readonly closedBy: number | null;
  readonly employee: number | null;
  readonly createdAt: number;
  readonly closedAt: number | null;
  readonly reason: string | null;
}
export interface OracleCall {
  readonly id: number;
  readonly employee: number;
  readonly deal: number | null;
  readonly outcome: string;
  readonly direction: string;
  readonly at: number;
}
export interface Company {
  readonly deals: readonly OracleDeal[];
  readonly calls: readonly OracleCall[];
  readonly employees: ReadonlyMap<number, string>;
}

const terminal = new Set(['won', 'lost', 'cancelled']);

export async function readCompany(rpc: Rpc): Promise<Company> {
  const search = <T>(model: string, fields: string[]): Promise<T[]> =>
    rpc.call(`model.${model}.search_read`, [], 0, null, [['id', 'ASC']], fields);
  const employees = await search<{ id: number; rec_name: string }>('company.employee', ['rec_name']);
  const reasons = await search<{ id: number; name: string }>('crm.lost_reason', ['name']);
  const nameOfReason = new Map(reasons.map(({ id, name }) => [id, name]));
  const raw = await search<RawDeal>('sale.opportunity', [
    'state',
    'amount',
    'employee',
    'lost_reason',
    'lost_reason_type',
    'create_date',
  ]);
  const calls = await search<{
    id: number;
    employee: number;
    opportunity: number | null;
    outcome: string;
    direction: string;
    start: Moment;
  }>('crm.call', ['employee', 'opportunity', 'outcome', 'direction', 'start']);
  const history = await readHistory(
    rpc,
    raw.map(({ id }) => id),
  );

  return {
    employees: new Map(employees.map(({ id, rec_name }) => [id, rec_name])),
    calls: calls.map((call) => ({
      id: call.id,
      employee: call.employee,
      deal: call.opportunity,
      outcome: call.outcome,
      direction: call.direction,
      at: secondsOf(call.start),
    })),
    deals: raw.map((deal): OracleDeal => {
      const revisions = history.get(deal.id) ?? [];
      let closedAt: number | null = null;
      let closedBy: number | null = null;
      let before = '';
      let valued: Decimal | null = null;
      for (const { at, state, employee } of revisions) {
        if (state !== before) {
          closedAt = terminal.has(state) ? at : null;
          closedBy = terminal.has(state) ? employee : null;
          before = state;
        }
      }
      // Tryton empties the amount of a deal that is lost through its cancelled sale, some milliseconds before it closes
      // the deal: what was lost is the amount of the second before.
      for (const { at, amount } of revisions) if (at < (closedAt ?? 0)) valued = amount;
      const emptied = deal.state === 'lost' && deal.amount !== null && Number(deal.amount.decimal) === 0;
      const amount = emptied ? valued : deal.amount;
      return {
        id: deal.id,
        state: deal.state,
        cents: amount === null ? null : Math.round(Number(amount.decimal) * 100),
        createdBy: revisions[0]?.employee ?? deal.employee,
        closedBy,
        employee: deal.employee,
        createdAt: secondsOf(deal.create_date),
        closedAt,
        reason: deal.lost_reason_type
          ? (nameOfReason.get(deal.lost_reason_type) ?? null)
          : deal.lost_reason?.trim() || null,
      };
    }),
  };
}

interface Revision {
  readonly at: number;
  readonly state: string;
  readonly employee: number | null;
  readonly amount: Decimal | null;
}

/** What Tryton said of a past moment; the past does not change, and asking takes 45 ms each time. */
const said = new Map<string, readonly RawRevision[]>();
interface RawRevision {
  readonly id: number;
  readonly state: string;
  readonly employee: number | null;
  readonly amount: Decimal | null;
}

/** Each deal's revisions, oldest first: Tryton is asked what the deal looked like at each of its moments. */
async function readHistory(rpc: Rpc, ids: readonly number[]): Promise<Map<number, Revision[]>> {
  const revisions = await rpc.call<[Moment, number, string][]>(
    'model.sale.opportunity.history_revisions',
    ids,
  );
  const idsAt = new Map<string, { moment: Moment; ids: Set<number> }>();
  for (const [moment, id] of revisions) {
    const key = JSON.stringify(moment);
    const at = idsAt.get(key) ?? { moment, ids: new Set() };
    at.ids.add(id);
    idsAt.set(key, at);
  }
  const found = new Map<number, (Revision & { readonly micro: number })[]>();
  const waiting = [...idsAt.values()];
  const readOne = async ({ moment, ids: wanted }: { moment: Moment; ids: Set<number> }): Promise<void> => {
    const key = `${rpc.db} ${JSON.stringify(moment)} ${[...wanted]}`;
    const rows =
      said.get(key) ??
      (await rpc.callAt<RawRevision[]>(
        moment,
        'model.sale.opportunity.read',
        [...wanted],
        ['state', 'employee', 'amount'],
      ));
    said.set(key, rows);
    for (const { id, state, employee, amount } of rows) {
      const list = found.get(id) ?? [];
      list.push({ at: secondsOf(moment), micro: moment.microsecond, state, employee, amount });
      found.set(id, list);
    }
  };
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await readOne(next);
    }),
  );
  for (const list of found.values()) list.sort((a, b) => a.at - b.at || a.micro - b.micro);
  return found;
}

const secondsOf = (m: Moment): number =>
  Date.UTC(m.year, m.month - 1, m.day, m.hour, m.minute, m.second) / 1000;

/** A period in seconds, `[from, to)`, of local dates in a zone. */
export function secondsBetween(from: string, to: string, zone: string): { from: number; to: number } {
  const start = (date: string): number =>
    Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds / 1000;
  return { from: start(from), to: start(to) };
}

const within = (at: number | null, { from, to }: { from: number; to: number }): boolean =>
  at !== null && from <= at && at < to;

export interface RepFigures {
  won: number;
  lost: number;
  wonCents: number;
  created: number;
  calls: number;
  connected: number;
  openCount: number;
  openCents: number;
}

/** One rep's figures, or everybody's (`null` employees and unowned deals included) without `employee`. */
export function repFigures(
  { deals, calls }: Company,
  period: { from: number; to: number },
  employee: number,
): RepFigures {
  const figures = {
    won: 0,
    lost: 0,
    wonCents: 0,
    created: 0,
    calls: 0,
    connected: 0,
    openCount: 0,
    openCents: 0,
  };
  for (const deal of deals) {
    if (deal.closedBy === employee && within(deal.closedAt, period)) {
      if (deal.state === 'won') {
        figures.won++;
        figures.wonCents += deal.cents ?? 0;
      }
      if (deal.state === 'lost') figures.lost++;
    }
    if (deal.createdBy === employee && within(deal.createdAt, period)) figures.created++;
    if (deal.employee === employee && !terminal.has(deal.state)) {
      figures.openCount++;
      figures.openCents += deal.cents ?? 0;
    }
  }
  for (const call of calls) {
    if (call.employee !== employee || !within(call.at, period)) continue;
    figures.calls++;
    if (call.outcome === 'connected') figures.connected++;
  }
  return figures;
}

/** Lost deals of the period by reason: how many, and their value in cents. `null` is "no reason". */
export function lossReasons(
  { deals }: Company,
  period: { from: number; to: number },
): Map<string | null, { count: number; cents: number }> {
  const found = new Map<string | null, { count: number; cents: number }>();
  for (const deal of deals) {
    if (deal.state !== 'lost' || !within(deal.closedAt, period)) continue;
    const row = found.get(deal.reason) ?? { count: 0, cents: 0 };
    row.count++;
    row.cents += deal.cents ?? 0;
    found.set(deal.reason, row);
  }
  return found;
}

/** Outbound calls of the period by local hour: how many, and how many were answered. */
export function callsByHour(
  { calls }: Company,
  period: { from: number; to: number },
  zone: string,
): Map<number, { n: number; connected: number }> {
  const found = new Map<number, { n: number; connected: number }>();
  for (const call of calls) {
    if (call.direction === 'in' || !within(call.at, period)) continue;
    const hour = Temporal.Instant.fromEpochMilliseconds(call.at * 1000).toZonedDateTimeISO(zone).hour;
    const row = found.get(hour) ?? { n: 0, connected: 0 };
    row.n++;
    if (call.outcome === 'connected') row.connected++;
    found.set(hour, row);
  }
  return found;
}
