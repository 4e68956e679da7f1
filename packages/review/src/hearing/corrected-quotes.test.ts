import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aHearing, heldWords, spanIn } from '../testing/a-hearing.ts'
import { people } from '../testing/review-door.ts'
import { shownSummary } from './shown-summary.ts'
import type { LinkedSpan, SummaryState } from './summary-section.ts'

const { helene } = people
const said = 'We opened forty beds in March. We need more money.'
const lead = 'One speaker said: “'

/** A signed summary that quotes what Norway said, a passage longer than the quotation behind it. */
function quoting(quoted: string, passage = quoted) {
  const hearing = aHearing()
  const statement = hearing.said(hearing.registered('Norway', 'member-state', 'floor'), said, 'floor')
  const link: LinkedSpan = {
    ...spanIn(hearing.record(), statement, passage),
    quoted: { start: lead.length, end: lead.length + quoted.length },
  }
  const told = { entry: 'e', author: 'a', organisation: 'o', at: '2026-11-24T10:00:00.000Z' }
  const sentences = [{ text: `${lead}${quoted}”, and more.`, links: [link] }]
  const parts = [{ id: 's1', heading: '', message: null, formal: false, dissent: [], sentences }]
  const version = { ...told, number: 1, language: 'en' as const, title: 'Summary', parts }
  const signed = {
    ...version,
    signed: { ...told, name: 'P', office: 'P', place: 'P', day: '2026-11-24' },
    published: told,
  }
  const state: SummaryState = {
    ...{ signed: [signed], leftOut: [] },
    translations: [
      {
        ...{ ...told, version: 1, language: 'fr', title: 'Résumé', drafted: 'person', reviewed: told },
        parts: [{ id: 's1', heading: '', sentences: ['Quelqu’un a parlé de quarante lits.'] }],
      },
    ],
  }
  const shown = () => shownSummary(state, hearing.record(), hearing.speakers())
  const correct = (words: string) => {
    const follows = hearing.record().statements[0]?.editions.length
    hearing.tell(helene, 'statement.corrected', { statement, follows, why: 'They said so.', ...heldWords(words) })
  }
  return { hearing, statement, state, shown, correct, sentence: () => shown().signed[0]?.parts[0]?.sentences[0] }
}

describe('a quotation whose words were corrected after the signature', () => {
  it('stands as corrected, at its place, and is marked as that', () => {
    const { correct, sentence, shown } = quoting('We opened forty beds in March.')
    correct(said.replace('forty', 'fourteen'))
    const corrected = 'We opened fourteen beds in March.'
    expect(sentence()).toMatchObject({
      text: `${lead}${corrected}”, and more.`,
      links: [{ corrected: true, quoted: { start: lead.length, end: lead.length + corrected.length } }],
    })
    // Nobody marked where in a translation the words stand.
    expect(shown().translations[0]?.parts[0]?.sentences).toEqual(['[…]'])
  })

  it('stands as it was signed where the correction is elsewhere, though within the passage behind it', () => {
    const { correct, sentence, state } = quoting('forty beds', said)
    correct(said.replace('more money', 'much more money'))
    expect(sentence()).toEqual(state.signed[0]?.parts[0]?.sentences[0])
  })

  it('is cut where the words are no longer there, and shows no half words', () => {
    const { correct, sentence } = quoting('We need more money.')
    correct('We opened forty beds in March. That was a mistake of mine, and I say nothing further.')
    expect(sentence()).toMatchObject({ text: `${lead}[…]”, and more.`, links: [{ corrected: true, quoted: null }] })
    const half = quoting('forty beds in March')
    half.correct(said.replace('forty beds in March', 'forty beds in Marchland'))
    expect(half.sentence()?.text).toBe(`${lead}forty beds in Marchland”, and more.`)
  })

  it('is gone for good when the words are taken back, whatever was corrected before', () => {
    const { hearing, statement, correct, sentence } = quoting('We opened forty beds in March.')
    correct(said.replace('forty', 'fourteen'))
    hearing.tell(helene, 'statement.withdrawn', { statement })
    expect(sentence()?.text).toBe(`${lead}[…]”, and more.`)
  })

  it('is shown the same when it is shown again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('fourteen', 'forty', '', 'forty-four and more'), { maxLength: 3 }),
        (words) => {
          const { hearing, correct, shown } = quoting('We opened forty beds in March.')
          for (const [at, one] of words.entries()) correct(`${said.replace('forty', one)} ${at}`)
          const once = shown()
          expect(shownSummary(once, hearing.record(), hearing.speakers())).toEqual(once)
        },
      ),
      { numRuns: 60 },
    )
  })
})
