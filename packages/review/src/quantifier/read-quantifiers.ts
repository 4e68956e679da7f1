import { type Phrase, parsePhrases, phraseWords, placesOf } from '../codebook/matched-phrases.ts'
import type { Language } from '../language/language.ts'
import { quantifierWords } from './quantifier-words.ts'
import { type Rung, rungs } from './rungs.ts'

/** What a sentence claims about who spoke. */
export type Quantifier = {
  readonly rung: Rung
  /** Whether the sentence says it itself, or stands for whoever was named before ("they"). */
  readonly said: 'here' | 'before'
  /** The number, where it gives one: "12 speakers". */
  readonly number?: number
}

/**
 * Reads what each sentence of a summary claims about who spoke. "They", and a sentence that names nobody, may be read as
 * whoever was named before: it is held to the widest of those, because that is how it will be quoted.
 *
 * @param summary sentences in their order
 * @returns for each what it claims; undefined for one that claims nothing about speakers
 */
export function readQuantifiers(summary: readonly string[], language: Language): (Quantifier | undefined)[] {
  return carryForward(summary.map((sentence) => quantifierOf(sentence, language)))
}

/** Puts in the place of each "before" what was the widest by then. */
export function carryForward(read: readonly ReadAlone[]): (Quantifier | undefined)[] {
  let widest: Rung | undefined
  return read.map((here) => {
    if (here === 'before') return widest && { rung: widest, said: 'before' }
    if (here && (widest === undefined || rungs.indexOf(here.rung) < rungs.indexOf(widest))) widest = here.rung
    return here
  })
}

/** What a sentence says by itself: a quantifier, that it stands for whoever was named before, or nothing. */
export type ReadAlone = Quantifier | 'before' | undefined

/** Reads one sentence by itself. */
export function quantifierOf(sentence: string, language: Language): ReadAlone {
  const { ladder, bare, before, counted } = ready(language)
  const among = phraseWords(sentence, language)
  const number = numberOf(among, counted, language)
  if (number !== undefined)
    return { rung: number >= 3 ? 'several' : number === 2 ? 'some' : 'one', said: 'here', number }
  const near = (phrase: Phrase) => placesOf(phrase, among, language).some(({ from }) => from < subjectReach)
  // The longest words decide: "all panels" is not "panels", "several participants" not "participants".
  let best: { rung: Rung; length: number } | undefined
  for (const { rung, phrases } of ladder) {
    for (const phrase of phrases) {
      if (phrase.length <= (best?.length ?? 0)) continue
      if (near(phrase)) best = { rung, length: phrase.length }
    }
  }
  const pronoun = before.flatMap((phrase) => placesOf(phrase, among, language)).some(({ from }) => from === 0)
  if (pronoun && !best) return 'before'
  if (best) return { rung: best.rung, said: 'here' }
  if (bare.some(near)) return { rung: 'many', said: 'here' }
  return before.some((phrase) => placesOf(phrase, among, language).length > 0) ? 'before' : undefined
}

/** Who spoke is said near the beginning: "for many victims" further on is no claim about speakers. */
const subjectReach = 6

function numberOf(among: readonly string[], counted: readonly Phrase[], language: Language): number | undefined {
  for (const { from } of counted.flatMap((phrase) => placesOf(phrase, among, language))) {
    const before = among[from - 1] ?? ''
    if (from <= subjectReach && /^\d{1,4}$/.test(before)) return Number(before)
  }
  return undefined
}

type Ready = {
  readonly ladder: readonly { readonly rung: Rung; readonly phrases: readonly Phrase[] }[]
  readonly bare: readonly Phrase[]
  readonly before: readonly Phrase[]
  readonly counted: readonly Phrase[]
}

const made = new Map<Language, Ready>()

function ready(language: Language): Ready {
  let one = made.get(language)
  if (!one) {
    const words = quantifierWords[language]
    one = {
      ladder: rungs.map((rung) => ({ rung, phrases: parsePhrases(words[rung], language) })),
      bare: parsePhrases(words.bare, language),
      before: parsePhrases(words.before, language),
      counted: parsePhrases(words.counted, language),
    }
    made.set(language, one)
  }
  return one
}
