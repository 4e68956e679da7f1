import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const commands = fileURLToPath(new URL('../../../../bin/', import.meta.url))

describe('installing the packages', () => {
  // A space in it: nobody asks where a clone lies.
  const folder = mkdtempSync(path.join(tmpdir(), 'clarion set up '))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Sources bin/_setup in a clone that brings such Nodes, with an npm that writes down which Node it takes itself for. */
  const nodeThatNpmSees = (bundled: Readonly<Record<string, string>>): string => {
    const clone = mkdtempSync(path.join(folder, 'clone '))
    const said = path.join(clone, 'said')
    mkdirSync(path.join(clone, 'bin'))
    for (const name of ['_setup', '_as-bundled-node.cjs']) copyFileSync(commands + name, path.join(clone, 'bin', name))
    writeFileSync(path.join(clone, 'package.json'), JSON.stringify({ optionalDependencies: bundled }))
    writeFileSync(path.join(clone, 'package-lock.json'), '{}')
    const npm = path.join(clone, 'npm')
    writeFileSync(
      npm,
      `#!/usr/bin/env node
const fs = require('node:fs')
fs.mkdirSync('node_modules')
fs.writeFileSync(${JSON.stringify(said)}, process.version)
`,
    )
    chmodSync(npm, 0o755)
    const places = [clone, path.dirname(process.execPath), process.env['PATH']].join(path.delimiter)
    execFileSync('bash', ['-c', '. bin/_setup'], { cwd: clone, env: { PATH: places }, stdio: 'pipe' })
    return readFileSync(said, 'utf8')
  }

  it('takes what suits the Node that comes with them, however old the Node is that npm runs on', () => {
    // npm leaves out, without a word, what its own Node cannot run: Debian's 18 could not build the pages then.
    expect(nodeThatNpmSees({ [`node-${process.platform}-${process.arch}`]: '99.1.2' })).toBe('v99.1.2')
  })

  it('takes what suits the machine’s own Node where none comes with them', () => {
    expect(nodeThatNpmSees({})).toBe(process.version)
  })
})
