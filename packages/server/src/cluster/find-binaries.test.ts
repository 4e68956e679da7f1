import fs from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { findBinaries } from './find-binaries.ts'

const before = process.env['PG_BIN']
const debian = '/usr/lib/postgresql/15/bin'

afterEach(() => {
  if (before === undefined) delete process.env['PG_BIN']
  else process.env['PG_BIN'] = before
})

describe('which PostgreSQL runs', () => {
  it('is the embedded one, of the version that package-lock.json names', () => {
    delete process.env['PG_BIN']
    const found = findBinaries()
    expect(found.major).toBe(18)
    expect(found.packaged?.version).toMatch(/^18\./)
    expect(fs.existsSync(found.directory)).toBe(true)
  })

  it.runIf(fs.existsSync(debian))('is the one PG_BIN names (needs Debian’s PostgreSQL 15)', () => {
    process.env['PG_BIN'] = debian
    expect(findBinaries()).toEqual({ directory: debian, major: 15, packaged: undefined })
  })

  it('is none, and never another, when PG_BIN names a place without one', () => {
    process.env['PG_BIN'] = '/usr/share'
    expect(() => findBinaries()).toThrow(expect.objectContaining({ code: 'NO_BINARIES' }))
  })
})
