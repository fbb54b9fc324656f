// Which layer may use what. A layer lists what it may import; anything absent is forbidden, type-only imports included.
// Check: npm run check:layers
const layers = {
  'lib/model': { uses: [], packages: ['zod'] },
  'lib/math': { uses: [], packages: [] },
  'lib/table': { uses: ['lib/model', 'lib/math'], packages: ['zod'] },
  'lib/query': { uses: ['lib/model', 'lib/math', 'lib/table'], packages: ['zod'] },
  'lib/insights': {
    uses: ['lib/model', 'lib/math', 'lib/table', 'lib/query', 'lib/metrics'],
    packages: [],
  },
  'lib/metrics': { uses: ['lib/model', 'lib/math', 'lib/table', 'lib/query', 'lib/audit'], packages: [] },
  'lib/audit': { uses: ['lib/model', 'lib/math', 'lib/table', 'lib/query'], packages: [] },
  'lib/reports': {
    uses: ['lib/model', 'lib/math', 'lib/table', 'lib/query', 'lib/metrics', 'lib/audit'],
    packages: ['zod'],
  },
  'lib/widgets': { uses: ['lib/model', 'lib/math', 'lib/table', 'lib/audit'], packages: [] },
  'lib/cards': { uses: ['lib/model', 'lib/i18n'], packages: [] },
  'lib/alerts': { uses: ['lib/model', 'lib/i18n'], packages: [] },
  'lib/demo': { uses: ['lib/model', 'lib/math'], packages: [] },
  'lib/connectors': { uses: ['lib/model'], packages: ['zod'] },
  'lib/list-page': { uses: ['lib/model'], packages: ['zod'] },
  'lib/cache': { uses: ['lib/model', 'lib/table'], packages: ['dexie', 'zod'] },
  'lib/settings': { uses: ['lib/model', 'lib/list-page'], packages: ['zod', 'wxt'] },
  'lib/messages': { uses: ['lib/model'], packages: ['zod', 'wxt'] },
  'lib/i18n': { uses: ['lib/model'], packages: [] },
  'lib/charts': { uses: ['lib/model', 'lib/i18n'], packages: ['chart.js'] },
  'lib/export': { uses: ['lib/model'], packages: ['papaparse'] },
  'lib/sync': {
    uses: ['lib/model', 'lib/connectors', 'lib/cache', 'lib/messages', 'lib/settings'],
    packages: ['zod', 'wxt'],
  },
  'lib/worker': {
    uses: [
      'lib/widgets',
      ...['lib/model', 'lib/math', 'lib/table', 'lib/query', 'lib/insights', 'lib/reports'],
      ...['lib/cache', 'lib/messages'],
    ],
    packages: ['dexie'],
  },
  'lib/page': {
    uses: ['lib/model', 'lib/connectors', 'lib/list-page', 'lib/messages', 'lib/i18n'],
    packages: ['wxt'],
  },
  'lib/state': {
    uses: [
      'lib/model',
      'lib/messages',
      'lib/settings',
      'lib/i18n',
      'lib/cards',
      'lib/alerts',
      'lib/connectors',
      'lib/list-page',
    ],
    packages: ['@preact/signals', 'zod', 'wxt', 'tinykeys', 'fuse.js', 'papaparse'],
  },
  'lib/runner': {
    uses: [
      'lib/model',
      'lib/table',
      'lib/query',
      'lib/metrics',
      'lib/reports',
      'lib/i18n',
      'lib/connectors',
      'lib/sync',
    ],
    packages: ['zod'],
  },
  components: {
    uses: ['lib/model', 'lib/messages', 'lib/i18n', 'lib/charts', 'lib/state', 'lib/list-page', 'lib/export'],
    packages: ['preact', '@preact/signals', 'chart.js', '@tanstack/virtual-core'],
  },
};

const inside = (folders) => folders.map((folder) => `^${folder}/`);
const installed = (names) => names.map((name) => `(^|/)node_modules/${name}/`);
const layerRules = Object.entries(layers).flatMap(([layer, { uses, packages }]) => [
  rule(
    `${layer} imports downwards`,
    { path: `^${layer}/` },
    { path: inside(['lib', 'components', 'entrypoints', 'test']), pathNot: inside([layer, ...uses]) },
  ),
  rule(
    `${layer} packages`,
    { path: `^${layer}/` },
    { path: '(^|/)node_modules/', pathNot: installed(packages) },
  ),
]);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    rule('every lib folder is a layer', { path: '^lib/', pathNot: inside(Object.keys(layers)) }, {}),
    rule(
      'a connector is an island',
      { path: '^lib/connectors/([^/]+)/' },
      { path: '^lib/connectors/[^/]+/', pathNot: '^lib/connectors/($1|kit)/' },
    ),
    rule(
      'a report is an island',
      { path: '^lib/reports/[^/]+[.]ts$', pathNot: '/all[.]ts$' },
      { path: '^lib/reports/[^/]+[.]ts$', pathNot: '/(report|define-report)[.]ts$' },
    ),
    rule(
      'an entrypoint is an island',
      { path: '^entrypoints/([^/]+)/' },
      { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    ),
    rule(
      'a content script never opens the cache',
      { path: '^entrypoints/[^/]+[.]content[/.]' },
      { path: '^lib/(cache|sync|worker|settings)/|node_modules/(dexie|chart[.]js)/', reachable: true },
      'In a content script IndexedDB belongs to the CRM’s origin. Ask the background instead.',
    ),
    rule(
      'only the runner and tests know Node',
      { path: '^(lib|components|entrypoints)/', pathNot: '^lib/runner/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'full zod is never bundled',
      { path: '^(lib|components|entrypoints)/' },
      { path: 'node_modules/zod/(index|v4/classic)' },
    ),
    rule('no cycles', {}, { circular: true }),
    rule('no orphans', { orphan: true, path: '^(lib|components)/', pathNot: '[.](css|d[.]ts)$' }, {}),
    rule(
      'every import resolves',
      {},
      { couldNotResolve: true, pathNot: '[?](worker|inline)$' },
      'Without this, an alias that no longer resolves would switch every other rule off.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc', // TypeScript 7 has no JavaScript API: without this, no .ts file would be found and every rule would pass.
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: 'test/architecture/aliases.cjs' },
  },
};

function rule(name, from, to, comment) {
  return { name, severity: 'error', from, to, ...(comment && { comment }) };
}
