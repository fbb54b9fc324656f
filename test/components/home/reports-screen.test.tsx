// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { ReportsScreen } from '@/components/panel/reports-screen';
import { pinsSetting, recentReportsSetting } from '@/lib/settings/settings';
import { Pins } from '@/lib/state/pins';
import { RecentReports } from '@/lib/state/recent-reports';
import { fakeLocks } from '../fake-locks';
import { anAccount, fakeEngine, fakeSession } from '../fake-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const onReport = vi.fn();
const made: { [Symbol.dispose](): void }[] = [];
beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
  vi.clearAllMocks();
});
afterEach(() => {
  cleanup();
  for (const model of made.splice(0)) model[Symbol.dispose]();
});

function show(capabilities = {}) {
  const engine = fakeEngine();
  const session = fakeSession(engine, { account: { ...anAccount, capabilities } });
  const pins = new Pins(session);
  const recent = new RecentReports(session);
  made.push(pins, recent);
  render(
    <PageFrame session={session}>
      <ReportsScreen {...{ pins, recent, onReport }} searchRef={createRef()} />
    </PageFrame>,
  );
  return engine;
}
const search = (value: string): HTMLElement => {
  const field = screen.getByRole('searchbox');
  fireEvent.input(field, { target: { value } });
  return field;
};
const namesIn = (region: string): (string | undefined)[] =>
  within(screen.getByRole('region', { name: region }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('b')?.textContent);

describe('the list of reports', () => {
  it('begins with what is pinned, then with what was opened last and is not pinned', async () => {
    await pinsSetting(anAccount.id).write([{ id: 'a', report: 'sales-total', view: {} }]);
    await recentReportsSetting(anAccount.id).write(['sales-total', 'loss-reasons', '(gone)']);
    show();
    await waitFor(() => expect(namesIn('Pinned')).toHaveLength(1));
    await waitFor(() => expect(namesIn('Opened last')).toEqual(['Loss reasons']));
  });

  it('finds a report by words in any order, of its name, question or section, and opens it with Enter', async () => {
    show();
    const field = search('LÓSE why');
    await screen.findByText('1 report');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onReport).toHaveBeenCalledWith('loss-reasons');
  });

  it('does not open the first report with Enter before anything was typed', () => {
    show();
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
    expect(onReport).not.toHaveBeenCalled();
  });

  it('is walked with arrows from the field on, over its sections', async () => {
    show();
    const field = search('loss reasons');
    await waitFor(() => expect(screen.getAllByRole('listitem').length).toBeLessThan(9));
    const rows = document.querySelectorAll('[data-row]');
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[0]);
    fireEvent.keyDown(rows[0] as Element, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]);
    fireEvent.keyDown(rows[1] as Element, { key: 'Home' });
    expect(document.activeElement).toBe(rows[0]);
  });

  it('says what the CRM does not send, once it is known what it sends', async () => {
    const engine = show({ deals: {} });
    expect(screen.queryByText(/^Not from/)).toBeNull();
    engine.asked
      .find(({ name }) => name === 'reportNeeds')
      ?.done([
        { id: 'call-count', needs: ['activities', 'users'] },
        { id: 'sales-total', needs: ['deals'] },
      ]);
    await screen.findByText('Not from Tryton: Activities and People');
    expect(screen.getAllByText(/^Not from/)).toHaveLength(1);
  });

  it('pins a report and takes every pin of it away', async () => {
    await pinsSetting(anAccount.id).write([]);
    show();
    const name = 'Keep Loss reasons on the home screen';
    const [pin] = await screen.findAllByRole('button', { name });
    fireEvent.click(pin as Element);
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name })[0]?.getAttribute('aria-pressed')).toBe('true'),
    );
    fireEvent.click(screen.getAllByRole('button', { name })[0] as Element);
    await waitFor(async () => expect(await pinsSetting(anAccount.id).read()).toEqual([]));
  });

  it('says so when nothing is called that', async () => {
    show();
    search('zzzz');
    await screen.findByText('No report is called that.');
  });
});
