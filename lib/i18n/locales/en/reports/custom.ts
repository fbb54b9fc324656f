/** Words of reports that people put together themselves. */
export const customReports = {
  'report.custom-report.title': 'Custom report',
  'report.custom-report.question': 'Which figures, by what?',
  'why.custom-report.formula':
    'Each measure counts its own records by its own date, converted and rounded record by record; totals are over all groups, those without a group included.',
  'option.query': 'Question',
  'block.custom-report.groups': 'By group',
  'block.custom-report.m0': 'First measure',
  'block.custom-report.m1': 'Second measure',
  'block.custom-report.m2': 'Third measure',
  'finding.custom-report': '{name} comes first. {measure}: {value}.',
  'finding.custom-report.all': '{measure}: {value}.',
  'aggregate.count': 'Number of {field}',
  'aggregate.distinct': 'Different {field}',
  'aggregate.sum': 'Sum of {field}',
  'aggregate.average': 'Average of {field}',
  'aggregate.median': 'Median of {field}',
  'aggregate.p90': '90% of {field} are below',
  'aggregate.min': 'Least {field}',
  'aggregate.max': 'Greatest {field}',
  'aggregate.calculated': 'Calculated',
  'caveat.mixed-dates': {
    one: 'the measures go by {n} date',
    other: 'the measures go by {n} different dates',
  },
  'caveat.unknown-parts': {
    one: '{n} part of the question is not known here and is left out',
    other: '{n} parts of the question are not known here and are left out',
  },
} as const;
