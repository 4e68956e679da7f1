import { languageNameIn } from '../words/language-name-in.ts'
import type { Words } from '../words/words.ts'

/**
 * What a code of a count of help is called. Several languages of one person are called by all of them.
 *
 * @param dimension of the count: `line`, `need`, `language`, `place`, `outcome`, `result`, `reason`, `receiver`, `clock`, `kept`
 */
export function helpLabel(words: Words, dimension: string, code: string): string {
  const { say, sayOf, list } = words
  if (code === 'unknown') return say('numbers.unknown')
  if (dimension === 'line') return sayOf('line', code)
  if (dimension === 'language') return list(code.split('+').map((language) => languageNameIn(words, language)))
  if (dimension === 'receiver') return sayOf('numbers.responder-type', code)
  // An area is called as its organisation writes it.
  if (dimension === 'place') return code
  return sayOf(`numbers.${dimension}`, code)
}
