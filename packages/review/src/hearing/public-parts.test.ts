import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentProblems } from '../document/sound-document.ts'
import { writeHtml } from '../document/write-html.ts'
import { writeJson } from '../document/write-json.ts'
import { type Language, languages } from '../language/language.ts'
import { aHearing, heldWords, spanIn } from '../testing/a-hearing.ts'
import { aTelling, type Telling, tell } from '../testing/arbitrary-hearing.ts'
import { people } from '../testing/review-door.ts'
import { quotableIn } from './quotable.ts'
import { statementOf } from './record-section.ts'
import { shownSummary } from './shown-summary.ts'
import { summaryDocument } from './summary-document.ts'

const { helene } = people
const written = (telling: Telling, language: Language = 'en') => {
  const { hearing } = telling
  return summaryDocument(hearing.state('hearing'), hearing.summary(), hearing.speakers(), hearing.record(), language)
}

describe('what anybody may read of a hearing', () => {
  it('never holds a word, a name or an organisation of a survivor who has not released them, whatever the history', () => {
    let looked = 0
    fc.assert(
      fc.property(aTelling, (steps) => {
        const telling = tell(steps)
        for (const language of languages) {
          const document = written(telling, language)
          if (!document) continue
          looked++
          const seen = `${writeHtml(document)}${writeJson(document)}`.toLowerCase()
          expect(telling.hidden().filter((word) => seen.includes(word))).toEqual([])
        }
      }),
      { numRuns: 400 },
    )
    expect(looked).toBeGreaterThan(100)
  })

  it('no longer tells without marks what rests on nobody but a survivor who took the words back', () => {
    const steps = [
      { does: 'take', a: 0, b: 0 },
      { does: 'register', a: 2, b: 0 },
      { does: 'copy', a: 0, b: 2 },
      { does: 'attribute', a: 0, b: 0 },
      { does: 'register', a: 0, b: 0 },
      { does: 'sign', a: 0, b: 0 },
      { does: 'attribute', a: 0, b: 1 },
      { does: 'withdraw', a: 0, b: 0 },
    ] as const
    const told = (those: readonly (typeof steps)[number][]) =>
      written(tell(those))
        ?.body.map((part) => JSON.stringify(part))
        .join()
    // As an ordinary speaker's the words stand; as a survivor's they go, and taking them back does not bring them forth again.
    expect(told(steps.slice(0, 6))).toContain('w0e1x0q')
    expect(told(steps.slice(0, 7))).not.toContain('w0e1x0q')
    expect(told(steps)).not.toContain('w0e1x0q')
  })

  it('is quoted to those in the programme from nobody whose words may not stand in quotation marks today', () => {
    let quotes = 0
    fc.assert(
      fc.property(aTelling, (steps) => {
        const { hearing, hidden } = tell(steps)
        const [record, speakers] = [hearing.record(), hearing.speakers()]
        const { mayQuote } = quotableIn(record, speakers)
        const shown = shownSummary(hearing.summary(), record, speakers)
        const words = new Set(hidden())
        for (const { text, links } of shown.signed.flatMap(({ parts }) => parts.flatMap((part) => part.sentences))) {
          for (const { statement, quoted } of links) {
            const one = statementOf(record, statement)
            if (!quoted || !one) continue
            quotes++
            expect(mayQuote(one)).toBe(true)
            // Whoever repeated a survivor's words in open session is quoted with them, in the programme; before the world they are gone.
            if (one.editions[0]?.words?.startsWith('We heard')) continue
            const isAsItWas = one.editions.length === 1
            if (isAsItWas) expect(text.split(' ').filter((said) => words.has(said))).toEqual([])
          }
        }
      }),
      { numRuns: 1000 },
    )
    expect(quotes).toBeGreaterThan(20)
  }, 120_000)

  it('has the same numbers in every language it is in, and is sound', () => {
    fc.assert(
      fc.property(aTelling, (steps) => {
        const telling = tell(steps)
        const shapes = languages.flatMap((language) => {
          const document = written(telling, language)
          if (!document) return []
          expect(documentProblems(document)).toEqual([])
          return [
            JSON.stringify(
              document.body.map((part) => (part.type === 'paragraph' ? part.sentences.length : part.type)),
            ),
          ]
        })
        expect(new Set(shapes).size).toBeLessThanOrEqual(1)
      }),
      { numRuns: 100 },
    )
  })

  it('names and quotes who spoke in open session, and a survivor once released', () => {
    const hearing = aHearing({ mandate: 'A/RES/71/287, paragraph 12' })
    const grace = hearing.registered('Grace Mensah', 'civil-society')
    const mira = hearing.registered('Mira Kovac', 'survivor')
    const open = hearing.said(grace, 'Shelters close at night in every region of the country.')
    const held = hearing.said(mira, 'I slept in a police cell because no shelter had a bed for me.')
    const quote = 'no shelter had a bed'
    const text = `One survivor said: “${quote}”.`
    const links = [
      { ...spanIn(hearing.record(), held, quote), quoted: { start: 20, end: 20 + quote.length } },
      spanIn(hearing.record(), open, 'Shelters close at night'),
    ]
    const body = { language: 'en', title: 'President’s Summary' }
    const parts = [{ id: 's1', formal: false, dissent: [], sentences: [{ text, links }] }]
    hearing.tell(helene, 'summary.written', { follows: 0, ...body, parts })
    const by = { name: 'P. Thomson', office: 'President', place: 'New York', day: '2026-11-25' }
    hearing.tell(helene, 'summary.signed', { version: 1, ...body, parts, ...by })
    const said = () => {
      const document = written({ hearing } as Telling)!
      const [first] = document.body
      return first?.type === 'paragraph' ? first.sentences[0]! : expect.unreachable()
    }
    expect(said().text).toBe('One survivor said: “[…]”.')
    expect(said().evidence).toEqual([
      { statement: 'unnamed', speaker: '', constituency: 'Survivor' },
      expect.objectContaining({
        speaker: 'Grace Mensah',
        anchor: expect.objectContaining({ quote: 'Shelters close at night' }),
      }),
    ])
    const release = (how: string) =>
      hearing.tell(helene, 'statement.released', { statement: held, release: how, basis: 'spoken', day: '2026-11-24' })
    release('quote')
    expect(said().text).toBe(text)
    expect(said().evidence[0]).toMatchObject({ speaker: 'Mira Kovac', anchor: { quote } })
    release('paraphrase')
    expect(JSON.stringify(written({ hearing } as Telling))).not.toMatch(/Mira|no shelter had/)
    release('quote')
    hearing.tell(helene, 'statement.corrected', {
      ...{ statement: held, follows: 1, why: 'heard wrongly' },
      ...heldWords('I slept in a station because nobody had room for me.'),
    })
    expect(said().text).toBe('One survivor said: “[…]”.')
    const { masthead, subtitle } = written({ hearing } as Telling)!
    expect(masthead).toMatchObject({ organ: 'General Assembly', session: 'Session 71', date: '2026-11-25', symbol: '' })
    expect(subtitle).toContain('A/RES/71/287, paragraph 12')
    expect(written({ hearing } as Telling, 'fr')).toBeUndefined()
  })
})
