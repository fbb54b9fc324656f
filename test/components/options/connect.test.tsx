// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { OptionsPage } from '@/components/options/options-page';
import { Failed, type Failure } from '@/lib/model/failure';
import { connectHash } from '@/lib/state/connect-place';
import { aConnector, aKey } from '../../state/a-connector';
import { anAccount, anEngine, aSession } from '../../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));
const all = vi.hoisted(() => ({ connectors: [] as unknown[] }));
vi.mock('@/lib/connectors/all', () => all);
afterEach(cleanup);

const request = vi.fn();
const cookie = { name: 'sid', bases: () => [], headers: () => ({}) };
const named = (id: string, brand: string, connector: ReturnType<typeof aConnector>) => ({
  ...connector,
  page: { ...connector.page, id, brand },
});
beforeEach(() => {
  request.mockResolvedValue(true);
  ask.mockResolvedValue({});
  all.connectors = [
    named('zeta', 'Zeta', aConnector({ page: true, key: aKey }, true)),
    named('acme', 'Acme', aConnector({ key: aKey })),
    named('crumb', 'Crumb', aConnector({ cookie })),
  ];
});

async function draw(hash: string, stored: Parameters<typeof aSession>[1] = { account: null }) {
  location.hash = hash;
  const session = await aSession(anEngine().engine, stored);
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  Object.assign(fakeBrowser, { permissions: { request } });
  render(
    <PageFrame session={session}>
      <OptionsPage />
    </PageFrame>,
  );
}
const type = (label: RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

describe('the list of CRMs', () => {
  it('names each with what it takes, by name, and leads to its own page', async () => {
    await draw('#connection');
    const names = await screen.findAllByRole('link', { name: /^(Acme|Crumb|Zeta)/ });
    expect(names.map((link) => link.textContent)).toEqual([
      'AcmeNeeds a key from its settings',
      'CrumbUses your sign-in in this browser',
      'ZetaUses your sign-in on its page',
    ]);
    expect(names[0]?.getAttribute('href')).toBe('#connection/acme');
  });

  it('is shown for a CRM that nobody knows', async () => {
    await draw('#connection/nonsense');
    await screen.findByRole('heading', { level: 1, name: 'CRM connection' });
  });
});

describe('a CRM that is connected on its page', () => {
  it('is explained in three steps, with the key as the other way', async () => {
    await draw(connectHash({ connector: 'zeta', page: 'https://zeta.example/x' }));
    await screen.findByRole('heading', { level: 1, name: 'Connect Zeta' });
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .slice(0, 3)
        .map(({ textContent }) => textContent),
    ).toEqual(['Open Zeta and sign in', 'Click the Dealscope button', 'Choose Connect']);
    expect(screen.getByRole('link', { name: 'Open Zeta' }).getAttribute('href')).toBe(
      'https://zeta.example/x',
    );
    expect(screen.getByRole('link', { name: 'Use a key instead' }).getAttribute('href')).toContain('by=key');
  });

  it('says in that moment why cookies are asked for', async () => {
    await draw('#connection/crumb');
    await screen.findByText(/also asks about cookies/);
    expect(screen.queryByText('Use a key instead')).toBeNull();
  });
});

describe('a CRM that is connected by a key', () => {
  const open = (part: { page?: string; account?: string } = {}, stored?: Parameters<typeof aSession>[1]) =>
    draw(connectHash({ connector: 'acme', page: '', ...part }), stored);
  const fill = (): void => {
    type(/^url/, 'https://api.example');
    type(/^token/, 'k-secret');
  };
  const press = (): void => {
    fireEvent.click(screen.getByRole('button', { name: 'Allow and connect' }));
  };

  it('hides the key as it is typed, never offers an old one, and shows it on demand', async () => {
    await open();
    const field = (await screen.findByLabelText(/^token/)) as HTMLInputElement;
    expect([field.type, field.value, field.autocomplete]).toEqual(['password', '', 'new-password']);
    fireEvent.click(screen.getByRole('button', { name: 'Show token' }));
    expect((screen.getByLabelText(/^token/) as HTMLInputElement).type).toBe('text');
  });

  it('leads to the vendor’s help, and to where keys are made once that is known', async () => {
    await open({ page: 'https://acme.pages.example/deal/1' });
    const make = await screen.findByRole('link', { name: 'Open where keys are made' });
    expect(make.getAttribute('href')).toBe('https://acme.pages.example/settings/keys');
    expect(make.getAttribute('rel')).toBe('noreferrer');
    const help = screen.getByRole('link', { name: 'How Acme explains it' });
    expect(help.getAttribute('href')).toBe('https://help.example/keys');
  });

  it('says before it asks which sites the browser will ask about', async () => {
    await open({ page: 'https://acme.pages.example/deal/1' });
    await screen.findByLabelText(/^url/);
    fill();
    await screen.findByText('Your browser will ask to allow 2 sites:');
    expect(screen.getByText('https://api.example')).toBeTruthy();
    expect(screen.getByText('https://acme.pages.example')).toBeTruthy();
    expect(request).not.toHaveBeenCalled();
  });

  it('says at the field what is missing, and puts the cursor there', async () => {
    await open();
    await screen.findByLabelText(/^url/);
    press();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^url/)));
    expect(screen.getAllByText('This is needed.')).toHaveLength(2);
    type(/^url/, 'nonsense');
    type(/^token/, 'k');
    press();
    await screen.findByText(/This is not an address of Acme/);
  });

  it('says of each failure what it means here, and keeps what was typed', async () => {
    const failures: [Failure, string][] = [
      [{ kind: 'signed-out' }, 'Acme does not take this key'],
      [{ kind: 'forbidden', what: '/deals' }, 'This key may not read enough'],
      [{ kind: 'unreachable' }, 'Acme did not answer'],
      [{ kind: 'rate-limited', retryAtMs: 1_794_000_000_000 }, 'Acme asks to wait'],
      [{ kind: 'unexpected-reply', where: '/', detail: '<b>x</b>' }, 'This does not answer like Acme'],
    ];
    await open();
    await screen.findByLabelText(/^url/);
    fill();
    for (const [failure, words] of failures) {
      ask.mockRejectedValue(new Failed(failure));
      press();
      await screen.findByRole('heading', { name: words });
      expect(screen.getByText('What you typed is still here.')).toBeTruthy();
      expect((screen.getByLabelText(/^token/) as HTMLInputElement).value).toBe('k-secret');
    }
  });

  it('shows what is being read once it is connected, and the ways on', async () => {
    ask.mockResolvedValue({ ...anAccount, connector: 'acme', signIn: 'key' });
    await open();
    await screen.findByLabelText(/^url/);
    fill();
    press();
    await screen.findByText('Reading your records');
    expect(screen.getByRole('button', { name: 'See the figures' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open Acme' })).toBeTruthy();
    expect(document.body.innerHTML).not.toContain('k-secret');
  });

  describe('and whose key is gone', () => {
    const account = {
      ...anAccount,
      connector: 'acme',
      brand: 'Acme',
      signIn: 'key' as const,
      typed: { url: 'https://api.example', note: 'x' },
    };

    it('says so beside the account, and leads to where it is typed in again', async () => {
      await draw('#connection', { account });
      const row = (await screen.findByText(/Its key is no longer here/)).closest('li') as HTMLElement;
      const link = within(row).getByRole('link', { name: 'Enter the key again' });
      expect(link.getAttribute('href')).toBe(`#connection/acme?account=${account.id}`);
    });

    it('only offers to change a key that is there', async () => {
      const there = { [`key:${account.id}`]: { token: 'k' } };
      vi.spyOn(fakeBrowser.storage.session, 'get').mockResolvedValue(there as never);
      await draw('#connection', { account });
      await screen.findByRole('link', { name: 'Change the key' });
      expect(screen.queryByText(/Its key is no longer here/)).toBeNull();
    });

    it('has everything but the secret filled in, and asks for that account', async () => {
      await open({ account: account.id }, { account });
      await screen.findByRole('heading', { level: 1, name: 'Enter the key of Acme again' });
      expect((screen.getByLabelText(/^url/) as HTMLInputElement).value).toBe('https://api.example');
      expect((screen.getByLabelText(/^token/) as HTMLInputElement).value).toBe('');
      type(/^token/, 'k-2');
      ask.mockRejectedValue(new Failed({ kind: 'signed-out', as: '<i>Bram</i>' }));
      press();
      await screen.findByText('This key belongs to somebody else');
      expect(ask.mock.calls[0]?.[1]).toMatchObject({ account: account.id });
      expect(screen.getAllByText('<i>Bram</i>').length).toBeGreaterThan(0);
    });
  });
});
