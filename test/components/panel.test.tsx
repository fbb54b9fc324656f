// @vitest-environment happy-dom
import { computed } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { Panel } from '@/components/panel/panel';
import { pinsSetting, recentReportsSetting } from '@/lib/settings/settings';
import { openDemo, openRecord, startSync } from '@/lib/state/actions';
import { Navigation } from '@/lib/state/navigation';
import { aLine, aPage, aResult } from './a-result';
import { fakeLocks } from './fake-locks';
import { anAccount, contents, type FakeSession, fakeEngine, fakeSession } from './fake-session';
import { anInsight, goals, homeEngine } from './home/home-engine';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/state/actions');

const page = aPage([
  aLine({ id: 'd1', title: '<script>alert(1)</script>', base: 150_00, amount: 600_00, currency: 'PLN' }),
  aLine({ id: 'd2', title: null, base: 50_00 }),
]);

let navigation: Navigation;
beforeEach(() => {
  location.hash = '';
  Object.assign(window, { innerWidth: 360 }); // A panel, not a tab.
  fakeBrowser.reset();
  fakeLocks();
  window.innerWidth = 360;
  vi.mocked(openRecord).mockResolvedValue(undefined);
  vi.mocked(openDemo).mockResolvedValue(undefined);
});
afterEach(() => {
  cleanup();
  navigation[Symbol.dispose]();
});

function show(session: FakeSession): void {
  navigation = new Navigation({ read: async () => ({ hash: '' }), write: async () => {} });
  render(
    <PageFrame session={session}>
      <Panel navigation={navigation} />
    </PageFrame>,
  );
}
function aSession(): FakeSession {
  const session = fakeSession(fakeEngine({ 'loss-reasons': aResult(), 'goal-progress': goals() }, page));
  session.contents.value = { ...contents, counts: { deals: 40 } };
  return session;
}

describe('panel', () => {
  it('offers the demo company to who has no account', async () => {
    show(fakeSession(fakeEngine(), { account: null }));
    fireEvent.click(await screen.findByRole('button', { name: 'Look around in a demo company' }));
    await waitFor(() => expect(openDemo).toHaveBeenCalled());
  });

  it('says loudly on every screen that the demo company is invented', () => {
    const session = aSession();
    session.account.value = { ...anAccount, connector: 'demo' };
    show(session);
    for (const place of [{ screen: 'home' }, { screen: 'reports' }] as const) {
      navigation.go(place);
      expect(screen.getByText('DEMO')).toBeTruthy();
    }
  });

  it('draws the first goal large, with its pace spoken', async () => {
    show(aSession());
    const [meter] = await screen.findAllByRole('img', { name: /€41,300 of €60,000, 69%; pace 60%. Ahead/ });
    expect(meter).toBeTruthy();
    expect(screen.getByText('60% by today')).toBeTruthy();
    expect(screen.getByText('8 working days left')).toBeTruthy();
  });

  it('keeps the figures while the session of the CRM has ended, with one action', async () => {
    const session = aSession();
    session.status.value = {
      state: 'stopped',
      failure: { kind: 'signed-out' },
      syncedAt: '2026-11-18T16:40:00Z',
      streams: [],
    };
    show(session);
    await screen.findByText('Sign in to Tryton again');
    expect(screen.getByRole('button', { name: 'Open Tryton' })).toBeTruthy();
    await screen.findByText('€41,300');
  });

  it('asks the browser for a site that was taken back in the click itself, and reads after a yes', async () => {
    const request = vi.fn(async () => true);
    Object.assign(fakeBrowser, { permissions: { request } });
    const session = aSession();
    const failure = { kind: 'forbidden' as const, what: anAccount.origin };
    session.status.value = { state: 'stopped', failure, streams: [] };
    show(session);
    fireEvent.click(await screen.findByRole('button', { name: 'Allow again' }));
    expect(request).toHaveBeenCalledWith({ origins: ['https://crm.example/*'] });
    await waitFor(() => expect(startSync).toHaveBeenCalledWith(anAccount.id));
  });

  it('counts what has been read while a first sync runs', async () => {
    const session = aSession();
    const stream = { stream: 'deals', fills: ['deals'], rejected: 0, whole: false };
    session.status.value = {
      state: 'running',
      streams: [{ ...stream, phase: 'reading', read: 1_200, total: 2_000 }],
    };
    show(session);
    const bar = screen.getByRole('progressbar', { name: 'Deals' });
    expect(bar.getAttribute('aria-valuenow')).toBe('60');
    expect(bar.parentElement?.textContent).toContain('1,200 of 2,000');
  });

  it('finds a report by its name without its accents, and / goes to the search', async () => {
    show(aSession());
    fireEvent.keyDown(document.body, { key: '/' });
    const field = await screen.findByRole('searchbox');
    fireEvent.input(field, { target: { value: 'WHY DO WE LÓSE' } });
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: /^Loss reasons/ }));
    expect(navigation.place.value).toMatchObject({ screen: 'report', report: 'loss-reasons' });
  });

  it('lists the records behind a figure, adds them up, and opens them in the CRM', async () => {
    show(aSession());
    navigation.go({
      screen: 'records',
      report: 'loss-reasons',
      view: {},
      origin: { block: 'reasons', row: 'price', column: 'value' },
    });
    await screen.findByText('2 deals, the same as the figure');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Price');
    expect(screen.getByText('<script>alert(1)</script>').tagName).toBe('BDI');
    expect(screen.getByText('(no name)')).toBeTruthy();
    expect(screen.getAllByText('€200')).toHaveLength(2);
    fireEvent.click(screen.getByText('(no name)'), { ctrlKey: true });
    await waitFor(() =>
      expect(openRecord).toHaveBeenCalledWith('acct-1', expect.objectContaining({ id: 'd2' }), true),
    );
  });

  it('goes up with Esc from a place that was opened at once', async () => {
    location.hash = '#/report/loss-reasons';
    show(aSession());
    await screen.findByText(/decided/);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(navigation.place.value).toEqual({ screen: 'reports' });
  });

  it('keeps the open report at hand as it is looked at, with a button that says so', async () => {
    location.hash = '#/report/loss-reasons?period=last-year';
    show(aSession());
    const pin = await screen.findByRole('button', { name: 'Keep on the home screen' });
    await waitFor(() => expect(pin.getAttribute('aria-pressed')).toBe('false'));
    fireEvent.click(pin);
    await waitFor(async () =>
      expect((await pinsSetting(anAccount.id).read()).at(-1)).toMatchObject({
        report: 'loss-reasons',
        view: { period: 'last-year' },
      }),
    );
    expect(pin.getAttribute('aria-pressed')).toBe('true');
  });

  it('remembers which reports were opened', async () => {
    location.hash = '#/report/loss-reasons';
    show(aSession());
    await waitFor(async () =>
      expect(await recentReportsSetting(anAccount.id).read()).toEqual(['loss-reasons']),
    );
  });

  it('opens what finds anything by its button, and by Ctrl+K', async () => {
    show(aSession());
    fireEvent.click(screen.getByRole('button', { name: 'Find anything' }));
    await screen.findByRole('dialog');
    cleanup();
    navigation[Symbol.dispose]();
    show(aSession());
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
    await screen.findByRole('dialog');
  });

  it('offers the other account where there are two', async () => {
    const session = aSession();
    const other = { ...anAccount, id: 'acct-2', organisationName: 'Southwind' };
    const choose = vi.fn(async () => {});
    show({ ...session, accounts: computed(() => [anAccount, other]), choose });
    fireEvent.click(screen.getByRole('button', { name: /^Account/ }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: /Southwind/ }));
    expect(choose).toHaveBeenCalledWith('acct-2');
  });

  it('lists the records behind an insight like those of any figure', async () => {
    location.hash = '#/records/forecast-vs-actual?block=insight&row=slipping-twice%3Aopen&column=n';
    const engine = homeEngine({ results: { 'forecast-vs-actual': aResult() }, insights: [anInsight()] });
    const session = fakeSession(engine);
    show(session);
    await waitFor(() =>
      expect(engine.asked.find(({ name }) => name === 'records')?.question).toMatchObject({
        resultId: 7,
        selection: 0,
      }),
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Records');
    expect(screen.getByText('Worth a look')).toBeTruthy();
  });
});
