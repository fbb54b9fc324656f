import { expect, it } from 'vitest';
import { salesforce } from '@/lib/connectors/salesforce/connector';
import { byHeaders, directWire } from '@/lib/sync/direct-wire';
import { hostHttp } from '@/lib/sync/host-http';
import { patientHttp } from '@/lib/sync/patient-http';
import { readAll } from '@/lib/sync/read-all';
import { HostServer } from '../toolkit/host-server';
import { fastClock } from '../toolkit/read';
import { byObject, byPath, unknown, unsupported } from './examples';

it('reads the answers that Salesforce prints in its guides', async () => {
  const server = new HostServer([
    ({ path, query }) => {
      if (path in byPath) return { body: byPath[path] };
      const soql = query.get('q');
      if (soql === null) return { status: 404, body: unknown };
      const records = byObject[/ FROM (\w+)/.exec(soql)?.[1] ?? ''];
      if (!records) return { status: 400, body: unsupported };
      return { body: { done: true, totalSize: records.length, records } };
    },
  ]);
  await server.start();
  const clock = fastClock('2026-11-22T00:00:00Z');
  const http = patientHttp(hostHttp(directWire(server.url, byHeaders({})), salesforce, clock), clock);
  const read = await readAll(salesforce, http, { signal: AbortSignal.timeout(20_000) });
  await server.close();
  expect(read.rejected).toEqual([]);
  expect(read.facts).toMatchObject({ organisation: '00DRO0000008aXd2AI', userId: '005RO000000HfnkYAC' });
  expect(read.records.customers?.map(({ name }) => name)).toEqual(['Test 1', 'Test 2']);
  expect(read.records.deals).toMatchObject([
    { amount: 1_500_000, expectedCloseDate: '2011-08-01', createdAt: '2011-07-27T16:12:47Z' },
  ]);
});
