// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { OptionsPage } from '@/components/options/options-page';
import { goalsSetting, preferencesSetting } from '@/lib/settings/settings';
import { aGoal, anAccount, anEngine, aSession, thisMonth } from '../../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/messages/channel', () => ({ ask: async () => ({}) }));
afterEach(cleanup);

async function draw(
  section: string,
  stored: Parameters<typeof aSession>[1] = {},
  engine = anEngine().engine,
) {
  location.hash = `#${section}`;
  const session = await aSession(engine, stored);
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  return render(
    <PageFrame session={session}>
      <OptionsPage />
    </PageFrame>,
  );
}
const change = (field: HTMLElement, value: string): void => {
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
};
const kept = () => goalsSetting(anAccount.id).read();
const click = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

describe('goals', () => {
  it('of activities can be said a day, and show how far today is', async () => {
    await draw('goals', { goals: [aGoal('all')] });
    await click('New goal');
    fireEvent.change(screen.getByLabelText('For'), { target: { value: 'user:u1' } });
    fireEvent.change(screen.getByLabelText('Measure'), { target: { value: 'calls' } });
    fireEvent.click(await screen.findByLabelText('A day'));
    change(screen.getByLabelText('Target'), '۱۲');
    await click('Add goal');
    await waitFor(async () => expect(await kept()).toHaveLength(2));
    const [, calls] = await kept();
    expect(calls).toMatchObject({ metric: 'calls', scopeId: 'u1', quota: { each: 'day', count: 12 } });
    expect((calls?.target ?? 0) % 12).toBe(0);
    await screen.findByText('0 of 12 today');
  });

  it('can be for one pipeline only', async () => {
    const contents = { ...(await import('../../state/a-session')).someContents };
    const pipelines = [
      { id: 'p1', name: 'New business' },
      { id: 'p2', name: 'Renewals' },
    ];
    await draw(
      'goals',
      { goals: [aGoal('all')] },
      anEngine({}, { contents: { ...contents, pipelines } }).engine,
    );
    await click('Edit the goal of Company');
    fireEvent.change(await screen.findByLabelText('Pipeline'), { target: { value: 'p2' } });
    await waitFor(async () => expect((await kept())[0]?.filters).toEqual({ pipelineId: 'p2' }));
    await screen.findByText('Renewals', { selector: 'bdi' });
  });

  it('that are over are locked until somebody unlocks them', async () => {
    const from = Temporal.PlainDate.from(thisMonth.from).subtract({ months: 3 });
    const old = aGoal('old', { from: from.toString(), to: from.add({ months: 1 }).toString() });
    await draw('goals', { goals: [old] });
    for (let back = 0; back < 3; back++) await click('Earlier');
    await click('Edit the goal of Company');
    expect((screen.getByLabelText('Target') as HTMLInputElement).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Delete goal' })).toBeNull();
    await click('Unlock the goal');
    change(screen.getByLabelText('Target'), '7');
    await screen.findByText('1 change to a past goal');
    expect((await kept())[0]?.target).toBe(700);
  });

  it('say what their members add up to where that is another target', async () => {
    const goals = [
      aGoal('team', { scope: 'team', scopeId: 't1', target: 300 }),
      aGoal('a', { scope: 'user', scopeId: 'u1', target: 100 }),
      aGoal('b', { scope: 'user', scopeId: 'u2', target: 100 }),
    ];
    await draw('goals', { goals });
    await screen.findByText((_, element) => element?.textContent === 'Sum of 2 reps: €2');
  });

  it('are imported from a file only after they were looked at, and bad rows are named', async () => {
    const { container } = await draw('goals', { goals: [aGoal('all')] });
    await click('Import goals');
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    const text = [
      'metric;scope;name;from;to;target;currency',
      'calls;user;Bram Peeters;2026-11-01;2026-11-30;240;',
      '<img src=x onerror=alert(1)>;company;;2026-11-01;2026-11-30;5;',
    ].join('\n');
    const file = { name: '<b>goals</b>.csv', size: text.length, text: async () => text };
    Object.defineProperty(input, 'files', { value: [file] });
    fireEvent.change(input);
    await screen.findByText('<b>goals</b>.csv');
    expect(screen.getByText('1 row is left out')).toBeTruthy();
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(screen.getByText('No such measure')).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
    expect(await kept()).toHaveLength(1);
    await click('Import 1 goal');
    await waitFor(async () => expect(await kept()).toHaveLength(2));
    expect((await kept())[1]).toMatchObject({ metric: 'calls', scopeId: 'u2', target: 240 });
    await click('Undo');
    await waitFor(async () => expect(await kept()).toHaveLength(1));
  });
});

describe('the calendar section', () => {
  it('keeps a vacation for a person, and a quota of theirs follows', async () => {
    const quota = { each: 'day', count: 10 } as const;
    const goals = [
      aGoal('q', { metric: 'calls', scope: 'user', scopeId: 'u2', target: 1, currency: null, quota }),
    ];
    await draw('calendar', { goals });
    fireEvent.change(await screen.findByLabelText('Add a calendar'), { target: { value: 'user:u2' } });
    change(await screen.findByLabelText('From'), '۱۴۰۵/۰۸/۱۰');
    change(screen.getByLabelText('Last day'), '5 Nov 2026');
    change(screen.getByLabelText('What for'), 'Sea <3');
    await click('Add days off');
    await waitFor(async () => {
      const { calendars } = await preferencesSetting.read();
      expect(calendars?.[anAccount.id]).toMatchObject([
        { scope: 'user', scopeId: 'u2', off: [{ from: '2026-11-01', to: '2026-11-06', name: 'Sea <3' }] },
      ]);
    });
    await waitFor(async () => expect((await kept())[0]?.target).toBeGreaterThan(100));
  });

  it('reads a pasted list of holidays, and leaves what is none in the field', async () => {
    await draw('calendar');
    change(screen.getByLabelText('List'), '2026-12-25 Christmas Day\nsome day');
    await click('Add the list');
    await waitFor(async () => expect((await preferencesSetting.read()).holidays).toEqual(['2026-12-25']));
    expect((await preferencesSetting.read()).holidayNames).toEqual({ '2026-12-25': 'Christmas Day' });
    await waitFor(() =>
      expect((screen.getByLabelText('List') as HTMLTextAreaElement).value).toBe('some day'),
    );
  });

  it('says which currencies have no rate and how many records that is, and takes a rate from a date on', async () => {
    const currencies = () => [
      { currency: 'EUR', records: 90 },
      { currency: 'PLN', records: 7 },
    ];
    await draw('calendar', {}, anEngine({}, { currencies }).engine);
    await screen.findByText((_, element) =>
      Boolean(
        element?.tagName === 'SPAN' && /No rate for PLN: 7 records are counted/.test(element.textContent),
      ),
    );
    await click('Add the rate of PLN');
    change(await screen.findByLabelText('1 PLN in EUR'), '0,2325');
    await click('Add a rate from a date on');
    change(screen.getByLabelText('From'), '1 March 2026');
    change(screen.getByLabelText('Rate'), '۰٫۲۵');
    await click('Add this rate');
    await waitFor(async () => {
      const { rates, datedRates } = await preferencesSetting.read();
      expect(rates).toEqual({ PLN: '0.2325' });
      expect(datedRates).toEqual([{ currency: 'PLN', from: '2026-03-01', rate: '0.25' }]);
    });
    expect(screen.queryByText(/No rate for/)).toBeNull();
  });

  it('changes the working days by one of the usual weeks', async () => {
    await draw('calendar');
    fireEvent.change(screen.getAllByLabelText('Working days')[0] as HTMLElement, { target: { value: '3' } });
    await waitFor(async () => expect((await preferencesSetting.read()).weekdays).toEqual([1, 2, 3, 6, 7]));
  });
});
