// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageFrame } from '@/components/controls/page-frame';
import { RecordsScreen } from '@/components/panel/records-screen';
import type { EngineQuestions, RecordPage } from '@/lib/messages/engine';
import { openRecord } from '@/lib/state/actions';
import { DrillDown } from '@/lib/state/drill-down';
import type { Origin } from '@/lib/state/navigation';
import type { Answered } from '@/lib/state/report-run';
import { aLine, aPage, aResult } from '../a-result';
import { fakeEngine, fakeSession } from '../fake-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/state/actions');

beforeEach(() => {
  vi.mocked(openRecord).mockResolvedValue(undefined);
});
afterEach(cleanup);

/** So many deals of 1 each, as an engine gives them: as many as are asked for. */
function show(count: number) {
  const all = Array.from({ length: count }, (_, index) =>
    aLine({ id: `d${index}`, title: `Deal ${index}`, base: 100 }),
  );
  const engine = fakeEngine();
  const asked: EngineQuestions['records']['ask'][] = [];
  engine.ask = (async (name: string, question: unknown) => {
    if (name !== 'records') return [];
    const ask = question as EngineQuestions['records']['ask'];
    asked.push(ask);
    const found = all.filter(({ title }) => title?.includes(ask.search));
    const sumOf = (lines: typeof all) => lines.length * 100;
    return {
      ...aPage(found.slice(0, ask.limit)),
      count,
      sum: sumOf(all),
      found: found.length,
      foundSum: sumOf(found),
    } satisfies RecordPage;
  }) as typeof engine.ask;
  const session = fakeSession(engine);
  const result = aResult();
  const answered = signal<Answered | null>({ result, resultId: 1, key: '' });
  const origin = signal<Origin | null>({ block: 'reasons', row: 'price', column: 'count' });
  const list = new DrillDown(session, answered, origin);
  render(
    <PageFrame session={session}>
      <RecordsScreen list={list} report="loss-reasons" from={['Loss reasons']} onBack={() => {}} />
    </PageFrame>,
  );
  return { list, asked };
}
const drawn = () => screen.getAllByRole('listitem');
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement as Element, { key, ...more });

describe('the records behind a figure', () => {
  it('say how many are not shown, with their sum, until all of them are', async () => {
    const { asked } = show(300);
    await screen.findByText('260 not shown, €260');
    expect(drawn()).toHaveLength(40);
    fireEvent.click(screen.getByRole('button', { name: 'Show 260 more' }));
    await waitFor(() => expect(asked.at(-1)?.limit).toBe(400));
    await waitFor(() => expect(screen.queryByText(/not shown/)).toBeNull());
    expect(screen.getByText('€300', { selector: 'b bdi' })).toBeTruthy();
  });

  it('draw ten thousand only as far as they are in sight, and say how many there are', async () => {
    const { list } = show(10_000);
    await screen.findByText('Deal 0');
    list.more();
    list.more();
    list.more();
    await waitFor(() => expect(list.page.value?.lines).toHaveLength(10_000));
    await waitFor(() => expect(drawn()[0]?.getAttribute('aria-setsize')).toBe('10000'));
    expect(drawn().length).toBeLessThan(100);
    expect(screen.queryByText(/not shown/)).toBeNull();
  });

  it('are one tab stop: arrows go from row to row, Enter and Ctrl open in the same and in a new tab', async () => {
    show(3);
    const first = (await screen.findByText('Deal 0')).closest('button') as HTMLElement;
    const stops = screen.getAllByRole('listitem').map((item) => item.querySelector('button')?.tabIndex);
    expect(stops).toEqual([0, -1, -1]);
    first.focus();
    press('ArrowDown');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Deal 1'));
    press('End');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Deal 2'));
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Deal 2');
    fireEvent.click(document.activeElement as Element, { ctrlKey: true });
    expect(openRecord).toHaveBeenCalledWith('acct-1', expect.objectContaining({ id: 'd2' }), true);
    await waitFor(() => expect(document.activeElement?.className).toContain('opened'));
  });

  it('open in a new tab with the middle button', async () => {
    show(1);
    const row = (await screen.findByText('Deal 0')).closest('button') as HTMLElement;
    fireEvent(row, new MouseEvent('auxclick', { button: 1, bubbles: true }));
    expect(openRecord).toHaveBeenCalledWith('acct-1', expect.objectContaining({ id: 'd0' }), true);
  });

  it('say what a search found of how many, and when it found none', async () => {
    show(20);
    const field = await screen.findByRole('searchbox');
    fireEvent.input(field, { target: { value: 'Deal 7' } });
    await screen.findByText('1 of 20 found');
    fireEvent.input(field, { target: { value: 'nobody' } });
    await screen.findByText('None of them matches.');
    expect(screen.getByText('0 of 20 found')).toBeTruthy();
  });
});
