import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { errorBody, limitHeaders, nextPage } from './answers';
import { HostIds } from './ids';
import { objectRoutes } from './object-routes';
import { pages } from './pages';

export const portal = '4711';
const token = 'pat-eu1-simulated';

export interface HubspotOptions {
  /** `v3` answers under the old paths only. */
  readonly version?: '2026-09' | 'v3';
}

/**
 * HubSpot's API as its documentation describes it: dated paths, properties on request, cursors, a search that ends after
 * 10,000 records, an archive.
 *
 * Source: https://developers.hubspot.com/docs/api-reference/latest/overview
 */
export async function start(
  company: Company,
  { version = '2026-09' }: HubspotOptions = {},
): Promise<Simulator> {
  const ids = new HostIds(company);
  const crm = (area: string): string => (version === 'v3' ? `/crm/v3/${area}` : `/crm/${area}/${version}`);
  const api: Route[] = [
    on('GET', `/account-info/${version}/details`, () => ({
      body: {
        portalId: Number(portal),
        accountType: 'STANDARD',
        timeZone: company.timeZone,
        companyCurrency: company.currency,
        additionalCurrencies: ['USD', 'JPY'],
        utcOffset: '+01:00',
        utcOffsetMilliseconds: 3_600_000,
        uiDomain: 'app-eu1.hubspot.com',
        dataHostingLocation: 'eu1',
      },
    })),
    on('GET', crm('owners'), ({ query }) => owners(company, ids, query)),
    on('GET', `${crm('pipelines')}/:type`, (_asked, { type }) => pipelines(company, ids, type ?? '')),
    on('GET', `${crm('properties')}/:type`, (_asked, { type }) => properties(company, ids, type ?? '')),
    on('GET', '/calling/v1/dispositions', () => ({ body: dispositions })),
    ...objectRoutes(company, ids, crm('objects'), version),
  ];
  const server = new HostServer([...pages(company, ids, portal), guarded(api)]);
  await server.start();
  return {
    id: 'hubspot',
    server,
    company,
    base: server.url,
    headers: { Authorization: `Bearer ${token}` },
    idOf: (entity: EntityName, id) => ids.of(entity, id),
    close: () => server.close(),
  };
}

function guarded(routes: readonly Route[]): Route {
  return (asked): Answer => {
    if (asked.headers['authorization'] !== `Bearer ${token}`) {
      return {
        status: 401,
        body: errorBody('INVALID_AUTHENTICATION', 'Authentication credentials not found.'),
      };
    }
    for (const route of routes) {
      const answer = route(asked);
      if (!answer) continue;
      const isSearch = asked.path.endsWith('/search');
      return { ...answer, headers: { ...(!isSearch && limitHeaders), ...answer.headers } };
    }
    return { status: 404, body: errorBody('OBJECT_NOT_FOUND', 'resource not found') };
  };
}

const times = { createdAt: '2025-11-03T09:00:00.000Z', updatedAt: '2025-11-03T09:00:00.000Z' };

function owners(company: Company, ids: HostIds, query: Asked['query']): Answer {
  const limit = Number(query.get('limit') ?? 100);
  if (limit > 500) return { status: 400, body: errorBody('VALIDATION_ERROR', 'Invalid limit value.') };
  const archived = query.get('archived') === 'true';
  const all = company.users.filter(({ active }) => active !== archived);
  const from = Number(query.get('after') ?? 0);
  const results = all.slice(from, from + limit).map(({ id, name, email, teamIds }) => {
    const [firstName, ...last] = name.split(' ');
    return {
      id: ids.of('users', id),
      email,
      firstName,
      lastName: last.join(' '),
      type: 'PERSON',
      userId: archived ? null : ids.login(id),
      userIdIncludingInactive: ids.login(id),
      ...times,
      archived,
      teams: (teamIds ?? []).map((team, at) => ({
        id: ids.of('teams', team),
        name: company.teams.find((one) => one.id === team)?.name,
        primary: at === 0,
      })),
    };
  });
  return { body: { results, ...nextPage(from + limit, all.length) } };
}

function pipelines(company: Company, ids: HostIds, type: string): Answer {
  if (type === 'leads') {
    const stages = ['New', 'Working', 'Qualified', 'Converted', 'Unqualified'].map((label, displayOrder) => ({
      id: `${label.toLowerCase()}-stage-id`,
      label,
      displayOrder,
      metadata: { isClosed: String(displayOrder > 1) },
      archived: false,
      ...times,
    }));
    const one = { id: 'lead-pipeline-id', label: 'Lead pipeline', displayOrder: 0, archived: false, stages };
    return { body: { results: [{ ...one, ...times }] } };
  }
  const results = company.pipelines.map(({ id, name, position }) => ({
    id: ids.of('pipelines', id),
    label: name,
    displayOrder: position,
    archived: false,
    ...times,
    // The order of a list is nobody's promise.
    stages: company.stages
      .filter(({ pipelineId }) => pipelineId === id)
      .toReversed()
      .map((stage) => ({
        id: ids.of('stages', stage.id),
        label: stage.name,
        displayOrder: stage.position,
        metadata: {
          isClosed: String(stage.kind !== 'open'),
          probability: (stage.probability ?? 0).toFixed(2).replace(/0$/, ''),
        },
        writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
        archived: false,
        ...times,
      })),
  }));
  return { body: { results } };
}

function properties(company: Company, ids: HostIds, type: string): Answer {
  const options = (entity: 'sources' | 'lossReasons') =>
    company[entity].map(({ id, name }, displayOrder) => ({
      label: name,
      value: ids.of(entity, id),
      displayOrder,
      hidden: false,
    }));
  const enumeration = (name: string, label: string, choices: readonly object[], hubspotDefined = true) => ({
    name,
    label,
    type: 'enumeration',
    fieldType: 'select',
    groupName: 'information',
    hubspotDefined,
    options: choices,
    ...times,
  });
  const text = { type: 'string', fieldType: 'text', groupName: 'information', options: [], ...times };
  const unqualified = [{ label: 'Not a good fit', value: 'NOT_A_GOOD_FIT', displayOrder: 0, hidden: false }];
  const byType: Readonly<Record<string, readonly object[]>> = {
    deals: [
      { name: 'dealname', label: 'Deal Name', hubspotDefined: true, ...text },
      enumeration('hs_analytics_source', 'Original Traffic Source', options('sources')),
      enumeration('closed_lost_reason', 'Closed Lost Reason', options('lossReasons')),
      { name: 'powod_odrzucenia', label: 'Powód odrzucenia', hubspotDefined: false, ...text },
    ],
    leads: [
      enumeration('hs_lead_source', 'Lead Source', options('sources')),
      enumeration('hs_lead_disqualification_reason', 'Disqualification reason', unqualified),
    ],
    calls: [enumeration('hs_call_disposition', 'Call outcome', [])],
  };
  return { body: { results: byType[type] ?? [] } };
}

const dispositions = [
  { id: '9d9162e7-6cf3-4944-bf63-4dff82258764', label: 'Busy', deleted: false },
  { id: 'f240bbac-87c9-4f6e-bf70-924b57d47db7', label: 'Connected', deleted: false },
  { id: 'a4c4c377-d246-4b32-a13b-75a56a4cd0ff', label: 'Left live message', deleted: false },
  { id: 'b2cf5968-551e-4856-9783-52b3da59a7d0', label: 'Left voicemail', deleted: false },
  { id: '73a0d17f-1163-4015-bdd5-ec830791da20', label: 'No answer', deleted: false },
  { id: '17b47fee-58de-441e-a44c-c6300d46f273', label: 'Wrong number', deleted: false },
];
