// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { Blob as PlainBlob } from 'node:buffer';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { Panel } from '@/components/panel/panel';
import { AccountStore } from '@/lib/cache/account-store';
import { en } from '@/lib/i18n/locales/en';
import type { Engine, EngineEvent } from '@/lib/messages/engine';
import type { Records } from '@/lib/model/entities';
import { reports } from '@/lib/reports/all';
import { defineReport } from '@/lib/reports/report';
import { pinsSetting } from '@/lib/settings/settings';
import { Navigation } from '@/lib/state/navigation';
import { type Listed, reportList } from '@/lib/state/report-list';
import { instantIso } from '@/lib/table/column';
import { cell } from '@/lib/table/table';
import { ReportDesk } from '@/lib/worker/report-desk';
import { fakeLocks } from '../components/fake-locks';
import { anAccount, aSession } from '../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/state/actions');

// ——— What somebody writes who adds a report: the report, its line in each list, its words. Nothing else. ———

/** Deals by the first word of their name: a report that nobody has thought of. */
const dealsByWord = defineReport({
  id: 'deals-by-word',
  needs: ['deals'],
  dateField: 'created',
  compute({ company, period, select }) {
    const { deals } = company.tables;
    const created = Array.from({ length: deals.length }, (_, row) => row).filter((row) => {
      const at = company.deals.createdAt[row] ?? Number.NaN;
      return at >= period.from && at < period.to;
    });
    const wordOf = (row: number): string => String(cell(deals, 'name', row)).split(' ')[0] ?? '';
    const worth = (rows: readonly number[]): number =>
      rows.reduce((sum, row) => sum + (company.amounts.base[row] || 0), 0);
    const rowOf = (key: string, rows: readonly number[]) => ({
      key,
      label: { text: key },
      cells: { count: rows.length, value: worth(rows) },
      records: {
        count: select('deals', Int32Array.from(rows)),
        value: select('deals', Int32Array.from(rows), 'base'),
      },
    });
    const groups = [...Map.groupBy(created, wordOf)].sort(([, a], [, b]) => b.length - a.length);
    return {
      n: created.length,
      finding: {
        key: 'finding.deals-by-word',
        values: {
          word: { text: groups[0]?.[0] ?? '' },
          n: { value: groups[0]?.[1].length ?? 0, unit: 'count' },
        },
      },
      blocks: [
        {
          id: 'words',
          columns: [
            { key: 'count', unit: 'count' },
            { key: 'value', unit: 'money' },
          ],
          rows: groups.map(([word, rows]) => rowOf(word, rows)),
          total: { ...rowOf('all', created), label: { word: 'row.all' } },
        },
      ],
      charts: [{ kind: 'bars', block: 'words', value: 'count' }],
      figures: Object.fromEntries(groups.map(([word, rows]) => [word, rows.length])),
    };
  },
});

const line: Listed = { id: dealsByWord.id, section: 'sales', period: 'last-90-days' };

const words = {
  'report.deals-by-word.title': 'Deals by word',
  'report.deals-by-word.question': 'What do we call our deals?',
  'why.deals-by-word.formula': 'Deals created in the period, by the first word of their name.',
  'block.deals-by-word.words': 'First words',
  'finding.deals-by-word': '{word} begins {n} names.',
};

// ——————————————————————————————————————————————————————————————————————————————————————————————————

const daysAgo = (days: number): string => instantIso(Math.floor(Date.now() / 1000) - days * 86_400);
const aDeal = (id: string, name: string, amount: number): NonNullable<Records['deals']>[number] => ({
  id,
  name,
  pipelineId: 'p',
  stageId: 's',
  ownerId: 'u1',
  amount,
  currency: 'EUR',
  createdAt: daysAgo(10),
});
const records: Records = {
  users: [{ id: 'u1', name: 'Ana', active: true }],
  pipelines: [{ id: 'p', name: 'Sales', position: 1 }],
  stages: [{ id: 's', pipelineId: 'p', name: 'Open', position: 1, kind: 'open' }],
  deals: [
    aDeal('d1', 'Renewal north', 100_00),
    aDeal('d2', 'Renewal south', 250_50),
    aDeal('d3', '=SUM(A1) desk', 7_00),
  ],
};

let navigation: Navigation;
let desk: ReportDesk;
let accounts = 0;
const files: Promise<string>[] = [];

beforeEach(async () => {
  (reportList as Listed[]).push(line);
  Object.assign(en, words);
  files.length = 0;
  location.hash = '';
  fakeLocks();
  vi.stubGlobal('Blob', PlainBlob); // The DOM of the tests has one that no database takes.
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => false, getAll: async () => ({ origins: [] }) },
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push((blob as Blob).text());
    return 'blob:file';
  });
  await show();
});
afterEach(() => {
  cleanup();
  navigation[Symbol.dispose]();
  desk.close();
  vi.unstubAllGlobals();
  (reportList as Listed[]).splice(reportList.indexOf(line), 1);
  for (const key of Object.keys(words)) delete (en as Record<string, unknown>)[key];
});

/** The panel over the real engine, which answers in plain data as it does across threads. */
async function show(): Promise<void> {
  const account = { ...anAccount, id: `crm-${++accounts}` };
  const store = await AccountStore.open(account.id);
  await store.replace('import', records, daysAgo(0));
  store.close();
  const listeners = new Set<(event: EngineEvent) => void>();
  desk = new ReportDesk([...reports, dealsByWord], (event) => {
    for (const listener of listeners) listener(event);
  });
  const engine: Engine = {
    ask: async (name, question) =>
      structuredClone(
        await (desk.answers[name] as (ask: unknown) => Promise<never>)(structuredClone(question)),
      ),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const session = await aSession(engine, { account });
  navigation = new Navigation({ read: async () => ({ hash: '' }), write: async () => {} });
  render(
    <PageFrame session={session}>
      <Panel navigation={navigation} />
    </PageFrame>,
  );
}
const key = (name: string, more: object = {}): void =>
  void fireEvent.keyDown(document.body, { key: name, ...more });
const open = async (): Promise<void> => {
  navigation.go({ screen: 'report', report: 'deals-by-word', view: { owner: 'all' } });
  await screen.findByText(/begins/);
};

describe('a report that is one file, one line a list, and its words', () => {
  it('stands among the others, by its name and its question, and opens', async () => {
    key('g');
    key('r');
    const field = await screen.findByRole('searchbox');
    fireEvent.input(field, { target: { value: 'call our deals' } });
    fireEvent.click(await screen.findByText('Deals by word'));
    await screen.findByText(/begins/);
    expect(location.hash).toMatch(/^#\/report\/deals-by-word/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Deals by word');
  });

  it('opens by its address, with its period', async () => {
    location.hash = '#/report/deals-by-word?period=last-year';
    window.dispatchEvent(new Event('hashchange'));
    await screen.findByText('Nothing in this selection');
    expect(navigation.place.value).toEqual({
      screen: 'report',
      report: 'deals-by-word',
      view: { period: 'last-year' },
    });
  });

  it('is drawn as a sentence, a chart and a table, and says why', async () => {
    await open();
    expect(screen.getByText(/begins/).closest('main')?.textContent).toContain('Renewal begins 2 names.');
    expect(screen.getByRole('heading', { name: 'First words' })).toBeTruthy();
    expect(screen.getByLabelText(/^First words: Renewal begins 2 names/)).toBeTruthy();
    const table = await screen.findByRole('table', { name: 'First words' });
    expect(within(table).getByText('Renewal').tagName).toBe('BDI');
    expect(table.textContent).toContain('€351');
    fireEvent.click(screen.getByRole('button', { name: 'Why this number' }));
    await screen.findByText(words['why.deals-by-word.formula']);
  });

  it('leads from a figure to its records, which add up to it', async () => {
    await open();
    fireEvent.click(
      within(await screen.findByRole('table', { name: 'First words' })).getByRole('button', { name: /351/ }),
    );
    await screen.findByText('2 deals, the same as the figure');
    expect(screen.getByText('Renewal south')).toBeTruthy();
    expect(screen.queryByText('=SUM(A1) desk')).toBeNull();
  });

  it('leaves as a file that reads back as its figures', async () => {
    await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Export' }));
    fireEvent.click(await screen.findByRole('button', { name: /CSV file/ }));
    await screen.findByText(/^Saved as Deals by word - .*\.csv\.$/);
    const lines = Papa.parse<string[]>((await files[0])?.slice(1) ?? '').data;
    const start = lines.findIndex(([first]) => first === 'First words');
    expect(lines.slice(start + 1, start + 5)).toEqual([
      ['Name', en['column.count'], `${en['column.value']} (EUR)`, 'Key'],
      ['Renewal', '2', '350.5', 'Renewal'],
      ["'=SUM(A1)", '1', '7', "'=SUM(A1)"],
      ['All', '3', '357.5', ''],
    ]);
    expect(lines).toContainEqual(['Counted', '3']);
  });

  it('is found by the palette', async () => {
    key('k', { ctrlKey: true });
    fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'by word' } });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    await screen.findByText(/begins/);
  });

  it('can be pinned, and stands on the home then', async () => {
    await open();
    key('p');
    await waitFor(async () =>
      expect(await pinsSetting(`crm-${accounts}`).read()).toContainEqual(
        expect.objectContaining({ report: 'deals-by-word', view: { owner: 'all' } }),
      ),
    );
    key('g');
    key('h');
    await screen.findByText('Deals by word');
  });
});
