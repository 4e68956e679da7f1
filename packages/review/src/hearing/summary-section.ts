import { section } from '@clarion/journal'
import type { Told } from '../declaration/text-section.ts'
import type { Language } from '../language/language.ts'
import { type RecordState, recordSection, type Span } from './record-section.ts'
import { shownParts, shownSummary, takenBack } from './shown-summary.ts'
import { type SpeakersState, speakersSection } from './speakers-section.ts'

/** A place in the record that a sentence rests on. */
export type LinkedSpan = Span & {
  /** Where in the sentence these words are quoted, in code points; null where they are not. */
  readonly quoted: { readonly start: number; readonly end: number } | null
  /** Words of it stood in the sentence, and are shown no more. */
  readonly veiled?: true
  /** The quoted words were corrected after the signature, and stand as corrected; or are not there any more. */
  readonly corrected?: true
}

/** A sentence as a person wrote it, and what it rests on. */
export type LinkedSentence = { readonly text: string; readonly links: readonly LinkedSpan[] }

/** A paragraph of the summary: of a message, or formal (mandate, attendance, thanks, next steps). */
export type SummaryPart = {
  readonly id: string
  /** A heading before it; empty for none. */
  readonly heading: string
  /** The message it is of; null for none. */
  readonly message: string | null
  readonly formal: boolean
  readonly sentences: readonly LinkedSentence[]
  /** Who objected, where: dissent is told or the paragraph is not whole. */
  readonly dissent: readonly Span[]
}

/** The summary as somebody put it down. */
export type SummaryVersion = Told & {
  readonly number: number
  readonly language: Language
  readonly title: string
  readonly parts: readonly SummaryPart[]
}

/** Why a message that was coded is not in the summary. Each exclusion has a reason that can be read by those who spoke. */
export const exclusions = {
  'no-evidence': 'Nobody spoke of it',
  merged: 'Told together with another message',
  'off-topic': 'Outside the mandate of the hearing',
  'too-few': 'Said by too few to be told without naming them',
  protection: 'Would point to a person',
} as const

/** A message that is left out. */
export type Exclusion = Told & {
  readonly message: string
  readonly reason: keyof typeof exclusions
  readonly why: string
}

/** The summary in another language, of one version. Machine-drafted words are shown as that until a person has read them. */
export type SummaryTranslation = Told & {
  readonly version: number
  readonly language: Language
  readonly title: string
  readonly parts: readonly { readonly id: string; readonly heading: string; readonly sentences: readonly string[] }[]
  readonly drafted: 'person' | 'machine'
  readonly reviewed: Told | null
}

/** A version that the President signed: it is never changed. Its words stand in the signing entry itself. */
export type SignedSummary = SummaryVersion & {
  readonly signed: Told & {
    readonly name: string
    readonly office: string
    readonly place: string
    readonly day: string
  }
  readonly published: Told | null
}

/** What is being written; drafts stay with the office. */
export type DraftingState = { readonly current: SummaryVersion | null }

export const draftingSection = section<DraftingState>({
  name: 'drafting',
  title: 'The summary while it is being written',
  initial: { current: null },
  veiled: {
    by: ['record'],
    show: ({ current }, { record }) => ({
      current: current && {
        ...current,
        parts: shownParts(current.parts, takenBack((record as RecordState | undefined) ?? recordSection.initial)),
      },
    }),
  },
})

/** What was signed, in which languages, and what was left out of it. */
export type SummaryState = {
  readonly signed: readonly SignedSummary[]
  readonly leftOut: readonly Exclusion[]
  readonly translations: readonly SummaryTranslation[]
}

export const summarySection = section<SummaryState>({
  name: 'summary',
  title: 'The President’s Summary',
  initial: { signed: [], leftOut: [], translations: [] },
  listing: ({ signed }) => ({ signed: signed.at(-1)?.signed.day ?? null }),
  veiled: {
    by: ['record', 'speakers'],
    opens: true,
    show: (state, { record, speakers }) =>
      shownSummary(
        state,
        (record as RecordState | undefined) ?? recordSection.initial,
        (speakers as SpeakersState | undefined) ?? speakersSection.initial,
      ),
  },
})

/** @returns a signed version */
export function signedVersion({ signed }: SummaryState, number: number): SignedSummary | undefined {
  return signed.find((one) => one.number === number)
}
