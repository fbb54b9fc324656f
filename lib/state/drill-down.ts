import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RecordLine, RecordPage } from '@/lib/messages/engine';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Origin } from './navigation';
import type { Answered } from './report-run';
import { cellAt } from './report-view';
import type { Session } from './session';

export type RecordSort = 'largest' | 'newest' | 'name';

/** Rows asked for at first, and by each wish for more: few, so that the first ones are there at once. */
const steps = [40, 400, 2_000, 10_000] as const;
const pageSize: number = steps[0];

/** The records behind one cell of the open report: searched, sorted, more of them on demand. */
export const DrillDown = createModel(
  (session: Session, answered: ReadonlySignal<Answered | null>, origin: ReadonlySignal<Origin | null>) => {
    const page = signal<RecordPage | null>(null);
    const failure = signal<Failure | null>(null);
    const sort = signal<RecordSort | null>(null);
    const search = signal('');
    const limit = signal(pageSize);
    const tries = signal(0);
    const opened = signal<ReadonlySet<string>>(new Set());
    const found = computed(() => {
      const answer = answered.value;
      const at = origin.value;
      const cell = answer && at && cellAt(answer.result, at);
      return cell ? { resultId: answer.resultId, ...cell } : null;
    });
    /** A list with a sum starts with what weighs most; one without, such as calls, with the newest. */
    const sortShown = computed<RecordSort>(
      () => sort.value ?? (page.value && page.value.sum === null ? 'newest' : 'largest'),
    );

    let shownFor = '';
    effect(() => {
      const at = JSON.stringify(origin.value);
      if (at === shownFor) return;
      shownFor = at;
      page.value = null;
      sort.value = null;
      search.value = '';
      limit.value = pageSize;
    });

    let latest = 0;
    effect(() => {
      const cell = found.value;
      void tries.value;
      if (!cell) return;
      const turn = ++latest;
      const question = {
        resultId: cell.resultId,
        selection: cell.selection,
        offset: 0,
        limit: limit.value,
        sort: sortShown.value,
        search: search.value.trim(),
        locale: session.shown.value.locale,
      };
      session.engine.ask('records', question).then(
        (answer) => {
          if (turn !== latest) return; // A slow answer never replaces a newer one.
          page.value = answer;
          failure.value = null;
        },
        (error: unknown) => {
          if (turn === latest) failure.value = failureOf(error);
        },
      );
    });

    return {
      found,
      page: page as ReadonlySignal<RecordPage | null>,
      failure: failure as ReadonlySignal<Failure | null>,
      sort: sortShown,
      search: search as ReadonlySignal<string>,
      /** The report is there, but this cell is not in it (any more). */
      gone: computed(() => answered.value !== null && origin.value !== null && found.value === null),
      sortBy(next: RecordSort) {
        sort.value = next;
      },
      searchFor(text: string) {
        search.value = text;
        limit.value = pageSize;
      },
      /** How many rows `more` brings. */
      next: computed(() => {
        const left = (page.value?.found ?? 0) - (page.value?.lines.length ?? 0);
        return Math.max(0, Math.min(left, nextLimit(limit.value) - limit.value));
      }),
      more() {
        limit.value = nextLimit(limit.value);
      },
      /** Keys of the records that were opened from here. */
      opened: opened as ReadonlySignal<ReadonlySet<string>>,
      markOpened(line: RecordLine) {
        opened.value = new Set(opened.value).add(lineKey(line));
      },
      again() {
        tries.value++;
      },
    };
  },
);
export type DrillDown = InstanceType<typeof DrillDown>;

const nextLimit = (limit: number): number => steps.find((step) => step > limit) ?? limit + 10_000;

export const lineKey = ({ entity, id }: Pick<RecordLine, 'entity' | 'id'>): string => `${entity} ${id}`;
