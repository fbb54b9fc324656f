import type { Capabilities } from '../connector';
import type { Host } from './host';
import type { DocType } from './reads';

/** What this site fills for this user. */
export function capabilitiesOf({ docTypes }: Host): Capabilities {
  const has = (...some: readonly DocType[]): boolean => some.some((one) => docTypes.includes(one));
  const calls = has('CRM Call Log');
  return {
    users: { fields: ['name', 'email', 'active'] },
    pipelines: { fields: ['name'] },
    stages: { fields: ['name', 'position', 'kind', 'probability'] },
    ...(has('CRM Lead Source') && { sources: { fields: ['name'] } }),
    ...(has('CRM Lost Reason') && { lossReasons: { fields: ['name'] } }),
    ...(has('CRM Organization', 'Contact') && {
      customers: {
        fields: [
          'kind',
          'name',
          'createdAt',
          'region',
          'industry',
          ...(has('Contact') ? ['parentId', 'email', 'phone'] : []),
        ],
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
        'contactIds',
        'leadId',
        'region',
      ],
    },
    transitions: { fields: ['fromStageId', 'toStageId', 'at', 'byUserId'], history: 'full' },
    lineItems: { fields: ['productId', 'name', 'quantity', 'unitPrice', 'discount', 'amount'] },
    ...(has('CRM Product') && { products: { fields: ['name', 'sku', 'unitPrice', 'currency'] } }),
    ...(has('CRM Lead') && {
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
          'unqualifiedReason',
          'region',
          'industry',
          'email',
          'phone',
        ],
      },
    }),
    ...(has('CRM Call Log', 'CRM Task', 'FCRM Note', 'Communication', 'Event') && {
      activities: {
        fields: [
          'kind',
          'status',
          'userId',
          'dealId',
          'leadId',
          'at',
          'dueAt',
          'createdAt',
          'durationSec',
          'direction',
          ...(calls ? ['outcome', 'outcomeKind', 'provider', 'recordingUrl'] : []),
        ],
      },
    }),
  };
}
