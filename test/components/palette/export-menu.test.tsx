// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { ExportMenu } from '@/components/report/export-menu';
import type { FilterValues } from '@/lib/messages/engine';
import type { Result } from '@/lib/model/result';
import { exportOffer } from '@/lib/state/export-offer';
import type { Decided } from '@/lib/state/report-view';
import { aResult } from '../a-result';
import { fakeEngine, fakeSession } from '../fake-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const decided: Decided = {
  period: 'last-90-days',
  comparison: 'previous',
  owner: 'me',
  filters: { sourceIds: ['s1', null], not: ['sourceIds'] },
  options: {},
};
const sources: FilterValues = {
  values: [
    { id: 's1', label: { text: '=Fair' }, count: 3 },
    { id: null, label: { word: 'none.source' }, count: 1 },
  ],
  left: 0,
  all: 2,
};

const files: { name: string; text: Promise<string> }[] = [];
const copied = vi.fn();
beforeEach(() => {
  files.length = 0;
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly parts: Record<string, Blob>;
      constructor(parts: Record<string, Blob>) {
        this.parts = parts;
      }
    },
  );
  Object.defineProperty(navigator, 'clipboard', {
    value: { write: copied, writeText: copied },
    configurable: true,
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push({ name: '', text: (blob as Blob).text() });
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const last = files.at(-1);
    if (last) last.name = this.download;
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(result: Result = aResult()): void {
  const session = fakeSession({
    ...fakeEngine(),
    ask: (async (name: string) => (name === 'filterValues' ? sources : null)) as never,
  });
  render(
    <PageFrame session={session}>
      <ExportMenu result={result} decided={decided} />
    </PageFrame>,
  );
}
const take = async (name: RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  fireEvent.click(await screen.findByRole('button', { name }));
};

describe('taking a report out', () => {
  it('opens by its key, says that names are personal data, and closes', async () => {
    show();
    await waitFor(() => {
      fireEvent.keyDown(document.body, { key: 'e' });
      screen.getByRole('heading', { name: 'Export' });
    });
    expect(screen.getByText(/personal data/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/personal data/)).toBeNull();
  });

  it('saves a CSV file named for report, period and account, and says so', async () => {
    show();
    await take(/CSV file/);
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'Saved as Loss reasons - 2026-08-22_2026-11-19 - Northwind.csv.',
      ),
    );
    expect(files[0]?.name).toBe('Loss reasons - 2026-08-22_2026-11-19 - Northwind.csv');
    expect(screen.queryByRole('heading', { name: 'Export' })).toBeNull();
  });

  it('says in the file what the figures rest on: period, whose, filters, zone, currency, left out, synced', async () => {
    show();
    await take(/CSV file/);
    await waitFor(() => expect(files).toHaveLength(1));
    const lines = ((await files[0]?.text) ?? '').split('\r\n');
    const after = lines.slice(lines.findIndex((line) => line.startsWith('Account,')));
    expect(after).toEqual([
      'Account,Northwind,Tryton',
      'Period,2026-08-22,2026-11-19',
      'Against,2026-05-24,2026-08-21',
      'Whose,Me',
      `"Source, all but",'=Fair,(no source)`,
      expect.stringMatching(/^Date used,/),
      'Time zone,Europe/Warsaw',
      expect.stringMatching(/^Currency,"EUR,/),
      'As of,2026-11-19T12:00:00Z',
      'Counted,10',
      expect.stringMatching(/^Left out,.*1/),
      'Synced,2026-11-19T11:56:00Z',
      '',
    ]);
  });

  it('keeps the places of people among each other to itself, as the screen does', async () => {
    const ranks = { id: 'standing', columns: [{ key: 'rank', unit: 'count' as const }], rows: [] };
    const [reasons] = aResult().blocks;
    show(
      aResult({
        blocks: [
          { ...ranks, rows: [{ key: 'won', label: { text: 'PLACE' }, cells: { rank: 7 } }] },
          ...(reasons ? [reasons] : []),
        ],
      }),
    );
    await take(/CSV file/);
    await waitFor(() => expect(files).toHaveLength(1));
    expect(await files[0]?.text).not.toContain('PLACE');
  });

  it('copies a table as text and as HTML', async () => {
    show();
    await take(/Copy as a table/);
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Table copied.'));
    const [[[item]]] = copied.mock.calls as [[[{ parts: Record<string, Blob> }]]];
    expect(Object.keys(item.parts)).toEqual(['text/plain', 'text/html']);
    expect(await item.parts['text/plain']?.text()).toContain('Price\t6\t');
  });

  it('says when the browser does not let it', async () => {
    copied.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    show();
    await take(/Copy the link/);
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'The browser did not let it be copied. Click again.',
      ),
    );
  });

  it('copies a link that holds how it is looked at, and no figure', async () => {
    location.hash = '#/report/loss-reasons?owner=me';
    Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
    show();
    await take(/Copy the link/);
    await waitFor(() =>
      expect(copied).toHaveBeenCalledWith(
        'chrome-extension://id/sidepanel.html#/report/loss-reasons?owner=me',
      ),
    );
  });

  it('prints in a tab: its own, or a new one where it stands in the panel', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    Object.assign(fakeBrowser.tabs, { getCurrent: async () => ({ id: 1 }) });
    show();
    await take(/Print/);
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(create).not.toHaveBeenCalled();
    Object.assign(fakeBrowser.tabs, { getCurrent: async () => undefined });
    await take(/Print/);
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith({ url: expect.stringContaining('/sidepanel.html?print#/report/') }),
    );
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('is offered to the palette while the figures are on screen', async () => {
    show();
    await waitFor(() => expect(exportOffer.value).not.toBeNull());
    cleanup();
    await waitFor(() => expect(exportOffer.value).toBeNull());
  });
});
