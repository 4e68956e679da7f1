import {
  draftingSection,
  type HearingForModel,
  hearingOfRecord,
  keptBack,
  type Material,
  type ModelQuestion,
  materialFor,
  promptMessages,
  type RecordState,
} from '@clarion/review'
import type { Hearing } from '../hearing/use-hearing.ts'

/** A hearing whose record is here. */
export type ReadHearing = Hearing & { readonly record: RecordState }

/** What would leave for a question, sign for sign; the server makes it of the same sections by the same functions. */
export type Leaving = Pick<Material, 'statements' | 'messages' | 'keptBack'> & {
  /** How many sentences of the draft go with it, and how many stay: they name somebody, or hold words that were not released. */
  readonly sentences: number
  readonly sentencesStay: number
  readonly prompt: readonly { readonly role: string; readonly content: string }[]
  readonly characters: number
}

/** @returns the hearing as questions are made of it */
export function hearingFor({
  hearing,
  record,
  speakers,
  drafting = draftingSection.initial,
}: Pick<ReadHearing, 'hearing' | 'record' | 'speakers' | 'drafting'>): HearingForModel {
  return hearingOfRecord({ record, speakers, drafting, language: hearing.language })
}

/** @returns what would leave; null where nothing may, or nothing was chosen */
export function leavingFor(hearing: HearingForModel, question: ModelQuestion): Leaving | null {
  const material = materialFor(hearing, question)
  if ('code' in material) return null
  const prompt = promptMessages(material)
  const characters = prompt.reduce((sum, { content }) => sum + content.length, 0)
  const { statements, messages, keptBack: stays } = material
  const written = hearing.messages.filter(({ id }) => messages.some((one) => one.id === id))
  // For codes no sentence is sent.
  const count = (of: readonly { readonly sentences: readonly unknown[] }[]) =>
    question.purpose === 'codes' ? 0 : of.reduce((sum, one) => sum + one.sentences.length, 0)
  const sentences = count(messages)
  const sentencesStay = count(written) - sentences
  return { statements, messages, keptBack: stays, sentences, sentencesStay, prompt, characters }
}

/** @returns the statements that may leave, of those named */
export function mayLeave(hearing: HearingForModel, statements: readonly string[]): string[] {
  const stays = new Set(hearing.statements.flatMap((one) => (keptBack(one) ? [one.id] : [])))
  return statements.filter((id) => !stays.has(id))
}
