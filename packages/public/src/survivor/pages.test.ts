import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyPage } from '../testing/every-page.ts'
import { markedWords, saidBy } from '../testing/marked-words.ts'
import { languagesOf } from '../words/languages.ts'
import { pageStyle } from './page-style.ts'

describe('the survivor’s pages', () => {
  const words = languagesOf('UTC').of('en')

  it('run no script, ask no other site, name nobody in the title and always lead away', async () => {
    for (const [name, page] of await everyPage(words, 'Harbour Shelter')) {
      expect([name, /<script|<style|\sstyle=|\son\w+=|javascript:|https?:|@import/i.exec(page)?.[0]]).toEqual([
        name,
        undefined,
      ])
      expect([name, /<title>(.*)<\/title>/.exec(page)?.[1]]).toEqual([name, 'My page'])
      expect([name, page.indexOf('<a ') === page.indexOf('<a class="leave" href="/my/leave"')]).toEqual([name, true])
      expect([name, /trafficking|survivor|victim|clarion/i.exec(page)?.[0]]).toEqual([name, undefined])
    }
    expect(pageStyle).not.toMatch(/url\(|@import|@font-face/)
  })

  it('say nothing that did not come from the catalogue or from the record', async () => {
    const page = await everyPage(markedWords(), 'ⓓ')
    for (const [name, html] of page) {
      // The number of one part among several, in brackets, is the only other text.
      const foreign = saidBy(html)
        .map((text) => withoutMarked(text))
        .filter((text) => /\p{L}/u.test(text))
      expect([name, foreign]).toEqual([name, []])
    }
  })

  it('escape whatever anybody wrote, wherever it stands', async () => {
    const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`
    for (const [name, page] of await everyPage(words, attack)) {
      expect([name, /<script|<img/i.exec(page)?.[0]]).toEqual([name, undefined])
    }
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...`<>"'&/=a \u202e\u0000`), maxLength: 12 }),
        async (text) => {
          const tags = (page: string) => [...page.matchAll(/<[a-z!/][^<>]*>/g)].length
          const page = (await everyPage(words, `x${text}`)).get('taken back') ?? ''
          const plain = (await everyPage(words, 'x')).get('taken back') ?? ''
          expect(tags(page)).toBe(tags(plain))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('turn round for Arabic, and shut names off from the direction around them', async () => {
    const arabic = languagesOf('UTC').of('ar-SY, en;q=0.5')
    const page = (await everyPage(arabic, 'Harbour Shelter')).get('home') ?? ''
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('<h1>صفحتك</h1>')
    expect(page).toContain('\u2068Harbour Shelter\u2069')
    expect(pageStyle).not.toMatch(/(margin|padding|border|inset)-(left|right)|\b(left|right):/)
    expect(pageStyle).not.toMatch(/[←→‹›▸◂]/)
  })
})

/** Marks can stand inside marks: a day inside a sentence. The innermost go first. */
function withoutMarked(text: string): string {
  const next = text.replace(/⟦[^⟦⟧]*⟧|ⓓ/g, '')
  return next === text ? text : withoutMarked(next)
}
