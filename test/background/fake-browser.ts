import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Request } from '@/lib/connectors/request';
import type { SimulatedHost } from '../sync/host';

/** A browser with one CRM tab, whose page is signed in to a simulated host. */
export function aBrowser(host: SimulatedHost) {
  fakeBrowser.reset();
  const granted = new Set<string>(['http://crm.example/*']);
  const scripts = new Map<string, object>();
  const tabs = [{ id: 7, url: 'http://crm.example/#db', active: true, windowId: 1, lastAccessed: 1 }];
  const seen = { connector: 'tryton', base: 'http://crm.example/db', login: 'ana', organisation: 'org' };
  const http = host.http();
  /** What an open page does when it is told to ask again. */
  const refreshed = vi.fn(async (): Promise<unknown> => ({}));
  const answer = async (name: string, ask: unknown): Promise<unknown> => {
    if (name === 'page.session') return { ...seen, login: host.login };
    if (name === 'page.refresh') return refreshed();
    const { request } = ask as { request: Request };
    const body = JSON.stringify(await http.json(request, new AbortController().signal));
    return {
      kind: 'answered',
      status: 200,
      contentType: 'application/json',
      redirected: false,
      headers: {},
      body,
    };
  };
  const update = vi.fn(async () => tabs[0]);
  const create = vi.fn(async () => tabs[0]);
  const open = vi.fn(async () => undefined);
  Object.assign(fakeBrowser, {
    tabs: {
      query: async ({ url }: { url: string }) =>
        tabs.filter((tab) => tab.url.startsWith(url.replace('*', ''))),
      sendMessage: async (tab: number, { name, ask }: { name: string; ask: unknown }) => {
        if (!tabs.some(({ id }) => id === tab)) throw new Error('Receiving end does not exist');
        return { ok: true, answer: await answer(name, ask) };
      },
      update,
      create,
    },
    windows: { update: async () => undefined, getLastFocused: async () => ({ id: 1 }) },
    sidePanel: { open },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
      remove: async ({ origins }: { origins: string[] }) =>
        origins.forEach((one) => void granted.delete(one)),
      getAll: async () => ({ origins: [...granted] }),
    },
    scripting: {
      executeScript: async () => [],
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.filter((id) => scripts.has(id)),
      registerContentScripts: async (all: { id: string }[]) =>
        all.forEach((one) => void scripts.set(one.id, one)),
      updateContentScripts: async () => undefined,
      unregisterContentScripts: async (of?: { ids: string[] }) =>
        of ? of.ids.forEach((id) => void scripts.delete(id)) : scripts.clear(),
    },
  });
  return { granted, scripts, tabs, update, create, open, refreshed };
}
