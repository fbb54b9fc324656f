// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageFrame } from '@/components/controls/page-frame';
import { ReportScreen } from '@/components/report/report-screen';
import type { Result } from '@/lib/model/result';
import { scopeOf } from '@/lib/settings/scope-of';
import { ReportView } from '@/lib/state/report-view';
import { aResult } from '../a-result';
import { anAccount, fakeEngine, fakeSession } from '../fake-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/state/actions');
afterEach(cleanup);

async function show(result: Result) {
  const engine = fakeEngine({ [result.report]: result });
  const { ask } = engine;
  engine.ask = ((name: string, question: never) =>
    name === 'reportNeeds'
      ? Promise.resolve([{ id: result.report, needs: ['deals', 'activities', 'goals'] }])
      : ask(name as 'run', question)) as typeof engine.ask;
  const session = fakeSession(engine);
  session.contents.value = {
    ...session.contents.value,
    counts: { deals: 6_480, activities: 18_200 },
    deals: { first: '2024-01-03T09:00:00Z', last: '2026-11-18T09:00:00Z' },
  } as NonNullable<typeof session.contents.value>;
  const stream = { read: 0, rejected: 0, finishedAt: '2026-11-19T11:56:00Z' };
  session.status.value = {
    state: 'running',
    streams: [
      { ...stream, stream: 'd', fills: ['deals'], phase: 'done', whole: true },
      {
        ...stream,
        stream: 'a',
        fills: ['activities'],
        phase: 'reading',
        whole: false,
        read: 900,
        total: 2_000,
      },
    ],
  };
  session.scope = (view) => ({
    ...scopeOf(anAccount, session.preferences.peek(), { ...view, asOf: session.now.peek() }),
    rates: { EUR: '1', PLN: '0.235', TRY: '0.02' },
    datedRates: [
      { currency: 'TRY', from: '2026-10-01', rate: '0.0205' },
      { currency: 'TRY', from: '2026-12-01', rate: '0.01' },
    ],
  });
  const target = signal({ report: result.report, view: {} });
  const view = new ReportView(session, target);
  const [onDrill, onReport, onSettings] = [vi.fn(), vi.fn(), vi.fn()];
  render(
    <PageFrame session={session}>
      <ReportScreen view={view} width={360} onRefine={() => {}} {...{ onDrill, onReport, onSettings }} />
    </PageFrame>,
  );
  await waitFor(() => expect(view.answered.value).not.toBeNull());
  const opener = screen.getByRole('button', { name: 'Why this number' });
  opener.focus();
  fireEvent.click(opener);
  const sheet = within(await screen.findByRole('dialog'));
  return { sheet, opener, onDrill, onReport, onSettings };
}
const fact = (sheet: Awaited<ReturnType<typeof show>>['sheet'], name: string): string[] =>
  [...(sheet.getByText(name, { selector: 'dt' }).nextElementSibling?.children ?? [])].map(
    ({ textContent }) => textContent,
  );

describe('why this number', () => {
  it('tells how far each list is read, since when there are deals, and the rates of the period', async () => {
    const { sheet } = await show(aResult());
    await waitFor(() =>
      expect(fact(sheet, 'Lists')).toEqual([
        'Deals: 6,480 records, read until 19 Nov 2026, 12:56',
        'Activities: 900 of 2,000 read so far',
      ]),
    );
    expect(fact(sheet, 'Oldest deal')).toEqual(['3 Jan 2024']);
    expect(fact(sheet, 'Currency')).toEqual([
      'EUR, each record converted and rounded',
      '1 PLN = 0.235 EUR',
      '1 TRY = 0.0205 EUR since 1 Oct 2026',
    ]);
    expect(screen.getByText('EUR, rates of 1 Oct 2026')).toBeTruthy();
    expect(screen.getByText('deals since 3 Jan 2024')).toBeTruthy();
  });

  it('says out of how many a share is', async () => {
    const { sheet } = await show(
      aResult({
        headline: {
          id: 'headline',
          columns: [{ key: 'share', unit: 'share', label: { text: 'Win rate' } }],
          rows: [{ key: 'all', label: { text: 'x' }, cells: { share: 9 / 19 }, of: { share: [9, 19] } }],
        },
      }),
    );
    expect(fact(sheet, 'Out of')).toEqual(['Win rate: 9 of 19']);
  });

  it('lists the records that are left out of a ranking', async () => {
    const { sheet, onDrill } = await show(aResult());
    fireEvent.click(sheet.getByRole('button', { name: 'Show 1 (no reason)' }));
    expect(onDrill).toHaveBeenCalledWith({ block: 'reasons', row: '(none)', column: 'count' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('leads to the report that says more of a gap, and to the rows that did not fit', async () => {
    const { sheet, onReport, onSettings } = await show(
      aResult({
        caveats: [
          { key: 'many-without-reason', count: 31, link: 'data-audit' },
          { key: 'not-understood', count: 2 },
        ],
      }),
    );
    fireEvent.click(sheet.getByRole('link', { name: 'Check the data' }));
    expect(onReport).toHaveBeenCalledWith('data-audit');
    fireEvent.click(sheet.getByRole('button', { name: 'See the rows that did not fit' }));
    expect(onSettings).toHaveBeenCalledWith('diagnostics');
  });

  it('closes with Esc and gives the focus back to what opened it', async () => {
    const { sheet, opener } = await show(aResult());
    expect(sheet.getByRole('heading', { name: 'Why this number' })).toBeTruthy();
    (document.activeElement as HTMLElement).blur();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(opener);
  });
});
