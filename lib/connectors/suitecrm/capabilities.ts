import type { Capabilities } from '../connector';
import type { Host } from './host';
import type { Module } from './page';

/** What this installation fills, as far as its modules tell. */
export function capabilitiesOf({ absent, sources, teams, reasonFields }: Host): Capabilities {
  const has = (...some: readonly Module[]): boolean => some.some((module) => !absent.includes(module));
  const source = sources.length > 0 ? ['sourceId'] : [];
  const hasReasons = reasonFields.some(({ likely }) => likely);
  const isTimed = has('Calls') || has('Meetings');
  return {
    ...(has('Users') && {
      users: { fields: ['name', 'email', 'role', ...(teams.length > 0 ? ['teamIds'] : []), 'active'] },
    }),
    ...(teams.length > 0 && { teams: { fields: ['name'] } }),
    ...(sources.length > 0 && { sources: { fields: ['name'] } }),
    ...(has('Opportunities') && {
      pipelines: { fields: ['name', 'position'] },
      stages: { fields: ['pipelineId', 'name', 'position', 'kind', 'probability'] },
      deals: {
        fields: [
          'name',
          'pipelineId',
          'stageId',
          'amount',
          'currency',
          'ownerId',
          'createdAt',
          'expectedCloseDate',
          'winProbability',
          ...source,
          ...(hasReasons ? ['lossReasonId'] : []),
          'customerId',
          'kind',
        ],
      },
      ...(hasReasons && { lossReasons: { fields: ['name'] } }),
      // From two readings follows a move; the server tells none.
      transitions: { fields: ['fromStageId', 'toStageId', 'at'], history: 'none' },
    }),
    ...(has('Accounts', 'Contacts') && {
      customers: {
        fields: [
          'kind',
          'name',
          'parentId',
          'createdAt',
          'ownerId',
          ...source,
          ...(has('Accounts') ? ['industry', 'size'] : []),
          'region',
          'email',
          'phone',
        ],
      },
    }),
    ...(has('AOS_Products') && {
      products: { fields: ['name', 'category', 'sku', 'unitPrice', 'unitCost', 'currency'] },
    }),
    ...(has('Leads') && {
      leads: {
        fields: [
          'name',
          'status',
          'statusKind',
          'ownerId',
          ...source,
          'createdAt',
          'convertedDealId',
          'convertedCustomerId',
          'region',
          'email',
          'phone',
        ],
      },
    }),
    ...((isTimed || has('Tasks', 'Notes', 'Emails')) && {
      activities: {
        fields: [
          'kind',
          'status',
          'userId',
          'dealId',
          'leadId',
          'customerId',
          'at',
          'createdAt',
          ...(has('Tasks') ? ['dueAt'] : []),
          ...(isTimed ? ['durationSec'] : []),
          ...(has('Calls', 'Emails') ? ['direction'] : []),
          ...(isTimed ? ['outcome', 'outcomeKind'] : []),
        ],
      },
    }),
  };
}
