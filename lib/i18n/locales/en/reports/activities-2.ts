/** What these reports say: findings, caveats, options and formulas. */
export const activitiesSentences = {
  'finding.activity-overview': 'Most: {name} with {k} of {n} activities.',
  'finding.activity-overview.more':
    'Most: {name} with {k} of {n} activities. That is notably more than the {before} before.',
  'finding.activity-overview.fewer':
    'Most: {name} with {k} of {n} activities. That is notably fewer than the {before} before.',
  'finding.activity-overview.nobody': 'None of the {n} activities belongs to a group.',
  'finding.activity-overview.thin': 'Activities: {n}. Too few to judge.',
  'finding.call-outcomes': '{k} of {n} calls were answered. The most common outcome: {outcome}, {share}.',
  'finding.call-outcomes.thin': 'Answered: {k} of {n}. Too few calls to judge.',
  'finding.email-outcomes':
    '{k} of {n} delivered e-mails were answered. Waiting for more than three working days: {awaiting}.',
  'finding.email-outcomes.thin': 'Answered: {k} of {n} delivered. Too few e-mails to judge.',
  'finding.visit-outcomes':
    '{k} of {n} visits met interest. No hour of the week has enough of them to compare.',
  'finding.visit-outcomes.best': '{k} of {n} visits met interest. Best {day}, {from}–{to}: {hits} of {of}.',
  'finding.visit-outcomes.thin': 'Interested: {k} of {n}. Too few visits to judge.',
  'finding.activity-schedule': 'Done last week: {n}. Planned next week: {next}. Overdue: {overdue}.',
  'finding.activity-impact':
    '{kind}: {with} of deals with them were won, {without} of those without. They go with winning; that is no proof of a cause.',
  'finding.activity-impact.less':
    '{kind}: {with} of deals with them were won, {without} of those without. They go with losing; that is no proof of a cause.',
  'finding.activity-impact.even': 'Deals won or lost: {n}. No kind of activity stands out among them.',
  'finding.activity-impact.thin': 'Deals won or lost: {n}. Too few to judge.',
  'finding.call-log': 'Calls: {n}. Talk time: {talk}.',
  'finding.call-count': 'Calls: {n}. Active people without a call: {people}.',
  'finding.call-count.all': 'Calls: {n}.',
  'finding.call-duration': 'Half of the {n} talks took {median} or more. Together: {total}.',
  'finding.call-duration.thin': 'Talks: {n}. Too few to judge.',
  'remark.call-duration':
    'Long talks and won value go together by {link} on a scale from −1 to 1, seen over {n} people. That is no proof of a cause.',
  'finding.voice-outcomes': '{k} of {n} calls were answered. On won deals: {calls}, over {deals} of them.',
  'finding.voice-outcomes.thin': 'Answered: {k} of {n}. Too few calls to judge.',
  'finding.call-duration-by-hour':
    'Talks are longest from {long}:00 on (median {longest}) and shortest from {short}:00 on (median {shortest}).',
  'finding.call-duration-by-hour.thin': 'Talks: {n}. Too few, or too alike, by hour to compare.',

  'caveat.few-outcomes':
    'fewer than 70% of the calls have an outcome, {n} have none: outcomes must be logged after each call for this report to be right',
  'caveat.opens-unsure':
    'opening is tracked for {n} e-mails, but never surely: programs open e-mails that nobody reads',
  'caveat.visits-no-outcome': 'visits without an outcome: {n}; they are in every total',
  'caveat.no-length': 'planned activities of unknown length: {n}; they add nothing to planned time',
  'caveat.no-talk': 'calls without a talk, or with an unknown length: {n}; they are left out',
  'caveat.calls-not-listed': 'older calls that are counted but not listed: {n}',

  'reason.no-email-answers':
    'This CRM sends neither answers nor threads of e-mails. The report needs one of them.',
  'reason.no-voice':
    'No call in this CRM was captured by a phone system. Call outcomes counts those logged by hand.',
  'reason.nothing-scheduled': 'Nothing was done last week or this week, and nothing is planned or overdue.',

  'date-field.activity': 'done activities',
  'date-field.sent': 'e-mails by the date they were sent',
  'date-field.visit': 'done visits',
  'date-field.voice': 'captured calls both ways',
  'date-field.schedule': 'the weeks around now, not the period',

  'row.on-won-deals': 'On won deals',
  'row.any-activity': 'Any activity',
  'row.touches.0': 'No activity',
  'row.touches.1': '1 to 2',
  'row.touches.3': '3 to 5',
  'row.touches.6': '6 to 10',
  'row.touches.11': 'More than 10',

  'option.planned': 'Count planned ones too',
  'option.service': 'Count those of service too',
  'option.reply-time': 'Time to answer',
  'option.reply-time.answered': 'Of those answered',
  'option.reply-time.all': 'Those waiting too',

  'why.activity-overview.formula':
    'Done sales activities (planned and service ones when switched on) by the instant they happened and by who did them; calls and e-mails without a direction are outbound; per working day is out of the working days up to now.',
  'why.call-outcomes.formula':
    'Done sales calls both ways in the period, logged or captured, by their outcome out of all of them; answered is the outcome “answered”; calls without an outcome are part of the whole.',
  'why.email-outcomes.formula':
    'Outbound sales e-mails sent in the period; answered up to now by the CRM’s word or by the first thing that came in on the thread, out of those delivered (sent less bounced).',
  'why.visit-outcomes.formula':
    'Done sales visits in the period by their outcome, out of all of them; success is the outcome “interested”; hours of the week are compared from 10 visits on, by the lower end of the 95% interval.',
  'why.activity-schedule.formula':
    'Sales activities done in the last and this week by their instant, and planned ones by when they are due; overdue ones were due before now; load is planned time out of eight hours for each person and working day.',
  'why.activity-impact.formula':
    'Deals won or lost in the period and their done sales activities from the creation to the close; win rates are won out of won and lost, of deals with and without the activity.',
  'why.call-log.formula':
    'Done sales calls both ways in the period (service and planned ones when switched on), newest first; talk time is that of calls with a length above 0 that were answered or have no known outcome.',
  'why.call-count.formula':
    'Done sales calls in the period by who made them; calls without a direction are outbound; per working day is out of the working days up to now; active people without a call are listed.',
  'why.call-duration.formula':
    'Length of done sales calls both ways in the period that were answered or have no known outcome and took more than 0 seconds; won value is of deals won in the period by their owner at the close.',
  'why.voice-outcomes.formula':
    'Done sales calls in the period that a phone system captured, by their outcome; cold calls are outbound ones on a deal, lead or customer with no answered call earlier; deals are won as of now.',
  'why.call-duration-by-hour.formula':
    'Length of the period’s talks (done sales calls that were answered or have no known outcome, longer than 0 seconds) by the local hour they began; hours are compared from 10 talks on, by their median.',
} as const;
