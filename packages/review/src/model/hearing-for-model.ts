import type { Language } from '../language/language.ts'
import type { SupportCounts } from '../quantifier/rungs.ts'
import type { CanonicalText } from '../text/canonical-text.ts'

/** Words of a statement, in code points of the edition in force. */
export type StatementSpan = { readonly statement: string; readonly start: number; readonly end: number }

/** A statement of a hearing, with all that decides whether it may leave this machine. */
export type StatementForModel = {
  readonly id: string
  /** The edition in force, and its number; a place in an earlier one is no place. */
  readonly text: CanonicalText
  readonly edition: number
  /** The words of the editions before it: corrected, and said all the same. */
  readonly earlier?: readonly string[]
  readonly language: Language
  /** Null while it is not known who said it. */
  readonly bySurvivor: boolean | null
  /** Whether the survivor has released it to be quoted; of no matter for anybody else. */
  readonly released: boolean
  readonly confidential: boolean
  /** The speaker took the words back. */
  readonly withdrawn: boolean
}

/** A message as people have written it so far: what it is called, its sentences, what it rests on. */
export type MessageForModel = {
  readonly id: string
  readonly title: string
  readonly sentences: readonly string[]
  /** What people coded for it or linked its sentences with. */
  readonly spans: readonly StatementSpan[]
  /** Who is behind it, counted from what people coded. */
  readonly counts: SupportCounts
}

/** All of a hearing that a question to a model is made of. A vocabulary of hearings fills it from its sections. */
export type HearingForModel = {
  /** The language in which the messages are written. */
  readonly language: Language
  readonly statements: readonly StatementForModel[]
  readonly messages: readonly MessageForModel[]
  /** The names of people that the hearing knows: speakers, and whoever else was marked. None of them leaves. */
  readonly names: readonly string[]
}

/** Why a statement stays here. */
export const keptBackWords = {
  withdrawn: 'The speaker took these words back.',
  confidential: 'It was not said in open session.',
  'not-released': 'A survivor said this and has not released it to be quoted.',
  'unknown-speaker': 'It is not known who said this.',
} as const

/** Which. */
export type KeptBack = keyof typeof keptBackWords

/** @returns why a statement may not leave; undefined for one that may. What is not known for sure stays. */
export function keptBack(statement: StatementForModel): KeptBack | undefined {
  const { bySurvivor, released, confidential, withdrawn } = statement
  if (withdrawn !== false) return 'withdrawn'
  if (confidential !== false) return 'confidential'
  if (bySurvivor === false || released === true) return undefined
  return bySurvivor === true ? 'not-released' : 'unknown-speaker'
}
