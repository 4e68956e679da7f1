import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hearingIndex } from '../linking/hearing-index.ts'
import type { SupportCounts } from '../quantifier/rungs.ts'
import { diagnosticText } from './diagnostic.ts'
import { type SummaryParagraph, summaryGate } from './summary-gate.ts'

const hers = 'He kept my passport in the drawer under the till and laughed when I asked'
const turns = [
  { speaker: 'The Chair', words: 'We begin with shelters.' },
  {
    speaker: 'Ms. Amina Osei',
    words: 'We turned away forty women last winter, because there were no beds in the coastal district.',
  },
  {
    speaker: 'Mr. Pär Lind',
    words: 'Inspectors found that passports had been taken from seasonal pickers on nineteen farms. It’s a disgrace.',
  },
  { speaker: 'A survivor', words: `${hers}. Nobody came.` },
]
const sources = { index: hearingIndex(turns, 'en'), turns, unreleased: [hers], language: 'en' } as const
const gate = summaryGate(sources)
const codes = (...summary: SummaryParagraph[]) => gate(summary).map(({ code }) => code)
const counts: SupportCounts = {
  speakers: 3,
  constituencies: 2,
  panels: 1,
  ofSpeakers: 9,
  ofConstituencies: 4,
  ofPanels: 2,
}
const supported = 'Passports had been taken from seasonal pickers on nineteen farms.'

describe('the gate before the signature', () => {
  it('stops a sentence that nothing in the hearing supports, and lets one through that was linked by a person', () => {
    const text = 'The telescope on the mountain needs a new mirror.'
    const [found] = gate([{ text }])
    expect(found).toMatchObject({ code: 'no-support', paragraph: 0, start: 0, end: text.length })
    expect(diagnosticText(found!)).toContain('take it out')
    expect(codes({ text, linked: [0] }, { text, formal: true })).toEqual([])
    expect(codes({ text: supported })).toEqual([])
  })

  it('stops "all" where some did not, and says which word is true', () => {
    const text = `All participants said that ${supported.toLowerCase()}`
    const [found] = gate([{ text, counts, linked: [0] }])
    expect(found).toMatchObject({
      code: 'quantifier-too-wide',
      detail: { rung: 'all', widest: 'several', speakers: 3 },
    })
    expect(diagnosticText(found!)).toContain('3 of 9 speakers of 2 constituencies in 1 of 2 panels')
    expect(codes({ text, counts: { ...counts, speakers: 9 }, linked: [0] })).toEqual([])
    expect(codes({ text: text.replace('All participants', 'Several speakers'), counts, linked: [0] })).toEqual([])
    expect(codes({ text: text.replace('All participants', '4 speakers'), counts, linked: [0] })).toEqual([
      'quantifier-too-wide',
    ])
    expect(codes({ text, counts: { ...counts, speakers: 0 }, linked: [0] })).toEqual(['quantifier-unsaid'])
  })

  it('holds "they" to whoever was named paragraphs before', () => {
    const first = { text: 'All participants spoke of passports.', linked: [0] }
    expect(codes(first, { text: 'They stressed the want of beds.', linked: [0], counts })).toEqual([
      'quantifier-too-wide',
    ])
  })

  it('stops a quotation that is not exact, and knows an apostrophe, a capital and words left out', () => {
    const quote = (words: string) => codes({ text: `She said: “${words}”`, linked: [0] })
    for (const exact of [
      'We turned away forty women',
      "It's a disgrace.",
      'turned away forty women […] no beds',
      'taken from seasonal pickers,',
    ]) {
      expect(quote(exact)).toEqual([])
    }
    for (const altered of [
      'We turned away fifty women',
      'no beds […] forty women',
      'urned away forty',
      'passports … forty women',
    ]) {
      expect(quote(altered)).toEqual(['quote-not-exact'])
    }
  })

  it('stops a survivor’s words without release, in quotation marks or not, and shows none of them', () => {
    const text = 'One speaker said that he kept my passport in the drawer under her bed.'
    const found = gate([{ text, linked: [0] }])
    expect(found).toMatchObject([{ code: 'survivor-words-unreleased', start: 0 }])
    expect(JSON.stringify(found) + diagnosticText(found[0]!)).not.toContain('passport')
    expect(codes({ text: 'One speaker said that her passport was kept from her.', linked: [0] })).toEqual([])
    expect(codes({ text: hers, formal: true })).toEqual(['survivor-words-unreleased'])
  })

  it('points at the place in code points and answers the same however it was typed', () => {
    const text = '😀 was seen. The telescope on the mountain needs a mirror.'
    const fresh = () => summaryGate(sources)
    expect(fresh()([{ text }]).at(-1)).toMatchObject({ start: 12, end: [...text].length })
    const piece = fc.constantFrom(
      'All participants ',
      'spoke. ',
      'They ',
      '“no beds” ',
      'passports ',
      'telescope ',
      `${hers} `,
      '. ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const typed = fresh()
        let last: unknown = []
        for (let length = 0; length <= pieces.length; length++) {
          last = typed([{ text: supported }, { text: pieces.slice(0, length).join(''), counts }])
        }
        expect(last).toEqual(fresh()([{ text: supported }, { text: pieces.join(''), counts }]))
      }),
      { numRuns: 60 },
    )
  })
})
