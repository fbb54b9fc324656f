import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { type BenchArguments, benchArguments, usage } from './arguments';
import { BenchBrowser } from './chromium';
import type { Measured, StoreRun } from './measured';
import type { CatalogueRun } from './page/catalogue-run';
import type { ChangesRun } from './page/changes-run';
import type { QuestionsRun } from './page/questions-run';
import type { Changes } from './page/store-run';
import { printed } from './print';
import { scanModule } from './scan-module';
import { servePage } from './serve';
import { measureSurfaces, type SurfacesRun } from './surfaces';

/*
 * `npm run bench`: the engine and the store in real Chromium, beside engines that others use, in one run. Exit code 1 when
 * results differ; targets that are missed are said, and are no error.
 */

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** A million objects, one by one, took eight minutes on a good day. */
const minutesForObjects = 40;

/** Calls back after every part, so that what was measured is there when a later part fails. */
async function measure(
  { sizes, full, quick, parts }: BenchArguments,
  done: (measured: Measured) => void,
): Promise<void> {
  const served = await servePage();
  const browser = new BenchBrowser(served.url);
  const scan = await scanModule();
  const questions: Record<string, QuestionsRun> = {};
  const store: Record<string, StoreRun> = {};
  const differing: string[] = [];
  let catalogue: readonly CatalogueRun[] = [];
  let catalogueSize = '';
  let changes: ChangesRun | undefined;
  let surfaces: SurfacesRun | undefined;
  const load = loadavg()[0] ?? 0;
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, load ${load.toFixed(1)} when it began`;
  const tell = (): void =>
    done({ machine, questions, store, changes, catalogue, catalogueSize, surfaces, differing });
  try {
    const [largest] = sizes.filter(([, activities]) => activities <= 1_000_000).sort(([, a], [, b]) => b - a);
    for (const [name, activities] of parts.has('questions') ? sizes : []) {
      // The others take a minute to begin with, so they are asked at one size.
      const withPeers = name === largest?.[0];
      say(`${name}: six questions${withPeers ? ', all engines' : ''}`);
      const rounds = quick ? 4 : activities < 1_000_000 ? 15 : 6;
      const run = await browser.fresh((page) =>
        page.evaluate(
          ([size, times, peers, module]) => window.bench.runQuestions(size, times, peers, module),
          [activities, rounds, withPeers, scan] as const,
        ),
      );
      questions[name] = run;
      differing.push(...run.differing.map((what) => `${name} ${what}`));
      tell();
    }
    if (largest && parts.has('changes')) {
      const [name, activities] = largest;
      say(`${name}: a thousand changed records`);
      changes = await browser.fresh((page) =>
        page.evaluate(([size, rounds]) => window.bench.runChanges(size, rounds), [activities, 9] as const),
      );
      if (!changes.isSame) differing.push(`${name} changed records`);
      tell();
    }
    if (largest && parts.has('catalogue')) {
      const [name, activities] = largest;
      say(`${name}: the catalogue`);
      catalogueSize = name;
      catalogue = await browser.fresh((page) =>
        page.evaluate(([size, rounds]) => window.bench.runCatalogue(size, rounds), [
          activities,
          quick ? 3 : 5,
        ] as const),
      );
    }
    tell();
    for (const [name, activities] of sizes) {
      if (activities < 100_000 || activities > 1_000_000 || !parts.has('store')) continue;
      const withObjects = !quick && (activities < 1_000_000 || full);
      say(`${name}: the store${withObjects ? ', and one object per record' : ''}`);
      const run = await measureStore(activities, withObjects);
      store[name] = run;
      const { objects } = run;
      if (objects && !sameNumbers(run.changes.answer, objects.changes.answer))
        differing.push(`${name} store`);
      tell();
    }
    if (parts.has('surfaces')) {
      say('surfaces: panel, popup, pages of the CRM');
      surfaces = await measureSurfaces(quick ? 3 : 7);
      tell();
    }
  } finally {
    await browser.close();
    served.close();
  }

  async function measureStore(activities: number, withObjects: boolean): Promise<StoreRun> {
    const written = await browser.fresh((page) =>
      page.evaluate((size) => window.bench.writeColumns(size), activities),
    );
    say('  cold open');
    const opened = await middleOf(3, () =>
      browser.fresh((page) => page.evaluate(() => window.bench.openColumns())),
    );
    const report = await middleOf(3, () =>
      browser.fresh((page) => page.evaluate(() => window.bench.openReport())),
    );
    say('  memory');
    const memoryMb = await browser.fresh(async (page) => {
      const empty = await browser.memory(page);
      await page.evaluate(() => window.bench.holdColumns());
      return (await browser.memory(page)) - empty;
    });
    say('  changed records');
    const changes = await browser.fresh((page) => page.evaluate(() => window.bench.changeColumns(7)));
    const ours = { writeMs: written.ms, bytes: written.bytes, openMs: opened.ms, reportMs: report.ms };
    const run = { ...ours, report: report.report, memoryMb, changes: middleChange(changes) };
    if (!withObjects) return run;
    say('  one object per record: write, open, change');
    const objects = await browser.fresh(
      (page) => page.evaluate((size) => window.bench.writeObjects(size), activities),
      minutesForObjects,
    );
    const openedObjects = await middleOf(activities < 1_000_000 ? 3 : 1, () =>
      browser.fresh((page) => page.evaluate(() => window.bench.openObjects())),
    );
    if (!sameNumbers(opened.answer, openedObjects.answer)) differing.push('the first report of the store');
    const changed = await browser.fresh((page) =>
      page.evaluate((size) => window.bench.changeObjects(size, 7), activities),
    );
    return {
      ...run,
      objects: {
        writeMs: objects.ms,
        bytes: objects.bytes,
        openMs: openedObjects.ms,
        changes: middleChange(changed),
      },
    };
  }
}

/** The stores number owners and outcomes each in its own order, so answers are compared as bags of numbers. */
const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  JSON.stringify([...a].sort((x, y) => x - y)) === JSON.stringify([...b].sort((x, y) => x - y));

async function middleOf<T extends { readonly ms: number }>(
  rounds: number,
  work: () => Promise<T>,
): Promise<T> {
  const found: T[] = [];
  for (let round = 0; round < rounds; round++) found.push(await work());
  return found.sort((a, b) => a.ms - b.ms)[Math.floor(found.length / 2)] as T;
}

/** Of the rounds after the first, in which tables are taken out of the snapshot. */
function middleChange(rounds: readonly Changes[]): Changes {
  const median = (of: (change: Changes) => number): number => {
    const sorted = rounds
      .slice(1)
      .map(of)
      .sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    saveMs: median(({ saveMs }) => saveMs),
    applyMs: median(({ applyMs }) => applyMs),
    answerMs: median(({ answerMs }) => answerMs),
    reportMs: median(({ reportMs }) => reportMs),
    answer: rounds.at(-1)?.answer ?? [],
  };
}

let last: Measured | undefined;
try {
  await measure(benchArguments(process.argv.slice(2)), (measured) => {
    last = measured;
    mkdirSync('bench', { recursive: true });
    writeFileSync('bench/latest.md', printed(measured));
    writeFileSync('bench/latest.json', JSON.stringify(measured, null, 1));
  });
} catch (error) {
  say(`${(error as Error).message}\n${usage}`);
  process.exitCode = 2;
}
if (last) process.stdout.write(printed(last));
if (last && last.differing.length > 0) process.exitCode = 1;
