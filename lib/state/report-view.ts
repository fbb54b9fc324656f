import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Cell, ReportOption, Result, Selection } from '@/lib/model/result';
import type { Comparison, FilterName, Filters, Period } from '@/lib/model/scope';
import type { Options, Preset, View } from '@/lib/model/view';
import type { Origin } from './navigation';
import { dateIn, datesOf, type PeriodRules } from './periods';
import { firstPeriodOf } from './report-list';
import { type Question, reportRun } from './report-run';
import type { Session } from './session';

/** A view with every default decided. */
export interface Decided {
  readonly period: Preset | Period;
  readonly comparison: Comparison;
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
      const whose = ownerOf(session, owner, standard.owner);
      return {
        period: period ?? standard.period,
        // Nothing comes before all time.
        comparison: period === 'all-time' ? 'none' : (comparison ?? standard.comparison),
        owner: whose,
        filters: besideOwner(whose, filters ?? standard.filters),
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

/**
 * Teams that are mine: those I am in, and those I manage. None where "me" means nobody.
 */
export function myTeams(session: Session): readonly string[] {
  const me = myId(session);
  const contents = session.contents.value;
  const own = contents?.users.find(({ id }) => id === me)?.teamIds ?? [];
  const teams = contents?.teams ?? [];
  return teams
    .filter(({ id, managerIds }) => own.includes(id) || (me !== undefined && managerIds?.includes(me)))
    .map(({ id }) => id);
}

/** Prefix of an owner that is a team. */
export const teamPrefix = 'team:';

/** Someone who is no longer there would filter everything out: back to the default. */
function ownerOf(session: Session, chosen: string | undefined, fallback: string): string {
  if (chosen === 'all') return 'all';
  if (chosen === 'me') return isUser(session, myId(session)) ? 'me' : 'all';
  if (chosen === 'team') return myTeams(session).length > 0 ? 'team' : fallback;
  if (isUser(session, chosen)) return chosen as string;
  const team = chosen?.startsWith(teamPrefix) ? chosen.slice(teamPrefix.length) : undefined;
  const isThere = session.contents.value?.teams.some(({ id }) => id === team) ?? false;
  return isThere ? (chosen as string) : fallback;
}

/** The filters without those that say whose, where the owner has said it already. */
function besideOwner(owner: string, filters: Filters): Filters {
  if (owner === 'all') return filters;
  const beside = without(filters, 'teamIds');
  // Of a team, some people may still be asked for, or left out.
  return owner === 'team' || owner.startsWith(teamPrefix) ? beside : without(beside, 'userIds');
}

/** Filters less one of them, and less its being turned round. */
function without(filters: Filters, name: FilterName): Filters {
  if (filters[name] === undefined) return filters;
  const { [name]: _, not, ...others } = filters;
  const left = not?.filter((one) => one !== name) ?? [];
  return left.length > 0 ? { ...others, not: left } : others;
}

/** The filter that an owner stands for. */
function ownerFilter(session: Session, owner: string): Filters {
  if (owner === 'all') return {};
  if (owner === 'team') return { teamIds: [...myTeams(session)] };
  if (owner.startsWith(teamPrefix) && !isUser(session, owner))
    return { teamIds: [owner.slice(teamPrefix.length)] };
  const id = owner === 'me' ? myId(session) : owner;
  return id === undefined ? {} : { userIds: [id] };
}

/** What decides the dates of this account's named periods. */
export function periodRules(session: Session): PeriodRules {
  const { weekStart, calendar, timeZone } = session.shown.value;
  const connected = session.account.value?.connectedAt;
  const first = session.contents.value?.first;
  return {
    today: session.today.value,
    weekStart,
    calendar,
    fiscalYearStart: session.preferences.value.fiscalYearStart,
    ...(connected && { connected: dateIn(connected, timeZone) }),
    ...(first && { first: dateIn(first, timeZone) }),
  };
}

/** What to ask the engine for a decided view. */
export const questionOf = (session: Session, report: string, view: Decided): Question => ({
  report,
  period: datesOf(view.period, periodRules(session)),
  comparison: view.comparison,
  filters: { ...view.filters, ...ownerFilter(session, view.owner) },
  ...(Object.keys(view.options).length > 0 && { options: view.options }),
});

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
