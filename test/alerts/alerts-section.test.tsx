// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { AlertsSection } from '@/components/options/alerts-section';
import { alertsSetting, goalAlertsSetting } from '@/lib/settings/settings';
import { fakeLocks } from '../components/fake-locks';
import { aGoal, anAccount, anEngine, aSession } from '../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
afterEach(cleanup);

async function draw(isGranted = true) {
  fakeLocks(); // Settings that change at the same time wait for each other.
  const goals = [aGoal('all'), aGoal('bram', { scope: 'user', scopeId: 'u2' })];
  const session = await aSession(anEngine().engine, { goals });
  const request = vi.fn(async () => isGranted);
  Object.assign(fakeBrowser, { permissions: { request, contains: async () => false } });
  render(
    <PageFrame session={session}>
      <AlertsSection />
    </PageFrame>,
  );
  const group = await screen.findByRole('group', { name: /Bram Peeters/ });
  return { request, behind: within(group).getByRole('checkbox', { name: 'Behind pace' }) };
}
const kept = async () => Object.values(await goalAlertsSetting(anAccount.id).read()).flat();

it('asks the browser in the click itself, and keeps what is to be told after a yes', async () => {
  const { request, behind } = await draw();
  expect(await kept()).toEqual([]);
  fireEvent.click(behind);
  expect(request).toHaveBeenCalledWith({ permissions: ['notifications'] });
  await waitFor(async () => expect(await kept()).toEqual(['behind']));
});

it('keeps nothing after a no, and says so', async () => {
  const { behind } = await draw(false);
  fireEvent.click(behind);
  await screen.findByText('Notifications were not allowed, so nothing is told.');
  expect(await kept()).toEqual([]);
  await waitFor(() => expect((behind as HTMLInputElement).checked).toBe(false));
});

it('keeps the badge, the quiet hours and discretion at once', async () => {
  await draw();
  fireEvent.click(screen.getByRole('checkbox', { name: /Show the share/ }));
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '21:30' } });
  fireEvent.click(screen.getByRole('checkbox', { name: /Discreet/ }));
  await waitFor(async () =>
    expect(await alertsSetting.read()).toMatchObject({
      badge: false,
      quiet: { from: '21:30', to: '08:00' },
      discreet: true,
    }),
  );
});
