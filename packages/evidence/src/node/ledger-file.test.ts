import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadLedger } from './ledger-file.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the ledger as a file', () => {
  it('takes back a line of which the disk had room for only a part', () => {
    const ledger = join(folder, 'ledger.jsonl')
    const program = `
      const { appendToLedger } = await import(${JSON.stringify(join(import.meta.dirname, 'ledger-file.ts'))})
      const entry = { at: '', population: 'p', what: 'w', rho: 0.1, limitRho: 9, delta: 1e-9, release: 'r' }
      for (let at = 0; at < 9; at++) appendToLedger(${JSON.stringify(ledger)}, entry)`
    // A limit of 1 KiB a file stands for the full disk: the third line or the fourth fits in part.
    const shell = 'trap "" XFSZ; ulimit -f 1; exec "$0" --input-type=module -e "$1"'
    const ran = spawnSync('bash', ['-c', shell, process.execPath, program], { encoding: 'utf8' })
    expect(ran.stderr).toMatch(
      /the ledger cannot be written[\s\S]*What to do: Make room\. Nothing was released or spent/,
    )
    expect(loadLedger(ledger).length).toBeGreaterThan(1)
    expect(readdirSync(folder)).toEqual(['ledger.jsonl'])
  })
})
