import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import {
  type ColumnField,
  type ListKind,
  type ListMapping,
  missingFields,
  type OutcomeKind,
  type StageMeaning,
} from '@/lib/list-page/mapping';
import { pagePattern, webOrigin } from '@/lib/list-page/page-pattern';
import { type Proposal, recognise, withMeanings } from '@/lib/list-page/recognise';
import { type ListRecords, type RejectedListRow, recordsOf } from '@/lib/list-page/records';
import { columnOf, type TableSnapshot } from '@/lib/list-page/snapshot';
import { type Failure, failureOf } from '@/lib/model/failure';
import { addListRecords, mappingOf } from './list-account';
import type { PageTables } from './page-tables';
import type { Session } from './session';

/** Where reading a table stands. */
export type ListStep = 'looking' | 'choose' | 'pointing' | 'check' | 'adding' | 'done' | 'closed';

/** What has been added since the screen was opened. */
interface Tally {
  readonly pages: number;
  readonly added: number;
  /** Rows that were there already: they have been replaced. */
  readonly again: number;
  readonly rejected: readonly RejectedListRow[];
}
const nothing: Tally = { pages: 0, added: 0, again: 0, rejected: [] };

/** Pages that are turned by us at one consent, the pause between two, and how long one may take to show its rows. */
export const mostTurns = 20;
const pauseMs = 1_500;
const patienceMs = 10_000;
const lookEveryMs = 500;

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Behind "Read a table": which table, what its columns say, and adding its rows page by page. */
export const ListPageView = createModel(
  (
    session: Session,
    page: PageTables,
    unnamed: () => string,
    wait: (ms: number) => Promise<void> = sleep,
  ) => {
    const step = signal<ListStep>('looking');
    const failure = signal<Failure | null>(null);
    const tables = signal<readonly TableSnapshot[]>([]);
    const table = signal<TableSnapshot | null>(null);
    const proposal = signal<Proposal | null>(null);
    const mapping = signal<ListMapping | null>(null);
    const tally = signal<Tally>(nothing);
    const next = signal<string | null>(null);
    /** Pages left to turn; 0 while we turn none. */
    const turning = signal(0);
    const gone = signal(false);

    const assumed = () => {
      const { locale, currency, timeZone } = session.shown.peek();
      const now = instantNow();
      const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
      return { locale, currency, today, now };
    };
    const read = (from: TableSnapshot, by: ListMapping): ListRecords =>
      recordsOf(from, by, { timeZone: session.shown.peek().timeZone, now: instantNow() }, unnamed());
    const preview = computed<ListRecords | null>(() => {
      const [shown, by] = [table.value, mapping.value];
      return shown && by && missingFields(by).length === 0 ? read(shown, by) : null;
    });

    /** Does it; a page that may not be read any more is a state of its own. */
    const attempt = async (what: () => Promise<void>): Promise<void> => {
      failure.value = null;
      try {
        await what();
      } catch (error) {
        turning.value = 0;
        const why = failureOf(error);
        if (why.kind === 'forbidden') step.value = 'closed';
        else {
          failure.value = why;
          if (step.peek() === 'adding') step.value = tally.peek().pages > 0 ? 'done' : 'check';
          else if (step.peek() !== 'done') step.value = 'choose';
        }
      }
    };
    const choose = async (chosen: TableSnapshot): Promise<void> => {
      const known = await mappingOf(chosen);
      const found = recognise(chosen, assumed(), known?.kind);
      table.value = chosen;
      proposal.value = found;
      mapping.value = known ? withMeanings(chosen, known) : found.mapping;
      step.value = 'check';
    };
    /** The rows of the table as they are shown now, added to those of the account. */
    const add = async (): Promise<void> => {
      const [shown, by] = [table.peek(), mapping.peek()];
      if (!shown || !by || missingFields(by).length > 0) return;
      step.value = 'adding';
      const found = read(shown, by);
      const { added, again } = await addListRecords(session, shown, by, found);
      const before = tally.peek();
      tally.value = {
        pages: before.pages + 1,
        added: before.added + added,
        again: before.again + again,
        rejected: [...before.rejected, ...found.rejected].slice(-200),
      };
      next.value = await page.next(shown.headers);
      step.value = 'done';
    };
    /** The same table as the page shows it now; `null` when it is no longer there. */
    const lookAgain = async (): Promise<TableSnapshot | null> => {
      const before = table.peek();
      const now = await page.tables();
      return now.find((each) => before !== null && isSame(each, before)) ?? null;
    };
    const takeUp = (now: TableSnapshot): void => {
      const by = mapping.peek();
      table.value = now;
      if (by) mapping.value = withMeanings(now, by);
    };
    const look = (): Promise<void> =>
      attempt(async () => {
        step.value = 'looking';
        tables.value = await page.tables();
        for (const each of tables.peek()) {
          if (!(await mappingOf(each))) continue;
          await choose(each);
          return add(); // This page was confirmed before: its rows are one click.
        }
        step.value = 'choose';
      });
    void look();

    const change = (part: Partial<ListMapping>): void => {
      const [shown, by] = [table.peek(), mapping.peek()];
      if (shown && by) mapping.value = withMeanings(shown, { ...by, ...part });
    };
    return {
      step: step as ReadonlySignal<ListStep>,
      failure: failure as ReadonlySignal<Failure | null>,
      tables: tables as ReadonlySignal<readonly TableSnapshot[]>,
      table: table as ReadonlySignal<TableSnapshot | null>,
      proposal: proposal as ReadonlySignal<Proposal | null>,
      mapping: mapping as ReadonlySignal<ListMapping | null>,
      preview,
      tally: tally as ReadonlySignal<Tally>,
      /** What the page's own button to the next rows says; `null` without one. */
      next: next as ReadonlySignal<string | null>,
      turning: turning as ReadonlySignal<number>,
      /** The table that was read is no longer on the page. */
      gone: gone as ReadonlySignal<boolean>,
      missing: computed(() => (mapping.value ? missingFields(mapping.value) : [])),
      look,
      choose: (chosen: TableSnapshot) => attempt(() => choose(chosen)),
      point: () =>
        attempt(async () => {
          step.value = 'pointing';
          const chosen = await page.point();
          if (step.peek() !== 'pointing') return;
          if (chosen) await choose(chosen);
          else step.value = 'choose';
        }),
      async stopPointing() {
        if (step.peek() !== 'pointing') return;
        step.value = 'choose';
        await page.stop().catch(() => undefined); // The page has gone, and its pointing with it.
      },
      back() {
        step.value = step.peek() === 'done' ? 'check' : 'choose';
      },
      setKind(kind: ListKind) {
        const shown = table.peek();
        if (!shown || mapping.peek()?.kind === kind) return;
        proposal.value = recognise(shown, assumed(), kind);
        mapping.value = proposal.value.mapping;
      },
      /** A field is said by one column: whichever had it has none then. */
      setColumn(column: number, field: ColumnField | null) {
        const columns = mapping.peek()?.columns ?? [];
        change({
          columns: columns.map((each, index) => (index === column ? field : each === field ? null : each)),
          stages: [],
          outcomes: [],
        });
      },
      change,
      setStage(text: string, kind: StageMeaning['kind']) {
        const stages = mapping.peek()?.stages ?? [];
        change({ stages: stages.map((each) => (each.text === text ? { text, kind } : each)) });
      },
      setOutcome(text: string, kind: OutcomeKind) {
        const outcomes = mapping.peek()?.outcomes ?? [];
        change({ outcomes: outcomes.map((each) => (each.text === text ? { text, kind } : each)) });
      },
      add: () => attempt(add),
      /** Adds what the page shows now, after the user has turned to other rows. */
      addShown: () =>
        attempt(async () => {
          const now = await lookAgain();
          gone.value = now === null;
          if (!now) return;
          takeUp(now);
          await add();
        }),
      /** Presses the page's own button and adds what comes, until it leads no further. Only after the user agreed to it. */
      turnPages: () =>
        attempt(async () => {
          turning.value = mostTurns;
          const seen = new Set([textsOf(table.peek())]);
          while (turning.peek() > 0) {
            const [label, shown] = [next.peek(), table.peek()];
            if (label === null || !shown || !(await page.press(shown.headers, label))) break;
            const now = await cameUp(lookAgain, seen, wait, () => turning.peek() > 0);
            if (!now) break;
            seen.add(textsOf(now));
            takeUp(now);
            await add();
            turning.value = Math.max(0, turning.peek() - 1);
            if (turning.peek() > 0) await wait(pauseMs);
          }
          turning.value = 0;
        }),
      stopTurning() {
        turning.value = 0;
      },
      /** Values of a column, for the user to recognise it by: the first few that differ. */
      samples: (column: number): string[] => {
        const shown = table.peek();
        const texts = shown ? columnOf(shown, column).map(({ text }) => text) : [];
        return [...new Set(texts.filter((text) => text !== ''))].slice(0, 3);
      },
    };
  },
);
export type ListPageView = InstanceType<typeof ListPageView>;

/** Waits until the page shows rows that have not been seen; `null` when none come, or it is stopped. */
async function cameUp(
  look: () => Promise<TableSnapshot | null>,
  seen: ReadonlySet<string>,
  wait: (ms: number) => Promise<void>,
  goesOn: () => boolean,
): Promise<TableSnapshot | null> {
  for (let waited = 0; waited < patienceMs && goesOn(); waited += lookEveryMs) {
    await wait(lookEveryMs);
    const now = await look().catch(() => null); // Between two pages there is nothing to ask.
    if (now && now.rows.length > 0 && !seen.has(textsOf(now))) return now;
  }
  return null;
}

const isSame = (a: TableSnapshot, b: TableSnapshot): boolean =>
  webOrigin(a.url) === webOrigin(b.url) &&
  pagePattern(a.url) === pagePattern(b.url) &&
  a.headers.length === b.headers.length &&
  a.headers.every((head, index) => head === b.headers[index]);

const textsOf = (table: TableSnapshot | null): string => JSON.stringify(table?.rows ?? []);

const instantNow = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
