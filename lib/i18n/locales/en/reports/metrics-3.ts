/** Names of the metrics of marketing, service and the use of the CRM, and what each counts. */
export const metricReports3 = {
  'metric.campaigns': 'Campaigns',
  'metric.campaigns.about': 'Campaigns that ran in the period.',
  'metric.campaign-responses': 'Campaign responses',
  'metric.campaign-responses.about': 'Responses to campaigns in the period.',
  'metric.responses-per-campaign': 'Responses per campaign',
  'metric.responses-per-campaign.about':
    'Responses in the period for each campaign that something was sent for in it.',
  'metric.campaign-purchases': 'Campaign purchases',
  'metric.campaign-purchases.about':
    'Deals won in the period that a campaign brought, and purchases without a deal.',
  'metric.campaign-revenue': 'Campaign revenue',
  'metric.campaign-revenue.about':
    'Value of the deals won in the period that a campaign brought, and of purchases without a deal.',
  'metric.campaign-new-customers': 'Customers from campaigns',
  'metric.campaign-new-customers.about': 'Customers whose first deal, won in the period, a campaign brought.',
  'metric.campaign-roi': 'Campaign return',
  'metric.campaign-roi.about':
    'What the campaigns of the period brought beyond their cost, as a part of the cost.',
  'metric.cost-per-lead': 'Cost per lead',
  'metric.cost-per-lead.about': 'Cost of the campaigns of the period for each lead they brought in it.',
  'metric.customer-referrals': 'Referrals',
  'metric.customer-referrals.about': 'Leads created in the period that a customer sent.',
  'metric.page-views': 'Page views',
  'metric.page-views.about': 'Pages of the website viewed on the days of the period.',
  'metric.web-goal-rate': 'Website goals',
  'metric.web-goal-rate.about': 'Goals reached on the website, out of the visits on the days of the period.',
  'metric.time-per-visit': 'Time per visit',
  'metric.time-per-visit.about': 'Mean time of the visits to the website on the days of the period.',
  'metric.visitor-purchase-rate': 'Buyers among visitors',
  'metric.visitor-purchase-rate.about':
    'Purchases on the website, out of the visitors on the days of the period.',
  'metric.list-growth': 'List growth',
  'metric.list-growth.about':
    'How many subscribers more there are at the end of the period than at its start, out of those at its start.',
  'metric.list-growth-vs-campaigns': 'List growth and campaigns',
  'metric.list-growth-vs-campaigns.about':
    'Growth of the mailing lists beside the campaigns that ran, month by month of the period.',
  'metric.cases-handled': 'Cases handled',
  'metric.cases-handled.about': 'Cases resolved in the period.',
  'metric.cases-same-day': 'Solved the same day',
  'metric.cases-same-day.about': 'Cases resolved in the period on the day they were opened.',
  'metric.resolution-time': 'Time to resolution',
  'metric.resolution-time.about': 'Mean time from opening to resolution of the cases resolved in the period.',
  'metric.service-calls-per-day': 'Service calls per day',
  'metric.service-calls-per-day.about':
    'Service calls done in the period for each of its working days so far.',
  'metric.complaint-resolution-time': 'Time to resolve complaints',
  'metric.complaint-resolution-time.about':
    'Mean time from opening to resolution of the complaints resolved in the period.',
  'metric.customer-callbacks': 'Callbacks',
  'metric.customer-callbacks.about': 'Service calls of the period in which a customer called again.',
  'metric.cost-per-interaction': 'Cost per interaction',
  'metric.cost-per-interaction.about':
    'Service costs on the days of the period for each interaction of cases and each handled call.',
  'metric.sla-compliance': 'Agreed times kept',
  'metric.sla-compliance.about':
    'Cases resolved in the period within the agreed time, out of those with one.',
  'metric.abandoned-calls': 'Abandoned calls',
  'metric.abandoned-calls.about': 'Inbound service calls of the period that the caller gave up.',
  'metric.handling-time': 'Handling time',
  'metric.handling-time.about':
    'Mean time of the service calls handled in the period: talk, hold and wrap-up.',
  'metric.cases-closed-per-day': 'Cases closed per day',
  'metric.cases-closed-per-day.about': 'Cases closed in the period for each of its working days so far.',
  'metric.first-response-time': 'First response',
  'metric.first-response-time.about':
    'Median time from opening to the first answer of the cases opened in the period.',
  'metric.active-users': 'Active users',
  'metric.active-users.about':
    'People who created or changed something in the period, out of all with a licence.',
  'metric.update-freshness': 'Fresh deals',
  'metric.update-freshness.about':
    'Open deals with an activity or change in the last 14 days, out of all that are open now.',
  'metric.field-completeness': 'Complete fields',
  'metric.field-completeness.about': 'Filled fields, out of those that every deal should have now.',
  'metric.audit-score': 'Data quality',
  'metric.audit-score.about': 'How free of faults the data is now, from 0 to 100.',
  'metric.data-gaps': 'Data gaps',
  'metric.data-gaps.about': 'What the data lacks to 100 points of quality now.',
  'metric.report-use': 'Reports opened',
  'metric.report-use.about': 'Reports that people opened on the days of the period.',
} as const;
