import { expect, it } from 'vitest';
import { customerOf, tiedTo } from '@/lib/connectors/hubspot/objects';
import { tiesFrom } from '@/lib/connectors/hubspot/ties';

const host = {
  version: '2026-09' as const,
  absent: [],
  currency: 'EUR',
  timeZone: 'UTC',
  pipelines: [],
  leadPipelines: [],
  owners: [],
  sources: [],
  lossReasons: null,
  reasonFields: [],
  disqualifications: [],
  dispositions: [],
};

it('the primary company of a deal is its customer, however HubSpot orders them', async () => {
  const label = (text: string | null) => ({ category: 'HUBSPOT_DEFINED', typeId: 1, label: text });
  const to = [
    { toObjectId: 7, associationTypes: [label(null)] },
    { toObjectId: '8', associationTypes: [label(null), label('Primary')] },
  ];
  const http = { json: async () => ({ status: 'COMPLETE', results: [{ from: { id: '1' }, to }] }) };
  const asker = { http, host, signal: AbortSignal.timeout(1000) };
  const found = await tiesFrom(asker, 'deals', 'companies', ['1']);
  const searched = { id: '1', associations: { companies: { results: found.get('1') ?? [] } } };
  expect(customerOf(searched)).toBe('company-8');
  const listed = {
    id: '1',
    associations: {
      companies: {
        results: [
          { id: '7', type: 'deal_to_company_unlabeled' },
          { id: '8', type: 'deal_to_company_unlabeled' },
          { id: '8', type: 'deal_to_company' },
        ],
      },
    },
  };
  expect(customerOf(listed)).toBe('company-8');
  expect(tiedTo(listed, 'companies')).toEqual(['8', '7']);
});
