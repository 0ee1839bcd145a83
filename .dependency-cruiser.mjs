/** Which room may import which. The direction is drawn in ARCHITECTURE.md. */
const mayImport = {
  core: [],
  statistics: ['core'],
  features: ['core'],
  storage: ['core'],
  threads: ['core'],
  scoring: ['core', 'statistics', 'features'],
  contract: ['core', 'statistics', 'features', 'scoring', 'monitoring'],
  charts: ['core', 'statistics'],
  monitoring: ['core', 'statistics', 'features', 'charts'],
  'home-credit': ['core', 'features'],
  pipeline: ['core', 'features', 'storage', 'threads'],
  workspace: ['core', 'statistics', 'features', 'scoring', 'monitoring', 'storage'],
  explaining: ['core', 'scoring'],
  boosters: ['core'],
  tracking: ['core', 'storage'],
  training: ['core', 'statistics', 'features', 'scoring', 'boosters', 'storage', 'threads'],
};

const pure = [
  'core',
  'statistics',
  'features',
  'scoring',
  'home-credit',
  'contract',
  'charts',
  'monitoring',
];

const layers = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `layer-${room}`,
  comment: `packages/${room} may import only: ${allowed.join(', ') || 'nothing'} (ARCHITECTURE.md, rooms)`,
  severity: 'error',
  from: { path: `^packages/${room}/` },
  to: { path: '^(packages|apps)/', pathNot: `^packages/(${[room, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    ...layers,
    {
      name: 'layer-api',
      comment: 'The API process loads no native code: neither boosters, nor training, nor DuckDB.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^(packages/(boosters|training|pipeline|charts)|apps/(cli|web))/' },
    },
    {
      name: 'layer-web',
      comment: 'The page runs in a browser: pure rooms only, and no lender’s columns.',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: {
        path: '^(packages|apps)/',
        pathNot:
          '^(apps/web|packages/(core|statistics|features|scoring|contract|charts|monitoring))/',
      },
    },
    {
      name: 'pure-rooms-do-no-io',
      comment: 'These rooms run in a browser: no Node module, no native code.',
      severity: 'error',
      from: { path: `^packages/(${pure.join('|')})/`, pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      comment: 'Data flows one way.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-boosters-raw-touches-ffi',
      comment: 'The foreign function interface stays behind packages/boosters/src/raw.',
      severity: 'error',
      from: { pathNot: '^packages/boosters/src/raw/' },
      to: { path: 'node_modules/koffi' },
    },
    {
      name: 'only-pipeline-opens-duckdb',
      comment: 'DuckDB stays behind packages/pipeline.',
      severity: 'error',
      from: { pathNot: '^(packages/pipeline|test|bench)/' },
      to: { path: 'node_modules/@duckdb' },
    },
    {
      name: 'rooms-by-their-front-door',
      comment: 'Import a room by its name (@octroi/room), not by a path into it.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^packages/([^/]+)/src/(?!(report/)?index[.]ts$)',
        pathNot: '^(packages|apps)/$2/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules/(?!@octroi)' },
    exclude: { path: '^apps/web/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
