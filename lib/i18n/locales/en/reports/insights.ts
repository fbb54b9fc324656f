/** What is worth a look, and what should be thought about when metrics are chosen. */
export const insightReports = {
  'insight.bottleneck-step':
    'Most deals stop before {name}: {k} of {n} got there, {others} on the other steps. The step may ask too much at once; look at the deals that stopped.',
  'insight.owner-stage-below':
    'From {stage}, {k} of {n} deals of {name} went on, {others} of the others’. How the stage is worked may differ; go through some of the deals together.',
  'insight.beyond-usual-time':
    'Open deals that have been in their stage for longer than is usual for won ones: {n} of {of}, worth {value}. They may be stuck; agree on a next step or close them.',
  'insight.slipping-twice':
    'Open deals whose expected date was put off twice or more: {n} of {of}, worth {value}. The dates may be wishes; ask the customers.',
  'insight.source-win-rate.above':
    'Deals from {name} are won more often: {k} of {n}, {others} of all others. They may suit us better; try to get more of them.',
  'insight.source-win-rate.below':
    'Deals from {name} are won less often: {k} of {n}, {others} of all others. They may suit us less; check them before work goes into them.',
  'insight.loss-reason-rising':
    '{reason} is named for {k} of {n} losses, {before} in the period before. Something may have changed; read the latest of them.',
  'insight.reason-of-owner':
    '{name} loses for {reason} more often than the others: {k} of {n} losses, {others} elsewhere. It may help to prepare an answer to it.',
  'insight.reason-of-source':
    'Deals from {name} are lost for {reason} more often than others: {k} of {n} losses, {others} elsewhere. The source may raise wrong hopes; look at what it promises.',
  'insight.reasons-missing':
    'Of {n} losses, {k} have no reason: enough to make another reason the first. The picture may be wrong; add the reasons.',
  'insight.slow-first-action':
    'Deals without a contact for more than a day were lost more often: {k} of {n}, {others} of those contacted sooner. Waiting may cost deals; call new ones first.',
  'insight.call-hours.best':
    'Calls at {hour} are answered more often: {k} of {n}, {others} at other times. People may have time then; call more at this hour.',
  'insight.call-hours.worst':
    'Calls at {hour} are answered less often: {k} of {n}, {others} at other times. People may be busy then; use this hour for other work.',
  'insight.reply-rate-change.up':
    'More e-mails are answered: {k} of {n}, {before} in the period before. What is written may work better; keep to it.',
  'insight.reply-rate-change.down':
    'Fewer e-mails are answered: {k} of {n}, {before} in the period before. What is written or whom it goes to may have changed; look at the latest ones.',
  'insight.reps-without-calls':
    '{name} has no call in the period, but {open} open deals; the others have {others} calls each. The calls may not be logged; ask.',
  'insight.goal-behind':
    '{name}: {actual} from {n} won deals, {pace} would be on pace. The goal may be missed; each day left has to bring {needed}.',
  'insight.forecast-gap':
    '{name}: with {n} open deals, weighted, {expected} of {target} is to be expected. {gap} may be missing; look for further deals or bring later ones forward.',
  'insight.customer-concentration':
    '{name} brings {share} of what was won, out of {n} customers. If they leave, much may go with them; look after them and win others.',
  'insight.untouched-leads':
    'Leads without a contact after more than a day: {k} of {n}. They may go elsewhere; call them now.',
  'insight.top-of-funnel.few':
    'New leads fell from {before} to {now}, while {rate} of {n} deals were won, {rateBefore} before. Too little may be coming in; work on the top of the funnel.',
  'insight.top-of-funnel.many':
    'New leads rose from {before} to {now}, while the win rate fell from {rateBefore} to {rate} of {n} deals. The leads may fit less; work on the bottom of the funnel.',
  'insight.customers-due':
    'Regular customers whose last purchase is longer ago than usual: {k} of {n}, each purchase worth {value} together. They may be leaving; get in touch.',
  'insight.churn-above':
    'More customers left: {k} of {n}, {before} in the period before. Something may have let them down; ask those who left.',
  'business-goal.lower-cost': 'Spend less on winning and keeping customers',
  'business-goal.shorter-cycle': 'Sell faster',
  'business-goal.grow-list': 'Grow the mailing list',
  'business-goal.follow-up': 'Follow up better',
  'business-goal.more-revenue': 'Sell more',
  'business-goal.keep-customers': 'Keep customers',
  'business-goal.use-crm': 'Use the CRM well',
  'chooser.too-many': '{n} metrics are more than anyone looks at. Seven are enough.',
  'chooser.no-BP': 'No metric says how the business does. Add one.',
  'chooser.no-UA': 'No metric says whether the CRM is used. Add one.',
  'chooser.no-CP': 'No metric says what customers think. Add one.',
} as const;
