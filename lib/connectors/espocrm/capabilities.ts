import type { Capabilities } from '../connector';
import type { Host } from './host';

/** What this installation fills for this user. */
export function capabilitiesOf({ readable, hasHistory, sources, reasonFields }: Host): Capabilities {
  const has = (...types: readonly string[]): boolean =>
    readable === null || types.some((type) => readable.includes(type));
  const history = hasHistory ? 'full' : 'none';
  const hasSources = Object.keys(sources).length > 0;
  return {
    ...(has('Team') && { teams: { fields: ['name'] } }),
    ...(has('User') && { users: { fields: ['name', 'email', 'role', 'teamIds', 'active'] } }),
    ...(hasSources && { sources: { fields: ['name'] } }),
    pipelines: { fields: ['name'] },
    stages: { fields: ['name', 'position', 'kind', 'probability'] },
    ...(has('Account', 'Contact') && {
      customers: {
        fields: [
          'kind',
          'name',
          'parentId',
          'createdAt',
          'ownerId',
          'campaignId',
          'industry',
          'region',
          'email',
          'phone',
        ],
      },
    }),
    ...(has('Lead') && {
      leads: {
        fields: [
          'name',
          'status',
          'statusKind',
          'ownerId',
          ...(hasSources ? ['sourceId'] : []),
          'campaignId',
          'createdAt',
          'convertedAt',
          'convertedDealId',
          'convertedCustomerId',
          'estimatedValue',
          'currency',
          'region',
          'industry',
          'email',
          'phone',
        ],
      },
    }),
    ...(has('Opportunity') && {
      deals: {
        fields: [
          'name',
          'stageId',
          'amount',
          'currency',
          'ownerId',
          'createdAt',
          'expectedCloseDate',
          'winProbability',
          ...(hasSources ? ['sourceId'] : []),
          ...(reasonFields.length > 0 ? ['lossReasonId'] : []),
          'customerId',
          'contactIds',
          'leadId',
          'campaignId',
        ],
        history,
      },
      ...(reasonFields.length > 0 && { lossReasons: { fields: ['name'] } }),
      transitions: { fields: ['fromStageId', 'toStageId', 'at', 'byUserId'], history },
      ...(hasHistory && {
        // Only what an administrator has set to be audited is told.
        fieldChanges: { fields: ['field', 'from', 'to', 'at'], history: 'partial' as const },
      }),
    }),
    ...(has('Call', 'Meeting', 'Task', 'Email') && {
      activities: {
        fields: [
          'kind',
          'status',
          'userId',
          'dealId',
          'leadId',
          'customerId',
          'caseId',
          'at',
          'dueAt',
          'createdAt',
          'completedAt',
          'durationSec',
          'direction',
          'outcome',
          'outcomeKind',
        ],
      },
    }),
  };
}
