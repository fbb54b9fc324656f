/** Names of the metrics of activities and customers, and what each counts. */
export const metricReports2 = {
  'metric.sales-calls': 'Sales calls',
  'metric.sales-calls.about': 'Outbound sales calls done in the period.',
  'metric.calls-per-opportunity': 'Calls per deal',
  'metric.calls-per-opportunity.about':
    'Outbound calls from creation to close for each deal won or lost in the period.',
  'metric.activities': 'Activities',
  'metric.activities.about': 'Sales activities done in the period.',
  'metric.activities-per-working-day': 'Activities per working day',
  'metric.activities-per-working-day.about':
    'Sales activities done in the period for each of its working days so far.',
  'metric.connect-rate': 'Connect rate',
  'metric.connect-rate.about': 'Sales calls of the period that were answered, out of all.',
  'metric.outcome-logged-share': 'Calls with an outcome',
  'metric.outcome-logged-share.about': 'Sales calls of the period whose outcome is logged, out of all.',
  'metric.talk-time': 'Talk time',
  'metric.talk-time.about': 'Duration of the answered sales calls of the period.',
  'metric.email-reply-rate': 'Reply rate',
  'metric.email-reply-rate.about': 'E-mails sent in the period that were answered, out of those delivered.',
  'metric.email-reply-time': 'Reply time',
  'metric.email-reply-time.about':
    'Median time from sending to the answer, of the e-mails of the period that were answered.',
  'metric.visit-success-rate': 'Successful visits',
  'metric.visit-success-rate.about':
    'Visits of the period after which the customer was interested, out of all.',
  'metric.meeting-held-rate': 'Meetings held',
  'metric.meeting-held-rate.about': 'Meetings of the period that were held, out of those held or missed.',
  'metric.calls-per-agent-day': 'Calls per agent and day',
  'metric.calls-per-agent-day.about':
    'Answered calls by the working days of the period on which those who took them did anything.',
  'metric.activity-lift': 'Activity effect',
  'metric.activity-lift.about':
    'How much higher the win rate is of deals with an activity of a kind than of those without, by close date.',
  'metric.new-customers': 'New customers',
  'metric.new-customers.about': 'Customers whose first deal was won in the period.',
  'metric.new-customers-per-quarter': 'New customers by quarter',
  'metric.new-customers-per-quarter.about':
    'Customers whose first deal was won in the period, quarter by quarter.',
  'metric.retained-customers': 'Retained customers',
  'metric.retained-customers.about': 'Customers at the start of the period who still are at its end.',
  'metric.customer-churn': 'Customer churn',
  'metric.customer-churn.about':
    'Customers at the start of the period who left by its end, out of all at its start.',
  'metric.renewal-rate': 'Renewal rate',
  'metric.renewal-rate.about': 'Renewals due in the period that were renewed, out of those decided.',
  'metric.gross-revenue-retention': 'Gross revenue retention',
  'metric.gross-revenue-retention.about':
    'Revenue left after the renewals due in the period, without anything sold on top, out of the revenue before.',
  'metric.net-revenue-retention': 'Net revenue retention',
  'metric.net-revenue-retention.about':
    'Revenue after the renewals due in the period, out of the revenue before.',
  'metric.retention-cost': 'Cost of keeping a customer',
  'metric.retention-cost.about':
    'Costs of keeping customers on the days of the period, for each retained customer.',
  'metric.cost-per-new-customer': 'Cost of a new customer',
  'metric.cost-per-new-customer.about':
    'Costs of acquisition, marketing and sales on the days of the period, for each new customer.',
  'metric.acquisition-vs-retention-cost': 'Winning against keeping',
  'metric.acquisition-vs-retention-cost.about':
    'By how much winning a customer costs more than keeping one, over the days of the period.',
  'metric.customer-lifetime-value': 'Customer lifetime value',
  'metric.customer-lifetime-value.about':
    'What a customer has brought so far, on average over everyone who has bought.',
  'metric.cross-sell-rate': 'Cross-selling',
  'metric.cross-sell-rate.about':
    'Customers of before the period who bought something new to them in it, out of all of them.',
  'metric.upsell-rate': 'Upselling',
  'metric.upsell-rate.about':
    'Customers of before the period who bought more of what they have in it, out of all of them.',
  'metric.returning-customers': 'Returning customers',
  'metric.returning-customers.about':
    'Customers with a deal won in the period who have bought at least twice by now.',
  'metric.repeat-purchase-rate': 'Repeat buyers',
  'metric.repeat-purchase-rate.about':
    'Customers who have bought at least twice by now, out of all who have bought.',
  'metric.customer-concentration': 'Customer concentration',
  'metric.customer-concentration.about': 'The largest customer’s part in the value won in the period.',
  'metric.margin': 'Margin',
  'metric.margin.about': 'Value won in the period less its direct costs.',
  'metric.margin-rate': 'Margin rate',
  'metric.margin-rate.about': 'Value won in the period less its direct costs, out of that value.',
  'metric.nps': 'Net promoter score',
  'metric.nps.about': 'Promoters less detractors, in percent of the answers given in the period.',
  'metric.ces': 'Customer effort score',
  'metric.ces.about': 'Mean score of the answers given in the period on how easy it was; high is easy.',
  'metric.survey-response-rate': 'Survey response rate',
  'metric.survey-response-rate.about': 'Surveys sent in the period that are answered by now.',
} as const;
