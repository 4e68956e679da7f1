import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { arbitraryProposals, arbitraryText } from '../testing/arbitrary-proposals.ts'
import { compile } from './compile.ts'
import type { Proposal } from './proposal.ts'
import { readSentBack } from './read-sent-back.ts'
import { writeCompilation } from './write-compilation.ts'

const by = (...parties: string[]) => parties.map((party) => ({ party, except: [] as string[] }))
const text: readonly Paragraph[] = [
  { id: 'p1', part: 'operative', label: 'OP7', text: 'We urge all States to protect victims.', messages: ['M8'] },
  { id: 'p2', part: 'operative', label: 'OP8', text: 'We note the report.', messages: [] },
]

/** What is asked, whatever number it has and whatever id a new paragraph. */
const asked = (those: readonly Pick<Proposal, 'by' | 'action'>[]) =>
  new Set(
    those.map(({ by: who, action }) => JSON.stringify([who, action.type === 'new' ? { ...action, id: '' } : action])),
  )
const worlds = arbitraryText.chain((paragraphs) => fc.tuple(fc.constant(paragraphs), arbitraryProposals(paragraphs)))

describe('a compilation that a delegation sends back', () => {
  it('holds every proposal that was compiled, and none that is made already', () => {
    fc.assert(
      fc.property(worlds, ([paragraphs, those]) => {
        const sent = writeCompilation(compile(paragraphs, those))
        const read = readSentBack(sent, paragraphs, [])
        expect(read.unread).toEqual([])
        expect(asked(read.asked)).toEqual(asked(those))
        expect(readSentBack(sent, paragraphs, those)).toEqual({ asked: [], known: those.length, unread: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('holds them without the numbers of proposals too, each by its own party', () => {
    fc.assert(
      fc.property(worlds, ([paragraphs, drawn]) => {
        const those = drawn.map((one, at) => ({ ...one, by: by(`P${at}`) }))
        const written = writeCompilation(compile(paragraphs, those))
        const sent = written
          .replace(/^ {2}\[\S+ #\d+ (?=P\d)/gmu, '  [')
          .replace(/(?<=(?<!(?:^|[^\\])(?:\\\\)*\\)\[|[a-z]; )#\d+ (?=P\d)/gu, '')
        const read = readSentBack(sent, paragraphs, [])
        expect(read.unread).toEqual([])
        expect(asked(read.asked)).toEqual(asked(those))
      }),
      { numRuns: 500 },
    )
  })

  it('is read as people type: without ids and numbers, wrapped, from a word processor', () => {
    const sent = [
      '\ufeffOP7 We [urge] [XWL: replace by: call\u00a0upon] all States[XSM, G77 (except CHL): add: , as appropriate,] to',
      '    [XSM: Delete: protect]',
      'victims.\r',
      '[XWL: alt: We decide to protect',
      'victims.]',
      '[OP7bis XWL: new: We decide to meet.]',
      '',
      'OP8 We note the report.',
      '  [XSM: delete paragraph]',
      '  [XWL: move to the beginning]',
    ].join('\n')
    const { asked: found, unread } = readSentBack(sent, text, [])
    expect(unread).toEqual([])
    expect(found.map(({ line, by: who, action }) => [line, who.map(({ party }) => party).join(), action])).toEqual([
      [1, 'XWL', { type: 'replace', paragraph: 'p1', start: 3, end: 7, text: 'call upon' }],
      [1, 'XSM,G77', { type: 'insert', paragraph: 'p1', at: 18, text: ', as appropriate,' }],
      [1, 'XSM', { type: 'delete', paragraph: 'p1', start: 22, end: 29 }],
      [4, 'XWL', { type: 'alternative', paragraph: 'p1', text: 'We decide to protect victims.' }],
      [6, 'XWL', { type: 'new', id: 'p0', after: 'p1', part: 'operative', text: 'We decide to meet.' }],
      [9, 'XSM', { type: 'drop', paragraph: 'p2' }],
      [10, 'XWL', { type: 'move', paragraph: 'p2', after: null }],
    ])
  })

  it('names what it does not read, at its line, and guesses nothing', () => {
    const sent = [
      'Dear colleagues,',
      'OP7 We strongly urge all States to protect victims.',
      'OP8 We note [some] the report.',
      '[somebody: delete paragraph]',
      '[XWL: alt: We note the report.]',
      'OP8 We note the [XWL: replace: report][XWL: by: report].',
      'OP9 We meet.',
    ].join('\n')
    const { asked: found, unread } = readSentBack(sent, text, [])
    expect(found).toEqual([])
    expect(unread.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'no-notation'],
      [2, 'other-words'],
      [3, 'other-words'],
      [4, 'no-notation'],
      [5, 'changes-nothing'],
      [6, 'changes-nothing'],
      [7, 'no-notation'],
    ])
  })

  it('comes to its end, whatever is pasted', () => {
    const sent = `OP7 ${'[XWL: '.repeat(16_000)}\n${'[a\n'.repeat(5_000)}`
    expect(readSentBack(sent, text, []).asked).toEqual([])
  })
})
