// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { OptionsPage } from '@/components/options/options-page';
import type { SyncStatus } from '@/lib/model/sync-status';
import { faultLog } from '@/lib/settings/fault-log';
import { accountsSetting, pinsSetting, preferencesSetting } from '@/lib/settings/settings';
import { portable, settingsText } from '@/lib/settings/settings-file';
import { keepTraffic } from '@/lib/settings/traffic';
import { anAccount, anEngine, aSession } from '../../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));
afterEach(cleanup);
beforeEach(() => {
  ask.mockReset();
  ask.mockResolvedValue({});
});

type Drawn = { readonly engine?: ReturnType<typeof anEngine>; readonly before?: () => Promise<void> };
async function draw(
  section: string,
  { engine = anEngine({}, { reportNeeds: async () => [] }), before }: Drawn = {},
) {
  location.hash = `#${section}`;
  const session = await aSession(engine.engine);
  await before?.();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  const drawn = render(
    <PageFrame session={session}>
      <OptionsPage />
    </PageFrame>,
  );
  return { ...drawn, engine };
}
const choose = async (label: string): Promise<void> => {
  fireEvent.click(await screen.findByLabelText(label));
};
const kept = () => preferencesSetting.read();

describe('language and display', () => {
  it('takes a density at once, for the whole page', async () => {
    await draw('display');
    expect(document.documentElement.dataset['density']).toBe('comfortable');
    await choose('Compact');
    await waitFor(() => expect(document.documentElement.dataset['density']).toBe('compact'));
    expect((await kept()).density).toBe('compact');
  });

  it('offers other digits only where the language has some, and changes every figure on the page', async () => {
    await draw('display');
    expect(screen.queryByText('Digits')).toBeNull();
    fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'fa' } });
    const own = await screen.findByText('رقم‌های زبان: ۱۲۳', {}, { timeout: 10_000 }); // Its words are loaded.
    const sample = () => document.querySelector('[class*="sample"]')?.textContent ?? '';
    expect(sample()).toMatch(/[۰-۹]/);
    expect(sample()).not.toMatch(/[0-9]/);
    fireEvent.click(screen.getByLabelText('123'));
    await waitFor(() => expect(sample()).not.toMatch(/[۰-۹]/));
    expect(sample()).toMatch(/[0-9]/);
    expect(own.isConnected).toBe(true);
  });

  it('keeps a zone that is typed by its city, refuses what is none, and goes back to automatic', async () => {
    await draw('display');
    const field = () => screen.getByLabelText('Time zone') as HTMLInputElement;
    fireEvent.input(field(), { target: { value: 'tehran' } });
    await waitFor(async () => expect((await kept()).timeZone).toBe('Asia/Tehran'));
    fireEvent.input(field(), { target: { value: 'Atlantis' } });
    fireEvent.change(field());
    await screen.findByText('No time zone is called that.');
    expect((await kept()).timeZone).toBe('Asia/Tehran');
    fireEvent.click(screen.getByText('Back to automatic'));
    await waitFor(async () => expect((await kept()).timeZone).toBe('auto'));
  });

  it('offers both ways of writing Portuguese, and nobody the longer English of tests', async () => {
    await draw('display');
    const offered = [...(screen.getByLabelText('Language') as HTMLSelectElement).options].map(
      ({ value }) => value,
    );
    expect(offered).toEqual(['auto', 'en', 'tr', 'fa', 'pt-BR', 'pt-PT', 'pl', 'nb']);
  });
});

describe('sync', () => {
  const running = (read: number): SyncStatus => ({
    state: 'running',
    streams: [
      { stream: 'd', fills: ['deals'], phase: 'reading', read, total: 1_200, rejected: 0, whole: false },
    ],
  });

  it('says how fast it reads and how long it will take, and what it asked for', async () => {
    const engine = anEngine({}, { status: running(0), reportNeeds: async () => [] });
    let now = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now);
    await draw('sync', {
      engine,
      before: () =>
        keepTraffic(anAccount.id, {
          startedAtMs: 0,
          requests: 1234,
          pauses: 2,
          waitedMs: 61_000,
          waitsUntilMs: null,
        }),
    });
    await screen.findByText('0 of 1,200');
    now = 20_000;
    engine.send({ kind: 'sync', account: anAccount.id, status: running(200) });
    const row = (await screen.findByText('200 of 1,200')).closest('tr') as HTMLElement;
    within(row).getByText('600 a minute, about 1 min 40 s left');
    expect(within(row).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('17');
    await screen.findByText('1,234');
    screen.getByText('2 pauses, 1 min 1 s altogether');
    clock.mockRestore();
  });

  it('says when the next one is due, and what the CRM does not give', async () => {
    const needs = [{ id: 'sales-funnel', needs: ['leads' as const] }];
    const engine = anEngine({}, { status: { state: 'done', streams: [] }, reportNeeds: async () => needs });
    await draw('sync', {
      engine,
      before: () => fakeBrowser.alarms.create('sync-all', { when: Date.parse('2027-01-02T03:04:00Z') }),
    });
    await screen.findByText(/^Next sync at about Jan 2, 2027, 3:04/);
    await screen.findByText('Leads');
  });
});

describe('privacy', () => {
  it('counts what is stored of each account, and forgets one only after a second yes', async () => {
    await draw('privacy');
    const row = (await screen.findByText('15')).closest('tr') as HTMLElement;
    fireEvent.click(within(row).getByRole('button'));
    expect(ask).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Forget this account'));
    expect(ask).toHaveBeenCalledWith('account.forget', { account: anAccount.id });
  });

  it('keeps who sees whose figures, and says what that means', async () => {
    await draw('privacy');
    await choose('Averages');
    await screen.findByText('Colleagues are shown together, never by name.');
    expect((await kept()).colleagues).toBe('averages');
  });

  const load = (container: Element, text: string): void => {
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', {
      value: [{ name: 'my <settings>.json', text: async () => text }],
      configurable: true,
    });
    fireEvent.change(input);
  };

  it('shows what a file would change before it keeps any of it', async () => {
    const { container } = await draw('privacy');
    const file = settingsText({
      preferences: { ...portable(await kept()), density: 'compact', weekStart: 6 },
      pins: [{ id: 'one', report: 'lead-coverage', view: { owner: 'me' } }],
    });
    const before = (await pinsSetting(anAccount.id).read()).length;
    load(container, file);
    const row = (await screen.findByText('Density')).closest('tr') as HTMLElement;
    expect(row.textContent).toBe('DensityComfortableCompact');
    screen.getByText('my <settings>.json', { selector: 'bdi' });
    expect((await kept()).density).toBe('comfortable');
    fireEvent.click(screen.getByText('Keep all of it'));
    await screen.findByText('3 settings were changed.');
    expect(await kept()).toMatchObject({ density: 'compact', weekStart: 6 });
    expect(await pinsSetting(anAccount.id).read()).toHaveLength(before + 1);
  });

  it('changes nothing for a file that does not fit', async () => {
    const { container } = await draw('privacy');
    const before = await kept();
    load(container, '{"format":"dealscope-settings/1","preferences":{"theme":"red"}}');
    await screen.findByText('The file was not loaded. Nothing was changed.');
    expect(await kept()).toEqual(before);
  });

  it('has a page for legal, security and IT, and leads there', async () => {
    await draw('privacy');
    const link = screen.getByRole('link', { name: /^Overview for legal/ });
    expect(link.getAttribute('href')).toBe('#privacy/overview');
    location.hash = '#privacy/overview';
    window.dispatchEvent(new Event('hashchange'));
    const heading = await screen.findByRole('heading', { level: 1, name: /^Overview for legal/ });
    expect(document.activeElement).toBe(heading);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(10);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Privacy');
  });
});

describe('shortcuts', () => {
  it('lists the keys of the browser with what they are now, and leads to where they are changed', async () => {
    const create = vi.fn();
    await draw('shortcuts', {
      before: async () => {
        Object.assign(fakeBrowser, {
          commands: {
            getAll: async () => [
              { name: '_execute_action', shortcut: 'Alt+G' },
              { name: 'panel', description: 'Open the panel', shortcut: '' },
            ],
          },
          tabs: { create },
        });
      },
    });
    expect((await screen.findByText('Alt+G')).closest('tr')?.textContent).toContain('Show the goals');
    screen.getByText('not set');
    fireEvent.click(screen.getByText('Change in the browser'));
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });
});

describe('diagnostics', () => {
  it('shows the last faults, and copies them without any name', async () => {
    const writeText = vi.fn();
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await draw('diagnostics', {
      before: () => faultLog.write([{ atMs: 0, where: 'sidepanel', what: 'TypeError at panel.js:1:2' }]),
    });
    await screen.findByText('TypeError at panel.js:1:2');
    fireEvent.click(screen.getByText('Copy diagnostics'));
    await waitFor(() => expect(writeText).toHaveBeenCalled());
    const [text] = writeText.mock.calls[0] ?? [];
    expect(text).toContain('fault 1970-01-01T00:00:00.000Z sidepanel: TypeError at panel.js:1:2');
    expect(text).not.toMatch(/Nordlab|crm\.example|ana/);
  });
});

describe('the first page', () => {
  it('stands alone, and goes on to reading once an account is there', async () => {
    await draw('welcome', { before: () => accountsSetting.write({ list: [], current: null }) });
    await screen.findByLabelText('Address of your CRM');
    expect(screen.queryByRole('navigation')).toBeNull();
    fireEvent.click(screen.getByText('Look around in a demo company'));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('account.demo', expect.anything()));
    await accountsSetting.write({ list: [anAccount], current: anAccount.id });
    await screen.findByText('Reading your records');
    screen.getByText('Show my figures');
  });

  it('says at the field that what was typed is no address', async () => {
    await draw('welcome', { before: () => accountsSetting.write({ list: [], current: null }) });
    const field = await screen.findByLabelText('Address of your CRM');
    fireEvent.input(field, { target: { value: 'my crm' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    await screen.findByText(/^This is not the address of a web page/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
  });
});
