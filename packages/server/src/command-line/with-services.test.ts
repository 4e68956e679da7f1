import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exitCodes } from './exit-codes.ts'
import { explanation } from './explain.ts'
import { checkDataRoot } from './with-services.ts'

const nobody = 65_534

describe('a data directory', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clarion-theirs-'))
  const keys = path.join(folder, 'keys')
  afterAll(() => {
    chmodSync(keys, 0o700)
    rmSync(folder, { recursive: true, force: true })
  })

  /** What is thrown to an account that may not look into the directory; nothing else runs meanwhile. */
  const thrownToAnother = (): unknown => {
    const before = process.env['CLARION_DATA']
    const root = process.geteuid?.() === 0
    process.env['CLARION_DATA'] = folder
    if (root) process.seteuid?.(nobody)
    try {
      checkDataRoot()
      return undefined
    } catch (thrown) {
      return thrown
    } finally {
      if (root) process.seteuid?.(0)
      if (before === undefined) delete process.env['CLARION_DATA']
      else process.env['CLARION_DATA'] = before
    }
  }

  it('of another account is said to be that, and not to be missing', () => {
    mkdirSync(keys)
    writeFileSync(path.join(keys, 'operator.key'), '')
    chmodSync(keys, 0o000)
    chmodSync(folder, 0o711)
    const { code, message } = explanation(thrownToAnother())
    expect([code, message]).toEqual([exitCodes.noPermission, expect.stringMatching(/as the account that runs Clarion/)])
  })
})
