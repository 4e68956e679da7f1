import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { arbitraryProposals, arbitraryText } from '../testing/arbitrary-proposals.ts'
import { compile } from './compile.ts'
import type { Proposal } from './proposal.ts'
import { proposalTable } from './proposal-table.ts'
import { readCompilation } from './read-compilation.ts'
import { writeCompilation } from './write-compilation.ts'

const words = 'We urge all States to protect victims.'
const text: readonly Paragraph[] = [
  { id: 'p1', part: 'operative', label: 'OP7', text: words, messages: ['M1', 'M8'] },
  { id: 'p2', part: 'operative', label: 'OP8', text: 'We note [the] report.', messages: [] },
]

const at = (part: string) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length })
const by = (...parties: string[]) => parties.map((party) => ({ party, except: [] }))

const proposals: readonly Proposal[] = [
  {
    number: 1,
    by: by('EU', 'MEX'),
    action: { type: 'insert', paragraph: 'p1', at: words.indexOf('protect'), text: 'identify and ' },
  },
  { number: 2, by: by('USA'), action: { type: 'delete', paragraph: 'p1', ...at('all States to') } },
  { number: 3, by: [{ party: 'G77', except: ['CHL'] }], action: { type: 'retain', paragraph: 'p1', ...at('all') } },
  { number: 4, by: by('CANZ'), action: { type: 'replace', paragraph: 'p1', ...at('urge'), text: 'call upon' } },
  { number: 5, by: by('NOR'), action: { type: 'alternative', paragraph: 'p1', text: 'We decide to protect victims.' } },
  {
    number: 6,
    by: by('EU'),
    action: { type: 'new', id: 'p3', after: 'p1', part: 'operative', text: 'We decide to meet.' },
  },
  { number: 7, by: by('RUS'), action: { type: 'bracket', paragraph: 'p2' } },
  { number: 8, by: by('GRULAC'), action: { type: 'move', paragraph: 'p2', after: null } },
]

describe('a compilation text', () => {
  it('shows every change in its place with those who ask for it, side by side where they overlap', () => {
    expect(writeCompilation(compile(text, proposals, new Set(['p2'])))).toBe(
      [
        'OP7 ⟨p1⟩ {M1, M8} We [#4 CANZ: replace: urge][#4 CANZ: by: call upon] [#2 USA: delete; #3 G77 (except CHL): retain: all][#2 USA: delete:  States to] [#1 EU, MEX: add: identify and ]protect victims.',
        '  [OP7alt #5 NOR: alt: We decide to protect victims.]',
        '  [OP7bis #6 EU: new operative ⟨p3⟩: We decide to meet.]',
        'OP8 ⟨p2⟩ (agreed ad ref) We note \\[the\\] report.',
        '  [#7 RUS: whole paragraph in brackets]',
        '  [#8 GRULAC: move to the beginning]',
        '',
      ].join('\n'),
    )
  })

  it('numbers what is put in after the last that is taken: bis, then ter', () => {
    const another = { ...proposals[5]!, number: 9 }
    const labels = (those: readonly Proposal[], base = text) =>
      compile(base, those).paragraphs[0]!.additions.map(({ label }) => label)
    expect(labels([another, ...proposals])).toEqual(['OP7alt', 'OP7bis', 'OP7ter'])
    expect(labels([proposals[5]!], [...text, { ...text[1]!, id: 'p9', label: 'OP7bis' }])).toEqual(['OP7ter'])
    const first = {
      ...another,
      action: { type: 'new' as const, id: 'p3', after: null, part: 'preamble' as const, text: 'Noting' },
    }
    expect(compile(text, [first]).first.map(({ label }) => label)).toEqual(['PP0bis'])
  })

  it('gives back the text and every proposal, whatever they are and in whatever order they came', () => {
    const case_ = arbitraryText.chain((paragraphs) =>
      fc.tuple(fc.constant(paragraphs), arbitraryProposals(paragraphs), fc.subarray(paragraphs.map(({ id }) => id))),
    )
    fc.assert(
      fc.property(case_, ([paragraphs, those, agreed]) => {
        const written = writeCompilation(compile(paragraphs, those, new Set(agreed)))
        const read = readCompilation(written)
        expect(read).toEqual({
          paragraphs,
          agreed,
          proposals: those.toSorted((one, other) => one.number - other.number),
          unread: [],
        })
        expect(writeCompilation(compile(paragraphs, those.toReversed(), new Set(agreed)))).toBe(written)
      }),
      { numRuns: 500 },
    )
  })

  it('names the lines that are not in its notation', () => {
    const sent = `OP7 ⟨p1⟩ We [urge] act.\nsome remark\n${writeCompilation(compile(text, []))}`
    const read = readCompilation(sent)
    expect(read.unread.map(({ line }) => line)).toEqual([1, 2])
    expect(read.paragraphs).toEqual(text)
  })
})

describe('the table of changes', () => {
  it('has a line for each proposal: paragraph, proposer, old words, what was done, why', () => {
    const rows = proposalTable(text, proposals, [
      { proposal: 2, outcome: 'held', why: 'Opposed.' },
      { proposal: 2, outcome: 'not-accepted', why: 'Opposed by many.' },
    ])
    expect(rows).toHaveLength(proposals.length)
    expect(rows[1]).toEqual({
      number: 2,
      label: 'OP7',
      proposer: 'USA',
      asked: 'delete',
      old: 'all States to',
      text: '',
      outcome: 'not-accepted',
      why: 'Opposed by many.',
    })
    expect(rows.find(({ number }) => number === 8)).toMatchObject({ label: 'OP8', outcome: null, asked: 'move' })
  })
})
