import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root })
  .toString()
  .trim()
  .split('\n')

it.each(pages)('%s leads nowhere that is not there', (page) => {
  const links = readFileSync(path.join(root, page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)
  const missing = [...links]
    .map(([, to]) => to ?? '')
    .filter((to) => !existsSync(path.join(root, path.dirname(page), to)))
  expect(missing).toEqual([])
})
