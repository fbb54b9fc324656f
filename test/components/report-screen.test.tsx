// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageFrame } from '@/components/controls/page-frame';
import { ReportScreen } from '@/components/report/report-screen';
import type { Result } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import type { View } from '@/lib/model/view';
import { ReportView } from '@/lib/state/report-view';
import { aResult, aRow } from './a-result';
import { fakeEngine, fakeSession } from './fake-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

afterEach(cleanup);

async function show(result: Result, locale?: string) {
  const engine = fakeEngine({ [result.report]: result });
  const session = fakeSession(engine, locale === undefined ? {} : { locale });
  const target = signal<{ report: string; view: View } | null>({ report: result.report, view: {} });
  const view = new ReportView(session, target);
  const onDrill = vi.fn();
  const onRefine = vi.fn((next: View) => {
    target.value = { report: result.report, view: next };
  });
  render(
    <PageFrame session={session}>
      <ReportScreen view={view} width={360} onRefine={onRefine} onDrill={onDrill} onSettings={() => {}} />
    </PageFrame>,
  );
  await waitFor(() => expect(view.answered.value).not.toBeNull());
  return { engine, session, view, onDrill, onRefine };
}

describe('a report', () => {
  it('says the finding first, and its figure opens the records', async () => {
    const { onDrill } = await show(aResult());
    expect(screen.getByText(/decided/).closest('p')?.textContent).toBe(
      'Price decided 6 of 10 losses, worth €236,900.',
    );
    fireEvent.click(screen.getByRole('button', { name: '6' }));
    expect(onDrill).toHaveBeenCalledWith({ block: 'finding', row: 'finding', column: 'k' });
  });

  it('says a change with an arrow and a word, and colours it only beyond chance', async () => {
    await show(aResult());
    const down = screen.getByText('30 down').parentElement;
    expect(down?.querySelector('svg')).not.toBeNull();
    expect(down?.className).toContain('good');
    expect(screen.getByText('22% up').parentElement?.className).toContain('bad');
  });

  it('walks the bars with the arrows, says each, and drills with Enter', async () => {
    const { onDrill } = await show(aResult());
    const chart = screen.getByRole('img', { name: /Price decided 6 of 10/ });
    fireEvent.keyDown(chart, { key: 'ArrowDown' });
    await screen.findByText('Price: 6, 60%');
    fireEvent.keyDown(chart, { key: 'ArrowDown' });
    await screen.findByText('No reply: 3, 30%');
    fireEvent.keyDown(chart, { key: 'Enter' });
    expect(onDrill).toHaveBeenCalledWith({ block: 'reasons', row: 'reply', column: 'count' });
  });

  it('swaps chart and table with T', async () => {
    await show(aResult());
    expect(screen.queryByRole('columnheader', { name: 'Deals' })).toBeNull();
    fireEvent.keyDown(document.body, { key: 't' });
    await screen.findByRole('columnheader', { name: 'Deals' });
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('sorts by a head: known before unknown, what stands aside last', async () => {
    await show(aResult());
    const names = () =>
      within(screen.getByRole('table'))
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent);
    expect(names()).toEqual(['Price', 'No reply', '(no reason)', 'All']);
    fireEvent.click(screen.getByRole('button', { name: 'Value' }));
    await waitFor(() => expect(names()).toEqual(['No reply', 'Price', '(no reason)', 'All']));
    expect(screen.getByRole('columnheader', { name: 'Value' }).getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(screen.getByRole('button', { name: 'Age, median, hours' }));
    await waitFor(() => expect(names()).toEqual(['Price', 'No reply', '(no reason)', 'All']));
  });

  it('draws unknown as a dash and zero as zero', async () => {
    await show(aResult());
    const cells = within(screen.getByRole('table'))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells).toContain('–');
    expect(cells).toContain('€0');
  });

  it('says "1 of 3" where a rate rests on too few', async () => {
    const row = aRow({ key: 'a', cells: { rate: 1 / 3 }, of: { rate: [1, 3] }, records: {} });
    const block = {
      id: 'b',
      columns: [{ key: 'rate', unit: 'share' as const }],
      rows: [row, { ...row, key: 'b' }],
    };
    await show(aResult({ blocks: [block], charts: [] }));
    expect(screen.getAllByText('1 of 3')).toHaveLength(2);
    expect(screen.queryByText('33%')).toBeNull();
  });

  it('shows a hostile name as the text it is', async () => {
    const name = '<img src=x onerror=alert(1)>\u202E{n}';
    const base = aResult();
    const [block] = base.blocks;
    const rows = [aRow({ key: 'x', label: { text: name }, cells: { count: 6 } }), ...(block?.rows ?? [])];
    await show(aResult({ blocks: block ? [{ ...block, rows }] : [] }));
    expect(screen.getAllByText(name).length).toBeGreaterThan(0);
    expect(screen.getAllByText(name).every((element) => element.tagName === 'BDI')).toBe(true);
    expect(document.querySelector('img')).toBeNull();
  });

  it('says why there is nothing and drops the filter that took it', async () => {
    const { onRefine } = await show(
      aResult({ state: 'empty', reasons: [{ key: 'removed-userIds', values: { n: 9 } }] }),
    );
    expect(screen.getByText('The filter for people removed 9.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show everyone' }));
    expect(onRefine.mock.lastCall?.[0]).toMatchObject({ owner: 'all' });
  });

  it('says what is missing when the CRM cannot give a report', async () => {
    await show(aResult({ state: 'unavailable', reasons: [{ key: 'no-lossReasons' }] }));
    expect(screen.getByText('This CRM sends no loss reasons.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('keeps the figures when a newer answer fails, and says from when they are', async () => {
    const { session, engine } = await show(aResult());
    engine.ask = () => Promise.reject(new Error('boom'));
    session.position.value = 2;
    await screen.findByText('Something went wrong on our side');
    expect(screen.getByText(/^Figures are from/)).toBeTruthy();
    expect(screen.getByText(/decided/)).toBeTruthy();
  });

  it('asks anew when a filter is chosen, by keyboard alone', async () => {
    const { engine } = await show(aResult());
    const chip = screen.getByRole('button', { name: /^Whose/ });
    fireEvent.keyDown(chip, { key: 'ArrowDown' });
    const menu = await screen.findByRole('menu');
    expect(document.activeElement?.textContent).toContain('Me');
    fireEvent.keyDown(menu, { key: 'End' });
    expect(document.activeElement?.textContent).toContain('Ömer Aydın');
    fireEvent.click(document.activeElement as Element);
    await waitFor(() =>
      expect(engine.asked.at(-1)?.question).toMatchObject({ scope: { filters: { userIds: ['u2'] } } }),
    );
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Whose/ }));
  });

  it('offers the options of the report, and asks anew with what is chosen', async () => {
    const { engine } = await show(
      aResult({
        options: [
          { id: 'group', kind: 'choice', value: 'reason', choices: ['reason', 'category'] },
          { id: 'unqualified', kind: 'switch', value: false },
          { id: 'peer', kind: 'person', value: null },
        ],
      }),
    );
    const options = () => (engine.asked.at(-1)?.question as { scope: Scope } | undefined)?.scope.options;
    const group = screen.getByRole('button', { name: 'Grouped by: Reason' });
    expect(group.className).not.toContain('differs');
    fireEvent.click(group);
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Category' }));
    await waitFor(() => expect(options()).toEqual({ group: 'category' }));
    expect(screen.getByRole('button', { name: 'Grouped by: Category' }).className).toContain('differs');

    const unqualified = screen.getByRole('button', { name: 'Count unqualified deals as lost' });
    expect(unqualified.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(unqualified);
    await waitFor(() => expect(unqualified.getAttribute('aria-pressed')).toBe('true'));
    expect(options()).toEqual({ group: 'category', unqualified: true });

    fireEvent.click(screen.getByRole('button', { name: 'Beside: Nobody' }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Ömer Aydın' }));
    await waitFor(() => expect(options()).toMatchObject({ peer: 'u2' }));

    fireEvent.keyDown(screen.getByRole('button', { name: 'Grouped by: Category' }), { key: 'Backspace' });
    fireEvent.click(unqualified);
    await waitFor(() => expect(options()).toEqual({ peer: 'u2' }));
  });

  it('shows months with the names of their columns, and which of them are not whole', async () => {
    const month = (key: string, partial?: true) =>
      aRow({ key, label: { text: key.slice(0, 7) }, cells: { r1: 2 }, ...(partial && { partial }) });
    await show(
      aResult({
        charts: [],
        blocks: [
          {
            id: 'trend',
            every: 'month',
            columns: [{ key: 'r1', unit: 'count', label: { text: 'Too dear' } }],
            rows: [month('2026-09-01', true), month('2026-10-01'), month('2026-11-01', true)],
          },
        ],
      }),
    );
    const table = within(screen.getByRole('table', { name: 'Lost deals by month' }));
    expect(table.getByRole('columnheader', { name: 'Too dear' })).toBeTruthy();
    expect(table.getByRole('columnheader', { name: 'Month' })).toBeTruthy();
    expect(table.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual([
      'September 2026in part',
      'October 2026',
      'November 2026to date',
    ]);
  });

  it('draws neither days as a table nor anybody’s rank', async () => {
    const columns = [{ key: 'count', unit: 'count' as const }];
    const rows = [aRow({ key: '2026-11-01' }), aRow({ key: '2026-11-02' })];
    const blocks = [
      { id: 'burn-up', every: 'day' as const, columns, rows },
      { id: 'standing', columns, rows },
    ];
    await show(aResult({ charts: [], blocks }));
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('draws the measures of everyone one a line, beside the team', async () => {
    const row = (key: string, word: string, won: number, calls: number | null) => ({
      key,
      label: { word },
      cells: { won, calls, emails: null },
      ...(key === 'me' && { records: { won: 3 } }),
    });
    const { onDrill } = await show(
      aResult({
        report: 'rep-dashboard',
        finding: { key: 'finding.rep-dashboard.middle', values: { name: { text: 'x' } } },
        charts: [],
        blocks: [
          {
            id: 'measures',
            columns: [
              { key: 'won', unit: 'mean' },
              { key: 'calls', unit: 'mean' },
              { key: 'emails', unit: 'mean' },
            ],
            rows: [
              row('me', 'row.everyone', 37, 100),
              row('average', 'row.average', 9.25, 25),
              row('p25', 'row.p25', 7, null),
              row('p75', 'row.p75', 12, 30),
            ],
          },
        ],
      }),
    );
    const table = within(screen.getByRole('table', { name: 'Against the team' }));
    expect(
      table.getAllByRole('row').map((line) => [...line.children].map((cell) => cell.textContent)),
    ).toEqual([
      ['Measure', 'Everyone', 'Team average', 'A quarter is below', 'A quarter is above'],
      ['Won deals', '37', '9.3', '7', '12'],
      ['Calls', '100', '25', '–', '30'],
    ]);
    fireEvent.click(table.getByRole('button', { name: '37' }));
    expect(onDrill).toHaveBeenCalledWith({ block: 'measures', row: 'me', column: 'won' });
  });

  it('says once that a chart has figures too few to judge, and marks none of them', async () => {
    const row = (key: string, won: number, created: number) => ({
      key,
      label: { text: key },
      cells: { won, created, lost: 0 },
    });
    const better = 1 as const;
    await show(
      aResult({
        report: 'rep-dashboard',
        finding: { key: 'finding.rep-dashboard.middle', values: { name: { text: 'x' } } },
        charts: [{ kind: 'bullets', block: 'measures', value: 'won' }],
        blocks: [
          {
            id: 'measures',
            columns: [
              { key: 'won', unit: 'mean', better },
              { key: 'created', unit: 'mean', better },
            ],
            rows: [row('me', 2, 3), row('average', 9, 20), row('p25', 7, 15), row('p75', 12, 30)],
          },
        ],
      }),
    );
    expect(screen.getAllByText('few records, not judged')).toHaveLength(1);
    expect(screen.queryByText('below the team’s middle half')).toBeNull();
  });

  it('tells what the figures rest on', async () => {
    const { onDrill } = await show(aResult());
    for (const fact of ['by close date', 'Europe/Warsaw', 'EUR', 'n = 10', '1 without a reason']) {
      expect(screen.getByText(fact)).toBeTruthy();
    }
    fireEvent.click(screen.getByRole('button', { name: 'Why this number' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Show the 10 records' }));
    expect(onDrill).toHaveBeenCalledWith({ block: 'headline', row: 'all', column: 'lost' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('names in its foot a list that may not be read, and does not call it still being read', async () => {
    const { session } = await show(aResult());
    const stream = { stream: 'd', fills: ['deals'], read: 0, rejected: 0, whole: false };
    session.status.value = { state: 'done', streams: [{ ...stream, phase: 'no-access' }] };
    await screen.findByText('not readable: Deals');
    expect(screen.queryByText('older records are still being read')).toBeNull();
  });

  it('turns the page round for Persian', async () => {
    await show(aResult(), 'fa');
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.documentElement.lang).toBe('fa');
    expect(screen.getByText('n = ۱۰')).toBeTruthy();
  });
});
