import { type Phrase, parsePhrases, phraseWords, placesOf } from '../codebook/matched-phrases.ts'
import type { Language } from '../language/language.ts'
import { withoutHidden } from '../text/without-hidden.ts'
import { numberBefore } from './number-words.ts'
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
  const { ladder, bare, before, counted, whole } = ready(language)
  const among = phraseWords(withoutHidden(sentence), language)
  const number = numberOf(among, counted, language)
  if (number !== undefined)
    return { rung: number >= 3 ? 'several' : number === 2 ? 'some' : 'one', said: 'here', number }
  const near = (phrase: Phrase) => placesOf(phrase, among, language).some(({ from }) => from < subjectReach)
  // The longest words decide: "all panels" is not "panels", "several participants" not "participants".
  let best: { rung: Rung; length: number } | undefined
  for (const { rung, phrases } of ladder) {
    for (const phrase of phrases) {
      if (phrase.length <= (best?.length ?? 0)) continue
      // Who is named with their number is who spoke, wherever the sentence says it.
      const found = whole.has(phrase) ? placesOf(phrase, among, language).length > 0 : near(phrase)
      if (found) best = { rung, length: phrase.length }
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

/** A number has words of its own, and Chinese is counted in signs. */
const numberReach = { words: 8, signs: 16 } as const

function numberOf(among: readonly string[], counted: readonly Phrase[], language: Language): number | undefined {
  for (const { from } of counted.flatMap((phrase) => placesOf(phrase, among, language))) {
    const number =
      from <= numberReach[language === 'zh' ? 'signs' : 'words'] ? numberBefore(among, from, language) : undefined
    if (number !== undefined) return number
  }
  return undefined
}

type Ready = {
  readonly ladder: readonly { readonly rung: Rung; readonly phrases: readonly Phrase[] }[]
  readonly bare: readonly Phrase[]
  readonly before: readonly Phrase[]
  readonly counted: readonly Phrase[]
  /** Phrases that name those who spoke, or say that all of them did: they are claims wherever they stand. */
  readonly whole: ReadonlySet<Phrase>
}

const made = new Map<Language, Ready>()

function ready(language: Language): Ready {
  let one = made.get(language)
  if (!one) {
    const words = quantifierWords[language]
    const [bare, counted, unanimous] = [words.bare, words.counted, words.unanimous].map((list) =>
      parsePhrases(list, language),
    ) as [Phrase[], Phrase[], Phrase[]]
    const ladder = rungs.map((rung) => ({
      rung,
      phrases: [...parsePhrases(words[rung], language), ...(rung === 'all' ? unanimous : [])],
    }))
    const names = [...bare, ...counted]
    const isNamed = (phrase: Phrase) => {
      const own = phrase.map(({ word }) => word)
      return names.some((name) => name.length < own.length && placesOf(name, own, language).length > 0)
    }
    const whole = new Set([...unanimous, ...ladder.flatMap(({ phrases }) => phrases.filter(isNamed))])
    one = { ladder, bare, counted, whole, before: parsePhrases(words.before, language) }
    made.set(language, one)
  }
  return one
}
