import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { builtWeb } from '../testing/built-web.ts'

/** What a first visit may cost in script, compressed: speed is kindness to slow telephones (8-interface). */
const limit = 160 * 1000

describe('the built application', () => {
  it('loads at most 160 kB of script before its first page', async () => {
    const dist = await builtWeb()
    const page = await readFile(path.join(dist, 'index.html'), 'utf8')
    const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name ?? '')
    expect(scripts.length).toBeGreaterThan(0)
    let weight = 0
    for (const name of scripts) weight += gzipSync(await readFile(path.join(dist, name)), { level: 9 }).length
    expect(weight).toBeLessThanOrEqual(limit)
  })

  it('holds no script and no style within its page: the policy would refuse them', async () => {
    const page = await readFile(path.join(await builtWeb(), 'index.html'), 'utf8')
    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/)
  })
})
