// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { OptionsPage } from '@/components/options/options-page';
import type { HostWords } from '@/lib/messages/engine';
import type { Account } from '@/lib/model/account';
import { type HostChoices, noChoices } from '@/lib/model/host-choices';
import { choicesSetting } from '@/lib/settings/settings';
import { anAccount, anEngine, aSession, someContents } from '../../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));
afterEach(cleanup);
beforeEach(() => {
  ask.mockImplementation(
    async (_: string, { account, choices }: { account: string; choices: HostChoices }) => {
      await choicesSetting(account).write(choices);
      return {};
    },
  );
});

const none = { words: [], left: 0 };
const words: HostWords = {
  reasonFields: [{ id: 'cf1', filled: 12, samples: [{ text: '<i>Too dear</i>', count: 9 }] }],
  stages: {
    words: [
      ...[
        { id: 's1', name: '<b>Paid</b>', meaning: 'open', count: 31, pipelineId: 'p', pipelineName: 'Sales' },
      ],
      ...[{ id: 's2', name: 'Bin', meaning: 'lost', count: 4, pipelineId: 'p', pipelineName: 'Sales' }],
    ],
    left: 0,
  },
  activityTypes: none,
  outcomes: { words: [{ id: 'call Hm', name: 'Hm', meaning: null, count: 2, kind: 'call' }], left: 3 },
  leadStatuses: none,
  channels: none,
};
const since = '2026-03-15T00:00:00Z';
const host: Account = {
  ...anAccount,
  reasonFields: [
    { id: 'cf1', label: 'Lost because' },
    { id: 'cf2', label: 'Note' },
  ],
  capabilities: {
    deals: { fields: ['amount', 'ownerId'] },
    transitions: { fields: ['at'], history: 'partial', historySince: since },
  },
};
const reportNeeds = async () => [
  { id: 'loss-reasons', needs: ['deals', 'lossReasons'] },
  { id: 'sales-total', needs: ['deals'] },
];

async function draw(section: string, account = host) {
  location.hash = `#${section}`;
  const contents = { ...someContents, deals: { first: '2024-11-28T10:00:00Z', last: since } };
  const { engine } = anEngine({}, { contents, hostWords: async () => words, reportNeeds });
  const session = await aSession(engine, { account });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  return render(
    <PageFrame session={session}>
      <OptionsPage />
    </PageFrame>,
  );
}
const meaningOf = async (word: string) =>
  (await screen.findByLabelText(`What ${word} counts as`)) as HTMLSelectElement;

describe('the words of a CRM on the options page', () => {
  it('offer the way back to our guess beside a word that the user has changed', async () => {
    await draw('words');
    fireEvent.change(await meaningOf('Bin'), { target: { value: 'unqualified' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Bin: back to our guess, Lost' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /back to our guess/i })).toBeNull());
    await waitFor(async () => expect((await meaningOf('Bin')).value).toBe('lost'));
    await waitFor(async () => expect(await choicesSetting(host.id).read()).toEqual(noChoices));
  });

  it('stand under titles that say which are meant, each with its number and a named choice', async () => {
    await draw('words');
    const stage = await meaningOf('<b>Paid</b>');
    expect(stage.selectedOptions[0]?.textContent).toBe('Open');
    expect(within(stage.closest('tr') as HTMLElement).getByText('31')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Stages of Sales' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Outcomes: Calls' })).toBeTruthy();
    expect((await meaningOf('Hm')).selectedOptions[0]?.textContent).toBe('Not decided');
    expect(screen.getByText('3 rarer words are not listed.')).toBeTruthy();
    expect(screen.queryByText('Lead statuses')).toBeNull();
  });

  it('keep a change at once, and say so', async () => {
    await draw('words');
    fireEvent.change(await meaningOf('<b>Paid</b>'), { target: { value: 'won' } });
    await screen.findByText('Saved');
    const choices = { ...noChoices, stageKinds: { s1: 'won' } };
    expect(ask).toHaveBeenCalledWith('account.choices', { account: host.id, choices });
    expect((await meaningOf('<b>Paid</b>')).value).toBe('won');
  });

  it('let a field be chosen for loss reasons by what it holds, or none', async () => {
    await draw('words');
    const field = (await screen.findByRole('radio', { name: /^Lost because/ })) as HTMLInputElement;
    expect(field.checked).toBe(false);
    const samples = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(samples?.textContent).toBe('<i>Too dear</i> (9)');
    expect((screen.getByRole('radio', { name: 'None of these fields' }) as HTMLInputElement).checked).toBe(
      true,
    );
    fireEvent.click(field);
    await waitFor(async () => expect((await choicesSetting(host.id).read()).reasonField).toBe('cf1'));
  });

  it('mark the menu until they have been found right', async () => {
    await draw('words');
    const entry = () => screen.getByRole('link', { name: /^Words of your CRM/ });
    await waitFor(() => expect(entry().textContent).toBe('Words of your CRMto be checked'));
    await screen.findByText('5 words are to be checked');
    fireEvent.click(screen.getByRole('button', { name: 'Looks right' }));
    await screen.findByText('You have checked these.');
    expect(entry().textContent).toBe('Words of your CRM');
    expect(screen.queryByRole('button', { name: 'Looks right' })).toBeNull();
  });

  it('say that there is nothing to check where there is no CRM', async () => {
    await draw('words', { ...host, connector: 'demo', brand: 'Demo', base: '', origin: '' });
    await screen.findByText(/There is nothing to check here/);
    expect(screen.getByRole('link', { name: 'Words of your CRM' })).toBeTruthy();
  });
});

describe('what a CRM gives, on the options page', () => {
  it('is told with what it lacks, since when it is whole, and the reports that are lost', async () => {
    await draw('coverage');
    const deals = await screen.findByRole('row', { name: /^Deals/ });
    expect(deals.textContent).toContain('amount, owner, and loss reason');
    expect(deals.textContent).toContain('Without: customer, source,');
    expect(deals.textContent).toContain('First deal Nov 28, 2024');
    expect(screen.getByRole('row', { name: /^Stage changes/ }).textContent).toContain(
      'Complete since Mar 15, 2026',
    );
    const lost = await screen.findByRole('row', { name: /^Loss reasons/ });
    await waitFor(() => expect(lost.textContent).toBe('Loss reasonsLoss reasons'));
    expect(screen.queryByText(/Won value|Sales total/)).toBeNull();
  });
});
