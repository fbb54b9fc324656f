// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block, ChartHint } from '@/lib/model/result';
import { aRow } from '../a-result';
import { aChart } from './a-chart';

afterEach(cleanup);

const month = (at: number): string => `2026-${String(at).padStart(2, '0')}-01`;
const course = (length: number): Block => ({
  id: 'trend',
  every: 'month',
  columns: [{ key: 'value', unit: 'money' }],
  rows: Array.from({ length }, (_, at) =>
    aRow({
      key: length > 12 ? `2026-11-${String(at + 1).padStart(2, '0')}` : month(12 - length + at),
      cells: { value: (at + 1) * 1_000_00 },
      records: { value: at },
    }),
  ),
});

interface Family {
  readonly name: string;
  readonly block: Block;
  readonly hint: Omit<ChartHint, 'block'>;
  /** Keys pressed, one after the other, from the first point on. */
  readonly keys: readonly string[];
  readonly said: string;
  readonly drilled: readonly [row: string, column: string];
}

const families: readonly Family[] = [
  {
    name: 'columns',
    block: course(4),
    hint: { kind: 'columns', value: 'value' },
    keys: ['ArrowRight', 'ArrowRight'],
    said: 'September 2026: €2,000',
    drilled: [month(9), 'value'],
  },
  {
    name: 'a line',
    block: { ...course(20), every: 'day' },
    hint: { kind: 'lines', value: 'value' },
    keys: ['End', 'ArrowLeft'],
    said: '19 Nov 2026: €19,000',
    drilled: ['2026-11-19', 'value'],
  },
  {
    name: 'stacked bars',
    block: {
      id: 'matrix',
      columns: [
        ...['Price', 'Timing'].map((text) => ({ key: text, unit: 'count' as const, label: { text } })),
        { key: 'all', unit: 'count' },
      ],
      rows: ['Ann', 'Bo'].map((text, at) =>
        aRow({
          key: text,
          label: { text },
          cells: { Price: 4 + at, Timing: 2, all: 6 + at },
          records: { Price: 1, Timing: 2, all: 3 },
        }),
      ),
    },
    hint: { kind: 'stacked', value: 'all' },
    keys: ['ArrowRight', 'ArrowRight', 'ArrowDown'],
    said: 'Bo, Timing: 2 of 7',
    drilled: ['Bo', 'Timing'],
  },
  {
    name: 'a funnel',
    block: {
      id: 'steps',
      columns: [
        { key: 'reached', unit: 'count' },
        { key: 'step', unit: 'share' },
      ],
      rows: [
        aRow({
          key: 'new',
          label: { text: 'New' },
          cells: { reached: 40, step: null },
          records: { reached: 1 },
        }),
        aRow({
          key: 'offer',
          label: { text: 'Offer' },
          cells: { reached: 10, step: 0.25 },
          records: { reached: 2 },
        }),
      ],
    },
    hint: { kind: 'funnel', value: 'reached', share: 'step' },
    keys: ['ArrowDown'],
    said: 'New: 40, 25% go on, the bottleneck, 30 stopped',
    drilled: ['new', 'reached'],
  },
  {
    name: 'a waterfall',
    block: {
      id: 'flow',
      columns: [
        { key: 'count', unit: 'count' },
        { key: 'change', unit: 'money' },
      ],
      rows: (
        [
          ['Then', 500_00, true],
          ['Lost', -200_00, false],
          ['Now', 300_00, true],
        ] as const
      ).map(([text, change, aside]) =>
        aRow({
          key: text,
          label: { text },
          cells: { count: 2, change },
          records: { change: 1 },
          ...(aside && { aside }),
        }),
      ),
    },
    hint: { kind: 'waterfall', value: 'change' },
    keys: ['ArrowDown', 'ArrowDown'],
    said: 'Lost: −€200, Deals: 2',
    drilled: ['Lost', 'change'],
  },
  {
    name: 'bands',
    block: {
      id: 'stages',
      columns: ['medianStay', 'idealFrom', 'idealTo'].map((key) => ({ key, unit: 'seconds' })),
      rows: ['Call', 'Offer'].map((text, at) =>
        aRow({
          key: text,
          label: { text },
          cells: { medianStay: 86_400 * (20 - at), idealFrom: 86_400, idealTo: 86_400 * 5 },
          records: { medianStay: 1 },
        }),
      ),
    },
    hint: { kind: 'bars', value: 'medianStay' },
    keys: ['ArrowDown', 'ArrowDown'],
    said: 'Offer: 19 d, healthy 1 d to 5 d',
    drilled: ['Offer', 'medianStay'],
  },
  {
    name: 'dots',
    block: {
      id: 'groups',
      columns: [{ key: 'winRate', unit: 'share' }],
      rows: ['Ann', 'Bo'].map((text, at) =>
        aRow({
          key: text,
          label: { text },
          cells: { winRate: (10 + at) / 20 },
          of: { winRate: [10 + at, 20] },
          records: { winRate: 1 },
        }),
      ),
    },
    hint: { kind: 'dots', value: 'winRate' },
    keys: ['ArrowDown'],
    said: 'Ann: 50%, 10 of 20, 95% interval 30% to 70%',
    drilled: ['Ann', 'winRate'],
  },
  {
    name: 'a scatter',
    block: {
      id: 'pairs',
      columns: [
        { key: 'medianTalk', unit: 'seconds' },
        { key: 'wonValue', unit: 'money' },
      ],
      rows: ['Ann', 'Bo', 'Cy'].map((text, at) =>
        aRow({
          key: text,
          label: { text },
          cells: { medianTalk: 60 * (9 - at), wonValue: 1_000_00 * (at + 1) },
          records: { wonValue: 1 },
        }),
      ),
    },
    hint: { kind: 'scatter', value: 'wonValue' },
    keys: ['ArrowRight'],
    said: 'Cy: Won value: €3,000, Talk, median: 7 min',
    drilled: ['Cy', 'wonValue'],
  },
];

describe.each(families)('$name', ({ block, hint, keys, said, drilled }) => {
  it('is one tab stop with the finding as its name, walked by arrows, left by Esc, drilled by Enter', async () => {
    const { onDrill, container } = aChart(block, hint);
    const chart = screen.getByRole('img', { name: /Price decided 6 of 10/ });
    expect(container.querySelectorAll('[role="img"] [tabindex], [role="img"] button')).toHaveLength(0);
    for (const key of keys) fireEvent.keyDown(chart, { key });
    const live = container.querySelector('[aria-live]');
    await expect.poll(() => live?.textContent).toBe(said);
    fireEvent.keyDown(chart, { key: 'Enter' });
    expect(onDrill).toHaveBeenCalledExactlyOnceWith(...drilled);
    fireEvent.keyDown(chart, { key: 'Escape' });
    await expect.poll(() => live?.textContent).toBe('');
  });

  it('opens the records of a point that is clicked', () => {
    const { onDrill, container } = aChart(block, hint);
    fireEvent.click(container.querySelector('[data-point="0"]') as Element);
    expect(onDrill).toHaveBeenCalledOnce();
  });

  it('never shows what is no number', () => {
    const { container } = aChart(block, hint);
    expect(container.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('from right to left', () => {
  it('the left arrow goes on, the right one back', async () => {
    const { container } = aChart(course(4), { kind: 'columns', value: 'value' }, 'fa');
    const chart = container.querySelector('[role="img"]') as Element;
    const live = container.querySelector('[aria-live]');
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    await expect.poll(() => live?.textContent).toContain('۱٬۰۰۰');
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    await expect.poll(() => live?.textContent).toContain('۲٬۰۰۰');
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    await expect.poll(() => live?.textContent).toContain('۱٬۰۰۰');
  });
});

describe('a stretch of time that is not over', () => {
  it('says so, and one that the period cuts says that', () => {
    const given = course(4);
    const rows = given.rows.map((row, at) =>
      at === 0 || at === 3 ? { ...row, partial: true as const } : row,
    );
    aChart(
      { ...given, rows: rows.map((row, at) => ({ ...row, key: month(8 + at) })) },
      {
        kind: 'columns',
        value: 'value',
      },
    );
    expect(screen.getByText('Nov to date')).toBeTruthy();
    expect(screen.getByText('Aug, in part')).toBeTruthy();
    expect(screen.getByText('Sept')).toBeTruthy();
  });
});

describe('a chart of what it does not fit', () => {
  it('is the table', () => {
    const given = course(4);
    const rows = given.rows.map((row) => ({ ...row, cells: { value: null } }));
    const { container } = aChart({ ...given, rows }, { kind: 'columns', value: 'value' });
    expect(container.querySelector('[role="img"]')).toBeNull();
    expect(screen.getByRole('table')).toBeTruthy();
  });
});
