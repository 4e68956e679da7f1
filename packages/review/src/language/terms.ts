import type { Language } from './language.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'
import { words } from './words.ts'

/**
 * What a text is about, term by term in its order: its words without the empty ones, their endings off. For Chinese each
 * longer word is given as its pairs of signs beside itself, because dictionaries part the same words differently.
 *
 * @param without more words to leave out, normalised: reporting verbs, when the text is a summary
 */
export function terms(text: string, language: Language, without?: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (const word of words(text, language)) {
    if (stopWords[language].has(word) || without?.has(word)) continue
    if (language === 'zh') found.push(...chineseTerms(word))
    else if (word.length > 2 || /\d\d/.test(word)) found.push(stem(word, language))
  }
  return found
}

function chineseTerms(word: string): string[] {
  const signs = [...word]
  if (signs.length < 3) return [word]
  return [word, ...signs.slice(1).map((sign, at) => signs[at]! + sign)]
}
