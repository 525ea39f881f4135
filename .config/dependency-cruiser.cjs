/**
 * The layer charter. Imports look down only; siblings never import each other; each library has one home.
 * The same charter stands in words in CONTRIBUTING.md.
 */
const siblings = ['rules', 'metrics', 'query', 'sections', 'reports', 'charts', 'render', 'edit', 'exchange'];
const heart = ['base', 'model', 'kinds', 'parse', 'facts', 'compare'];

/** What each layer may import besides itself. */
const charter = {
  base: [],
  model: ['base'],
  kinds: ['base', 'model'],
  parse: ['base', 'model', 'kinds'],
  facts: ['base', 'model', 'kinds', 'parse'],
  compare: ['base', 'model', 'kinds', 'parse', 'facts'],
  ...Object.fromEntries(siblings.map((sibling) => [sibling, heart])),
  // Sections show fields as queries know them.
  sections: [...heart, 'query'],
  // Documents have their charts drawn.
  render: [...heart, 'charts'],
  // Pages are made of sections and of what queries know about fields.
  site: [...heart, 'query', 'sections'],
  run: [...heart, ...siblings, 'site'],
  io: ['base', 'model'],
  editor: [...heart, ...siblings, 'site', 'run'],
  api: [...heart, ...siblings, 'site', 'run', 'editor', 'io'],
  lsp: [],
  cli: [...heart, ...siblings, 'run', 'io'],
};

/** Library → the layers that may use it. Development scripts may use any. */
const homes = {
  yaml: ['parse', 'edit'],
  ajv: ['parse'],
  'ajv-formats': ['parse'],
  handlebars: ['render'],
  'markdown-it': ['render'],
  'simple-git': ['io'],
  'csv-parse': ['exchange'],
  'csv-stringify': ['exchange'],
  'read-excel-file': ['exchange'],
  'write-excel-file': ['exchange'],
  fflate: ['base'],
  'vscode-languageserver': ['lsp'],
  'vscode-languageserver-textdocument': ['lsp'],
  commander: ['cli'],
  chalk: ['cli'],
  '@clack/prompts': ['io'],
  'd3-scale': ['charts'],
  'd3-shape': ['charts'],
};

const layerRules = Object.entries(charter).map(([layer, below]) => ({
  name: `layer-${layer}`,
  comment: `${layer} may import from ${below.length === 0 ? 'itself only' : below.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^src/',
    pathNot: [layer, ...below]
      .map((allowed) => `^src/${allowed}/`)
      // The commands reach everything else through the public entry, loaded when needed; the server is handed it.
      .concat(layer === 'cli' ? ['^src/index\\.ts$', '^src/lsp/server\\.ts$'] : [])
      .concat(layer === 'lsp' ? ['^src/index\\.ts$'] : []),
  },
}));

const homeRules = Object.entries(homes).map(([library, layers]) => ({
  name: `home-of-${library}`,
  comment: `${library} is used in ${layers.join(' and ')} only, so that it can be replaced in one place.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [...layers, 'develop'].map((layer) => `^src/${layer}/`) },
  to: { path: `(^|/)node_modules/${library}/` },
}));

/** Where the program and the development scripts begin. */
const starts = '^src/(index|cli/main|develop/[^/]+)\\.ts$';

const developmentOnly = [
  'esbuild',
  'json-schema-to-typescript',
  'prettier',
  'typescript',
  'tsx',
  'fast-check',
  'vitest',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    ...homeRules,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unreachable',
      comment: 'Nothing that ships or builds uses this file: use it or delete it.',
      severity: 'error',
      from: { path: starts },
      // What is compiled ahead of time is declared by hand beside it.
      to: { path: '^src/', pathNot: ['\\.d\\.ts$', starts], reachable: false },
    },
    {
      name: 'no-unresolved',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'pure-heart',
      comment: 'Only io, cli and development scripts touch the outside world.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io|cli|develop)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|crypto|path|url|util|zlib)$' },
    },
    {
      name: 'commands-load-lazily',
      comment: 'Only what help needs is loaded at once: import the public entry with import().',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(index|lsp/server)\\.ts$', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'server-is-handed-the-program',
      comment:
        'The language server is a bundle of its own: it knows the types of the public entry, and is handed the rest.',
      severity: 'error',
      from: { path: '^src/lsp/' },
      to: { path: '^src/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'development-only',
      comment: 'Development scripts and their libraries do not ship.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/develop/' },
      to: { path: ['^src/develop/', ...developmentOnly.map((library) => `(^|/)node_modules/${library}/`)] },
    },
    {
      name: 'no-tests',
      comment: 'What ships does not know its tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
