import type { Capabilities } from '../connector';
import type { Host } from './host';

/** What an account fills; there is no history of stages, no list of reasons, no goals. */
export function capabilitiesOf({ reasonFields }: Pick<Host, 'reasonFields'>): Capabilities {
  const hasReasons = reasonFields.some(({ likely }) => likely);
  return {
    users: { fields: ['name', 'email', 'role', 'timeZone', 'active'] },
    pipelines: { fields: ['name', 'position'] },
    stages: { fields: ['pipelineId', 'name', 'position', 'kind', 'probability'] },
    customers: {
      fields: ['kind', 'name', 'parentId', 'createdAt', 'ownerId', 'region', 'email', 'phone'],
    },
    products: { fields: ['name', 'unitPrice', 'currency'] },
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
        ...(hasReasons ? ['lossReasonId'] : []),
        'customerId',
        'contactIds',
        'tags',
      ],
    },
    ...(hasReasons && { lossReasons: { fields: ['name'] } }),
    transitions: { fields: ['fromStageId', 'toStageId', 'at'], history: 'none' },
    activities: {
      fields: [
        'kind',
        'status',
        'userId',
        'dealId',
        'customerId',
        'at',
        'dueAt',
        'createdAt',
        'durationSec',
        'direction',
        'outcome',
        'outcomeKind',
        'provider',
        'recordingUrl',
      ],
    },
  };
}
