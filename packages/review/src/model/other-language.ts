import { type Language, languages } from '../language/language.ts'
import { stopWords } from '../language/stop-words.ts'
import { words } from '../language/words.ts'

const scripts: Readonly<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/gu,
  en: /\p{Script=Latin}/gu,
  es: /\p{Script=Latin}/gu,
  fr: /\p{Script=Latin}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  zh: /\p{Script=Han}/gu,
}

/**
 * Tells whether a text is plainly not in a language: most letters are of another script, or another language of the same
 * script has more of its empty words there. A short text that could be either is not told apart.
 */
export function isOtherLanguage(text: string, language: Language): boolean {
  const own = text.match(scripts[language])?.length ?? 0
  const all = text.match(/\p{L}/gu)?.length ?? 0
  // Abbreviations and names stay in Latin letters in every language.
  if (own === 0 || own * 2 < all) return true
  const rivals = languages.filter((one) => one !== language && scripts[one].source === scripts[language].source)
  const emptyWords = (one: Language) => words(text, one).filter((word) => stopWords[one].has(word)).length
  const ours = emptyWords(language)
  return rivals.some((rival) => emptyWords(rival) > ours)
}
