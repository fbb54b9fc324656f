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
