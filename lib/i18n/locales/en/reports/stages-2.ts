/** Words of the reports about leads and sources. */
export const leadReports = {
  'report.lead-status.title': 'Lead status',
  'report.lead-status.question': 'Where do the leads of a period stand?',
  'report.deal-source.title': 'Deal source',
  'report.deal-source.question': 'Where do deals come from?',
  'report.incoming-deals.title': 'Incoming deals',
  'report.incoming-deals.question':
    'How does the inflow change over time, and how much comes from marketing?',
  'report.new-leads.title': 'New leads',
  'report.new-leads.question': 'How many leads come in, from which source?',
  'report.lead-coverage.title': 'Lead response',
  'report.lead-coverage.question': 'Are leads worked, soon enough, by the right people?',

  'block.lead-status.kinds': 'By status',
  'block.lead-status.labels': 'By status in the CRM',
  'block.lead-status.groups': 'By status and group',
  'block.deal-source.sources': 'By source',
  'block.deal-source.trend': 'New deals by month',
  'block.incoming-deals.stretches': 'Over time',
  'block.incoming-deals.groups': 'Over time, by group',
  'block.new-leads.sources': 'By source',
  'block.new-leads.stretches': 'Over time',
  'block.lead-coverage.owners': 'Who works the leads',

  'column.newLeads': 'Leads',
  'column.openLeads': 'Open leads',
  'column.wonLeads': 'Won leads',
  'column.leadConversion': 'Won so far, % of leads',
  'column.cohortConversion': 'Won so far, %',
  'column.sinceChange': 'Since last change, median',
  'column.stuck': 'Stuck',
  'column.fromMarketing': 'From marketing',
  'column.fromElsewhere': 'Not from marketing',
  'column.fromUnknown': 'Unknown origin',
  'column.average4': 'Average of 4',
  'column.contacted': 'Contacted',
  'column.contactedShare': 'Contacted, %',
  'column.attempts': 'Contacts per lead',
  'column.firstContact': 'First contact, half within',
  'column.untouched': 'Not contacted after 24 h',
  'column.untouchedShare': 'Not contacted, %',
  'column.new-leads.change': 'Change',
  'column.new-leads.costPerLead': 'Cost per lead',

  'option.of': 'What comes in',
  'option.of.deals': 'Deals',
  'option.of.leads': 'Leads',
  'option.without-imports': 'Leave out imports',

  'finding.lead-status':
    '{k} of {n} leads are at “{kind}”. Waiting without a change for over 14 days: {stuck}.',
  'finding.lead-status.none': 'None of the {n} leads has waited for over 14 days without a change.',
  'finding.lead-status.thin': {
    one: 'Only {n} lead came in. Waiting without a change for over 14 days: {stuck}.',
    other: 'Only {n} leads came in. Waiting without a change for over 14 days: {stuck}.',
  },
  'finding.deal-source': '{name} brought {k} of {n} new deals; {conversion} of them are won so far.',
  'finding.deal-source.none': {
    one: 'The {n} new deal has no source.',
    other: 'None of the {n} new deals has a source.',
  },
  'finding.deal-source.thin': {
    one: '{n} deal came in. Too few to compare sources.',
    other: '{n} deals came in. Too few to compare sources.',
  },
  'finding.incoming-deals': { one: '{n} deal came in.', other: '{n} deals came in.' },
  'finding.incoming-deals.more': {
    one: '{n} deal came in, more than the {before} before.',
    other: '{n} deals came in, more than the {before} before.',
  },
  'finding.incoming-deals.fewer': {
    one: '{n} deal came in, fewer than the {before} before.',
    other: '{n} deals came in, fewer than the {before} before.',
  },
  'finding.incoming-deals.same': {
    one: '{n} deal came in, as many as before ({before}).',
    other: '{n} deals came in, as many as before ({before}).',
  },
  'finding.incoming-deals.leads': { one: '{n} lead came in.', other: '{n} leads came in.' },
  'finding.incoming-deals.leads.more': {
    one: '{n} lead came in, more than the {before} before.',
    other: '{n} leads came in, more than the {before} before.',
  },
  'finding.incoming-deals.leads.fewer': {
    one: '{n} lead came in, fewer than the {before} before.',
    other: '{n} leads came in, fewer than the {before} before.',
  },
  'finding.incoming-deals.leads.same': {
    one: '{n} lead came in, as many as before ({before}).',
    other: '{n} leads came in, as many as before ({before}).',
  },
  'finding.lead-coverage':
    'Half of {n} leads were contacted within {time}. Not contacted after 24 hours: {k}.',
  'finding.lead-coverage.never':
    'Fewer than half of {n} leads were contacted. Not contacted after 24 hours: {k}.',
  'finding.lead-coverage.thin': {
    one: 'Only {n} lead came in. Not contacted after 24 hours: {k}.',
    other: 'Only {n} leads came in. Not contacted after 24 hours: {k}.',
  },
  'remark.new-leads.top':
    'Fewer leads, of which more are won ({rate}, before {past}): look at what brings leads in.',
  'remark.new-leads.bottom':
    'More leads, of which fewer are won ({rate}, before {past}): look at how leads are worked.',

  'caveat.imports': {
    one: '# record looks imported: 50 or more within a minute',
    other: '# records look imported: 50 or more within a minute',
  },
  'caveat.created-closed': {
    one: '# deal was created as already closed',
    other: '# deals were created as already closed',
  },
  'caveat.leads-are-deals': {
    one: 'the CRM keeps no leads: # deal created in an incoming stage stands for them',
    other: 'the CRM keeps no leads: # deals created in an incoming stage stand for them',
  },
  'caveat.ownerless-leads': { one: '# lead has no owner', other: '# leads have no owner' },
  'caveat.present-status': {
    one: '# lead stands at its present status: the earlier one is unknown',
    other: '# leads stand at their present status: the earlier one is unknown',
  },

  'date-field.lead-created': 'by creation of the lead',

  'why.lead-status.formula':
    'Leads created in the period by their status now, out of all such leads; stuck are new, working and testing ones whose status has not changed for more than 14 days.',
  'why.deal-source.formula':
    'Deals created in the period by their source at creation, out of all such deals; won so far are those of them that are won now.',
  'why.incoming-deals.formula':
    'Deals (or leads) created in the period, by the date of creation; from marketing are those whose source is marked as marketing.',
  'why.new-leads.formula':
    'Leads created in the period by their source, out of all such leads; won so far are those whose deal is won now.',
  'why.lead-coverage.formula':
    'Leads created in the period by their owner; contacted are those with an outbound call, e-mail or text, a meeting or a visit on the lead or its deal after its creation, and leads without one count as waiting until now.',
} as const;
