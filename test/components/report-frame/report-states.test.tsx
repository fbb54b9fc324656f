// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageFrame } from '@/components/controls/page-frame';
import { ReportScreen } from '@/components/report/report-screen';
import type { Result } from '@/lib/model/result';
import type { View } from '@/lib/model/view';
import { openCrm, startSync } from '@/lib/state/actions';
import { ReportView } from '@/lib/state/report-view';
import { aResult, aRow } from '../a-result';
import { anAccount, fakeEngine, fakeSession } from '../fake-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/state/actions');
afterEach(cleanup);

async function show(result: Result, view: View = {}, width = 360) {
  const session = fakeSession(fakeEngine({ [result.report]: result }));
  const target = signal({ report: result.report, view });
  const model = new ReportView(session, target);
  const [onRefine, onReport, onSettings] = [vi.fn(), vi.fn(), vi.fn()];
  render(
    <PageFrame session={session}>
      <ReportScreen view={model} onDrill={() => {}} {...{ width, onRefine, onReport, onSettings }} />
    </PageFrame>,
  );
  await waitFor(() => expect(model.answered.value).not.toBeNull());
  return { session, onRefine, onReport, onSettings };
}
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a report without figures', () => {
  it('leads to what the CRM sends when it cannot give them', async () => {
    const { onSettings } = await show(
      aResult({ state: 'unavailable', reasons: [{ key: 'no-call-outcomes' }] }),
    );
    expect(screen.getByText(/sends no call outcomes/)).toBeTruthy();
    click('See what it sends');
    expect(onSettings).toHaveBeenCalledWith('coverage');
  });

  it('leads to the goals when there are none', async () => {
    const { onSettings } = await show(aResult({ state: 'empty', reasons: [{ key: 'no-goals' }] }));
    click('Set goals');
    expect(onSettings).toHaveBeenCalledWith('goals');
  });

  it('drops the one filter that took the records, and keeps the others', async () => {
    const { onRefine } = await show(
      aResult({ state: 'empty', reasons: [{ key: 'removed-channels', values: { n: 9 } }] }),
      { filters: { channels: ['paid'], pipelineIds: ['p1'] } },
    );
    click('Drop this filter');
    expect(onRefine.mock.lastCall?.[0]).toMatchObject({ filters: { pipelineIds: ['p1'] } });
    expect(onRefine.mock.lastCall?.[0].filters).not.toHaveProperty('channels');
  });

  it('drops all filters that took records, whose among them', async () => {
    const { onRefine } = await show(
      aResult({
        state: 'empty',
        reasons: [
          { key: 'removed-channels', values: { n: 9 } },
          { key: 'removed-userIds', values: { n: 3 } },
        ],
      }),
      { filters: { channels: ['paid'] } },
    );
    click('Drop these filters');
    expect(onRefine.mock.lastCall?.[0]).toMatchObject({ owner: 'all', filters: {} });
  });

  it('offers a longer period when no filter is to blame', async () => {
    const { onRefine } = await show(aResult({ state: 'empty', reasons: [{ key: 'nothing-in-period' }] }));
    click('Show this year');
    expect(onRefine.mock.lastCall?.[0]).toMatchObject({ period: 'this-year' });
  });
});

describe('a report with figures', () => {
  it('says that they are few, and since when they are whole', async () => {
    await show(
      aResult({ state: 'thin', reasons: [{ key: 'history-since', values: { since: '2026-03-15' } }] }),
    );
    expect(screen.getByText(/^Too few to judge/)).toBeTruthy();
    expect(screen.getByText(/15 Mar 2026/)).toBeTruthy();
  });

  it('says a gap in the data beside them, with the way to the report that lists it', async () => {
    const { onReport } = await show(
      aResult({ caveats: [{ key: 'many-without-reason', count: 31, link: 'data-audit' }] }),
    );
    const link = screen.getByRole('link', { name: 'Check the data' });
    expect(link.getAttribute('href')).toMatch(/^#\/report\/data-audit/);
    fireEvent.click(link);
    expect(onReport).toHaveBeenCalledWith('data-audit');
  });

  it('keeps them when the session has ended, says from when they are, and opens the CRM', async () => {
    vi.mocked(openCrm).mockResolvedValue(undefined);
    const { session } = await show(aResult());
    const failure = { kind: 'signed-out' as const };
    session.status.value = { state: 'stopped', failure, syncedAt: '2026-11-18T16:40:00Z', streams: [] };
    await screen.findByText('Sign in to Tryton again');
    expect(screen.getByText(/18 Nov 2026, 17:40/)).toBeTruthy();
    expect(screen.getByText(/decided/)).toBeTruthy();
    click('Open Tryton');
    expect(openCrm).toHaveBeenCalled();
  });

  it('tries again when the CRM did not answer', async () => {
    vi.mocked(startSync).mockResolvedValue(undefined);
    const { session } = await show(aResult());
    session.status.value = { state: 'stopped', failure: { kind: 'unreachable' }, streams: [] };
    await screen.findByText('Tryton did not answer');
    click('Try now');
    expect(startSync).toHaveBeenCalledWith(anAccount.id);
  });

  it('stands in two columns in a tab: the chart first, tables and what they rest on beside it', async () => {
    const block = (id: string) => ({
      id,
      columns: [{ key: 'count', unit: 'count' as const }],
      rows: [aRow({ key: 'a' }), aRow({ key: 'b' })],
    });
    const base = aResult();
    await show(aResult({ blocks: [...base.blocks, block('more')] }), {}, 1_280);
    const footer = screen.getByText('Why this number').closest('footer') as HTMLElement;
    const side = footer.parentElement as HTMLElement;
    expect(side.querySelectorAll('table')).toHaveLength(1);
    expect(side.textContent).toContain('Lost value');
    expect(side.contains(screen.getByRole('img', { name: /Price decided/ }))).toBe(false);
  });
});
