// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { preferencesSetting } from '@/lib/settings/settings';
import { anEngine, aSession } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

it('asks anew for what may be told of people as soon as the setting says so, with who asks', async () => {
  const { ask, engine } = anEngine({}, { find: () => ({ people: [], deals: [], customers: [] }) });
  const session = await aSession(engine);
  const contents = () =>
    ask.mock.calls.filter(([name]) => name === 'contents').map(([, question]) => question);
  expect(contents().at(-1)).not.toHaveProperty('colleagues');
  const view = {
    period: { from: '2026-01-01', to: '2026-02-01' },
    comparison: 'none',
    filters: {},
  } as const;
  expect(session.scope(view)).not.toHaveProperty('colleagues');
  await preferencesSetting.change((now) => ({ ...now, colleagues: 'averages' }));
  const colleagues = { me: 'u1', seen: 'averages' };
  await vi.waitFor(() => expect(contents().at(-1)).toMatchObject({ colleagues }));
  expect(session.scope(view)).toMatchObject({ colleagues });
  await session.engine.ask('find', { account: 'crm-0001', text: 'a', limit: 1 });
  expect(ask).toHaveBeenLastCalledWith('find', expect.objectContaining({ colleagues }));
});
