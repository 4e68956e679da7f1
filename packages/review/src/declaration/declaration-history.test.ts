import { canonicalJson, type Entry, foldThread, type Json, registry } from '@clarion/journal'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../consultation/compile.ts'
import { spanOf } from '../consultation/proposal.ts'
import { proposalFault } from '../consultation/proposal-fault.ts'
import { readCompilation } from '../consultation/read-compilation.ts'
import { writeCompilation } from '../consultation/write-compilation.ts'
import { documentProblems } from '../document/sound-document.ts'
import { revisionDiff } from '../revision/revision-diff.ts'
import { applyDiff } from '../revision/word-diff.ts'
import { aDeclaration, aParagraph, byParties } from '../testing/a-declaration.ts'
import { people, type Speaker } from '../testing/review-door.ts'
import { declarationDocument } from './declaration-document.ts'
import { declarationSection } from './declaration-section.ts'
import { declarationVocabulary } from './declaration-vocabulary.ts'
import { openProposals } from './open-proposals.ts'
import { proposalsNow } from './proposals-now.ts'
import type { TextState } from './text-section.ts'

const { helene, tomas, adaeze } = people
const words = [
  'We urge all States.',
  'We commit to act.',
  'We urge some States, as appropriate.',
  'We note the work of shelters.',
]

type Move = {
  readonly kind: number
  readonly one: number
  readonly other: number
  readonly third: number
  readonly minutes: number
}
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.nat(15),
  one: fc.nat(1000),
  other: fc.nat(1000),
  third: fc.nat(1000),
  minutes: fc.constantFrom(0, 1, 30, 120),
})

/** A move as something to say, aimed at what is there so that it often is let in. */
function saying({ kind, one, other, third }: Move, text: TextState, now: string): readonly [Speaker, string, unknown] {
  const revision = text.revisions.at(-1)
  const paragraphs = revision?.paragraphs ?? []
  const paragraph = paragraphs[one % Math.max(1, paragraphs.length)]
  const signs = [...(paragraph?.text ?? '')]
  const [start = 0, end = 0] = [other % (signs.length + 1), third % (signs.length + 1)].sort((x, y) => x - y)
  const [by, party] = one % 2 === 0 ? ([tomas, 'NOR'] as const) : ([adaeze, 'NGA'] as const)
  const proposal = { by: byParties(party), revision: revision?.number ?? 0, paragraph: paragraph?.id }
  const until = new Date(Date.parse(now) + 3_600_000 * (1 + (one % 3))).toISOString()
  if (kind < 4) {
    const kept = paragraphs
      .filter((_, at) => (other >> at) % 3 !== 0)
      .toSorted((x, y) => (third % 2 === 0 ? 0 : x.id < y.id ? 1 : -1))
    const edited = kept.map((each, at) => (at === one % 4 ? { ...each, text: words[third % words.length]! } : each))
    const more = one % 3 === 0 || edited.length === 0 ? [aParagraph(words[other % words.length]!)] : []
    return [
      helene,
      'revision.made',
      {
        ...(revision && { follows: revision.number }),
        name: `Rev.${text.revisions.length}`,
        paragraphs: [...edited, ...more],
      },
    ]
  }
  if (kind < 8) {
    const quote = signs.slice(start, end).join('')
    const asks = ['delete', 'retain', 'replace', 'insert'][third % 4]!
    return [by, 'proposal.made', { ...proposal, asks, start, end, quote, text: `${words[one % words.length]} ` }]
  }
  if (kind === 8) return [by, 'proposal.made', { ...proposal, asks: ['bracket', 'agree', 'drop', 'move'][third % 4] }]
  if (kind === 9)
    return [
      by,
      'proposal.made',
      {
        ...proposal,
        asks: 'new',
        after: paragraph?.id,
        paragraph: undefined,
        part: 'operative',
        text: words[other % words.length],
      },
    ]
  if (kind === 10) return [by, 'proposal.withdrawn', { proposal: 1 + (other % Math.max(1, text.proposals.length)) }]
  if (kind === 11)
    return [
      helene,
      'proposal.decided',
      { proposal: 1 + (other % Math.max(1, text.proposals.length)), outcome: 'accepted', why: 'Agreed.' },
    ]
  if (kind === 12)
    return [
      helene,
      'silence.opened',
      { revision: revision?.number ?? 0, hour: until.slice(0, 16), zone: 'Africa/Abidjan', until },
    ]
  if (kind === 13)
    return [
      by,
      'silence.broken',
      { by: byParties(party), paragraphs: paragraph ? [paragraph.id] : [], words: 'Six words.' },
    ]
  if (kind === 14)
    return [
      helene,
      other % 2 === 0 ? 'silence.held' : 'paragraph.agreed',
      other % 2 === 0 ? {} : { paragraph: paragraph?.id ?? 'p1' },
    ]
  return other % 4 === 0
    ? [
        helene,
        'declaration.adopted',
        { revision: revision?.number ?? 0, symbol: 'A/RES/81/1', day: '2026-11-24', how: 'consensus' },
      ]
    : [by, 'position.stated', { by: byParties(party), position: 'explains', paragraphs: [] }]
}

/** Whether a text lay under an unbroken silence at an instant, told from the journal alone. */
function isSilent(entries: readonly Entry[], at: string): boolean {
  const last = entries.findLastIndex(({ kind }) => kind === 'silence.opened')
  if (last < 0) return false
  const { until } = entries[last]!.body as { until: string }
  return at < until && !entries.slice(last).some(({ kind }) => kind === 'silence.broken')
}

it('whatever happens, nothing is lost, nothing is overwritten, and a silence is a silence', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 10, maxLength: 45, size: 'max' }), (moves) => {
      const door = aDeclaration()
      let now = Date.parse('2026-11-24T09:00:00.000Z')
      let before = door.text()
      for (const one of moves) {
        now += one.minutes * 60_000
        const at = new Date(now).toISOString()
        // Hours of silences are whole minutes: so is every instant here.
        const silent = isSilent(door.entries, at)
        const adopted = door.entries.some(({ kind }) => kind === 'declaration.adopted')
        const [by, kind, body] = saying(one, before, at)
        const isIn = door.refusal(by, kind, body, at) === undefined
        const isWork = [
          'revision.made',
          'proposal.made',
          'paragraph.agreed',
          'declaration.adopted',
          'silence.opened',
        ].includes(kind)
        if (isIn && isWork) expect([kind, silent, adopted]).toEqual([kind, false, false])
        if (isIn && kind === 'silence.broken') {
          const last = door.entries.findLast((entry) => entry.kind === 'silence.opened')!
          expect(at < (last.body as { until: string }).until).toBe(true)
        }
        const after = door.text()
        for (const list of ['revisions', 'decisions'] as const) {
          expect(after[list].slice(0, before[list].length)).toEqual(before[list])
        }
        for (const list of ['proposals', 'silences', 'positions'] as const) {
          const names = (state: TextState) => state[list].map(({ entry }) => entry)
          expect(names(after).slice(0, before[list].length)).toEqual(names(before))
        }
        before = after
      }
      const replayed = foldThread(registry([declarationVocabulary]), [...door.entries, ...door.entries])
      expect(replayed.get('text')?.state ?? before).toEqual(before)
      expect(() => canonicalJson(before as unknown as Json)).not.toThrow()
      checkText(before)
    }),
    { numRuns: 120 },
  )
})

const about = { ...declarationSection.initial, title: 'Political declaration' }

/** What must hold of any state the door lets come about. */
function checkText(state: TextState): void {
  const current = state.revisions.at(-1)
  for (const { paragraphs } of state.revisions) {
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
    for (const { id } of paragraphs) expect(Number(id.slice(1))).toBeLessThanOrEqual(state.paragraphsNamed)
  }
  expect(state.proposals.map(({ number }) => number)).toEqual(state.proposals.map((_, at) => at + 1))
  const now = proposalsNow(state)
  expect(now.map(({ proposal }) => proposal)).toEqual(state.proposals)
  const wordsAt = (revision: number, proposal: { readonly action: Parameters<typeof spanOf>[0]['action'] }) => {
    const span = spanOf(proposal)
    const paragraph = state.revisions[revision]?.paragraphs.find(
      ({ id }) => 'paragraph' in proposal.action && id === proposal.action.paragraph,
    )
    return span && [...(paragraph?.text ?? '')].slice(span.start, span.end).join('')
  }
  for (const { proposal, standing, action } of now) {
    expect(standing === 'withdrawn').toBe(proposal.withdrawn)
    if (!action) continue
    // A proposal that is carried on speaks of the very words it was made on, and fits the text that stands.
    expect(wordsAt(current!.number, { action })).toBe(wordsAt(proposal.revision, proposal))
    expect(proposalFault(action, current!.paragraphs)).toBeUndefined()
  }
  if (!current) return
  const open = openProposals(now)
  for (const which of ['compilation', { revision: 0 }] as const) {
    const document = declarationDocument(about, state, which, '2026-11-24')
    expect(document && documentProblems(document)).toEqual([])
  }
  const read = readCompilation(writeCompilation(compile(current.paragraphs, open, new Set(state.agreed))))
  expect([read.paragraphs, read.proposals, read.unread]).toEqual([current.paragraphs, open, []])
  const [first] = state.revisions
  const changes = revisionDiff(first!.paragraphs, current.paragraphs)
  expect(
    changes.filter(({ change }) => change !== 'removed').map(({ words: diff }) => applyDiff(diff, 'after')),
  ).toEqual(current.paragraphs.map(({ text }) => text))
}
