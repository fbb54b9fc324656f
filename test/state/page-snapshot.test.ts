import { expect, it } from 'vitest';
import type { PagePart } from '@/lib/connectors/connector';
import { pageParts } from '@/lib/connectors/page-parts';
import { recognised, type Snapshot } from '@/lib/state/page-snapshot';

const aPart = (recognises: PagePart['recognises']): PagePart => ({
  ...(pageParts[0] as PagePart),
  id: 'x',
  recognises,
});
const page = (part: Partial<Snapshot> & { has?: readonly string[] } = {}) => {
  const asked: string[][] = [];
  const { has = [], ...rest } = part;
  return {
    asked,
    look: async (selectors: readonly string[]): Promise<Snapshot> => {
      asked.push([...selectors]);
      return {
        url: 'https://crm.example/#crm',
        title: '',
        localKeys: [],
        sessionKeys: [],
        found: selectors.filter((selector) => has.some((each) => selector.includes(each))),
        ...rest,
      };
    },
  };
};

it('recognises Tryton by its address and what only it puts into its page', async () => {
  const { look } = page({ has: ['#main_navbar'] });
  expect(await recognised(7, pageParts, look)).toEqual({
    tabId: 7,
    connector: 'tryton',
    brand: 'Tryton',
    origin: 'https://crm.example',
  });
});

it('takes no page for a CRM that merely holds a key of one', async () => {
  expect(await recognised(7, pageParts, page({ localKeys: ['sao_session_crm'] }).look)).toBeNull();
});

it('gives a page part the names of storage keys, never what they hold', async () => {
  const part = aPart((_url, storage) => {
    expect([storage.local('token'), storage.local('other'), storage.localKeys()]).toEqual([
      'present',
      null,
      ['token'],
    ]);
    return true;
  });
  expect(await recognised(1, [part], page({ localKeys: ['token'] }).look)).toMatchObject({ connector: 'x' });
});

it('looks again for selectors that were asked for only after the first look', async () => {
  const part = aPart(
    (_url, _storage, document) =>
      document.querySelector('#first') !== null && document.querySelector('#second') !== null,
  );
  const { look, asked } = page({ has: ['#first', '#second'] });
  expect(await recognised(1, [part], look)).not.toBeNull();
  expect(asked).toEqual([[], ['#first'], ['#first', '#second']]);
});

it('knows no page that may not be looked at, nor one that is no web page', async () => {
  expect(await recognised(1, pageParts, async () => null)).toBeNull();
  expect(await recognised(1, pageParts, page({ url: 'chrome://settings' }).look)).toBeNull();
});
