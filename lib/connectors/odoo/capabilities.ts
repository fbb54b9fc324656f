import type { Capabilities } from '../connector';
import type { Host } from './host';

/** What this installation fills, by what is installed and what this user may read. */
export function capabilitiesOf(host: Host): Capabilities {
  const has = (model: keyof Host['fields']): boolean => host.fields[model] !== undefined;
  const sells = has('sale.order') && (host.fields['sale.order'] ?? []).includes('opportunity_id');
  const hasActivities = has('mail.activity') || has('mail.message') || has('calendar.event');
  return {
    teams: { fields: ['name', 'managerIds'] },
    users: { fields: ['name', 'email', 'teamIds', 'active'] },
    pipelines: { fields: ['name', 'position', 'deletedAt'] },
    stages: { fields: ['pipelineId', 'name', 'position', 'kind'] },
    ...(has('utm.source') && { sources: { fields: ['name'] } }),
    ...(has('crm.lost.reason') && { lossReasons: { fields: ['name', 'archivedAt'] } }),
    ...(has('res.partner') && {
      customers: {
        fields: ['kind', 'name', 'parentId', 'createdAt', 'ownerId', 'region', 'email', 'phone'],
      },
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
        'sourceId',
        'lossReasonId',
        'customerId',
        'region',
        'tags',
        ...(host.hasLeads ? ['leadId'] : []),
      ],
    },
    transitions: {
      fields: [
        'dealId',
        'fromStageId',
        'toStageId',
        'at',
        'seq',
        ...(host.history === 'none' ? [] : ['byUserId']),
      ],
      history: host.history === 'none' ? 'none' : 'full',
    },
    ...(host.history !== 'none' && {
      fieldChanges: { fields: ['dealId', 'field', 'from', 'to', 'at', 'seq'] },
    }),
    ...(host.hasLeads && {
      leads: {
        fields: [
          'name',
          'status',
          'statusKind',
          'ownerId',
          'sourceId',
          'createdAt',
          'convertedAt',
          'convertedDealId',
          'convertedCustomerId',
          'unqualifiedAt',
          'unqualifiedReason',
          'estimatedValue',
          'currency',
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
          'type',
          'status',
          'userId',
          'dealId',
          ...(host.hasLeads ? ['leadId'] : []),
          'customerId',
          'at',
          'dueAt',
          'createdAt',
          'completedAt',
          'durationSec',
          'direction',
          ...(has('voip.call') ? ['outcome', 'outcomeKind', 'provider'] : []),
        ],
      },
    }),
    ...(sells &&
      has('sale.order.line') && {
        lineItems: {
          fields: ['dealId', 'productId', 'name', 'quantity', 'unitPrice', 'discount', 'amount'],
        },
      }),
    ...(has('product.product') && {
      products: { fields: ['name', 'category', 'sku', 'unitPrice', 'currency'] },
    }),
    ...(host.teams.some(({ target }) => (target ?? 0) > 0) && {
      goals: { fields: ['metric', 'scope', 'scopeId', 'from', 'to', 'target', 'currency'] },
    }),
  };
}
