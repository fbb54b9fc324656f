import { expect, it } from 'vitest';
import { diagnosticsText } from '@/lib/state/diagnostics';

it('has counts, states and reasons, but no name, id or address', () => {
  const text = diagnosticsText({
    version: '0.1.0',
    browser: 'Mozilla/5.0',
    account: {
      connector: 'tryton',
      organisationName: 'Secret GmbH',
      origin: 'https://secret.example',
    } as never,
    status: {
      state: 'stopped',
      failure: { kind: 'signed-out', as: 'Somebody Else' },
      streams: [
        {
          stream: 'deals',
          fills: ['deals'],
          phase: 'reading',
          read: 40,
          total: 90,
          rejected: 2,
          whole: false,
        },
      ],
    },
    counts: { deals: 40 },
    rejected: [
      { stream: 'deals', entity: 'deals', why: 'amount is not a whole number' },
      { stream: 'deals', entity: 'deals', why: 'amount is not a whole number' },
    ],
    preferences: { theme: 'auto' } as never,
    shown: { locale: 'pl', calendar: 'gregory', timeZone: 'Europe/Warsaw', weekStart: 1 } as never,
  });
  expect(text).toContain('connector tryton');
  expect(text).toContain('deals: reading, 40 of 90, 2 rejected, not whole yet');
  expect(text).toContain('rejected 2 × deals: amount is not a whole number');
  expect(text).not.toMatch(/Secret|secret|Somebody/);
});
