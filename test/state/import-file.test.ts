import { describe, expect, it, vi } from 'vitest';
import { Failed } from '@/lib/model/failure';
import { accountsSetting, goalsSetting } from '@/lib/settings/settings';
import { importFile } from '@/lib/state/import-file';
import { aGoal, anAccount, anEngine, aSession } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const file = (content: object) => ({ name: 'crm.json', text: async () => JSON.stringify(content) });

describe('importing a file', () => {
  it('makes it an account of its own, with its goals, and shows it', async () => {
    const { engine } = anEngine({}, { importDataset: async () => ({ counts: { deals: 3, users: 2 } }) });
    const session = await aSession(engine);
    const meta = { name: 'Nordlab', baseCurrency: 'PLN' };
    expect(await importFile(session, file({ format: 'crm-canonical/1', meta, goals: [aGoal('g')] }))).toBe(5);
    const { list, current } = await accountsSetting.read();
    expect(list.map(({ id }) => id)).toEqual([anAccount.id, current]);
    expect(list[1]).toMatchObject({
      connector: 'file',
      organisationName: 'Nordlab',
      currency: 'PLN',
      origin: '',
    });
    expect(Object.keys(list[1]?.capabilities ?? {})).toEqual(['users', 'deals']);
    expect(await goalsSetting(current ?? '').read()).toHaveLength(1);
  });

  it('replaces what the same file held', async () => {
    const { engine } = anEngine({}, { importDataset: async () => ({ counts: { deals: 3 } }) });
    const session = await aSession(engine);
    await importFile(session, file({ format: 'crm-canonical/1' }));
    await importFile(session, file({ format: 'crm-canonical/1' }));
    expect((await accountsSetting.read()).list).toHaveLength(2);
  });

  it('keeps the goals the user has set when the file comes again without any', async () => {
    const { engine } = anEngine({}, { importDataset: async () => ({ counts: { deals: 3 } }) });
    const session = await aSession(engine);
    await importFile(session, file({ format: 'crm-canonical/1' }));
    const { current } = await accountsSetting.read();
    await goalsSetting(current ?? '').write([aGoal('mine')]);
    await importFile(session, file({ format: 'crm-canonical/1' }));
    expect((await goalsSetting(current ?? '').read()).map(({ id }) => id)).toEqual(['mine']);
  });

  it('is another account when another company comes under the same file name', async () => {
    const { engine } = anEngine({}, { importDataset: async () => ({ counts: { deals: 3 } }) });
    const session = await aSession(engine);
    await importFile(session, file({ format: 'crm-canonical/1', meta: { name: 'Nordlab' } }));
    await importFile(session, file({ format: 'crm-canonical/1', meta: { name: 'Südlab' } }));
    expect((await accountsSetting.read()).list).toHaveLength(3);
  });

  it('leaves no account behind when a record does not fit, and names record and field', async () => {
    const { engine } = anEngine(
      {},
      {
        importDataset: async ({ account }) => {
          const where = `${account}: deals "d12" field amount`;
          throw new Failed({ kind: 'bad-input', where, detail: 'is not a whole number' });
        },
      },
    );
    const session = await aSession(engine);
    await expect(importFile(session, file({ format: 'crm-canonical/1' }))).rejects.toMatchObject({
      failure: { where: 'deals "d12" field amount', detail: 'is not a whole number' },
    });
    expect((await accountsSetting.read()).list).toEqual([anAccount]);
  });
});
