import { questions } from './engines/questions';
import type { Measured } from './measured';
import type { QuestionsRun } from './page/questions-run';
import type { SurfacesRun } from './surfaces';
import { againstScan, holds, meanRatio, type Target, targetsOf } from './targets';

const peers = ['objects', 'Arquero', 'DuckDB-Wasm', 'SQLite-Wasm'];

/** The whole run as text, in Markdown. */
export function printed(measured: Measured): string {
  const lines = [`# Benchmark\n`, `${measured.machine}. Medians of one run; compare within it only.`];
  for (const [size, run] of Object.entries(measured.questions)) lines.push(...ofQuestions(size, run));
  for (const [size, run] of Object.entries(measured.store)) {
    lines.push(`\n## Store, ${size} activities\n`);
    lines.push(
      ...table(
        ['', 'columns', 'one object per record'],
        [
          ['write', ms(run.writeMs), ms(run.objects?.writeMs)],
          ['disk', mb(run.bytes / 1e6), mb((run.objects?.bytes ?? Number.NaN) / 1e6)],
          ['cold open → Q1 and Q5', ms(run.openMs), ms(run.objects?.openMs)],
          [`cold open → ${run.report}`, ms(run.reportMs), '–'],
          ['1,000 changed: save', ms(run.changes.saveMs), ms(run.objects?.changes.saveMs)],
          ['1,000 changed: apply', ms(run.changes.applyMs), ms(run.objects?.changes.applyMs)],
          ['1,000 changed: Q1, Q2, Q5', ms(run.changes.answerMs), ms(run.objects?.changes.answerMs)],
          [`1,000 changed: ${run.report}`, ms(run.changes.reportMs), '–'],
          ['memory, open and answered', mb(run.memoryMb), '–'],
        ],
      ),
    );
  }
  if (measured.changes) {
    const { columns, objects } = measured.changes;
    lines.push(
      `\n1,000 changed records, taken in and Q1, Q2, Q5 answered anew: columns ${ms(columns)}, objects ${ms(objects)}.`,
    );
  }
  if (measured.catalogue.length > 0) lines.push(...ofCatalogue(measured));
  if (measured.surfaces) lines.push(...ofSurfaces(measured.surfaces));
  lines.push('\n## Targets\n');
  lines.push(...table(['', 'must', 'aim', 'reached', ''], targetsOf(measured).map(ofTarget)));
  const same = measured.differing.length === 0;
  lines.push(
    `\n${same ? 'All engines gave identical results.' : `DIFFERENT RESULTS: ${measured.differing.join('; ')}`}`,
  );
  return `${lines.join('\n')}\n`;
}

/** Times of the page's own thread: what its user waits for. */
function ofSurfaces({ panelMs, reportMs, popupMs, list, deal }: SurfacesRun): string[] {
  return [
    '\n## Surfaces, 100,000 deals and 1,000,000 activities in the cache\n',
    ...table(
      ['', 'with', 'without'],
      [
        ['panel: page opened → first figures of the home', ms(panelMs), '–'],
        ['panel: page opened → loss reasons', ms(reportMs), '–'],
        ['popup: page opened → goals', ms(popupMs), '–'],
        ['a page of the CRM that is no deal: busy for', ms(list.withUs), ms(list.without)],
        ['a page of a deal: busy for', ms(deal.withUs), ms(deal.without)],
      ],
    ),
  ];
}

function ofQuestions(size: string, run: QuestionsRun): string[] {
  const shown = peers.filter((peer) => run.ms[`${peer} winRate`] !== undefined);
  const time = (name: string): number => run.ms[name] ?? Number.NaN;
  const ratio = (name: string, id: string): string => {
    const found = time(`${name} ${id}`) / time(`columns ${id}`);
    return Number.isNaN(found) ? '' : short(found);
  };
  const lines = [
    `\n## Questions, ${size} activities (${count(run.rows['deals'])} deals, ${count(run.rows['transitions'])} transitions, ${count(run.rows['customers'])} customers)\n`,
    'Times the columns take; in brackets when handed what our tables keep worked out. `first`: with all that made anew.',
    'SIMD scan: against adding up the bytes that the question reads, 64 MB of other memory walked through before either; shortest times.',
    '`query`: the question through the query layer, with the records behind every figure.\n',
    ...table(
      ['', 'columns', 'first', 'query', 'SIMD scan', ...shown],
      questions.map(({ id, name }) => [
        name,
        ms(time(`columns ${id}`)),
        ms(time(`columns first ${id}`)),
        ms(time(`query ${id}`)),
        `${short(againstScan(run, id))}× its time`,
        ...shown.map((peer) => {
          const given = ratio(`${peer} given`, id);
          return `${ratio(peer, id)}×${given ? ` (${given}×)` : ''}`;
        }),
      ]),
    ),
  ];
  if (shown.length === 0) return lines;
  const means = shown.map(
    (peer) => `${peer} ${short(meanRatio(run, peer))}× (${short(meanRatio(run, peer, true))}×)`,
  );
  const setUps = Object.entries(run.setUp).map(([name, took]) => `${name} ${ms(took)}`);
  return [
    ...lines,
    `\nGeometric mean: ${means.join(', ')}. Heat map with Intl per record: ${ratio('intl', 'heatMap')}×. Set-up: ${setUps.join(', ')}.`,
  ];
}

function ofCatalogue({ catalogue, catalogueSize }: Measured): string[] {
  const sorted = [...catalogue].sort((a, b) => b.ms - a.ms);
  const mark = (time: number): string => (time > 150 ? 'over 150' : time > 50 ? 'over 50' : '');
  const within = (bound: number): number => catalogue.filter(({ ms: time }) => time <= bound).length;
  return [
    `\n## Catalogue, ${catalogueSize} activities: each report after a filter change\n`,
    ...table(
      ['report', 'median', 'first', 'records', '', ''],
      sorted.map(({ id, ms: time, firstMs, n, state, failed }) => [
        id,
        ms(time),
        ms(firstMs),
        count(n),
        failed ?? state,
        mark(time),
      ]),
    ),
    `\n${within(50)} of ${catalogue.length} within 50 ms, ${within(150)} within 150 ms.`,
  ];
}

function ofTarget(target: Target): string[] {
  const { what, must, aim, reached, more, unit } = target;
  const bound = (value: number): string => `${more ? '≥' : '≤'} ${value}${space(unit)}`;
  const verdict = holds(target, aim) ? 'aim' : holds(target, must) ? 'must' : 'NOT REACHED';
  return [what, bound(must), bound(aim), `${short(reached)}${space(unit)}`, verdict];
}

const space = (unit: string): string => (unit === '×' ? '×' : ` ${unit}`);
const ms = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : `${short(value)} ms`;
const mb = (value: number): string => (Number.isNaN(value) ? '–' : `${short(value)} MB`);
const count = (value: number | undefined): string => (value ?? 0).toLocaleString('en');

/** Two or three digits: more would be noise. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length), 1),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)];
}
