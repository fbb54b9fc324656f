// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { OptionsPage } from '@/components/options/options-page';
import { Failed } from '@/lib/model/failure';
import { accountsSetting, goalsSetting, preferencesSetting } from '@/lib/settings/settings';
import { aGoal, anAccount, anEngine, aSession } from '../../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));
afterEach(cleanup);
beforeEach(() => {
  ask.mockResolvedValue({});
});

async function draw(
  section: string,
  engine = anEngine().engine,
  stored: Parameters<typeof aSession>[1] = {},
) {
  location.hash = `#${section}`;
  const session = await aSession(engine, stored);
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  return render(
    <PageFrame session={session}>
      <OptionsPage />
    </PageFrame>,
  );
}
const change = (label: string | RegExp, value: string): void => {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
};

describe('the options page', () => {
  it('opens at the section its address names, and at the connection for any other', async () => {
    await draw('goals');
    expect(screen.getByRole('heading', { level: 1, name: 'Goals' })).toBeTruthy();
    cleanup();
    await draw('nonsense');
    expect(screen.getByRole('heading', { level: 1, name: 'CRM connection' })).toBeTruthy();
  });

  it('marks the section that is shown and follows the address', async () => {
    await draw('privacy');
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Privacy');
    location.hash = '#diagnostics';
    window.dispatchEvent(new Event('hashchange'));
    await screen.findByRole('heading', { level: 1, name: 'Diagnostics' });
  });

  it('shows the name of an account as text, and forgets it only after a second yes', async () => {
    await draw('connection');
    expect(screen.getByText('<b>Nordlab</b>', { selector: 'bdi' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Forget/ }));
    expect(ask).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Forget this account'));
    expect(ask).toHaveBeenCalledWith('account.forget', { account: anAccount.id });
  });

  it('shows what has been read of each kind of record, and why some were left out', async () => {
    const status = {
      state: 'running' as const,
      streams: [
        {
          stream: 'd',
          fills: ['deals'],
          phase: 'reading' as const,
          read: 420,
          total: 900,
          rejected: 2,
          whole: false,
        },
      ],
    };
    const why = 'amount is not a whole number';
    const rejected = async () =>
      [1, 2].map((id) => ({ stream: 'd', entity: 'deals', id: `${id}`, why, at: '' }));
    await draw('sync', anEngine({}, { status, rejected }).engine);
    await screen.findByText('420 of 900');
    await screen.findByText(why);
    fireEvent.click(screen.getByText('Pause'));
    expect(ask).toHaveBeenCalledWith('sync.pause', { account: anAccount.id });
  });

  it('offers under sync to allow a site again that was taken back, and then reads it', async () => {
    const failure = { kind: 'forbidden' as const, what: anAccount.origin };
    const request = vi.fn(async () => true);
    Object.assign(fakeBrowser, { permissions: { request } });
    await draw('sync', anEngine({}, { status: { state: 'stopped', failure, streams: [] } }).engine);
    fireEvent.click(await screen.findByRole('button', { name: 'Allow again' }));
    expect(request).toHaveBeenCalledWith({ origins: ['https://crm.example/*'] });
    await waitFor(() => expect(ask).toHaveBeenCalledWith('sync.start', { account: anAccount.id }));
    expect(screen.queryByRole('button', { name: 'Sync now' })).toBeNull();
  });

  it('keeps a language at once, and says so', async () => {
    await draw('display');
    change('Language', 'nb');
    await waitFor(async () => expect((await preferencesSetting.read()).locale).toBe('nb'));
    // In the language that was chosen: its words are here by now.
    await screen.findByText('Lagret');
  });

  it('keeps holidays in order and each once', async () => {
    await draw('calendar');
    for (const day of ['2027-01-01', '2026-12-25', '2026-12-25']) {
      change('Holidays', day);
      fireEvent.submit(screen.getByLabelText('Holidays').closest('form') as HTMLFormElement);
      await waitFor(async () => expect((await preferencesSetting.read()).holidays).toContain(day));
    }
    expect((await preferencesSetting.read()).holidays).toEqual(['2026-12-25', '2027-01-01']);
  });

  it('reads a rate the way people write it, and refuses what is none', async () => {
    await draw('calendar');
    change('Add rate', 'PLN');
    change('1 PLN in EUR', '0,2325');
    await waitFor(async () => expect((await preferencesSetting.read()).rates).toEqual({ PLN: '0.2325' }));
    change('1 PLN in EUR', 'cheap');
    await screen.findByText(/This is not a rate/);
    expect((await preferencesSetting.read()).rates).toEqual({ PLN: '0.2325' });
  });

  it('names file, record, field and reason of a file that does not fit', async () => {
    const importDataset = async ({ account }: { account: string }) => {
      const where = `${account}: deals "d12" field amount`;
      throw new Failed({ kind: 'bad-input', where, detail: 'is not a whole number' });
    };
    const { container } = await draw('import', anEngine({}, { importDataset }).engine);
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    const file = { name: 'our <crm>.json', text: async () => '{}' };
    Object.defineProperty(input, 'files', { value: [file] });
    fireEvent.change(input);
    await screen.findByText('deals "d12" field amount');
    expect(screen.getByText('our <crm>.json')).toBeTruthy();
    expect(screen.getByText('is not a whole number')).toBeTruthy();
    expect((await accountsSetting.read()).list).toHaveLength(1);
  });

  it('deletes everything only after a second yes', async () => {
    await draw('privacy');
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    expect(ask).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Delete it all now'));
    expect(ask).toHaveBeenCalledWith('everything.delete', {});
  });
});

describe('the goals section', () => {
  const goals = [aGoal('all'), aGoal('team', { scope: 'team', scopeId: 't1' })];

  it('lists goals with how they stand, and edits the one that is chosen', async () => {
    await draw('goals', anEngine({ all: 610_000, team: 100_000 }).engine, { goals });
    fireEvent.click(await screen.findByRole('button', { name: 'Edit the goal of Benelux' }));
    change('Target', '۱۲٬۰۰۰');
    await waitFor(async () => {
      expect((await goalsSetting(anAccount.id).read()).find(({ id }) => id === 'team')?.target).toBe(
        1_200_000,
      );
    });
    await screen.findByText('Saved');
  });

  it('says at the field what is wrong with a target', async () => {
    await draw('goals', anEngine().engine, { goals });
    fireEvent.click(await screen.findByRole('button', { name: 'Edit the goal of Company' }));
    change('Target', 'plenty');
    const problem = await screen.findByText('This is not an amount. Write it like €190,000.');
    const field = screen.getByLabelText('Target');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toBe(problem.closest('[id]')?.id);
  });

  it('names the goal that is in the way of a new one', async () => {
    await draw('goals', anEngine().engine, { goals });
    fireEvent.click((await screen.findAllByText('New goal'))[0] as HTMLElement);
    change('For', 'company');
    change('Target', '5');
    fireEvent.click(screen.getByText('Add goal'));
    await screen.findByText(/^Company already has such a goal for .+: €10,000\./);
    expect(await goalsSetting(anAccount.id).read()).toHaveLength(2);
  });
});
