import { expect, it, vi } from 'vitest';
import { Failed } from '@/lib/model/failure';
import { accountsSetting, listPagesSetting } from '@/lib/settings/settings';
import { ListPageView, mostTurns } from '@/lib/state/list-page-view';
import { hashOf, placeOf } from '@/lib/state/navigation';
import type { PageTables } from '@/lib/state/page-tables';
import { aTable } from '../list-page/a-table';
import { anEngine, aSession } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const pageOf = (n: number) => aTable(`Name | Amount\nDeal ${n}a | 5 €\nDeal ${n}b | to come`);

/** A page with a table that its own button turns, `last` times. */
function aPage(last: number, turns = true) {
  let at = 0;
  const press = vi.fn(async () => {
    if (turns) at++;
    return true;
  });
  const page: PageTables = {
    tables: async () => [pageOf(at)],
    point: async () => pageOf(at),
    stop: async () => undefined,
    next: async () => (at < last ? 'Next' : null),
    press,
  };
  return { page, press };
}

async function open(page: PageTables, account: null | undefined = null) {
  const addRecords = vi.fn(async ({ records }: { records: { deals?: readonly object[] } }) => ({
    added: records.deals?.length ?? 0,
    capabilities: {},
  }));
  const { engine } = anEngine({}, { addRecords });
  const session = await aSession(engine, account === null ? { account } : {});
  const view = new ListPageView(
    session,
    page,
    () => 'Deals',
    async () => undefined,
  );
  await vi.waitFor(() => expect(view.step.value).not.toBe('looking'));
  return { view, addRecords, session };
}
const chosen = async (page: PageTables) => {
  const opened = await open(page);
  await opened.view.choose(pageOf(0));
  return opened;
};

it('keeps nothing before the user says yes', async () => {
  const { view, addRecords } = await chosen(aPage(0).page);
  expect(view.step.value).toBe('check');
  expect(addRecords).not.toHaveBeenCalled();
  expect((await accountsSetting.read()).list).toEqual([]);
});

it('makes one account of the site, shows it, and keeps how the page is read', async () => {
  const { view } = await chosen(aPage(0).page);
  await view.add();
  const { list, current } = await accountsSetting.read();
  expect(list).toMatchObject([{ id: current, connector: 'list', origin: 'https://crm.example', base: '' }]);
  expect(await listPagesSetting(current ?? '').read()).toMatchObject([
    { pattern: '/deals', mapping: { columns: ['name', 'amount'] } },
  ]);
  expect(view.tally.value).toMatchObject({ pages: 1, added: 1 });
  expect(view.tally.value.rejected).toMatchObject([{ why: 'amount', text: 'to come' }]);
});

it('turns no page without being asked to, and then each page once', async () => {
  const { page, press } = aPage(3);
  const { view, addRecords } = await chosen(page);
  await view.add();
  expect(press).not.toHaveBeenCalled();
  await view.turnPages();
  expect(press).toHaveBeenCalledTimes(3);
  expect(addRecords).toHaveBeenCalledTimes(4);
  expect(view.turning.value).toBe(0);
});

it('ends on a page that does not change, and on one that never ends', async () => {
  const stuck = aPage(99, false);
  const first = await chosen(stuck.page);
  await first.view.add();
  await first.view.turnPages();
  expect(stuck.press).toHaveBeenCalledTimes(1);
  const endless = aPage(1e6);
  const second = await chosen(endless.page);
  await second.view.add();
  await second.view.turnPages();
  expect(endless.press).toHaveBeenCalledTimes(mostTurns);
});

it('gives a field to one column only', async () => {
  const { view } = await chosen(aPage(0).page);
  view.setColumn(1, 'name');
  expect(view.mapping.value?.columns).toEqual([null, 'name']);
  view.setColumn(1, null);
  expect(view.missing.value).toEqual(['name']);
  await view.add();
  expect((await accountsSetting.read()).list).toEqual([]);
});

it('says so when the page may no longer be read', async () => {
  const closed = async (): Promise<never> => {
    throw new Failed({ kind: 'forbidden', what: 'page' });
  };
  const { view } = await open({ ...aPage(0).page, tables: closed });
  expect(view.step.value).toBe('closed');
});

it('stands in the address bar, with tabs of any number', () => {
  const place = { screen: 'list-page', tabId: 2_147_483_647, turn: 1_795_313_331_225 } as const;
  expect(placeOf(hashOf(place))).toEqual(place);
  expect(placeOf('#/list-page/<b>/1')).toEqual({ screen: 'home' });
});
