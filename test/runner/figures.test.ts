import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reports } from '@/lib/reports/all';
import { answerTo } from '@/lib/runner/report';

const data = 'test/fixtures/tiny.json';
const worked = ['tiny-warsaw', 'tiny-tehran', 'tiny-dst-day', 'tiny-empty'];

/** The figures of an independent implementation, with the arguments they were worked out for. */
function expectedOf(name: string) {
  const { _context, ...figures } = JSON.parse(readFileSync(`test/fixtures/expected/${name}.json`, 'utf8'));
  return { context: _context as Record<string, string>, figures: figures as Record<string, unknown> };
}

/** Where two figures differ by more than the rounding of the worked ones (six decimals, or one in a million). */
function differences(found: unknown, expected: unknown, path = ''): string[] {
  if (typeof found === 'number' && typeof expected === 'number') {
    const isClose = Math.abs(found - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
    return isClose ? [] : [`${path}: ${found}, not ${expected}`];
  }
  if (typeof found !== 'object' || typeof expected !== 'object' || found === null || expected === null)
    return found === expected ? [] : [`${path}: ${found}, not ${expected}`];
  const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => {
    const [a, b] = [found, expected].map((part) => (part as Record<string, unknown>)[key]);
    return differences(a, b, `${path}/${key}`);
  });
}

describe.each(worked)('the worked figures of %s', (name) => {
  const { context, figures } = expectedOf(name);
  it('are of reports that are there', () => {
    const known = new Set(reports.map(({ id }) => id));
    expect(Object.keys(figures).filter((id) => !known.has(id))).toEqual([]);
    expect(Object.keys(figures).length).toBeGreaterThan(50);
  });

  it.each(reports.filter(({ id }) => id in figures).map(({ id }) => id))('are those of %s', async (id) => {
    const answer = await answerTo([
      ...['--data', data, '--report', id, '--figures'],
      ...['--from', context['from'] ?? '', '--until', context['to'] ?? ''],
      ...['--zone', context['timeZone'] ?? '', '--as-of', context['asOf'] ?? ''],
      ...['--attribution', context['attribution'] ?? ''],
    ]);
    expect(differences(JSON.parse(answer)[id], figures[id])).toEqual([]);
  });
});

/** A person's row of the performance report, and what the worked figures of other reports say of the same person. */
describe.each(worked)('the performance report of %s', (name) => {
  const { context, figures } = expectedOf(name);
  const of = (report: string, part: string) =>
    ((figures[report] as Record<string, unknown> | undefined)?.[part] ?? {}) as Record<
      string,
      Record<string, number | null>
    >;
  const rows = async (): Promise<{ key: string; cells: Record<string, number | null> }[]> => {
    const answer = await answerTo([
      ...['--data', data, '--report', 'rep-dashboard', '--json'],
      ...['--from', context['from'] ?? '', '--until', context['to'] ?? ''],
      ...['--zone', context['timeZone'] ?? '', '--as-of', context['asOf'] ?? ''],
      ...['--attribution', context['attribution'] ?? ''],
    ]);
    const { blocks } = JSON.parse(answer);
    return blocks.find(({ id }: { id: string }) => id === 'reps').rows;
  };

  it('has the reply rates of e-mail outcomes', async () => {
    const worked = of('email-outcomes', 'byUser');
    const found = (await rows()).filter(({ key }) => key in worked);
    expect(found.map(({ key, cells: { replyRate } }) => [key, replyRate])).toEqual(
      found.map(({ key }) => [key, worked[key]?.['replyRate']]),
    );
    expect(found).toHaveLength(Object.keys(worked).length);
  });

  it('has the calls, e-mails and meetings of the activity overview', async () => {
    const worked = of('activity-overview', 'rows');
    const found = (await rows()).filter(({ key }) => key in worked);
    expect(
      found.map(({ key, cells: { calls, emails, meetings } }) => [key, calls, emails, meetings]),
    ).toEqual(
      found.map(({ key }) => [key, ...['call', 'email', 'meeting'].map((kind) => worked[key]?.[kind] ?? 0)]),
    );
    const active = Object.values(worked).filter(({ total }) => total);
    expect(found.length).toBeGreaterThanOrEqual(active.length);
  });

  it('has the attainment of people’s only goals', async () => {
    const goals = Object.values((figures['goal-sales'] ?? {}) as Record<string, Record<string, unknown>>);
    const own = new Map(
      goals.filter(({ scope }) => scope === 'user').map(({ scopeId, attainment }) => [scopeId, attainment]),
    );
    for (const { key, cells } of await rows()) {
      if (own.has(key)) expect(cells['attainment']).toBeCloseTo(Number(own.get(key)), 6);
      else expect(cells['attainment']).toBeNull();
    }
  });
});
