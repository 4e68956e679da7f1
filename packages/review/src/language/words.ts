import type { Language } from './language.ts'
import { normalWord } from './normal-word.ts'

let chinese: Intl.Segmenter | undefined

/**
 * The words of a text in their order, normalised. Where words stand apart they are runs of letters, marks and digits, so
 * that every browser finds the same ones; Chinese words are found by the dictionary of Intl.Segmenter.
 */
export function words(text: string, language: Language): string[] {
  if (language !== 'zh') {
    const found = text.match(/[\p{L}\p{M}\p{N}ـ]+(?:['’ʼ-][\p{L}\p{M}]+)*/gu) ?? []
    return found.flatMap((word) => word.split(language === 'ru' ? /['’ʼ]/ : /[-]|(?<=^\p{L}u?)['’ʼ]/u)).map(normalWord)
  }
  chinese ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return Array.from(chinese.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => normalWord(segment))
}
