import type { Language } from '../language/language.ts'
import type { SupportCounts } from '../quantifier/rungs.ts'
import type { CanonicalText } from '../text/canonical-text.ts'

/** Words of a statement, in code points of its canonical text. */
export type StatementSpan = { readonly statement: string; readonly start: number; readonly end: number }

/** A statement of a hearing, with all that decides whether it may leave this machine. */
export type StatementForModel = {
  readonly id: string
  readonly text: CanonicalText
  readonly language: Language
  readonly bySurvivor: boolean
  /** Whether the survivor has released it; of no matter for anybody else. */
  readonly released: boolean
  readonly confidential: boolean
}

/** A message as people have written it so far: what it is called, its sentences, and what each rests on. */
export type MessageForModel = {
  readonly id: string
  readonly title: string
  readonly sentences: readonly { readonly text: string; readonly spans: readonly StatementSpan[] }[]
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
  'not-released': 'A survivor said this and has not released it.',
  confidential: 'It is marked confidential.',
} as const

/** Which. */
export type KeptBack = keyof typeof keptBackWords

/** @returns why a statement may not leave; undefined for one that may. What is not known for sure stays. */
export function keptBack({ bySurvivor, released, confidential }: StatementForModel): KeptBack | undefined {
  if (confidential !== false) return 'confidential'
  return bySurvivor === false || released === true ? undefined : 'not-released'
}
