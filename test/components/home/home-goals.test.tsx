// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageFrame } from '@/components/controls/page-frame';
import { HomeGoals } from '@/components/panel/home-goals';
import { Home } from '@/lib/state/home';
import { fakeLocks } from '../fake-locks';
import { anAccount, contents, fakeSession } from '../fake-session';
import { goalRow, goals, homeEngine } from './home-engine';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/state/actions');

let home: Home | undefined;
afterEach(() => {
  cleanup();
  home?.[Symbol.dispose]();
});

describe('goals of everybody', () => {
  it('begin with the company, then teams, then people, and name whose they are', async () => {
    fakeLocks();
    const of = (key: string, word: string, name?: string) => ({
      ...goalRow(key, 'won_value'),
      label: { word, ...(name !== undefined && { values: { name } }) },
    });
    const rows = [
      of('rep', 'row.goal.won_value', 'Ömer Aydın'),
      of('team', 'row.goal.won_value', 'Continent'),
      of('all', 'row.company-goal.won_value'),
    ];
    const session = fakeSession(homeEngine({ results: { 'goal-progress': goals(rows) } }));
    session.account.value = { ...anAccount, userId: 'stranger' };
    session.contents.value = { ...contents, teams: [{ id: 't', name: 'Continent' }] };
    home = new Home(session, signal(true));
    render(
      <PageFrame session={session}>
        <HomeGoals home={home} onReport={() => {}} onSettings={() => {}} />
      </PageFrame>,
    );
    await screen.findByRole('button', { name: 'Company: won value' });
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Company: won value',
      'Continent: won value',
      'Ömer Aydın: won value',
    ]);
  });
});
