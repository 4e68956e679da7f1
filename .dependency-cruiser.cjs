/**
 * The rooms and the one direction of imports (docs/architecture.md). A pure room has no I/O, no clock, no randomness:
 * these are handed in, so that the same fold runs on a server, on a phone and in a test.
 */
const pure = '^packages/(journal|casework|review)/src'
const tests = '\\.test\\.tsx?$|/testing/'
const webTests = ['^packages/web/src/testing/', '^packages/web/src/.+\\.test\\.ts$']
const room = (name) => `^packages/${name}/`

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-rooms-do-no-input-or-output',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'journal-knows-nobody',
      severity: 'error',
      from: { path: room('journal') },
      to: { path: '^packages/(?!journal/)' },
    },
    {
      name: 'vocabularies-know-the-journal-alone',
      severity: 'error',
      from: { path: '^packages/(casework|review)/' },
      to: { path: '^packages/(?!journal/|casework/|review/)' },
    },
    {
      name: 'casework-and-review-are-strangers',
      severity: 'error',
      from: { path: room('casework') },
      to: { path: room('review') },
    },
    {
      name: 'review-and-casework-are-strangers',
      severity: 'error',
      from: { path: room('review') },
      to: { path: room('casework') },
    },
    {
      name: 'evidence-stands-alone',
      severity: 'error',
      from: { path: room('evidence') },
      to: { path: '^packages/(?!evidence/)' },
    },
    {
      name: 'nobody-imports-the-server',
      severity: 'error',
      from: { path: '^packages/(?!server/)', pathNot: webTests },
      to: { path: room('server') },
    },
    {
      // A browser's tests need something to talk to: the real server, by its testing entry and by no other.
      name: 'tests-of-the-application-know-the-server-by-its-testing-entry',
      severity: 'error',
      from: { path: webTests },
      to: { path: room('server'), pathNot: '^packages/server/src/testing/index\\.ts$' },
    },
    {
      name: 'nobody-imports-the-application',
      severity: 'error',
      from: { path: '^packages/(?!web/)' },
      to: { path: room('web') },
    },
    {
      name: 'public-pages-know-vocabularies-alone',
      severity: 'error',
      from: { path: room('public') },
      to: { path: '^packages/(server|web|evidence)/' },
    },
    {
      name: 'production-code-does-not-import-tests',
      severity: 'error',
      from: { pathNot: `${tests}|^test/|^packages/[a-z]+/test/|^bench/` },
      to: { path: tests },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
    parser: 'swc',
  },
}
