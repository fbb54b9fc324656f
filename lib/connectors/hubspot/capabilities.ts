import type { Capabilities } from '../connector';
import type { Host } from './host';

/** What this account fills: everything but the kinds of objects that it, or its key, does not have. */
export function capabilitiesOf({ absent, sources }: Pick<Host, 'absent' | 'sources'>): Capabilities {
  const has = (type: Host['absent'][number]): boolean => !absent.includes(type);
  const hasSources = sources.length > 0;
  const source = hasSources ? ['sourceId'] : [];
  return {
    users: { fields: ['name', 'email', 'teamIds', 'active'] },
    teams: { fields: ['name'] },
    pipelines: { fields: ['name', 'position'] },
    stages: { fields: ['pipelineId', 'name', 'position', 'kind', 'probability'] },
    ...(hasSources && { sources: { fields: ['name', 'channel'] } }),
    lossReasons: { fields: ['name'] },
    customers: {
      fields: [
        'kind',
        'name',
        'parentId',
        'createdAt',
        'ownerId',
        ...source,
        'industry',
        'size',
        'region',
        'email',
        'phone',
      ],
    },
    ...(has('products') && {
      products: { fields: ['name', 'sku', 'unitPrice', 'unitCost', 'currency'] },
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
        ...source,
        'lossReasonId',
        'customerId',
        'contactIds',
        'kind',
      ],
      history: 'full',
    },
    transitions: { fields: ['dealId', 'fromStageId', 'toStageId', 'at', 'seq', 'byUserId'], history: 'full' },
    fieldChanges: { fields: ['dealId', 'field', 'from', 'to', 'at', 'seq'], history: 'full' },
    ...(has('line_items') && {
      lineItems: {
        fields: ['dealId', 'productId', 'name', 'quantity', 'unitPrice', 'discount', 'amount', 'unitCost'],
      },
    }),
    ...(has('leads') && {
      leads: {
        fields: [
          'name',
          'status',
          'statusKind',
          'statusChanges',
          'statusChangedAt',
          'ownerId',
          ...source,
          'createdAt',
          'convertedAt',
          'convertedDealId',
          'unqualifiedAt',
          'unqualifiedReason',
        ],
        history: 'full' as const,
      },
    }),
    activities: {
      fields: [
        'kind',
        'type',
        'status',
        'userId',
        'dealId',
        ...(has('leads') ? ['leadId'] : []),
        'customerId',
        'at',
        'dueAt',
        'createdAt',
        'completedAt',
        'durationSec',
        'direction',
        'outcome',
        'outcomeKind',
        'recordingUrl',
        'threadId',
        'bounced',
      ],
    },
    ...(has('goal_targets') && {
      goals: { fields: ['metric', 'scope', 'scopeId', 'from', 'to', 'target', 'currency'] },
    }),
  };
}
