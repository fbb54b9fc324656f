import type { Company } from '../toolkit/company';
import { type Answer, type Asked, on, type Route } from '../toolkit/host-server';
import { errorBody, listed } from './answers';
import type { HostIds } from './ids';
import { rowsOf } from './render';

const layout = '9007199254740000001';
const forecasts: Readonly<Record<string, string>> = { won: 'Closed Won', lost: 'Closed Lost' };

/** The organisation, its people, its fields and its pipelines. */
export function settings(company: Company, ids: HostIds, zgid: string): Route[] {
  return [
    on('GET', '/crm/v8/org', () => ({
      body: {
        org: [
          {
            company_name: 'Example & Sons',
            id: '9007199254740000002',
            zgid,
            domain_name: `org${zgid}`,
            iso_code: company.currency,
            currency: 'Euro - EUR',
            currency_symbol: '€',
            time_zone: company.timeZone,
            mc_status: true,
          },
        ],
      },
    })),
    on('GET', '/crm/v8/users', ({ query }) => users(company, ids, query)),
    on('GET', '/crm/v8/settings/roles', () => ({
      body: {
        roles: company.teams.map(({ id, name, parentTeamId }) => ({
          id: ids.of('teams', id),
          display_label: name,
          name,
          reporting_to: parentTeamId ? { name: 'above', id: ids.of('teams', parentTeamId) } : null,
          admin_user: false,
          share_with_peers: false,
        })),
      },
    })),
    on('GET', '/crm/v8/settings/fields', ({ query }) => fields(company, ids, query.get('module') ?? '')),
    on('GET', '/crm/v8/settings/layouts', () => ({
      body: { layouts: [{ id: layout, name: 'Standard', status: 'active', visible: true, sections: [] }] },
    })),
    on('GET', '/crm/v8/settings/pipeline', ({ query }) => pipelines(company, ids, query)),
  ];
}

function users(company: Company, ids: HostIds, query: Asked['query']): Answer {
  const rows = company.users.map((one) => {
    const [first_name, ...last] = one.name.split(' ');
    const isAdmin = one.role === 'admin';
    return {
      id: ids.of('users', one.id),
      full_name: one.name,
      first_name,
      last_name: last.join(' '),
      email: one.email,
      status: one.active ? 'active' : 'inactive',
      time_zone: one.timeZone,
      role: { name: 'a role', id: ids.of('teams', one.teamIds?.[0] ?? '') },
      profile: { name: isAdmin ? 'Administrator' : 'Standard', id: '9007199254740000003' },
    };
  });
  const shown = query.get('type') === 'CurrentUser' ? rows.slice(0, 1) : rows;
  return listed(shown, query, 200, 'users');
}

const options = (company: Company, ids: HostIds, entity: 'sources' | 'lossReasons') => [
  { display_value: '-None-', actual_value: '-None-', sequence_number: 0, id: '9007199254740000010' },
  ...company[entity].map(({ id, name }, at) => ({
    display_value: name,
    actual_value: ids.of(entity, id),
    sequence_number: at + 1,
    id: `900719925474000002${at}`,
  })),
];

function stageOptions(company: Company) {
  const byName = new Map(company.stages.map((stage) => [stage.name, stage]));
  return [...byName.values()].map(({ name, kind, probability }, at) => ({
    display_value: name,
    actual_value: name,
    sequence_number: at + 1,
    id: `900719925474000003${at}`,
    forecast_type: forecasts[kind] ?? 'Open',
    probability: (probability ?? 0) * 100,
  }));
}

function fields(company: Company, ids: HostIds, module: string): Answer {
  const [row] = rowsOf(company, module, ids);
  if (!row)
    return { status: 400, body: errorBody('INVALID_MODULE', 'the module name given seems to be invalid') };
  const picklists: Readonly<Record<string, readonly object[]>> = {
    Stage: stageOptions(company),
    Lead_Source: options(company, ids, 'sources'),
    Reason_For_Loss__s: options(company, ids, 'lossReasons'),
  };
  const told = Object.keys(row)
    .filter((name) => !name.startsWith('$'))
    .map((api_name) => ({
      id: '9007199254740000004',
      api_name,
      field_label: api_name.replaceAll('_', ' '),
      data_type: picklists[api_name] ? 'picklist' : 'text',
      custom_field: false,
      pick_list_values: picklists[api_name] ?? [],
    }));
  return { body: { fields: told } };
}

function pipelines(company: Company, ids: HostIds, query: Asked['query']): Answer {
  if (query.get('layout_id') !== layout) {
    return {
      status: 400,
      body: errorBody('REQUIRED_PARAM_MISSING', 'layout_id', { param_name: 'layout_id' }),
    };
  }
  const stages = stageOptions(company);
  const pipeline = company.pipelines.map(({ id, name }, at) => ({
    id: ids.of('pipelines', id),
    display_value: name,
    actual_value: name,
    default: at === 0,
    child_available: false,
    maps: company.stages
      .filter(({ pipelineId }) => pipelineId === id)
      .map((stage) => ({
        ...stages.find(({ actual_value }) => actual_value === stage.name),
        probability: undefined,
        sequence_number: stage.position + 1,
        forecast_category: { name: 'Pipeline', id: '9007199254740000005' },
        colour_code: '#f8e199',
      })),
  }));
  return { body: { pipeline } };
}
