import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../consultation/compile.ts'
import type { Proposal, ProposalAction } from '../consultation/proposal.ts'
import { languages } from '../language/language.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { provisionsOf } from './provisions-of.ts'
import { documentProblems } from './sound-document.ts'
import { sampleSummary } from './testing/index.ts'

const paragraph = (id: string, label: string, text: string): Paragraph => ({
  id,
  part: 'operative',
  label,
  text,
  messages: [],
})
const draft = [paragraph('a', 'OP1', 'Calls upon States to act;'), paragraph('b', 'OP2', 'Decides to meet in 2021.')]
const eu = [{ party: 'EU', except: [] }]

function proposals(...actions: readonly ProposalAction[]): Proposal[] {
  return actions.map((action, at) => ({ number: at + 1, by: eu, action }))
}

/** A compilation as the body of a document. */
function bodyOf(actions: readonly ProposalAction[], language: (typeof languages)[number] = 'en') {
  return provisionsOf(compile(draft, proposals(...actions)), language)
}

describe('a compilation as a document', () => {
  it('keeps the words of the draft, whatever is asked of them, and can be written', () => {
    const span = fc.tuple(fc.nat(24), fc.nat(24)).filter(([start, end]) => start < end)
    const action: fc.Arbitrary<ProposalAction> = fc.oneof(
      span.map(([start, end]) => ({ type: 'delete', paragraph: 'a', start, end }) as const),
      span.map(([start, end]) => ({ type: 'retain', paragraph: 'a', start, end }) as const),
      span.map(([start, end]) => ({ type: 'replace', paragraph: 'a', start, end, text: 'x' }) as const),
      fc.nat(25).map((at) => ({ type: 'insert', paragraph: 'a', at, text: 'new' }) as const),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 5 }), fc.constantFrom(...languages), (actions, language) => {
        const body = bodyOf(actions, language)
        const kept = body[0]!.runs.filter(({ marks }) => !marks.some(({ asks }) => asks === 'add' || asks === 'by'))
        expect(kept.map(({ text }) => text).join('')).toBe(draft[0]!.text)
        expect(documentProblems({ ...sampleSummary(language, 1), body })).toEqual([])
      }),
    )
  })

  it('says what is asked of a whole paragraph in the language of the document, and by whom', () => {
    const asked: ProposalAction[] = [
      { type: 'move', paragraph: 'a', after: 'b' },
      { type: 'move', paragraph: 'b', after: null },
      { type: 'drop', paragraph: 'b' },
    ]
    expect(bodyOf(asked).map(({ notes }) => notes)).toEqual([
      ['[EU: move after OP2]'],
      ['[EU: move to the beginning]', '[EU: delete paragraph]'],
    ])
    expect(bodyOf(asked, 'zh')[0]?.notes).toEqual(['[EU：移至 OP2 之后]'])
    for (const language of languages) {
      for (const note of bodyOf(asked, language).flatMap(({ notes }) => notes)) expect(note).not.toMatch(/[{}]/)
    }
  })

  it('puts alternatives and new paragraphs beside what they stand for, with their proposers', () => {
    const by = [{ party: 'G77', except: ['MEX', 'CHL'] }]
    const alternative: Proposal = {
      number: 1,
      by,
      action: { type: 'alternative', paragraph: 'a', text: 'Urges States;' },
    }
    const body = provisionsOf(compile(draft, [alternative]), 'fr')
    expect(body.map(({ label }) => label)).toEqual(['OP1', 'OP1alt', 'OP2'])
    expect(body[1]).toMatchObject({ by: ['G77 (sauf MEX, CHL)'], runs: [{ text: 'Urges States;', marks: [] }] })
  })
})
