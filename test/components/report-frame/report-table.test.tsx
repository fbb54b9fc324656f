// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReportTable } from '@/components/report/report-table';
import { en } from '@/lib/i18n/locales/en';
import { translatorOf } from '@/lib/i18n/translator';
import type { Block, ColumnSpec, Row } from '@/lib/model/result';
import type { Sort } from '@/lib/state/report-view';

const display = { timeZone: 'Europe/Warsaw', calendar: 'gregory', currency: 'EUR' } as const;
const english = translatorOf('en', en, { ...display, locale: 'en-GB' });
const persian = translatorOf('fa', en, { ...display, locale: 'fa' });

afterEach(() => {
  cleanup();
  document.documentElement.dir = 'ltr';
});

const columns: readonly ColumnSpec[] = [
  { key: 'count', unit: 'count' },
  { key: 'value', unit: 'money' },
];
const row = (key: string, over: Partial<Row> = {}): Row => ({
  key,
  label: { text: `Customer ${key}` },
  cells: { count: 3, value: 100_00 },
  records: { count: 1, value: 2 },
  ...over,
});
const rows = (n: number): Row[] =>
  Array.from({ length: n }, (_, index) => row(String(index), { cells: { count: index + 1, value: null } }));

function show(block: Partial<Block>, over: { width?: number; t?: typeof english } = {}) {
  const onDrill = vi.fn();
  const sort = signal<Sort | undefined>(undefined);
  const onSort = (column: string): void => {
    sort.value = {
      column,
      descending: sort.value?.column === column ? !sort.value.descending : column !== '',
    };
  };
  const Table = () => (
    <ReportTable
      block={{ id: 'b', columns, rows: [], ...block }}
      report="sales-by-customer"
      caption="Customers"
      asOf="2026-11-19T12:00:00Z"
      width={over.width ?? 360}
      sort={sort.value}
      onSort={onSort}
      onDrill={onDrill}
      t={over.t ?? english}
    />
  );
  render(<Table />);
  return { onDrill };
}
const names = () =>
  within(screen.getByRole('table'))
    .queryAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('a table', () => {
  it('sorts both ways with the unknown last, and what stands aside after it', async () => {
    show({
      rows: [
        row('a', { cells: { count: 2, value: null } }),
        row('b', { cells: { count: 9, value: 1 } }),
        row('c', { cells: { count: 5, value: 7 } }),
        row('(none)', { cells: { count: 99, value: 99 }, aside: true }),
      ],
    });
    const order = (...keys: string[]) => keys.map((key) => `Customer ${key}`);
    fireEvent.click(screen.getByRole('button', { name: 'Value' }));
    await waitFor(() => expect(names()).toEqual(order('c', 'b', 'a', '(none)')));
    expect(screen.getByRole('columnheader', { name: 'Value' }).getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(screen.getByRole('button', { name: 'Value' }));
    await waitFor(() => expect(names()).toEqual(order('b', 'c', 'a', '(none)')));
    expect(screen.getByRole('columnheader', { name: 'Value' }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('sorts months by their dates, not by their names', async () => {
    const month = (key: string) => row(key, { label: { text: key } });
    show({ every: 'month', rows: [month('2026-09-01'), month('2026-04-01'), month('2026-11-01')] });
    fireEvent.click(screen.getByRole('button', { name: 'Name' }));
    await waitFor(() => expect(names()).toEqual(['April 2026', 'September 2026', 'November 2026']));
  });

  it('draws a part of a long table, says how long it is, and keeps the total in sight', async () => {
    show({ rows: rows(500), total: row('all', { label: { word: 'row.all' } }) });
    const table = screen.getByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('502');
    expect(names().length).toBeLessThan(100);
    expect(names().length).toBeGreaterThan(10);
    expect(names().at(-1)).toBe('All');
    expect(screen.getByText('Customer 3').closest('tr')?.getAttribute('aria-rowindex')).toBe('5');
    expect(within(table).getAllByRole('row').at(-1)?.getAttribute('aria-rowindex')).toBe('502');
  });

  it('reaches every row of a long table by search, in any spelling, and says how many it found', async () => {
    show({ rows: [...rows(500), row('x', { label: { text: 'Żółw İnşaat' } })] });
    expect(screen.queryByText('Customer 499')).toBeNull();
    const field = screen.getByRole('searchbox', { name: 'Search in this table' });
    fireEvent.input(field, { target: { value: 'customer 499' } });
    await waitFor(() => expect(names()).toEqual(['Customer 499']));
    expect(screen.getByRole('status').textContent).toBe('1 of 501 found');
    fireEvent.input(field, { target: { value: 'zolw insaat' } });
    await waitFor(() => expect(names()).toEqual(['Żółw İnşaat']));
    fireEvent.input(field, { target: { value: 'nobody' } });
    await screen.findByText('None of them matches.');
  });

  it('draws further rows as the page is scrolled', async () => {
    show({ rows: rows(500) });
    expect(screen.queryByText('Customer 300')).toBeNull();
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(
      () => new DOMRect(0, -window.scrollY, 360, 30),
    );
    Object.defineProperty(window, 'scrollY', { value: 300 * 30, configurable: true });
    act(() => void window.dispatchEvent(new Event('scroll')));
    await screen.findByText('Customer 300');
    expect(screen.queryByText('Customer 0')).toBeNull();
    Object.defineProperty(window, 'scrollY', { value: 0, configurable: true });
  });

  it('prints every row and every column', async () => {
    show({ rows: rows(500), columns: [...columns, { key: 'wide', unit: 'money', minWidth: 900 }] });
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(names()).toHaveLength(500);
    expect(screen.getAllByRole('columnheader')).toHaveLength(4);
    expect(screen.queryByRole('searchbox')).toBeNull();
    act(() => void window.dispatchEvent(new Event('afterprint')));
    await waitFor(() => expect(names().length).toBeLessThan(100));
  });

  it('prints columns that no paper is wide enough for below, under the names again', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      key: `c${index}`,
      unit: 'money' as const,
      label: { text: `Column ${index}` },
    }));
    const cells = Object.fromEntries(many.map(({ key }) => [key, 1_234_567_00]));
    show({ columns: many, rows: [row('1', { cells })], total: row('all', { cells }) });
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    const tables = screen.getAllByRole('table');
    expect(tables.length).toBeGreaterThan(2);
    const heads = tables.flatMap((table) => within(table).getAllByRole('columnheader').slice(1));
    expect(heads.map(({ textContent }) => textContent)).toEqual(many.map(({ label }) => label.text));
    for (const table of tables) expect(within(table).getByText('Customer 1')).toBeTruthy();
  });

  it('is one tab stop; arrows go from cell to cell over those without records', () => {
    const { onDrill } = show({
      rows: [row('a'), row('b', { cells: { count: 0, value: 5_00 } }), row('c', { records: { count: 1 } })],
      total: row('all', { label: { word: 'row.all' } }),
    });
    const cells = within(screen.getByRole('table'))
      .getAllByRole('button')
      .filter((button) => button.dataset['cell']);
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toEqual([cells[0]]);
    const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
    const at = () => {
      const { row: key, cell } = (document.activeElement as HTMLElement).dataset;
      return `${key} ${cell}`;
    };
    cells[0]?.focus();
    press('ArrowDown');
    expect(at()).toBe('c count'); // A zero in row b leads nowhere.
    press('ArrowUp');
    press('ArrowRight');
    expect(at()).toBe('a value');
    press('ArrowDown');
    expect(at()).toBe('b value');
    press('ArrowDown');
    expect(at()).toBe('(total) value');
    press('Home');
    expect(at()).toBe('(total) count');
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
    fireEvent.click(document.activeElement as Element);
    expect(onDrill).toHaveBeenCalledWith('(total)', 'count');
  });

  it('walks towards the end of the line with the left arrow in Persian', () => {
    document.documentElement.dir = 'rtl';
    show({ rows: [row('a')] }, { t: persian });
    const [first, second] = within(screen.getByRole('table'))
      .getAllByRole('button')
      .filter((button) => button.dataset['cell']);
    first?.focus();
    fireEvent.keyDown(first as Element, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(second);
  });

  it('leaves columns that do not fit to "more columns", which scroll in their own box', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({
      key,
      unit: 'money' as const,
      label: { text: `Column ${key}` },
    }));
    const cells = Object.fromEntries(many.map(({ key }) => [key, 1_234_567_00]));
    show({ columns: many, rows: [row('1', { cells }), row('2', { cells })] });
    expect(screen.getAllByRole('columnheader')).toHaveLength(3);
    const more = screen.getByRole('button', { name: '4 more columns' });
    fireEvent.click(more);
    await waitFor(() => expect(screen.getAllByRole('columnheader')).toHaveLength(7));
    expect(screen.getByRole('region', { name: 'Customers' }).tabIndex).toBe(0);
    expect(screen.getByRole('button', { name: 'Fewer columns' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('shows the sorted column even where it does not fit', () => {
    const many = ['a', 'b', 'c', 'd'].map((key) => ({
      key,
      unit: 'money' as const,
      label: { text: `Column ${key}` },
    }));
    const cells = Object.fromEntries(many.map(({ key }) => [key, 1_234_567_00]));
    const all = { id: 'b', columns: many, rows: [row('1', { cells }), row('2', { cells })] };
    render(
      <ReportTable
        block={all}
        report="sales-by-customer"
        caption="Customers"
        asOf="2026-11-19T12:00:00Z"
        width={320}
        sort={{ column: 'd', descending: true }}
        onSort={() => {}}
        onDrill={() => {}}
        t={english}
      />,
    );
    expect(screen.getByRole('columnheader', { name: 'Column d' })).toBeTruthy();
  });

  it('says the unit of times once, when all of them are at least five of it', () => {
    const time = (seconds: number | null) => row(String(seconds), { cells: { age: seconds }, records: {} });
    const age = [{ key: 'age', unit: 'seconds' as const, label: { text: 'Age' } }];
    const day = 86_400;
    show({ columns: age, rows: [time(32 * day + 3_600), time(14 * day), time(null)] });
    expect(screen.getByRole('columnheader', { name: 'Age, days' })).toBeTruthy();
    const [first, , unknown] = screen.getAllByRole('cell');
    expect(first?.textContent).toBe('32');
    expect(first?.getAttribute('title')).toBe('32 d 1 h');
    expect(unknown?.textContent).toBe('–');
    cleanup();
    show({ columns: age, rows: [time(32 * day), time(60)] });
    expect(screen.getByRole('columnheader', { name: 'Age' })).toBeTruthy();
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['32 d', '1 min']);
  });

  it('has no total of what cannot be added', () => {
    const spec: readonly ColumnSpec[] = [{ key: 'person', unit: 'text' }];
    const person = row('1', { cells: { person: 'Ada' }, records: {} });
    show({ columns: spec, rows: [person], total: row('all', { cells: { person: null } }) });
    expect(names()).toEqual(['Customer 1']);
  });
});
