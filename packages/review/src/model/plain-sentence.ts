import { maskSign } from './mask-names.ts'

/**
 * What a sentence of a summary never holds, whoever wrote it: controls and ends of lines, signs that turn the order round or
 * that nobody sees, markup, links (an address in a text is a way out for what stands in it), code, a mask.
 */
const refused = new RegExp(
  `[\\p{Cc}\\p{Cs}\\p{Co}\\p{Noncharacter_Code_Point}\\u00ad\\u200b\\u2028\\u2029\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u{e0000}-\\u{e007f}<>\`${maskSign}]|:\\/\\/|\\bwww\\.|\\]\\(|\\bdata:|\\bjavascript:|\\S@\\S`,
  'iu',
)

/** @returns whether a text is a sentence and nothing else */
export function isPlainSentence(text: string): boolean {
  return text.trim() !== '' && !refused.test(text)
}
