// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SessionContext } from '@/components/controls/session-context';
import { FilterBar } from '@/components/report/filters';
import type { AccountContents, EngineQuestions } from '@/lib/messages/engine';
import type { ReportOption } from '@/lib/model/result';
import type { View } from '@/lib/model/view';
import type { Decided } from '@/lib/state/report-view';
import { contents, fakeEngine, fakeSession } from '../fake-session';

afterEach(cleanup);

const defaults: Decided = {
  period: 'last-90-days',
  comparison: 'previous',
  owner: 'me',
  filters: {},
  options: {},
};
const stages = ['Enquiry', 'Offer', 'Review'].map((text, at) => ({
  id: `s${at}`,
  label: { text },
  count: 9 - at,
}));

/** A bar whose choices come back to it, as the address brings them. */
function show(
  view: Partial<Decided> = {},
  over: Partial<AccountContents> = {},
  options: readonly ReportOption[] = [],
) {
  const engine = fakeEngine();
  const ask = engine.ask.bind(engine);
  engine.ask = async (name, question) => {
    if (name !== 'filterValues') return ask(name, question);
    const { ids, search } = question as unknown as EngineQuestions['filterValues']['ask'];
    const values = [...stages, { id: null, label: { word: 'none.stage' }, count: 2 }].filter(
      ({ id, label }) =>
        ids ? ids.includes(id) : search === '' || ('text' in label && label.text.startsWith(search)),
    );
    return { values, left: 0, all: 12 } as never;
  };
  const session = fakeSession(engine);
  session.contents.value = {
    ...contents,
    filters: ['userIds', 'pipelineIds', 'stageIds', 'amount', 'custom:tier'],
    ...over,
  };
  const chosen = signal<View>(view);
  const onChange = vi.fn((next: View) => {
    chosen.value = next;
  });
  const Shown = () => (
    <FilterBar
      decided={{ ...defaults, ...(chosen.value as Partial<Decided>) }}
      {...{ defaults, options, onChange }}
    />
  );
  render(
    <SessionContext.Provider value={session}>
      <Shown />
    </SessionContext.Provider>,
  );
  return { chosen, onChange, session };
}
const chip = (name: RegExp | string) => screen.getByRole('button', { name });

describe('the filter bar', () => {
  it('shows the period, whose, the comparison and the pipeline, and nothing to reset, while nothing is set', () => {
    show();
    expect(chip('Period: Last 90 days').className).not.toContain('differs');
    expect(chip('Whose: Me')).toBeTruthy();
    expect(chip('Compared with: Against before')).toBeTruthy();
    expect(chip('Pipeline: All pipelines')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Reset' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Stage/ })).toBeNull();
  });

  it('adds a filter, and ticks values one after the other', async () => {
    const { chosen } = show();
    fireEvent.click(chip('Add filter'));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Stage' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Offer' }));
    expect(chosen.value).toEqual({ filters: { stageIds: ['s1'] } });
    fireEvent.click(screen.getByRole('checkbox', { name: '(deleted stage)' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Everything but these' }));
    expect(chosen.value).toEqual({ filters: { stageIds: ['s1', null], not: ['stageIds'] } });
    expect(within(screen.getByRole('dialog')).getByText('2 chosen')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Offer' }));
    expect(chosen.value).toEqual({ filters: { stageIds: [null], not: ['stageIds'] } });
  });

  it('speaks a filter by name and value, and Backspace takes it away', async () => {
    const { chosen } = show({ filters: { stageIds: ['s1', 's2'], not: ['stageIds'] } });
    const set = await screen.findByRole('button', { name: 'Stage: not Offer +1' });
    expect(set.className).toContain('differs');
    fireEvent.keyDown(set, { key: 'Backspace' });
    expect(chosen.value).toEqual({});
    expect(document.activeElement).toBe(chip('Add filter'));
  });

  it('says how many are chosen where a name is not known', async () => {
    show({ filters: { stageIds: ['gone', 'lost'] } });
    expect(await screen.findByRole('button', { name: 'Stage: 2 chosen' })).toBeTruthy();
  });

  it('searches what there is much of', async () => {
    show({ filters: { stageIds: ['s1'] } });
    fireEvent.click(await screen.findByRole('button', { name: 'Stage: Offer' }));
    const field = await screen.findByRole('searchbox');
    fireEvent.input(field, { target: { value: 'Rev' } });
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Enquiry' })).toBeNull());
    expect(screen.getByRole('checkbox', { name: 'Review' })).toBeTruthy();
    fireEvent.input(field, { target: { value: 'zzz' } });
    expect(await screen.findByText('Nothing of that name.')).toBeTruthy();
  });

  it('steps the period, and back to the default', () => {
    const { chosen } = show({ period: 'this-month' });
    fireEvent.click(chip('Earlier period, Last month'));
    expect(chosen.value.period).toBe('last-month');
    fireEvent.click(chip(/^Earlier period/));
    expect(chosen.value.period).toEqual({ from: '2026-09-01', to: '2026-10-01' });
    fireEvent.keyDown(chip('Period: September 2026'), { key: 'Backspace' });
    expect(chosen.value).toEqual({});
  });

  it('offers every named period, arrows between them, and today with the last days', () => {
    const { chosen } = show();
    fireEvent.click(chip(/^Period/));
    const sheet = within(screen.getByRole('dialog'));
    const now = sheet.getByRole('button', { name: 'Last 90 days', pressed: true });
    now.focus();
    fireEvent.keyDown(now, { key: 'ArrowLeft' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Last 30 days');
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Last year');
    fireEvent.keyDown(document.activeElement as Element, { key: 'End' });
    expect(document.activeElement?.textContent).toBe('Choose dates');
    fireEvent.click(sheet.getByRole('checkbox', { name: 'With today' }));
    expect(chosen.value.period).toBe('last-90-days-with-today');
  });

  it('takes dates that are typed, in Persian digits too, and says what is no date', () => {
    const { chosen } = show({ period: { from: '2026-03-01', to: '2026-03-06' } });
    fireEvent.click(chip(/^Period/));
    const first = screen.getByLabelText('First day');
    expect((first as HTMLInputElement).value).toBe('1 Mar 2026');
    fireEvent.input(first, { target: { value: 'one day' } });
    expect(screen.getByRole('alert').textContent).toContain('one day');
    expect(chip('Show this period')).toHaveProperty('disabled', true);
    fireEvent.input(first, { target: { value: '۱۴۰۴/۱۲/۱' } });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText(/14 days/)).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Last day'), { target: { value: '1/2/2026' } });
    expect(screen.getByText('The first day comes after the last.')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Last day'), { target: { value: '2026-03-01' } });
    fireEvent.submit(first.closest('form') as HTMLFormElement);
    expect(chosen.value.period).toEqual({ from: '2026-02-20', to: '2026-03-02' });
  });

  it('compares with dates of their own', async () => {
    const { chosen } = show({ period: 'this-month' });
    fireEvent.click(chip(/^Compared with/));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Other dates' }));
    expect((screen.getByLabelText('First day') as HTMLInputElement).value).toBe('1 Oct 2026');
    fireEvent.submit(screen.getByLabelText('First day').closest('form') as HTMLFormElement);
    expect(chosen.value.comparison).toEqual({ from: '2026-10-01', to: '2026-11-01' });
    expect(chip('Compared with: Against October 2026')).toBeTruthy();
  });

  it('offers my team only where I have one, and any team by its name', () => {
    const users = contents.users.map((user) => ({ ...user, teamIds: ['t1'] }));
    const { chosen } = show({}, { users, teams: [{ id: 't1', name: 'North' }] });
    fireEvent.click(chip(/^Whose/));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'North' }));
    expect(chosen.value.owner).toBe('team:t1');
    fireEvent.click(chip('Whose: North'));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'My team' }));
    expect(chosen.value.owner).toBe('team');
    cleanup();
    show();
    fireEvent.click(chip(/^Whose/));
    expect(screen.queryByRole('menuitemradio', { name: 'My team' })).toBeNull();
  });

  it('searches among many people, without accents', () => {
    const users = Array.from({ length: 30 }, (_, at) => ({
      id: `x${at}`,
      name: `Person ${at}`,
      active: true,
    }));
    const { chosen } = show(
      { owner: 'all' },
      { users: [...users, { id: 'u2', name: 'Ömer Aydın', active: true }] },
    );
    fireEvent.click(chip(/^Whose/));
    const field = screen.getByRole('searchbox', { name: 'Search people and teams' });
    fireEvent.input(field, { target: { value: 'omer ay' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(chosen.value.owner).toBe('u2');
  });

  it('names people beside a team, and instead of one person', async () => {
    const { chosen } = show({ owner: 'u2' });
    fireEvent.click(chip('Add filter'));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'People' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Enquiry' }));
    expect(chosen.value).toEqual({ owner: 'all', filters: { userIds: ['s0'] } });
  });

  it('takes bounds for amounts in minor units, one of them open, and refuses what is none', () => {
    const { chosen } = show();
    fireEvent.click(chip('Add filter'));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Amount' }));
    const least = screen.getByLabelText(/^At least/);
    fireEvent.input(least, { target: { value: 'much' } });
    expect(screen.getByRole('alert').textContent).toBe('That is no amount.');
    fireEvent.input(least, { target: { value: '۱۵۰۰' } });
    fireEvent.input(screen.getByLabelText(/^At most/), { target: { value: '20' } });
    expect(screen.getByRole('alert').textContent).toBe('The least is more than the most.');
    fireEvent.input(screen.getByLabelText(/^At most/), { target: { value: '' } });
    fireEvent.submit(least.closest('form') as HTMLFormElement);
    expect(chosen.value).toEqual({ filters: { amount: { min: 150_000 } } });
    expect(chip('Amount: at least €1,500')).toBeTruthy();
  });

  it('brings everything back at once, and keeps the focus', () => {
    const { chosen } = show({
      period: 'today',
      owner: 'all',
      filters: { amount: { min: 1 } },
      options: { x: true },
    });
    fireEvent.click(chip('Reset'));
    expect(chosen.value).toEqual({});
    expect(document.activeElement).toBe(chip(/^Period/));
  });

  it('keeps a switch that is off among what can be added', () => {
    const { chosen } = show({}, {}, [{ id: 'unqualified', kind: 'switch', value: false }]);
    expect(screen.queryByRole('button', { name: 'Count unqualified deals as lost' })).toBeNull();
    fireEvent.click(chip('Add filter'));
    fireEvent.click(screen.getByRole('button', { name: 'Count unqualified deals as lost' }));
    expect(chosen.value).toEqual({ options: { unqualified: true } });
    fireEvent.click(screen.getByRole('button', { name: 'Count unqualified deals as lost', pressed: true }));
    expect(chosen.value).toEqual({});
  });

  it('has no comparison for all time', () => {
    show({ period: 'all-time', comparison: 'none' });
    expect(screen.queryByRole('button', { name: /^Compared with/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Earlier period/ })).toBeNull();
  });
});
