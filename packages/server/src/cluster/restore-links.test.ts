import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryDirectories } from '../testing/temporary-directories.ts'
import { restoreLinks } from './restore-links.ts'

const directories = temporaryDirectories()
afterAll(() => directories.removeAll())

function packageWith(links: unknown): string {
  const root = directories.make()
  fs.mkdirSync(path.join(root, 'native/lib'), { recursive: true })
  fs.writeFileSync(path.join(root, 'native/lib/libpq.so.5.18'), 'library')
  fs.writeFileSync(path.join(root, 'native/pg-symlinks.json'), JSON.stringify(links))
  return root
}

const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }

describe('the links of the embedded server', () => {
  it('are made where no install script made them, and hold when the clone is moved', () => {
    const root = packageWith([link])
    restoreLinks(root)
    restoreLinks(root)
    const moved = path.join(directories.make(), 'moved')
    fs.renameSync(root, moved)
    expect(fs.readFileSync(path.join(moved, link.target), 'utf8')).toBe('library')
  })

  it('name the missing link and the way out when they cannot be made', () => {
    const root = packageWith([{ ...link, target: 'native/nowhere/libpq.so.5' }])
    expect(() => restoreLinks(root)).toThrow(/libpq\.so\.5.*ENOENT.*PG_BIN/)
  })
})
