import type { Capabilities } from '../connector';
import { type Host, isThere, type ObjectName } from './host';

type Fields = readonly (string | false)[];
const those = (fields: Fields): string[] => fields.filter((field) => field !== false);

/** What this organisation fills, as far as its objects and fields tell. */
export function capabilitiesOf(
  host: Pick<Host, 'absent' | 'fields' | 'sources' | 'reasonFields'>,
): Capabilities {
  const has = (object: ObjectName, field?: string): boolean =>
    isThere(host, object) && (field === undefined || (host.fields[object]?.includes(field) ?? true));
  const hasSources = host.sources.length > 0;
  const hasReasons = host.reasonFields.some(({ likely }) => likely);
  const hasHistory = has('OpportunityHistory');
  const hasChanges = hasHistory || has('OpportunityFieldHistory');
  const hasTasks = has('Task');
  const hasEvents = has('Event');
  const hasEmails = has('EmailMessage');
  const isTied = hasTasks || hasEvents;
  return {
    ...(has('User') && {
      users: { fields: ['name', 'email', ...(has('UserRole') ? ['teamIds'] : []), 'timeZone', 'active'] },
    }),
    ...(has('UserRole') && { teams: { fields: ['name', 'parentTeamId'] } }),
    pipelines: { fields: ['name', 'position'] },
    stages: { fields: ['pipelineId', 'name', 'position', 'kind', 'probability'] },
    ...(hasSources && { sources: { fields: ['name'] } }),
    ...((has('Account') || has('Contact')) && {
      customers: {
        fields: those([
          'kind',
          'name',
          'parentId',
          'createdAt',
          'ownerId',
          has('Contact', 'LeadSource') && hasSources && 'sourceId',
          has('Account') && 'industry',
          has('Account') && 'size',
          'region',
          'email',
          'phone',
        ]),
      },
    }),
    ...(has('Product2') && {
      products: {
        fields: those([
          'name',
          'category',
          'sku',
          has('PricebookEntry') && 'unitPrice',
          has('PricebookEntry') && 'currency',
        ]),
      },
    }),
    ...(has('Opportunity') && {
      deals: {
        fields: those([
          'name',
          'pipelineId',
          'stageId',
          'amount',
          'currency',
          'ownerId',
          'createdAt',
          'expectedCloseDate',
          'winProbability',
          hasSources && 'sourceId',
          hasReasons && 'lossReasonId',
          'customerId',
          has('OpportunityContactRole') && 'contactIds',
          'kind',
        ]),
      },
      transitions: {
        fields: those(['dealId', 'fromStageId', 'toStageId', 'at', hasHistory && 'byUserId']),
        history: hasHistory ? 'full' : 'partial',
      },
      ...(hasReasons && { lossReasons: { fields: ['name'] } }),
      ...(hasChanges && {
        fieldChanges: { fields: ['dealId', 'field', 'from', 'to', 'at'], history: 'full' },
      }),
    }),
    ...(has('OpportunityLineItem') && {
      lineItems: { fields: ['productId', 'name', 'quantity', 'unitPrice', 'discount', 'amount'] },
    }),
    ...(has('Lead') && {
      leads: {
        fields: those([
          'name',
          'status',
          'statusKind',
          'ownerId',
          hasSources && 'sourceId',
          'createdAt',
          'convertedAt',
          'convertedDealId',
          'convertedCustomerId',
          'industry',
          'region',
          'email',
          'phone',
        ]),
      },
    }),
    ...((isTied || hasEmails || has('Note') || has('ContentNote')) && {
      activities: {
        fields: those([
          'kind',
          isTied && 'type',
          'status',
          'userId',
          'dealId',
          isTied && 'leadId',
          'customerId',
          'at',
          'createdAt',
          hasTasks && 'dueAt',
          has('Task', 'CompletedDateTime') && 'completedAt',
          isTied && 'durationSec',
          (hasTasks || hasEmails) && 'direction',
          hasTasks && 'outcome',
          hasTasks && 'outcomeKind',
        ]),
      },
    }),
    ...(has('ForecastingQuota') && {
      goals: { fields: ['metric', 'scope', 'scopeId', 'from', 'to', 'target', 'currency'] },
    }),
  };
}
