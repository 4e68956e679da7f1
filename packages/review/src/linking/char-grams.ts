import type { Language } from '../language/language.ts'
import { stopWords } from '../language/stop-words.ts'
import { words } from '../language/words.ts'

/** The runs of four letters of each word, its ends marked: what stays alike when a name is misheard or an ending changes. */
export function charGrams(text: string, language: Language): string[] {
  const found: string[] = []
  for (const word of words(text, language)) {
    if (stopWords[language].has(word)) continue
    const marked = `^${word}$`
    for (let at = 0; at + 4 <= marked.length; at++) found.push(marked.slice(at, at + 4))
  }
  return found
}
