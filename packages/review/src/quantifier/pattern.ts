import { phraseWords } from '../codebook/matched-phrases.ts'
import type { Language } from '../language/language.ts'
import { normalWord } from '../language/normal-word.ts'

/** What Arabic writes onto a word, in front of it. */
const onto = '(?:[وفبلك]?(?:ال)?|و?لل)'

/** The words of a sentence as a pattern meets them: each between spaces; Chinese signs one after the other. */
export function patternText(among: readonly string[], language: Language): string {
  return language === 'zh' ? among.join('') : ` ${among.join(' ')} `
}

/** Which word begins at a place of that text. */
export function wordAt(text: string, at: number, language: Language): number {
  return language === 'zh' ? at : text.slice(0, at + 1).split(' ').length - 2
}

/** @param list phrases between bars; a star stands for any ending. Nothing matches an empty list. */
export function oneOf(list: string, language: Language): string {
  const phrases = list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
  if (phrases.length === 0) return '(?!)'
  if (language === 'zh') return `(?:${phrases.map((phrase) => phraseWords(phrase, language).join('')).join('|')})`
  const written = phrases.map((phrase) =>
    phrase
      .split(' ')
      .map((word, at) => (language === 'ar' && at > 0 ? onto : '') + word.split('*').map(normalWord).join('[^ ]*'))
      .join(' '),
  )
  return ` ${language === 'ar' ? onto : ''}(?:${written.join('|')})(?= |$)`
}
