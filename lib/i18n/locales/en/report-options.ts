/** Words of the options that reports have besides period and filters. */
export const reportOptions = {
  'option.direction': 'Calls',
  'option.direction.outbound': 'Outbound',
  'option.direction.inbound': 'Inbound',
  'option.direction.all': 'Both ways',
  'option.hour-zone': 'Hours of',
  'option.hour-zone.report': 'The report’s time zone',
  'option.hour-zone.user': 'Each caller’s time zone',
  'option.group': 'Grouped by',
  'option.group.reason': 'Reason',
  'option.group.category': 'Category',
  'option.unqualified': 'Count unqualified deals as lost',
  'option.peer': 'Beside',
  'option.peer.none': 'Nobody',

  'date-field.call-inbound': 'done inbound calls',
  'date-field.call-all': 'done calls both ways',

  'finding.call-outcome-by-hour.inbound':
    'Inbound calls are answered most {day}, {from}–{to}: {k} of {n} calls. The week as a whole: {whole}.',
  'finding.call-outcome-by-hour.all':
    'Calls are answered most {day}, {from}–{to}: {k} of {n} calls. The week as a whole: {whole}.',

  'none.category': '(no category)',
  'category.price': 'Price',
  'category.competitor': 'Competitor',
  'category.no_decision': 'No decision',
  'category.timing': 'Timing',
  'category.follow_up': 'Follow-up',
  'category.value_not_seen': 'Value not seen',
  'category.fit': 'Fit',
  'category.other': 'Other',

  'caveat.with-unqualified': {
    one: '{n} unqualified deal is counted as lost',
    other: '{n} unqualified deals are counted as lost',
  },
  'caveat.no-own-zone': {
    one: '{n} call stands at the hour of the report’s zone: the caller’s own is unknown',
    other: '{n} calls stand at the hour of the report’s zone: the callers’ own are unknown',
  },

  'link.data-audit': 'Check the data',
} as const;
