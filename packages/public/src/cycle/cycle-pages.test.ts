import { describe, expect, it } from 'vitest'
import { pageStyle } from '../survivor/page-style.ts'
import { wholeCycle } from '../testing/whole-cycle.ts'
import { languagesOf } from '../words/languages.ts'
import type { Words } from '../words/words.ts'
import type { Cycle } from './cycle.ts'
import { cycleCommitmentsPage } from './cycle-commitments-page.ts'
import { cycleHomePage } from './cycle-home-page.ts'
import { cycleRefusedPage, cyclesPage } from './cycle-small-pages.ts'
import { cycleSummaryPage } from './cycle-summary-page.ts'
import { cycleTextPage } from './cycle-text-page.ts'
import { sayCycle } from './cycle-words.ts'
import { arabic } from './words/ar.ts'
import { english } from './words/en.ts'
import { spanish } from './words/es.ts'
import { french } from './words/fr.ts'
import { russian } from './words/ru.ts'
import { chinese } from './words/zh.ts'

const writers = [cycleHomePage, cycleSummaryPage, cycleTextPage, cycleCommitmentsPage]
const languages = languagesOf('UTC')
const pages = async (words: Words, cycle: Cycle) => await Promise.all(writers.map((write) => write(words, cycle, 1)))

describe('the public pages of a cycle', () => {
  it.each([
    ['Chinese', '警', 'zh'],
    ['what must be escaped', '&', 'en'],
    ['Arabic', 'ش', 'ar'],
  ] as const)(
    'weigh at most 30 kB each with the stylesheet, and leave nothing out: %s',
    async (_script, letter, language) => {
      const words = languages.of('en', language)
      const cycle = wholeCycle(letter.repeat(4_000), 3, language, (letter === '&' ? 'x' : letter).repeat(300))
      for (const write of writers) {
        const first = await write(words, cycle, 1)
        const count = Number(/class="pager"><span>\D*\d+\D+(\d+)/.exec(first)?.[1] ?? 1)
        for (let page = 1; page <= count; page++) {
          const one = await write(words, cycle, page)
          expect(Buffer.byteLength(one) + Buffer.byteLength(pageStyle)).toBeLessThanOrEqual(30_000)
        }
      }
    },
  )

  it('run no script, fetch nothing from elsewhere, name no hearing in the title, and lead away first', async () => {
    const words = languages.of('en')
    const small = [await cyclesPage(words, 'p', []), await cycleRefusedPage(words, 'busy', '/cycle/p')]
    for (const page of [...(await pages(words, wholeCycle('Harbour Shelter'))), ...small]) {
      expect(/<script|<style|\sstyle=|\son\w+=|javascript:|https?:|@import/i.exec(page)?.[0]).toBeUndefined()
      expect(/<title>(.*)<\/title>/.exec(page)?.[1]).not.toContain('Harbour')
      expect(page.indexOf('<a ')).toBe(page.indexOf('<a class="leave" href="/my/leave"'))
      expect(page).toContain('noindex, noarchive')
      expect(page).not.toMatch(/\{\w+\}|undefined|\[object/)
    }
  })

  it('escape whatever anybody wrote', async () => {
    const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`
    for (const page of await pages(languages.of('en'), wholeCycle(attack))) {
      expect(/<script|<img/i.exec(page)?.[0]).toBeUndefined()
    }
  })

  it('show who did not join and what was done before it was promised, in two columns', async () => {
    const page = await cycleCommitmentsPage(languages.of('en'), wholeCycle('x', 1), 1)
    expect(page).toContain('Did not join</span> Dissociates itself')
    expect(page).toContain('Done before it was promised')
    expect(page).toContain('Those who looked disagree: Some progress found and No progress found')
  })
})

describe('their words', () => {
  const all = { arabic, spanish, french, russian, chinese }
  it.each(Object.entries(all))('take in %s what English takes', (_language, words) => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
    for (const [key, text] of Object.entries(english)) {
      const own = words[key as keyof typeof english]
      expect([key, places(own)]).toEqual([key, places(text)])
      expect([key, own.trim().length > 0]).toEqual([key, true])
    }
    if (words === french) for (const text of Object.values(words)) expect(text).not.toMatch(/[^\u202f][:;?!](\s|$)/)
    if (words === arabic) for (const text of Object.values(words)) expect(text).not.toMatch(/[,;?]/)
    if (words === chinese) for (const text of Object.values(words)) expect(text).not.toMatch(/[,;:?!]/)
  })

  it('are English where a language has none', () => {
    expect(sayCycle('xx')('who')).toBe('Who')
  })
})
