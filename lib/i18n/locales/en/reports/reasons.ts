/** Why a report has nothing to show, and what would change that. */
export const reasonReports = {
  'caveat.filter-ignored': {
    one: '{n} filter says nothing about some of these records and leaves them in',
    other: '{n} filters say nothing about some of these records and leave them in',
  },
  'reason.removed-stageIds': 'The filter for stages removed {n}.',
  'reason.removed-channels': 'The filter for channels removed {n}.',
  'reason.removed-campaignIds': 'The filter for campaigns removed {n}.',
  'reason.removed-productIds': 'The filter for products removed {n}.',
  'reason.removed-regions': 'The filter for regions removed {n}.',
  'reason.removed-dealKinds': 'The filter for kinds of deals removed {n}.',
  'reason.removed-statuses': 'The filter for statuses removed {n}.',
  'reason.removed-lossReasonIds': 'The filter for loss reasons removed {n}.',
  'reason.removed-tags': 'The filter for tags removed {n}.',
  'reason.removed-custom': 'The filter for own fields removed {n}.',
  'reason.removed-activityKinds': 'The filter for kinds of activities removed {n}.',
  'reason.removed-directions': 'The filter for directions removed {n}.',
  'reason.removed-outcomes': 'The filter for outcomes removed {n}.',
  'reason.removed-amount': 'The filter for amounts removed {n}.',
  'reason.no-teams': 'This CRM sends no teams. Import them from a file, or connect a CRM that has them.',
  'reason.no-teamMemberships':
    'This CRM sends no team memberships. Import them from a file, or connect a CRM that has them.',
  'reason.no-sources': 'This CRM sends no sources. Import them from a file, or connect a CRM that has them.',
  'reason.no-pipelines':
    'This CRM sends no pipelines. Import them from a file, or connect a CRM that has them.',
  'reason.no-stages': 'This CRM sends no stages. Import them from a file, or connect a CRM that has them.',
  'reason.no-customers':
    'This CRM sends no customers. Import them from a file, or connect a CRM that has them.',
  'reason.no-products':
    'This CRM sends no products. Import them from a file, or connect a CRM that has them.',
  'reason.no-transitions':
    'This CRM sends no stage changes. Import them from a file, or connect a CRM that has them.',
  'reason.no-fieldChanges':
    'This CRM sends no changes of fields. Import them from a file, or connect a CRM that has them.',
  'reason.no-lineItems':
    'This CRM sends no deal lines. Import them from a file, or connect a CRM that has them.',
  'reason.no-proposals':
    'This CRM sends no proposals. Import them from a file, or connect a CRM that has them.',
  'reason.no-leads': 'This CRM sends no leads. Import them from a file, or connect a CRM that has them.',
  'reason.no-campaigns':
    'This CRM sends no campaigns. Import them from a file, or connect a CRM that has them.',
  'reason.no-campaignEvents':
    'This CRM sends no campaign responses. Import them from a file, or connect a CRM that has them.',
  'reason.no-webDays':
    'This CRM sends no website statistics. Import them from a file, or connect a CRM that has them.',
  'reason.no-listDays':
    'This CRM sends no mailing list figures. Import them from a file, or connect a CRM that has them.',
  'reason.no-cases':
    'This CRM sends no support cases. Import them from a file, or connect a CRM that has them.',
  'reason.no-surveys':
    'This CRM sends no survey answers. Import them from a file, or connect a CRM that has them.',
  'reason.no-subscriptions':
    'This CRM sends no subscriptions. Import them from a file, or connect a CRM that has them.',
  'reason.no-renewals':
    'This CRM sends no renewals. Import them from a file, or connect a CRM that has them.',
  'reason.no-costs': 'This CRM sends no costs. Import them from a file, or connect a CRM that has them.',
  'reason.no-usageDays': 'This CRM sends no logins. Import them from a file, or connect a CRM that has them.',
} as const;
