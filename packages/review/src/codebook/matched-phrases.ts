import type { Language } from '../language/language.ts'
import { normalWord } from '../language/normal-word.ts'
import { words } from '../language/words.ts'

/** A phrase made ready: what each of its words must be or begin with. */
export type Phrase = readonly { readonly word: string; readonly open: boolean }[]

/** A phrase found: the first word it covers and the one after its last. */
export type PhrasePlace = { readonly from: number; readonly to: number }

/** How many other words may stand between two of a phrase: "prosecution *and punishment of* traffickers". */
const gap = 2

/** What Arabic writes in front of a word without a space: article, "and", "for", "with". */
const arabicPrefixes = ['وال', 'بال', 'فال', 'كال', 'ولل', 'لل', 'ال', 'و', 'ب', 'ل', 'ف']

/**
 * The words of a text as phrases are sought in it. Chinese is sought sign by sign, because where words begin depends on
 * the dictionary at hand.
 */
export function phraseWords(text: string, language: Language): string[] {
  if (language !== 'zh') return words(text, language)
  return [...normalWord(text)].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
}

/** @param list phrases between bars, as the codebook writes them */
export function parsePhrases(list: string, language: Language): Phrase[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => (language === 'zh' ? phraseWords(phrase, language) : phrase.split(/[\s-]+/)))
    .map((parts) => parts.map((part) => ({ word: normalWord(part.replace('*', '')), open: part.endsWith('*') })))
}

/** Every place of a phrase in a list of words. Chinese signs must follow one another. */
export function placesOf(phrase: Phrase, among: readonly string[], language: Language): PhrasePlace[] {
  const places: PhrasePlace[] = []
  const most = language === 'zh' ? 0 : gap
  for (let from = 0; from < among.length; from++) {
    if (!fits(phrase[0]!, among[from]!, language)) continue
    let at = from
    let whole = true
    for (const part of phrase.slice(1)) {
      const window = among.slice(at + 1, at + 2 + most)
      const next = window.findIndex((word) => fits(part, word, language))
      if (next < 0) {
        whole = false
        break
      }
      at += 1 + next
    }
    if (whole) places.push({ from, to: at + 1 })
  }
  return places
}

function fits(part: Phrase[number], word: string, language: Language): boolean {
  if (part.open ? word.startsWith(part.word) : word === part.word) return true
  if (language !== 'ar') return false
  return arabicPrefixes.some((prefix) => {
    if (!word.startsWith(prefix) || word.length - prefix.length < 2) return false
    const rest = word.slice(prefix.length)
    return part.open ? rest.startsWith(part.word) : rest === part.word
  })
}
