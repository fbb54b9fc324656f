import { enough } from '@/lib/math/rates';
import { medianTalk, talkCount } from '@/lib/metrics/activity-measures';
import type { Block, ColumnSpec, Label, Row } from '@/lib/model/result';
import { type Figure, rowOf } from '@/lib/query/figures';
import type { Measure, Measured } from '@/lib/query/measure';
import { type Population, populationIn } from '@/lib/query/population';
import { talks } from '@/lib/query/populations/activities';
import type { Span } from '@/lib/query/view';
import { trait } from '@/lib/table/activities';
import { groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import { ownHours } from './parts/calls';
import { figureSaid } from './parts/figures';
import { talkColumns, talkFigures } from './parts/talk-figures';
import { defineReport, type View } from './report';

const options = [
  { id: 'direction', kind: 'choice', choices: ['all', 'outbound', 'inbound'] },
  { id: 'hour-zone', kind: 'choice', choices: ['report', 'user'] },
] as const;

/**
 * When talks on the phone are long, and when short.
 *
 * Rows: `hours`, one per local hour from the first to the last with a talk; `extremes`, the hours with the longest talks
 * and, aside, those with the shortest.
 * Units: seconds.
 * Rules: talks are done sales calls both ways (option `direction`) with a duration above 0 that were answered or have no
 * known outcome, by the wall clock of the scope's zone or of who called (option `hour-zone`). Hours are compared by their
 * median, from 10 talks on.
 * Caveats: `no-own-zone`, calls by people whose zone is unknown: they stand at the hour of the scope's zone.
 */
export const callDurationByHour = defineReport({
  id: 'call-duration-by-hour',
  needs: ['activities'],
  options,
  dateField: 'call-all',

  compute(view) {
    const { period, earlier, options: chosen } = view;
    const { rows, removed } = talksIn(view, period);
    const { byHour, unknown } = hoursOf(view, rows);
    const before = earlier && talksIn(view, earlier).rows;
    const beforeByHour = before && hoursOf(view, before).byHour;
    const hours = byHour.map((own, hour) => ({
      hour,
      key: String(hour).padStart(2, '0'),
      rows: own,
      measured: measuredOf(view, period, own),
      previous: beforeByHour?.[hour],
    }));
    const first = hours.findIndex((hour) => hour.rows.length > 0);
    const shown =
      first < 0 ? [] : hours.slice(first, hours.findLastIndex((hour) => hour.rows.length > 0) + 1);
    const row = ({ key, hour, rows: own, previous }: (typeof hours)[number], aside = false): Row =>
      rowOf(key, hourLabel(hour), figuresIn(view, own, previous), aside);
    const ranked = hours
      .filter((hour) => hour.rows.length >= enough.toCompare)
      .sort((a, b) => median(b) - median(a) || a.hour - b.hour);
    const [longest, shortest] = [ranked[0], ranked.length > 1 ? ranked.at(-1) : undefined];
    const extremes: Block = {
      id: 'extremes',
      columns: talkColumns.map(specOf),
      rows: [
        ...ranked.slice(0, 3).map((hour) => row(hour)),
        ...ranked
          .slice(3)
          .slice(-3)
          .reverse()
          .map((hour) => row(hour, true)),
      ],
    };
    const all = figuresIn(view, rows, before);
    return {
      n: rows.length,
      isThin: ranked.length === 0,
      removed,
      ...(chosen.direction !== 'all' && {
        dateField: chosen.direction === 'outbound' ? 'call' : 'call-inbound',
      }),
      ...(longest && shortest && median(longest) > median(shortest)
        ? {
            finding: {
              key: 'finding.call-duration-by-hour',
              values: {
                long: figureSaid(longest.hour, 'count'),
                longest: figureSaid(median(longest), 'seconds', view.select('activities', longest.rows)),
                short: figureSaid(shortest.hour, 'count'),
                shortest: figureSaid(median(shortest), 'seconds', view.select('activities', shortest.rows)),
              },
            },
          }
        : rows.length > 0 && {
            finding: {
              key: 'finding.call-duration-by-hour.thin',
              values: { n: figureSaid(rows.length, 'count') },
            },
          }),
      headline: {
        id: 'headline',
        columns: talkColumns.filter(({ key }) => key === 'talks' || key === 'medianTalk').map(specOf),
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              talks: all['talks'] as Figure,
              medianTalk: all['medianTalk'] as Figure,
            },
          ),
        ],
      },
      blocks: [
        {
          id: 'hours',
          columns: talkColumns.map(specOf),
          rows: shown.map((hour) => row(hour)),
          total: rowOf('all', { word: 'row.all' }, all),
        },
        extremes,
      ],
      charts: [{ kind: 'hours', block: 'hours', value: 'medianTalk' }],
      caveats: { 'no-own-zone': unknown },
      figures: Object.fromEntries(
        hours
          .filter((hour) => hour.rows.length > 0)
          .map(({ key, measured }) => [key, talkFigures((measure) => measured(measure).value)]),
      ),
    };
  },
});

type Chosen = View<typeof options>;

const median = ({ measured }: { measured: (measure: Measure) => Measured }): number =>
  measured(medianTalk).value ?? 0;

const hourLabel = (hour: number): Label => ({ word: 'row.hour', values: { hour } });

const specOf = ({ key, measure, minWidth }: (typeof talkColumns)[number]): ColumnSpec => ({
  key,
  unit: measure.unit,
  ...(minWidth !== undefined && { minWidth }),
});

/** Talks of one way or both. */
function talksIn(view: Chosen, span: Span) {
  const { direction } = view.options;
  const population: Population =
    direction === 'all'
      ? talks
      : {
          ...talks,
          id: `talks ${direction}`,
          rows: (company, of) => {
            const wanted = direction === 'inbound' ? trait.inbound : 0;
            const { traits } = company.activities;
            return talks
              .rows(company, of)
              .filter((row) => ((traits[row] as number) & trait.inbound) === wanted);
          },
        };
  return populationIn(view, population, span);
}

/** Rows by hour of the day. */
function hoursOf({ company, options: { 'hour-zone': zone } }: Chosen, rows: Rows) {
  const { hours, unknown } =
    zone === 'user' ? ownHours(company, rows) : { hours: company.activities.hoursOfWeek, unknown: 0 };
  const hourOf = new Int8Array(company.activities.table.length);
  for (const row of rows) hourOf[row] = (hours[row] as number) % 24;
  const groups = groupRows(rows, hourOf, 24);
  return { byHour: Array.from({ length: 24 }, (_, hour) => rowsOf(groups, hour)), unknown };
}

const measuredOf =
  ({ company }: Chosen, span: Span, rows: Rows) =>
  (measure: Measure): Measured =>
    measure.of({ company, span }, rows);

function figuresIn(view: Chosen, rows: Rows, before: Rows | undefined): Record<string, Figure> {
  const now = measuredOf(view, view.period, rows);
  const then = view.earlier && before && measuredOf(view, view.earlier, before);
  return Object.fromEntries(
    talkColumns.map(({ key, measure }) => {
      const of = measure as Measure;
      const found = now(of);
      return [
        key,
        {
          value: found.value,
          previous: then?.(of).value,
          records: view.select('activities', of === talkCount ? rows : (found.rows ?? rows)),
        },
      ];
    }),
  );
}
