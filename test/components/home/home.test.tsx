// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { HomeScreen } from '@/components/panel/home-screen';
import { Whose } from '@/components/panel/whose';
import { mutedInsightsSetting, pinsSetting } from '@/lib/settings/settings';
import { openRecord } from '@/lib/state/actions';
import { Home } from '@/lib/state/home';
import { Insights } from '@/lib/state/insights';
import { Pins } from '@/lib/state/pins';
import { aResult } from '../a-result';
import { fakeLocks } from '../fake-locks';
import { anAccount, contents, type FakeSession, fakeSession } from '../fake-session';
import { aNeed, anInsight, goals, homeEngine, needs, noChanges, week } from './home-engine';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/state/actions');

const onReport = vi.fn();
const onDrill = vi.fn();
const onSettings = vi.fn();
const made: { [Symbol.dispose](): void }[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
  vi.clearAllMocks();
  vi.mocked(openRecord).mockResolvedValue(undefined);
});
afterEach(() => {
  cleanup();
  for (const model of made.splice(0)) model[Symbol.dispose]();
});

function show(session: FakeSession, counts: object = { deals: 40 }) {
  session.contents.value = { ...contents, counts };
  const active = signal(true);
  const home = new Home(session, active);
  const insights = new Insights(session, active, home.owner);
  const pins = new Pins(session);
  made.push(home, insights, pins);
  render(
    <PageFrame session={session}>
      <Whose home={home} />
      <HomeScreen
        {...{ home, insights, pins, onReport, onDrill, onSettings }}
        onReports={() => onReport('(list)')}
      />
    </PageFrame>,
  );
}

const whole = {
  results: { 'goal-progress': goals(), 'rep-dashboard': week, 'loss-reasons': aResult() },
  needs: needs(),
  changes: noChanges,
  insights: [anInsight()],
};
const region = (name: string) => screen.findByRole('region', { name });

describe('home', () => {
  it('keeps room for what is on its way, and says that it is', () => {
    show(fakeSession(homeEngine({})));
    for (const name of ['My week', 'Needs me'])
      expect(screen.getByRole('region', { name }).getAttribute('aria-busy')).toBe('true');
  });

  it('draws my first goal large, called by what it is for, and the others under it', async () => {
    show(fakeSession(homeEngine(whole)));
    await screen.findByText('€41,300');
    const goal = screen.getByRole('button', { name: 'Won value' });
    expect(screen.getByRole('button', { name: 'Meetings held' })).toBeTruthy();
    fireEvent.click(goal);
    expect(onReport).toHaveBeenCalledWith('goal-sales', {});
  });

  it('says what to do without a goal', async () => {
    show(fakeSession(homeEngine({ results: { 'goal-progress': goals([]) } })));
    await screen.findByText('You have no goal for this month.');
    fireEvent.click(screen.getByRole('button', { name: 'Set a goal' }));
    expect(onSettings).toHaveBeenCalled();
  });

  it('names the days of the week and those they are compared with, and leaves out what nobody knows', async () => {
    show(fakeSession(homeEngine(whole)));
    const section = await region('My week');
    await within(section).findByText(/^16\s*–\s*19 Nov against 9\s*–\s*12 Nov$/);
    expect(section.textContent).toContain('46');
    expect(section.textContent).not.toContain('Meetings');
    fireEvent.click(within(section).getByRole('button', { name: /^Calls/ }));
    expect(onDrill).toHaveBeenCalledWith(
      'rep-dashboard',
      { period: 'this-week' },
      { block: 'measures', row: 'me', column: 'calls' },
    );
  });

  it('lists what waits with its reason, and opens it in the CRM', async () => {
    show(fakeSession(homeEngine(whole)));
    const row = await screen.findByRole('button', { name: /Aldermoor Clinics Autoclave line/ });
    expect(row.textContent).toContain('No next step, quiet for 9 days');
    fireEvent.click(row, { ctrlKey: true });
    await waitFor(() =>
      expect(openRecord).toHaveBeenCalledWith(anAccount.id, expect.objectContaining({ id: 'd1' }), true),
    );
  });

  it('leads from the count of a kind to the report behind it', async () => {
    show(fakeSession(homeEngine(whole)));
    fireEvent.click(await screen.findByRole('button', { name: '1 without a next step' }));
    expect(onReport).toHaveBeenCalledWith('pipeline-overview', {});
  });

  it('shows three that wait, the others on demand, and moves among them with arrows', async () => {
    const list = [1, 2, 3, 4, 5].map((n) => aNeed({ id: `d${n}`, title: `Customer ${n}` }));
    show(fakeSession(homeEngine({ ...whole, needs: needs(list) })));
    await screen.findByText('Customer 3');
    expect(screen.queryByText('Customer 4')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
    const rows = await screen.findAllByRole('button', { name: /^Customer/ });
    expect(rows).toHaveLength(5);
    rows[0]?.focus();
    fireEvent.keyDown(rows[0] as Element, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]);
    fireEvent.keyDown(rows[1] as Element, { key: 'End' });
    expect(document.activeElement).toBe(rows[4]);
  });

  it('says so when nothing waits and nothing has changed', async () => {
    show(fakeSession(homeEngine({ ...whole, needs: needs([]) })));
    await screen.findByText('Nothing is overdue, stuck or without a next step.');
    await screen.findByText('No deal has changed.');
  });

  it('tells a change with its instant', async () => {
    const change = {
      ...aNeed(),
      kind: 'won' as const,
      sentence: { key: 'change.won', values: {} },
      at: Date.parse('2026-11-19T10:00:00Z') / 1000,
    };
    const changes = { total: 1, counts: { ...noChanges.counts, won: 1 }, changes: [change] };
    show(fakeSession(homeEngine({ ...whole, changes })));
    const section = await region('What changed');
    await within(section).findByText('1 won');
    expect(within(section).getByRole('button').textContent).toContain('2 hr ago');
    expect(within(section).getByText('since yesterday')).toBeTruthy();
  });

  it('mutes an insight for good, and brings it back at once', async () => {
    show(fakeSession(homeEngine(whole)));
    const section = await region('Worth a look');
    fireEvent.click(within(section).getByRole('button', { name: '8' }));
    expect(onDrill).toHaveBeenCalledWith(
      'forecast-vs-actual',
      {},
      {
        block: 'insight',
        row: 'slipping-twice:open',
        column: 'n',
      },
    );
    fireEvent.click(within(section).getByRole('button', { name: 'Do not show again' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    await waitFor(async () =>
      expect(await mutedInsightsSetting(anAccount.id).read()).toEqual(['slipping-twice:open']),
    );
    expect(screen.queryByText(/put off twice/)).toBeNull();
    fireEvent.click(undo);
    await screen.findByText(/put off twice/);
    await waitFor(async () => expect(await mutedInsightsSetting(anAccount.id).read()).toEqual([]));
  });

  it('asks for everybody where nobody is signed in whom the records know, and offers no choice', async () => {
    const engine = homeEngine({ results: { 'goal-progress': goals() }, needs: needs() });
    const session = fakeSession(engine);
    session.account.value = { ...anAccount, userId: 'stranger' };
    show(session);
    await region('Needs somebody');
    expect(screen.queryByRole('button', { name: /Whose/ })).toBeNull();
    const asked = engine.asked.find(({ name }) => name === 'attention')?.question;
    expect(asked).toMatchObject({ scope: { filters: {} } });
    await screen.findByText('Maja Kowalczyk', { selector: 'small bdi' });
  });

  it('says so when the CRM holds nothing to count', async () => {
    const session = fakeSession(homeEngine({}));
    show(session, {});
    await screen.findByText('There is nothing to count yet');
    expect(screen.queryByRole('region', { name: 'My week' })).toBeNull();
  });
});

describe('pinned reports', () => {
  const pin = (report: string) => ({ id: report, report, view: {} });
  const titles = async () =>
    within(await region('Pinned reports'))
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);

  it('are three until somebody chooses', async () => {
    show(fakeSession(homeEngine(whole)));
    await waitFor(async () =>
      expect(await titles()).toEqual(['Best hours to call', 'Loss reasons', 'Sales funnel']),
    );
  });

  it('move by buttons that keep the focus, and can be taken away and brought back', async () => {
    await pinsSetting(anAccount.id).write([pin('loss-reasons'), pin('sales-funnel')]);
    show(fakeSession(homeEngine(whole)));
    fireEvent.click(await screen.findByRole('button', { name: /Arrange/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Move Loss reasons down' }));
    await waitFor(async () => expect(await titles()).toEqual(['Sales funnel', 'Loss reasons']));
    await screen.findByText('Loss reasons is number 2 of 2.');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Loss reasons up'),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Unpin Sales funnel' }));
    await screen.findByText('Sales funnel is no longer pinned.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await titles()).toEqual(['Sales funnel', 'Loss reasons']));
    await waitFor(async () =>
      expect((await pinsSetting(anAccount.id).read()).map(({ id }) => id)).toEqual([
        'sales-funnel',
        'loss-reasons',
      ]),
    );
  });

  it('say what to do when there is none', async () => {
    await pinsSetting(anAccount.id).write([]);
    show(fakeSession(homeEngine(whole)));
    fireEvent.click(await screen.findByRole('button', { name: 'Choose one' }));
    expect(onReport).toHaveBeenCalledWith('(list)');
  });
});
