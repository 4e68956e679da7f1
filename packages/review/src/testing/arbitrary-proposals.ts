import fc from 'fast-check'
import type { Proposal, ProposalAction, Proposer } from '../consultation/proposal.ts'
import { proposalFault } from '../consultation/proposal-fault.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { oneLine } from '../text/one-line.ts'

/** Words of several scripts, and all the signs that a compilation uses itself. */
const word = fc.constantFrom(
  'all',
  'victims',
  'États',
  '打击',
  'ضحايا',
  'жертвы',
  '[',
  ']',
  '\\',
  '[#1 EU: add: x]',
  '(agreed ad ref)',
  '{M1}',
  '⟨p1⟩',
  '#2',
  ': delete',
  ';',
  '💬',
)

/** A paragraph's words, in one line. */
export const arbitraryLine = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => oneLine(words.join(' ')))
  .filter((text) => text !== '')

/** A text of up to five paragraphs. */
export const arbitraryText: fc.Arbitrary<readonly Paragraph[]> = fc
  .array(
    fc.record({
      text: arbitraryLine,
      label: fc.constantFrom('OP1', 'OP2', 'OP2bis', 'OP3(a)', 'PP1', 'PP2', ''),
      part: fc.constantFrom('preamble' as const, 'operative' as const),
      messages: fc.subarray(['M1', 'M2', 'M8']),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((those) => those.map((one, at) => ({ ...one, id: `p${at + 1}` })))

const proposers: fc.Arbitrary<Proposer[]> = fc.uniqueArray(
  fc.record({ party: fc.constantFrom('EU', 'G77', 'MEX', 'USA', 'ASIA-PACIFIC'), except: fc.subarray(['HUN', 'CHL']) }),
  { minLength: 1, maxLength: 3, selector: ({ party }) => party },
)

type Drawn = {
  readonly type: ProposalAction['type']
  readonly on: number
  readonly after: number
  readonly one: number
  readonly other: number
  readonly text: string
}

/** Proposals that fit a text, numbered with gaps, in any order. */
export function arbitraryProposals(paragraphs: readonly Paragraph[]): fc.Arbitrary<readonly Proposal[]> {
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    type: fc.constantFrom(
      'insert',
      'delete',
      'retain',
      'replace',
      'alternative',
      'new',
      'bracket',
      'agree',
      'drop',
      'move',
    ),
    on: fc.nat(20),
    after: fc.nat(20),
    one: fc.nat(200),
    other: fc.nat(200),
    text: arbitraryLine,
  })
  return fc
    .array(fc.record({ drawn, by: proposers, gap: fc.nat(2) }), { maxLength: 8 })
    .map((those) => {
      let number = 0
      return those.map(({ drawn: one, by, gap }): Proposal => {
        number += 1 + gap
        return { number, by, action: actionOf(one, paragraphs, number) }
      })
    })
    .map((those) => those.filter(({ action }) => proposalFault(action, paragraphs) === undefined))
    .chain((those) => fc.shuffledSubarray([...those], { minLength: those.length }))
}

function actionOf(
  { type, on, after, one, other, text }: Drawn,
  paragraphs: readonly Paragraph[],
  number: number,
): ProposalAction {
  const { id: paragraph = '', text: words = '' } = paragraphs[on % paragraphs.length] ?? {}
  const length = [...words].length
  const [start = 0, end = 0] = [one % (length + 1), other % (length + 1)].sort((x, y) => x - y)
  const behind = after % 4 === 0 ? null : (paragraphs[after % paragraphs.length]?.id ?? null)
  const part = one % 2 === 0 ? 'preamble' : 'operative'
  switch (type) {
    case 'insert':
      return { type, paragraph, at: start, text }
    case 'replace':
      return { type, paragraph, start, end, text }
    case 'delete':
    case 'retain':
      return { type, paragraph, start, end }
    case 'alternative':
      return { type, paragraph, text }
    case 'new':
      return { type, id: `n${number}`, after: behind, part, text }
    case 'move':
      return { type, paragraph, after: behind }
    default:
      return { type, paragraph }
  }
}
