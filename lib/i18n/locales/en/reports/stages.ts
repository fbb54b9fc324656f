import { leadReports } from './stages-2';

/** Words of the reports about time in stages, first actions, leads and sources. */
export const stagesReports = {
  ...leadReports,

  'report.stage-conversion-by-owner.title': 'Stage conversion by owner',
  'report.stage-conversion-by-owner.question': 'In which stage does each rep lose ground against the team?',
  'report.stage-duration.title': 'Time in stages',
  'report.stage-duration.question': 'How long do deals stay in each stage, and how long is healthy?',
  'report.stage-duration-by-owner.title': 'Time in stages by owner',
  'report.stage-duration-by-owner.question':
    'How fast does each rep move deals, and in which stage do they lie?',
  'report.first-action-by-outcome.title': 'First action by outcome',
  'report.first-action-by-outcome.question':
    'How fast do we act on a new deal, and how does that go with the result?',
  'report.first-action-by-owner.title': 'First action by owner',
  'report.first-action-by-owner.question': 'Who acts quickest on new deals?',
  'report.first-action-buckets.title': 'First action by time frame',
  'report.first-action-buckets.question':
    'How many deals were contacted within which time, and how did they end?',

  'block.stage-conversion-by-owner.stages': 'All deals by stage',
  'block.stage-conversion-by-owner.conversion': 'Went on, % of deals entered',
  'block.stage-conversion-by-owner.decided': 'Went on, % of decided deals',
  'block.stage-conversion-by-owner.difference': 'Difference from the team average',
  'block.stage-duration.stages': 'By stage',
  'block.stage-duration.groups': 'Median by group',
  'block.stage-duration-by-owner.difference': 'Median, difference from all',
  'block.stage-duration-by-owner.median': 'Median',
  'block.stage-duration-by-owner.mean': 'Mean of finished stays',
  'block.stage-duration-by-owner.count': 'Deals',
  'block.stage-duration-by-owner.standing': 'Deals still there',
  'block.stage-duration-by-owner.slow': 'Slower than all',
  'block.first-action-by-outcome.outcomes': 'By status',
  'block.first-action-by-outcome.distribution': 'Contacted within',
  'block.first-action-by-outcome.trend': 'Over time',
  'block.first-action-by-owner.owners': 'By owner',
  'block.first-action-buckets.frames': 'By time to the first action',

  'column.entered': 'Entered',
  'column.advanced': 'Went on',
  'column.pending': 'Still open',
  'column.advancedShare': 'Went on, %',
  'column.decidedShare': 'Of decided, %',
  'column.stage-conversion-by-owner.lost': 'Lost',
  'column.stage-conversion-by-owner.unqualified': 'Unqualified',
  'column.finished': 'Left the stage',
  'column.standing': 'Still there',
  'column.medianStay': 'Time, median',
  'column.medianFinished': 'Finished, median',
  'column.meanFinished': 'Finished, mean',
  'column.p75Finished': 'Finished, three quarters within',
  'column.idealFrom': 'Won deals, from',
  'column.idealTo': 'Won deals, to',
  'column.beyond': 'Beyond it now',
  'column.revisits': 'Returns',
  'column.stage-duration-by-owner.owner': 'Owner',
  'column.stage-duration-by-owner.overall': 'All, median',
  'column.stage-duration-by-owner.difference': 'Difference',
  'column.acted': 'With an action',
  'column.noAction': 'Without an action',
  'column.medianActed': 'Median of those',
  'column.meanActed': 'Mean of those',
  'column.p90Acted': 'Nine in ten within',
  'column.kmMedian': 'First action, half within',
  'column.withinHour': 'Within an hour',
  'column.first-action-buckets.unqualified': 'Unqualified',

  'row.stage-in': '{name} – {pipeline}',
  'row.within-300': '5 minutes',
  'row.within-1800': '30 minutes',
  'row.within-3600': '1 hour',
  'row.within-14400': '4 hours',
  'row.within-86400': '24 hours',
  'row.within-259200': '3 days',
  'row.within-604800': '7 days',
  'row.frame-0-5m': 'Under 5 minutes',
  'row.frame-5-30m': '5 to 30 minutes',
  'row.frame-30-60m': '30 to 60 minutes',
  'row.frame-1-4h': '1 to 4 hours',
  'row.frame-4-24h': '4 to 24 hours',
  'row.frame-1-3d': '1 to 3 days',
  'row.frame-3-7d': '3 to 7 days',
  'row.frame-7d+': '7 days and more',
  'row.frame-none': 'No action',

  'option.action-kinds': 'Counts as action',
  'option.action-kinds.contact': 'Every contact',
  'option.action-kinds.calls-emails': 'Calls and e-mails',
  'option.outliers': 'Leave out waits over',
  'option.outliers.none': 'None',
  'option.outliers.7d': '7 days',
  'option.outliers.30d': '30 days',
  'option.outliers.90d': '90 days',
  'option.working-time': 'Count working hours only',
  'option.own-action': 'Only the owner’s own actions',
  'option.since-lead': 'Count from the lead',
  'option.every': 'Over time by',
  'option.every.day': 'Day',
  'option.every.week': 'Week',
  'option.every.month': 'Month',
  'option.every.quarter': 'Quarter',
  'option.every.year': 'Year',

  'finding.stage-conversion-by-owner':
    '{name} falls behind in {stage}: {k} of {n} deals went on, against {team} in the team.',
  'finding.stage-conversion-by-owner.even': 'Fewest deals went on from {stage}: {k} of {n}.',
  'finding.stage-conversion-by-owner.thin': {
    one: 'Only # deal entered a stage. Too few to compare.',
    other: 'Deals entered stages # times. Too few in any stage to compare.',
  },
  'finding.stage-duration': 'Deals stay longest in {stage}: half of {n} left within {time}.',
  'finding.stage-duration.thin': {
    one: '# stay in a stage. Too few to say how long deals stay.',
    other: '# stays in stages. Too few of any stage to say how long deals stay.',
  },
  'finding.stage-duration-by-owner':
    '{name} is slowest in {stage}: half of {n} deals left within {own}, of all deals within {all}.',
  'finding.stage-duration-by-owner.even': {
    one: 'Nobody with enough deals is slower than all others. # stay was counted.',
    other: 'Nobody with enough deals is slower than all others. # stays were counted.',
  },
  'finding.stage-duration-by-owner.thin': {
    one: '# stay in a stage. Too few to compare people.',
    other: '# stays in stages. Too few to compare people.',
  },
  'finding.first-action': 'Half of {n} new deals had a first action within {time}; {k} had one at all.',
  'finding.first-action.never': 'Fewer than half of {n} new deals had a first action: {k}.',
  'finding.first-action.thin': '{k} of {n} new deals had a first action. Too few to compare.',
  'finding.first-action-by-outcome':
    'Half of the won deals had a first action within {won}, half of the lost ones within {lost}.',
  'finding.first-action-by-owner':
    '{name} acts quickest: half of {n} new deals within {own}, against {all} for everybody.',
  'finding.first-action-buckets':
    '{k} of {n} new deals had a first action within an hour. Without any: {none}.',
  'finding.first-action-buckets.thin':
    '{k} of {n} new deals had a first action within an hour. Without any: {none}. Too few to compare.',
  'remark.stage-duration': {
    one: '# open deal stands in its stage longer than three quarters of won deals did.',
    other: '# open deals stand in their stage longer than three quarters of won deals did.',
  },

  'caveat.backward-moves': {
    one: '# return to an earlier stage; the first entry counts',
    other: '# returns to earlier stages; the first entry counts',
  },
  'caveat.short-stays': {
    one: '# stay under a second is left out',
    other: '# stays under a second are left out',
  },
  'caveat.synthetic-stays': {
    one: '# stay without a known begin or end is left out',
    other: '# stays without a known begin or end are left out',
  },
  'caveat.outliers': {
    one: '# deal with a longer wait is left out',
    other: '# deals with a longer wait are left out',
  },
  'caveat.working-hours': {
    one: 'only 9:00 to 17:00 on working days is counted',
    other: 'only 9:00 to 17:00 on working days is counted',
  },

  'date-field.stage-entered': 'by first entry into the stage',
  'date-field.created': 'by creation date',

  'why.stage-conversion-by-owner.formula':
    'Deals that first entered the stage in the period, by their owner at that moment: those that later entered a higher stage or were won, out of all that entered; the average is over all deals with an owner.',
  'why.stage-duration.formula':
    'Time of each deal in each stage, all visits added up, by the first entry in the period; the median counts deals that are still there as staying at least until now, and the healthy range is the middle half of won deals.',
  'why.stage-duration-by-owner.formula':
    'Time of each deal in each stage, all visits added up, by the first entry in the period and the owner at that moment, against the median of all deals; stays that are not over count as lasting at least until now.',
  'why.first-action-by-outcome.formula':
    'Time from the creation of deals created in the period to the first outbound call, e-mail or text, meeting or visit on them, by their status now; deals without one count as waiting until they closed, or until now.',
  'why.first-action-by-owner.formula':
    'Time from the creation of deals created in the period to the first contact on them, by their owner at creation; deals without one count as waiting until they closed, or until now.',
  'why.first-action-buckets.formula':
    'Deals created in the period by the time to the first contact on them, out of all such deals; the win rate is won out of won and lost in the time frame.',
} as const;
