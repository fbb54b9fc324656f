import type { Capabilities } from '../connector';
import type { Host } from './host';

/** What this organisation fills; e-mails (a request for each record), lines of deals and goals are not read. */
export function capabilitiesOf({
  absent,
  sources,
  lossReasons,
}: Pick<Host, 'absent' | 'sources' | 'lossReasons'>): Capabilities {
  const has = (module: Host['absent'][number]): boolean => !absent.includes(module);
  const source = sources.length > 0 ? ['sourceId'] : [];
  const reason = lossReasons.length > 0 ? ['lossReasonId'] : [];
  const hasCalls = has('Calls');
  const hasTasks = has('Tasks');
  const hasActivities = hasCalls || hasTasks || has('Events') || has('Notes');
  return {
    users: { fields: ['name', 'email', 'role', 'teamIds', 'timeZone', 'active'] },
    teams: { fields: ['name', 'parentTeamId'] },
    pipelines: { fields: ['name', 'position'] },
    stages: { fields: ['pipelineId', 'name', 'position', 'kind', 'probability'] },
    ...(sources.length > 0 && { sources: { fields: ['name'] } }),
    ...(lossReasons.length > 0 && { lossReasons: { fields: ['name'] } }),
    ...((has('Accounts') || has('Contacts')) && {
      customers: {
        fields: [
          'kind',
          'name',
          ...(has('Contacts') ? ['parentId', 'email', ...source] : []),
          'createdAt',
          'ownerId',
          ...(has('Accounts') ? ['industry', 'size'] : []),
          'region',
          'phone',
        ],
      },
    }),
    ...(has('Products') && {
      products: { fields: ['name', 'category', 'sku', 'unitPrice', 'currency'] },
    }),
    deals: {
      fields: [
        'name',
        'pipelineId',
        'stageId',
        'amount',
        'currency',
        'ownerId',
        'createdAt',
        'updatedAt',
        'expectedCloseDate',
        'winProbability',
        ...source,
        ...reason,
        'customerId',
        'contactIds',
        'kind',
        'tags',
      ],
      history: 'full',
    },
    transitions: { fields: ['dealId', 'fromStageId', 'toStageId', 'at', 'seq', 'byUserId'], history: 'full' },
    fieldChanges: { fields: ['dealId', 'field', 'from', 'to', 'at', 'seq'], history: 'full' },
    ...(has('Leads') && {
      leads: {
        fields: [
          'name',
          'status',
          'statusKind',
          'ownerId',
          ...source,
          'createdAt',
          'convertedAt',
          'convertedDealId',
          'industry',
          'region',
          'email',
          'phone',
        ],
      },
    }),
    ...(hasActivities && {
      activities: {
        fields: [
          'kind',
          'status',
          'userId',
          'dealId',
          ...(has('Leads') ? ['leadId'] : []),
          'customerId',
          'at',
          'createdAt',
          ...(hasTasks ? ['dueAt', 'completedAt'] : []),
          ...(hasCalls || has('Events') ? ['durationSec'] : []),
          ...(hasCalls ? ['direction', 'outcome', 'outcomeKind', 'recordingUrl'] : []),
        ],
      },
    }),
  };
}
