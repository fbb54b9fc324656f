import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Cell, ReportOption, Result, Selection } from '@/lib/model/result';
import type { Filters, Period } from '@/lib/model/scope';
import type { Options, Preset, View } from '@/lib/model/view';
import type { Origin } from './navigation';
import { periodOf } from './periods';
import { firstPeriodOf } from './report-list';
import { type Question, reportRun } from './report-run';
import type { Session } from './session';

/** A view with every default decided. */
export interface Decided {
  readonly period: Preset | Period;
  readonly comparison: 'none' | 'previous' | 'year';
  readonly owner: string;
  /** Everything but the owner. */
  readonly filters: Filters;
  /** Only those that differ from their default: what the defaults are, the result says. */
  readonly options: Options;
}

export interface Sort {
  /** Column key, or `''` for the names. */
  readonly column: string;
  readonly descending: boolean;
}

/** The report that is open: what it is asked for, what it found, and how its tables are shown. */
export const ReportView = createModel(
  (session: Session, target: ReadonlySignal<{ readonly report: string; readonly view: View } | null>) => {
    const report = computed(() => target.value?.report ?? null);
    const defaults = computed<Decided>(() => ({
      period: firstPeriodOf(report.value ?? ''),
      comparison: 'previous',
      owner: isUser(session, myId(session)) ? 'me' : 'all',
      filters: {},
      options: {},
    }));
    const decided = computed<Decided>(() => {
      const { period, comparison, owner, filters, options } = target.value?.view ?? {};
      const standard = defaults.value;
      return {
        period: period ?? standard.period,
        comparison: comparison ?? standard.comparison,
        owner: ownerOf(session, owner, standard.owner),
        filters: filters ?? standard.filters,
        options: options ?? standard.options,
      };
    });
    const question = computed<Question | null>(() => {
      if (report.value === null || session.contents.value === null) return null;
      return questionOf(session, report.value, decided.value);
    });
    const run = reportRun(session, question);
    const sorts = signal<ReadonlyMap<string, Sort>>(new Map());
    const asTable = signal<ReadonlySet<string>>(new Set());
    const why = signal(false);
    effect(() => {
      void target.value;
      why.value = false; // The sheet belongs to the place it was opened in.
    });
    return {
      report,
      decided,
      defaults,
      answered: run.answered,
      failure: run.failure,
      stale: run.stale,
      again: () => run.again(),
      sorts: sorts as ReadonlySignal<ReadonlyMap<string, Sort>>,
      /** Sorts a table by a column; the same column again turns it round. Numbers start with the greatest. */
      sort(table: string, column: string, current: Sort | undefined) {
        const descending = current?.column === column ? !current.descending : column !== '';
        sorts.value = new Map(sorts.value).set(table, { column, descending });
      },
      /** Blocks whose chart is shown as its table. */
      asTable: asTable as ReadonlySignal<ReadonlySet<string>>,
      swap(block: string) {
        const next = new Set(asTable.value);
        if (!next.delete(block)) next.add(block);
        asTable.value = next;
      },
      why: why as ReadonlySignal<boolean>,
      showWhy(shown: boolean) {
        why.value = shown;
      },
    };
  },
);
export type ReportView = InstanceType<typeof ReportView>;

const myId = (session: Session): string | undefined => session.account.value?.userId;

const isUser = (session: Session, id: string | undefined): boolean =>
  id !== undefined && (session.contents.value?.users.some((user) => user.id === id) ?? false);

/** A user who is no longer there would filter everything out: back to the default. */
function ownerOf(session: Session, chosen: string | undefined, fallback: string): string {
  if (chosen === 'all') return 'all';
  if (chosen === 'me') return isUser(session, myId(session)) ? 'me' : 'all';
  return isUser(session, chosen) ? (chosen as string) : fallback;
}

/** What to ask the engine for a decided view. */
export function questionOf(session: Session, report: string, view: Decided): Question {
  const shown = session.shown.value;
  const owner = view.owner === 'me' ? myId(session) : view.owner;
  const filters: Filters = {
    ...view.filters,
    ...(owner !== undefined && owner !== 'all' && { userIds: [owner] }),
  };
  return {
    report,
    period:
      typeof view.period === 'string'
        ? periodOf(view.period, {
            today: session.today.value,
            weekStart: shown.weekStart,
            calendar: shown.calendar,
          })
        : view.period,
    comparison: view.comparison,
    filters,
    ...(Object.keys(view.options).length > 0 && { options: view.options }),
  };
}

/** What an option is without being chosen: the first choice, off, nobody. */
export const defaultOf = (option: ReportOption): ReportOption['value'] =>
  option.kind === 'choice' ? (option.choices[0] ?? '') : option.kind === 'switch' ? false : null;

/** An option as it is chosen now, ahead of the result that will be counted with it; what does not fit is the default. */
export function chosenOf(
  option: ReportOption,
  chosen: Options,
  users: readonly { readonly id: string }[],
): ReportOption['value'] {
  const value = Object.hasOwn(chosen, option.id) ? chosen[option.id] : undefined;
  const fits =
    option.kind === 'choice'
      ? option.choices.some((choice) => choice === value)
      : option.kind === 'switch'
        ? value === true
        : users.some(({ id }) => id === value);
  return fits && value !== undefined ? value : defaultOf(option);
}

/** The chosen options with one chosen anew; a default is not kept, so that it may change. */
export function withOption(chosen: Options, option: ReportOption, value: ReportOption['value']): Options {
  const { [option.id]: _, ...others } = chosen;
  return value === null || value === defaultOf(option) ? others : { ...others, [option.id]: value };
}

/** The figure of a cell and the number of its records, while the result has them. */
export function cellAt(result: Result, origin: Origin): { selection: Selection; value: Cell } | null {
  if (origin.block === 'finding') {
    const value = result.finding?.values[origin.column];
    const selection = value && 'records' in value ? value.records : undefined;
    return selection === undefined || !value || !('value' in value)
      ? null
      : { selection, value: value.value };
  }
  const block =
    origin.block === 'headline' ? result.headline : result.blocks.find(({ id }) => id === origin.block);
  const row =
    origin.row === totalRow && block?.total ? block.total : block?.rows.find(({ key }) => key === origin.row);
  const selection = row?.records?.[origin.column];
  return !row || selection === undefined ? null : { selection, value: row.cells[origin.column] ?? null };
}

/** Stands for a block's totals row in an `Origin`. */
export const totalRow = '(total)';
