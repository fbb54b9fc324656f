import type { Company } from '../toolkit/company';
import { callStatuses, chances, hasPipelines, hex, stageValue, stageValues } from './instance';

/** What the installation says of itself. Shapes recorded from EspoCRM 8.4, shortened; pipelines from the source of 10. */
export function metadataOf(company: Company): object {
  const statuses = {
    type: 'enum',
    options: ['Planned', 'Held', 'Not Held', ...Object.values(callStatuses).filter((one) => one !== 'Held')],
    default: 'Planned',
  };
  const scope = {
    entity: true,
    acl: true,
    activityStatusList: ['Planned'],
    historyStatusList: ['Held', 'Not Held'],
    completedStatusList: ['Held', ...Object.values(callStatuses)],
    canceledStatusList: ['Not Held'],
  };
  const sources = ['', ...company.sources.map(({ name }) => name)];
  const names = ['Account', 'Contact', 'Lead', 'Email', 'User', 'Team', 'Note'];
  return {
    entityDefs: {
      Opportunity: {
        fields: {
          stage: {
            type: 'enum',
            options: stageValues,
            default: 'Prospecting',
            probabilityMap: Object.fromEntries(stageValues.map((value, at) => [value, chances[at]])),
            style: { Proposal: 'primary', 'Closed Won': 'success', 'Closed Lost': 'info' },
          },
          leadSource: { type: 'enum', optionsReference: 'Lead.source' },
          cLossReason: {
            type: 'enum',
            isCustom: true,
            options: ['', ...company.lossReasons.map(({ id }) => id)],
          },
          cColour: { type: 'varchar', isCustom: true },
          cScore: { type: 'int', isCustom: true },
        },
      },
      Lead: {
        fields: {
          status: { type: 'enum', options: ['New', 'Working', 'Qualified', 'Unqualified', 'Converted'] },
          source: { type: 'enum', options: sources },
        },
      },
      Call: { fields: { status: statuses } },
      Meeting: { fields: { status: { ...statuses, options: ['Planned', 'Held', 'Not Held'] } } },
      Task: {
        fields: { status: { type: 'enum', options: ['Not Started', 'Started', 'Completed', 'Canceled'] } },
      },
    },
    scopes: {
      ...Object.fromEntries(names.map((name) => [name, { entity: true }])),
      Opportunity: { entity: true, stream: true, statusField: 'stage' },
      Call: scope,
      Meeting: scope,
      Task: { entity: true, completedStatusList: ['Completed'], canceledStatusList: ['Canceled'] },
    },
  };
}

export function labelsOf(company: Company): object {
  return {
    Global: { scopeNamesPlural: { Opportunity: 'Opportunities' } },
    Opportunity: {
      fields: { cLossReason: 'Reason for loss', cColour: 'Colour' },
      options: {
        stage: Object.fromEntries(stageValues.map((value) => [value, value])),
        cLossReason: Object.fromEntries(company.lossReasons.map(({ id, name }) => [id, name])),
      },
    },
    // PHP sends what is empty as a list.
    Lead: { fields: [], options: [] },
  };
}

export function appOf(
  company: Company,
  user: { readonly id: string; readonly type: string; readonly sees: string },
): object {
  const found = company.users.find(({ id }) => id === user.id);
  return {
    user: {
      id: hex('users', user.id),
      name: found?.name ?? 'Reports',
      userName: `user-${user.id}`,
      type: user.type,
      isAdmin: user.type === 'admin',
    },
    acl: { table: { User: user.type === 'admin' ? true : { read: user.sees } } },
    preferences: { timeZone: '' },
    settings: { defaultCurrency: company.currency, timeZone: company.timeZone, applicationName: 'EspoCRM' },
    appParams: {
      maxUploadSize: 1,
      ...(hasPipelines(company) && {
        pipelines: {
          Opportunity: company.pipelines.map((pipeline) => ({
            id: hex('pipelines', pipeline.id),
            name: pipeline.name,
            entityType: 'Opportunity',
            isAvailableForAll: true,
            teamIds: [],
            color: null,
            stages: company.stages
              .filter(({ pipelineId }) => pipelineId === pipeline.id)
              .map((stage) => ({
                id: hex('stages', stage.id),
                name: stage.name,
                mappedStatus: stageValue(company, stage.id),
                style: null,
              })),
          })),
        },
      }),
    },
  };
}
