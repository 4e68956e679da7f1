import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Completes `dist` to a package that `npm publish dist` or `npm pack dist` takes: its own package.json with the compiled
 * entries and their types, and the program `evidence`. What is optional here (DuckDB, nine tenths of the weight) is an
 * optional peer there: npm installs optional dependencies unasked, optional peers only for those who name them.
 * Run by `npm run build`, after the compiler. Another folder than `dist` may be named.
 */
const here = import.meta.dirname
const folder = process.argv[2] ?? join(here, 'dist')
const source: Record<string, unknown> = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
const { scripts: _scripts, exports: _exports, optionalDependencies, ...kept } = source
const peers = Object.entries(optionalDependencies ?? {})
const entry = (file: string): { types: string; default: string } => ({
  types: `./${file}.d.ts`,
  default: `./${file}.js`,
})
const program = 'command-line/main.js'
const complete = {
  ...kept,
  description: 'Statistics about trafficking in persons that expose no one',
  exports: { '.': entry('index'), './node': entry('node/index') },
  bin: { evidence: program },
  peerDependencies: Object.fromEntries(peers),
  peerDependenciesMeta: Object.fromEntries(peers.map(([name]) => [name, { optional: true }])),
  engines: { node: '>=22.18' },
}
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(complete, undefined, 2)}\n`)
const compiled = readFileSync(join(folder, program), 'utf8')
if (!compiled.startsWith('#!')) writeFileSync(join(folder, program), `#!/usr/bin/env node\n${compiled}`)
chmodSync(join(folder, program), 0o755)
copyFileSync(join(here, '../../LICENSE'), join(folder, 'LICENSE'))
