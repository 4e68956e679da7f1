import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { backDoubts } from './back-doubts.ts'
import type { Proposal } from './proposal.ts'
import { readSentBack } from './read-sent-back.ts'

const by = (...parties: string[]) => parties.map((party) => ({ party, except: [] as string[] }))
const text: readonly Paragraph[] = [
  { id: 'p1', part: 'operative', label: 'OP7', text: 'We urge all States to protect victims.', messages: [] },
  { id: 'p2', part: 'operative', label: 'OP8', text: 'We note the report.', messages: [] },
]
/** What each line asks is in doubt for, in the order in which it was read. */
const doubts = (lines: readonly string[], made: readonly Proposal[] = []) => {
  const { asked } = readSentBack(lines.join('\n'), text, made)
  return backDoubts(asked, made, text).map(({ asked: { line }, doubt }) => [line, doubt])
}

describe('what a person must look at in a compilation that came back', () => {
  it('is nothing where each bracket says one thing in the words of the text', () => {
    const sent = [
      'OP7 We [urge] [XWL: replace by: encourage] all States to [XSM: delete: protect ]victims.',
      '  [OP7bis XWL: new: We decide to meet.]',
      '  [OP7ter XWL: new: We decide to meet again.]',
      'OP8 We note the [XWL: add: annual ]report.',
    ]
    expect(doubts(sent)).toEqual([
      [1, undefined],
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [4, undefined],
    ])
  })

  it('is that one party asks two things that cannot both be, and not that two parties do', () => {
    const sent = ['OP8 We note the [XWL: delete: report].', '  [XWL: agree ad ref]', '  [XSM: delete paragraph]']
    expect(doubts(sent)).toEqual([
      [1, 'asks-both'],
      [2, 'asks-both'],
      [3, undefined],
    ])
  })

  it('is that a party asked otherwise before, and not that another did', () => {
    const made: Proposal[] = [
      { number: 1, by: by('XWL'), action: { type: 'retain', paragraph: 'p1', start: 3, end: 7 } },
      { number: 2, by: by('XSM'), action: { type: 'agree', paragraph: 'p2' } },
    ]
    const sent = [
      'OP7 We [XWL: delete: urge] all States to protect victims.',
      'OP8 We [XWL: add: duly ]note the report.',
    ]
    expect(doubts(sent, made)).toEqual([
      [1, 'asked-otherwise'],
      [2, undefined],
    ])
  })

  it('is a bracket behind a line that was not read, until a paragraph is read again', () => {
    const sent = [
      'OP7 We urge all States to protect victims.',
      'OP8 We note the annual report.',
      '  [XWL: delete paragraph]',
      '  [XSM: whole paragraph in brackets]',
      'OP8 We note the report.',
      '  [XSM: delete paragraph]',
    ]
    expect(doubts(sent)).toEqual([
      [3, 'behind-unread'],
      [4, 'behind-unread'],
      [6, undefined],
    ])
  })

  it('is what no proposal can hold: a paragraph longer than one may be', () => {
    expect(doubts(['OP8 We note the report.', `[XWL: alt: ${'a'.repeat(10_001)}]`])).toEqual([[2, 'too-long']])
  })
})
