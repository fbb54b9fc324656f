import type { Deal, RecordOf, Transition } from '@/lib/model/entities';
import { type Calendar, dateOf, dayOf } from './calendar';
import type { Random } from './random';

/** A deal with what the activities, leads and goals need to know of how it went. */
export interface Plan {
  deal: Deal;
  readonly created: number;
  /** Day of the close, or undefined while it is open. */
  closed: number | undefined;
  /** Number of the rep, 0 when nobody owns it. */
  readonly rep: number;
  readonly moves: Move[];
}
interface Move {
  readonly day: number;
  readonly stage: number;
}

export interface Made {
  readonly plans: Plan[];
  readonly transitions: Transition[];
  readonly fieldChanges: RecordOf<'fieldChanges'>[];
}
export interface Setting {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly first: number;
  readonly scale: number;
  readonly currency: string;
  readonly customers: readonly { readonly id: string; readonly createdAt?: string | null | undefined }[];
  readonly products: readonly string[];
}

const dealCount = 900;
/** Each pipeline: its open stages in order, their usual days and the share that goes on, then won, lost, unqualified. */
const routes = [
  {
    open: [0, 1, 2, 3, 4],
    days: [3, 11, 16, 24, 14],
    on: [0.84, 0.78, 0.8, 0.62, 0.8],
    won: 5,
    lost: 6,
    out: 7,
    median: 7_500,
  },
  { open: [8, 9, 10], days: [14, 20, 10], on: [0.88, 0.78, 0.92], won: 11, lost: 12, out: 12, median: 4_200 },
] as const;
const sourceWeights = [26, 20, 15, 14, 14, 11];
const sourceEdge = [0, 0.09, 0.02, -0.09, 0.05, -0.06];
const reasonWeights = [34, 20, 16, 11, 8, 7, 4];
/** Reps 1–8: how well they close, how fast they are, how many deals they have. */
const edge = [0, 0.05, 0.02, 0.01, 0.03, -0.02, 0.02, -0.04, 0];
const pace = [1, 0.85, 1, 1.05, 0.9, 1.2, 1, 1.25, 0.95];
const share = [0, 15, 13, 12, 14, 12, 13, 10, 11];

/** About 900 deals on their way through two pipelines: some skip a stage, go back, or are opened again. */
export function dealsOf(setting: Setting): Made {
  const { random, calendar, first } = setting;
  const plans: Plan[] = [];
  const known = setting.customers.map(({ id, createdAt }) => ({
    id,
    day: dayOf(createdAt ?? dateOf(first)),
  }));
  for (let at = 0; at < dealCount; at++) {
    const created = calendar.workedFrom(
      first + Math.floor((calendar.today - first - 4) * random.share() ** 0.75),
    );
    plans.push(planned(setting, at, created, known));
  }
  closeThisMonth(setting, plans);
  const fieldChanges = plans.flatMap((plan) => changesOf(setting, plan));
  const transitions = plans.flatMap((plan) => transitionsOf(setting, plan));
  return { plans, transitions, fieldChanges };
}

function planned(
  setting: Setting,
  at: number,
  created: number,
  known: readonly { id: string; day: number }[],
): Plan {
  const { random, calendar } = setting;
  const pipeline = random.chance(0.24) ? 1 : 0;
  const route = routes[pipeline];
  const source = random.weighted(sourceWeights);
  const rep = random.weighted(share);
  const moves = walk(setting, pipeline, rep, source, created);
  const last = moves.at(-1) as Move;
  const open = (route.open as readonly number[]).includes(last.stage);
  const status = open
    ? 'open'
    : last.stage === route.won
      ? 'won'
      : last.stage === route.out && pipeline === 0
        ? 'unqualified'
        : 'lost';
  const here = known.filter(({ day }) => day <= created);
  const size = route.median * random.skewed(0.55) * (source === 4 ? 1.5 : 1) * (status === 'won' ? 0.92 : 1);
  const expected = open ? calendar.today + random.whole(-9, 55) : last.day + random.whole(-12, 6);
  return {
    created,
    closed: open ? undefined : last.day,
    rep: open && random.chance(last.stage === 0 ? 0.4 : 0.05) ? 0 : rep,
    moves,
    deal: {
      id: `d${at}`,
      name: random.pick(setting.products),
      pipelineId: `p${pipeline}`,
      stageId: `st${last.stage}`,
      status,
      amount: random.chance(open && last.stage < 2 ? 0.2 : 0.03) ? null : rounded(size * setting.scale) * 100,
      currency: setting.currency,
      ownerId: null, // Set with the history of its owners.
      createdAt: calendar.instant(created, random.whole(31_000, 61_000)),
      closedAt: null,
      expectedCloseDate: random.chance(0.07) ? null : dateOf(expected),
      sourceId: random.chance(0.05) ? null : `s${source}`,
      lossReasonId: status === 'lost' && !random.chance(0.09) ? `r${reasonOf(random, rep, source)}` : null,
      customerId: random.chance(0.03) ? null : random.pick(here).id,
      kind: pipeline === 1 ? 'renewal' : 'new',
    },
  };
}

/** Partners' leads and one team lose more on price, cold calls on no decision: something for the reports to find. */
function reasonOf(random: Random, rep: number, source: number): number {
  const weights = reasonWeights.map((weight, at) => {
    if (at === 0 && (rep >= 5 || source === 4)) return weight * 1.6;
    return at === 1 && source === 3 ? weight * 2.2 : weight;
  });
  return random.weighted(weights);
}

/** Stage by stage until it is decided, or until yesterday. */
function walk(
  { random, calendar }: Setting,
  pipeline: 0 | 1,
  rep: number,
  source: number,
  created: number,
): Move[] {
  const route = routes[pipeline];
  const speed = (pace[rep] ?? 1) * (random.chance(0.12) ? 5 : 1);
  const start = pipeline === 0 && !random.chance(0.55) ? 1 : 0;
  const moves: Move[] = [{ day: created, stage: route.open[start] ?? 0 }];
  let step = start;
  let back = random.chance(0.04);
  let again = random.chance(0.03);
  for (;;) {
    const stay = Math.max(1, Math.round((route.days[step] ?? 1) * speed * random.skewed(0.6)));
    const day = calendar.workedFrom((moves.at(-1) as Move).day + stay);
    if (day >= calendar.today) return moves;
    const goesOn = random.chance((route.on[step] ?? 0) + ((edge[rep] ?? 0) + (sourceEdge[source] ?? 0)) / 2);
    if (!goesOn) {
      moves.push({ day, stage: step <= 1 && random.chance(0.6) ? route.out : route.lost });
      const reopened = calendar.workedFrom(day + 21);
      if (!again || step < 2 || reopened >= calendar.today) return moves;
      again = false;
      moves.push({ day: reopened, stage: route.open[step] ?? 0 });
    } else if (back && step >= 2 && step < route.open.length - 1) {
      back = false;
      step--;
      moves.push({ day, stage: route.open[step] ?? 0 });
    } else {
      step += step > 0 && step < route.open.length - 2 && random.chance(0.05) ? 2 : 1;
      moves.push({ day, stage: route.open[step] ?? route.won });
      if (step >= route.open.length) return moves;
    }
  }
}

/** Every rep has won something in the present month, so that goals and own figures have something to show. */
function closeThisMonth({ random, calendar }: Setting, plans: readonly Plan[]): void {
  const month = calendar.start('month', 0);
  const elapsed = calendar.worked(month, calendar.today);
  if (elapsed < 3) return;
  const days: number[] = [];
  for (let day = month; day < calendar.today; day++) if (calendar.isWorked(day)) days.push(day);
  const wonBy = (plan: Plan): boolean =>
    plan.deal.status === 'won' && (plan.closed ?? 0) >= month && plan.deal.amount !== null;
  for (let rep = 1; rep <= 8; rep++) {
    let missing = Math.ceil(elapsed / 7) - plans.filter((plan) => plan.rep === rep && wonBy(plan)).length;
    for (const plan of plans) {
      const last = plan.moves.at(-1) as Move;
      if (missing <= 0) break;
      const ripe = [3, 4, 9, 10].includes(last.stage) && plan.deal.amount !== null;
      const later = days.filter((day) => day > last.day);
      if (plan.rep !== rep || plan.closed !== undefined || !ripe || later.length === 0) continue;
      const day = random.pick(later);
      const stage = last.stage >= 8 ? 11 : 5;
      plan.moves.push({ day, stage });
      plan.closed = day;
      plan.deal = {
        ...plan.deal,
        status: 'won',
        stageId: `st${stage}`,
        expectedCloseDate: dateOf(day + random.whole(-5, 5)),
      };
      missing--;
    }
  }
}

function transitionsOf({ random, calendar }: Setting, plan: Plan): Transition[] {
  const { deal } = plan;
  const byUserId = deal.ownerId ?? null;
  const made = plan.moves.map((move, seq): Transition => {
    const before = plan.moves[seq - 1];
    return {
      id: `${deal.id}.${seq}`,
      dealId: deal.id,
      fromStageId: before ? `st${before.stage}` : null,
      toStageId: `st${move.stage}`,
      at: seq === 0 ? deal.createdAt : calendar.instant(move.day, random.whole(32_000, 63_000)),
      seq,
      byUserId,
    };
  });
  if (plan.closed !== undefined) plan.deal = { ...deal, closedAt: made.at(-1)?.at ?? null };
  return made;
}

/** Who owns it, and for a few deals who owned it before, what it was worth before and when it should have closed. */
function changesOf({ random, calendar }: Setting, plan: Plan): RecordOf<'fieldChanges'>[] {
  plan.deal = { ...plan.deal, ownerId: plan.rep === 0 ? null : `u${plan.rep}` };
  const { deal } = plan;
  const end = plan.closed ?? calendar.today;
  if (plan.rep === 0 || end - plan.created < 8) return [];
  const made: RecordOf<'fieldChanges'>[] = [];
  const change = (field: 'ownerId' | 'amount' | 'expectedCloseDate', from: unknown, to: unknown): void => {
    const day = calendar.workedFrom(plan.created + random.whole(1, Math.floor((end - plan.created) / 2)));
    made.push({
      dealId: deal.id,
      field,
      from,
      to,
      at: calendar.instant(day, random.whole(32_000, 60_000)),
      seq: 0,
    });
  };
  if (random.chance(0.06)) change('ownerId', `u${(plan.rep % 8) + 1}`, deal.ownerId);
  if (deal.amount != null && random.chance(0.12)) {
    change(
      'amount',
      random.chance(0.2) ? null : rounded((deal.amount / 100) * random.skewed(0.3)) * 100,
      deal.amount,
    );
  }
  if (deal.expectedCloseDate != null && random.chance(0.15)) {
    change(
      'expectedCloseDate',
      dateOf(dayOf(deal.expectedCloseDate) - random.whole(7, 40)),
      deal.expectedCloseDate,
    );
  }
  return made;
}

/** To three figures, the last a 0 or a 5: prices look like prices. */
function rounded(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2) * 5;
  return Math.max(step, Math.round(value / step) * step);
}
