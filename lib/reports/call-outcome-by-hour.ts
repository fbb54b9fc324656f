import { ratio } from '@/lib/math/rates';
import type { Block, Label, Sentence } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import type { Span } from '@/lib/query/view';
import { trait } from '@/lib/table/activities';
import { activityTests, passing } from '@/lib/table/filters';
import { noneKey } from '@/lib/table/labels';
import { countOf, type Groups, groupRows, groupsIn, rowsOf } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import {
  answered,
  type Calls,
  type CallWeek,
  callsOf,
  callWeek,
  extremes,
  folded,
  ownHours,
} from './parts/calls';
import { figureSaid } from './parts/figures';
import { defineReport, type View } from './report';

const outcomes = [
  'connected',
  'voicemail',
  'no_answer',
  'busy',
  'wrong_number',
  'call_later',
  'other',
] as const;
const slots = Array.from({ length: 12 }, (_, slot) => slot * 2);

/**
 * When people answer: calls by local hour, and by weekday in slots of two hours.
 *
 * Rows: `week`, one per weekday from the first day of the week, its columns the slots (`slot-10` is 10 to 12) and
 * `all`; `hours`, one per hour from the first to the last with a call; `best`, up to three slots with most answers and,
 * aside, three with fewest.
 * Units: shares of calls answered, 0 to 1; `low` and `high` are the ends of the 95% interval.
 * Rules: done sales calls that are not inbound (option `direction`), by the wall clock of the scope's zone or of who
 * called (option `hour-zone`; the period stays one of the scope's zone), answered when the outcome is `connected`; a call
 * without an outcome counts as not answered. Hours and slots are compared from 10 calls on, by the lower end of their
 * interval.
 * Caveats: `no-outcome`, calls nobody logged an outcome for; `no-own-zone`, calls by people whose zone is unknown: they
 * stand at the hour of the scope's zone.
 */
export const callOutcomeByHour = defineReport({
  id: 'call-outcome-by-hour',
  needs: ['activities'],
  options: [
    { id: 'direction', kind: 'choice', choices: ['outbound', 'inbound', 'all'] },
    { id: 'hour-zone', kind: 'choice', choices: ['report', 'user'] },
  ],
  dateField: 'call',

  compute(view) {
    const { company, period, earlier, scope, select, options } = view;
    const { direction } = options;
    const { rows, removed } = callsIn(view, period, direction);
    const { hours: hourOf, unknown } =
      options['hour-zone'] === 'user'
        ? ownHours(company, rows)
        : { hours: company.activities.hoursOfWeek, unknown: 0 };
    const byHourOfWeek = groupRows(rows, hourOf, 168);
    const week = callWeek(byHourOfWeek.rows, byHourOfWeek.starts);
    const all = callsOf(company, 'all', rows);
    const before = earlier && callsOf(company, 'all', callsIn(view, earlier, direction).rows);
    const outcome = codes(company.tables.activities, 'outcomeKind');
    const withoutOutcome = rows.filter((row) => (outcome.codes[row] as number) < 0).length;

    const hours = Array.from({ length: 24 }, (_, hour) =>
      callsOf(company, two(hour), week.everyDay(hour, hour + 1)),
    );
    const cells = Array.from({ length: 7 }, (_, index) => ((scope.weekStart + index - 1) % 7) + 1).flatMap(
      (iso) =>
        slots.map((hour) => {
          const from = (iso - 1) * 24 + hour;
          return { iso, hour, ...callsOf(company, `${iso}-${two(hour)}`, week.between(from, from + 2)) };
        }),
    );
    const [best, worst] = extremes(cells) as [WeekCell[], WeekCell[]];
    const [bestHours, worstHours] = extremes(hours);
    return {
      n: all.n,
      isThin: best.length === 0,
      removed,
      ...(all.n > 0 && withoutOutcome === all.n && { lacks: 'no-call-outcomes' }),
      ...(direction !== 'outbound' && { dateField: `call-${direction}` }),
      ...findingOf(all, best[0], select, direction),
      headline: {
        id: 'headline',
        columns: [column('calls', 'count'), column('connectRate', 'share', { better: 1 })],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              calls: { value: all.n, previous: before?.n, records: select('activities', rows) },
              connectRate: { ...answered(view, all), previous: before && ratio(before.connected, before.n) },
            },
          ),
        ],
      },
      blocks: [
        weekBlock(view, cells, week, all),
        {
          id: 'best',
          columns: [
            column('connectRate', 'share', { better: 1 }),
            column('low', 'share'),
            column('high', 'share'),
          ],
          rows: [
            ...best.map((cell) => slotRow(view, cell, false)),
            ...worst.filter((cell) => !best.includes(cell)).map((cell) => slotRow(view, cell, true)),
          ],
        },
        hoursBlock(view, hours, all),
      ],
      charts: [
        { kind: 'matrix', block: 'week', value: 'connectRate' },
        { kind: 'hours', block: 'hours', value: 'connectRate' },
      ],
      caveats: { 'no-outcome': withoutOutcome, 'no-own-zone': unknown },
      figures: {
        rows: Object.fromEntries(
          hours
            .filter(({ n }) => n > 0)
            .map((calls) => [
              calls.key,
              {
                n: calls.n,
                outcomes: countsOf(view, calls),
                connectRate: ratio(calls.connected, calls.n),
                wilsonLow: calls.low,
              },
            ]),
        ),
        best: bestHours.map(({ key }) => key),
        worst: worstHours.map(({ key }) => key),
      },
    };
  },
});

interface WeekCell extends Calls {
  readonly iso: number;
  readonly hour: number;
}

const two = (hour: number): string => String(hour).padStart(2, '0');

type Direction = 'outbound' | 'inbound' | 'all';

function callsIn({ company, filters }: View, { from, to }: Span, direction: Direction) {
  const { activities } = company;
  const wanted = trait.done | trait.call | (direction === 'inbound' ? trait.inbound : 0);
  const calls = activities.between(from, to, wanted, direction === 'outbound' ? trait.inbound : 0);
  return passing(calls, activityTests(company, filters));
}

function weekBlock(view: View, cells: readonly WeekCell[], week: CallWeek, all: Calls): Block {
  const byHour = slots.map((hour) => ({
    hour,
    ...callsOf(view.company, two(hour), week.everyDay(hour, hour + 2)),
  }));
  const shown = folded(byHour);
  const days = cells.filter(({ hour }) => hour === 0).map(({ iso }) => iso);
  const figures = (ofSlots: readonly (Calls & { hour: number })[], whole: Calls): Record<string, Figure> =>
    Object.fromEntries([
      ...shown.map(({ hour, key }) => {
        const calls = ofSlots.find((slot) => slot.hour === hour) as Calls;
        return [`slot-${key}`, answered(view, calls)] as const;
      }),
      ['all', answered(view, whole)],
    ]);
  return {
    id: 'week',
    columns: [
      ...shown.map(({ key }) => column(`slot-${key}`, 'share', { better: 1 })),
      column('all', 'share'),
    ],
    rows: days.map((iso) => {
      const whole = callsOf(view.company, String(iso), week.between((iso - 1) * 24, iso * 24));
      const own = cells.filter((cell) => cell.iso === iso);
      return rowOf(String(iso), { word: `weekday.${iso}` }, figures(own, whole));
    }),
    total: rowOf('all', { word: 'row.all' }, figures(byHour, all)),
  };
}

function hoursBlock(view: View, hours: readonly Calls[], all: Calls): Block {
  const { dictionary } = codes(view.company.tables.activities, 'outcomeKind');
  const figures = (calls: Calls): Record<string, Figure> => {
    const groups = byOutcome(view, calls);
    const counted = (code: number): Figure => {
      const rows = code < 0 ? noCalls : rowsOf(groups, code);
      return { value: rows.length, records: view.select('activities', rows) };
    };
    const part = (name: string): Figure => {
      const code = dictionary.indexOf(name);
      const k = code < 0 ? 0 : countOf(groups, code);
      return { value: ratio(k, calls.n), of: [k, calls.n], records: view.select('activities', calls.rows) };
    };
    return {
      calls: { value: calls.n, records: view.select('activities', calls.rows) },
      connectRate: answered(view, calls),
      low: { value: calls.low },
      voicemailRate: part('voicemail'),
      noAnswerRate: part('no_answer'),
      ...Object.fromEntries(outcomes.map((name) => [name, counted(dictionary.indexOf(name))])),
      none: counted(groups.size),
    };
  };
  return {
    id: 'hours',
    columns: [
      column('calls', 'count'),
      column('connectRate', 'share', { better: 1 }),
      column('low', 'share', { minWidth: 480 }),
      column('voicemailRate', 'share', { minWidth: 480 }),
      column('noAnswerRate', 'share', { minWidth: 480, better: -1 }),
      ...outcomes.map((name) => column(name, 'count', { minWidth: 480 })),
      column('none', 'count', { minWidth: 480 }),
    ],
    rows: folded(hours).map((calls) => rowOf(calls.key, hourLabel(calls), figures(calls))),
    total: rowOf('all', { word: 'row.all' }, figures(all)),
  };
}

const hourLabel = ({ key }: Calls): Label => ({ word: 'row.hour', values: { hour: Number(key) } });

function slotRow(view: View, cell: WeekCell, aside: boolean) {
  const label = { word: `row.slot.${cell.iso}`, values: { from: cell.hour, to: cell.hour + 2 } };
  const interval = { low: { value: cell.low }, high: { value: cell.high } };
  return rowOf(cell.key, label, { connectRate: answered(view, cell), ...interval }, aside);
}

const noCalls = new Int32Array(0);

/** Calls by code of their outcome, those without one last. */
function byOutcome({ company }: View, calls: Calls): Groups {
  const { codes: outcome, dictionary } = codes(company.tables.activities, 'outcomeKind');
  return groupRows(calls.rows, outcome, dictionary.length);
}

/** Calls per outcome, as the contract names them. */
function countsOf(view: View, calls: Calls): Record<string, number> {
  const { dictionary } = codes(view.company.tables.activities, 'outcomeKind');
  const groups = byOutcome(view, calls);
  return Object.fromEntries(
    groupsIn(groups).map((code) => [dictionary[code] ?? noneKey, countOf(groups, code)]),
  );
}

/** Where people answer most; only from a slot with enough calls, and with a word of doubt when all of it may be chance. */
function findingOf(
  all: Calls,
  best: WeekCell | undefined,
  select: View['select'],
  direction: Direction,
): { finding?: Sentence; remark?: Sentence } {
  if (all.n === 0) return {};
  const whole = figureSaid(ratio(all.connected, all.n), 'share');
  if (!best) {
    const values = { k: figureSaid(all.connected, 'count'), n: figureSaid(all.n, 'count') };
    return { finding: { key: 'finding.call-outcome-by-hour.thin', values } };
  }
  const finding = {
    key: `finding.call-outcome-by-hour${direction === 'outbound' ? '' : `.${direction}`}`,
    values: {
      day: { word: `on-weekday.${best.iso}` },
      from: figureSaid(best.hour, 'count'),
      to: figureSaid(best.hour + 2, 'count'),
      k: figureSaid(best.connected, 'count', select('activities', best.rows)),
      n: figureSaid(best.n, 'count'),
      whole,
    },
  };
  const isAbove = (best.low ?? 0) > all.connected / all.n;
  return isAbove
    ? { finding }
    : { finding, remark: { key: 'remark.call-outcome-by-hour', values: { whole } } };
}
