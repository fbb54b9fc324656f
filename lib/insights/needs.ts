import { stageLabel } from '@/lib/metrics/stage-figures';
import { type NeedKind, needKinds } from '@/lib/model/attention';
import type { Sentence } from '@/lib/model/result';
import { populationIn } from '@/lib/query/population';
import { open } from '@/lib/query/populations/deals';
import { newLeads } from '@/lib/query/populations/leads';
import { dueInstants, scheduleOf } from '@/lib/query/populations/schedule';
import type { QueryView } from '@/lib/query/view';
import { attentionOf } from '@/lib/table/attention';
import { baseAmounts } from '@/lib/table/base-amounts';
import { dateIso } from '@/lib/table/column';
import type { Company } from '@/lib/table/company';
import { byText } from '@/lib/table/labels';
import { lastTouches } from '@/lib/table/last-touches';
import { leadContacts } from '@/lib/table/lead-contacts';
import { leadKinds, leadStates } from '@/lib/table/lead-states';
import { cell, codes, numbers } from '@/lib/table/table';
import { figure, said } from './insight';

const daySeconds = 86_400;

/** Why a record waits, and since when (seconds since 1970). */
export interface Reason {
  readonly kind: NeedKind;
  readonly sentence: Sentence;
  readonly since: number;
}

/** A record that waits, by its row. */
export interface Waiting {
  readonly entity: 'deals' | 'leads' | 'activities';
  readonly row: number;
  readonly id: string;
  /** NaN where no money can be told. */
  readonly base: number;
  readonly why: readonly Reason[];
}

/**
 * What waits for the people a view is filtered for: most money first, then what has waited longest.
 *
 * Rules: open deals whose expected date is over, that have been in their stage for longer than usual, or for which
 * nothing is planned (`attentionOf`); planned activities that are overdue, said with their deal where it is one of the
 * open ones; leads of the period that nobody has contacted for more than a day and that may still become something.
 */
export function needsOf(view: QueryView): {
  readonly waiting: readonly Waiting[];
  readonly counts: Readonly<Record<NeedKind, number>>;
} {
  const { company, period, scope } = view;
  const { deals, leads, activities } = company.tables;
  const byDeal = new Map<number, Reason[]>();
  const alone: Waiting[] = [];
  const counts = Object.fromEntries(needKinds.map((kind) => [kind, 0])) as Record<NeedKind, number>;
  for (const deal of populationIn(view, open, period).rows) {
    const why = dealReasons(company, deal);
    byDeal.set(deal, why);
    for (const { kind } of why) counts[kind]++;
  }
  const due = dueInstants(company);
  const late = populationIn(view, scheduleOf(scope.weekStart).overdue, period).rows;
  for (const row of late.slice().sort((a, b) => (due[a] as number) - (due[b] as number))) {
    counts['overdue-activity']++;
    const reason = activityReason(company, row, due[row] as number);
    const deal = company.activities.dealOf(row);
    const others = byDeal.get(deal);
    // The one that has waited longest speaks for the others of its deal.
    if (!others) alone.push(waitingOf('activities', row, amountOf(company, deal), [reason]));
    else if (!others.some(({ kind }) => kind === 'overdue-activity')) others.push(reason);
  }
  const { base } = baseAmounts(
    numbers(leads, 'estimatedValue'),
    codes(leads, 'currency'),
    leads.length,
    scope,
  );
  for (const lead of untouched(view)) {
    counts.untouched++;
    alone.push(waitingOf('leads', lead, base[lead] as number, [leadReason(company, lead)]));
  }
  const held = [...byDeal].filter(([, why]) => why.length > 0);
  const ofDeals = held.map(([deal, why]) => waitingOf('deals', deal, amountOf(company, deal), why));
  return { waiting: [...ofDeals, ...alone].sort(byWeight), counts };

  function waitingOf(entity: Waiting['entity'], row: number, worth: number, why: readonly Reason[]): Waiting {
    const table = { deals, leads, activities }[entity];
    const inOrder = [...why].sort((a, b) => needKinds.indexOf(a.kind) - needKinds.indexOf(b.kind));
    return { entity, row, id: String(cell(table, 'id', row)), base: worth, why: inOrder };
  }
}

const amountOf = ({ amounts }: Company, deal: number): number => amounts.base[deal] ?? Number.NaN;

const firstSince = ({ why }: Waiting): number => Math.min(...why.map(({ since }) => since));

const byWeight = (a: Waiting, b: Waiting): number =>
  (b.base || 0) - (a.base || 0) || firstSince(a) - firstSince(b) || byText(a.id, b.id);

function dealReasons(company: Company, deal: number): Reason[] {
  const { asOf, expectedDays, zone, deals } = company;
  const { age, limits, noNextStep, overdue, stalled } = attentionOf(company);
  const why: Reason[] = [];
  if (overdue[deal]) {
    const day = expectedDays[deal] as number;
    why.push({
      kind: 'overdue',
      sentence: { key: 'need.overdue', values: { date: figure(dateIso(day), 'date') } },
      since: zone.startOf(day + 1),
    });
  }
  if (stalled[deal]) {
    const stage = deals.stage[deal] as number;
    const limit = limits.get(stage);
    const days = Math.floor((age[deal] as number) / daySeconds);
    const values = { n: figure(days, 'count'), stage: said(stageLabel(company, stage)) };
    why.push({
      kind: 'too-long-in-stage',
      sentence:
        limit === undefined
          ? { key: 'need.too-long-in-stage.plain', values }
          : {
              key: 'need.too-long-in-stage',
              values: { ...values, usual: figure(Math.ceil(limit / daySeconds), 'count') },
            },
      since: asOf - (age[deal] as number),
    });
  }
  if (noNextStep[deal]) {
    const last = lastTouches(company)[deal] as number;
    const since = Number.isNaN(last) ? (deals.createdAt[deal] as number) : last;
    const days = Math.floor((asOf - since) / daySeconds);
    why.push({
      kind: 'no-next-step',
      sentence:
        days < 1
          ? { key: 'need.no-next-step.today', values: {} }
          : { key: 'need.no-next-step', values: { n: figure(days, 'count') } },
      since,
    });
  }
  return why;
}

/** Kinds of activities that have a sentence of their own. */
const named: ReadonlySet<unknown> = new Set(['call', 'email', 'meeting', 'task', 'visit']);

function activityReason({ tables, zone }: Company, row: number, due: number): Reason {
  const kind = cell(tables.activities, 'kind', row);
  return {
    kind: 'overdue-activity',
    sentence: {
      key: `need.overdue-activity.${named.has(kind) ? kind : 'other'}`,
      values: { date: figure(dateIso(zone.dayOf(due)), 'date') },
    },
    since: due,
  };
}

/** Leads that may still become something and wait for their first contact since more than a day. */
function untouched(view: QueryView): Int32Array {
  const { seconds, waited } = leadContacts(view.company);
  const { kind } = leadStates(view.company);
  const over = [leadKinds.indexOf('unqualified'), leadKinds.indexOf('converted')];
  return populationIn(view, newLeads, view.period).rows.filter(
    (lead) =>
      Number.isNaN(seconds[lead]) &&
      (waited[lead] as number) > daySeconds &&
      !over.includes(kind[lead] as number),
  );
}

function leadReason({ tables, asOf }: Company, lead: number): Reason {
  const since = numbers(tables.leads, 'createdAt')[lead] as number;
  const days = Math.floor((asOf - since) / daySeconds);
  return {
    kind: 'untouched',
    sentence: { key: 'need.untouched', values: { n: figure(days, 'count') } },
    since,
  };
}
