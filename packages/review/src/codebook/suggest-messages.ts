import type { Language } from '../language/language.ts'
import { sentences } from '../language/sentences.ts'
import { type Phrase, type PhrasePlace, phraseWords, placesOf } from './matched-phrases.ts'
import type { MessageId } from './message-ids.ts'
import { type ReadyCodebook, readyCodebook, type WeightedPhrase } from './nine-messages.ts'

/** A message that a passage may speak to. A person decides. */
export type Suggestion = {
  readonly message: MessageId
  readonly score: number
  /** Whether that is enough to count as support before anybody has looked. */
  readonly support: boolean
}

/** A single phrase that says the message outright, or two that nearly do, or several weak ones. */
const supportFloor = 3

/** Where a passage comes from: a hearing on trafficking, or a debate on everything, where the subject must be named. */
export type PassageFrom = 'hearing' | 'general debate'

/**
 * Suggests which of the nine messages a passage speaks to. Each phrase counts once, however often it is said: eloquence is no
 * evidence. Words that only list the crime among other scourges ("terrorism, trafficking, cybercrime") are not counted at
 * all, nor are words inside a phrase that the codebook excludes. In a general debate only sentences that name the crime
 * otherwise than in such a list can be support; the others still suggest, for a person who reads on.
 *
 * @param passage a sentence or a few
 * @returns the best first; of equals the message that came first in the hearing; none where nothing speaks for any
 */
export function suggestMessages(passage: string, language: Language, from: PassageFrom = 'hearing'): Suggestion[] {
  const codebook = readyCodebook(language)
  const parts = sentences(passage, language).map((one) => countedWords(one.text, codebook))
  const suggestions = codebook.messages.map(({ id, phrases, not }) => {
    const open = parts.map(({ among }) => without(among, not, language))
    const onSubject = open.filter((_, at) => from === 'hearing' || parts[at]!.onSubject)
    const score = scoreOf(phrases, open, language)
    const supporting = onSubject.length === open.length ? score : scoreOf(phrases, onSubject, language)
    return { message: id, score, support: supporting >= supportFloor }
  })
  return suggestions.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score)
}

function scoreOf(
  phrases: readonly WeightedPhrase[],
  parts: readonly (readonly string[])[],
  language: Language,
): number {
  let score = 0
  const taken = new Set<string>()
  // Most phrases begin as no word of the passage does. Arabic words may have something in front.
  const heads = language === 'ar' ? undefined : new Set(parts.flatMap((among) => among.map((word) => word.slice(0, 2))))
  // Strongest first, so that a word inside a phrase that was counted does not count again by itself.
  for (const { phrase, weight } of phrases) {
    if (heads && !heads.has(phrase[0]!.word.slice(0, 2))) continue
    let found = false
    for (const [part, among] of parts.entries()) {
      const place = placesOf(phrase, among, language).find(({ from, to }) => free(taken, part, from, to))
      if (!place) continue
      found = true
      for (let at = place.from; at < place.to; at++) taken.add(`${part}.${at}`)
    }
    if (found) score += weight
  }
  return score
}

function free(taken: ReadonlySet<string>, part: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!taken.has(`${part}.${at}`)) return true
  return false
}

type CountedWords = { readonly among: readonly string[]; readonly onSubject: boolean }

/** The words of a sentence, those of a list of scourges blanked out when the crime is just one of them. */
function countedWords(sentence: string, { language, subject, scourges }: ReadyCodebook): CountedWords {
  const among = phraseWords(sentence, language)
  const crime = allPlaces(subject, among, language)
  const beside = allPlaces(scourges, among, language).filter((place) => !crime.some((one) => overlap(one, place)))
  const [first] = crime
  if (!first || distinct(beside) < 2) return { among, onSubject: first !== undefined }
  // A list is what stands close together: items of up to six words each.
  let { from, to } = first
  for (let grown = true; grown; ) {
    grown = false
    for (const place of [...crime, ...beside]) {
      if (place.from < from && from - place.to <= listGap) [from, grown] = [place.from, true]
      if (place.to > to && place.from - to <= listGap) [to, grown] = [place.to, true]
    }
  }
  const listed = beside.filter((place) => place.from >= from && place.to <= to)
  if (distinct(listed) < 2) return { among, onSubject: true }
  const onSubject = crime.some((place) => place.from >= to || place.to <= from)
  return { among: among.map((word, at) => (at >= from && at < to ? '' : word)), onSubject }
}

const listGap = 5

function distinct(places: readonly PhrasePlace[]): number {
  return places.filter((place, at) => !places.slice(0, at).some((one) => overlap(one, place))).length
}

function allPlaces(phrases: readonly Phrase[], among: readonly string[], language: Language): PhrasePlace[] {
  return phrases.flatMap((phrase) => placesOf(phrase, among, language)).sort((one, other) => one.from - other.from)
}

function overlap(one: PhrasePlace, other: PhrasePlace): boolean {
  return one.from < other.to && other.from < one.to
}

function without(among: readonly string[], not: readonly Phrase[], language: Language): string[] {
  const blank = not.flatMap((phrase) => placesOf(phrase, among, language))
  return among.map((word, at) => (blank.some(({ from, to }) => at >= from && at < to) ? '' : word))
}
