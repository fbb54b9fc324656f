// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { Palette } from '@/components/palette/palette';
import type { EngineQuestions } from '@/lib/messages/engine';
import { Failed } from '@/lib/model/failure';
import { openInTab, openRecord, startSync } from '@/lib/state/actions';
import { dealWanted } from '@/lib/state/deal-wanted';
import { exportOffer } from '@/lib/state/export-offer';
import { Navigation } from '@/lib/state/navigation';
import { anAccount, type FakeSession, fakeEngine, fakeSession } from '../fake-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/state/actions');

type Found = EngineQuestions['find']['answer'];
const found: Found = {
  people: [{ id: 'u2', name: 'Ömer <b>Aydın</b>', detail: null, state: 'inactive' }],
  deals: [{ id: 'd1', name: 'Łosoś Bałtyk', detail: 'Cold storage', state: 'open' }],
  customers: [{ id: 'c1', name: '<img src=x>', detail: null, state: null }],
};

let navigation: Navigation;
const close = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  Object.defineProperty(navigator, 'locks', {
    value: { request: async (_: string, work: () => unknown) => work() },
    configurable: true,
  });
  location.hash = '';
  exportOffer.value = null;
  dealWanted.value = null;
  for (const action of [openRecord, openInTab, startSync]) vi.mocked(action).mockResolvedValue(undefined);
});
afterEach(() => {
  cleanup();
  navigation[Symbol.dispose]();
});

/** The palette over a session whose engine finds `records` for any text. */
function show(records: Found = { people: [], deals: [], customers: [] }, over: object = {}): FakeSession {
  const engine = fakeEngine();
  const session = fakeSession({
    ...engine,
    ask: (async (name: string, question: EngineQuestions['find']['ask']) =>
      name === 'find' && question.text.trim() !== ''
        ? records
        : { people: [], deals: [], customers: [] }) as never,
  });
  session.account.value = { ...anAccount, ...over };
  navigation = new Navigation({ read: async () => ({ hash: '' }), write: async () => {} });
  render(
    <PageFrame session={session}>
      <Palette navigation={navigation} onClose={close} />
    </PageFrame>,
  );
  return session;
}
const field = () => screen.getByRole('combobox', { name: 'Find anything' });
const type = (value: string): void => void fireEvent.input(field(), { target: { value } });
const chosen = () =>
  screen.getAllByRole('option').find((each) => each.getAttribute('aria-selected') === 'true');
const press = (key: string, more: object = {}): void => void fireEvent.keyDown(field(), { key, ...more });

describe('palette', () => {
  it('opens a report by its name: typed, and Enter', async () => {
    show();
    type('los');
    expect(chosen()?.textContent).toContain('Loss reasons');
    expect(field().getAttribute('aria-activedescendant')).toBe(chosen()?.id);
    press('Enter');
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(navigation.place.value).toEqual({ screen: 'report', report: 'loss-reasons', view: {} });
  });

  it('has the focus in its field, and goes round with the arrows', () => {
    show();
    expect(document.activeElement).toBe(field());
    type('loss reasons');
    const names = () => screen.getAllByRole('option').map((option) => option.textContent);
    const [first, second] = names();
    expect(chosen()?.textContent).toBe(first);
    press('ArrowDown');
    expect(chosen()?.textContent).toContain(second?.slice(0, 10));
    press('ArrowUp');
    press('ArrowUp');
    expect(chosen()).toBe(screen.getAllByRole('option').at(-1));
  });

  it('says how much it found, and that it found nothing', async () => {
    show(found);
    type('łosos bałtyk');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('3 results'));
    cleanup();
    navigation[Symbol.dispose]();
    show();
    type('zzzzqq');
    await screen.findByText('Nothing is called that.');
    expect(screen.getByRole('status').textContent).toBe('0 results');
  });

  it('shows people, deals and customers by group, with names from the CRM as text', async () => {
    show(found);
    type('los');
    const people = await screen.findByRole('group', { name: 'People' });
    expect(within(people).getByRole('option').textContent).toContain('Ömer <b>Aydın</b>');
    expect(within(people).getByRole('option').textContent).toContain('no longer active');
    const deals = screen.getByRole('group', { name: 'Deals' });
    expect(deals.querySelector('mark')?.textContent).toBe('Łos');
    expect(deals.querySelector('bdi')?.textContent).toBe('Łosoś Bałtyk');
    expect(screen.getByRole('group', { name: 'Customers' }).textContent).toContain('<img src=x>');
    expect(document.querySelector('img')).toBeNull();
  });

  it('opens the figures of a person, and a deal in the CRM, with Ctrl in a tab of its own', async () => {
    show(found);
    type('omer');
    fireEvent.click(await screen.findByText(/Ömer/));
    expect(navigation.place.value).toEqual({
      screen: 'report',
      report: 'rep-dashboard',
      view: { owner: 'u2' },
    });
    fireEvent.click(screen.getByText(/Baltyk|Bałtyk/), { ctrlKey: true });
    await waitFor(() =>
      expect(openRecord).toHaveBeenCalledWith('acct-1', { entity: 'deals', id: 'd1' }, true),
    );
  });

  it('shows a deal in the panel where there is no CRM to open it in', async () => {
    show(found, { origin: '' });
    type('balt');
    fireEvent.click(await screen.findByText(/Cold storage/));
    await waitFor(() => expect(navigation.place.value).toEqual({ screen: 'deal' }));
    expect(dealWanted.value).toEqual({ account: 'acct-1', dealId: 'd1' });
    expect(openRecord).not.toHaveBeenCalled();
  });

  it('says when a record has no page, and stays open', async () => {
    show(found);
    vi.mocked(openRecord).mockRejectedValue(
      new Failed({ kind: 'bad-input', where: 'record', detail: 'none' }),
    );
    type('balt');
    fireEvent.click(await screen.findByText(/Cold storage/));
    await screen.findByText('This record has no page of its own in the CRM.');
    expect(close).not.toHaveBeenCalled();
  });

  it('finds commands alone behind >, and people alone behind @', async () => {
    show(found);
    type('>sync');
    expect(screen.getAllByRole('option').map((option) => option.textContent)[0]).toContain('Sync now');
    expect(screen.queryByRole('group', { name: 'Reports' })).toBeNull();
    press('Enter');
    await waitFor(() => expect(startSync).toHaveBeenCalledWith('acct-1'));
    type('@');
    const people = await screen.findByRole('group', { name: 'People' });
    expect(within(people).getAllByRole('option')).toHaveLength(2);
    expect(screen.getAllByRole('group')).toHaveLength(1);
  });

  it('finds what is nearly called so', async () => {
    show();
    type('lsos reasns');
    await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain('Loss reasons'));
  });

  it('changes how the open report is looked at, and offers to take it out', async () => {
    const offer = { open: vi.fn(), csv: vi.fn(async () => {}), copy: vi.fn(), print: vi.fn() };
    exportOffer.value = offer as never;
    show();
    navigation.go({ screen: 'report', report: 'lost-deals', view: { owner: 'all' } });
    type('last month');
    press('Enter');
    await waitFor(() =>
      expect(navigation.place.value).toEqual({
        screen: 'report',
        report: 'lost-deals',
        view: { owner: 'all', period: 'last-month' },
      }),
    );
    type('csv');
    press('Enter');
    await waitFor(() => expect(offer.csv).toHaveBeenCalled());
  });

  it('offers neither periods nor files where no report is open', () => {
    show();
    type('csv');
    expect(screen.queryAllByRole('option')).toEqual([]);
  });

  it('opens a report in a tab of its own with Ctrl and Enter', async () => {
    show();
    type('lost deals');
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(openInTab).toHaveBeenCalledWith('#/report/lost-deals'));
    expect(navigation.place.value).toEqual({ screen: 'home' });
  });

  it('closes with Esc and with the key that opened it', () => {
    show();
    press('k', { ctrlKey: true });
    expect(close).toHaveBeenCalledTimes(1);
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('takes no Enter that ends the composing of a letter', () => {
    show();
    type('los');
    press('Enter', { isComposing: true });
    expect(close).not.toHaveBeenCalled();
  });

  it('shows every key, and takes the place of the commands for it', async () => {
    show();
    type('keyboard');
    press('Enter');
    await screen.findByRole('heading', { name: 'Keyboard shortcuts' });
    expect(screen.getByText('Earlier period')).toBeTruthy();
    expect(close).not.toHaveBeenCalled();
  });
});
