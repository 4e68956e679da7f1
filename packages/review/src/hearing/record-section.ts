import { section } from '@clarion/journal'
import { messageIds } from '../codebook/message-ids.ts'
import type { Told } from '../declaration/text-section.ts'
import type { Language } from '../language/language.ts'
import { codingDisputes } from './coding-disputes.ts'

/**
 * How far a statement's words may go. What was said in open session may be quoted. A survivor's words may not, until the survivor
 * has said how far; nothing else than that word moves them up.
 */
export const releases = {
  open: 'Said in open session: may be quoted',
  'not-released': 'Not released: counted, and shown to nobody outside the office',
  paraphrase: 'May be told in other words',
  quote: 'Released by the survivor: may be quoted',
} as const

export type Release = keyof typeof releases

/** One edition of a statement's words; null once the speaker took them back. */
export type Edition = {
  readonly number: number
  readonly words: string | null
  readonly length: number
  readonly checksum: string
}

/**
 * A speaker asks, by a link of their own, that their words be put right. Whoever speaks there is no member: the author of what they
 * say is their id on the list of speakers, and the organisation is the office's, in whose record it stands.
 */
export type CorrectionRequest = Told & {
  /** The edition that the speaker saw. */
  readonly edition: number
  /** The words as they should stand; null once the speaker took the statement back. */
  readonly words: string | null
  readonly length: number
  readonly checksum: string
  /** What is wrong, as the speaker says it; sealed. */
  readonly why: string | null
  readonly answer: (Told & { readonly answer: 'accepted' | 'declined'; readonly why: string }) | null
}

/** Something said, spoken or handed in. */
export type Statement = Told & {
  readonly id: string
  /** Null while it is not known who said it. */
  readonly speaker: string | null
  /** What the transcript calls the speaker; sealed, empty for none. */
  readonly heading: string
  readonly part: string
  readonly language: Language
  readonly how: 'spoken' | 'written'
  /** The file it came in; empty for words that were pasted. */
  readonly source: string
  /** Every edition; the last is the one in force. */
  readonly editions: readonly Edition[]
  readonly corrections: readonly (Told & { readonly edition: number; readonly why: string })[]
  /** What the speaker asked to have put right, the first first. */
  readonly requests: readonly CorrectionRequest[]
  readonly release: Release
  /** How and when the survivor said so. */
  readonly released: { readonly basis: string; readonly day: string } | null
  /** Until when the speaker may check these lines; null while nobody was asked. */
  readonly window: string | null
  /** When the office ended the links that were made until then; not there where it never did. */
  readonly linesEnded?: string
  /** The edition that the speaker found right. */
  readonly checked: (Told & { readonly edition: number }) | null
  readonly withdrawn: Told | null
}

/** A place in an edition of a statement, in code points. */
export type Span = {
  readonly statement: string
  readonly edition: number
  readonly start: number
  readonly end: number
}

/** A passage that somebody read as speaking to a message. */
export type Code = Told &
  Span & {
    readonly id: string
    readonly message: string
    /** For, or against: who objects to a message is not counted behind it, and not forgotten. */
    readonly stance: 'for' | 'against'
    /** The version of the codebook that suggested it; null where the person found it. */
    readonly suggested: string | null
    readonly removed: Told | null
    /** What those who settled a disagreement made of it. */
    readonly settled: 'kept' | 'dropped' | null
  }

/** A statement that somebody has read through for its messages: only then does the absence of a code say anything. */
export type ReadThrough = Told & { readonly statement: string }

/** What was said, and what people read in it. */
export type RecordState = {
  readonly statements: readonly Statement[]
  readonly codes: readonly Code[]
  readonly readThrough: readonly ReadThrough[]
  readonly settlements: readonly (Told & { readonly statement: string; readonly why: string })[]
  /** Messages of this hearing besides the nine. */
  readonly themes: readonly (Told & { readonly id: string; readonly title: string })[]
}

export const recordSection = section<RecordState>({
  name: 'record',
  title: 'What was said, and which messages were found in it',
  initial: { statements: [], codes: [], readThrough: [], settlements: [], themes: [] },
  disputes: (state) => [...codingDisputes(state).keys()],
})

/** @returns a statement; undefined where there is none of that id */
export function statementOf({ statements }: RecordState, id: string): Statement | undefined {
  return statements.find((statement) => statement.id === id)
}

/** @returns the edition of a statement's words that is in force */
export function currentEdition({ editions }: Statement): Edition {
  // A statement is taken in with its first edition.
  return editions.at(-1)!
}

/** @returns whether a message is one of the nine, or one of this hearing's own */
export function isMessage({ themes }: RecordState, id: string): boolean {
  return (messageIds as readonly string[]).includes(id) || themes.some((theme) => theme.id === id)
}

/** @returns the state with one statement changed */
export function withStatement(state: RecordState, id: string, change: (one: Statement) => Statement): RecordState {
  return { ...state, statements: state.statements.map((one) => (one.id === id ? change(one) : one)) }
}
