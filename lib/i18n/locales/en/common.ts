/** Words that several surfaces share. */
export const common = {
  'app.name': 'Dealscope',
  'demo.band': 'Demo company. The people and figures are invented.',
  'demo.word': 'DEMO',
  'fresh.synced': 'Synced {when}',
  'fresh.never': 'Not synced yet',
  'unit.day': '{n} d',
  'unit.hour': '{n} h',
  'unit.minute': '{n} min',
  'unit.second': '{n} s',
  'unit.of': '{k} of {n}',
} as const;
