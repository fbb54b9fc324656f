// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FailureNotice } from '@/components/controls/failure-notice';
import { en } from '@/lib/i18n/locales/en';
import { translatorOf } from '@/lib/i18n/translator';
import type { Failure } from '@/lib/model/failure';

const t = translatorOf('en', en, {
  locale: 'en-GB',
  timeZone: 'Europe/Warsaw',
  calendar: 'gregory',
  currency: 'EUR',
});
const every: Failure[] = [
  { kind: 'signed-out' },
  { kind: 'signed-out', as: 'Ömer' },
  { kind: 'forbidden', what: 'deals' },
  { kind: 'rate-limited', retryAtMs: 1_794_000_000_000 },
  { kind: 'unreachable' },
  { kind: 'unreachable', why: 'no-tab' },
  { kind: 'unreachable', why: 'offline' },
  { kind: 'unreachable', why: 'timeout' },
  { kind: 'unexpected-reply', where: 'deals', detail: 'amount is no number' },
  { kind: 'bad-input', where: 'file', detail: 'line 3' },
  { kind: 'storage', why: 'quota' },
  { kind: 'storage', why: 'unreadable' },
  { kind: 'storage', why: 'newer-version' },
  { kind: 'bug', detail: 'x is undefined' },
];
afterEach(cleanup);

describe('failure notice', () => {
  it('says of every failure what is so and why, with nothing left to fill in', () => {
    for (const failure of every) {
      render(<FailureNotice failure={failure} t={t} crm="Tryton" />);
      const said = screen.getByRole('status').textContent ?? '';
      expect(said).not.toMatch(/[{}]|undefined\b(?!$)/);
      expect(said.length).toBeGreaterThan(30);
      cleanup();
    }
  });

  it('offers to open the CRM only where that helps', () => {
    const open = vi.fn();
    render(
      <FailureNotice
        failure={{ kind: 'signed-out' }}
        t={t}
        crm="Tryton"
        onOpenCrm={open}
        onRetry={() => {}}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Open Tryton' }));
    expect(open).toHaveBeenCalledOnce();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('takes a no to the account’s own site for the browser’s, and any other for the CRM’s', () => {
    const allow = vi.fn();
    const said = (what: string) => (
      <FailureNotice
        failure={{ kind: 'forbidden', what }}
        t={t}
        crm="Tryton"
        account={{ origin: 'https://crm.example', base: 'https://crm.example/crm' }}
        onAllow={allow}
      />
    );
    const { rerender } = render(said('https://crm.example'));
    expect(screen.getByText('Access to this site was taken back')).toBeTruthy();
    expect(screen.getByText(/no longer lets Dealscope read https:\/\/crm.example\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Allow again' }));
    expect(allow).toHaveBeenCalledOnce();
    rerender(said('deals'));
    expect(screen.getByText('Tryton does not let you read this')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks for the key of an account that is signed in by one, not for a session', () => {
    const enter = vi.fn();
    render(
      <FailureNotice
        failure={{ kind: 'signed-out' }}
        t={t}
        crm="Pipedrive"
        onEnterKey={enter}
        onOpenCrm={() => {}}
      />,
    );
    expect(screen.getByText('Enter the key of Pipedrive again')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Enter the key again' }));
    expect(enter).toHaveBeenCalledOnce();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('takes a no to the API’s site for the browser’s too', () => {
    const account = { origin: 'https://crm.example', base: 'https://api.example/v1' };
    render(
      <FailureNotice
        failure={{ kind: 'forbidden', what: 'https://api.example' }}
        t={t}
        account={account}
        onAllow={() => {}}
      />,
    );
    expect(screen.getByText(/no longer lets Dealscope read https:\/\/api.example\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Allow again' })).toBeTruthy();
  });
});
