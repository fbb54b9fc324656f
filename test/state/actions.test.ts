import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openCrm } from '@/lib/state/actions';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
beforeEach(() => fakeBrowser.reset());

const account = {
  connector: 'tryton',
  origin: 'https://crm.example',
  base: 'https://crm.example/sales',
  organisation: '1',
};

it('opens the CRM where people use it, not where remote calls go', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  await openCrm(account);
  expect(create).toHaveBeenCalledWith({ url: 'https://crm.example/#sales' });
});

it('opens nothing for an account that has no CRM', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  await openCrm({ ...account, connector: 'file' });
  expect(create).not.toHaveBeenCalled();
});

it('opens a CRM that was connected without one of its pages at the address that it has for everybody', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  await openCrm({ connector: 'nutshell', origin: '', base: 'https://app.nutshell.com', organisation: '1' });
  expect(create).toHaveBeenCalledWith({ url: 'https://app.nutshell.com/leads' });
});
