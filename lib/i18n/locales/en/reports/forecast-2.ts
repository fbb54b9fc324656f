/** Words of the same reports: options, rows, findings and caveats. */
export const forecastMore = {
  'option.include-overdue': 'Count overdue deals as expected today',
  'option.horizon': 'Horizon',
  'option.horizon.1': '1 month',
  'option.horizon.2': '2 months',
  'option.horizon.3': '3 months',
  'option.horizon.4': '4 months',
  'option.horizon.5': '5 months',
  'option.horizon.6': '6 months',
  'option.horizon.7': '7 months',
  'option.horizon.8': '8 months',
  'option.horizon.9': '9 months',
  'option.horizon.10': '10 months',
  'option.horizon.11': '11 months',
  'option.horizon.12': '12 months',
  'option.horizon.goal': 'To the end of the goal',
  'option.confidence': 'Certainty as',
  'option.confidence.level': 'Levels of probability',
  'option.confidence.bound': 'At least so much',
  'option.new-business': 'Add expected new business',
  'option.lead-date': 'Leads by',
  'option.lead-date.created': 'Creation',
  'option.lead-date.converted': 'Becoming a deal',
  'option.cycle-end': 'Up to',
  'option.cycle-end.won': 'The win',
  'option.cycle-end.lost': 'The loss',
  'option.cycle-from-lead': 'Begin with the lead',
  'option.adjust': 'Adjust for what else is known',

  'date-field.closed-or-expected': 'won by close date, open by expected date',
  'date-field.expected-open': 'open deals by expected date, from today on',
  'date-field.conversion-created': 'leads by creation date',
  'date-field.conversion-converted': 'leads by the date they became a deal',
  'date-field.conversion-deals': 'deals by creation date',
  'date-field.closed-in-year': 'closed in the last 365 days',

  'row.forecast.overdue': 'Overdue',
  'row.forecast.noDate': 'No expected date',
  'row.forecast.beyond': 'After the horizon',
  'row.forecast.noProbability': 'No probability',
  'row.forecast.noAmount': 'No amount or exchange rate',
  'row.shared-costs': 'Not any customer’s',
  'row.win-probability.ago': '{n} days ago',
  'row.win-probability.chance': '{from} to {to}%',

  'chance-from.deal': 'The deal',
  'chance-from.stage': 'The stage',
  'chance-from.history': 'Earlier deals',
  'loyalty.once': 'Bought once',
  'loyalty.active': 'Active',
  'loyalty.due': 'Due',
  'loyalty.lapsing': 'Lapsing',

  'win-reason.stage-time': 'Unusually long in its stage',
  'win-reason.silence': 'Unusually long without contact',
  'win-reason.no-next-step': 'No next step',
  'win-reason.pushed': 'Expected date moved back twice',
  'win-reason.source': 'Source',
  'win-reason.amount': 'Amount',
  'win-reason.contacts': 'More than one contact',

  'finding.forecast-vs-actual': 'Won: {actual}. Open deals may add {open}, so {expected} is expected.',
  'finding.forecast-vs-actual.against':
    'Won: {actual}, where {forecast} had been forecast. Open deals may add {open}, so {expected} is expected.',
  'finding.forecast-vs-actual.thin': {
    one: '{n} deal is won or expected: {actual} won, {open} to come. Too few for a forecast.',
    other: '{n} deals are won or expected: {actual} won, {open} to come. Too few for a forecast.',
  },
  'finding.forecast-by-source': '{name} brings most: {value} won and expected, {share} of {total}.',
  'finding.forecast-by-source.thin': {
    one: '{n} deal is won or expected, {total} in all. Too few to compare sources.',
    other: '{n} deals are won or expected, {total} in all. Too few to compare sources.',
  },
  'finding.revenue-forecast': {
    one: 'Up to {to}, {n} open deal may bring {weighted}; {certain} of it is 80% certain or more.',
    other: 'Up to {to}, {n} open deals may bring {weighted}; deals of 80% and more stand for {certain}.',
  },
  'finding.revenue-forecast.bound': {
    one: 'Up to {to}, {n} open deal may bring {weighted}; with 90% certainty at least {certain}.',
    other: 'Up to {to}, {n} open deals may bring {weighted}; with 90% certainty at least {certain}.',
  },
  'finding.revenue-forecast.thin': {
    one: 'Up to {to}, only {n} open deal is expected, {weighted} weighted. Look at it by itself.',
    other: 'Up to {to}, only {n} open deals are expected, {weighted} weighted. Look at each by itself.',
  },
  'finding.sales-conversion': {
    one: '{won} of {n} lead was won: {share}.',
    other: '{won} of {n} leads were won: {share}.',
  },
  'finding.sales-conversion.best': '{name} converts best: {k} of {of} won. All together: {share}.',
  'finding.sales-conversion.thin': {
    one: '{won} of {n} lead was won. Too few to compare.',
    other: '{won} of {n} leads were won. Too few to compare.',
  },
  'finding.sales-cycle': {
    one: 'The deal took {median}; nine of ten take {p90} at most.',
    other: 'Half of {n} deals took {median} at most, nine of ten {p90} at most.',
  },
  'finding.sales-cycle.few': {
    one: 'The deal took {median}.',
    other: 'Half of {n} deals took {median} at most.',
  },
  'finding.sales-cycle.thin': {
    one: '{n} deal was closed. Too few for a median.',
    other: '{n} deals were closed. Too few for a median.',
  },
  'finding.customer-profitability': {
    one: '{n} customer bought for {revenue}, {rate} of it margin: {name} brings {value}, {share}.',
    other: '{n} customers bought for {revenue}, {rate} of it margin. {name} brings most: {value}, {share}.',
  },
  'finding.customer-profitability.revenue': {
    one: '{n} customer bought for {revenue}: {name} brings {value}, {share}. No costs are known.',
    other: '{n} customers bought for {revenue}. {name} brings most: {value}, {share}. No costs are known.',
  },
  'finding.customer-profitability.thin': {
    one: '{n} customer bought for {revenue}: {name} for {value}. Too few purchases to compare.',
    other: '{n} customers bought for {revenue}, {name} for {value}. Too few purchases to compare.',
  },
  'finding.win-probability': {
    one: '{k} of {n} decided deal was won within a year: {share}.',
    other: '{k} of {n} decided deals were won within a year: {share}.',
  },
  'finding.win-probability.thin': {
    one: '{n} deal was decided within a year. Chances are calculated from {least} in a pipeline on.',
    other: '{n} deals were decided within a year. Chances are calculated from {least} in a pipeline on.',
  },
  'remark.revenue-forecast.one-deal': '{name} alone stands for {share} of the weighted value.',
  'remark.win-probability.better':
    'Over 90 days these chances came truer than the CRM’s: an error of {own} against {host}.',
  'remark.win-probability.worse':
    'Over 90 days the CRM’s own probabilities came truer: an error of {host} against {own}.',

  'caveat.deal-conversion': {
    one: 'this CRM sends no leads, so {n} deal is counted instead',
    other: 'this CRM sends no leads, so {n} deals are counted instead',
  },
  'caveat.no-direct-costs': {
    one: 'no costs are known: {n} customer is shown with revenue only',
    other: 'no costs are known: {n} customers are shown with revenue only',
  },
  'caveat.cost-partial': {
    one: '{n} deal has lines without a known cost, so its margin is too high',
    other: '{n} deals have lines without a known cost, so their margins are too high',
  },
  'caveat.cost-unconverted': {
    one: '{n} cost has no exchange rate and is left out',
    other: '{n} costs have no exchange rate and are left out',
  },
  'caveat.no-stage-history': {
    one: 'no stage changes are known: {n} deal counts for its pipeline only',
    other: 'no stage changes are known: {n} deals count for their pipelines only',
  },
  'reason.nothing-decided': 'No deal was won or lost in the last 365 days.',
} as const;
