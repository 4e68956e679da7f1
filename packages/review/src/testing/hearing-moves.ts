import fc from 'fast-check'
import { codingDisputes } from '../hearing/coding-disputes.ts'
import { draftSkeleton } from '../hearing/draft-skeleton.ts'
import type { HearingState } from '../hearing/hearing-section.ts'
import { currentEdition } from '../hearing/record-section.ts'
import type { LinkedSpan, SummaryPart } from '../hearing/summary-section.ts'
import { CodePoints } from '../text/code-points.ts'
import { type AHearing, heldWords, viktor } from './a-hearing.ts'
import { namedIdentifier, people, type Speaker } from './review-door.ts'
import { summaryBody } from './summary-body.ts'

const { helene, ravi } = people

/** Something somebody does at a hearing, drawn as numbers. */
export type HearingMove = {
  readonly kind: number
  readonly one: number
  readonly other: number
  readonly third: number
}

export const hearingMove: fc.Arbitrary<HearingMove> = fc.record({
  kind: fc.nat(21),
  one: fc.nat(1000),
  other: fc.nat(1000),
  third: fc.nat(1000),
})

/** What is said at these hearings: in two languages, with signs outside the basic plane, and words that templates use too. */
export const sayings = [
  'We need shelters that stay open. 💬 We lack political will.',
  'All participants spoke of partnership and coordination. Nobody asked us what we need.',
  'Les États manquent de volonté politique. Il faut des refuges.',
  'He kept my passport in the drawer under the till, and nobody came.',
] as const

const constituencies = ['survivor', 'member-state', 'presiding', 'civil-society'] as const
const parts = ['opening', 'panel-1', 'panel-2', 'floor'] as const
const messages = ['M1', 'M4', 'M9', 'H1'] as const
const titles = [
  'The “safe harbour”',
  'what all participants want',
  'Nobody asked us what we need most',
  'boats',
] as const

/**
 * A move as something to say, aimed at what is there so that it often is let in. Every statement holds a word of its own
 * (`w` and a number), by which its words are found again wherever they went.
 */
export function hearingSaying(
  { kind, one, other, third }: HearingMove,
  hearing: AHearing,
): readonly [Speaker, string, unknown] {
  const [record, { speakers }] = [hearing.record(), hearing.speakers()]
  const pick = <Item>(list: readonly Item[], by: number): Item | undefined => list[by % Math.max(1, list.length)]
  const statement = pick(record.statements, one)
  const nobody = namedIdentifier(0xdead)
  const at = { statement: statement?.id ?? nobody }
  const speaker = pick(speakers, other)?.id
  const reader = third % 2 === 0 ? helene : viktor
  const fresh = namedIdentifier(0x50000 + hearing.entries.length)
  const spoken = heldWords(`${sayings[other % sayings.length]} It is w${hearing.entries.length}.`)
  const listed = {
    ...{ name: `Speaker ${one % 5}`, constituency: pick(constituencies, other), part: pick(parts, third) },
  }
  const drafted = hearing.drafting().current
  switch (kind) {
    case 0:
    case 1:
      return [third % 3 === 0 ? ravi : helene, 'speaker.registered', { speaker: fresh, ...listed }]
    case 2:
      return other % 3 === 0
        ? [helene, 'speaker.withdrawn', { speaker: speaker ?? nobody }]
        : [helene, 'speaker.described', { speaker: pick(speakers, one)?.id ?? nobody, ...listed }]
    case 3:
      return one % 2 === 0
        ? [helene, 'floor.given', { speaker: speaker ?? nobody }]
        : [helene, 'floor.ended', { speaker: speaker ?? nobody, how: 'cut' }]
    case 4:
    case 5:
    case 6: {
      const by = pick(speakers, third)
      const release = by?.constituency === 'survivor' ? 'not-released' : 'open'
      const language = other % sayings.length === 2 ? 'fr' : 'en'
      const whose = by && one % 5 > 0 ? { speaker: by.id } : { heading: 'A voice' }
      return [
        helene,
        'statement.taken',
        { statement: fresh, part: pick(parts, one), language, how: 'spoken', release, ...whose, ...spoken },
      ]
    }
    case 7:
      return [helene, 'statement.attributed', { ...at, ...(third % 4 > 0 && speaker && { speaker }) }]
    case 8: {
      const words = statement && currentEdition(statement).words
      const moved = words && third % 2 === 0 ? heldWords(`So it is: ${words}`) : spoken
      return [
        helene,
        'statement.corrected',
        { ...at, follows: statement?.editions.length ?? 1, why: 'typed', ...moved },
      ]
    }
    case 9:
      return [
        helene,
        'statement.released',
        {
          ...at,
          release: pick(['quote', 'paraphrase', 'not-released', 'open'], other),
          basis: 'spoken',
          day: '2026-11-24',
        },
      ]
    case 10:
      return [helene, 'statement.withdrawn', { statement: (other % 2 === 0 && quotedLast(hearing)) || at.statement }]
    case 11:
    case 12:
    case 13: {
      const message = pick(messages, third)
      const stance = other % 4 === 0 ? 'against' : 'for'
      return [reader, 'passage.coded', { code: fresh, ...aimedSpan(hearing, one, other), message, stance }]
    }
    case 14:
      return one % 3 === 0
        ? [reader, 'passage.uncoded', { code: pick(record.codes, other)?.id ?? nobody }]
        : [reader, 'statement.read', at]
    case 15: {
      const [place] = [...codingDisputes(record).values()].flat()
      const ids = place?.codes.map(({ id }) => id) ?? []
      const keep = ids.filter((_, nth) => (one >> nth) % 2 === 0)
      const drop = ids.filter((id) => !keep.includes(id))
      return [helene, 'coding.settled', { statement: place?.statement ?? nobody, keep, drop }]
    }
    case 16:
      return [helene, 'theme.named', { id: 'H1', title: pick(titles, one) }]
    case 17:
    case 18:
    case 19: {
      const { title, parts: drawn } = draftSkeleton(hearing.state('hearing'), hearing.speakers(), record)
      const typed = kind === 17 ? [] : [typedPart(hearing, one, other, third)]
      const body = { language: hearing.state<HearingState>('hearing').language, title }
      return [
        helene,
        'summary.written',
        { follows: drafted?.number ?? 0, ...body, parts: [...drawn, ...typed].map(summaryBody) },
      ]
    }
    case 20:
      return one % 3 === 0
        ? [helene, 'summary.published', { version: hearing.summary().signed.at(-1)?.number ?? 1 }]
        : [helene, 'message.left-out', { message: pick(messages, other), reason: 'too-few' }]
    default: {
      const { number: version = 0, title = '', parts: written = [] } = drafted ?? {}
      const signer = { name: 'A', office: 'President', place: 'New York', day: '2026-11-24' }
      return [
        helene,
        'summary.signed',
        { version, language: drafted?.language ?? 'en', title, parts: written.map(summaryBody), ...signer },
      ]
    }
  }
}

/** A statement that the last signed summary quotes. */
function quotedLast(hearing: AHearing): string | undefined {
  const sentences =
    hearing
      .summary()
      .signed.at(-1)
      ?.parts.flatMap((part) => part.sentences) ?? []
  return sentences.flatMap(({ links }) => links).find(({ quoted }) => quoted !== null)?.statement
}

/** A span of a statement, mostly inside its words. */
function aimedSpan(hearing: AHearing, one: number, other: number) {
  const { statements } = hearing.record()
  const statement = statements[one % Math.max(1, statements.length)]
  if (!statement) return { statement: namedIdentifier(0xdead), edition: 1, start: 0, end: 1 }
  const { number, length } = currentEdition(statement)
  const start = other % length
  return {
    statement: statement.id,
    edition: number,
    start,
    end: Math.min(length + (one % 7 === 0 ? 1 : 0), start + 30),
  }
}

/** A paragraph as somebody may type it: a quotation of a statement, tied to it, to another, or to none; perhaps twice. */
function typedPart(hearing: AHearing, one: number, other: number, third: number): SummaryPart {
  const { statements } = hearing.record()
  const [said, tied] = [
    statements[one % statements.length],
    statements[(third % 5 === 0 ? other : one) % statements.length],
  ]
  const points = new CodePoints(said ? (currentEdition(said).words ?? '') : '')
  // The last words hold the statement's own word.
  const quote = points.slice(points.length - 4 - (other % 12), points.length).trim() || 'nothing'
  const who = ['One speaker', 'All participants', 'Several speakers'][other % 3]!
  const text = `${who} said: “${quote}”. And so on.`
  const from = [...who].length + 8
  const quoted = { start: from, end: from + [...quote].length }
  const link = (place: LinkedSpan['quoted']): LinkedSpan[] =>
    tied
      ? [
          {
            statement: tied.id,
            edition: tied.editions.length,
            start: 0,
            end: currentEdition(tied).length,
            quoted: place,
          },
        ]
      : []
  const wider = { start: Math.max(0, quoted.start - 2), end: quoted.end + 2 }
  const links = [...link(one % 4 === 0 ? null : quoted), ...(other % 3 === 0 ? link(wider) : [])]
  return {
    ...{ id: 's99999', heading: '', formal: one % 6 === 0, dissent: [] },
    message: ['M1', null, null][third % 3] ?? null,
    sentences: [
      { text, links },
      { text: 'It is late. They went home.', links: link(null) },
    ],
  }
}
