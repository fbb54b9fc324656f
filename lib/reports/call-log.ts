import { quantiles } from '@/lib/math/select';
import type { Row } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { isTalk } from '@/lib/query/populations/activities';
import { widened } from '@/lib/query/populations/activity-variants';
import { trait } from '@/lib/table/activities';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import { byText, labelOf } from '@/lib/table/labels';
import { type Rows, rowsThat, sumOf } from '@/lib/table/rows';
import { cell, codes, numbers } from '@/lib/table/table';
import { figureSaid } from './parts/figures';
import { localTime } from './parts/local-time';
import { defineReport, type View } from './report';

/** Calls that are listed; all are counted. */
const listed = 500;

/**
 * The calls one by one: with whom, when, for how long, and what came of them.
 *
 * Rows: `calls`, one per call, key its id, newest first, up to 500; its name is the customer, the survivor of a merge or the
 * company of a contact, else the deal's. The total is of all calls.
 * Units: `at` is seconds since 1970; `talk` seconds of calls with a talk; `direction` ↗ out, ↙ in; `recording` ✓ when there is
 * one: the link itself stays in the CRM's record.
 * Rules: done sales calls both ways by their instant; options add service and planned ones. Talks are calls with a duration
 * above 0 that were answered or have no known outcome. Where the CRM sends no recordings their column is not there.
 * Caveats: `calls-not-listed`, calls beyond the list.
 */
export const callLog = defineReport({
  id: 'call-log',
  needs: ['activities'],
  options: [
    { id: 'service', kind: 'switch' },
    { id: 'planned', kind: 'switch' },
  ],
  dateField: 'call-all',

  compute(view) {
    const { company, period, earlier, select, options } = view;
    const population = widened('calls', options);
    const { rows, removed } = populationIn(view, population, period);
    const before = earlier && populationIn(view, population, earlier).rows;
    const seconds = numbers(company.tables.activities, 'durationSec');
    const talked = isTalk(company);
    const talks = rowsThat(rows, talked);
    const talk = sumOf(seconds, talks);
    const talkBefore = before && sumOf(seconds, rowsThat(before, talked));
    const newest = newestOf(view, rows, listed);
    const hasRecordings = codes(company.tables.activities, 'recordingUrl').dictionary.length > 0;
    const lineOf = lines(view, hasRecordings);
    const total = {
      calls: { value: rows.length, previous: before?.length, records: select('activities', rows) },
      talk: { value: talk, previous: talkBefore, records: select('activities', talks) },
    };
    return {
      n: rows.length,
      removed,
      ...(rows.length > 0 && {
        finding: {
          key: 'finding.call-log',
          values: {
            n: figureSaid(rows.length, 'count', total.calls.records),
            talk: figureSaid(talk, 'seconds', total.talk.records),
          },
        },
      }),
      headline: {
        id: 'headline',
        columns: [column('calls', 'count', { better: 1 }), column('talk', 'seconds', { better: 1 })],
        rows: [rowOf('all', { word: 'row.all' }, total)],
      },
      blocks: [
        {
          id: 'calls',
          columns: [
            column('at', 'instant'),
            column('user', 'text'),
            column('direction', 'text', { minWidth: 360 }),
            column('deal', 'text', { minWidth: 480 }),
            column('outcome', 'text'),
            column('talk', 'seconds'),
            ...(hasRecordings ? [column('recording', 'text', { minWidth: 480 })] : []),
          ],
          rows: Array.from(newest, lineOf),
          total: rowOf('all', { word: 'row.all' }, { talk: total.talk }),
        },
      ],
      charts: [],
      caveats: { 'calls-not-listed': rows.length - newest.length },
      figures: {
        count: rows.length,
        talk,
        first: Array.from(newest.subarray(0, 5), (row) => [
          idOf(view, row),
          localTime(company.zone, company.activities.at[row] as number),
        ]),
      },
    };
  },
});

const idOf = ({ company: { tables } }: View, row: number): string =>
  String(cell(tables.activities, 'id', row));

/** The newest rows, ties by id. Only what may be among them is put in order. */
function newestOf(view: View, rows: Rows, limit: number): Rows {
  const { at } = view.company.activities;
  const instants = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) instants[i] = at[rows[i] as number] as number;
  const rank = rows.length - limit - 1;
  const [from] = rank > 0 ? quantiles(instants, [rank / (rows.length - 1)]) : [null];
  const near = from == null ? rows.slice() : rowsThat(rows, (row) => (at[row] as number) >= from);
  return near
    .sort((a, b) => (at[b] as number) - (at[a] as number) || byText(idOf(view, a), idOf(view, b)))
    .subarray(0, limit);
}

/** A call as a row of the list. */
function lines(view: View, hasRecordings: boolean): (row: number) => Row {
  const { activities, customers, people, tables } = view.company;
  const customerOf = customerKeysOf(view.company, 'activities');
  const seconds = numbers(tables.activities, 'durationSec');
  const talked = isTalk(view.company);
  const text = (field: string, row: number): string | null => {
    const value = cell(tables.activities, field, row);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const named = (label: ReturnType<typeof labelOf>): string | null => ('text' in label ? label.text : null);
  return (row) => {
    const deal = activities.dealOf(row);
    const dealName = deal < 0 ? null : cell(tables.deals, 'name', deal);
    return rowOf(idOf(view, row), labelOf(customers, customerOf?.[row] ?? -1, 'customer'), {
      at: { value: activities.at[row] as number, records: view.select('activities', Int32Array.of(row)) },
      user: { value: named(labelOf(people, activities.personOf(row), 'user')) },
      direction: { value: ((activities.traits[row] as number) & trait.inbound) !== 0 ? '↙' : '↗' },
      deal: {
        value: typeof dealName === 'string' ? dealName : null,
        ...(deal >= 0 && { records: view.select('deals', Int32Array.of(deal)) }),
      },
      outcome: { value: text('outcome', row) ?? text('outcomeKind', row) },
      talk: { value: talked(row) ? (seconds[row] as number) : null },
      ...(hasRecordings && { recording: { value: text('recordingUrl', row) === null ? null : '✓' } }),
    });
  };
}
