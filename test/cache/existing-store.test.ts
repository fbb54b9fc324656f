import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';

it('a store is not made anew by somebody who looks at it while it is being deleted', async () => {
  (await AccountStore.open('looked-at')).close();
  const { databases } = indexedDB;
  // The list still names it; then it goes.
  const list = vi.spyOn(indexedDB, 'databases').mockImplementation(async () => {
    const listed = await databases.call(indexedDB);
    await AccountStore.delete('looked-at');
    return listed;
  });
  expect(await AccountStore.existing('looked-at')).toBeUndefined();
  list.mockRestore();
  expect(await indexedDB.databases()).toEqual([]);
});
