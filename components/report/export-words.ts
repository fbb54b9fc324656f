import { type ExportTable, reportTables, type TableWords } from '@/lib/export/report-tables';
import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import type { Filters } from '@/lib/model/scope';
import { chosenIn, setFilters } from '@/lib/state/filter-choice';
import type { Decided } from '@/lib/state/report-view';
import type { Session } from '@/lib/state/session';
import { amountText, filterName, whoseText } from './filter-words';
import { beside, columnTitle, labelText, reportTitle, words } from './words';

/**
 * A report's tables with their heads in words.
 *
 * Rules: people's places among each other are left out, as on screen.
 */
export const tablesOf = (result: Result, t: Translator, how: { keys: boolean }): ExportTable[] =>
  reportTables(
    { ...result, blocks: result.blocks.filter(({ id }) => id !== 'standing') },
    tableWords(result.report, t),
    how,
  );

function tableWords(report: string, t: Translator): TableWords {
  const known = (keys: readonly string[]): string | undefined => {
    const key = keys.find((name): name is MessageKey => t.has(name));
    return key && t.text(key);
  };
  return {
    blockTitle({ id, label }) {
      if (id === 'headline') return t.text('exports.figures');
      const kind = id.split(':')[0] ?? id;
      const title = known([`block.${report}.${kind}`, `block.${kind}`]);
      return label ? beside(t, [title, labelText(t, label)]) : (title ?? reportTitle(t, report));
    },
    rowHead: ({ id }) => known([`rows.${report}.${id}`, `rows.${id}`]) ?? t.text('table.name'),
    column: (spec) => columnTitle(t, report, spec),
    label: (label) => labelText(t, label),
    cell: (column, text) => known([`${column}.${text}`]) ?? text,
    withUnit: (column, unit) => t.text('exports.with-unit', { column, unit }),
    before: (column) => t.text('exports.before', { column }),
    cases: (column) => t.text('exports.cases', { column }),
    outOf: (column) => t.text('exports.out-of', { column }),
    units: {
      share: t.text('exports.unit.share'),
      seconds: t.text('exports.unit.seconds'),
    },
    number: t.text('exports.unit.count'),
    key: t.text('exports.key'),
    unit: t.text('exports.unit'),
  };
}

/** What the figures of a file rest on: all that the foot on screen says, in dates and instants that machines read too. */
export async function aboutLines(
  session: Session,
  result: Result,
  decided: Decided,
): Promise<(string | number)[][]> {
  const t = session.t.peek();
  const { foot, caveats } = result;
  const lastDay = (until: string): string => Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();
  const leftOut = caveats
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => words(t, [`caveat.${key}`], { n: count }));
  const account = session.account.peek();
  return [
    [t.text('exports.account'), account?.organisationName ?? '', account?.brand ?? ''],
    [t.text('why.period'), foot.from, lastDay(foot.to)],
    ...(foot.previousFrom && foot.previousTo
      ? [[t.text('why.against'), foot.previousFrom, lastDay(foot.previousTo)]]
      : []),
    [t.text('exports.whose'), whoseText(decided.owner, session.contents.peek(), t)],
    ...(await filterLines(session, result, decided.filters)),
    [t.text('why.date'), words(t, [`date-field.${foot.dateField}`])],
    [t.text('why.zone'), foot.timeZone],
    [t.text('why.currency'), t.text('why.currency.rule', { currency: foot.currency })],
    [t.text('why.as-of'), foot.asOf],
    [t.text('why.counted'), foot.n],
    [t.text('why.left-out'), ...(leftOut.length > 0 ? leftOut : [t.text('why.nothing')])],
    [t.text('exports.synced'), session.status.peek().syncedAt ?? t.text('exports.never')],
  ];
}

/** A line a filter: what it is called, and everything that it is set to, by name. */
async function filterLines(session: Session, { foot }: Result, filters: Filters): Promise<string[][]> {
  const t = session.t.peek();
  const account = session.account.peek();
  const lines = await Promise.all(
    setFilters(filters).map(async (key) => {
      const name = filterName(key, account, t);
      if (key === 'amount') return [name, amountText(filters, t)];
      const { ids, isTurned } = chosenIn(filters, key);
      if (ids.length === 0 || !account) return [];
      const { values } = await session.engine.ask('filterValues', {
        account: account.id,
        filter: key,
        scope: session.scope({ period: foot, comparison: 'none', filters: {} }),
        search: '',
        ids,
        limit: ids.length,
      });
      const named = ids.map((id) => {
        const value = values.find((each) => each.id === id);
        return value ? labelText(t, value.label) : (id ?? '');
      });
      return [isTurned ? t.text('exports.filters.not', { filter: name }) : name, ...named];
    }),
  );
  return lines.filter((line) => line.length > 0);
}
