import { codePointCount } from './canonical-text.ts'
import { asCyrillic, asLatin } from './look-alikes.ts'
import { withoutHidden } from './without-hidden.ts'

/** A word of two scripts and where it stands, in code points. */
export type MixedWord = { readonly word: string; readonly start: number; readonly end: number }

/** Scripts whose letters nobody tells from Latin ones, and that stand in no word beside them. */
const rare =
  /[\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}\p{Script=Osage}]/u
const common = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/**
 * The words of a text that hold letters of two scripts which look alike: a Latin word with a Cyrillic letter in it was put together for
 * a machine to misread. Words stand apart at a hyphen; a sign of measure before a letter, and letters of a language that have no
 * likeness in the other, are what people write.
 */
export function mixedWords(text: string): MixedWord[] {
  if (/^[\p{ASCII}\p{Script=Han}\p{Script=Arabic}]*$/u.test(text)) return []
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu)).flatMap(({ 0: word, index }) => {
    const plain = withoutHidden(word)
    const scripts = common.filter((script) => script.test(plain)).length
    const isMixed = rare.test(plain)
      ? scripts > 0
      : scripts > 1 && (asLatin(plain) !== undefined || asCyrillic(plain) !== undefined)
    if (!isMixed) return []
    const start = codePointCount(text.slice(0, index))
    return [{ word, start, end: start + codePointCount(word) }]
  })
}
