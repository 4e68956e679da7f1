import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('main.ts', import.meta.url))

describe('the command line', () => {
  it('ends in order when whoever reads it has read enough', { timeout: 60_000 }, async () => {
    // `true` reads nothing and is gone long before the help is written.
    const line = 'set -o pipefail; "$0" --disable-warning=ExperimentalWarning "$1" import --help | true'
    const ended = await promisify(execFile)('bash', ['-c', line, process.execPath, program])
    expect(ended.stderr).toBe('')
  })
})
