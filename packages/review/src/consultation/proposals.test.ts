import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownGroups } from '../groups/known-groups.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { arbitraryProposals, arbitraryText } from '../testing/arbitrary-proposals.ts'
import { applyProposals } from './apply-proposals.ts'
import { behindProposal, statesThatSpeakTwice } from './behind-proposal.ts'
import type { Proposal, ProposalAction } from './proposal.ts'
import { proposalFault } from './proposal-fault.ts'
import { type Relation, relatedProposals, relation } from './relate-proposals.ts'

const words = 'We urge all States to act.'
const text: readonly Paragraph[] = ['p1', 'p2'].map((id) => ({
  id,
  part: 'operative',
  label: '',
  text: words,
  messages: [],
}))
const on = (start: number, end: number) => ({ paragraph: 'p1', start, end })
const made = (number: number, action: ProposalAction, party = 'EU'): Proposal => ({
  number,
  by: [{ party, except: [] }],
  action,
})

describe('a proposal', () => {
  it('is none where it does not fit the text', () => {
    const faults: [ProposalAction, ReturnType<typeof proposalFault>][] = [
      [{ type: 'drop', paragraph: 'p9' }, 'no-such-paragraph'],
      [{ type: 'new', id: 'n', after: 'p9', part: 'operative', text: 'x' }, 'no-such-paragraph'],
      [{ type: 'delete', ...on(3, 3) }, 'no-such-span'],
      [{ type: 'retain', ...on(3, 99) }, 'no-such-span'],
      [{ type: 'insert', paragraph: 'p1', at: -1, text: 'x' }, 'no-such-span'],
      [{ type: 'insert', paragraph: 'p1', at: 1, text: '  ' }, 'says-nothing'],
      [{ type: 'alternative', paragraph: 'p1', text: 'two\nlines' }, 'not-one-line'],
      [{ type: 'replace', ...on(3, 7), text: 'urge' }, 'changes-nothing'],
      [{ type: 'move', paragraph: 'p2', after: 'p1' }, 'changes-nothing'],
      [{ type: 'move', paragraph: 'p2', after: null }, undefined],
      [{ type: 'insert', paragraph: 'p1', at: 3, text: 'also ' }, undefined],
    ]
    for (const [action, fault] of faults) expect([action, proposalFault(action, text)]).toEqual([action, fault])
  })
})

describe('two proposals', () => {
  it('are set side by side where only one can be, or an order must be chosen', () => {
    const cases: [ProposalAction, ProposalAction, Relation | undefined][] = [
      [{ type: 'delete', ...on(3, 7) }, { type: 'retain', ...on(5, 9) }, 'opposed'],
      [{ type: 'delete', ...on(3, 7) }, { type: 'delete', ...on(5, 9) }, 'agree'],
      [{ type: 'delete', ...on(3, 7) }, { type: 'delete', ...on(7, 9) }, undefined],
      [{ type: 'replace', ...on(3, 7), text: 'a' }, { type: 'replace', ...on(3, 7), text: 'b' }, 'rival'],
      [{ type: 'replace', ...on(3, 7), text: 'a' }, { type: 'replace', ...on(3, 7), text: 'a' }, 'agree'],
      [{ type: 'delete', ...on(3, 7) }, { type: 'insert', paragraph: 'p1', at: 5, text: 'a' }, 'inside'],
      [{ type: 'delete', ...on(3, 7) }, { type: 'insert', paragraph: 'p1', at: 7, text: 'a' }, undefined],
      [
        { type: 'insert', paragraph: 'p1', at: 5, text: 'a' },
        { type: 'insert', paragraph: 'p1', at: 5, text: 'b' },
        'same-place',
      ],
      [{ type: 'agree', paragraph: 'p1' }, { type: 'insert', paragraph: 'p1', at: 5, text: 'a' }, 'opposed'],
      [{ type: 'agree', paragraph: 'p1' }, { type: 'agree', paragraph: 'p1' }, 'agree'],
      [{ type: 'drop', paragraph: 'p1' }, { type: 'retain', ...on(3, 7) }, 'opposed'],
      [{ type: 'drop', paragraph: 'p1' }, { type: 'drop', paragraph: 'p2' }, undefined],
      [{ type: 'move', paragraph: 'p1', after: 'p2' }, { type: 'move', paragraph: 'p1', after: null }, 'rival'],
    ]
    for (const [one, other, how] of cases) {
      expect([one, other, relation(one, other), relation(other, one)]).toEqual([one, other, how, how])
    }
  })

  it('stand to each other the same from either side', () => {
    const pair = arbitraryText.chain(arbitraryProposals)
    fc.assert(
      fc.property(pair, (those) => {
        for (const one of those) {
          for (const other of those) expect(relation(one.action, other.action)).toBe(relation(other.action, one.action))
        }
        expect(relatedProposals(those)).toEqual(relatedProposals(those.toReversed()))
      }),
    )
  })
})

describe('who stands behind a proposal', () => {
  it('is each member of a group but those that deviate, and each State', () => {
    const behind = behindProposal(
      [
        { party: 'EU', except: ['HUN'] },
        { party: 'NOR', except: [] },
        { party: 'JUSCANZ', except: [] },
      ],
      knownGroups,
      '2021-11-22',
    )
    expect([behind.states.length, behind.states.includes('HUN'), behind.states.includes('NOR')]).toEqual([
      27,
      false,
      true,
    ])
    expect(behind.unknown).toEqual(['JUSCANZ'])
  })

  it('is asked where a State is on both sides', () => {
    const proposals = [
      made(1, { type: 'delete', ...on(8, 11) }, 'EU'),
      made(2, { type: 'retain', ...on(8, 11) }, 'HUN'),
      made(3, { type: 'retain', ...on(8, 11) }, 'NOR'),
    ]
    expect(statesThatSpeakTwice(proposals, knownGroups, '2021-11-22')).toEqual([{ state: 'HUN', one: 1, other: 2 }])
  })
})

describe('proposals put into the text', () => {
  it('change it there and nowhere else', () => {
    const { paragraphs, clashes } = applyProposals(text, [
      made(4, { type: 'insert', paragraph: 'p1', at: 22, text: 'now ' }),
      made(1, { type: 'replace', ...on(3, 7), text: 'call upon' }),
      made(2, { type: 'delete', ...on(8, 12) }),
      made(3, { type: 'new', id: 'p3', after: 'p1', part: 'operative', text: 'We meet.' }),
      made(5, { type: 'new', id: 'p4', after: 'p1', part: 'operative', text: 'We go.' }),
      made(6, { type: 'drop', paragraph: 'p2' }),
    ])
    expect(paragraphs.map(({ id, text: now }) => `${id} ${now}`)).toEqual([
      'p1 We call upon States to now act.',
      'p3 We meet.',
      'p4 We go.',
    ])
    expect(clashes).toEqual([])
  })

  it('that cannot both be are named, and neither is put in', () => {
    const both = [made(1, { type: 'delete', ...on(3, 7) }), made(2, { type: 'replace', ...on(3, 7), text: 'ask' })]
    expect(applyProposals(text, both)).toEqual({ paragraphs: text, clashes: [{ one: 1, other: 2, how: 'rival' }] })
  })

  it('one by one give what slicing gives; none give the text; the order does not matter', () => {
    const case_ = arbitraryText.chain((paragraphs) => fc.tuple(fc.constant(paragraphs), arbitraryProposals(paragraphs)))
    fc.assert(
      fc.property(case_, ([paragraphs, those]) => {
        expect(applyProposals(paragraphs, []).paragraphs).toEqual(paragraphs)
        expect(applyProposals(paragraphs, those)).toEqual(applyProposals(paragraphs, those.toReversed()))
        for (const { action } of those) {
          const now = applyProposals(paragraphs, [made(1, action)]).paragraphs
          expect(now.map(({ id, text: is }) => [id, is])).toEqual(sliced(paragraphs, action))
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** One proposal put in by cutting the text, without any of the machinery. */
function sliced(paragraphs: readonly Paragraph[], action: ProposalAction): [string, string][] {
  const plain = paragraphs.map(({ id, text: is }): [string, string] => [id, is])
  const edit = (change: (signs: string[]) => string): [string, string][] =>
    plain
      .map(([id, is]): [string, string] => [
        id,
        'paragraph' in action && action.paragraph === id
          ? change([...is])
              .replace(/ +/g, ' ')
              .trim()
          : is,
      ])
      .filter(([, is]) => is !== '')
  const insert = (
    rows: [string, string][],
    row: [string, string],
    after: string | null,
    part: string,
  ): [string, string][] => {
    const first = rows.findIndex(([id]) => paragraphs.find((one) => one.id === id)?.part === part)
    const nowhere = part === 'preamble' ? 0 : rows.length
    const at = after === null ? (first < 0 ? nowhere : first) : rows.findIndex(([id]) => id === after) + 1
    return [...rows.slice(0, at), row, ...rows.slice(at)]
  }
  switch (action.type) {
    case 'insert':
      return edit((signs) => signs.slice(0, action.at).join('') + action.text + signs.slice(action.at).join(''))
    case 'delete':
      return edit((signs) => signs.slice(0, action.start).join('') + signs.slice(action.end).join(''))
    case 'replace':
      return edit((signs) => signs.slice(0, action.start).join('') + action.text + signs.slice(action.end).join(''))
    case 'alternative':
      return edit(() => action.text)
    case 'drop':
      return plain.filter(([id]) => id !== action.paragraph)
    case 'new':
      return insert(plain, [action.id, action.text], action.after, action.part)
    case 'move': {
      const row = plain.find(([id]) => id === action.paragraph)!
      const part = paragraphs.find(({ id }) => id === action.paragraph)!.part
      return insert(
        plain.filter((one) => one !== row),
        row,
        action.after,
        part,
      )
    }
    default:
      return plain
  }
}
