/**
 * Whether a word of a text is this word, as it is written: in Arabic "and", "then", "by", "for", "as" and the article are
 * written onto the word that follows. Nothing else may stand before it, so that a name is not found within another word.
 *
 * @param written a word of the text, in the form in which words are compared (`normalWord`)
 * @param word the word that is looked for, in the same form
 */
export function isWrittenIn(written: string, word: string): boolean {
  if (written === word) return true
  if (!isArabic(word)) return false
  const before = (end: string) => (written.endsWith(end) ? written.slice(0, written.length - end.length) : undefined)
  const own = before(word)
  if (own !== undefined && /^[وف]?[بلك]?(?:ال)?$/u.test(own)) return true
  // After ل the article loses its alef.
  const bare = before(word.replace(/^ال/u, ''))
  return bare !== undefined && /^[وف]?لل$/u.test(bare)
}

/** @returns whether a word is of the Arabic script, which has no capitals that would tell a name from a word */
export function isArabic(word: string): boolean {
  return /^\p{Script=Arabic}+$/u.test(word)
}
