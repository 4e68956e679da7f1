import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'
import { temporaryDirectories } from './testing/temporary-directories.ts'

const directories = temporaryDirectories()
afterAll(() => directories.removeAll())

describe('a folder that must be there', () => {
  it('ends with the words of the system where none can be made', () => {
    expect(() => makeFolder('/proc/clarion/data', 0o711)).toThrow(/ENOENT.*mkdir '\/proc\/clarion'/)
    const file = path.join(directories.make(), 'file')
    writeFileSync(file, '')
    expect(() => makeFolder(file, 0o711)).toThrow('EEXIST')
    expect(() => makeFolder(path.join(file, 'in-it'), 0o711)).toThrow(/ENOTDIR.*in-it/)
  })

  it('is made with those above it, and says which was the first', () => {
    const first = path.join(directories.make(), 'first')
    const deep = path.join(first, 'second', 'third')
    expect(makeFolder(deep, 0o700)).toBe(first)
    expect(statSync(deep).mode & 0o777).toBe(0o700)
    expect(makeFolder(deep, 0o711)).toBeUndefined()
    expect(statSync(deep).mode & 0o777).toBe(0o700)
  })
})
