import type { Language, SignedSummary, SummaryState } from '@clarion/review'

/** A translation of a signed version as it is being typed: paragraph for paragraph, sentence for sentence. */
export type TypedTranslation = {
  /** The entry of the saved translation that it was begun from; null where there was none. */
  readonly follows: string | null
  readonly title: string
  readonly parts: readonly { readonly id: string; readonly heading: string; readonly sentences: readonly string[] }[]
  /** Whether any of it was proposed by a machine: then it is said of all of it until somebody has compared it. */
  readonly machine: boolean
}

/** @returns under which name it is kept until it is saved */
export function translationPlace(thread: string, version: number, language: Language): string {
  return `${thread} translation ${version} ${language}`
}

/** @returns the translation that was saved, to go on with; an empty one where there is none */
export function typedTranslation(
  { number, parts }: SignedSummary,
  language: Language,
  summary: SummaryState | undefined,
): TypedTranslation {
  const saved = summary?.translations.find((one) => one.version === number && one.language === language)
  if (saved) {
    return { follows: saved.entry, title: saved.title, parts: saved.parts, machine: saved.drafted === 'machine' }
  }
  return {
    follows: null,
    title: '',
    parts: parts.map(({ id, sentences }) => ({ id, heading: '', sentences: sentences.map(() => '') })),
    machine: false,
  }
}

/** @returns whether the signed version has a sentence of these words */
export function holdsSentence({ parts }: SignedSummary, source: string): boolean {
  return parts.some(({ sentences }) => sentences.some(({ text }) => text === source))
}

/** @returns the translation with a proposed sentence wherever the one that it translates stands */
export function withSentence(
  typed: TypedTranslation,
  signed: SignedSummary,
  source: string,
  text: string,
): TypedTranslation {
  const parts = typed.parts.map((part) => {
    const original = signed.parts.find(({ id }) => id === part.id)?.sentences ?? []
    return { ...part, sentences: part.sentences.map((one, at) => (original[at]?.text === source ? text : one)) }
  })
  return { ...typed, parts, machine: true }
}

/** @returns whether every sentence, heading and the title that need words have them */
export function isWhole({ title, parts }: TypedTranslation, signed: SignedSummary): boolean {
  const headed = new Set(signed.parts.flatMap(({ id, heading }) => (heading === '' ? [] : [id])))
  return (
    title.trim() !== '' &&
    parts.every(
      ({ id, heading, sentences }) =>
        (heading.trim() !== '' || !headed.has(id)) && sentences.every((text) => text.trim() !== ''),
    )
  )
}
