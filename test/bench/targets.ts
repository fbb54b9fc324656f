import { questions } from './engines/questions';
import type { Measured, StoreRun } from './measured';
import type { QuestionsRun } from './page/questions-run';

/** One line of the table: what must be, what is aimed at, what was reached. */
export interface Target {
  readonly what: string;
  readonly must: number;
  readonly aim: number;
  readonly reached: number;
  /** Whether more is better: ratios against others; not so for times, memory and growth. */
  readonly more: boolean;
  readonly unit: '×' | 'ms' | 'MB';
}

export const holds = ({ reached, more }: Target, bound: number): boolean =>
  more ? reached >= bound : reached <= bound;

const ratioOf = ({ ms }: QuestionsRun, engine: string, question: string): number =>
  (ms[`${engine} ${question}`] ?? Number.NaN) / (ms[`columns ${question}`] ?? Number.NaN);

/** Geometric mean of how many times longer an engine takes. `given`: out of what our tables keep, where that is something. */
export function meanRatio(run: QuestionsRun, engine: string, given = false): number {
  const ratios = questions.map(({ id }) => {
    const kept = ratioOf(run, `${engine} given`, id);
    return given && !Number.isNaN(kept) ? kept : ratioOf(run, engine, id);
  });
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

const leastRatio = (run: QuestionsRun, engine: string): number =>
  Math.min(...questions.map(({ id }) => ratioOf(run, engine, id)));

/**
 * How many times a scan of the same bytes a question takes, both out of memory: caches are emptied before each.
 *
 * Rules: the shortest of each, since whatever else the machine does comes between the longer one of two more often.
 */
export const againstScan = ({ least }: QuestionsRun, question: string): number =>
  (least[`cold columns ${question}`] ?? Number.NaN) / (least[`cold scan ${question}`] ?? Number.NaN);

/** The targets of engine and store that this run can judge. */
export function targetsOf({ questions: runs, store, changes, catalogue, surfaces }: Measured): Target[] {
  const more = { more: true, unit: '×' } as const;
  const less = { more: false, unit: '×' } as const;
  const ms = { more: false, unit: 'ms' } as const;
  const found: Target[] = [];
  const add = (
    what: string,
    must: number,
    aim: number,
    reached: number,
    kind: Pick<Target, 'more' | 'unit'>,
  ) => {
    if (Number.isFinite(reached)) found.push({ what, must, aim, reached, ...kind });
  };
  const m = runs['1m'] ?? runs['100k'];
  if (m) {
    add('six questions, mean, against objects', 10, 18, meanRatio(m, 'objects'), more);
    add('six questions, mean, against DuckDB-Wasm', 5, 10, meanRatio(m, 'DuckDB-Wasm'), more);
    add('six questions, mean, against Arquero', 5, 15, meanRatio(m, 'Arquero'), more);
    add('six questions, mean, against SQLite-Wasm', 40, 80, meanRatio(m, 'SQLite-Wasm'), more);
    add('least of the six against objects', 3, 4, leastRatio(m, 'objects'), more);
    add('least of the six against DuckDB-Wasm', 2, 5, leastRatio(m, 'DuckDB-Wasm'), more);
    const intl = (m.least['intl heatMap'] ?? Number.NaN) / (m.least['columns heatMap'] ?? Number.NaN);
    add('heat map against Intl per record, shortest times', 300, 700, intl, more);
  }
  // The floor is set for a million rows: of activities at 1m, of deals at 10m.
  const large = runs['10m'];
  if (m) add('heat map against a SIMD scan', 6, 3, againstScan(m, 'heatMap'), less);
  if (large) {
    add('win rate against a SIMD scan, 1M deals', 6, 3, againstScan(large, 'winRate'), less);
    add('loss reasons against a SIMD scan, 1M deals', 6, 3, againstScan(large, 'lostReasons'), less);
    add('funnel against a SIMD scan, 1M deals', 8, 5, againstScan(large, 'funnel'), less);
    add('quantiles against a SIMD scan, 1M deals', 16, 10, againstScan(large, 'stageTimes'), less);
  }
  if (m && large) {
    const growth = questions.map(
      ({ id }) => (large.ms[`columns ${id}`] ?? Number.NaN) / (m.ms[`columns ${id}`] ?? Number.NaN),
    );
    add('growth 1m → 10m, the most of the six', 15, 12, Math.max(...growth), less);
  }
  if (changes) {
    const reached = changes.objects / changes.columns;
    add('1,000 changed: apply + Q1, Q2, Q5 against objects, in memory', 40, 190, reached, more);
  }
  for (const [size, run] of Object.entries(store)) addStore(size, run);
  if (catalogue.length > 0) {
    const slowest = Math.max(...catalogue.map(({ ms: time }) => time));
    add('slowest report after a filter change', 150, 50, slowest, ms);
  }
  if (surfaces) {
    add('panel: first figures of 100k deals', 300, 150, surfaces.panelMs, ms);
    add('popup: first figures of 100k deals', 150, 100, surfaces.popupMs, ms);
    add(
      'a page of the CRM: more time than without',
      5,
      1.5,
      surfaces.list.withUs - surfaces.list.without,
      ms,
    );
    add('a page of a deal: more time than without', 15, 8, surfaces.deal.withUs - surfaces.deal.without, ms);
  }
  return found;

  function addStore(size: string, run: StoreRun): void {
    const { objects } = run;
    if (objects) {
      const isLarge = size === '1m';
      add(
        `${size}: cold open → first report against Dexie`,
        isLarge ? 50 : 8,
        isLarge ? 100 : 15,
        objects.openMs / run.openMs,
        more,
      );
      // What follows is asked of a million; smaller companies have only the fixed costs to save.
      if (!isLarge) return;
      add(`${size}: bulk write against Dexie`, 50, 150, objects.writeMs / run.writeMs, more);
      add(`${size}: disk, of one object per record`, 0.3, 0.2, run.bytes / objects.bytes, less);
      const [ours, theirs] = [run.changes, objects.changes];
      const applied = (theirs.applyMs + theirs.answerMs) / (ours.applyMs + ours.answerMs);
      add(`${size}: 1,000 changed: apply + reports against objects`, 40, 190, applied, more);
      add(`${size}: 1,000 changed: saving against Dexie`, 50, 150, theirs.saveMs / ours.saveMs, more);
    }
    if (size !== '1m') return;
    const { changes } = run;
    add('1m: cold open → first report', 600, 300, run.reportMs, ms);
    add(
      '1m: 1,000 changed, commit → report right',
      300,
      100,
      changes.saveMs + changes.applyMs + changes.reportMs,
      ms,
    );
    add('1m: memory', 250, 160, run.memoryMb, { more: false, unit: 'MB' });
  }
}
