/** Words of the reports about what was won and lost. */
export const salesReports = {
  'report.sales-performance.title': 'Sales performance',
  'report.sales-performance.question': 'Are we doing better than before?',
  'report.sales-total.title': 'Total sales',
  'report.sales-total.question': 'What are the won deals worth, and whose are they?',
  'report.sales-by-owner.title': 'Sales by owner',
  'report.sales-by-owner.question': 'How much revenue does each rep bring?',
  'report.sales-by-customer.title': 'Sales by customer',
  'report.sales-by-customer.question': 'Many small customers or few big ones?',
  'report.deal-owner.title': 'Deals by owner over time',
  'report.deal-owner.question': 'How many deals did each owner create, win and lose?',
  'report.source-performance.title': 'Sources by person',
  'report.source-performance.question': 'Which reps win with which sources?',
  'report.lost-deals.title': 'Lost deals',
  'report.lost-deals.question': 'Which deals were lost, where, to whom, and which groups are hit hardest?',
  'report.loss-reasons-by-owner.title': 'Loss reasons by owner',
  'report.loss-reasons-by-owner.question': 'Does a rep lose for other reasons than the rest?',
  'report.loss-reasons-by-source.title': 'Loss reasons by source',
  'report.loss-reasons-by-source.question': 'Does the origin of a deal go with the reason it is lost?',

  'block.sales-performance.kpis': 'Key figures',
  'block.sales-performance.groups': 'In parts',
  'block.sales-total.groups': 'Won value in parts',
  'block.sales-total.trend': 'Won value by month',
  'block.sales-by-owner.owners': 'By won value',
  'block.sales-by-customer.customers': 'Customers by won value',
  'block.sales-by-customer.bands': 'Customers by size of their sales',
  'block.deal-owner.owners': 'By person or team',
  'block.deal-owner.created': 'New deals over time',
  'block.deal-owner.won': 'Won deals over time',
  'block.deal-owner.lost': 'Lost deals over time',
  'block.deal-owner.course': 'Everybody over time',
  'block.source-performance.matrix': 'Sources and people',
  'block.source-performance.sources': 'By source',
  'block.source-performance.owners': 'By person',
  'block.lost-deals.segments': 'Who or what is hit',
  'block.lost-deals.reasons': 'By reason',
  'block.lost-deals.deals': 'The lost deals',
  'block.loss-reasons-by-owner.matrix': 'Owners and reasons',
  'block.loss-reasons-by-source.matrix': 'Sources and reasons',

  'column.median': 'Median',
  'column.largest': 'Largest',
  'column.toAverage': 'To the average',
  'column.team': 'Team',
  'column.owner': 'Owner',
  'column.customers': 'Customers',
  'column.topShare': 'Largest customer',
  'column.top20Share': 'Largest fifth',
  'column.cumShare': 'Running share',
  'column.lastWon': 'Last won',
  'column.medianWon': 'Median won',
  'column.valueWinRate': 'Win rate by value',
  'column.reopened': 'Reopened',
  'column.unqualified': 'Unqualified',
  'column.velocity': 'Sales a day',
  'column.net': 'Net',
  'column.createdValue': 'New value',
  'column.lossRate': 'Loss rate',
  'column.lift': 'Times the rate of all',
  'column.reason': 'Reason',
  'column.competitor': 'Lost to',
  'column.age': 'Age',
  'column.sinceActivity': 'Since last activity',
  'column.closed': 'Closed',

  'option.bucket': 'Over time by',
  'option.bucket.month': 'Month',
  'option.bucket.week': 'Week',
  'option.bucket.quarter': 'Quarter',
  'option.reasons': 'Losses by',
  'option.reasons.reason': 'Reason',
  'option.reasons.category': 'Category',
  'option.cells': 'Cells show',
  'option.cells.count': 'Deals',
  'option.cells.share': 'Share',
  'option.cells.difference': 'Difference from all',
  'option.cells.winRate': 'Win rate',
  'option.cells.won': 'Won deals',
  'option.cells.lost': 'Lost deals',
  'option.cells.value': 'Value',
  'option.cells.average': 'Average won',
  'option.cells.medianCycle': 'Sales cycle, median',
  'option.cells.to-source': 'Win rate against the source',
  'option.cells.to-owner': 'Win rate against the person',
  'option.group.last-stage': 'Stage lost from',
  'none.last-stage': '(never in a stage)',
  'none.product-of-line': '(product unknown)',
  'none.product-category-of-line': '(no product category)',

  'finding.sales.few': {
    one: '{n} deal was won, worth {value}. Too few to compare.',
    other: '{n} deals were won, worth {value}. Too few to compare.',
  },
  'finding.sales-by-owner': '{name} won {value}, {share} of all.',
  'finding.sales-total': {
    one: '{n} deal was won, worth {value}. First is {name} with {own}, {share} of it.',
    other: '{n} deals were won, worth {value}. First is {name} with {own}, {share} of it.',
  },
  'finding.sales-total.plain': {
    one: '{n} deal was won, worth {value}.',
    other: '{n} deals were won, worth {value}.',
  },
  'finding.sales-by-customer': {
    one: '{n} customer bought: {name}, for {value}. The largest fifth brings {share}.',
    other: '{n} customers bought; {name} most, for {value}. The largest fifth of them brings {share}.',
  },
  'finding.sales-performance': 'Won value is {value} from {won} won deals out of {n} closed.',
  'finding.sales-performance.before':
    'Won value is {value} against {before} before, from {won} won deals out of {n} closed.',
  'finding.sales-performance.few': 'Won: {won} of {n} closed deals, worth {value}. Too few to judge.',
  'finding.deal-owner': '{name} won most deals: {won} of {all}.',
  'finding.deal-owner.few': 'New deals: {created}, won: {won}, lost: {lost}.',
  'finding.source-performance': '{name} wins most with {source}: {k} of {n} deals. All together: {rate}.',
  'finding.source-performance.even':
    'No pair of source and person stands clearly above the win rate of all, {rate}.',
  'finding.source-performance.few': {
    one: '{n} deal was won or lost. Too few to compare.',
    other: '{n} deals were won or lost. Too few to compare.',
  },
  'finding.lost-deals': '{k} of {n} closed deals were lost, worth {value}.',
  'finding.lost-deals.hit':
    '{k} of {n} closed deals were lost, worth {value}. {name} is hit hardest: {own} of {of}, against {rate} of all.',
  'finding.lost-deals.few': '{k} of {n} closed deals were lost, worth {value}. Too few to compare.',
  'finding.loss-reasons-by-owner':
    '{name} loses more often than the rest for this reason: {reason}, {k} of {n} losses. All together: {share}.',
  'finding.loss-reasons-by-owner.even':
    'In {n} losses, nobody clearly loses for other reasons than the rest.',
  'finding.loss-reasons-by-source':
    'Deals from {name} are lost more often than others for this reason: {reason}, {k} of {n} losses. All together: {share}.',
  'finding.loss-reasons-by-source.even': 'In {n} losses, no source clearly goes with a reason of its own.',

  'caveat.reopened': {
    one: '{n} of these deals had been closed before and opened again',
    other: '{n} of these deals had been closed before and opened again',
  },
  'caveat.rows-overlap': {
    one: 'a deal may be in several rows, so they add up to {n} more than the total',
    other: 'deals may be in several rows, so they add up to {n} more than the total',
  },
  'caveat.without-customer': {
    one: '{n} deal has no customer and is not part of the concentration',
    other: '{n} deals have no customer and are not part of the concentration',
  },
  'caveat.few-reasons': {
    one: 'only {n} reason is in use: give people enough reasons to choose from',
    other: 'only {n} reasons are in use: give people enough reasons to choose from',
  },

  'why.sales-performance.formula':
    'New deals by creation, won, lost and unqualified deals by their last close in the period, open deals as of now; the win rate is won out of won and lost, and sales a day are open deals × win rate × average won value ÷ median cycle in days.',
  'why.sales-total.formula':
    'Deals whose last close falls in the period and is a win, by their owner and source at that moment; values are converted and rounded deal by deal, and by product the lines of deals are added up.',
  'why.sales-by-owner.formula':
    'Deals whose last close falls in the period and is a win, by their owner at that moment; the win rate is out of won and lost deals, and the average is over everybody with a deal won or lost, unowned deals aside.',
  'why.sales-by-customer.formula':
    'Deals whose last close falls in the period and is a win, by customer, contacts counted as their company; shares are of all won value, those of the largest customer and the largest fifth of the value from customers only.',
  'why.deal-owner.formula':
    'New deals by creation and their owner then, won, lost and unqualified deals by their last close and their owner then; net is new less won, lost and unqualified.',
  'why.source-performance.formula':
    'Deals whose last close falls in the period and is a win or a loss, by their source and owner at that moment; the win rate is won out of won and lost, and a pair is named from 10 deals on, by the lower end of the 95% interval.',
  'why.lost-deals.formula':
    'Deals whose last close falls in the period and is a loss, out of those won or lost, by their owner and source at that moment and the last stage before the close; a group is named from 10 deals on, by the lower end of the 95% interval.',
  'why.loss-reasons-by-owner.formula':
    'Deals whose last close falls in the period and is a loss, by their owner at that moment and their reason; shares are of the owner’s losses, and the loss rate is lost out of won and lost.',
  'why.loss-reasons-by-source.formula':
    'Deals whose last close falls in the period and is a loss, by their source at that moment and their reason; shares are of the source’s losses, and the loss rate is lost out of won and lost.',
} as const;
