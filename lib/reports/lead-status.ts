import { median } from '@/lib/math/quantile';
import { enough, ratio } from '@/lib/math/rates';
import type { Block, Row, Sentence } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { newLeads } from '@/lib/query/populations/leads';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { leadKinds, leadStates } from '@/lib/table/lead-states';
import { countOf, type Groups, groupRows, groupsIn, type Rows, rowsOf } from '@/lib/table/rows';
import { figureSaid, said } from './parts/figures';
import { defineReport, type View } from './report';

/** Kinds in which a lead waits for somebody. */
const waiting = ['new', 'working', 'testing'].map((kind) => leadKinds.indexOf(kind as 'new'));
const stuckSeconds = 14 * 86_400;

/**
 * Where the leads of a period stand.
 *
 * Rows: `kinds`, one per kind of status in the order a lead goes through them; `labels`, one per status as the CRM names it,
 * most leads first; `groups`, the kinds with groups as columns (option `group`).
 * Units: `sinceChange` is seconds, the median time since the status last changed, or since the creation.
 * Rules: leads created in the period by their status as of now; `stuck` are new, working and testing ones without a change
 * for more than 14 days. Statuses of the past come from their history.
 * Caveats: `present-status`, leads whose status has changed after as-of without a history.
 */
export const leadStatus = defineReport({
  id: 'lead-status',
  needs: ['leads'],
  options: [{ id: 'group', kind: 'choice', choices: ['none', 'source', 'owner', 'campaign'] }],
  dateField: 'lead-created',

  compute(view) {
    const { company, select, options } = view;
    const { rows, removed } = populationIn(view, newLeads, view.period);
    const before = view.earlier && populationIn(view, newLeads, view.earlier).rows;
    const states = leadStates(company);
    const kinds = groupRows(rows, states.kind, leadKinds.length);
    const kindsBefore = before && groupRows(before, states.kind, leadKinds.length);
    const present = groupsIn(kinds);
    const table = present.map((kind) => {
      const figures = figuresOf(
        view,
        rowsOf(kinds, kind),
        rows,
        kindsBefore && rowsOf(kindsBefore, kind),
        before,
      );
      const name = leadKinds[kind] ?? '';
      return rowOf(name, { word: `lead-status.${name}` }, figures);
    });
    const all = figuresOf(view, rows, rows, before, before);
    const stuck = stuckIn(view, rows);
    return {
      n: rows.length,
      isThin: rows.length < enough.toShow,
      removed,
      ...(rows.length > 0 && {
        finding: findingOf(table, rows.length, stuck.length, select('leads', stuck)),
      }),
      headline: {
        id: 'headline',
        columns: [column('newLeads', 'count'), column('stuck', 'count', { better: -1 })],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            { newLeads: all['newLeads'] ?? { value: null }, stuck: all['stuck'] ?? { value: null } },
          ),
        ],
      },
      blocks: [
        { id: 'kinds', columns, rows: table, total: rowOf('all', { word: 'row.all' }, all) },
        labelsBlock(view, rows),
        ...(options.group === 'none' ? [] : [groupsBlock(view, rows, kinds, options.group)]),
      ],
      charts: [
        { kind: 'bars', block: 'kinds', value: 'newLeads', share: 'share' },
        ...(options.group === 'none' ? [] : [{ kind: 'stacked', block: 'groups', value: 'all' } as const]),
      ],
      caveats: { 'present-status': rows.filter((lead) => states.isPresent[lead] === 1).length },
      figures: {
        count: rows.length,
        rows: Object.fromEntries(
          table.map(({ key, cells: { newLeads: leads, share } }) => [key, { count: leads, share }]),
        ),
        stuck: stuck.length,
      },
    };
  },
});

const columns = [
  column('newLeads', 'count'),
  column('share', 'share'),
  column('sinceChange', 'seconds', { minWidth: 360 }),
  column('stuck', 'count', { better: -1 }),
];

function stuckIn({ company }: View, rows: Rows): Rows {
  const { kind, sinceChange } = leadStates(company);
  return rows.filter(
    (lead) => waiting.includes(kind[lead] as number) && (sinceChange[lead] as number) > stuckSeconds,
  );
}

function figuresOf(
  view: View,
  rows: Rows,
  all: Rows,
  earlier?: Rows,
  allEarlier?: Rows,
): Record<string, Figure> {
  const { sinceChange } = leadStates(view.company);
  const valuesOf = (of: Rows, whole: Rows) => ({
    leads: of.length,
    share: ratio(of.length, whole.length),
    sinceChange: median(Float64Array.from(of, (lead) => sinceChange[lead] as number)),
    stuck: stuckIn(view, of).length,
  });
  const now = valuesOf(rows, all);
  const before = earlier && allEarlier && valuesOf(earlier, allEarlier);
  const records = view.select('leads', rows);
  return {
    newLeads: { value: now.leads, previous: before?.leads, records },
    share: { value: now.share, previous: before?.share, of: [rows.length, all.length], records },
    sinceChange: { value: now.sinceChange, previous: before?.sinceChange, records },
    stuck: { value: now.stuck, previous: before?.stuck, records: view.select('leads', stuckIn(view, rows)) },
  };
}

/** By the names that the CRM gives to statuses. */
function labelsBlock(view: View, rows: Rows): Block {
  const { label, labels } = leadStates(view.company);
  const groups = groupRows(rows, label, labels.length);
  return {
    id: 'labels',
    columns,
    rows: groupsIn(groups)
      .sort((a, b) => countOf(groups, b) - countOf(groups, a) || byText(labels[a] ?? '', labels[b] ?? ''))
      .map((place) => {
        const text = labels[place] ?? '';
        const name = text === '' ? { word: 'none.lead-status' } : { text };
        return rowOf(`status-${text}`, name, figuresOf(view, rowsOf(groups, place), rows));
      }),
  };
}

/** Kinds of statuses by source, owner or campaign. */
function groupsBlock({ company, select }: View, rows: Rows, kinds: Groups, dimension: string): Block {
  const grouping = groupingOf(company, 'leads', dimension, 'created');
  if (!grouping) throw new Error(`leads have no dimension ${dimension}`);
  const whole = arranged(rows, grouping);
  const groups = groupsIn(whole).sort(
    (a, b) =>
      Number(a === grouping.size) - Number(b === grouping.size) ||
      countOf(whole, b) - countOf(whole, a) ||
      byText(groupKey(grouping, a), groupKey(grouping, b)),
  );
  const keyOf = (group: number): string => `in-${groupKey(grouping, group)}`;
  const figures = (of: Rows): Record<string, Figure> => {
    const parts = arranged(of, grouping);
    const counted = (part: Rows): Figure => ({ value: part.length, records: select('leads', part) });
    return Object.fromEntries([
      ...groups.map((group) => [keyOf(group), counted(rowsOf(parts, group))] as const),
      ['all', counted(of)],
    ]);
  };
  return {
    id: 'groups',
    columns: [
      ...groups.map((group) => column(keyOf(group), 'count', { label: groupLabel(grouping, group) })),
      column('all', 'count'),
    ],
    rows: groupsIn(kinds).map((kind) => {
      const name = leadKinds[kind] ?? '';
      return rowOf(name, { word: `lead-status.${name}` }, figures(rowsOf(kinds, kind)));
    }),
    total: rowOf('all', { word: 'row.all' }, figures(rows)),
  };
}

function findingOf(rows: readonly Row[], n: number, stuck: number, records: number): Sentence {
  const values = { n: figureSaid(n, 'count'), stuck: figureSaid(stuck, 'count', records) };
  if (n < enough.toShow) return { key: 'finding.lead-status.thin', values };
  const [first] = [...rows].sort((a, b) => Number(b.cells['newLeads']) - Number(a.cells['newLeads']));
  if (!first || stuck === 0) return { key: 'finding.lead-status.none', values };
  return {
    key: 'finding.lead-status',
    values: {
      ...values,
      kind: said(first.label),
      k: figureSaid(first.cells['newLeads'] ?? null, 'count', first.records?.['newLeads']),
    },
  };
}
